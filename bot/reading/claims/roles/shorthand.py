"""What a figure is of where the verb is left out or says little: «Veza for $1 billion», «Peakon cost $700m»."""

from collections.abc import Callable, Mapping, Sequence

from bot.model import Figure, Measure
from bot.reading.claims.roles import bound, roles
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.signs import minor, names
from bot.reading.claims.row.words import AUXILIARIES
from bot.reading.claims.scene.anchoring import ALIKE
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
Short = tuple[Measure, int, int | None]
"""A measure, the place of the name whose it is, and that of who pays, where it stands there."""
_COSTS = frozenset("cost costs costing kostete kostet coûté coûte coûta costó cuesta costato".split())
_COMING = frozenset("come comes came coming amounted amounts".split())
_GOING = frozenset("went goes go gone going joins joined joining".split())
_AFTER_WORTH = frozenset({Kind.COMMA, Kind.STOP, Kind.CONJ, Kind.CLOSE, Kind.PREP, Kind.DATE})
_ROUND_PART = 3
"""How many times the money of a round a worth is, at the least."""
_PAYERS = frozenset({Kind.NAME, Kind.REFERENCE, Kind.PRONOUN})
_COMPANIES = frozenset({Kind.NAME})
_HAD = frozenset("had has have having".split())
_FOR = frozenset("for für pour por per".split())
_RAISED = frozenset({Measure.VALUATION, Measure.FUNDING_ROUND})
_RECORDS = frozenset("record largest biggest dearest priciest costliest".split())
_FOR_AT = _FOR | {"at"}
_INSIDERS = frozenset("investors backers shareholders holders funds investor backer owners".split())
_JOINED = frozenset("came come coming got get bought buy invested entered joined piled".split())
_ACTING = frozenset("left went came took got made looks looked seems was".split())
_FIRMS = frozenset("company startup start-up firm unicorn lab outfit enterprise".split())
_GIVERS = frozenset("from by with to".split())
_ENDS = frozenset({Kind.STOP, Kind.COMMA, Kind.CLOSE, Kind.CONJ, Kind.PREP, Kind.DATE})


def short(row: Row, i: int, last: Told | None, *, bought: bool) -> Short | None:
    """A price or a worth told of a name without a verb that says so; `last` is the figure told before.

    `bought`: the text tells of a purchase.
    """
    k = left_of(row, i)
    company = _titled(row, i)
    if company is not None or k < 0:
        bought = any(names(piece, Measure.ACQUISITION_PRICE) for piece in row[i + 1 : i + 9])
        return _of(Measure.ACQUISITION_PRICE if bought else Measure.VALUATION, company)
    if row[k].word == "at" and row[k - 1].word != "hands":
        if bought and _of_purchases(row, k):
            return _of(Measure.ACQUISITION_PRICE, _named(row, k, any_name=True))
        at = k - 1 if _had(row, k) else _named(row, k)
        return None if at is not None and bound.governed(row, at) else _of(Measure.VALUATION, at)
    return _cost(row, k, i) or _parallel(row, k, last) or _for(row, k) or _after(row, i)


def reckoned(row: Row, i: int) -> bool:
    """«PitchBook has Corvane at $848 million»: a worth whoever may have bought the company since."""
    k = left_of(row, i)
    return k > 0 and row[k].word == "at" and _had(row, k)


def _had(row: Row, k: int) -> bool:
    """«PitchBook had it at», «has the company at»: whether somebody reckons so."""
    before = k - 2 - (k > 2 and row[k - 2].kind is Kind.DET)
    return before > 0 and row[k - 1].kind in _PAYERS and row[before].word in _HAD


def _titled(row: Row, i: int) -> int | None:
    """«The $3 billion startup Corvane», «is now a $3 billion company», «at $3 billion, Corvane is»."""
    follows = row[i + 1 : i + 4]
    if not follows:
        return None
    if follows[0].word in _FIRMS and i and row[i - 1].kind is Kind.DET:
        named = len(follows) > 1 and follows[1].kind is Kind.NAME
        return i + 2 if named else roles.subject(row, i)
    at_head = i == 1 and row[0].word == "at" and [piece.kind for piece in follows] == [Kind.COMMA, Kind.NAME, Kind.BE]
    return i + 2 if at_head else None


