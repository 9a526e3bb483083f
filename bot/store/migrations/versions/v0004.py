"""Names that articles introduce, and which of them have articles read again."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "learnt_name",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "form", "article"),
    )
    op.create_index("learnt_in", "learnt_name", ["workspace", "article"])
    op.create_table(
        "reread",
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("upto", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("workspace", "form"),
    )
