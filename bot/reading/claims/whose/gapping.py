"""Clauses that leave out the verb of the one before: «Nvidia will invest $10bn in Tavi and Microsoft up to $5bn»."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.reading.claims import measures
from bot.reading.claims.roles import frames, roles
from bot.reading.claims.row import signs
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.acting import known_at
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
_JOINTS = frozenset({Kind.CONJ, Kind.COMMA})
_BETWEEN = frozenset({Kind.PREP, Kind.NAME, Kind.DET, Kind.WORD, Kind.DATE, Kind.REFERENCE, Kind.COMMA})
_ENDS = frozenset({Kind.COMMA, Kind.CONJ, Kind.STOP, Kind.CLOSE, Kind.DATE})
_ASIDE = frozenset("under in by over as through".split())
_TIES = frozenset("for with at".split())


def gapped(row: Row, i: int, scene: Scene, told: Mapping[int, Told]) -> Told | None:
    """The figure at `i` as what the clause before told, of another who did the same or to whom it was done."""
    at = frames.left_of(row, i)
    tie = row[at].word if at > 0 and row[at].word in _TIES else ""
    at -= bool(tie)
    if at < 3 or row[at].kind is not Kind.NAME or row[at].owner or row[at - 1].kind not in _JOINTS or not _ends(row, i):
        return None
    first = max((k for k in told if k < at and signs.money(row[k].figure)), default=None)
    before = told[first] if first is not None and _clause(row, first, at, tie) else None
    if first is None or before is None or before.measure not in measures.BETWEEN_TWO:
        return None
    who, name = known_at(row, roles.subject(row, first), scene), scene.known(row[at])
    if who == name or name in {before.company, before.counterparty} or who is None:
        return None
    if who == before.counterparty:
        return replace(before, counterparty=name, complete=True)
    return replace(before, company=name, complete=True) if who == before.company else None


def _ends(row: Row, i: int) -> bool:
    """Whether nothing behind the figure says what it is of."""
    after = row[i + 1 : i + 4]
    if not after or after[0].kind in _ENDS:
        return True
    return after[0].word in _ASIDE and not any(piece.kind is Kind.NAME for piece in after)


def _clause(row: Row, first: int, at: int, tie: str) -> bool:
    """Whether the figure before is tied to its clause as this one is, and nothing new begins between them."""
    k = frames.left_of(row, first)
    tied = row[k].word if k > 0 and row[k].word in _TIES else ""
    return tied == tie and all(piece.kind in _BETWEEN for piece in row[first + 1 : at - 1])
