"""Reading the outbox: parts of slots, and what happened to them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, or_, select

from bot.posting import BY_POLICY, OPEN, TO_OWNER, Event, Part, State, Target, Text
from bot.store.schedule_tables import part, part_event

Place = tuple[int, datetime, int]
"""What a part is known by: its schedule, its due time, its number."""

STILL_OPEN = [state.value for state in OPEN]

THIS = (
    part.c.schedule == bindparam("of"),
    part.c.due_at == bindparam("due"),
    part.c.part == bindparam("which"),
)
_ONE = select(part).where(*THIS)
_HAS_OPEN = select(part.c.part).where(part.c.schedule == bindparam("of"), part.c.state.in_(STILL_OPEN)).limit(1)
_COUNT_OPEN = select(func.count()).where(part.c.state.in_(STILL_OPEN))
_OF_SCHEDULE = (
    select(part)
    .where(part.c.schedule == bindparam("of"))
    .order_by(part.c.due_at.desc(), part.c.part)
    .limit(bindparam("most"))
)
_LEAD_IN = (
    select(part)
    .where(
        part.c.workspace == bindparam("whose"), part.c.platform == bindparam("on"), part.c.part == 0,
        part.c.channel.in_(bindparam("channels", expanding=True)), part.c.state == State.SENT.value,
        or_(*(where == bindparam("inside") for where in (part.c.message, part.c.thread, part.c.posted_thread))),
    )
    .order_by(part.c.due_at.desc())
    .limit(1)
)  # fmt: skip
_SINCE = select(func.count()).where(
    part.c.schedule == bindparam("of"), part.c.part == 0, part.c.due_at >= bindparam("from_day"),
    part.c.state.not_in([State.SKIPPED.value]),
)  # fmt: skip
_NOTABLE = select(part).where(
    part.c.part == 0, part.c.state == State.SENT.value, part.c.due_at >= bindparam("from_day"),
    part.c.noted < bindparam("last"), part.c.about != "",
)  # fmt: skip
_NEXT_PART = select(func.max(part.c.part)).where(
    part.c.schedule == bindparam("of"), part.c.due_at == bindparam("due"), part.c.part < TO_OWNER
)
_TALLY = select(part.c.state, func.count().label("many")).where(part.c.part == 0).group_by(part.c.state)
_BY_POLICY = select(func.count()).where(part_event.c.what == BY_POLICY)
_EVENTS = (
    select(part_event)
    .where(part_event.c.schedule == bindparam("of"))
    .order_by(part_event.c.seq.desc())
    .limit(bindparam("most"))
)


def one(connection: Connection, place: Place) -> Part | None:
    row = connection.execute(_ONE, at_place(place)).first()
    return part_of(row) if row else None


def of(connection: Connection, schedule: int, most: int) -> tuple[Part, ...]:
    """The last parts of a schedule, the newest slots first."""
    return tuple(map(part_of, connection.execute(_OF_SCHEDULE, {"of": schedule, "most": most})))


def lead_in(connection: Connection, workspace: str, platform: str, channels: Sequence[str], thread: str) -> Part | None:
    """The last lead that stands in a thread, or began it."""
    values = {"whose": workspace, "on": platform, "channels": list(channels), "inside": thread}
    row = connection.execute(_LEAD_IN, values).first()
    return part_of(row) if row else None


def events(connection: Connection, schedule: int, most: int) -> tuple[Event, ...]:
    """What happened to a schedule's slots, the last first."""
    rows = connection.execute(_EVENTS, {"of": schedule, "most": most})
    return tuple(Event(row.due_at, row.part, row.at, row.what, row.why) for row in rows)


def count_since(connection: Connection, schedule: int, day: datetime) -> int:
    """How many slots of a schedule were not skipped since a moment."""
    return connection.execute(_SINCE, {"of": schedule, "from_day": day}).scalar_one()


def count_open(connection: Connection) -> int:
    """How many parts have not come to an end."""
    return connection.execute(_COUNT_OPEN).scalar_one()


def ends(connection: Connection) -> tuple[dict[str, int], int]:
    """How many slots are in each state, and how many doubts nobody could settle."""
    states = {row.state: row.many for row in connection.execute(_TALLY)}
    return states, connection.execute(_BY_POLICY).scalar_one()


def has_open(connection: Connection, schedule: int) -> bool:
    """Whether a part of a schedule has not come to an end."""
    return connection.execute(_HAS_OPEN, {"of": schedule}).first() is not None


def notable(connection: Connection, since: datetime, last: int) -> tuple[tuple[Part, int], ...]:
    """Leads that stand and show figures, and the last change that their threads have been told of."""
    rows = connection.execute(_NOTABLE, {"from_day": since, "last": last}).all()
    return tuple((part_of(row), row.noted) for row in rows)


def highest(connection: Connection, one: Part) -> int:
    """The highest number of a part of the same slot."""
    return connection.execute(_NEXT_PART, {"of": one.schedule, "due": one.due_at}).scalar() or 0


def at_place(place: Place) -> dict[str, Any]:
    return {"of": place[0], "due": place[1], "which": place[2]}


def values_of(one: Part) -> dict[str, Any]:
    return {
        **{name: getattr(one, name) for name in _SAME},
        "platform": one.target.platform,
        "team": one.target.team,
        "channel": one.target.channel,
        "thread": one.target.thread,
        "state": one.state.value,
        "about": "\n".join(one.about),
        "noted": one.until,
    }


def part_of(row: Row[Any], **changed: Any) -> Part:
    said = {**row._asdict(), **changed}
    return Part(
        target=Target(said["platform"], said["team"], said["channel"], said["thread"]),
        state=State(said["state"]),
        about=tuple(said["about"].split("\n")) if said["about"] else (),
        **{name: said[name] for name in _SAME},
    )


_SAME = (
    "schedule", "due_at", "part", "workspace", "key", "reason", "since", "until", "text", "again", "fence", "attempts",
    "lease_until", "first_attempt_at", "doubt_mark", "message", "posted_thread", "finished_at",
)  # fmt: skip
"""Fields that are columns under the same name, with the same values."""


def follower(lead: Part, number: int, text: Text, key: str, since: int) -> Part:
    """Another message of a slot, ready to be posted."""
    return replace(
        lead,
        part=number,
        key=key,
        state=State.RENDERED,
        reason="",
        since=since,
        text=text.text,
        again=text.again,
        about=text.about,
        fence=0,
        attempts=0,
        lease_until=None,
        first_attempt_at=None,
        doubt_mark=None,
        message="",
        posted_thread=None,
        finished_at=None,
    )


def to_owner(lead: Part, whom: str, text: Text, key: str) -> Part:
    """The message of a slot that goes to the owner of its schedule."""
    target = replace(lead.target, channel=whom, thread=None)
    return replace(follower(lead, TO_OWNER, text, key, lead.since), target=target)
