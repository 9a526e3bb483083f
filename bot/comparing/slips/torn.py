"""Two figures of which one is a slip, and nothing tells which: one voice against one."""

from itertools import product

from bot.comparing.quantities.sides import Group
from bot.comparing.quantities.words import written
from bot.comparing.slips.digits import digits, magnitude, shift, swapped
from bot.comparing.slips.slips import distinct, early, factor, times
from bot.comparing.slips.thousandfold import between


def torn(one: Group, other: Group, *, at_once: bool) -> str | None:
    """Why one of two is a slip where nothing tells which: of one voice each, the digits a thousand times apart.

    `at_once`: both are news of the same days; then one digit is enough, and a point that is shifted by one place.
    """
    if one.carriers & other.carriers:
        return None
    if power := between(one, other):
        return f"{written(one.finest)} against {written(other.finest)}: {times(power)} one of them a likely slip"
    if early(one, other) or early(other, one):
        return None
    at_once = at_once and not one.meets(other)
    for statement, peer in product(distinct(one), distinct(other)):
        told = magnitude(statement, peer) and (at_once or len(digits(statement)) > 1)
        if told or (at_once and abs(shift(statement, peer)) == 1):
            return f"{written(statement)} against {written(peer)}: {factor(statement, peer)} one of them a likely slip"
        if at_once and swapped(statement, peer):
            return f"{written(statement)} against {written(peer)}: two digits are swapped in one of them"
    return None
