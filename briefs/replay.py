"""A schedule walked through stored time: what it would have posted, without posting anything.

The ledger keeps how each comparison changed and when; sides that came later than a briefing are left out of it again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import takewhile

from bot.card import Card
from bot.desk import Desk
from bot.errors import NotUnderstood
from bot.model import When
from bot.posting import Schedule, Target
from briefs import filters, timetable
from briefs.composing import Composed
from briefs.due import rule_of
from briefs.writing import compose

MOST = 400
"""How many briefings one walk has at most."""

EARLIEST, LATEST = 1970, 2200
"""Years; nothing is stored before, and calendars end some time after."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """One briefing that would have been posted: when, and its cards; none where it would have been silent."""

    due_at: datetime
    composed: Composed


def replay(desk: Desk, schedule: Schedule, start: datetime, end: datetime) -> Iterator[Replayed]:
    """What a schedule would have posted from `start` to `end`; each tells what changed since the one before.

    Raises NotUnderstood where that would be more than `MOST`.
    """
    runs = tuple(takewhile(lambda due: due <= end, rule_of(schedule).upcoming(start, MOST + 1)))
    if len(runs) > MOST:
        raise NotUnderstood(f"That is more than {MOST} briefings. Choose a shorter time, or a rarer timetable.")
    return _walked(desk.seen_by(schedule.workspace), schedule, start, runs)


def _walked(desk: Desk, schedule: Schedule, start: datetime, runs: Sequence[datetime]) -> Iterator[Replayed]:
    every = desk.ledger.changes(schedule.workspace, at=start) if runs else ()
    told = 0
    for due in runs:
        begin = told
        while told < len(every) and every[told].at <= due:
            told += 1
        yield Replayed(due, compose(desk, schedule, every[begin:told], every[told:]))


def replayed(desk: Desk, when: str, only: str, start: str, end: str) -> Iterator[tuple[datetime, tuple[Card, ...]]]:
    """The same for a timetable and a filter in words, from one day to another; the cards of each briefing.

    Raises NotUnderstood where the words cannot be read.
    """
    first, last = moment(start), moment(end, last=True)
    if first >= last:
        raise NotUnderstood(f"{start} lies after {end}. Give the first day, then the last.")
    rule = timetable.read(when, "UTC")
    wanted = filters.read(only, lambda typed: desk.resolve(typed).name)
    one = Schedule(
        workspace=desk.workspace, target=Target("", "", ""), owner="", words=rule.words, crons=rule.crons,
        zone=rule.zone, wanted=str(wanted) if wanted else "", tells_empty=False,
    )  # fmt: skip
    return ((run.due_at, run.composed.cards) for run in replay(desk, one, first, last))


def moment(day: str, *, last: bool = False) -> datetime:
    """The moment when a day begins, or its end. Raises NotUnderstood."""
    try:
        span = When.parse(day)
    except ValueError as error:
        raise NotUnderstood(f"“{day[:40]}” is no day; write it as 2025-06-13.") from error
    if not EARLIEST <= span.first.year <= LATEST:
        raise NotUnderstood(f"“{day[:40]}” lies outside {EARLIEST} to {LATEST}; write it as 2025-06-13.")
    begin = datetime(span.first.year, span.first.month, span.first.day, tzinfo=UTC)
    return begin + (span.last - span.first) + timedelta(days=1) if last else begin
