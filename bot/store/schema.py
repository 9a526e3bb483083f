"""The tables of the ledger, the same on every database.

Every row has its workspace. An article is a row for each of its versions and is never changed but for the mark that a
later version has superseded it; claims stay with their version. A comparison names its claims by their numbers, so that
a claim is written once. `own_view` says of which companies a workspace has its own comparisons, because something of
its own speaks of them; of all others it sees the shared ones. `pending_day` has the companies whose claims changed
since they were last compared, with the days of it: see `spans`. `learnt_name` says which forms of names an article
introduces, and what they mean; `reread` are forms whose meaning changed, until the articles that hold them have been
read again.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)


class Utc(TypeDecorator[datetime]):
    """A moment: aware in Python, in UTC on every database, also on those that keep no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def number(name: str = "seq", **options: Any) -> Column[int]:
    """A column of numbers that only grow; as a primary key the database gives them out."""
    return Column(name, BigInteger().with_variant(Integer(), "sqlite"), **options)


metadata = MetaData()

article = Table(
    "article",
    metadata,
    number(primary_key=True),
    Column("workspace", String, nullable=False),
    Column("id", String, nullable=False),
    Column("version", Integer, nullable=False),
    number("superseded_by"),
    Column("outlet", String, nullable=False),
    Column("url", String),
    Column("title", Text, nullable=False),
    Column("published_first", Date),
    Column("published_last", Date),
    Column("day", Integer, nullable=False),  # the last published day as an ordinal, 0 when unknown: what lists sort by
    Column("taken_at", Utc, nullable=False),
    Column("sha", String(64), nullable=False),  # of title and text
    Index("article_version", "workspace", "id", "version", unique=True),
    Index("article_day", "day", "seq"),
)

article_text = Table(
    "article_text",
    metadata,
    number(primary_key=True, autoincrement=False),
    Column("packed", LargeBinary, nullable=False),  # zlib; apart, so that looking up claims does not page texts
)

claim = Table(
    "claim",
    metadata,
    number(primary_key=True),
    number("article_seq", nullable=False),
    Column("workspace", String, nullable=False),
    Column("article", String, nullable=False),
    Column("part", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("low", String),  # amounts are decimals as text: exact everywhere, and nothing is ever summed in SQL
    Column("high", String),
    Column("unit", String, nullable=False),
    Column("bound", String, nullable=False),
    Column("precision", String, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_stop", Integer, nullable=False),
    Column("measure", String, nullable=False),
    Column("company", String),
    Column("counterparty", String),
    Column("period", String),
    Column("stage", String),
    Column("as_of_first", Date),
    Column("as_of_last", Date),
    Column("event", String),
    Column("scopes", String, nullable=False),
    Column("voice", String, nullable=False),
    Column("voice_name", String),
    Column("day", Integer, nullable=False),
    Column("superseded", Boolean, nullable=False),
    Index("claim_company", "company", "measure", "day"),
    Index("claim_counterparty", "counterparty", "measure", "day"),
    Index("claim_article", "article_seq"),
    Index("claim_day", "company", "day", "superseded", "workspace"),
)

comparison = Table(
    "comparison",
    metadata,
    Column("workspace", String, primary_key=True),
    Column("id", String, primary_key=True),
    number(nullable=False),  # of its last change
    Column("company", String, nullable=False),
    Column("measure", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("counterparty", String),
    Column("event", String),
    Column("period", String),
    Column("scopes", String, nullable=False),
    Column("confidence", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("settles", Text, nullable=False),
    Column("amiss", Boolean, nullable=False),
    Column("revised", Boolean, nullable=False),
    Column("document", Text, nullable=False),  # the sides as JSON, their claims by number
    Column("first_day", Integer, nullable=False),  # the days of which the company's claims were compared
    Column("last_day", Integer, nullable=False),
    Column("covered", Boolean, nullable=False),  # whether a comparison of later days holds all of it
    Index("comparison_seq", "seq"),
    Index("comparison_amiss", "amiss", "seq"),
    Index("comparison_company", "company", "measure"),
    Index("comparison_days", "company", "first_day", "last_day"),
)

finding = Table(
    "finding",
    metadata,
    Column("workspace", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("company", String, nullable=False),
    Column("equation", String, nullable=False),
    Column("holds", Boolean, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("document", Text, nullable=False),  # its claims by number
    Column("first_day", Integer, nullable=False),
    Column("last_day", Integer, nullable=False),
    Index("finding_days", "company", "first_day", "last_day"),
)

comparison_change = Table(
    "comparison_change",
    metadata,
    number(primary_key=True),
    Column("workspace", String, nullable=False),
    Column("comparison", String, nullable=False),
    Column("company", String, nullable=False),
    Column("measure", String, nullable=False),
    Column("at", Utc, nullable=False),
    Column("turn", String, nullable=False),
    Column("was", String, nullable=False),
    Column("now", String, nullable=False),
    Column("document", Text, nullable=False),  # the claims that made it, by number
    Index("change_of_comparison", "comparison", "seq"),
    Index("change_at", "at"),
)

own_view = Table(
    "own_view",
    metadata,
    Column("workspace", String, primary_key=True),
    Column("company", String, primary_key=True),
    number("since", nullable=False),  # the last change of anything when the view became the workspace's own
)

pending = Table(
    "pending_day",
    metadata,
    Column("workspace", String, primary_key=True),
    Column("company", String, primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),  # of the articles whose claims changed
)

learnt_name = Table(
    "learnt_name",
    metadata,
    Column("workspace", String, primary_key=True),
    Column("form", String, primary_key=True),
    Column("article", String, primary_key=True),  # its id: a later version's names replace these
    Column("name", String, nullable=False),
    Index("learnt_in", "workspace", "article"),
)

reread = Table(
    "reread",
    metadata,
    Column("workspace", String, primary_key=True),
    Column("form", String, primary_key=True),
    number("upto", nullable=False),  # the last article that may have been read by an earlier meaning
)

company = Table(
    "company",
    metadata,
    Column("workspace", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("claims", Integer, nullable=False),
)

settlement = Table(
    "settlement",
    metadata,
    number(primary_key=True),
    Column("workspace", String, nullable=False),
    Column("comparison", String, nullable=False),
    Column("who", String, nullable=False),
    Column("why", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("undone_at", Utc),
    Column("undone_by", String, nullable=False),
    Index("settlement_of", "workspace", "comparison"),
)

watch = Table(
    "watch",
    metadata,
    Column("workspace", String, primary_key=True),
    Column("who", String, primary_key=True),
    Column("company", String, primary_key=True),
    Index("watch_company", "workspace", "company"),
)
