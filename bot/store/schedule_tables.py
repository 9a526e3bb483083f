"""The tables of the scheduled half: schedules, the parts of their slots, and what happened to them.

The primary key of `part` is the claim: who inserts part 0 of (schedule, due_at) has the slot, and nobody else.
Leases and waits are numbers of a clock that nobody can set (`Moment.mark`), never wall times.
"""

from sqlalchemy import Boolean, Column, Float, Index, Integer, String, Table, Text

from bot.store.schema import Utc, metadata, number

schedule = Table(
    "schedule",
    metadata,
    number(primary_key=True),
    Column("workspace", String, nullable=False),
    Column("number", Integer, nullable=False),
    Column("platform", String, nullable=False),
    Column("team", String, nullable=False),
    Column("channel", String, nullable=False),
    Column("thread", String),
    Column("owner", String, nullable=False),
    Column("personal", Boolean, nullable=False),
    Column("mode", String, nullable=False),
    Column("words", String, nullable=False),
    Column("crons", Text, nullable=False),  # one a line
    Column("zone", String, nullable=False),
    Column("next_due", Utc),
    Column("paused", Boolean, nullable=False),
    Column("paused_why", Text, nullable=False),
    Column("ended_at", Utc),
    Column("quiet_from", Integer),  # minutes of the local day
    Column("quiet_to", Integer),
    Column("catch_up", Integer, nullable=False),  # seconds
    Column("tells_empty", Boolean, nullable=False),
    Column("posts_again", Boolean, nullable=False),
    Column("watched_only", Boolean, nullable=False),
    Column("wanted", Text, nullable=False),
    Column("cap", Integer, nullable=False),
    number("position", nullable=False),
    Column("tzdata", String, nullable=False),  # the zones' version that next_due was computed with
    Column("version", Integer, nullable=False),
    Index("schedule_number", "workspace", "number", unique=True),
    Index("schedule_due", "next_due"),
)

part = Table(
    "part",
    metadata,
    number("schedule", primary_key=True, autoincrement=False),
    Column("due_at", Utc, primary_key=True),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("workspace", String, nullable=False),
    Column("platform", String, nullable=False),
    Column("team", String, nullable=False),
    Column("channel", String, nullable=False),
    Column("thread", String),
    Column("key", String, nullable=False),  # random: what platforms are given to tell a repeat by
    Column("state", String, nullable=False),
    Column("reason", Text, nullable=False),
    number("since", nullable=False),
    number("until", nullable=False),
    number("noted", nullable=False),  # up to which change its thread has been told of corrections
    Column("text", Text, nullable=False),
    Column("again", Text, nullable=False),
    Column("about", Text, nullable=False),  # ids of comparisons, one a line
    Column("fence", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("lease_until", Float),
    Column("not_before", Float),
    Column("first_attempt_at", Utc),
    Column("doubt_mark", Float),
    Column("message", String, nullable=False),
    Column("posted_thread", String),
    Column("finished_at", Utc),
    Index("part_open", "state", "due_at"),
    Index("part_message", "channel", "message"),
)

part_event = Table(
    "part_event",
    metadata,
    number(primary_key=True),
    number("schedule", nullable=False),
    Column("due_at", Utc, nullable=False),
    Column("part", Integer, nullable=False),
    Column("at", Utc, nullable=False),
    Column("what", String, nullable=False),
    Column("why", Text, nullable=False),
    Index("event_of_part", "schedule", "due_at"),
)
