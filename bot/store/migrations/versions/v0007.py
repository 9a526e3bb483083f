"""Spans of days, so that a company of very many claims is not compared as a whole for each article."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

LAST = (1 << 20) - 1


def upgrade() -> None:
    op.create_index("claim_day", "claim", ["company", "day", "superseded", "workspace"])
    for table in ("comparison", "finding"):
        op.add_column(table, sa.Column("first_day", sa.Integer(), nullable=False, server_default="0"))
        op.add_column(table, sa.Column("last_day", sa.Integer(), nullable=False, server_default=str(LAST)))
        op.create_index(f"{table}_days", table, ["company", "first_day", "last_day"])
    op.drop_index("finding_company", "finding")
    op.add_column("comparison", sa.Column("covered", sa.Boolean(), nullable=False, server_default=sa.false()))
    _pending_by_day()


def _pending_by_day() -> None:
    """Of what was waiting it is not known which days changed: all that the company's claims are of."""
    op.create_table(
        "pending_day",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "company", "day"),
    )
    op.execute(
        "INSERT INTO pending_day (workspace, company, day) SELECT DISTINCT p.workspace, p.company, c.day"
        " FROM pending AS p JOIN claim AS c ON c.company = p.company"
    )
    op.drop_table("pending")
