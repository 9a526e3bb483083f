"""A schedule is due at the local times that it names, in every zone, through every change of the clocks."""

import os
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs import zones
from briefs.when import Rule, moment_of

LONG = os.environ.get("DEALBRIEF_CRASH") == "long"
YEAR = 2026
HOURS = ("00:00", "00:30", "01:30", "02:00", "02:30", "08:00", "23:30", "23:59")


def daily(wall: str, zone: str) -> Rule:
    hour, minute = wall.split(":")
    return Rule(f"daily {wall}", (f"{int(minute)} {int(hour)} * * *",), zone)


def year_of(rule: Rule) -> list[datetime]:
    moment, end = datetime(YEAR - 1, 12, 31, tzinfo=UTC), datetime(YEAR + 1, 1, 2, tzinfo=UTC)
    dues: list[datetime] = []
    while (due := rule.next_after(moment)) is not None and due < end:
        dues.append(due)
        moment = due
    return dues


def check_year(wall: str, zone: str) -> None:
    """Each wall day has its moment, in order, and every moment is the wall time or the first minute after a gap."""
    dues = year_of(daily(wall, zone))
    place = ZoneInfo(zone)
    days = [due.astimezone(place).date() for due in dues if due.astimezone(place).year == YEAR]
    assert len(dues) == len(set(dues))
    assert dues == sorted(dues)
    assert len(days) == 365, (zone, wall, len(days))
    for due in dues:
        local = due.astimezone(place)
        if local.strftime("%H:%M") != wall:
            minute_before = (due - timedelta(minutes=1)).astimezone(place)
            assert minute_before.utcoffset() != local.utcoffset(), (zone, wall, local)


@pytest.mark.parametrize("zone", sorted(available_timezones()) if LONG else zones.names()[::24])
def test_a_daily_schedule_is_due_once_on_every_local_day(zone: str) -> None:
    """A sample of all zones; `make crash` walks every zone at every wall time."""
    for wall in HOURS if LONG else ("02:30",):
        check_year(wall, zone)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Africa/Cairo", "America/Nuuk", "Asia/Beirut", "America/Havana"])
@pytest.mark.parametrize("wall", HOURS)
def test_zones_that_change_at_awkward_hours_lose_no_day(zone: str, wall: str) -> None:
    """Midnight gaps and late-evening changes keep one posting a day."""
    check_year(wall, zone)


def test_in_the_hour_that_comes_twice_only_the_first_counts() -> None:
    """02:30 in Berlin on 2026-10-25 happens at 00:30 UTC and not again an hour later."""
    rule = daily("02:30", "Europe/Berlin")
    dues = rule.upcoming(datetime(2026, 10, 25, 0, 0, tzinfo=UTC), 2)
    assert dues == (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 26, 1, 30, tzinfo=UTC))


def test_a_time_that_does_not_exist_becomes_the_first_minute_after_the_gap() -> None:
    """02:30 in Berlin on 2026-03-29 is 03:00 summer time."""
    assert moment_of(datetime(2026, 3, 29, 2, 30), ZoneInfo("Europe/Berlin")) == datetime(2026, 3, 29, 1, tzinfo=UTC)


@given(
    zone=st.sampled_from(zones.names()),
    start=st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)),
    cron=st.sampled_from(["0 9 * * 1-5", "30 2 * * *", "0 */4 * * *", "0 0 1 * *", "15 23 * * 5L", "0 9 29 2 *"]),
)
def test_the_next_run_lies_ahead_and_nothing_lies_between(zone: str, start: datetime, cron: str) -> None:
    """Asking again from any moment before the next run gives the same next run."""
    rule = Rule("", (cron,), zone)
    moment = start.replace(tzinfo=UTC)
    due = rule.next_after(moment)
    assert due is not None
    assert due > moment
    assert rule.next_after(moment + (due - moment) / 2) == due
