"""Bringing a ledger to the present shape with Alembic, which is imported for nothing else."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext, MigrationStep
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.store import migrations


def migrate(connection: Connection) -> None:
    """Apply every step that is missing, in the transaction of the connection."""
    scripts = ScriptDirectory(str(Path(migrations.__file__).parent))

    def missing(there: Sequence[str], _context: MigrationContext) -> list[Any]:
        steps = reversed(list(scripts.iterate_revisions("head", tuple(there) or "base")))
        return [MigrationStep.upgrade_from_script(scripts.revision_map, step) for step in steps]

    context = MigrationContext.configure(connection, opts={"fn": missing, "transactional_ddl": True})
    with Operations.context(context):
        context.run_migrations()
