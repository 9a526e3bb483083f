"""The ledger in one SQLite file.

Write-ahead log, so that readers never wait; every writing transaction takes the write lock at its first statement,
because one that asks for it later fails at once instead of waiting. Full text is contentless: the packed text lies
beside it. Its row numbers are made of the day and the number of an article, so that its own order, read backwards, is
the newest first.
"""

import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, bindparam, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from bot.errors import LedgerDamaged, LedgerLocked, LedgerUnusable
from bot.posting import Moment
from bot.store.at_once import AtOnce
from bot.store.dialects import Indexed, Words

PATIENCE_MS = 5_000
"""How long one process waits for another's transaction."""
_PAUSE, _TRIES = 0.02, 250
"""Seconds until a setting that was refused is tried again, and how often it is."""

CREATE_WORDS = (
    "CREATE VIRTUAL TABLE article_words USING fts5(title, text, content='', tokenize='unicode61')",
    "INSERT INTO article_words(article_words, rank) VALUES ('hashsize', 16777216)",
)
ADD_WORDS = "INSERT INTO article_words(rowid, title, text) VALUES (?, ?, ?)"
DROP_WORDS = "INSERT INTO article_words(article_words, rowid, title, text) VALUES ('delete', ?, ?, ?)"
FIND = text(
    """
    SELECT article.seq FROM article_words CROSS JOIN article ON article.seq = (article_words.rowid & 4294967295)
    WHERE article_words MATCH :query AND article.workspace IN (:workspace, :shared)
      AND (article.workspace = :workspace OR NOT EXISTS (
        SELECT 1 FROM article AS own WHERE own.workspace = :workspace AND own.id = article.id))
    ORDER BY article_words.rowid DESC LIMIT :limit
    """
).bindparams(bindparam("shared", "shared"))
HOLDING = text("SELECT rowid & 4294967295 FROM article_words WHERE article_words MATCH :query")

SETTINGS = (
    f"PRAGMA busy_timeout = {PATIENCE_MS}",
    "PRAGMA page_size = 8192",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA cache_size = -32768",
    "PRAGMA temp_store = MEMORY",
)
POSTING = (*SETTINGS, "PRAGMA synchronous = FULL")
AT_ONCE = (*SETTINGS, "PRAGMA busy_timeout = 0", "PRAGMA wal_autocheckpoint = 0")

READING = (*(line for line in SETTINGS if "journal_mode" not in line), "PRAGMA query_only = ON")


@dataclass(frozen=True, slots=True)
class Sqlite:
    """A ledger file with its engines."""

    file: Path
    reading: Engine
    writing: Engine
    posting: Engine
    arriving: Engine
    at_once: AtOnce

    def close(self) -> None:
        """Let go of every connection that is not in use."""
        for one in (self.reading, self.writing, self.posting, self.arriving, self.at_once):
            one.dispose()

    def moment(self, _connection: Connection, here: Moment) -> Moment:
        """This host's: a file has one."""
        return here

    def begin_writing(self, connection: Connection) -> None:
        """Nothing to wait for: the transaction began with the write lock."""

    def add_words(self, connection: Connection, articles: Sequence[Indexed]) -> None:
        """Make articles findable. In the order of their days: full text flushes whenever a row number falls."""
        if articles:
            connection.exec_driver_sql(ADD_WORDS, _rows(articles))

    def drop_words(self, connection: Connection, articles: Sequence[Indexed]) -> None:
        """Make articles unfindable; a contentless index must be told the very words that it holds."""
        if articles:
            connection.exec_driver_sql(DROP_WORDS, _rows(articles))

    def find(self, connection: Connection, words: Words, workspace: str, limit: int) -> list[int]:
        """The numbers of the articles that hold all the words and that the workspace sees, the newest first."""
        values = {"query": query(words), "workspace": workspace, "limit": limit}
        return list(connection.execute(FIND, values).scalars())

    def holding(self, connection: Connection, words: Words) -> list[int]:
        """The numbers of the articles that hold all the words, whoever sees them."""
        return list(connection.execute(HOLDING, {"query": query(words)}).scalars())

    def check(self, connection: Connection) -> str | None:
        """What is wrong with the file, None when it is sound."""
        found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()
        return None if found == "ok" else str(found)

    def meaning(self, error: Exception) -> LedgerUnusable | None:
        """The plain error behind one of sqlite3 or of the pool; None when it is not an expected one."""
        if isinstance(error, PoolTimeout):
            return LedgerLocked(_sentence(sqlite3.SQLITE_BUSY, self.file, error))
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
        if code not in _SENTENCES:
            return None
        return _KINDS.get(code, LedgerUnusable)(_sentence(code, self.file, cause))


