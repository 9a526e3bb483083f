"""What is due becomes at most one post, whatever was missed, and the rest says why it did not come."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.posting import Schedule, State, Target
from briefs import timetable
from briefs.due import claimed, quiet_until, upcoming

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def a_schedule(words: str = "daily 9:00", due: datetime = MONDAY) -> Schedule:
    rule = timetable.read(words, "UTC")
    return Schedule(
        workspace="w", target=Target("t", "t", "c"), owner="u", words=rule.words, crons=rule.crons, zone=rule.zone,
        next_due=due,
    )  # fmt: skip


@given(
    words=st.sampled_from(
        ["daily 9:00", "every 4 hours", "every 15 minutes", "weekdays 9:00 New York", "first Monday 8:00"]
    ),
    missed=st.timedeltas(timedelta(0), timedelta(days=40)),
    window=st.integers(0, 24),
    quiet=st.sampled_from([None, (22 * 60, 7 * 60), (0, 6 * 60)]),
)
def test_at_most_one_is_posted_and_never_too_late(
    words: str, missed: timedelta, window: int, quiet: tuple[int, int] | None
) -> None:
    """One post at most, inside its window; what else was due is told, and the next lies ahead."""
    one = replace(a_schedule(words), catch_up=timedelta(hours=window), quiet=quiet)
    now = MONDAY + missed
    answer = claimed(one, now)
    posts = [slot for slot in answer.slots if slot.state is State.PENDING]
    assert len(posts) <= 1
    assert all(timedelta(0) <= now - slot.at <= one.catch_up for slot in posts)
    assert all(slot.reason for slot in answer.slots if slot.state is State.SKIPPED)
    assert answer.slots
    assert answer.next_due is not None
    assert answer.next_due > now
    assert not (posts and quiet_until(one, now))


def test_what_is_on_time_has_no_remark() -> None:
    """A second is not late, an hour is."""
    assert claimed(a_schedule(), MONDAY + timedelta(seconds=1)).slots[0].reason == ""
    assert claimed(a_schedule(), MONDAY + timedelta(hours=1)).slots[0].reason == "late by 1 hour"


def test_the_runs_that_are_shown_are_those_that_come() -> None:
    """Walking from claim to claim gives the times that were shown."""
    one = a_schedule("daily 2:30 Europe/Berlin", datetime(2026, 3, 28, 1, 30, tzinfo=UTC))
    shown = upcoming(one, datetime(2026, 3, 27, 12, tzinfo=UTC), 4)
    due = one.next_due
    came: list[datetime] = []
    while due is not None and len(came) < 4:
        came.append(due)
        due = claimed(replace(one, next_due=due), due).next_due
    assert tuple(came) == shown
