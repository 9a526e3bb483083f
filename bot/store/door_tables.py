"""The tables behind the doors of chat platforms: what arrived and by which keys, who is there, listens, speaks of what.

The primary key of `inbox_key` is the claim: who inserts a key has the question behind it, and nobody else.
"""

from sqlalchemy import Column, Float, Index, Integer, LargeBinary, String, Table, Text

from bot.store.schema import Utc, metadata, number

inbox = Table(
    "inbox",
    metadata,
    number(primary_key=True),
    Column("platform", String, nullable=False),
    Column("workspace", String, nullable=False),
    Column("document", Text, nullable=False),  # the question and where its answer goes, as JSON; no secrets
    Column("state", String, nullable=False),  # taken | answering | done
    Column("lease_until", Float, nullable=False),
    Column("at", Utc, nullable=False),
    Index("inbox_open", "state", "at"),
)

inbox_key = Table(
    "inbox_key",
    metadata,
    Column("platform", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("at", Utc, nullable=False),
    Index("inbox_key_at", "at"),
)

installation = Table(
    "installation",
    metadata,
    Column("platform", String, primary_key=True),
    Column("enterprise", String, primary_key=True),  # empty outside an organisation
    Column("team", String, primary_key=True),  # empty where the whole organisation installed the bot
    Column("document", LargeBinary, nullable=False),  # encrypted; empty where nothing may be sent any more
    Column("version", Integer, nullable=False),
    Column("held_until", Float, nullable=False),  # while somebody exchanges its tokens
    Column("at", Utc, nullable=False),
    Column("ended_at", Utc),
    Index("installation_team", "platform", "team"),
)

topic = Table(
    "topic",
    metadata,
    Column("platform", String, primary_key=True),
    Column("workspace", String, primary_key=True),
    Column("channel", String, primary_key=True),
    Column("thread", String, primary_key=True),
    Column("company", String, nullable=False),
    Column("at", Utc, nullable=False),
    Index("topic_at", "at"),
)

holder = Table(
    "holder",
    metadata,
    Column("what", String, primary_key=True),  # what only one process may do: "discord:BOT"
    Column("who", String, nullable=False),
    Column("until", Float, nullable=False),
)
