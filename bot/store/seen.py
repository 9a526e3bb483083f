"""Who sees what: a workspace its own rows and the shared ones, its own instead of the shared where it has both."""

from sqlalchemy import BindParameter, ColumnElement, FromClause, bindparam, exists, or_, select

from bot.model import SHARED
from bot.store.schema import article, comparison_change, own_view

ASKER: BindParameter[str] = bindparam("workspace", required=True)
_own = article.alias("own")


def own_or_shared(table: FromClause) -> ColumnElement[bool]:
    return table.c.workspace.in_([ASKER, SHARED])


def seen(table: FromClause, article_id: ColumnElement[str]) -> ColumnElement[bool]:
    """Rows of `article` or `claim`; a workspace's own article hides the shared one with the same id, and its claims."""
    hidden = exists(select(1).where(_own.c.workspace == ASKER, _own.c.id == article_id))
    return own_or_shared(table) & or_(table.c.workspace == ASKER, ~hidden)


def seen_of_company(table: FromClause) -> ColumnElement[bool]:
    """Rows of `comparison` or `finding`; shared ones are hidden when the workspace has its own view of the company."""
    owned = exists(select(1).where(own_view.c.workspace == ASKER, own_view.c.company == table.c.company))
    return own_or_shared(table) & or_(table.c.workspace == ASKER, ~owned)


def seen_change() -> ColumnElement[bool]:
    """Changes; the shared ones of a company up to the moment when the workspace got its own view of it."""
    owned = exists(
        select(1).where(
            own_view.c.workspace == ASKER,
            own_view.c.company == comparison_change.c.company,
            own_view.c.since < comparison_change.c.seq,
        ),
    )
    return own_or_shared(comparison_change) & or_(comparison_change.c.workspace == ASKER, ~owned)
