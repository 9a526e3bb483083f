"""A workspace that has left: everything that it brought, watched, settled, scheduled or was told is deleted."""

from sqlalchemy import BindParameter, Connection, Delete, Table, bindparam, delete, func, select, update

from bot.model import SHARED
from bot.store import articles
from bot.store.dialects import Dialect, Indexed
from bot.store.rows import day_of
from bot.store.schedule_tables import part_event, schedule
from bot.store.schema import article, article_text, comparison_change, metadata

CHUNK = 500

_WHOSE: BindParameter[str] = bindparam("whose")
_CURRENT = (
    select(article.c.seq)
    .where(article.c.workspace == _WHOSE, article.c.superseded_by.is_(None), article.c.seq > bindparam("after"))
    .order_by(article.c.seq)
    .limit(CHUNK)
)
_OWN_ARTICLES = select(article.c.seq).where(article.c.workspace == _WHOSE)
_TEXTS = delete(article_text).where(article_text.c.seq.in_(_OWN_ARTICLES))
_OWN_SCHEDULES = select(schedule.c.seq).where(schedule.c.workspace == _WHOSE)
_EVENTS = delete(part_event).where(part_event.c.schedule.in_(_OWN_SCHEDULES))
_KEEP_NUMBERS = (
    update(comparison_change)
    .where(
        comparison_change.c.workspace == _WHOSE,
        comparison_change.c.seq == select(func.max(comparison_change.c.seq)).scalar_subquery(),
    )
    .values(workspace="", comparison="", company="", was="", now="", document="[]"),
    update(article)
    .where(article.c.workspace == _WHOSE, article.c.seq == select(func.max(article.c.seq)).scalar_subquery())
    .values(
        workspace="", id="", version=article.c.seq, superseded_by=article.c.seq, outlet="", url=None, title="", sha=""
    ),
)
"""The last number must not be given out again, others tell changes and keep articles by it: empty rows hold it."""


def forget(connection: Connection, dialect: Dialect, workspace: str) -> None:
    """Delete every row of a workspace. The shared one belongs to everybody and is left alone."""
    if workspace in ("", SHARED):
        return
    _drop_words(connection, dialect, workspace)
    for statement in (_TEXTS, _EVENTS, *_KEEP_NUMBERS):
        connection.execute(statement, {"whose": workspace})
    for table in metadata.sorted_tables:
        if "workspace" in table.c:
            connection.execute(_of(table), {"whose": workspace})


def _of(table: Table) -> Delete:
    return delete(table).where(table.c.workspace == _WHOSE)


def _drop_words(connection: Connection, dialect: Dialect, workspace: str) -> None:
    """Make its articles unfindable; earlier versions are so already."""
    after = 0
    while seqs := list(connection.execute(_CURRENT, {"whose": workspace, "after": after}).scalars()):
        found = articles.by_seq(connection, seqs)
        dialect.drop_words(
            connection, [Indexed(seq, day_of(one.published), one.title, one.text) for seq, one in found.items()]
        )
        after = seqs[-1]
