"""What a figure takes over from the figures beside it and before it, when its own place in the sentence leads there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import frames, roles
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import HEDGES, POSSESSIVES, ROLES
from bot.reading.claims.scene.scene import BARGAINS, TWO_SIDED, Scene, Told

Row = Sequence[Piece]
Tolds = Mapping[int, Told]
_BARS = frozenset({Kind.FIGURE, Kind.STOP})
_JOINTS = frozenset({Kind.CONJ, Kind.COMMA, Kind.STOP})
_LIGHT = frozenset(
    {Kind.WORD, Kind.CLOSE, Kind.COMMA, Kind.CONJ, Kind.DATE, Kind.DET, Kind.OPEN, Kind.PREP, Kind.LEVEL, Kind.NAME,
     Kind.PROPER, Kind.REFERENCE, Kind.PRONOUN, Kind.SAY}
)  # fmt: skip
_BARE = frozenset({Kind.NAME, Kind.PROPER, Kind.COMMA, Kind.CONJ, Kind.DET})
_ENDING = frozenset({Kind.STOP, Kind.COMMA, Kind.CONJ, Kind.CLOSE})
_TAKES_LEVEL = frozenset({Kind.BE, Kind.LEVEL, Kind.SAY, Kind.DATE})
_RAISED = frozenset({Measure.FUNDING_ROUND})
_NOT = frozenset({"not", "cannot", "never"})
_BEYOND = frozenset("above beyond over past exceed".split())
_RETURN = frozenset({"return", "exchange"})
_EARLIER = frozenset("earlier before previously prior formerly originally".split())
_DESCRIBING = frozenset({Kind.WORD, Kind.PROPER})
_NEAR = 6
_TELLERS = frozenset({"outlet", "watcher"})
"""Those who only tell of a list stand in it with no part: «2 billion, writes the Financial Times, and 1 more»."""
_EXCHANGE = 14
_CAP = 4
_FAR = 24
_CLOSE = 8
_HAVING = frozenset("had has have".split())
_GENERIC = frozenset(
    "target goal figure sum amount total number forecast estimate estimates consensus range outlook".split()
)
_CONVERTED = frozenset(
    "soit umgerechnet equivalent équivalent équivaut ossia pari convertidos equivalente ie i.e gleich".split()
)
_ROUND_WORDS = frozenset("leading lead led co-led anchored backed funding round series".split())
_WITH_DEBT = frozenset("less minus including includes with counting plus incl inclusive".split())
_SHARES = frozenset("stock shares equity".split())
_COUNTING = frozenset("with counting including adding add plus".split())
WITH_DEBT = _WITH_DEBT | _COUNTING


def converted(row: Row, i: int, told: Tolds) -> Told | None:
    """The same amount again, in brackets: "Rs 4,200 crore (about $480 million)"."""
    if not told:
        return None
    k = frames.left_of(row, i)
    if k < 1 or (row[k].kind is not Kind.OPEN and not _same_again(row, i)):
        return None
    before = next((j for j in range(k - 1, max(-1, k - 7), -1) if row[j].kind is Kind.FIGURE), None)
    if before is None:
        return None
    first, second = row[before].figure, row[i].figure
    other = first and second and first.amount.unit != second.amount.unit and signs.money(second)
    return told.get(before) if other else None


def _same_again(row: Row, i: int) -> bool:
    """«650 millions de dollars, soit 550 millions d'euros», «for $1.1bn, or SEK 10.2bn», «umgerechnet»."""
    for j in range(i - 1, max(-1, i - 6), -1):
        if row[j].kind is Kind.FIGURE:
            return False
        if row[j].word in _CONVERTED:
            return True
        if row[j].word == "or":
            sum_follows = i + 1 < len(row) and row[i + 1].word in _WITH_DEBT
            return row[j - 1].kind is Kind.COMMA and not sum_follows
    return False


def for_money(row: Row, i: int, told: Tolds) -> Told | None:
    """«$5 billion for 5 percent», «puts in $2 billion in exchange for 10%»: the part that the money before it buys."""
    k = frames.left_of(row, i)
    k -= row[k].word in POSSESSIVES  # "paid $11.1 billion for its 10%"
    if i < 2 or row[k].word != "for":
        return None
    reach = _EXCHANGE if row[k - 1].word in _RETURN else _NEAR
    before = next((j for j in range(k - 1, max(-1, k - reach), -1) if row[j].kind is Kind.FIGURE), None)
    paid = told.get(before) if before is not None and signs.money(row[before].figure) else None
    if paid is None or paid.measure not in TWO_SIDED | _RAISED or (paid.measure in _RAISED and not paid.counterparty):
        return None
    return replace(paid, measure=Measure.STAKE, vague=False)


