"""When a schedule is due: plain words -> wall times of a zone -> moments.

A rule is kept as wall times ("weekdays 09:00") and an IANA zone, never as a distance in seconds. One function turns it
into moments, for the clock that posts and for the "next run" that people see: where clocks go forward over a wall
time, the first minute that exists after it counts; where they go back over one, its first occurrence counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from cronsim import CronSim

FAR = timedelta(days=366 * 8 + 2)  # February 29th on a given weekday may take years; nothing sensible takes longer


@dataclass(frozen=True, slots=True)
class Rule:
    """Wall times of a zone.

    `crons` are five-field texts in which 0 is Sunday; `words` say the same as people do, without the zone.
    """

    words: str
    crons: tuple[str, ...]
    zone: str

    def __str__(self) -> str:
        return f"{self.words} {self.zone}"

    def next_after(self, moment: datetime) -> datetime | None:
        """The first due moment after this one, in UTC; None when the rule never comes round again.

        >>> rule = Rule("daily 02:30", ("30 2 * * *",), "Europe/Berlin")
        >>> str(rule.next_after(datetime(2026, 3, 29, 0, 0, tzinfo=UTC)))  # 02:30 does not exist on this day
        '2026-03-29 01:00:00+00:00'
        """
        return min((due for cron in self.crons if (due := self._next(cron, moment)) is not None), default=None)

    def upcoming(self, moment: datetime, count: int) -> tuple[datetime, ...]:
        """The next due moments after this one, at most `count`."""

        def walk() -> Iterator[datetime]:
            due = self.next_after(moment)
            while due is not None:
                yield due
                due = self.next_after(due)

        return tuple(islice(walk(), count))

    def _next(self, cron: str, moment: datetime) -> datetime | None:
        zone = ZoneInfo(self.zone)
        # A day early: around a change of the clocks a wall time before "now" may lie at a moment after it.
        start = moment.astimezone(zone).replace(tzinfo=None, fold=0) - timedelta(days=1)
        for wall in CronSim(cron, start):
            if wall - start > FAR:
                return None
            due = moment_of(wall, zone)
            if due > moment:
                return due
        return None


def moment_of(wall: datetime, zone: ZoneInfo) -> datetime:
    """The moment of a wall time by the rule of this module.

    >>> str(moment_of(datetime(2026, 10, 25, 2, 30), ZoneInfo("Europe/Berlin")))  # exists twice: the first one
    '2026-10-25 00:30:00+00:00'
    """
    first = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    second = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    if second >= first:  # it exists once, or twice and the first occurrence counts
        return first
    return _change_between(second, first, zone)


def _change_between(early: datetime, late: datetime, zone: ZoneInfo) -> datetime:
    """The moment in (early, late] at which the zone's offset changes, to the second."""
    before = early.astimezone(zone).utcoffset()
    span = int((late - early).total_seconds())
    low, high = 0, span
    while high - low > 1:
        middle = (low + high) // 2
        same = (early + timedelta(seconds=middle)).astimezone(zone).utcoffset() == before
        low, high = (middle, high) if same else (low, middle)
    return early + timedelta(seconds=high)
