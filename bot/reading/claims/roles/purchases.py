"""What a noun for a purchase stands for by name: «Slack, its largest purchase, cost», «its record is Slack, at»."""

from collections.abc import Sequence

from bot.model import Frame, Measure
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import SERVICES
from bot.reading.claims.scene.scene import TWO_SIDED, Scene

Row = Sequence[Piece]
_PHRASE = frozenset({Kind.WORD, Kind.DET, Kind.DATE, Kind.PROPER, Kind.NAME, Kind.CUE})
_AFTER = frozenset({Kind.COMMA, Kind.STOP, Kind.OPEN, Kind.PREP, Kind.CLOSE})
_BETWEEN = frozenset({Kind.WORD, Kind.DATE, Kind.PREP})
_DEFINING = frozenset({"the", "its", "their"})
_JOINT = frozenset({"collaboration", "alliance"})
_RENTING = frozenset("rent rents rented renting lease leases leased leasing supply supplies host hosts".split())
_FAR = 9
_LONG = 20
_BUY = frozenset({"buy", "acquire", "purchase"})


def named_thing(row: Row, noun: int) -> int | None:
    """The place of the name that a noun is said of: before it as an apposition, or behind it and a form of "be"."""
    found = _apposition(row, noun) if noun > 2 else None
    return _predicate(row, noun) if found is None else found


def _apposition(row: Row, noun: int) -> int | None:
    """«Mandiant, Google's previous security purchase, cost»: a definite noun between a comma and the next."""
    ends = noun + 1 >= len(row) or row[noun + 1].kind in _AFTER
    for k in range(noun - 1, max(0, noun - _FAR), -1):
        if row[k].kind is Kind.COMMA:
            defined = row[k + 1].word in _DEFINING or any(piece.owner for piece in row[k + 1 : noun])
            before = row[k - 1]
            return k - 1 if ends and defined and before.kind in NAMED and not before.owner else None
        cue = row[k].cue
        if row[k].kind not in _PHRASE or (cue and cue.verbs):
            return None
    return None


def _predicate(row: Row, noun: int) -> int | None:
    """«Google's largest purchase to date is Motorola Mobility, at», «its latest purchase, ZT Systems, cost»."""
    if _named_behind(row, noun):
        return noun + 2
    for k in range(noun + 1, min(len(row) - 1, noun + 6)):
        if row[k].kind is Kind.BE:
            named = row[k + 1].kind is Kind.NAME and not row[k + 1].owner
            return k + 1 if named and (k + 2 >= len(row) or row[k + 2].kind in _AFTER) else None
        if row[k].kind not in _BETWEEN:
            return None
    return None


def _named_behind(row: Row, noun: int) -> bool:
    """Whether the name stands between commas behind the noun, which belongs to somebody or is the only one."""
    if noun + 3 >= len(row) or row[noun + 1].kind is not Kind.COMMA or row[noun + 3].kind is not Kind.COMMA:
        return False
    name = row[noun + 2]
    defined = any(piece.owner or piece.word in _DEFINING for piece in row[max(0, noun - 4) : noun])
    return defined and name.kind is Kind.NAME and not name.owner


def kind_of_deal(row: Row, at: int, i: int, scene: Scene) -> Measure:
    """What a bare "deal" is: what the words of its sentence say, else what the deal of the text was."""
    for frame in signs.frames_near(row, i):
        if frame.measure in TWO_SIDED and not frame.unit and not frame.strict:
            return frame.measure or Measure.OTHER
    if (
        signs.yearly(row, i)
        or row[at].word in _JOINT
        or any(piece.word in _RENTING for piece in row[max(0, at - _LONG) : at])
    ):
        return Measure.CONTRACT
    if _for_company(row, at, scene):
        return Measure.ACQUISITION_PRICE
    bargain = scene.bargain or scene.struck
    return bargain.measure if bargain else Measure.OTHER


def _for_company(row: Row, at: int, scene: Scene) -> bool:
    """«Has struck a deal for Celestial AI: $3.25 billion»: for a company, and not for what it sells."""
    after = row[at + 1 : at + 4]
    if len(after) < 2 or after[0].word != "for" or after[1].kind is not Kind.NAME or after[1].owner:
        return False
    goods = len(after) > 2 and (after[2].word in SERVICES or after[2].kind is Kind.WORD)
    return not goods and after[1].name in scene.headed


def spent_on(measure: Measure, frame: Frame, sides: tuple[str | None, str | None], scene: Scene) -> Measure:
    """«Snowflake spent $185 million in cash on Neeva»: a price, where the one is known to have bought the other."""
    company, payer = sides
    outlay = measure is Measure.INVESTMENT and frame.form == "verb" and "on" in frame.company
    bought = outlay and payer is not None and scene.bought_by(company) == payer
    return Measure.ACQUISITION_PRICE if bought else measure


def to_buy(row: Row, noun: int) -> int | None:
    """«Its $34 billion deal to buy Tavi»: the place of what is bought, behind the noun."""
    verb = noun + 2
    if verb + 1 >= len(row):
        return None
    bought = row[verb - 1].word == "to" and row[verb].word in _BUY
    return verb + 1 if bought and row[verb + 1].kind is Kind.NAME and not row[verb + 1].owner else None
