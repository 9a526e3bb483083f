"""Which figure of a strand that lives in time is told first: the one that most likely holds now."""

from collections.abc import Iterable, Sequence

from bot.comparing.quantities.sides import Group
from bot.comparing.relations.onset import start
from bot.comparing.relations.revisions import earlier
from bot.comparing.slips.slips import Slips
from bot.comparing.slips.thousandfold import between
from bot.comparing.statements.days import closest
from bot.comparing.statements.nearness import FAR, MONTH, NEAR, YEAR

LOST = 50
"""How far from the lead a figure lies, as a ratio, that may have lost a word like million or crore."""


def former(group: Group) -> bool:
    """Whether it is what was told of a time before: a forecast that was raised leads nothing."""
    return all(s.prior for s in group.statements)


def rank(group: Group, slipped: Slips, groups: Sequence[Group]) -> tuple[object, ...]:
    """Not a slip or out of date or alone far below the others, firm before talked about, the latest start first."""
    began = start(group)
    return (
        group in slipped,
        group.stale,
        _sunk(group, groups),
        met(group, groups),
        not group.firm,
        began is None,
        -(began.toordinal() if began else 0),
        -len(group.origins),
        group.value,
    )


def _sunk(group: Group, groups: Sequence[Group]) -> bool:
    """Whether one voice has it far below what several said then or not long before: rather misread than a collapse.

    Or a thousand times below one other, where all else that is told is far above it too.
    """
    if len(group.origins) > 1:
        return False
    others = [other for other in groups if other is not group]
    far = len(others) > 1 and all(other.value > LOST * group.value for other in others)
    return any(len(other.origins) > 1 and other.firm and _below(group, other) for other in others) or (
        far and any(between(group, other) < 0 for other in others)
    )


def met(group: Group, groups: Iterable[Group]) -> bool:
    """Whether it is a floor, «more than 400 million», that what was told before it has reached already."""
    floor = group.finest.open and not group.finest.ceiling and group.finest.span.low is not None
    return floor and any(
        other.firm
        and not other.finest.open
        and group.value <= other.value <= FAR * group.value
        and earlier(other, group)
        for other in groups
    )


def _below(group: Group, other: Group) -> bool:
    gap = closest(group.dates, other.dates) or 0
    return (other.value > FAR * group.value and gap <= YEAR) or (other.value > NEAR * group.value and gap <= MONTH)
