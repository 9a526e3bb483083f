"""The outbox: claiming slots, keeping what they post, and leasing it to those who post.

What succeeded is a fact and is written whoever holds the lease; everything else is written only by the one that holds
it, told by the fence that the lease was given with.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, delete, exists, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_on_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_on_sqlite

from bot.posting import FIRST_NOTE, TO_OWNER, Moment, Part, Stands, State, Text
from bot.store.part_rows import STILL_OPEN, THIS, Place, at_place, part_of, values_of
from bot.store.schedule_tables import part, part_event

LONGEST_LEASE = 300.0
LONGEST_WAIT = 4_000.0
"""Marks that lie further ahead are of a clock that began anew, when the machine started; they hold nobody up."""

ON_ITS_WAY = [State.RENDERED.value, State.SENDING.value]

_earlier = part.alias("earlier")
_same_slot = (_earlier.c.schedule == part.c.schedule, _earlier.c.due_at == part.c.due_at)
_MINE = (*THIS, part.c.state == State.SENDING.value, part.c.fence == bindparam("mine"))


def _passed(column: Any, reach: float) -> Any:
    now: BindParameter[float] = bindparam("now")
    return or_(column.is_(None), column <= now, column > now + reach)


_IN_TURN = or_(
    part.c.part == 0,
    part.c.part == TO_OWNER,
    exists(select(1).where(*_same_slot, _earlier.c.part == 0, _earlier.c.state == State.SENT.value))
    & ~exists(select(1).where(*_same_slot, _earlier.c.part < part.c.part, _earlier.c.state.in_(STILL_OPEN))),
)
_before = (_earlier.c.schedule == part.c.schedule, _earlier.c.due_at < part.c.due_at)
_PENDING = (
    select(part)
    .where(
        part.c.state == State.PENDING.value,
        part.c.platform.in_(bindparam("platforms", expanding=True)),
        _passed(part.c.not_before, LONGEST_WAIT),
        ~exists(select(1).where(*_before, _earlier.c.part < FIRST_NOTE, _earlier.c.state.in_(ON_ITS_WAY))),
    )
    .order_by(part.c.due_at)
    .limit(bindparam("most"))
)
_IS_READY = (
    part.c.state.in_(ON_ITS_WAY),
    part.c.platform == bindparam("platform"),
    _passed(part.c.lease_until, LONGEST_LEASE),
    _passed(part.c.not_before, LONGEST_WAIT),
    _IN_TURN,
)
_ANY_READY = select(part.c.part).where(*_IS_READY).limit(1)
_READY = (
    select(part)
    .where(*_IS_READY)
    .order_by(part.c.due_at, part.c.schedule, part.c.part)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=part)
)
_THREAD = select(part.c.posted_thread).where(*THIS)
_LEASE = (
    update(part)
    .where(*THIS)
    .values(
        state=State.SENDING.value,
        fence=part.c.fence + 1,
        attempts=part.c.attempts + 1,
        lease_until=bindparam("until_mark"),
        not_before=None,
        first_attempt_at=func.coalesce(part.c.first_attempt_at, bindparam("at", type_=part.c.first_attempt_at.type)),
        doubt_mark=func.coalesce(part.c.doubt_mark, bindparam("mark")),
        thread=bindparam("in_thread"),
    )
)
_SENT = (
    update(part)
    .where(*THIS, part.c.state != State.SENT.value)
    .values(
        state=State.SENT.value,
        message=bindparam("id"),
        posted_thread=bindparam("opened"),
        finished_at=bindparam("at"),
        lease_until=None,
        reason=bindparam("why"),
    )
)
_RELEASE = (
    update(part)
    .where(*_MINE)
    .values(lease_until=None, not_before=bindparam("then"), doubt_mark=bindparam("doubt"), reason=bindparam("why"))
)
_FINISH = (
    update(part)
    .where(*_MINE)
    .values(state=bindparam("end"), reason=bindparam("why"), finished_at=bindparam("at"), lease_until=None)
)
_RENDER = (
    update(part)
    .where(*THIS, part.c.state == State.PENDING.value)
    .values(
        state=State.RENDERED.value,
        since=bindparam("from_change"),
        noted=part.c.until,
        text=bindparam("words"),
        again=bindparam("once_more"),
        about=bindparam("shows"),
        not_before=None,
    )
)
_DROP_PENDING = (
    update(part)
    .where(*THIS, part.c.state == State.PENDING.value)
    .values(state=bindparam("end"), reason=bindparam("why"), finished_at=bindparam("at"))
)
_PUT_OFF = (
    update(part)
    .where(*THIS, part.c.state == State.PENDING.value)
    .values(not_before=bindparam("then"), attempts=part.c.attempts + 1, reason=bindparam("why"))
)
_FOLLOWERS = update(part).where(
    part.c.schedule == bindparam("of"),
    part.c.due_at == bindparam("due"),
    part.c.part > 0,
    part.c.state.in_(STILL_OPEN),
)
_NOTED = update(part).where(*THIS, part.c.noted == bindparam("was")).values(noted=bindparam("now_at"))


_OLD = delete(part).where(part.c.finished_at < bindparam("before"), part.c.state.not_in(STILL_OPEN))
_OLD_EVENTS = delete(part_event).where(part_event.c.at < bindparam("before"))


def claim(connection: Connection, one: Part) -> bool:
    """Insert the part 0 of a slot. Whether it is ours: False when the slot was there."""
    insertion = insert_on_postgresql if connection.dialect.name == "postgresql" else insert_on_sqlite
    statement = insertion(part).on_conflict_do_nothing().returning(part.c.part)
    return connection.execute(statement, values_of(one)).first() is not None


def add(connection: Connection, parts: Sequence[Part]) -> None:
    """More parts of slots that are ours."""
    if parts:
        connection.execute(insert(part), [values_of(one) for one in parts])


def pending(connection: Connection, platforms: Sequence[str], moment: Moment, most: int) -> tuple[Part, ...]:
    """What waits for its text, the oldest first, while no earlier slot of its schedule is on its way."""
    return tuple(map(part_of, connection.execute(_PENDING, {"platforms": platforms, "now": moment.mark, "most": most})))


def render(connection: Connection, one: Part, text: Text, since: int) -> bool:
    """Store the text of a pending part; False when somebody else has done so."""
    values = {"from_change": since, "words": text.text, "once_more": text.again, "shows": "\n".join(text.about)}
    return connection.execute(_RENDER, at_place(one.place) | values).rowcount > 0


def drop_pending(connection: Connection, one: Part, end: State, why: str, at: datetime) -> bool:
    values = {"end": end.value, "why": why, "at": at}
    return connection.execute(_DROP_PENDING, at_place(one.place) | values).rowcount > 0


def put_off(connection: Connection, one: Part, then: float, why: str) -> None:
    connection.execute(_PUT_OFF, at_place(one.place) | {"then": then, "why": why})


def any_ready(connection: Connection, platform: str, moment: Moment) -> bool:
    """Whether a part could be leased; a look that locks nothing."""
    return connection.execute(_ANY_READY, {"platform": platform, "now": moment.mark}).first() is not None


def lease(connection: Connection, platform: str, moment: Moment, seconds: float, most: int) -> tuple[Part, ...]:
    """Parts to post, each leased to the caller.

    What comes back is the row as it was before, with the new fence and lease: its `doubt_mark` and `attempts` tell of
    earlier requests only.
    """
    rows = connection.execute(_READY, {"platform": platform, "now": moment.mark, "most": most}).all()
    until = moment.mark + seconds
    leased = []
    for row in rows:
        thread = row.thread if row.part in (0, TO_OWNER) else _thread(connection, row)
        values = {"until_mark": until, "at": moment.wall, "mark": moment.mark, "in_thread": thread}
        connection.execute(_LEASE, at_place((row.schedule, row.due_at, row.part)) | values)
        leased.append(part_of(row, fence=row.fence + 1, lease_until=until, thread=thread))
    return tuple(leased)


def sent(connection: Connection, place: Place, stands: Stands, at: datetime, why: str) -> bool:
    """Record that a part stands there; a fact, whoever holds the lease. False when it was known."""
    values = {"id": stands.message, "opened": stands.thread, "at": at, "why": why}
    return connection.execute(_SENT, at_place(place) | values).rowcount > 0


def release(connection: Connection, one: Part, then: float | None, doubt: float | None, why: str) -> bool:
    """Give a lease back, not to be taken before `then`."""
    values = {"mine": one.fence, "then": then, "doubt": doubt, "why": why}
    return connection.execute(_RELEASE, at_place(one.place) | values).rowcount > 0


def finish(connection: Connection, one: Part, end: State, why: str, at: datetime) -> bool:
    """End a part without posting, and with a lead all that would follow it."""
    values = {"mine": one.fence, "end": end.value, "why": why, "at": at}
    done = connection.execute(_FINISH, at_place(one.place) | values).rowcount > 0
    if done and one.part == 0:
        end_all = _FOLLOWERS.values(state=State.SKIPPED.value, reason="its lead was not posted", finished_at=at)
        connection.execute(end_all, {"of": one.schedule, "due": one.due_at})
    return done


def tell(connection: Connection, place: Place, at: datetime, what: str, why: str) -> None:
    """Keep what happened, for those who ask why."""
    schedule, due_at, number = place
    values = {"schedule": schedule, "due_at": due_at, "part": number, "at": at, "what": what, "why": why}
    connection.execute(insert(part_event), values)


def sweep(connection: Connection, before: datetime) -> None:
    """Forget what came to its end before a moment, and what was told of it."""
    connection.execute(_OLD, {"before": before})
    connection.execute(_OLD_EVENTS, {"before": before})


def noted(connection: Connection, one: Part, was: int, now: int) -> bool:
    """Note that a thread is told of changes up to one; False when somebody else was faster."""
    return connection.execute(_NOTED, at_place(one.place) | {"was": was, "now_at": now}).rowcount > 0


def _thread(connection: Connection, row: Row[Any]) -> str | None:
    """The thread that the lead of a part opened, or the one that it stands in."""
    opened: str | None = connection.execute(_THREAD, at_place((row.schedule, row.due_at, 0))).scalar()
    return opened or row.thread
