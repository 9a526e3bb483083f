"""What arrives, kept on an event loop: by SQLite's driver alone, on a connection that never waits.

Somebody has three seconds for an answer, and the usual path through a thread and SQLAlchemy costs several times what
the write itself does. The write goes to the log of the file and outlives this process; carrying the log over into the
file takes long and is left to other connections.
"""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot.errors import LedgerLocked

BUSY = "Somebody else is writing to the ledger right now."
ADD_KEY = "INSERT INTO inbox_key (platform, key, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
ADD = "INSERT INTO inbox (platform, workspace, document, state, lease_until, at) VALUES (?, ?, ?, 'taken', ?, ?)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A question as it is kept: whose it is, all its keys, and until which mark it belongs to its taker."""

    platform: str
    workspace: str
    keys: Sequence[str]
    document: str
    lease_until: float
    at: datetime


@dataclass(slots=True)
class AtOnce:
    """The connection is made when it is first needed."""

    file: Path
    settings: Sequence[str]
    connection: sqlite3.Connection | None = None
    turn: threading.Lock = field(default_factory=threading.Lock)

    def take(self, one: Taken) -> int | None:
        """Its number; None when one of the keys was there. Raises LedgerLocked, or what the driver raises."""
        at = f"{one.at.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}"
        keys = sorted(set(one.keys))
        with self._writing() as connection:
            added = sum(connection.execute(ADD_KEY, (one.platform, key, at)).rowcount for key in keys)
            if added < len(keys):
                return None
            row = (one.platform, one.workspace, one.document, one.lease_until, at)
            return connection.execute(ADD, row).lastrowid

    def dispose(self) -> None:
        """Let go of the file."""
        with self.turn:
            if self.connection is not None:
                self.connection.close()
                self.connection = None

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if not self.turn.acquire(blocking=False):
            raise LedgerLocked(BUSY)
        try:
            connection = self.connection or self._opened()
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                yield connection
        finally:
            self.turn.release()

    def _opened(self) -> sqlite3.Connection:
        self.connection = sqlite3.connect(self.file, isolation_level=None, check_same_thread=False)
        for setting in self.settings:
            self.connection.execute(setting)
        return self.connection
