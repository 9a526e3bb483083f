"""Distances between dates that are known to the day, the month or the year."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from itertools import accumulate

from bot.model import When


def distance(one: When, other: When) -> int:
    """How many days lie at least between two dates; 0 when they share a day."""
    return max(0, (other.first - one.last).days, (one.first - other.last).days)


def within(days: int, one: When | None, other: When | None) -> bool:
    """Whether two dates are known, and so many days apart at most."""
    return one is not None and other is not None and distance(one, other) <= days


def closest(ones: Iterable[When], others: Iterable[When]) -> int | None:
    """How many days lie at least between a date of the one and a date of the other; None when either has none.

    One sweep in the order of first days: for each date only the latest end so far of the other kind matters.
    """
    least: int | None = None
    ends: dict[int, date] = {}
    for first, last, kind in sorted([(d.first, d.last, 0) for d in ones] + [(d.first, d.last, 1) for d in others]):
        if 1 - kind in ends:
            gap = max(0, (first - ends[1 - kind]).days)
            least = gap if least is None else min(least, gap)
        ends[kind] = max(last, ends.get(kind, last))
    return least


class Days:
    """Some dates, sorted once, to be asked for the nearest."""

    def __init__(self, dates: Iterable[When]) -> None:
        ordered = sorted(set(dates))
        self._firsts = [one.first for one in ordered]
        self._ends = list(accumulate((one.last for one in ordered), max))
        self._over = min((one.last for one in ordered), default=None)

    def until(self, when: When) -> int | None:
        """How many days after the beginning of a date the first of these begins; None when none does.

        >>> Days([When.parse("2025-06"), When.parse("2025-09-03")]).until(When.parse("2025-09-01"))
        2
        """
        at = bisect_right(self._firsts, when.first)
        return (self._firsts[at] - when.first).days if at < len(self._firsts) else None

    def gap(self, when: When) -> int | None:
        """How many days lie at least between a date and the nearest of these; None when there are none.

        >>> Days([When.parse("2025-06"), When.parse("2025-09-03")]).gap(When.parse("2025-09-01"))
        2
        """
        at = bisect_right(self._firsts, when.last)
        after = [(self._firsts[at] - when.last).days] if at < len(self._firsts) else []
        before = [max(0, (when.first - self._ends[at - 1]).days)] if at else []
        return min([*before, *after], default=None)

    def since(self, when: When) -> int | None:
        """How many days before the beginning of a date the first of these was over; None when none was.

        >>> Days([When.parse("2025-06"), When.parse("2025-09-03")]).since(When.parse("2025-09-01"))
        63
        """
        return (when.first - self._over).days if self._over and self._over < when.first else None
