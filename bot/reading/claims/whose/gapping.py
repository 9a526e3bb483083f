"""Clauses that leave out the verb of the one before: «Nvidia will invest $10bn in Tavi and Microsoft up to $5bn»."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.model import Frame
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
_INTO = frozenset("in into en dans".split())
_EACH = frozenset({"respectively"})
_TO_ANOTHER = frozenset({Kind.CONJ, Kind.COMMA, Kind.NAME, Kind.PREP, Kind.WORD, Kind.LEVEL, Kind.CUE, Kind.FIGURE})
PUTTING = frozenset("invest invests invested investing put puts pour pours poured plough plow inject inyect".split())
"""Verbs by which several give money to one."""
_PUT = Frame(form="verb", words=(), measure=measures.INVESTMENT, company=("in", "into"), counterparty=("subject",))
_FAR = 12


def gapped(row: Row, i: int, scene: Scene, told: Mapping[int, Told]) -> Told | None:
    """The figure at `i` as what the clause before told, of another who did the same or to whom it was done."""
    at = frames.left_of(row, i)
    tie = row[at].word if at > 0 and row[at].word in _TIES else ""
    at -= bool(tie)
    if at < 3 or row[at].kind not in NAMED or row[at].owner or not _ends(row, i):
        return None
    if tie == "for" and row[at - 1].word in SAME["to"]:
        return _sold_too(row, at, scene, told)
    if tie == "for" and (buyer := _buyer(row, at)) is not None:
        return _bought_too(row, at, buyer, scene, told)
    return _likewise(row, at, tie, scene, told) if row[at - 1].kind in _JOINTS else None


def into_one(row: Row, i: int, scene: Scene) -> Told | None:
    """«Orlo will put up to $5 billion, and Nvidia up to $10 billion, into Tavi»: what each gives to the one named last.

    Also «Orlo and Nvidia will invest up to $5 billion and up to $10 billion, respectively, in Tavi».
    """
    to = _given_to(row, i)
    giving = next((k for k in range(i - 1, -1, -1) if row[k].cue and row[k].word in PUTTING), None)
    sums = [k for k in range(giving or 0, to or 0) if signs.money(row[k].figure)]
    if to is None or giving is None or len(sums) < 2 or not all(map(_goes_on, row[giving : to - 1])):
        return None
    giver = _giver(row, giving, i, sums)
    company = scene.known(row[to])
    if giver in {None, company}:
        return None
    return Told(measure=measures.INVESTMENT, company=company, counterparty=giver, frame=_PUT, complete=True)


def _given_to(row: Row, i: int) -> int | None:
    """The place of who gets the sums: the name behind the first «in» or «into» behind the figure."""
    for k in range(i + 1, min(len(row) - 1, i + _FAR)):
        if row[k].word in _INTO:
            return k + 1 if row[k + 1].kind is Kind.NAME and not row[k + 1].owner else None
        if not _goes_on(row[k]):
            return None
    return None


def _goes_on(piece: Piece) -> bool:
    return piece.kind in _TO_ANOTHER and piece.word not in _INTO


def _giver(row: Row, giving: int, i: int, sums: Sequence[int]) -> str | None:
    """Whose the sum at `i` is: the name before it, or the one that stands as far before the verb as it behind it."""
    named = [k for k in range(giving + 1, i) if row[k].kind is Kind.NAME]
    givers = [row[k].name for k in range(giving) if row[k].kind is Kind.NAME and not row[k].owner]
    if any(piece.word in _EACH for piece in row[sums[-1] : sums[-1] + 3]):
        return givers[sums.index(i)] if len(givers) == len(sums) else None
    if named or i == sums[0]:
        return row[named[-1]].name if named else (givers[0] if len(givers) == 1 else None)
    return None


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


def _buyer(row: Row, at: int) -> int | None:
    """The place of a name right before another one, or before «with» it, that stands behind a comma or «and»."""
    k = at - 2 if row[at - 1].word == "with" else at - 1
    return k if k > 1 and row[k].kind is Kind.NAME and not row[k].owner and row[k - 1].kind in _JOINTS else None


def _bought_too(row: Row, at: int, buyer: int, scene: Scene, told: Mapping[int, Told]) -> Told | None:
    """«Orlo bought Tavi for $650m and Vane Miro for $260m»: who bought another, with both names and no verb."""
    first = _before(row, buyer, told)
    if first is None or told[first].measure is not measures.ACQUISITION_PRICE or not told[first].counterparty:
        return None
    names = scene.known(row[at]), scene.known(row[buyer])
    if None in names or scene.is_person(row[at]) or {*names} & {told[first].company, told[first].counterparty}:
        return None
    return replace(told[first], company=names[0], counterparty=names[1], complete=True)


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
