"""What only one of several processes may do, such as listening at a gateway: one row, and who may until when.

On PostgreSQL the time is the database's, so that the clocks of the processes do not matter; SQLite has one host and
takes that one's. Every method may raise `LedgerUnusable`, no other.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, bindparam, delete, or_, update
from sqlalchemy.dialects.postgresql import insert as insert_on_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_on_sqlite

from bot.posting import Moment
from bot.store.dialects import Dialect, expected
from bot.store.door_tables import holder

LONGEST_TERM = 300.0
"""Terms that end later are of a clock that began anew, when the machine started; they hold nobody up."""

_ADD = {
    "sqlite": insert_on_sqlite(holder).on_conflict_do_nothing(),
    "postgresql": insert_on_postgresql(holder).on_conflict_do_nothing(),
}
_THIS = holder.c.what == bindparam("which")
_FREE = or_(
    holder.c.who == bindparam("me"), holder.c.until <= bindparam("now"), holder.c.until > bindparam("far")
)  # fmt: skip
_TAKE = update(holder).where(_THIS, _FREE).values(who=bindparam("me"), until=bindparam("then"))
_LEAVE = delete(holder).where(_THIS, holder.c.who == bindparam("me"))


class Holders:
    """Get one from `Ledger.holders`."""

    def __init__(self, dialect: Dialect, clock: Callable[[], Moment]) -> None:
        self._dialect = dialect
        self._clock = clock

    def hold(self, what: str, who: str, seconds: float) -> bool:
        """Take it for some seconds, or keep it so much longer. False while somebody else has it."""
        with self._writing() as connection:
            now = self._dialect.moment(connection, self._clock()).mark
            connection.execute(_ADD[connection.dialect.name], {"what": what, "who": who, "until": now})
            values = {"which": what, "me": who, "now": now, "far": now + LONGEST_TERM, "then": now + seconds}
            return connection.execute(_TAKE, values).rowcount > 0

    def leave(self, what: str, who: str) -> None:
        """Let the next one have it at once, if it is held."""
        with self._writing() as connection:
            connection.execute(_LEAVE, {"which": what, "me": who})

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with expected(self._dialect), self._dialect.arriving.begin() as connection:
            yield connection
