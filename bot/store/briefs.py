"""The ledger of the scheduled half: schedules, their slots, and what became of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from bot.posting import FIRST_NOTE, Due, Event, Part, Schedule, State, Text
from bot.store import comparisons, part_rows, parts, schedules
from bot.store.dialects import posting, reading
from bot.store.outbox import Outbox

MANY = 100


@dataclass(frozen=True, slots=True)
class Claimed:
    """What becomes of a schedule that is due: its slots, when it is due again, and with which version of the zones."""

    slots: tuple[Due, ...]
    next_due: datetime | None


class Briefs(Outbox):
    """Get one from `Ledger.briefs`."""

    # Schedules

    def add(self, one: Schedule) -> Schedule:
        """Add a schedule; it tells what changes from now on. Answers it with its numbers."""
        with posting(self._dialect) as connection:
            self._dialect.begin_writing(connection)
            return schedules.add(connection, replace(one, position=comparisons.last_change(connection)))

    def schedule(self, workspace: str, number: int) -> Schedule | None:
        """The schedule that the people of the workspace call by this number, also when it has ended."""
        with reading(self._dialect) as connection:
            return schedules.one(connection, workspace, number)

    def schedules(self, workspace: str) -> tuple[Schedule, ...]:
        """The schedules of a workspace that have not ended."""
        with reading(self._dialect) as connection:
            return schedules.of(connection, workspace)

    def every_schedule(self) -> tuple[Schedule, ...]:
        """The schedules of all workspaces that have not ended."""
        with reading(self._dialect) as connection:
            return schedules.every(connection)

    def by_seq(self, seq: int) -> Schedule:
        """The schedule that a slot belongs to."""
        with reading(self._dialect) as connection:
            return schedules.by_seq(connection, seq)

    def change(self, one: Schedule) -> bool:
        """Write a schedule as it is given; False when somebody changed it since it was read."""
        with posting(self._dialect) as connection:
            return schedules.change(connection, one)

    def rest(self, platform: str, team: str, why: str) -> int:
        """Pause every schedule that posts to a team of a platform, as when the bot is removed there; how many."""
        with posting(self._dialect) as connection:
            return schedules.rest(connection, platform, team, why)

    def sweep(self, before: datetime) -> None:
        """Forget what was posted, skipped or failed before a moment."""
        with posting(self._dialect) as connection:
            parts.sweep(connection, before)

    # Slots

    def claim(self, decide: Callable[[Schedule, datetime], Claimed], most: int = MANY) -> tuple[Part, ...]:
        """Claim what is due: each schedule gets the slots and the next time that `decide` says."""
        claimed: list[Part] = []
        with reading(self._dialect) as connection:
            if not schedules.any_due(connection, self._dialect.moment(connection, self._clock())):
                return ()
        with posting(self._dialect) as connection:
            moment = self._dialect.moment(connection, self._clock())
            due = schedules.due(connection, moment, most)
            last = comparisons.last_change(connection) if due else 0
            for schedule in due:
                answer = decide(schedule, moment.wall)
                schedules.advance(connection, schedule.seq, answer.next_due)
                claimed += self._claim(connection, schedule, answer.slots, last, moment.wall)
        return tuple(claimed)

    def alerting(self) -> tuple[tuple[Schedule, ...], int]:
        """The schedules that speak at once and have not looked at the last change; and its number."""
        with reading(self._dialect) as connection:
            last = comparisons.last_change(connection)
            return schedules.alerting(connection, last), last

    def alert(self, schedule: Schedule, due: Due | None, last: int) -> bool:
        """Give an alerting schedule a slot, or, where there is nothing to tell, move it on to a change.

        False when somebody else has done so meanwhile, or while an earlier slot of it is open. The position moves when
        the text of the slot is stored, so that nothing is told twice or not at all.
        """
        with posting(self._dialect) as connection:
            now = schedules.locked(connection, schedule.seq)
            if now.position != schedule.position or part_rows.has_open(connection, schedule.seq):
                return False
            if due is None:
                return schedules.move(connection, schedule.seq, schedule.position, last)
            at = self._dialect.moment(connection, self._clock()).wall
            return bool(self._claim(connection, schedule, (due,), last, at))

    def _claim(
        self, connection: Connection, schedule: Schedule, slots: Sequence[Due], last: int, at: datetime
    ) -> list[Part]:
        claimed = []
        for due in slots:
            over = None if due.state is State.PENDING else at
            one = _lead(schedule, due, self._key(), last, over)
            if parts.claim(connection, one):
                parts.tell(connection, one.place, at, due.state.value, due.reason)
                claimed.append(one)
        return claimed

    def pending(self, platforms: Sequence[str], most: int = MANY) -> tuple[Part, ...]:
        """Slots of some platforms that wait for their text, the oldest first."""
        with reading(self._dialect) as connection:
            moment = self._dialect.moment(connection, self._clock())
            return parts.pending(connection, list(platforms), moment, most)

    def render(self, lead: Part, texts: Sequence[Text], since: int) -> bool:
        """Store what a slot posts, the lead first, and move its schedule's position on.

        False when it was rendered meanwhile, or when the schedule has moved on from `since`: then nothing is changed.
        """
        with posting(self._dialect) as connection:
            if schedules.locked(connection, lead.schedule).position != since:
                return False
            if not parts.render(connection, lead, texts[0], since):
                return False
            schedules.move(connection, lead.schedule, since, max(since, lead.until))
            more = [
                part_rows.follower(lead, number, text, self._key(), since)
                for number, text in enumerate(texts[1:], start=1)
            ]
            parts.add(connection, more)
            at = self._dialect.moment(connection, self._clock()).wall
            parts.tell(connection, lead.place, at, State.RENDERED.value, "")
            return True

    def drop(self, lead: Part, why: str, *, since: int | None = None) -> bool:
        """End a slot before it is rendered; with `since`, its changes count as told."""
        with posting(self._dialect) as connection:
            at = self._dialect.moment(connection, self._clock()).wall
            done = parts.drop_pending(connection, lead, State.SKIPPED, why, at)
            if done and since is not None:
                schedules.move(connection, lead.schedule, since, max(since, lead.until))
            if done:
                parts.tell(connection, lead.place, at, State.SKIPPED.value, why)
            return done

    def put_off(self, lead: Part, seconds: float, why: str) -> None:
        """Try to render a slot again later."""
        with posting(self._dialect) as connection:
            moment = self._dialect.moment(connection, self._clock())
            parts.put_off(connection, lead, moment.mark + seconds, why)
            parts.tell(connection, lead.place, moment.wall, "waits", why)

    # What happened

    def parts(self, schedule: Schedule, most: int = 20) -> tuple[Part, ...]:
        """The last parts of a schedule, the newest slots first."""
        with reading(self._dialect) as connection:
            return part_rows.of(connection, schedule.seq, most)

    def events(self, schedule: Schedule, most: int = 40) -> tuple[Event, ...]:
        """What happened to a schedule's slots, the last first."""
        with reading(self._dialect) as connection:
            return part_rows.events(connection, schedule.seq, most)

    def lead_in(self, workspace: str, platform: str, channels: Sequence[str], thread: str) -> Part | None:
        """The briefing of a workspace that began a thread of one of these channels, or was last posted in it."""
        with reading(self._dialect) as connection:
            return part_rows.lead_in(connection, workspace, platform, channels, thread)

    def count_since(self, schedule: Schedule, day: datetime) -> int:
        """How many slots of a schedule were not skipped since a moment."""
        with reading(self._dialect) as connection:
            return part_rows.count_since(connection, schedule.seq, day)

    # Corrections

    def notable(self, since: datetime) -> tuple[tuple[Part, int], ...]:
        """Leads posted since then whose threads are not told of the last change, and up to which change they are."""
        with reading(self._dialect) as connection:
            return part_rows.notable(connection, since, comparisons.last_change(connection))

    def add_note(self, lead: Part, was: int, now: int, text: Text | None) -> bool:
        """Tell the thread of a lead of changes up to `now`; without a text there is nothing to tell."""
        with posting(self._dialect) as connection:
            if not parts.noted(connection, lead, was, now):
                return False
            if text:
                number = max(FIRST_NOTE - 1, part_rows.highest(connection, lead)) + 1
                parts.add(connection, [part_rows.follower(lead, number, text, self._key(), was)])
                at = self._dialect.moment(connection, self._clock()).wall
                parts.tell(connection, (*lead.slot, number), at, State.RENDERED.value, "a correction")
            return True


def _lead(schedule: Schedule, due: Due, key: str, last: int, over: datetime | None) -> Part:
    return Part(
        schedule=schedule.seq,
        due_at=due.at,
        part=0,
        workspace=schedule.workspace,
        target=schedule.target,
        key=key,
        state=due.state,
        reason=due.reason,
        until=last,
        finished_at=over,
    )