def open_sqlite(file: Path) -> Sqlite:
    """The engines of a ledger file; nothing is opened yet."""
    url = URL.create("sqlite", database=str(file))
    reading = create_engine(url, poolclass=NullPool)  # who reads much holds on to one
    writing = create_engine(url, pool_size=1, max_overflow=0, pool_timeout=30)
    posting = create_engine(url, pool_size=1, max_overflow=0, pool_timeout=30)
    arriving = create_engine(url, pool_size=1, max_overflow=0, pool_timeout=30)
    _prepare(reading, READING, "BEGIN")
    _prepare(writing, SETTINGS, "BEGIN IMMEDIATE")
    _prepare(posting, POSTING, "BEGIN IMMEDIATE")
    _prepare(arriving, SETTINGS, "BEGIN IMMEDIATE")
    return Sqlite(file, reading, writing, posting, arriving, AtOnce(file, AT_ONCE))


def query(words: Words) -> str:
    """The words as a query that cannot be a syntax error: every one a string, all of them wanted.

    >>> query(Words(("Scale AI", "14.3", 'a"b'), open_end=True))
    '"Scale AI" "14.3" "a""b"*'
    """
    quoted = ['"' + phrase.replace("\0", " ").replace('"', '""') + '"' for phrase in words.phrases]
    return " ".join(quoted) + ("*" if words.open_end and quoted else "")


def _set(connection: sqlite3.Connection, setting: str) -> None:
    """Carry out a setting, with patience: of two that turn a new file to its log at once SQLite refuses one at once."""
    for tries_left in range(_TRIES, -1, -1):
        try:
            connection.execute(setting)
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or not tries_left:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _prepare(engine: Engine, settings: Sequence[str], begin: str) -> None:
    def connected(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # the driver must not begin transactions of its own
        for setting in settings:
            _set(connection, setting)

    def begun(connection: Connection) -> None:
        driver: Any = connection.connection.driver_connection
        driver.execute(begin)

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)


def _rows(articles: Sequence[Indexed]) -> list[tuple[Any, ...]]:
    rows = [(one.day << 32 | one.seq, one.title, one.text) for one in articles]
    return sorted(rows, key=lambda row: row[0])


def _sentence(code: int, file: Path, error: BaseException | None) -> str:
    return _SENTENCES[code].format(file=file, error=error)


_KINDS = {
    sqlite3.SQLITE_BUSY: LedgerLocked,
    sqlite3.SQLITE_LOCKED: LedgerLocked,
    sqlite3.SQLITE_CORRUPT: LedgerDamaged,
    sqlite3.SQLITE_NOTADB: LedgerDamaged,
}

_LOCKED = "Another process is writing to the ledger {file}. Wait until it has finished, or end it, then try again."
_DAMAGED = (
    "The file {file} is not a sound ledger ({error}). Move it away and put back a copy of it, "
    "or index your articles again into a new folder."
)
_SENTENCES = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_READONLY: "You may not write to the ledger {file}. Ask for the right to write to it and its folder.",
    sqlite3.SQLITE_CANTOPEN: "The ledger {file} cannot be opened. See that its folder is there and may be written.",
    sqlite3.SQLITE_FULL: "The disk is full: the ledger {file} cannot grow. Make room and try again; nothing is lost.",
    sqlite3.SQLITE_IOERR: "The disk failed under the ledger {file} ({error}). Check the disk, then try again.",
}
