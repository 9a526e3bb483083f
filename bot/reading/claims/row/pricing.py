"""Prices of one of many things: a share, an hour, a chip. No sum of a deal is told so."""

from collections.abc import Sequence
from itertools import pairwise

from bot.model import Measure
from bot.reading.claims.row.pieces import Piece
from bot.reading.claims.row.signs import minor, small

Row = Sequence[Piece]
_PER_WHAT = frozenset(
    "share hour month unit user minute token chip head employee seat megawatt mw mwh gb kwh ads week day job person "
    "customer subscriber patient kilowatt site card".split()
)
_EACH = frozenset({"each", "apiece"})
_A = frozenset({"a", "an", "per"})
PER = _EACH | _PER_WHAT
_OFTEN = frozenset("month week day".split())


def per_unit(row: Row, i: int) -> bool:
    """«$20.40 per share», «$2.35 an hour»; a large sum a month is a rate of spending, not a price."""
    after = row[i + 1 : i + 3]
    if after and after[0].word in _EACH:
        return minor(row[i].figure) or not (_invests(row[max(0, i - 8) : i]) or _are_in(row[:i]))
    if len(after) < 2 or after[0].word not in _A or after[1].word not in _PER_WHAT:
        return False
    figure = row[i].figure
    return after[1].word not in _OFTEN or figure is None or small(figure)


def _invests(before: Row) -> bool:
    """«Could come in with $50 million each»: money of several givers, and no price of a thing."""
    return any(frame.measure is Measure.INVESTMENT for piece in before if piece.cue for frame in piece.cue.verbs)


def _are_in(before: Row) -> bool:
    """«Microsoft is in for $95 million, Nvidia and Amazon for $50 million each»."""
    return any(one.word == "in" and other.word == "for" for one, other in pairwise(before))
