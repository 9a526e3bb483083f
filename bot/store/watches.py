"""Who watches which company, workspace by workspace; nothing of it is shared."""

from sqlalchemy import Connection, bindparam, delete, insert, select

from bot.record import Watch
from bot.store.schema import watch

_HERE = watch.c.workspace == bindparam("workspace")
_THIS = (_HERE, watch.c.who == bindparam("who"), watch.c.company == bindparam("company"))
_OF = select(watch.c.company).where(_HERE, watch.c.who == bindparam("who")).order_by(watch.c.company)
_ALL = select(watch.c.who, watch.c.company).where(_HERE).order_by(watch.c.who, watch.c.company)
_ONE = select(watch.c.company).where(*_THIS)
_DROP = delete(watch).where(*_THIS)


def add(connection: Connection, workspace: str, one: Watch) -> bool:
    """Whether it is a new one."""
    values = {"workspace": workspace, "who": one.who, "company": one.company}
    if connection.execute(_ONE, values).first():
        return False
    connection.execute(insert(watch), values)
    return True


def drop(connection: Connection, workspace: str, one: Watch) -> bool:
    """Whether there was one to drop."""
    values = {"workspace": workspace, "who": one.who, "company": one.company}
    return connection.execute(_DROP, values).rowcount > 0


def of(connection: Connection, workspace: str, who: str) -> tuple[str, ...]:
    return tuple(connection.execute(_OF, {"workspace": workspace, "who": who}).scalars())


def every(connection: Connection, workspace: str) -> tuple[Watch, ...]:
    return tuple(Watch(*row) for row in connection.execute(_ALL, {"workspace": workspace}))
