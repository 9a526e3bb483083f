"""The outbox as those who post see it: leases, and what became of them.

On PostgreSQL the time is the database's, so that the clocks of those who share it do not matter; SQLite has one host
and takes that one's. Every method may raise `LedgerUnusable`, no other.
"""

from collections.abc import Callable

from sqlalchemy import Connection

from bot.posting import TO_OWNER, Moment, Part, Stands, State, Tally, Text
from bot.store import part_rows, parts, schedules
from bot.store.dialects import Dialect, posting, reading
from bot.store.part_rows import Place, to_owner


class Outbox:
    """`clock` gives the time of this host, `key` a new random key."""

    def __init__(self, dialect: Dialect, clock: Callable[[], Moment], key: Callable[[], str]) -> None:
        self._dialect = dialect
        self._clock = clock
        self._key = key

    def moment(self) -> Moment:
        """Now, by the clock that leases go by."""
        with reading(self._dialect) as connection:
            return self._dialect.moment(connection, self._clock())

    def lease(self, platform: str, seconds: float, most: int = 1) -> tuple[Part, ...]:
        """Parts to post on a platform, leased to the caller for some seconds; committed when this returns."""
        with reading(self._dialect) as connection:
            if not parts.any_ready(connection, platform, self._dialect.moment(connection, self._clock())):
                return ()
        with posting(self._dialect) as connection:
            moment = self._dialect.moment(connection, self._clock())
            return parts.lease(connection, platform, moment, seconds, most)

    def sent(self, place: Place, stands: Stands, why: str = "") -> bool:
        """Record that a part stands on its platform, whoever holds the lease. False when that was known."""
        with posting(self._dialect) as connection:
            at = self._dialect.moment(connection, self._clock()).wall
            new = parts.sent(connection, place, stands, at, why)
            if new:
                parts.tell(connection, place, at, State.SENT.value, why)
            return new

    def release(self, one: Part, seconds: float, doubt: float | None, why: str) -> bool:
        """Give a lease back, to be taken again after some seconds; `doubt` as the part is to keep it."""
        with posting(self._dialect) as connection:
            moment = self._dialect.moment(connection, self._clock())
            done = parts.release(connection, one, moment.mark + seconds, doubt, why)
            if done:
                parts.tell(connection, one.place, moment.wall, "waits", why)
            return done

    def note(self, one: Part, what: str, why: str) -> None:
        """Keep what happened to a part without changing it."""
        with posting(self._dialect) as connection:
            at = self._dialect.moment(connection, self._clock()).wall
            parts.tell(connection, one.place, at, what, why)

    def finish(self, one: Part, end: State, why: str, *, take_back: bool = False) -> bool:
        """End a leased part without posting it; `take_back`: where nothing was told since, it counts as untold."""
        with posting(self._dialect) as connection:
            return self._finish(connection, one, end, why, take_back=take_back)

    def give_up(self, one: Part, why: str, told: Text | None, *, take_back: bool = False, ends: bool = False) -> bool:
        """End a leased part that its place will not have: the schedule rests or ends, and its owner is told so."""
        with posting(self._dialect) as connection:
            done = self._finish(connection, one, State.DEAD, why, take_back=take_back)
            if done and one.part < TO_OWNER:
                self._rest(connection, one, why, ends=ends)
            if done and told and one.part == 0:
                owner = schedules.by_seq(connection, one.schedule).owner
                parts.add(connection, [to_owner(one, f"@{owner}", told, self._key())])
            return done

    def _rest(self, connection: Connection, one: Part, why: str, *, ends: bool) -> None:
        if ends:
            schedules.end(connection, one.schedule, self._dialect.moment(connection, self._clock()).wall, why)
        else:
            schedules.pause(connection, one.schedule, why)

    def _finish(self, connection: Connection, one: Part, end: State, why: str, *, take_back: bool) -> bool:
        at = self._dialect.moment(connection, self._clock()).wall
        done = parts.finish(connection, one, end, why, at)
        if done:
            parts.tell(connection, one.place, at, end.value, why)
        if done and take_back and one.part == 0:
            schedules.move(connection, one.schedule, one.until, one.since)
        return done

    def count_open(self) -> int:
        """How many parts have not come to an end."""
        with reading(self._dialect) as connection:
            return part_rows.count_open(connection)

    def tally(self) -> Tally:
        """How posting has gone, over all workspaces."""
        with reading(self._dialect) as connection:
            live = schedules.every(connection)
            states, by_policy = part_rows.ends(connection)
        resting = sum(one.paused for one in live)
        return Tally(
            schedules=len(live),
            resting=resting,
            posted=states.get(State.SENT.value, 0),
            skipped=states.get(State.SKIPPED.value, 0),
            failed=states.get(State.DEAD.value, 0),
            by_policy=by_policy,
        )
