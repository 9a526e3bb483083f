"""Small signs in a row of pieces that change what an amount is of. All are questions with a yes or a no."""

import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.model import Figure, Frame, Measure
from bot.reading.claims.row.piece import NAMED, places, said_in, word_of
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, HEDGES, JOINED, POSSESSIVES, SAME, SERVICES

Row = Sequence[Piece]
_YEARLY = frozenset("annually yearly monthly jährlich anuales annuels".split())
_A_YEAR = frozenset({("a", "year"), ("per", "year"), ("a", "month"), ("per", "annum"), ("each", "year")})
_ON_OFFER = frozenset("on offered sold".split())
_OF = SAME["of"]
_OWN_SHARES = frozenset(
    "shares equity company stock startup firm business group corporation start-up empresa compañía società azienda "
    "entreprise unternehmens unternehmen firma".split()
)
_MORE_THAN = frozenset("more less than".split())
_RUNNING = ("running", "runs", "ran")
_BY_YEAR = (
    "annuali",
    "hochgerechnet",
    "wiederkehrend",
    "recorrente",
    "récurrent",
    "ricorrent",
    "recurrente",
    "recurring",
)
"""Beginnings of words that say that income is reckoned for a year."""
_COMPARED = frozenset("more less higher lower fewer bigger smaller".split())
DIFFERING = frozenset({"than", "by"})
_REFUSING = frozenset("refused rejected rejects spurned rebuffed declined dismissed snubbed turned turns".split())
_PUTTING = frozenset("put puts putting pegged pegs estimated".split())
_TERMS = frozenset("price figure sum bill amount terms cost total".split())
_HAVING = frozenset("had has have held holds hold with keeps kept sitting sits".split())
_GIVING = frozenset(
    "provided provide provides supplied supply supplies led lead leads co-led arranged arranges arranging extended "
    "extends granted underwrote underwrites underwriting committed commits contributed contributes sanctioned "
    "syndicated anchored offered lent lends providing supplying extending offering contributing".split()
)
_PARTS = frozenset("stake stakes shares stock holding shareholding".split())
_OTHERS = frozenset("others other more several".split())
_WHOLE = frozenset("all outstanding entire whole".split())
_PEOPLE = frozenset("founders employees staff shareholders holders executives he she researchers workers".split())
_MANY = frozenset("deals acquisitions mergers transactions takeovers purchases investments companies".split())
RULING = frozenset("must require requires need needs notified threshold reported subject".split())
_STAFF = frozenset(
    "researcher researchers engineer engineers employee employees scientist scientists hire hired hiring hires poach "
    "poached poaching lure lured recruit recruited recruiting talent executives staff".split()
)
_BREAKS = frozenset({Kind.STOP, Kind.COMMA})
_HARDLY = frozenset({Kind.WORD, Kind.CUE})
_COMBINED = frozenset({"combined", "enlarged", "merged"})
_MINOR = Decimal(1_000_000)
_SMALLEST = Decimal(10_000)
"""Less money than this is a price of a thing, never a round, a valuation or a budget."""


def money(figure: Figure | None) -> bool:
    """Whether the unit is a currency."""
    return figure is not None and figure.amount.money


def small(figure: Figure) -> bool:
    """Whether so little money can only be the price of a thing."""
    top = figure.amount.high if figure.amount.high is not None else figure.amount.low
    return money(figure) and top is not None and top < _SMALLEST


def minor(figure: Figure | None) -> bool:
    """Whether so little money is told beside the matter."""
    if figure is None:
        return False
    top = figure.amount.high if figure.amount.high is not None else figure.amount.low
    return money(figure) and top is not None and top < _MINOR


def yearly(row: Row, i: int) -> bool:
    """«More than $100 million annually», «$30 million a year», «about $60 million on an annualized basis»."""
    after = [*map(word_of, row[i + 1 : i + 5])]
    return bool(after) and (after[0] in _YEARLY or tuple(after[:2]) in _A_YEAR or _annual_basis(after))


def _annual_basis(after: list[str]) -> bool:
    return after[-1] == "basis" and any(word.startswith("annual") for word in after)


def difference(row: Row, i: int) -> bool:
    """«$1 billion more than», «rose by $5 billion»: what lies between two amounts."""
    after = row[i + 1 : i + 3]
    more_than = len(after) == 2 and after[0].word in _COMPARED and after[1].word == "than"
    k = i - 1
    while k > 0 and i - k < 4 and (row[k].word in HEDGES or row[k].word in _MORE_THAN):
        k -= 1
    grows = k >= 0 and row[k].word == "by"
    return more_than or (grows and not any(names(piece, Measure.INVESTMENT) for piece in row[max(0, i - 8) : i]))


