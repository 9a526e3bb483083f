"""What becomes of a schedule that is due. Pure.

Of all due times that were missed at most one is posted, the newest, and only inside the schedule's catch-up window;
the others are folded into it, and the slot says so. Nothing is lost by that: an edition tells what changed since the
last one that was posted.
"""

from datetime import datetime, timedelta
from importlib.metadata import version
from itertools import islice
from zoneinfo import ZoneInfo

from bot.model import counted
from bot.posting import Due, Mode, Schedule, State
from bot.store.briefs import Claimed
from briefs.when import Rule

NEAR = timedelta(hours=1)
AHEAD = 200
"""Runs that are looked at for some outside the quiet hours."""

ON_TIME = timedelta(minutes=2)
"""Nobody calls this late."""


def rule_of(schedule: Schedule) -> Rule:
    return Rule(schedule.words, schedule.crons, schedule.zone)


def zones_version() -> str:
    """Which edition of the zone rules is installed."""
    return version("tzdata")


def next_due(schedule: Schedule, now: datetime) -> datetime | None:
    """When a schedule is due next; None for alerts, and for a rule that never comes round again."""
    return None if schedule.mode is Mode.ALERTS else rule_of(schedule).next_after(now)


def upcoming(schedule: Schedule, now: datetime, count: int) -> tuple[datetime, ...]:
    """The next runs as they will be, by the rule that the clock goes by; without those in quiet hours."""
    if schedule.next_due is None or schedule.paused:
        return ()
    first = max(schedule.next_due, now - timedelta(seconds=1))
    runs = (first, *rule_of(schedule).upcoming(first, AHEAD if schedule.quiet else count - 1))
    return tuple(islice((run for run in runs if quiet_until(schedule, run) is None), count))


def claimed(schedule: Schedule, now: datetime) -> Claimed:
    """The slots of a schedule whose `next_due` has come, and when it is due again."""
    due = schedule.next_due
    assert due is not None
    assert due <= now
    then = rule_of(schedule).next_after(now)
    if wake := quiet_until(schedule, now):
        why = f"quiet hours until {wake.astimezone(ZoneInfo(schedule.zone)):%H:%M}; the next briefing tells it too"
        return Claimed((Due(due, State.SKIPPED, why),), then)
    newest = _newest(schedule, due, now)
    if newest is None:
        why = (
            f"too late: it was due {span(now - due)} ago, and this schedule is caught up with for "
            f"{span(schedule.catch_up)}; the next briefing tells it too"
        )
        return Claimed((Due(due, State.SKIPPED, why),), then)
    post = Due(newest, State.PENDING, f"late by {span(now - newest)}" if now - newest > ON_TIME else "")
    if newest == due:
        return Claimed((post,), then)
    local = newest.astimezone(ZoneInfo(schedule.zone))
    folded = Due(due, State.SKIPPED, f"folded with all that was missed into the briefing of {local:%Y-%m-%d %H:%M}")
    return Claimed((folded, post), then)


def _newest(schedule: Schedule, due: datetime, now: datetime) -> datetime | None:
    """The last due time that has passed, where it lies in the catch-up window; looked for near the present first."""
    window = min(schedule.catch_up, now - due)
    for reach in (NEAR, window):
        if reach <= window and (found := _last_within(schedule, now - reach, now)):
            return found
    return due if due >= now - schedule.catch_up else None


def _last_within(schedule: Schedule, start: datetime, end: datetime) -> datetime | None:
    """The last due time from `start` to `end`, both included."""
    rule, last = rule_of(schedule), None
    moment = start - timedelta(microseconds=1)
    while (found := rule.next_after(moment)) is not None and found <= end:
        last = moment = found
    return last


def quiet_until(schedule: Schedule, now: datetime) -> datetime | None:
    """When the quiet hours end that `now` lies in; None when it lies in none.

    >>> from bot.posting import Target
    >>> night = Schedule(workspace="w", target=Target("t", "t", "c"), owner="u", quiet=(22 * 60, 7 * 60))
    >>> from datetime import UTC
    >>> str(quiet_until(night, datetime(2026, 1, 1, 23, 0, tzinfo=UTC)))
    '2026-01-02 07:00:00+00:00'
    """
    if schedule.quiet is None:
        return None
    local = now.astimezone(ZoneInfo(schedule.zone))
    minute = local.hour * 60 + local.minute
    start, end = schedule.quiet
    inside = start <= minute < end if start <= end else minute >= start or minute < end
    if not inside:
        return None
    ends = Rule("", (f"{end % 60} {end // 60 % 24} * * *",), schedule.zone)
    return ends.next_after(now)


def midnight(schedule: Schedule, now: datetime) -> datetime:
    """When the schedule's local day began."""
    local = now.astimezone(ZoneInfo(schedule.zone))
    return local.replace(hour=0, minute=0, second=0, microsecond=0)


def span(delta: timedelta) -> str:
    """A stretch of time in words.

    >>> span(timedelta(hours=2)), span(timedelta(minutes=95)), span(timedelta(days=3, hours=1))
    ('2 hours', '95 minutes', '3 days')
    """
    seconds = int(delta.total_seconds())
    for name, size in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        count = seconds // size
        if count > 1 or (count == 1 and seconds % size == 0):
            return counted(count, name)
    return f"{seconds} seconds"
