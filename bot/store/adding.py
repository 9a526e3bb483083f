"""Writing articles with their claims.

Numbers are given out here and not by the database: only one transaction writes at a time, and so whole batches go in
with one statement a table.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, insert, select, tuple_, update

from bot.model import SHARED, Article, Claim
from bot.store import articles
from bot.store.articles import CHUNK
from bot.store.dialects import Dialect, Indexed
from bot.store.rows import claim_values, day_of, pack
from bot.store.schema import article, article_text, claim, company, pending

Read = tuple[Article, Sequence[Claim]]
"""An article with its claims."""


class Outcome(StrEnum):
    """What became of an article."""

    TAKEN = "taken"
    NEWER = "newer"  # taken as a newer version of an article that was there
    KNOWN = "known"  # it was there with the same text: nothing was done
    TWICE = "twice"  # its id was taken shortly before with another text: nothing was done


@dataclass(frozen=True, slots=True)
class Known:
    """What is there of an article."""

    seq: int
    version: int
    sha: str
    day: int


_KNOWN = select(article.c.id, article.c.seq, article.c.version, article.c.sha, article.c.day).where(
    article.c.workspace == bindparam("workspace"),
    article.c.superseded_by.is_(None),
    article.c.id.in_(bindparam("ids", expanding=True)),
)
_OLD_CLAIMS = select(claim.c.day, claim.c.company, claim.c.counterparty).where(
    claim.c.article_seq.in_(bindparam("seqs", expanding=True)), ~claim.c.superseded
)
_SUPERSEDE_CLAIMS = (
    update(claim).where(claim.c.article_seq.in_(bindparam("seqs", expanding=True))).values(superseded=True)
)
_SUPERSEDE = update(article).where(article.c.seq == bindparam("old")).values(superseded_by=bindparam("new"))
_COUNTED = select(company.c.name, company.c.claims).where(
    company.c.workspace == bindparam("workspace"), company.c.name.in_(bindparam("names", expanding=True))
)
_PENDING = select(pending.c.company, pending.c.day).where(
    pending.c.workspace == bindparam("workspace"),
    tuple_(pending.c.company, pending.c.day).in_(bindparam("compared", expanding=True)),
)
_RECOUNT = (
    update(company)
    .where(company.c.workspace == bindparam("ws"), company.c.name == bindparam("who"))
    .values(claims=bindparam("count"))
)


def digest(one: Article) -> str:
    """What tells one version from another: title and text."""
    return sha256(f"{one.title}\0{one.text}".encode()).hexdigest()


def known(connection: Connection, workspace: str, ids: Sequence[str]) -> dict[str, Known]:
    """What is there of some articles in one workspace, the shared ones not counted."""
    rows = connection.execute(_KNOWN, {"workspace": workspace, "ids": list(ids)})
    return {name: Known(*rest) for name, *rest in rows}


def same(there: Known | None, one: Article) -> bool:
    """Whether an article is there as it is given; a date that is no longer given is no news."""
    return there is not None and there.sha == digest(one) and day_of(one.published) in {0, there.day}


@dataclass(slots=True)
class Batch:
    """What one call adds, gathered before it is written."""

    articles: list[dict[str, Any]] = field(default_factory=list)
    texts: list[dict[str, Any]] = field(default_factory=list)
    claims: list[dict[str, Any]] = field(default_factory=list)
    words: list[Indexed] = field(default_factory=list)
    superseded: dict[int, int] = field(default_factory=dict)
    spoken_of: Counter[str] = field(default_factory=Counter)
    compared: set[tuple[str, int]] = field(default_factory=set)

    def count(self, day: int, company: str | None, counterparty: str | None, step: int) -> None:
        """A claim comes (1) or goes (-1): count those it names, and have its company compared again for the day."""
        for name in {company, counterparty} - {None}:
            self.spoken_of[str(name)] += step
        if company:
            self.compared.add((company, day))


@dataclass(slots=True)
class Adding:
    """Articles on their way into one workspace."""

    connection: Connection
    dialect: Dialect
    workspace: str
    at: datetime

    def add(self, read: Sequence[Read], run: int | None = None) -> list[Outcome]:
        """Write articles with their claims, and answer what became of each.

        `run` is the number of the last article before this run began: what the run has taken itself is not replaced by
        another text.
        """
        ids = [one.id for one, _ in read]
        there = known(self.connection, self.workspace, ids)
        shared = known(self.connection, SHARED, ids) if self.workspace != SHARED else {}
        batch, outcomes = Batch(), []
        seq, claim_seq = highest(self.connection, article), highest(self.connection, claim)
        for one, said in read:
            before = there.get(one.id)
            outcome = _outcome(one, before, shared.get(one.id), run)
            outcomes.append(outcome)
            if outcome in (Outcome.KNOWN, Outcome.TWICE):
                continue
            seq += 1
            there[one.id] = self._gather(batch, one, seq, before)
            claim_seq = self._gather_claims(batch, said, seq, claim_seq, day_of(one.published))
        self.write(batch)
        return outcomes

    def _gather(self, batch: Batch, one: Article, seq: int, before: Known | None) -> Known:
        when = one.published
        now = Known(seq, before.version + 1 if before else 1, digest(one), day_of(when))
        if before:
            batch.superseded[before.seq] = seq
        batch.articles.append(
            {
                "seq": seq,
                "workspace": self.workspace,
                "id": one.id,
                "version": now.version,
                "outlet": one.outlet,
                "url": one.url,
                "title": one.title,
                "published_first": when and when.first,
                "published_last": when and when.last,
                "day": now.day,
                "taken_at": self.at,
                "sha": now.sha,
            }
        )
        batch.texts.append({"seq": seq, "packed": pack(one.text)})
        batch.words.append(Indexed(seq, now.day, one.title, one.text))
        return now

    def _gather_claims(self, batch: Batch, said: Iterable[Claim], seq: int, claim_seq: int, day: int) -> int:
        for one in said:
            claim_seq += 1
            batch.claims.append(claim_row(one, claim_seq, seq, self.workspace, day))
            batch.count(day, one.company, one.counterparty, 1)
        return claim_seq

    def write(self, batch: Batch) -> None:
        """Write what was gathered, and have the companies it speaks of compared again."""
        for table, rows in ((article, batch.articles), (article_text, batch.texts), (claim, batch.claims)):
            if rows:
                self.connection.execute(insert(table), rows)
        self.dialect.add_words(self.connection, batch.words)
        if batch.superseded:
            self._supersede(batch)
        self._recount(batch.spoken_of)
        self._remember(batch.compared)

    def _supersede(self, batch: Batch) -> None:
        old = list(batch.superseded)
        for row in self.connection.execute(_OLD_CLAIMS, {"seqs": old}):
            batch.count(*row, -1)
        self.connection.execute(_SUPERSEDE_CLAIMS, {"seqs": old})
        self.connection.execute(_SUPERSEDE, [{"old": was, "new": now} for was, now in batch.superseded.items()])
        gone = articles.by_seq(self.connection, old)
        words = [Indexed(seq, day_of(one.published), one.title, one.text) for seq, one in gone.items()]
        self.dialect.drop_words(self.connection, words)

    def _recount(self, changes: Mapping[str, int]) -> None:
        names = [name for name, count in changes.items() if count]
        if not names:
            return
        rows = self.connection.execute(_COUNTED, {"workspace": self.workspace, "names": names})
        there: dict[str, int] = dict(rows.all())
        fresh = [{"workspace": self.workspace, "name": n, "claims": changes[n]} for n in names if n not in there]
        moved = [{"ws": self.workspace, "who": n, "count": there[n] + changes[n]} for n in names if n in there]
        if fresh:
            self.connection.execute(insert(company), fresh)
        if moved:
            self.connection.execute(_RECOUNT, moved)

    def _remember(self, compared: set[tuple[str, int]]) -> None:
        there: set[tuple[str, int]] = set()
        wanted = sorted(compared)
        for at in range(0, len(wanted), CHUNK):
            about = {"workspace": self.workspace, "compared": wanted[at : at + CHUNK]}
            there |= {(name, day) for name, day in self.connection.execute(_PENDING, about)}
        fresh = sorted(compared - there)
        rows = [{"workspace": self.workspace, "company": name, "day": day} for name, day in fresh]
        if rows:
            self.connection.execute(insert(pending), rows)


def claim_row(one: Claim, seq: int, article_seq: int, workspace: str, day: int) -> dict[str, Any]:
    """A claim's columns, its own and those that come from its article."""
    own = {"seq": seq, "article_seq": article_seq, "workspace": workspace, "day": day, "superseded": False}
    return claim_values(one) | own


def highest(connection: Connection, table: Table) -> int:
    """The highest number given out in a table, 0 when it is empty."""
    return connection.execute(select(func.max(table.c.seq))).scalar() or 0


def _outcome(one: Article, there: Known | None, shared: Known | None, run: int | None) -> Outcome:
    if same(there, one) or (there is None and same(shared, one)):
        return Outcome.KNOWN
    if there is None:
        return Outcome.TAKEN
    return Outcome.TWICE if run is not None and there.seq > run else Outcome.NEWER
