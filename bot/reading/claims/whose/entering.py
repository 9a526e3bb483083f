"""Money by what it was spent for: to get into a company, or on one that is given up all the same.

«Meta spent $14.3 billion to get into Scale AI», «a dépensé 14,3 milliards pour entrer chez Scale AI», «GM folded
Cruise after spending over $10 billion on it».
"""

from collections.abc import Sequence

from bot.model import Measure
from bot.reading.claims.roles import roles
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
INTO = frozenset("enter enters entering get getting buy entrer entrar entrare einzusteigen".split())
"""Verbs of getting into a company, as what money is spent for."""
SINKING = frozenset("spending putting sinking investing pouring pumping ploughing plowing burning".split())
_PURPOSE = frozenset("to pour para per um for".split())
_WHERE = frozenset("into in chez dans en bei au nel no na".split())
_BARE = frozenset({"enter", "enters", "entering"})
_LIGHT = frozenset({Kind.DATE, Kind.DET, Kind.WORD, Kind.PREP, Kind.CUE, Kind.COMMA})
_CAPITAL = frozenset("capital capitale kapital au du de d del di le la el il".split())
_AFTER = frozenset({"after", "despite"})
_IT = frozenset({"it", "them"})
_GOALS = frozenset("on into in".split())
_FAR = 10
_NEAR = 3


def entered(row: Row, i: int, scene: Scene) -> Told | None:
    """«Spent $14.3 billion to get into Scale AI», «used $2 billion to enter Binance»: a part of that company."""
    verb = next((j for j in range(i + 1, min(len(row) - 1, i + _FAR)) if row[j].word in INTO), None)
    if verb is None or any(piece.kind not in _LIGHT for piece in row[i + 1 : verb]):
        return None
    if not any(piece.word in _PURPOSE for piece in row[max(i + 1, verb - 4) : verb]):
        return None
    into = row[verb].word in _BARE or row[verb].word == "einzusteigen"
    at = verb + 1
    while at < len(row) - 1 and (row[at].word in _WHERE or row[at].word in _CAPITAL):
        into = into or row[at].word in _WHERE
        at += 1
    if row[verb].word == "einzusteigen":
        at = verb - 1
    giver = _giver(row, left_of(row, i))
    named = into and row[at].kind is Kind.NAME and not row[at].owner
    name = scene.known(row[giver]) if giver is not None else None
    if not named or name in {None, row[at].name}:
        return None
    return Told(measure=Measure.INVESTMENT, company=row[at].name, counterparty=name, complete=True)


def _giver(row: Row, k: int) -> int | None:
    """Who spends: the subject of the verb before the figure, or the name itself before a verb that says no more."""
    if k < 0:
        return None
    return k if row[k].kind is Kind.NAME and not row[k].owner else roles.subject(row, k)


def sunk(row: Row, i: int, scene: Scene) -> Told | None:
    """«GM folded Cruise after spending over $10 billion on it»: the money of who acts in the clause before."""
    k = left_of(row, i)
    if k < 3 or row[k].word not in SINKING or row[k - 1].word not in _AFTER or i + 2 >= len(row):
        return None
    if row[i + 1].word not in _GOALS or row[i + 2].word not in _IT:
        return None
    at = next((j for j in range(k - 2, max(0, k - 2 - _NEAR), -1) if row[j].kind is Kind.NAME), None)
    giver = roles.subject(row, k) if at is not None and not row[at].owner else None
    name = scene.known(row[giver]) if giver is not None else None
    if at is None or name in {None, row[at].name}:
        return None
    return Told(measure=Measure.INVESTMENT, company=row[at].name, counterparty=name, complete=True)