def _cost(row: Row, k: int, i: int) -> Short | None:
    """«Peakon cost $700m», «cost Workday $700m», «went for $700m»."""
    if row[k].kind in _PAYERS and k > 1:
        at = k - 1 - (row[k - 1].kind is Kind.DET)
        if row[at].word in _COSTS and not minor(row[i].figure):
            return _of(Measure.ACQUISITION_PRICE, _sold(row, at), k if row[k].kind is Kind.NAME else None)
    to = k - 2 if row[k].word in _FOR and k > 3 and row[k - 1].kind in NAMED else k
    if to < k and row[to].word == "to" and row[to - 1].word in _GOING:
        return _of(Measure.ACQUISITION_PRICE, roles.subject(row, to - 1), k - 1)
    if k > 2 and row[k].word in _FOR and row[k - 1].word == "hands" and row[k - 2].owner and row[k - 2].name:
        return _of(Measure.ACQUISITION_PRICE, roles.subject(row, k - 3), k - 2)
    hands = k > 2 and row[k - 1].word == "hands" and row[k - 2].word.startswith("chang") and row[k].word in _FOR_AT
    gone = hands or (row[k].word in _FOR and row[k - 1].word in _GOING)
    return _of(Measure.ACQUISITION_PRICE, _sold(row, k)) if gone or row[k].word in _COSTS else None


def _parallel(row: Row, k: int, last: Told | None) -> Short | None:
    """«Adaptive cost $1.6 billion. Peakon was $700m»: the next of those that were bought."""
    comes = k > 1 and row[k].word == "to" and row[k - 1].word in _COMING
    if not (comes or row[k].kind is Kind.BE) or last is None or last.measure is not Measure.ACQUISITION_PRICE:
        return None
    at = k - 1 - comes
    while at > 0 and row[at].word in AUXILIARIES:
        at -= 1
    at = _past_date(row, at)
    begins = at == 0 or (at > 0 and row[at - 1].kind in {Kind.STOP, Kind.COMMA, Kind.CONJ})
    named = row[at].kind in NAMED and not row[at].owner and row[at].word != "outlet"
    return (last.measure, at, None) if named and begins else None


def _past_date(row: Row, at: int) -> int:
    """«Talon, in 2023, was», «Talon (2023) was»: the place before the date that is put between."""
    if at < 2 or row[at].kind not in {Kind.COMMA, Kind.CLOSE} or row[at - 1].kind is not Kind.DATE:
        return at
    opening = at - 2 - (row[at - 2].kind is Kind.PREP)
    return opening - 1 if opening > 0 and row[opening].kind in {Kind.COMMA, Kind.OPEN} else at


def _of_purchases(row: Row, k: int) -> bool:
    """«Its record is Slack, at $27.7 billion», «not all such purchases went through: Arm, at»."""
    return any(piece.word in _RECORDS or names(piece, Measure.ACQUISITION_PRICE) for piece in row[max(0, k - 12) : k])


def _for(row: Row, k: int) -> Short | None:
    if any(piece.word.startswith("account") for piece in row[:k]):
        return None  # "Orlo accounts for $66bn, Tavi for $30bn"
    return _of(Measure.ACQUISITION_PRICE, _named(row, k)) if row[k].word in _FOR else None


def _of(measure: Measure, at: int | None, payer: int | None = None) -> Short | None:
    return None if at is None else (measure, at, payer)


def _sold(row: Row, k: int) -> int | None:
    """The company before «cost» and «went for», if it is one and not its product."""
    at = roles.subject(row, k)
    return at if at is not None and row[at].kind is Kind.NAME else None


def _named(row: Row, k: int, *, any_name: bool = False) -> int | None:
    """The name just before a preposition: «Armis, for», «Physical Intelligence, at»."""
    at = k - 2 if k > 1 and row[k - 1].kind is Kind.COMMA else k - 1
    if at < 0 or row[at].owner or (at and row[at - 1].word in _GIVERS):
        return None
    return at if row[at].kind in (NAMED if any_name else _COMPANIES) else None


