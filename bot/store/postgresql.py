"""The ledger in PostgreSQL, for several processes or machines that share one.

One transaction at a time takes articles in, under an advisory lock, so that numbers of changes are committed in their
order; the outbox does not wait for it and goes by locks of single rows. Words are cut here and not by the server's
parser, so that the same articles are found as in SQLite: letters and digits, without accents, in lower case.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import URL, Connection, Engine, bindparam, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.errors import LedgerLocked, LedgerUnusable
from bot.posting import Moment
from bot.store.dialects import Indexed, Words

CREATE_WORDS = (
    "CREATE TABLE article_words (seq bigint PRIMARY KEY, words tsvector NOT NULL)",
    "CREATE INDEX article_words_words ON article_words USING gin (words)",
)
ADD_WORDS = text("INSERT INTO article_words (seq, words) VALUES (:seq, CAST(:words AS tsvector))")
DROP_WORDS = text("DELETE FROM article_words WHERE seq = :seq")
FIND = text(
    """
    SELECT article.seq FROM article_words JOIN article ON article.seq = article_words.seq
    WHERE article_words.words @@ CAST(:query AS tsquery) AND article.workspace IN (:workspace, :shared)
      AND (article.workspace = :workspace OR NOT EXISTS (
        SELECT 1 FROM article AS own WHERE own.workspace = :workspace AND own.id = article.id))
    ORDER BY article.day DESC, article.seq DESC LIMIT :limit
    """
).bindparams(bindparam("shared", "shared"))
HOLDING = text("SELECT seq FROM article_words WHERE words @@ CAST(:query AS tsquery)")
NOW = text("SELECT now, EXTRACT(EPOCH FROM now) FROM clock_timestamp() AS now")
LOCK = text("SELECT pg_advisory_xact_lock(7325831)")

PATIENCE_MS = 20_000
"""How long one process waits for another's transaction."""

LAST_POSITION = 16_383
MOST_POSITIONS = 255
LONGEST_WORD = 100
ROOM = 900_000
"""Limits of a tsvector: positions, positions of one word, and characters in all; what lies beyond is not found."""


@dataclass(frozen=True, slots=True)
class Postgresql:
    """A ledger behind a URL with its engines."""

    url: URL
    reading: Engine
    writing: Engine
    posting: Engine

    @property
    def arriving(self) -> Engine:
        """Where what arrives is kept: as the outbox."""
        return self.posting

    @property
    def at_once(self) -> None:
        """Nothing: whatever is written goes over a socket."""

    def close(self) -> None:
        """Let go of every connection that is not in use."""
        for one in (self.reading, self.writing, self.posting):
            one.dispose()

    def moment(self, connection: Connection, _here: Moment) -> Moment:
        """The server's time: the clocks of those who ask do not matter."""
        wall, mark = connection.execute(NOW).one()
        return Moment(wall, float(mark))

    def begin_writing(self, connection: Connection) -> None:
        """Wait until no other transaction writes."""
        connection.execute(LOCK)

    def add_words(self, connection: Connection, articles: Sequence[Indexed]) -> None:
        """Make articles findable."""
        rows = [{"seq": one.seq, "words": vector(f"{one.title}\n{one.text}")} for one in articles]
        if rows:
            connection.execute(ADD_WORDS, rows)

    def drop_words(self, connection: Connection, articles: Sequence[Indexed]) -> None:
        """Make articles unfindable."""
        if articles:
            connection.execute(DROP_WORDS, [{"seq": one.seq} for one in articles])

    def find(self, connection: Connection, words: Words, workspace: str, limit: int) -> list[int]:
        """The numbers of the articles that hold all the words and that the workspace sees, the newest first."""
        wanted = query(words)
        if not wanted:
            return []
        return list(connection.execute(FIND, {"query": wanted, "workspace": workspace, "limit": limit}).scalars())

    def holding(self, connection: Connection, words: Words) -> list[int]:
        """The numbers of the articles that hold all the words, whoever sees them."""
        wanted = query(words)
        return list(connection.execute(HOLDING, {"query": wanted}).scalars()) if wanted else []

    def check(self, _connection: Connection) -> str | None:
        """Nothing: a server looks after its own files."""
        return None

    def meaning(self, error: Exception) -> LedgerUnusable | None:
        """The plain error behind one of the driver or of the pool; None when it is not an expected one."""
        name = self.url.render_as_string(hide_password=True)
        if isinstance(error, PoolTimeout) or (isinstance(error, DBAPIError) and _state(error) == "55P03"):
            return LedgerLocked(
                f"Another process is writing to the ledger {name}. Wait until it has finished, then try again."
            )
        if isinstance(error, OperationalError | InterfaceError) or _refused(error):
            why = str(error.orig if isinstance(error, DBAPIError) else error).strip().split("\n")[0]
            return LedgerUnusable(
                f"The database {name} cannot be used ({why}). See that it runs, and what DEALBRIEF_DATABASE_URL says."
            )
        return None


