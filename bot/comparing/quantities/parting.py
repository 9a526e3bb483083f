"""Groups of one figure parted where it is told of two rounds, or as today's after another one has replaced it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from bot.comparing.quantities.quantities import plain
from bot.comparing.quantities.sides import Group, ratio
from bot.comparing.statements.days import closest, distance
from bot.comparing.statements.nearness import MONTH, NEWS
from bot.comparing.statements.statements import Statement
from bot.model import When

LASTING = frozenset({"valuation", "funding_round"})
"""Measures that do not return to an earlier value by themselves: told again later, it is out of date."""

MANIFOLD = Decimal(10)
"""How many times a figure its successor is at most, where somebody says that it is still so."""

THRICE = Decimal(3)
"""How many times a worth its successor is at most, where nobody says that it is still so."""

STALE = 21
"""Days after which a replaced figure, told as today's, is out of date."""


def by_round(group: Group) -> Iterable[Group]:
    """A group parted by the names of the rounds it is told of; what names none goes with the nearest in time."""
    named: dict[str, list[Statement]] = defaultdict(list)
    for statement in group.statements:
        if statement.claim.event:
            named[plain(statement.claim.event)].append(statement)
    if len(named) < 2:
        return [group]
    dates = {name: [s.holds for s in told if s.holds] for name, told in named.items()}
    for statement in group.statements:
        if not statement.claim.event:
            named[_closest_round(statement, dates)].append(statement)
    return [Group(told[0], group.core, told) for _, told in sorted(named.items())]


def _closest_round(statement: Statement, dates: Mapping[str, list[When]]) -> str:
    held = [statement.holds] if statement.holds else []
    return min(dates, key=lambda name: (_far(closest(held, dates[name])), name))


def _far(gap: int | None) -> int:
    return 10_000 if gap is None else gap


def part_agreed(group: Group, groups: Iterable[Group]) -> Iterable[Group]:
    """A group parted into what was offered, and who tells it later as the price of days in which another was agreed.

    «Announced in March at $23 billion», where 23 was refused the year before, and 32 agreed in March.
    """
    prices = [s for other in groups if not other.meets(group) for s in other.firm]
    late = [s for s in group.firm if not s.open and any(_mistakes(s, price) for price in prices)]
    talked = [s for s in group.statements if s not in late]
    if not late or not talked or any(s in group.firm for s in talked):
        return [group]
    return [Group(talked[0], group.core, talked), Group(late[0], group.core, late)]


def _mistakes(late: Statement, price: Statement) -> bool:
    """Whether it is told after a price, of the month in which that was agreed."""
    if not (late.said and price.said and late.holds and price.holds and price.said.before(late.said)):
        return False
    return late.holds.before(late.said) and distance(late.holds, price.holds) <= MONTH


def part_stale(measured: str, group: Group, groups: Sequence[Group]) -> Iterable[Group]:
    """A group parted into what was said in its time and what repeats it as today's after it was replaced."""
    if not group.todays:
        return [group]
    late = (_late(group, groups) if measured in LASTING else []) or _still(group, groups)
    timely = [s for s in group.statements if s not in late] if late else []
    if not timely:
        return [group]
    return [Group(timely[0], group.core, timely), Group(late[0], group.core, late, stale=True)]


def _late(group: Group, groups: Iterable[Group]) -> list[Statement]:
    """What repeats a figure as today's well after another one has replaced it."""
    replaced = _replaced(group, groups, group.todays[0] + timedelta(days=STALE), THRICE)
    late = replaced + timedelta(days=STALE) if replaced else None
    aware = _aware(group, groups)
    return [s for s in group.statements if late and _repeats_today(s, late) and s.claim.article not in aware]


def _still(group: Group, groups: Iterable[Group]) -> list[Statement]:
    """What says itself that it is so now, when the news of another one is no news any more."""
    began = min((held.first for held in group.dates), default=group.todays[0])
    replaced = _replaced(group, groups, began, MANIFOLD)
    late = replaced + timedelta(days=NEWS) if replaced else None
    aware = _aware(group, groups)
    current = [s for s in group.statements if s.current and s.today and s.claim.article not in aware]
    return [s for s in current if late and s.said and s.said.last > late]


def _aware(group: Group, groups: Iterable[Group]) -> set[str]:
    """The articles that tell another figure as well: «2 billion, down from 6»."""
    return {name for other in groups if other is not group for name in other.articles}


def _replaced(group: Group, groups: Iterable[Group], since: date, most: Decimal) -> date | None:
    """The first day after another on which another figure had been told as the present one."""
    return min((day for other in groups if (day := _replacing(group, other, since, most))), default=None)


def _replacing(group: Group, other: Group, since: date, most: Decimal) -> date | None:
    at = bisect_right(other.todays, since)
    if at == len(other.todays) or ratio(group, other) > most or other.meets(group):
        return None
    return other.todays[at]


def _repeats_today(statement: Statement, day: date) -> bool:
    return statement.today and statement.said is not None and statement.said.first > day