def threshold(row: Row, i: int) -> bool:
    """«Deals worth more than $126 million must be notified»: what a rule says of all deals."""
    many = any(row[k].word in _MANY and not (k and row[k - 1].owner) for k in range(max(0, i - 5), i))
    return many and any(piece.word in RULING for piece in row[i + 1 : i + 7])


def part_of_company(row: Row, i: int) -> bool:
    """«49% of Scale AI», «7% of the company», «49% of its shares»."""
    after = row[i + 1 : i + 7]
    if len(after) < 2 or after[0].word not in _OF:
        return False
    if after[0].word in JOINED and after[1].word in _OWN_SHARES:
        return True
    if after[1].kind is Kind.NAME:
        return not after[1].owner and (len(after) < 3 or after[2].kind not in _HARDLY or after[2].word in AUXILIARIES)
    if after[1].word in POSSESSIVES or after[1].kind is Kind.DET:
        sold = any(piece.word in _ON_OFFER for piece in after[3:])
        noun = next((k for k, piece in enumerate(after[2:], 2) if piece.word in _OWN_SHARES), len(after))
        plain = all(piece.kind is Kind.WORD for piece in after[3:noun])
        return not sold and noun < len(after) and plain and not after[noun].owner
    return False


def buys_a_part(row: Row, at: int, i: int) -> bool:
    """«Acquiring a 49% stake for», «pay $5 billion for 10%»: what is bought is a part."""
    after = row[i + 1 : i + 6] if i + 1 < len(row) and row[i + 1].word == "for" else ()
    if any(piece.word in _WHOLE for piece in row[at + 1 : i]):
        return False
    return _for_which(row, at) or any(piece.percent or piece.word in _PARTS for piece in (*row[at + 1 : i], *after))


def _for_which(row: Row, at: int) -> bool:
    """«Its stake in Corvane, for which it paid»: whether a verb tells of a part that stands before the clause."""
    k = next((k for k in range(at - 1, max(4, at - 5), -1) if row[k].kind is Kind.REL), 0)
    k -= 2 + (row[k - 2].kind is Kind.COMMA)
    return k > 1 and row[k].kind is Kind.NAME and row[k - 1].word in {"in", "of"} and row[k - 2].word in _PARTS


def for_people(row: Row, at: int) -> bool:
    """«Its founders are thought to receive»: money that persons get is no round of the company's."""
    for piece in reversed(row[max(0, at - 8) : at]):
        if piece.kind is Kind.NAME:
            return False
        if piece.word in _PEOPLE:
            return True
    return False


def lends(row: Row, giver: int, at: int) -> bool:
    """«JPMorgan provided loans of»: the subject gives the money."""
    return any(piece.word in _GIVING for piece in row[giver + 1 : max(giver + 1, at)])


def in_cash(row: Row, i: int) -> bool:
    """«Had $26 billion in cash»: what lies in the till."""
    after = row[i + 1 : i + 3]
    till = len(after) == 2 and after[0].word == "in" and after[1].word in {"cash", "reserves"}
    return till and any(piece.word in _HAVING for piece in row[max(0, i - 6) : i])


def mixed(row: Row, at: int) -> bool:
    """«The acquihire and the data center bill top»: a sum of things of two kinds."""
    if at < 2 or row[at - 1].kind is not Kind.CONJ:
        return False
    first, second = row[at - 2].cue, row[at].cue
    return bool(first and second and first.nouns and first.nouns[0].measure is not second.nouns[0].measure)


def combined(row: Row, i: int) -> bool:
    """«16.5% of the combined company»."""
    return any(piece.word in _COMBINED for piece in row[i + 1 : i + 4])


def on_services(row: Row, i: int) -> bool:
    """«Spend $30 billion on Microsoft's cloud», «on CoreWeave capacity»: what another sells."""
    after = row[i + 1 : i + 5]
    if len(after) < 3 or after[0].word != "on":
        return False
    if after[1].word in POSSESSIVES:
        return after[2].word in SERVICES
    if after[1].kind is not Kind.NAME:
        return False
    return after[1].owner or any(piece.word in SERVICES for piece in after[2:])


def refused(row: Row, at: int) -> bool:
    """«Refused an offer of»: the subject is whom the offer was for."""
    return any(piece.word in _REFUSING for piece in row[max(0, at - 5) : at])


