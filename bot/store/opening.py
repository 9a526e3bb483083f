"""Opening a ledger: a new one is made, an older one brought to the present shape at once, a newer one refused."""

import re
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from bot.errors import LedgerNewer, LedgerUnusable
from bot.store.dialects import Dialect, expected
from bot.store.ledger import Ledger
from bot.store.migrations import HEAD, REVISIONS
from bot.store.spans import LIMITS, Limits
from bot.store.sqlite import open_sqlite
from bot.store.views import Shelf

FILE = "ledger.sqlite"
_PASSWORD = re.compile(r"//([^:/@]{0,200}):[^@]{0,200}@")


def open_ledger(where: str | Path, limits: Limits = LIMITS) -> Ledger:
    """The ledger in a folder, or in the PostgreSQL database behind a URL.

    `limits` say from how many claims on a company is compared by spans of days.

    Raises LedgerLocked, LedgerDamaged, LedgerNewer or LedgerUnusable, each with the remedy.
    """
    dialect = _dialect(where)
    with expected(dialect):
        _bring_up_to_date(dialect, _PASSWORD.sub(r"//\1:***@", str(where)))
    return Ledger(dialect, Shelf(limits))


def _dialect(where: str | Path) -> Dialect:
    if "://" not in str(where):
        return open_sqlite(_file(Path(where)))
    from bot.store.postgresql import open_postgresql  # noqa: PLC0415  its driver is slow to import

    return open_postgresql(str(where))


def _file(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerUnusable(
            f"The ledger's folder {folder} cannot be made ({error.strerror}). Name another one with --data."
        ) from error
    return folder / FILE


def _bring_up_to_date(dialect: Dialect, where: str) -> None:
    with dialect.reading.connect() as connection:
        if _revision(connection, where) == HEAD:
            return
    with dialect.writing.begin() as connection:
        dialect.begin_writing(connection)
        if _revision(connection, where) != HEAD:  # another process may have been faster
            _migrate(connection)


def _revision(connection: Connection, where: str) -> str | None:
    """The shape that the ledger has now, None for an empty one."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise LedgerUnusable(f"{where} is another program's database. Name another folder with --data.")
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found not in REVISIONS:
        raise LedgerNewer(
            f"The ledger {where} was written by a newer version of dealbrief (its shape is {found}, this one knows "
            f"{HEAD}). Install the newer version, or name another folder with --data; nothing was changed."
        )
    return str(found)


def _migrate(connection: Connection) -> None:
    from bot.store.migrating import migrate  # noqa: PLC0415  only a new or an older ledger pays for Alembic

    migrate(connection)
