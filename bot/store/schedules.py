"""Reading and writing schedules, workspace by workspace; none is ever deleted, an ended one says when."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, exists, func, insert, select, update

from bot.posting import OPEN, Mode, Moment, Schedule, Target
from bot.store.schedule_tables import part, schedule

_HERE = schedule.c.workspace == bindparam("workspace")
_LIVE = schedule.c.ended_at.is_(None)
_ALL = select(schedule).where(_HERE, _LIVE).order_by(schedule.c.number)
_ONE = select(schedule).where(_HERE, schedule.c.number == bindparam("number"))
_BY_SEQ = select(schedule).where(schedule.c.seq == bindparam("seq"))
_LOCKED = _BY_SEQ.with_for_update()
_EVERY = select(schedule).where(_LIVE).order_by(schedule.c.seq)
_LAST_NUMBER = select(func.max(schedule.c.number)).where(_HERE)
_IS_DUE = (_LIVE, ~schedule.c.paused, schedule.c.next_due <= bindparam("now"))
_ANY_DUE = select(schedule.c.seq).where(*_IS_DUE).limit(1)
_DUE = (
    select(schedule)
    .where(*_IS_DUE)
    .order_by(schedule.c.next_due)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_HAS_OPEN = exists(select(1).where(part.c.schedule == schedule.c.seq, part.c.state.in_([one.value for one in OPEN])))
_ALERTING = select(schedule).where(
    _LIVE, ~schedule.c.paused, schedule.c.mode == Mode.ALERTS.value, schedule.c.position < bindparam("last"), ~_HAS_OPEN
)
_CHANGE = update(schedule).where(schedule.c.seq == bindparam("which"), schedule.c.version == bindparam("was"))
_MOVE = (
    update(schedule)
    .where(schedule.c.seq == bindparam("which"), schedule.c.position == bindparam("was"))
    .values(position=bindparam("now_at"))
)
_ADVANCE = update(schedule).where(schedule.c.seq == bindparam("which")).values(next_due=bindparam("then"))
_PAUSE = (
    update(schedule)
    .where(schedule.c.seq == bindparam("which"))
    .values(paused=True, paused_why=bindparam("why"), version=schedule.c.version + 1)
)


_END = (
    update(schedule)
    .where(schedule.c.seq == bindparam("which"), schedule.c.ended_at.is_(None))
    .values(ended_at=bindparam("at"), next_due=None, paused_why=bindparam("why"), version=schedule.c.version + 1)
)
_REST = (
    update(schedule)
    .where(_LIVE, schedule.c.platform == bindparam("of"), schedule.c.team == bindparam("whose"), ~schedule.c.paused)
    .values(paused=True, paused_why=bindparam("why"), version=schedule.c.version + 1)
)


def add(connection: Connection, one: Schedule) -> Schedule:
    """The schedule with the numbers that it was given."""
    last = connection.execute(_LAST_NUMBER, {"workspace": one.workspace}).scalar() or 0
    values = _values(one) | {"number": last + 1}
    seq = connection.execute(insert(schedule).returning(schedule.c.seq), values).scalar_one()
    return by_seq(connection, seq)


def by_seq(connection: Connection, seq: int) -> Schedule:
    return _value(connection.execute(_BY_SEQ, {"seq": seq}).one())


def locked(connection: Connection, seq: int) -> Schedule:
    """The same, which nobody else may change until the transaction ends."""
    return _value(connection.execute(_LOCKED, {"seq": seq}).one())


def one(connection: Connection, workspace: str, number: int) -> Schedule | None:
    """The schedule that the people of a workspace call by this number, ended ones too."""
    row = connection.execute(_ONE, {"workspace": workspace, "number": number}).first()
    return _value(row) if row else None


def of(connection: Connection, workspace: str) -> tuple[Schedule, ...]:
    """The schedules of a workspace that have not ended."""
    return tuple(map(_value, connection.execute(_ALL, {"workspace": workspace})))


def every(connection: Connection) -> tuple[Schedule, ...]:
    return tuple(map(_value, connection.execute(_EVERY)))


def any_due(connection: Connection, moment: Moment) -> bool:
    """Whether a schedule is due; a look that locks nothing."""
    return connection.execute(_ANY_DUE, {"now": moment.wall}).first() is not None


def due(connection: Connection, moment: Moment, most: int) -> tuple[Schedule, ...]:
    """Those that are due, the longest due first; locked, where several may look at once."""
    return tuple(map(_value, connection.execute(_DUE, {"now": moment.wall, "most": most})))


def alerting(connection: Connection, last: int) -> tuple[Schedule, ...]:
    """Those that speak at once, have not looked at the last change, and have nothing on its way."""
    return tuple(map(_value, connection.execute(_ALERTING, {"last": last})))


def change(connection: Connection, one: Schedule) -> bool:
    """Write all but the position; False when somebody else has changed it since it was read."""
    values = {name: value for name, value in _values(one).items() if name not in ("position", "number")}
    values["version"] = one.version + 1
    found = connection.execute(_CHANGE.values(values), {"which": one.seq, "was": one.version})
    return found.rowcount > 0


def move(connection: Connection, seq: int, was: int, now: int) -> bool:
    """Move the position, when it still is where it was."""
    return connection.execute(_MOVE, {"which": seq, "was": was, "now_at": now}).rowcount > 0


def advance(connection: Connection, seq: int, then: datetime | None) -> None:
    connection.execute(_ADVANCE, {"which": seq, "then": then})


def pause(connection: Connection, seq: int, why: str) -> None:
    connection.execute(_PAUSE, {"which": seq, "why": why})


def end(connection: Connection, seq: int, at: datetime, why: str) -> None:
    """End it for good."""
    connection.execute(_END, {"which": seq, "at": at, "why": why})


def rest(connection: Connection, platform: str, team: str, why: str) -> int:
    """Pause all schedules of a team; how many."""
    return connection.execute(_REST, {"of": platform, "whose": team, "why": why}).rowcount


def _values(one: Schedule) -> dict[str, Any]:
    quiet = one.quiet or (None, None)
    return {
        "workspace": one.workspace,
        "number": one.number,
        "platform": one.target.platform,
        "team": one.target.team,
        "channel": one.target.channel,
        "thread": one.target.thread,
        "crons": "\n".join(one.crons),
        "mode": one.mode.value,
        "quiet_from": quiet[0],
        "quiet_to": quiet[1],
        "catch_up": int(one.catch_up.total_seconds()),
        **{name: getattr(one, name) for name in _SAME},
    }


def _value(row: Row[Any]) -> Schedule:
    said = row._asdict()
    return Schedule(
        seq=row.seq,
        number=row.number,
        workspace=row.workspace,
        target=Target(row.platform, row.team, row.channel, row.thread),
        mode=Mode(row.mode),
        crons=tuple(row.crons.split("\n")) if row.crons else (),
        quiet=None if row.quiet_from is None else (row.quiet_from, row.quiet_to),
        catch_up=timedelta(seconds=row.catch_up),
        **{name: said[name] for name in _SAME},
    )


_SAME = (
    "owner", "personal", "words", "zone", "next_due", "paused", "paused_why", "ended_at", "tells_empty", "posts_again",
    "watched_only", "wanted", "cap", "position", "tzdata", "version",
)  # fmt: skip
"""Fields that are columns under the same name, with the same values."""
