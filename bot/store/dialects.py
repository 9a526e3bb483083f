"""What differs between databases: how writers wait for one another, how words are found, and what an error means."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection, Engine

from bot.errors import LedgerUnusable
from bot.posting import Moment
from bot.store.at_once import AtOnce


@dataclass(frozen=True, slots=True)
class Indexed:
    """What full text knows of one article: its number, its day (an ordinal, 0 when unknown) and its words."""

    seq: int
    day: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody looks for, all of it: single words, phrases of several, and whether the last one may go on."""

    phrases: tuple[str, ...]
    open_end: bool = False


class Dialect(Protocol):
    """One database behind the ledger."""

    @property
    def reading(self) -> Engine:
        """Connections that see one moment of the ledger and wait for nobody."""

    @property
    def writing(self) -> Engine:
        """Connections whose transaction is the only one that writes, from its first statement on."""

    @property
    def posting(self) -> Engine:
        """Connections for the outbox: what they commit outlives a power cut, and they do not wait for the intake."""

    @property
    def arriving(self) -> Engine:
        """Connections for what arrives, where somebody waits: what they commit outlives this process."""

    @property
    def at_once(self) -> AtOnce | None:
        """The same for who may not wait at all: refused while others write. None where each write is a journey."""

    def close(self) -> None:
        """Let go of every connection that is not in use."""

    def moment(self, connection: Connection, here: Moment) -> Moment:
        """Now, by the one clock that all go by who share the database; `here` is this host's time."""

    def begin_writing(self, connection: Connection) -> None:
        """Wait until no other transaction writes, where beginning one does not already mean that."""

    def add_words(self, connection: Connection, articles: Sequence[Indexed]) -> None:
        """Make articles findable."""

    def drop_words(self, connection: Connection, articles: Sequence[Indexed]) -> None:
        """Make articles unfindable; they are given as they were added."""

    def find(self, connection: Connection, words: Words, workspace: str, limit: int) -> list[int]:
        """The numbers of the articles that hold all the words and that the workspace sees, the newest first."""

    def holding(self, connection: Connection, words: Words) -> list[int]:
        """The numbers of the articles that hold all the words, whoever sees them."""

    def check(self, connection: Connection) -> str | None:
        """What is wrong with the database as a whole, None when it is sound."""

    def meaning(self, error: Exception) -> LedgerUnusable | None:
        """The plain error behind one of the database driver; None when it is not an expected one."""


@contextmanager
def expected(dialect: Dialect) -> Iterator[None]:
    """What the database refuses, in plain words; faults of ours stay what they are."""
    try:
        yield
    except Exception as error:
        if meaning := dialect.meaning(error):
            raise meaning from error
        raise


@contextmanager
def reading(dialect: Dialect) -> Iterator[Connection]:
    """A connection that waits for nobody. Raises LedgerUnusable where the database refuses."""
    with expected(dialect), dialect.reading.connect() as connection:
        yield connection


@contextmanager
def posting(dialect: Dialect) -> Iterator[Connection]:
    """A transaction that outlives a power cut once it is left. Raises LedgerUnusable where the database refuses."""
    with expected(dialect), dialect.posting.begin() as connection:
        yield connection
