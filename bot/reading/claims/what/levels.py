"""What another stands at, beside what one was told to: «Tavi earns $5 billion a year; Orlo is at $13 billion»."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.model import Measure
from bot.reading.claims.roles import frames
from bot.reading.claims.roles.insertions import past_insertion
from bot.reading.claims.row import signs
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import INCOME, Scene, Told

Row = Sequence[Piece]
AT = frozenset({"at"})
_STANDING = INCOME | {Measure.VALUATION, Measure.MARKET_VALUE, Measure.CAPEX}
_ENDS = frozenset({Kind.STOP, Kind.COMMA, Kind.CONJ, Kind.CLOSE})


def stands(row: Row, i: int, scene: Scene, told: Mapping[int, Told]) -> Told | None:
    """The figure at `i` behind «Orlo is at», as what the clause or the sentence before told of another."""
    k = frames.left_of(row, i)
    if k < 2 or row[k].word != "at" or row[k - 1].kind is not Kind.BE or not signs.money(row[i].figure):
        return None
    at = past_insertion(row, k - 1) - 1
    ends = i + 1 >= len(row) or row[i + 1].kind in _ENDS
    if at < 0 or row[at].kind is not Kind.NAME or row[at].owner or not ends:
        return None
    before = next((told[j] for j in sorted(told, reverse=True) if j < at), scene.last)
    if before is None or before.measure not in _STANDING or before.company in {None, row[at].name}:
        return None
    return replace(before, company=row[at].name, counterparty=None, vague=False, complete=True)