def with_debt(row: Row, i: int, scene: Scene) -> Told | None:
    """«$45 billion less $12 billion of debt», «with debt the bill would come to»: the price of who is being bought."""
    deal = scene.deal or scene.struck
    if deal is None or deal.measure is not Measure.ACQUISITION_PRICE:
        return None
    return deal if debt_after(row, i) or _debt_first(row, i) else None


def debt_after(row: Row, i: int) -> bool:
    """«$12 billion including debt», «$45 billion less $12 billion of debt»."""
    near = row[i + 1 : i + 9]
    first = next((piece for piece in near[:2] if piece.kind not in {Kind.COMMA, Kind.OPEN}), None)
    if first is None or first.word not in _WITH_DEBT:
        return False
    return any(signs.names(piece, Measure.DEBT) for piece in takewhile(_of_phrase, near[near.index(first) + 1 :]))


def _of_phrase(piece: Piece) -> bool:
    return piece.kind not in {Kind.COMMA, Kind.STOP, Kind.CLOSE}


def _debt_first(row: Row, i: int) -> bool:
    """«Counting debt, $69 billion», «with the target's borrowings the bill would come to»."""
    start = next((k for k in range(min(i, 3)) if row[k].word in _COUNTING), None)
    debt = start is not None and any(signs.names(piece, Measure.DEBT) for piece in row[start + 1 : start + 5])
    return debt and not any(piece.figure for piece in row[:i]) and i < 16


def at_round(row: Row, i: int, told: Tolds) -> Told | None:
    """«$50 million at $1 billion», «took $55m from NEA at half a billion»: a round at its valuation."""
    k = _at(row, frames.left_of(row, i))
    if k < 1 or row[k].word != "at" or (i + 1 < len(row) and row[i + 1].kind is Kind.CUE):
        return None
    at = next((j for j in range(k - 1, max(-1, k - 9), -1) if row[j].kind in _BARS), None)
    before = told.get(at) if at is not None else None
    if at is None or before is None or not _backed(before, row[at + 1 : k]):
        return None
    if k < frames.left_of(row, i) and not any(piece.name == before.company for piece in row[:at]):
        return None  # whose it is was not said here
    return replace(before, measure=Measure.VALUATION, counterparty=None)


def _at(row: Row, k: int) -> int:
    """«At a post-money valuation of»: the place of the preposition before a noun that only says so."""
    if k < 3 or row[k].word != "of" or not signs.names(row[k - 1], Measure.VALUATION):
        return k
    return next((j for j in range(k - 2, max(-1, k - _CAP - 1), -1) if row[j].word == "at"), k)


def _backed(before: Told, between: Row) -> bool:
    """Whether money for a company was told, and then nothing but who gave it."""
    if before.measure is Measure.OTHER:
        return bool(between) and between[0].word == "of" and any(piece.word in _SHARES for piece in between)
    if before.measure not in measures.GIVEN:
        return False
    return all(piece.cue is None or piece.word in _ROUND_WORDS for piece in between)


def holder(row: Row, i: int, scene: Scene) -> Told | None:
    """«Carlyle (60%) and Oracle, with 29%, sell their stakes»: who holds how much."""
    at = i - 2 if row[i - 1].kind is Kind.OPEN else i - 3 if row[i - 1].word == "with" else -1
    if at < 0 or row[at].kind is not Kind.NAME or (at == i - 3 and row[i - 2].kind is not Kind.COMMA):
        return None
    if not any(frame.unit == "percent" for piece in row if piece.cue for frame in piece.cue.nouns):
        return None
    company, who = scene.theme or scene.topic, row[at].name
    return Told(measure=Measure.STAKE, company=company if company != who else None, counterparty=who)


def aside_before(row: Row, i: int) -> bool:
    """«22 per cent now (was 26)», «19 per cent (24 per cent earlier)»: what the same part was before."""
    if row[i - 1].kind is Kind.BE:
        return row[i - 2].kind is Kind.OPEN
    after = row[i + 1 : i + 3]
    return row[i - 1].kind is Kind.OPEN and any(piece.word in _EARLIER for piece in after)


def next_holder(row: Row, i: int, told: Tolds, scene: Scene) -> Told | None:
    """«Investors would hold 49 percent and the foundation 2%»: the next of those who hold."""
    at = next((j for j in range(i - 1, max(-1, i - _FAR), -1) if row[j].kind is Kind.FIGURE), None)
    before = told.get(at) if at is not None else None
    between = row[at + 1 : frames.left_of(row, i) + 1] if at is not None else ()
    if before is None or before.measure is not Measure.STAKE:
        return None
    if _capped(row[i - _CAP : i]):
        return before
    if len(between) > _CLOSE or any(piece.kind not in _LIGHT and piece.word != ";" for piece in between):
        return None
    joint = next((k for k in range(len(between) - 1, -1, -1) if between[k].kind in _JOINTS), None)
    if joint is None or any(piece.kind is Kind.PREP and piece.word not in HEDGES for piece in between[joint:]):
        return None
    name = next((scene.known(piece) for piece in between[joint:] if piece.kind in NAMED), None)
    return replace(before, counterparty=name if name != before.company else None)


