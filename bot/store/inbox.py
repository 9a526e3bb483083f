"""The inbox: what people asked, each thing once, however often and to however many replicas it was delivered.

On PostgreSQL the time of leases is the database's; SQLite has one host and takes that one's. Every method may raise
`LedgerUnusable`, no other.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_on_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_on_sqlite

from bot.errors import LedgerLocked
from bot.posting import Moment
from bot.store.at_once import BUSY, Taken
from bot.store.dialects import Dialect, expected
from bot.store.door_tables import inbox, inbox_key

LONGEST_LEASE = 300.0
"""Leases that end later are of a clock that began anew, when the machine started; they hold nobody up."""

_ADD_KEY = {
    "sqlite": insert_on_sqlite(inbox_key).on_conflict_do_nothing().execution_options(preserve_rowcount=True),
    "postgresql": insert_on_postgresql(inbox_key).on_conflict_do_nothing().execution_options(preserve_rowcount=True),
}
_ADD = insert(inbox)
_THIS = inbox.c.seq == bindparam("of")
_BEGIN = update(inbox).where(_THIS, inbox.c.state == "taken").values(state="answering", lease_until=bindparam("until"))
_DONE = update(inbox).where(_THIS).values(state="done", document="")
_PASSED = or_(inbox.c.lease_until <= bindparam("now"), inbox.c.lease_until > bindparam("far"))
_LEFT = (
    select(inbox.c.seq, inbox.c.workspace, inbox.c.document, inbox.c.state == "answering")
    .where(
        inbox.c.platform == bindparam("platform"),
        inbox.c.state.in_(["taken", "answering"]),
        inbox.c.at >= bindparam("since"),
        _PASSED,
    )
    .order_by(inbox.c.seq)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_LEASE = update(inbox).where(_THIS).values(lease_until=bindparam("until"))
_OLD_KEYS = delete(inbox_key).where(inbox_key.c.at < bindparam("before"))
_OLD = delete(inbox).where(inbox.c.at < bindparam("before"))
_OF_WORKSPACE = delete(inbox).where(
    inbox.c.platform == bindparam("platform"), inbox.c.workspace == bindparam("workspace")
)


@dataclass(frozen=True, slots=True)
class Arrived:
    """Something that waits for an answer: its number, whose it is, and the question as its platform keeps it.

    `begun` says that somebody began to send an answer: nobody knows whether it arrived.
    """

    number: int
    workspace: str
    document: str
    begun: bool


class Inbox:
    """Get one from `Ledger.inbox`. A question is taken, then answered, then done; `left` gives those nobody answers."""

    def __init__(self, dialect: Dialect, clock: Callable[[], Moment]) -> None:
        self._dialect = dialect
        self._clock = clock

    def take(self, platform: str, workspace: str, keys: Sequence[str], document: str, seconds: float) -> int | None:
        """Keep a question under all its keys and lease it to the caller; None when one of the keys was there already.

        All keys are known from then on, so that the same gesture under another of its names is known too.
        """
        with self._arriving() as connection:
            moment = self._dialect.moment(connection, self._clock())
            if not _all_new(connection, platform, keys, moment.wall):
                return None
            row = {
                "platform": platform, "workspace": workspace, "document": document, "state": "taken",
                "lease_until": moment.mark + seconds, "at": moment.wall,
            }  # fmt: skip
            added = connection.execute(_ADD, row).inserted_primary_key
            assert added is not None
            return int(added[0])

    def take_at_once(
        self, platform: str, workspace: str, keys: Sequence[str], document: str, seconds: float
    ) -> int | None:
        """The same in a fraction of a millisecond, on an event loop too; LedgerLocked where somebody would wait."""
        if self._dialect.at_once is None:
            raise LedgerLocked(BUSY)
        now = self._clock()
        one = Taken(
            platform=platform, workspace=workspace, keys=keys, document=document,
            lease_until=now.mark + seconds, at=now.wall,
        )  # fmt: skip
        with expected(self._dialect):
            return self._dialect.at_once.take(one)

    def begin(self, number: int, seconds: float) -> bool:
        """Say that the answer is being sent now, and hold it so long. False when somebody else has done so."""
        with self._arriving() as connection:
            until = self._dialect.moment(connection, self._clock()).mark + seconds
            return connection.execute(_BEGIN, {"of": number, "until": until}).rowcount > 0

    def done(self, number: int) -> None:
        """The answer has gone out; the question is forgotten, its keys are not."""
        with self._arriving() as connection:
            connection.execute(_DONE, {"of": number})

    def left(self, platform: str, since: datetime, seconds: float, most: int = 20) -> tuple[Arrived, ...]:
        """Questions from `since` on whose taker is gone before it was done; leased to the caller now."""
        with self._arriving() as connection:
            now = self._dialect.moment(connection, self._clock()).mark
            values = {"platform": platform, "since": since, "now": now, "far": now + LONGEST_LEASE, "most": most}
            found = tuple(Arrived(*row) for row in connection.execute(_LEFT, values))
            for one in found:
                connection.execute(_LEASE, {"of": one.number, "until": now + seconds})
            return found

    def sweep(self, before: datetime) -> None:
        """Forget what arrived before a moment, keys too."""
        with self._arriving() as connection:
            connection.execute(_OLD_KEYS, {"before": before})
            connection.execute(_OLD, {"before": before})

    def forget(self, platform: str, workspace: str) -> None:
        """Forget the questions of a workspace."""
        with self._arriving() as connection:
            connection.execute(_OF_WORKSPACE, {"platform": platform, "workspace": workspace})

    @contextmanager
    def _arriving(self) -> Iterator[Connection]:
        with expected(self._dialect), self._dialect.arriving.begin() as connection:
            yield connection


def _all_new(connection: Connection, platform: str, keys: Sequence[str], at: datetime) -> bool:
    """Add the keys, in one order everywhere so that nobody waits in a circle; whether none of them was there."""
    statement = _ADD_KEY[connection.dialect.name]
    ordered = sorted(set(keys))
    rows: list[dict[str, Any]] = [{"platform": platform, "key": key, "at": at} for key in ordered]
    return sum(connection.execute(statement, row).rowcount for row in rows) == len(ordered)
