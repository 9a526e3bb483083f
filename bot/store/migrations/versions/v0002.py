"""Schedules, the parts of their slots, and what happened to them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _schedule()
    _part()
    _part_event()


def _schedule() -> None:
    op.create_table(
        "schedule",
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("thread", sa.String()),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("personal", sa.Boolean(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("crons", sa.Text(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("next_due", sa.DateTime(timezone=True)),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("paused_why", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.Column("quiet_from", sa.Integer()),
        sa.Column("quiet_to", sa.Integer()),
        sa.Column("catch_up", sa.Integer(), nullable=False),
        sa.Column("tells_empty", sa.Boolean(), nullable=False),
        sa.Column("posts_again", sa.Boolean(), nullable=False),
        sa.Column("watched_only", sa.Boolean(), nullable=False),
        sa.Column("wanted", sa.Text(), nullable=False),
        sa.Column("cap", sa.Integer(), nullable=False),
        sa.Column("position", NUMBER, nullable=False),
        sa.Column("tzdata", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index("schedule_due", "schedule", ["next_due"])
    op.create_index("schedule_number", "schedule", ["workspace", "number"], unique=True)


def _part() -> None:
    op.create_table(
        "part",
        sa.Column("schedule", NUMBER, autoincrement=False, nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("part", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("thread", sa.String()),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=False),
        sa.Column("noted", NUMBER, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("again", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_until", sa.Float()),
        sa.Column("not_before", sa.Float()),
        sa.Column("first_attempt_at", sa.DateTime(timezone=True)),
        sa.Column("doubt_mark", sa.Float()),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("posted_thread", sa.String()),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("schedule", "due_at", "part"),
    )
    op.create_index("part_message", "part", ["channel", "message"])
    op.create_index("part_open", "part", ["state", "due_at"])


def _part_event() -> None:
    op.create_table(
        "part_event",
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("schedule", NUMBER, nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index("event_of_part", "part_event", ["schedule", "due_at"])
