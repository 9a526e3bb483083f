"""The ledger: everything that is kept, and all that one may ask of it.

Every question is asked for a workspace and answered with what that workspace sees: its own and the shared. Questions
may be asked from any thread. Every method may raise `LedgerUnusable` (locked, damaged, or the disk's fault), no other.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime

from sqlalchemy import Connection

from bot.model import SHARED, Article, Claim, Comparison, Finding, Measure
from bot.posting import Moment
from bot.record import Change, Counts, Settlement, Watch
from bot.store import adding, articles, claims, comparisons, search, settlements, watches
from bot.store.briefs import Briefs
from bot.store.dialects import Dialect, expected
from bot.store.holders import Holders
from bot.store.inbox import Inbox
from bot.store.installations import Installations
from bot.store.names import Names
from bot.store.schema import article
from bot.store.topics import Topics
from bot.store.views import Shelf
from bot.store.writing import Writing


class Ledger:
    """Get one from `open_ledger`; close it at the end."""

    def __init__(self, dialect: Dialect, shelf: Shelf) -> None:
        self._dialect = dialect
        self._shelf = shelf
        self._held = threading.local()

    def article(self, workspace: str, name: str) -> Article | None:
        """The current version of an article."""
        return self.articles(workspace, [name]).get(name)

    def articles(self, workspace: str, ids: Sequence[str]) -> dict[str, Article]:
        """The current versions of those articles that are there, by id."""
        with self._reading() as connection:
            return articles.by_id(connection, workspace, ids)

    def versions(self, workspace: str, name: str) -> tuple[Article, ...]:
        """Every version of an article, the current one first."""
        with self._reading() as connection:
            return articles.versions(connection, workspace, name)

    def recent(
        self, workspace: str, *, outlet: str | None = None, since: date | None = None, limit: int = 20
    ) -> tuple[Article, ...]:
        """The articles published last, the newest first; those without a date come last."""
        with self._reading() as connection:
            return articles.recent(connection, workspace, outlet, since, limit)

    def search(self, workspace: str, typed: str, *, best: bool = False, limit: int = 10) -> tuple[Article, ...]:
        """The articles that hold all the typed words, the newest first.

        `best` puts those first that speak of the words most, among the newest few hundred. A "phrase in quotes" is one
        word, and `val*` at the end stands for all that begins so.
        """
        find = search.best if best else search.find
        with self._reading() as connection:
            return find(connection, self._dialect, workspace, typed, limit)

    def outlets(self, workspace: str) -> dict[str, int]:
        """How many articles each outlet has, the most first."""
        with self._reading() as connection:
            return articles.outlets(connection, workspace)

    def counts(self, workspace: str) -> Counts:
        """How much there is."""
        with self._reading() as connection:
            return articles.counts(connection, workspace)

    # Claims and comparisons

    def claims(
        self,
        workspace: str,
        *,
        company: str | None = None,
        measure: Measure | None = None,
        counterparty: str | None = None,
        limit: int | None = None,
    ) -> tuple[Claim, ...]:
        """The claims of a company, or of a counterparty, those of the newest articles first."""
        with self._reading() as connection:
            return claims.of(
                connection, workspace, company=company, measure=measure, counterparty=counterparty, limit=limit
            )

    def claims_of_article(self, workspace: str, name: str) -> tuple[Claim, ...]:
        """The claims of an article's current version, in the order of reading."""
        with self._reading() as connection:
            return claims.of_article(connection, workspace, name)

    def companies(self, workspace: str) -> dict[str, int]:
        """Every company that a claim names, with how many claims; the most spoken of first."""
        with self._reading() as connection:
            return claims.companies(connection, workspace)

    def comparison(self, workspace: str, name: str) -> Comparison | None:
        """The comparison with this id."""
        with self._reading() as connection:
            return comparisons.one(connection, workspace, name)

    def comparisons(
        self,
        workspace: str,
        *,
        company: str | None = None,
        measure: Measure | None = None,
        amiss: bool = False,
        revised: bool = False,
        since: int | None = None,
        limit: int | None = None,
    ) -> tuple[Comparison, ...]:
        """Comparisons, the last changed first.

        `company` may be company or counterparty. `amiss`: only those with a slip or a conflict; `revised`: those and
        the revised ones. `since`: only those changed after the change with this number.
        """
        flags = ("revised",) if revised else ("amiss",) if amiss else ()
        given = {"company": company, "measure": measure and measure.value, "since": since}
        with self._reading() as connection:
            return comparisons.of(connection, workspace, *flags, limit=limit, **given)

    def findings(self, workspace: str, company: str | None = None) -> tuple[Finding, ...]:
        """What arithmetic says about a company's figures, or about all; what does not hold comes first."""
        with self._reading() as connection:
            return comparisons.findings(connection, workspace, company)

    def changes(
        self,
        workspace: str,
        *,
        since: int | None = None,
        at: datetime | None = None,
        comparison: str | None = None,
        limit: int | None = None,
    ) -> tuple[Change, ...]:
        """What changed after the change numbered `since`, or from a moment on, in its order."""
        with self._reading() as connection:
            return comparisons.changes(connection, workspace, since=since, at=at, comparison=comparison, limit=limit)

    def last_change(self) -> int:
        """The number of the last change of anything, 0 before the first: where the next "since" begins."""
        with self._reading() as connection:
            return comparisons.last_change(connection)

    # What people say

    def settle(self, workspace: str, one: Settlement) -> None:
        """Settle a comparison in a workspace; an earlier settlement of it is undone by this."""
        with self._writing() as connection:
            settlements.add(connection, workspace, one)

    def unsettle(self, workspace: str, comparison: str, who: str, at: datetime) -> bool:
        """Undo what was settled. Answers whether something was."""
        with self._writing() as connection:
            return settlements.undo(connection, workspace, comparison, who, at)

    def settled(self, workspace: str) -> dict[str, Settlement]:
        """What is settled now, by comparison."""
        with self._reading() as connection:
            return settlements.standing(connection, workspace)

    def settlements(self, workspace: str, comparison: str) -> tuple[Settlement, ...]:
        """Everything that was ever settled about a comparison, also what was undone."""
        with self._reading() as connection:
            return settlements.of(connection, workspace, comparison)

    def watch(self, workspace: str, one: Watch) -> bool:
        """Begin to watch. Answers whether that is new."""
        with self._writing() as connection:
            return watches.add(connection, workspace, one)

    def unwatch(self, workspace: str, one: Watch) -> bool:
        """Watch no longer. Answers whether it was watched."""
        with self._writing() as connection:
            return watches.drop(connection, workspace, one)

    def watched(self, workspace: str, who: str) -> tuple[str, ...]:
        """The companies that somebody watches."""
        with self._reading() as connection:
            return watches.of(connection, workspace, who)

    def watches(self, workspace: str) -> tuple[Watch, ...]:
        """Everything that is watched in a workspace."""
        with self._reading() as connection:
            return watches.every(connection, workspace)

    def every_article(self, workspace: str) -> Iterator[Article]:
        """Every article's current version, in the order of taking."""
        with self._reading() as connection:
            yield from articles.every(connection, workspace)

    def every_claim(self, workspace: str) -> Iterator[Claim]:
        """Every claim, in the order of taking."""
        with self._reading() as connection:
            yield from claims.every(connection, workspace)

    def every_comparison(self, workspace: str) -> Iterator[Comparison]:
        """Every comparison, in the order of ids."""
        with self._reading() as connection:
            yield from comparisons.every(connection, workspace)

    # Taking in

    def is_known(self, workspace: str, given: Sequence[Article]) -> list[bool]:
        """Which of these articles are there with the very same text, so that reading them again is of no use."""
        ids = [one.id for one in given]
        with self._reading() as connection:
            own = adding.known(connection, workspace, ids)
            shared = own if workspace == SHARED else adding.known(connection, SHARED, ids)
        return [adding.same(own.get(one.id, shared.get(one.id)), one) for one in given]

    def last_article(self) -> int:
        """The number of the article taken last, 0 before the first."""
        with self._reading() as connection:
            return adding.highest(connection, article)

    def due(self, workspace: str) -> list[str]:
        """The companies of which claims changed since they were last compared."""
        with self._reading() as connection:
            return claims.due(connection, workspace, None)

    @contextmanager
    def writing(self, workspace: str, at: datetime) -> Iterator[Writing]:
        """One transaction that takes articles in; nothing of it is kept when it ends with an error."""
        with self._writing() as connection:
            try:
                yield Writing(connection, self._dialect, self._shelf, workspace, at)
            except BaseException:
                self._shelf.clear()
                raise

    def briefs(self, clock: Callable[[], Moment], key: Callable[[], str]) -> Briefs:
        """The scheduled half of the ledger; `clock` tells this host's time, `key` makes a new random key."""
        return Briefs(self._dialect, clock, key)

    def inbox(self, clock: Callable[[], Moment]) -> Inbox:
        """What people ask on chat platforms, each thing once."""
        return Inbox(self._dialect, clock)

    def installations(self, clock: Callable[[], Moment], platform: str) -> Installations:
        """Who installed the bot on a platform."""
        return Installations(self._dialect, clock, platform)

    def topics(self, clock: Callable[[], Moment]) -> Topics:
        """What threads of chats are about."""
        return Topics(self._dialect, clock)

    def holders(self, clock: Callable[[], Moment]) -> Holders:
        """Which process does what only one may do."""
        return Holders(self._dialect, clock)

    @property
    def names(self) -> Names:
        """What forms of names mean that articles introduced, and what is to be read again for it."""
        return Names(self._dialect, self._reading)

    def check(self) -> str | None:
        """What is wrong with the ledger's file, None when it is sound. Reads all of it: minutes for a large one."""
        with self._reading() as connection:
            return self._dialect.check(connection)

    def close(self) -> None:
        """Let go of the database. Other threads let go when they end."""
        self._let_go()
        self._dialect.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """The thread's own connection: getting one from a pool would take as long as the question itself."""
        with expected(self._dialect):
            held = getattr(self._held, "connection", None) or self._dialect.reading.connect()
            self._held.connection = held
            try:
                yield held
                held.rollback()
            except Exception:
                self._let_go()
                raise

    def _let_go(self) -> None:
        held: Connection | None = getattr(self._held, "connection", None)
        self._held.connection = None
        if held is not None:
            held.close()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with expected(self._dialect), self._dialect.writing.begin() as connection:
            self._dialect.begin_writing(connection)
            yield connection
