"""A schedule walked through stored time: what it would have posted, without posting anything.

The ledger keeps how each comparison changed and when; sides that came later than a briefing are left out of it again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

from bot.desk import Desk
from bot.posting import Schedule
from briefs.composing import Composed
from briefs.due import rule_of
from briefs.writing import compose

MOST = 400
"""How many briefings one walk has at most."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """One briefing that would have been posted: when, and its cards; none where it would have been silent."""

    due_at: datetime
    composed: Composed


def replay(desk: Desk, schedule: Schedule, start: datetime, end: datetime) -> Iterator[Replayed]:
    """What a schedule would have posted from `start` to `end`; each tells what changed since the one before."""
    desk = desk.seen_by(schedule.workspace)
    every = [change for change in desk.ledger.changes(schedule.workspace, at=start) if change.at <= end]
    before = start
    for due in _runs(schedule, start, end):
        told = [change for change in every if before < change.at <= due]
        later = [change for change in every if change.at > due]
        yield Replayed(due, compose(desk, schedule, told, later))
        before = due


def _runs(schedule: Schedule, start: datetime, end: datetime) -> Iterator[datetime]:
    runs = rule_of(schedule).upcoming(start, MOST)
    return takewhile(lambda due: due <= end, runs)
