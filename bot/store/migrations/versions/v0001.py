"""The first shape of the ledger."""

import sqlalchemy as sa
from alembic import op

from bot.store import postgresql, sqlite

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _article()
    _article_text()
    _claim()
    _comparison()
    _finding()
    _comparison_change()
    _own_view()
    _pending()
    _company()
    _settlement()
    _watch()
    for statement in {"sqlite": sqlite, "postgresql": postgresql}[op.get_bind().dialect.name].CREATE_WORDS:
        op.execute(statement)


def _article() -> None:
    op.create_table(
        "article",
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("superseded_by", NUMBER),
        sa.Column("outlet", sa.String(), nullable=False),
        sa.Column("url", sa.String()),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("published_first", sa.Date()),
        sa.Column("published_last", sa.Date()),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sha", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index("article_day", "article", ["day", "seq"])
    op.create_index("article_version", "article", ["workspace", "id", "version"], unique=True)


def _article_text() -> None:
    op.create_table(
        "article_text",
        sa.Column("seq", NUMBER, autoincrement=False, nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )


def _claim() -> None:
    op.create_table(
        "claim",
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("article_seq", NUMBER, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("low", sa.String()),
        sa.Column("high", sa.String()),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("bound", sa.String(), nullable=False),
        sa.Column("precision", sa.String(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_stop", sa.Integer(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("company", sa.String()),
        sa.Column("counterparty", sa.String()),
        sa.Column("period", sa.String()),
        sa.Column("stage", sa.String()),
        sa.Column("as_of_first", sa.Date()),
        sa.Column("as_of_last", sa.Date()),
        sa.Column("event", sa.String()),
        sa.Column("scopes", sa.String(), nullable=False),
        sa.Column("voice", sa.String(), nullable=False),
        sa.Column("voice_name", sa.String()),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("superseded", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index("claim_article", "claim", ["article_seq"])
    op.create_index("claim_company", "claim", ["company", "measure", "day"])
    op.create_index("claim_counterparty", "claim", ["counterparty", "measure", "day"])


def _comparison() -> None:
    op.create_table(
        "comparison",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("counterparty", sa.String()),
        sa.Column("event", sa.String()),
        sa.Column("period", sa.String()),
        sa.Column("scopes", sa.String(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("settles", sa.Text(), nullable=False),
        sa.Column("amiss", sa.Boolean(), nullable=False),
        sa.Column("revised", sa.Boolean(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "id"),
    )
    op.create_index("comparison_amiss", "comparison", ["amiss", "seq"])
    op.create_index("comparison_company", "comparison", ["company", "measure"])
    op.create_index("comparison_seq", "comparison", ["seq"])


def _finding() -> None:
    op.create_table(
        "finding",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("equation", sa.String(), nullable=False),
        sa.Column("holds", sa.Boolean(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "id"),
    )
    op.create_index("finding_company", "finding", ["company"])


def _comparison_change() -> None:
    op.create_table(
        "comparison_change",
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("comparison", sa.String(), nullable=False),
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("turn", sa.String(), nullable=False),
        sa.Column("was", sa.String(), nullable=False),
        sa.Column("now", sa.String(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index("change_at", "comparison_change", ["at"])
    op.create_index("change_of_comparison", "comparison_change", ["comparison", "seq"])


def _own_view() -> None:
    op.create_table(
        "own_view",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("workspace", "company"),
    )


def _pending() -> None:
    op.create_table(
        "pending",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("company", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "company"),
    )


def _company() -> None:
    op.create_table(
        "company",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "name"),
    )


def _settlement() -> None:
    op.create_table(
        "settlement",
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("comparison", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True)),
        sa.Column("undone_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index("settlement_of", "settlement", ["workspace", "comparison"])


def _watch() -> None:
    op.create_table(
        "watch",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("company", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "who", "company"),
    )
    op.create_index("watch_company", "watch", ["workspace", "company"])