def put_again(row: Row, at: int, obj: int | None) -> bool:
    """«Reuters put it at», «put the price at»: another word on what was told before."""
    if row[at].word not in _PUTTING:
        return False
    if obj is not None:
        return row[obj].kind is Kind.PRONOUN
    return len(row) > at + 2 and row[at + 1].kind is Kind.DET and row[at + 2].word in _TERMS


def has_partner(row: Row, at: int) -> bool:
    """«A three-year deal with Cohere»: business, when no purchase is told."""
    return len(row) > at + 2 and row[at + 1].word == "with" and row[at + 2].kind is Kind.NAME


def single(row: Row, at: int | None) -> bool:
    """Whether all the money is of one investor: "received $14.3 billion from Meta"."""
    if at is None or row[at].kind is not Kind.NAME:
        return False
    after = row[at + 1 : at + 3]
    return not (
        len(after) > 1
        and after[0].kind in {Kind.CONJ, Kind.COMMA}
        and (after[1].kind in NAMED or after[1].word in _OTHERS)
    )


def builds(row: Row, at: int) -> bool:
    """«Invest ... in a campus», «spend ... on data centers»: money for what is built."""
    for j in range(at + 1, min(len(row), at + 16)):
        if row[j].kind in {Kind.STOP, Kind.REL}:
            return False
        if names(row[j], Measure.CAPEX):
            return j + 1 >= len(row) or row[j + 1].kind is not Kind.BE
    return False


def names(piece: Piece, measure: Measure) -> bool:
    """Whether a noun of this measure stands here."""
    return piece.cue is not None and bool(piece.cue.nouns) and piece.cue.nouns[0].measure is measure


def over_a_time(row: Row) -> bool:
    """Whether the sentence begins with a year or a quarter: "For FY26 it is targeting"."""
    return any(piece.dated is not None and piece.dated.stretch for piece in row[:6])


def of_staff(row: Row) -> bool:
    """Whether people who work are what the money is for."""
    return said_in(row, _STAFF)


def hires_from(row: Row, i: int) -> bool:
    """«Spent $14 million to hire engineers from Scale AI»."""
    after = row[i + 1 : i + 14]
    names = any(a.word == "from" and b.kind is Kind.NAME for a, b in itertools.pairwise(after))
    return names and after[0].word == "to" and of_staff(after)


def nameless(row: Row, at: int) -> bool:
    """Whether the subject of a verb is there but is no name: "the government took"."""
    k = at - 1
    while k >= 0 and row[k].kind is Kind.WORD and row[k].word in AUXILIARIES:
        k -= 1
    return k >= 0 and row[k].kind is Kind.WORD


def begins_nameless(row: Row, i: int) -> bool:
    """Whether the figure's clause begins with somebody who is no company: "The government took a 10% stake"."""
    start = max(places(row[:i], _BREAKS), default=-1) + 1
    words = row[start : start + 3]
    return (
        len(words) == 3
        and words[0].kind is Kind.DET
        and words[1].kind in {Kind.WORD, Kind.PROPER}
        and (words[2].kind in {Kind.WORD, Kind.LEVEL} or bool(words[2].cue and words[2].cue.verbs))
    )


def annualised(row: Row, i: int) -> bool:
    """«Revenue of $100 million on an annualized basis», «revenue runs at $14 billion», «aufs Jahr hochgerechnet»."""
    before = [*itertools.takewhile(lambda piece: piece.kind is not Kind.STOP, row[max(0, i - 14) : i][::-1])]
    after = itertools.takewhile(lambda piece: piece.kind not in {Kind.CONJ, Kind.FIGURE}, row[i + 1 : i + 9])
    running = any(piece.word.startswith(_RUNNING) for piece in before[:4])
    return running or any(p.word.startswith(_BY_YEAR) for p in (*before, *after) if p.kind is not Kind.COMMA)


def about_deal(row: Row, i: int, deals: frozenset[Measure]) -> bool:
    """Whether a deal is the subject: "The transaction includes"."""
    for piece in row[: min(i, 4)]:
        if piece.cue and piece.cue.nouns:
            measure = piece.cue.nouns[0].measure
            return measure is None or measure in deals
    return False


def frames_near(row: Row, i: int) -> Iterator[Frame]:
    """The frames of the words around a figure; «told investors» says whom it was told and not what it is."""
    start = max(0, i - 20)
    for k, piece in enumerate(row[start : i + 12], start):
        if piece.cue and not (k and row[k - 1].kind is Kind.SAY):
            yield from piece.cue.verbs
            yield from piece.cue.nouns


def beside_debt(row: Row, i: int) -> bool:
    """«Raised $1.9 billion in equity» is a round, unless debt is told beside it."""
    return any(frame.measure is Measure.DEBT for frame in frames_near(row, i))
