"""What to do next with a leased part, and what to make of a platform's answer. Pure.

A part whose request may have gone through is in doubt. Doubt is settled before anything is posted again: by the key,
where the platform promises that a second post under it is the first message; else by looking for the message. Where
nobody can tell, the schedule says which mistake it prefers.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.posting import TO_OWNER, Moment, Part, Schedule, State
from briefs.due import span

CLOCKS_APART = timedelta(minutes=65)
"""How far before the first attempt a message is looked for: our clock may have been wrong, the platform's is not."""

GRACE = timedelta(minutes=10)
"""How long after the catch-up window a slot that was claimed inside it may still be posted."""

LOOKS = 5
"""How often a platform may fail to say whether a message is there before that counts as never."""

LONGEST_WAIT = 3_600.0
UNTOLD = "nobody can tell whether it was posted"


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds. A lease outlives the longest request and the latest moment at which its platform may still take it."""

    request: float = 15.0
    late: float = 75.0  # how long after we gave up a request may still be taken
    pace: float = 1.0  # between two messages of a channel
    retry: float = 2.0  # before a repeat under the same key, doubled each time

    def lease(self, once_for: float) -> float:
        """How long a part is leased; shorter where the key makes a repeat harmless."""
        return self.request + (5 * self.retry if once_for > 2 * self.request + 5 * self.retry else self.late)


@dataclass(frozen=True, slots=True)
class Post:
    """Post it; a `repeat` while the key makes one harmless."""

    text: str
    repeat: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """Look for the message that an earlier request may have left, from this moment on."""

    since: datetime


@dataclass(frozen=True, slots=True)
class End:
    """Stop, without posting. `take_back`: what it would have told counts as untold.

    `pause`: the schedule rests; `ends`: it ends, since its place is no more.
    """

    state: State
    why: str
    take_back: bool = False
    pause: bool = False
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Wait:
    """Give the lease back for some seconds; `in_doubt`: the doubt, old or new, stays."""

    seconds: float
    why: str
    in_doubt: bool


@dataclass(frozen=True, slots=True)
class Keep:
    """Let the lease run out, since the request may still be taken until then."""

    why: str


Step = Post | Look | End


def first_step(part: Part, schedule: Schedule, now: Moment, once_for: float, timing: Timing) -> Step:
    """What a leased part needs: to be posted, to be looked for, or to be ended."""
    if part.doubt_mark is None:
        if schedule.ended_at and part.part != TO_OWNER:
            return End(State.SKIPPED, "the schedule was ended before it was posted")
        return _unless_late(part, schedule, now)
    age = now.mark - part.doubt_mark
    if 0 <= age < once_for - timing.request:
        return Post(part.text, repeat=True)
    began = min(part.first_attempt_at or now.wall, now.wall - timedelta(seconds=max(age, 0)), part.due_at)
    return Look(began - CLOCKS_APART)


def when_absent(part: Part, schedule: Schedule, now: Moment) -> Step:
    """What to do when the message of an earlier request is not there."""
    return _unless_late(part, schedule, now)


def when_untold(part: Part, schedule: Schedule) -> Step:
    """What to do when nobody can tell whether the message is there."""
    if schedule.posts_again:
        return Post(part.again or part.text)
    return End(State.DEAD, f"{UNTOLD}, and this schedule never risks posting twice")


def told_of_untold(schedule: Schedule) -> str:
    """What is kept of a doubt that nobody could settle."""
    return f"{UNTOLD}; it is {'posted again, marked as a possible repeat' if schedule.posts_again else 'left at that'}"


def _unless_late(part: Part, schedule: Schedule, now: Moment) -> Step:
    late = now.wall - part.due_at
    if part.part == 0 and late > schedule.catch_up + GRACE:
        waited = (
            f"the platform took nothing for {span(late)}; last: {part.reason}"
            if part.attempts
            else (f"it was still unposted {span(late)} after it was due")
        )
        return End(State.SKIPPED, f"{waited}; the next briefing tells it too", take_back=True)
    return Post(part.text)


def asked_to_wait(seconds: float, *, in_doubt: bool, why: str = "") -> Wait:
    wait = min(max(seconds, 0.0), LONGEST_WAIT)
    return Wait(wait, why or f"the platform asked to wait {seconds:g} seconds", in_doubt)


def refused(why: str, *, in_doubt: bool, forever: bool = False) -> End:
    """The platform will not have it: the schedule rests until somebody sees to that, or ends where nobody can."""
    return End(State.DEAD, why, take_back=not in_doubt, pause=not forever, ends=forever)


def unanswered(part: Part, why: str, once_for: float, timing: Timing) -> Wait | Keep:
    """No answer came, or one that does not say: the request may have gone through."""
    if once_for > 2 * timing.request:
        return Wait(min(timing.retry * 2 ** min(part.attempts, 5), once_for / 2), why, in_doubt=True)
    return Keep(why)


def unseen(part: Part, why: str, timing: Timing) -> Wait | None:
    """The platform does not say whether the message is there; None when it was asked often enough."""
    if part.attempts >= LOOKS:
        return None
    return Wait(timing.retry * 2 ** min(part.attempts, 8), why, in_doubt=True)
