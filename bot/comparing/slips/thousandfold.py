"""Figures a thousand times off one that they may round: "$6.9 million" for what others give as 7 billion.

Digits that are only nearly the same are chance among many figures. They are none where there can be but one figure: the
price that one buyer paid for a company, what it is worth in one year, what it earned in one period.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import product

from bot.comparing.quantities.sides import Group
from bot.comparing.slips.digits import THOUSANDS
from bot.comparing.slips.kinds import INCOME, ROUNDED, WORTH
from bot.comparing.statements.days import closest
from bot.comparing.statements.statements import Statement
from bot.model import Measure, Scope

GROWTH = 730
"""Days within which no company comes to be worth a thousand times as much, or to have raised that."""

FIRST = ("seed", "pre-seed", "angel", "series a")
"""How the names of rounds begin that are small by nature."""


def off(groups: Sequence[Group]) -> Mapping[Group, Sequence[Group]]:
    """Each group with those of which it is a slip, or they of it."""
    ranked = sorted((group for group in groups if group.value > 0), key=lambda group: group.value)
    values = [group.value for group in ranked]
    found: dict[Group, list[Group]] = defaultdict(list)
    for group, by in product(ranked, THOUSANDS):
        meant = group.value.scaleb(by)
        for other in ranked[bisect_left(values, meant / ROUNDED) : bisect_right(values, meant * ROUNDED)]:
            if between(group, other):
                found[group].append(other)
                found[other].append(group)
    return found


def between(one: Group, other: Group) -> int:
    """The power of ten between two groups of which one is likely a slip: below 0 where the first is smaller; else 0."""
    if not (one.value > 0 and other.value > 0):
        return 0
    ratio = one.value / other.value
    near = (by for by in (sign * power for power in THOUSANDS for sign in (1, -1)) if _rounds(ratio.scaleb(-by)))
    found = next(near, 0)
    return found if found and _alike(one, other) else 0


def _rounds(ratio: Decimal) -> bool:
    return 1 / ROUNDED <= ratio <= ROUNDED


def _alike(one: Group, other: Group) -> bool:
    """Whether some statements of two groups are of what can have one figure only."""
    return any(_one_thing(mine, theirs, one, other) for mine, theirs in product(one.statements, other.statements))


def _one_thing(one: Statement, other: Statement, group: Group, meant: Group) -> bool:
    mine, theirs = one.claim, other.claim
    former = next((s for s in (one, other) if s.prior), None) if one.prior is not other.prior else None
    if one.unit != other.unit or mine.measure is not theirs.measure or (former and not _dated(former)):
        return False
    if mine.measure is Measure.ACQUISITION_PRICE:
        return mine.counterparty is not None and mine.counterparty == theirs.counterparty
    if mine.measure in INCOME and mine.period and theirs.period:
        return mine.period == theirs.period
    return _lasting(one, other) and (closest(group.dates, meant.dates) or 0) <= GROWTH


def _lasting(one: Statement, other: Statement) -> bool:
    """Whether both are what a company is worth, or all that it has raised, and neither is of its first round alone."""
    mine, theirs = one.claim, other.claim
    total = Scope.CUMULATIVE in mine.scopes and Scope.CUMULATIVE in theirs.scopes
    kinds = mine.measure in WORTH or (mine.measure is Measure.FUNDING_ROUND and total)
    return kinds and bool(one.holds and other.holds) and _first_round(one) is _first_round(other)


def _first_round(statement: Statement) -> bool:
    """Whether it is told of a round before which a company is worth next to nothing."""
    return (statement.claim.event or "").casefold().startswith(FIRST)


def _dated(former: Statement) -> bool:
    """Whether a former figure says of when it is: else it may be of any time."""
    return bool(former.holds and former.said and former.holds.before(former.said))