def _capped(clause: Row) -> bool:
    """«And may not go above 15%»: how much more the same one may hold."""
    words = {piece.word for piece in clause}
    return not words.isdisjoint(_NOT) and not words.isdisjoint(_BEYOND)


def listed(row: Row, i: int, told: Tolds) -> tuple[int, list[int]] | None:
    """The figure before in a list, and the names between: «and Qarnayn another $250 million»."""
    names: list[int] = []
    for k in range(i - 1, max(-1, i - 16), -1):
        piece = row[k]
        if piece.kind is Kind.FIGURE:
            if not signs.money(piece.figure):
                continue
            before = told.get(k)
            return (k, names) if before and before.frame else None
        if piece.word in _TELLERS:
            continue
        if (piece.kind in NAMED or piece.word in ROLES) and not piece.owner:
            names.insert(0, k)
        elif not _passes(row, k, i):
            return None
    return None


def _passes(row: Row, k: int, i: int) -> bool:
    """Whether an item of a list may go on past a piece: also past the end of a clause, to a bare name and figure."""
    if row[k].word == ";":
        bare = row[k + 1 : frames.left_of(row, i) + 1]
        named = bool(bare) and all(piece.kind in _BARE or piece.word in ROLES for piece in bare)
        return named and (i + 1 >= len(row) or row[i + 1].kind in _ENDING)
    return row[k].kind in _LIGHT or _noun(row, k)


def _noun(row: Row, k: int) -> bool:
    """Whether a word of a measure stands here as a noun."""
    cue = row[k].cue
    if cue is None or not cue.verbs:
        return cue is not None
    described = k + 1 < len(row) and row[k + 1].kind in NAMED and row[k - 1].kind in _DESCRIBING  # "the Oslo fund X"
    return k > 0 and (row[k - 1].kind is Kind.DET or row[k - 1].owner or described)


def next_of(told: Told, names: Sequence[Piece], scene: Scene) -> Told:
    """The next item of a list, with the names that it gives: one who pays, what is bought, or both."""
    cast = next((scene.cast(piece.word) for piece in names if piece.word in ROLES), None)
    if cast and told.measure not in BARGAINS:
        return replace(told, company=cast)
    new = [piece for piece in names if scene.known(piece) not in {told.company, told.counterparty}]
    if not new:
        return told
    first, last = scene.known(new[0]), new[-1]
    if told.measure is Measure.ACQUISITION_PRICE and len(new) > 1 and last.kind is Kind.NAME:
        return replace(told, counterparty=first, company=last.name)
    if told.measure is Measure.INVESTMENT:
        return replace(told, counterparty=scene.known(last))
    return replace(told, company=last.name) if last.kind is Kind.NAME else told


def leveled(row: Row, i: int, scene: Scene) -> Told | None:
    """«In June it was $3 billion»: of the same as the figure before, when nothing else is said."""
    last = scene.last
    k = frames.left_of(row, i)
    if not last or last.measure is Measure.OTHER or k < 0:
        return None
    if scene.bargain and any(piece.word == "total" for piece in row[max(0, k - 6) : k]):
        return scene.bargain if scene.bargain.measure is Measure.FUNDING_ROUND else last
    if row[k].word == "of" and row[k - 1].word in _GENERIC:
        return last
    told_by_verb = row[k].kind is Kind.PREP and row[k - 1].kind in {Kind.LEVEL, Kind.SAY, Kind.BE}
    takes = row[k].kind in _TAKES_LEVEL and not _told_otherwise(row, k, last.measure)
    if not told_by_verb and not takes and row[i - 1].word not in _HAVING:
        return None
    here = roles.subject(row, i)
    if here is not None and row[here].kind not in {Kind.PRONOUN, Kind.REFERENCE}:
        return last if row[here].name == last.company else None
    whose = _bare_owner(row) if here is None else None
    return replace(last, company=whose) if whose else last


def _told_otherwise(row: Row, k: int, measure: Measure) -> bool:
    """Whether a verb before a date says what the figure behind it is of: «Tavi earned in 2021 nearly 50 million»."""
    before = row[max(0, k - 6) : k] if row[k].kind is Kind.DATE else ()
    verbs = [frame for piece in before if piece.cue for frame in piece.cue.verbs]
    return bool(verbs) and all(frame.measure is not measure for frame in verbs)


def _bare_owner(row: Row) -> str | None:
    """«IBM's own stood at», «Corvane's is»: whose the thing is that is not said again."""
    owns = len(row) > 1 and row[0].kind is Kind.NAME and row[0].owner
    return row[0].name if owns and (row[1].kind in {Kind.COMMA, Kind.BE, Kind.LEVEL} or row[1].word == "own") else None
