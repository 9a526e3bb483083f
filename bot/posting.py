"""What the scheduled half keeps: schedules, their slots, and what happened to each slot.

A slot is one due time of one schedule and the unit of "once"; what it posts are its parts: the lead (part 0), the
details in its thread, and later notes in that thread. Each part is a row of its own that goes

    pending -> rendered (its text is stored) -> sending (leased, before the request) -> sent | skipped | dead
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


class Mode(StrEnum):
    """What makes a schedule speak."""

    BRIEFING = "briefing"  # its timetable
    ALERTS = "alerts"  # a new conflict or slip


class State(StrEnum):
    """How far a part has come."""

    PENDING = "pending"
    RENDERED = "rendered"
    SENDING = "sending"
    SENT = "sent"
    SKIPPED = "skipped"
    DEAD = "dead"


OPEN = (State.PENDING, State.RENDERED, State.SENDING)
FIRST_NOTE = 100
"""Parts from this number on are notes that were added to the thread of a briefing later."""

BY_POLICY = "by policy"
"""The event of a doubt that nobody could settle: the schedule said which mistake it prefers."""

TO_OWNER = 1_000_000
"""The part that tells the owner of a schedule, by direct message, that it rests and why."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment: the wall time for people, and seconds of a clock that nobody can set, for leases and waits."""

    wall: datetime
    mark: float


@dataclass(frozen=True, slots=True)
class Target:
    """Where a schedule posts, as the platform names it."""

    platform: str
    team: str
    channel: str
    thread: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A schedule of a workspace. `number` is how its people call it, `seq` how the ledger does.

    `crons` and `zone` are its wall times and `words` the same for people. `quiet` is a span of minutes of its local
    day, which may reach over midnight. `position` is the last change of the ledger that an edition of it has covered.
    """

    seq: int = 0
    number: int = 0
    workspace: str
    target: Target
    owner: str
    personal: bool = False
    mode: Mode = Mode.BRIEFING
    words: str = ""
    crons: tuple[str, ...] = ()
    zone: str = "UTC"
    next_due: datetime | None = None
    paused: bool = False
    paused_why: str = ""
    ended_at: datetime | None = None
    quiet: tuple[int, int] | None = None
    catch_up: timedelta = timedelta(hours=2)
    tells_empty: bool = True
    posts_again: bool = True  # when nobody can tell whether a post went out: once more, or never
    watched_only: bool = False
    wanted: str = ""  # a filter's text
    cap: int = 6  # alerts a local day
    position: int = 0
    tzdata: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class Due:
    """A slot to be: the state that it begins in, and why, for people."""

    at: datetime
    state: State = State.PENDING
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One message of a slot, as it stands in the outbox.

    `since` and `until` are the changes of the ledger that it tells, the first not included. `again` is the text for
    posting it once more in doubt. `doubt_mark` is set while an earlier request may have gone through: when that began,
    on the clock of the leases. `about` are the ids of the comparisons that it shows.
    """

    schedule: int
    due_at: datetime
    part: int
    workspace: str
    target: Target
    key: str
    state: State
    reason: str = ""
    since: int = 0
    until: int = 0
    text: str = ""
    again: str = ""
    about: tuple[str, ...] = ()
    fence: int = 0
    attempts: int = 0
    lease_until: float | None = None
    first_attempt_at: datetime | None = None
    doubt_mark: float | None = None
    message: str = ""
    posted_thread: str | None = None
    finished_at: datetime | None = None

    @property
    def slot(self) -> tuple[int, datetime]:
        return (self.schedule, self.due_at)

    @property
    def place(self) -> tuple[int, datetime, int]:
        """What it is known by: unique."""
        return (self.schedule, self.due_at, self.part)


@dataclass(frozen=True, slots=True)
class Text:
    """A message ready to be stored: as it is posted, as it is posted again in doubt, and what it shows."""

    text: str
    again: str = ""
    about: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Stands:
    """A message that stands on a platform: its id, and the thread that it is in or opened."""

    message: str
    thread: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How posting has gone, as far back as it is kept: schedules that are on, rest; slots by their end; doubts."""

    schedules: int
    resting: int
    posted: int
    skipped: int
    failed: int
    by_policy: int


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a part of a slot: what (a state, "waits", or what became of a doubt), and why."""

    due_at: datetime
    part: int
    at: datetime
    what: str
    why: str
