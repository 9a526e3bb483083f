"""Which comparisons are told again by one of later days: a span that looks back compares earlier claims once more.

The earlier comparison stays, for its history and for those who know its id, but is listed no more while a later one
holds all of its claims.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from bot.store.rows import numbers_in
from bot.store.schema import comparison
from bot.store.spans import Span
from bot.store.views import View

_OF = select(comparison.c.id, comparison.c.document, comparison.c.covered).where(
    comparison.c.workspace == bindparam("workspace"),
    comparison.c.company == bindparam("company"),
    comparison.c.first_day == bindparam("first"),
    comparison.c.last_day == bindparam("last"),
)
_MARK = (
    update(comparison)
    .where(comparison.c.workspace == bindparam("ws"), comparison.c.id == bindparam("name"))
    .values(covered=bindparam("told_again"))
)


def cover(connection: Connection, view: View) -> None:
    """Mark again what is covered among the spans that the comparing of a company touched."""
    marks: list[dict[str, Any]] = []
    for span, later in (view.near or {}).items():
        if later:
            found = [row for one in later for row in _rows(connection, view, one)]
            marks += _marks(view.workspace, _rows(connection, view, span), found)
    if marks:
        connection.execute(_MARK, marks)


def _rows(connection: Connection, view: View, span: Span) -> Sequence[Any]:
    about = {"workspace": view.workspace, "company": view.company, "first": span.first, "last": span.last}
    return connection.execute(_OF, about).all()


def _marks(workspace: str, rows: Iterable[Any], later: Iterable[Any]) -> Iterable[dict[str, Any]]:
    """The marks that change: a row is covered where one later row has all of its claims."""
    holding: dict[int, set[str]] = {}
    for row in later:
        for number in numbers_in(row.document):
            holding.setdefault(number, set()).add(row.id)
    for row in rows:
        held = [holding.get(number, set()) for number in numbers_in(row.document)]
        covered = bool(set.intersection(*held)) if held else False
        if covered is not row.covered:
            yield {"ws": workspace, "name": row.id, "told_again": covered}