def open_postgresql(where: str) -> Postgresql:
    """The engines of a database; nothing is opened yet. Raises LedgerUnusable when the URL is of another kind."""
    try:
        url = make_url(where)
    except ArgumentError as error:
        raise _no_url() from error
    if url.get_backend_name() not in ("postgresql", "postgres"):
        raise _no_url()
    url = url.set(drivername="postgresql+psycopg")
    reading = create_engine(url, isolation_level="REPEATABLE READ", pool_size=8, max_overflow=24, pool_pre_ping=True)
    writing = create_engine(url, pool_size=2, max_overflow=4, pool_pre_ping=True)
    posting = create_engine(url, pool_size=4, max_overflow=16, pool_pre_ping=True)
    for engine in (reading, writing, posting):
        event.listen(engine, "connect", _connected)
    return Postgresql(url, reading, writing, posting)


def _connected(connection: Any, _entry: object) -> None:
    """Settings of a new connection."""
    before, connection.autocommit = connection.autocommit, True
    connection.execute(f"SET lock_timeout = {PATIENCE_MS}")
    connection.execute("SET TIME ZONE 'UTC'")
    connection.autocommit = before


def vector(said: str) -> str:
    """A text as a tsvector literal: each word with its places.

    >>> vector("Zürich pays $14.3B, Zurich says")
    "'zurich':1,5 'pays':2 '14':3 '3b':4 'says':6"
    """
    places: dict[str, list[int]] = {}
    for at, word in enumerate(cut(said), start=1):
        found = places.setdefault(word, [])
        if len(found) < MOST_POSITIONS and at <= LAST_POSITION:
            found.append(at)
    parts, room = [], ROOM
    for word, at_all in places.items():
        part = f"'{word}':{','.join(map(str, at_all))}" if at_all else f"'{word}'"
        room -= 4 * len(part)
        if room < 0:
            break
        parts.append(part)
    return " ".join(parts)


def query(words: Words) -> str:
    """The words as a tsquery literal, empty when there are none.

    >>> query(Words(("Scale AI", "14.3", "val"), open_end=True))
    "('scale' <-> 'ai') & ('14' <-> '3') & ('val':*)"
    """
    phrases = [[f"'{word}'" for word in cut(phrase)] for phrase in words.phrases]
    phrases = [phrase for phrase in phrases if phrase]
    if words.open_end and phrases:
        phrases[-1][-1] += ":*"
    return " & ".join(f"({' <-> '.join(phrase)})" for phrase in phrases)


def cut(said: str) -> list[str]:
    """The words of a text as they are indexed and looked for."""
    plain = unicodedata.normalize("NFKD", said.lower())
    return [word[:LONGEST_WORD] for word in _word().findall("".join(c for c in plain if not unicodedata.combining(c)))]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")


def _state(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlstate", None) or ""


def _refused(error: Exception) -> bool:
    """Whether the server refuses for a reason that whoever runs it can mend: rights, room, a stop, a read-only copy."""
    state = _state(error) if isinstance(error, DBAPIError) else ""
    return state in ("25006", "42501") or state[:2] in ("08", "28", "53", "57")


def _no_url() -> LedgerUnusable:
    return LedgerUnusable(
        "DEALBRIEF_DATABASE_URL is no address of a PostgreSQL database. Write it as "
        "postgresql://user:password@host/name, or unset it to keep the ledger in a folder."
    )