def _after(row: Row, i: int) -> Short | None:
    """«A billion for Neon», «the $1.1 billion for Sana left the account»."""
    if i + 2 >= len(row) or row[i + 1].word not in _FOR or row[i + 2].kind is not Kind.NAME or row[i + 2].owner:
        return None
    follows = row[i + 3] if i + 3 < len(row) else None
    plain = follows is None or follows.kind in _ENDS or follows.kind is Kind.BE or bool(follows.cue) or _acts(follows)
    return _of(Measure.ACQUISITION_PRICE, i + 2) if plain else None


def goods(row: Row, i: int) -> bool:
    """«A single mask set may cost more than $30 million»: the price of a thing, not of a company."""
    k = left_of(row, i)
    k -= k > 0 and row[k].kind is Kind.NAME
    if k < 1 or row[k].word not in _COSTS or roles.subject(row, k) is not None:
        return False
    nouns = (frame for piece in row[max(0, k - 12) : k] if piece.cue for frame in piece.cue.nouns)
    return all(frame.measure is Measure.OTHER for frame in nouns)


def _acts(piece: Piece) -> bool:
    return piece.word in AUXILIARIES or piece.word in _ACTING or piece.word.endswith("ed")


def insiders_at(row: Row, i: int, scene: Scene) -> Told | None:
    """«Investors who came in at $1.7 billion»: what the company was worth to them."""
    k = left_of(row, i)
    if k < 2 or row[k].word != "at":
        return None
    near = [piece.word for piece in row[max(0, k - 8) : k]]
    if _INSIDERS.isdisjoint(near) or not any(word.split(" ")[0] in _JOINED for word in near):
        return None
    company = scene.theme or scene.section or scene.topic
    return Told(measure=Measure.VALUATION, company=company, counterparty=None, vague=company is None)


def _alike(one: Figure, other: Figure) -> bool:
    """Whether sums are of one currency, or of two of which one is worth about as much as the other."""
    return one.amount.unit == other.amount.unit or {one.amount.unit, other.amount.unit} <= ALIKE


def _of_worth(piece: Piece) -> bool:
    """Whether a piece may stand between "at" and a worth: "at a post-money valuation of"."""
    return piece.kind in {Kind.DET, Kind.WORD, Kind.PREP} or names(piece, Measure.VALUATION)


_COMING_IN = (["came", "in"], ["went", "in"], ["flowed", "in"])


def worth_follows(row: Row, i: int) -> bool:
    """«$3.5B at $61.5B», «$675 million came in at $2.6 billion»: money of a round, since a worth follows."""
    j = i + 1 + (i + 1 < len(row) and row[i + 1].kind is Kind.COMMA)
    j += 2 * ([piece.word for piece in row[j : j + 2]] in _COMING_IN)
    if j + 1 >= len(row) or row[j].word != "at":
        return False
    at = next((k for k in range(j + 1, min(len(row), j + 7)) if row[k].figure or not _of_worth(row[k])), None)
    first, worth = row[i].figure, row[at].figure if at is not None else None
    if at is None or first is None or worth is None or not _alike(first, worth):
        return False
    after = row[at + 1] if at + 1 < len(row) else None
    alone = after is None or after.kind in _AFTER_WORTH or names(after, Measure.VALUATION)
    tops = [amount.high or amount.low for amount in (first.amount, worth.amount)]
    return alone and bool(tops[0] and tops[1] and tops[1] >= _ROUND_PART * tops[0])


def round_at(
    row: Row,
    i: int,
    told: Mapping[int, Told],
    spoken_of: Callable[[int], str | None],
    own: Callable[[int, Measure], str | None],
) -> Told:
    """«Six months after $3.5B at $61.5B»: a round of whom the clause names, else of whom the last figure was."""
    before = max((k for k in told if k < i), default=-1)
    named = any(piece.kind is Kind.NAME for piece in row[before + 1 : i])
    last = told.get(before)
    company = spoken_of(i) if named else last.company if last and last.measure in _RAISED else None
    company = company or own(i, Measure.FUNDING_ROUND)
    return Told(measure=Measure.FUNDING_ROUND, company=company, counterparty=None, vague=company is None)
