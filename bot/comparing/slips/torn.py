"""Two figures of which one is a slip: of one voice each, so that nothing tells which, or one voice against several."""

from itertools import product

from bot.comparing.quantities.sides import Group
from bot.comparing.quantities.words import written
from bot.comparing.slips.digits import digits, magnitude, shift, swapped
from bot.comparing.slips.slips import alone, distinct, early, factor, outvoted, times
from bot.comparing.slips.thousandfold import between
from bot.comparing.statements.statements import Statement
from bot.model import Relation


def torn(one: Group, other: Group, *, at_once: bool) -> tuple[Relation, str] | None:
    """What one of two figures is, and why, where the digits are a thousand times apart and one of them is a slip.

    A slip where one voice stands against several, else a conflict. `at_once`: both are news of the same days; then one
    digit is enough, and a point that is shifted by one place.
    """
    if one.carriers & other.carriers:
        return None
    if power := between(one, other):
        return _either(one.finest, other.finest, times(power))
    if early(one, other) or early(other, one):
        return None
    return _slipped(one, other, at_once=at_once and not one.meets(other))


def _slipped(one: Group, other: Group, *, at_once: bool) -> tuple[Relation, str] | None:
    for statement, peer in product(distinct(one), distinct(other)):
        told = magnitude(statement, peer) and (at_once or len(digits(statement)) > 1)
        if told or (at_once and abs(shift(statement, peer)) == 1):
            how = factor(statement, peer)
            if at_once and alone(one.statements) and one.against(other) > 1:
                return Relation.SLIP, outvoted(f"the same digits, {how}", peer, one, other)
            return _either(statement, peer, how)
        if at_once and swapped(statement, peer):
            pair = f"{written(statement)} against {written(peer)}"
            return Relation.CONFLICT, f"{pair}: two digits are swapped in one of them"
    return None


def _either(statement: Statement, peer: Statement, how: str) -> tuple[Relation, str]:
    return Relation.CONFLICT, f"{written(statement)} against {written(peer)}: {how} one of them a likely slip"
