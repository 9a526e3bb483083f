"""What threads of chats are about: the company of the last answer in each, for every process that answers there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from bot.posting import Moment
from bot.store.dialects import Dialect, expected, reading
from bot.store.door_tables import topic

_THIS = (
    topic.c.platform == bindparam("on"),
    topic.c.workspace == bindparam("of"),
    topic.c.channel == bindparam("where"),
    topic.c.thread == bindparam("below"),
)
_ABOUT = select(topic.c.company).where(*_THIS)
_DROP = delete(topic).where(*_THIS)
_OLD = delete(topic).where(topic.c.at < bindparam("before"))


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread as its platform names it; the thread of a chat that has none is empty."""

    platform: str
    workspace: str
    channel: str
    thread: str = ""


class Topics:
    """Get one from `Ledger.topics`."""

    def __init__(self, dialect: Dialect, clock: Callable[[], Moment]) -> None:
        self._dialect = dialect
        self._clock = clock

    def about(self, one: Thread) -> str | None:
        """The company that a thread is about."""
        with reading(self._dialect) as connection:
            found = connection.execute(_ABOUT, _named(one)).scalar()
            return None if found is None else str(found)

    def note(self, one: Thread, company: str) -> None:
        """The last answer in a thread was about this company."""
        with expected(self._dialect), self._dialect.arriving.begin() as connection:
            at = self._dialect.moment(connection, self._clock()).wall
            connection.execute(_DROP, _named(one))
            row = {"platform": one.platform, "workspace": one.workspace, "channel": one.channel, "thread": one.thread}
            connection.execute(insert(topic), {**row, "company": company, "at": at})

    def sweep(self, before: datetime) -> None:
        """Forget threads in which nothing was answered since a moment."""
        with expected(self._dialect), self._dialect.arriving.begin() as connection:
            connection.execute(_OLD, {"before": before})


def _named(one: Thread) -> dict[str, str]:
    return {"on": one.platform, "of": one.workspace, "where": one.channel, "below": one.thread}
