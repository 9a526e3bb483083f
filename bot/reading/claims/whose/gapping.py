"""Clauses that leave out the verb of the one before: «Nvidia will invest $10bn in Tavi and Microsoft up to $5bn»."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.reading.claims import measures
from bot.reading.claims.roles import frames, roles
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import SAME
from bot.reading.claims.scene.acting import known_at
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
_JOINTS = frozenset({Kind.CONJ, Kind.COMMA})
_BETWEEN = frozenset({Kind.PREP, Kind.NAME, Kind.DET, Kind.WORD, Kind.DATE, Kind.REFERENCE, Kind.COMMA})
_ENDS = frozenset({Kind.COMMA, Kind.CONJ, Kind.STOP, Kind.CLOSE, Kind.DATE})
_SELLING = frozenset("sold sells sell selling vendu vendió vendeu venduto verkauft verkaufte".split())
_ASIDE = frozenset("plus under in by over as through".split())
_TIES = frozenset("for with at".split())


def gapped(row: Row, i: int, scene: Scene, told: Mapping[int, Told]) -> Told | None:
    """The figure at `i` as what the clause before told, of another who did the same or to whom it was done."""
    at = frames.left_of(row, i)
    tie = row[at].word if at > 0 and row[at].word in _TIES else ""
    at -= bool(tie)
    if at < 3 or row[at].kind not in NAMED or row[at].owner or not _ends(row, i):
        return None
    if tie == "for" and row[at - 1].word in SAME["to"]:
        return _sold_too(row, at, scene, told)
    return _likewise(row, at, tie, scene, told) if row[at - 1].kind in _JOINTS else None


def _likewise(row: Row, at: int, tie: str, scene: Scene, told: Mapping[int, Told]) -> Told | None:
    """What the clause before told, of the name at `at`: who did the same too, or to whom the same was done."""
    first = _before(row, at, told)
    before = told[first] if first is not None and _clause(row, first, at, tie) else None
    if first is None or before is None or before.measure not in measures.BETWEEN_TWO:
        return None
    bought = tie == "for" and before.measure is measures.ACQUISITION_PRICE
    unknown = row[at].kind is Kind.PROPER and (not bought or scene.is_person(row[at]))
    who, name = known_at(row, roles.subject(row, first), scene), scene.known(row[at])
    if unknown or who is None or name in {who, before.company, before.counterparty}:
        return None
    if bought or who == before.company:  # "bought Tavi for $1bn and Orlo for $2bn"
        return replace(before, company=name, complete=True)
    return replace(before, counterparty=name, complete=True) if who == before.counterparty else None


def _before(row: Row, at: int, told: Mapping[int, Told]) -> int | None:
    """The last sum before a place."""
    return max((k for k in told if k < at and signs.money(row[k].figure)), default=None)


def _sold_too(row: Row, at: int, scene: Scene, told: Mapping[int, Told]) -> Told | None:
    """«He sold Tavi to Databricks for $1.3bn and, before that, Orlo to Intel for $400m»: the next that was sold."""
    sold = row[at - 2]
    first = _before(row, at, told) if sold.kind in NAMED and row[at - 3].kind in _JOINTS else None
    if first is None or told[first].measure is not measures.ACQUISITION_PRICE or scene.is_person(sold):
        return None
    if _SELLING.isdisjoint(piece.word for piece in row[:first]):
        return None
    return replace(told[first], company=scene.known(sold), counterparty=scene.known(row[at]), complete=True)


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
