"""What people settled, workspace by workspace: nothing is shared and nothing deleted, what is undone says so."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from bot.record import Settlement
from bot.store.schema import settlement

_HERE = settlement.c.workspace == bindparam("workspace")
_STANDING = select(settlement).where(_HERE, settlement.c.undone_at.is_(None)).order_by(settlement.c.seq)
_OF = select(settlement).where(_HERE, settlement.c.comparison == bindparam("comparison")).order_by(settlement.c.seq)
_UNDO = (
    update(settlement)
    .where(
        settlement.c.workspace == bindparam("ws"),
        settlement.c.comparison == bindparam("settled"),
        settlement.c.undone_at.is_(None),
    )
    .values(undone_at=bindparam("when"), undone_by=bindparam("whom"))
)


def add(connection: Connection, workspace: str, one: Settlement) -> None:
    """Settle a comparison; an earlier settlement of it is undone by this one."""
    undo(connection, workspace, one.comparison, one.who, one.at)
    values = {"workspace": workspace, "comparison": one.comparison, "who": one.who, "why": one.why, "said": one.said}
    connection.execute(insert(settlement), values | {"at": one.at, "undone_by": ""})


def undo(connection: Connection, workspace: str, comparison: str, who: str, at: datetime) -> bool:
    """Whether a settlement stood that is now undone."""
    values = {"ws": workspace, "settled": comparison, "when": at, "whom": who}
    return connection.execute(_UNDO, values).rowcount > 0


def standing(connection: Connection, workspace: str) -> dict[str, Settlement]:
    """What is settled now, by comparison."""
    return {row.comparison: _value(row) for row in connection.execute(_STANDING, {"workspace": workspace})}


def of(connection: Connection, workspace: str, comparison: str) -> tuple[Settlement, ...]:
    """Everything that was ever settled about a comparison, undone or not, in its order."""
    rows = connection.execute(_OF, {"workspace": workspace, "comparison": comparison})
    return tuple(map(_value, rows))


def _value(row: Row[Any]) -> Settlement:
    return Settlement(
        comparison=row.comparison,
        who=row.who,
        why=row.why,
        at=row.at,
        said=row.said,
        undone_at=row.undone_at,
        undone_by=row.undone_by,
    )
