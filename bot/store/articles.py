"""Reading articles."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from bot.model import Article
from bot.record import Counts
from bot.store.rows import ARTICLE, article_of
from bot.store.schema import article, article_text, claim, company, comparison
from bot.store.seen import own_or_shared, seen, seen_of_company

CHUNK = 500
"""How many rows one statement asks for by name, and how many a stream holds at once."""

_WHOLE = article.join(article_text, article_text.c.seq == article.c.seq)
_CURRENT = article.c.superseded_by.is_(None)
_SEEN = select(*ARTICLE).select_from(_WHOLE).where(seen(article, article.c.id))
_BY_ID = _SEEN.where(_CURRENT, article.c.id.in_(bindparam("ids", expanding=True)))
_BY_SEQ = select(*ARTICLE).select_from(_WHOLE).where(article.c.seq.in_(bindparam("seqs", expanding=True)))
_VERSIONS = _SEEN.where(article.c.id == bindparam("id")).order_by(article.c.version.desc())
_EVERY = _SEEN.where(_CURRENT, article.c.seq > bindparam("after")).order_by(article.c.seq).limit(CHUNK)


def by_id(connection: Connection, workspace: str, ids: Sequence[str]) -> dict[str, Article]:
    """The current version of each article that the workspace sees."""
    found: dict[str, Article] = {}
    for at in range(0, len(ids), CHUNK):
        rows = connection.execute(_BY_ID, {"workspace": workspace, "ids": ids[at : at + CHUNK]})
        found.update((row[1], article_of(row)) for row in rows)
    return found


def by_seq(connection: Connection, seqs: Sequence[int]) -> dict[int, Article]:
    """Articles by their numbers, for numbers of which it is settled that they may be seen."""
    found: dict[int, Article] = {}
    for at in range(0, len(seqs), CHUNK):
        found.update(
            (row[0], article_of(row)) for row in connection.execute(_BY_SEQ, {"seqs": seqs[at : at + CHUNK]}).all()
        )
    return found


def versions(connection: Connection, workspace: str, name: str) -> tuple[Article, ...]:
    """Every version of an article, the current one first."""
    return tuple(article_of(row) for row in connection.execute(_VERSIONS, {"workspace": workspace, "id": name}))


def recent(
    connection: Connection, workspace: str, outlet: str | None, since: date | None, limit: int
) -> tuple[Article, ...]:
    """The articles published last, the newest first; those without a date come at the end."""
    values: dict[str, Any] = {"workspace": workspace, "limit": limit}
    values |= {"outlet": outlet} if outlet else {}
    values |= {"since": since.toordinal()} if since else {}
    rows = connection.execute(_recent(outlet is not None, since is not None), values)
    return tuple(article_of(row) for row in rows)


def every(connection: Connection, workspace: str) -> Iterator[Article]:
    """The current version of every article, in the order in which they were taken."""
    after = 0
    while rows := connection.execute(_EVERY, {"workspace": workspace, "after": after}).all():
        yield from map(article_of, rows)
        after = rows[-1][0]


def outlets(connection: Connection, workspace: str) -> dict[str, int]:
    """How many articles each outlet has, the most first."""
    return {row[0]: row[1] for row in connection.execute(_OUTLETS, {"workspace": workspace})}


def counts(connection: Connection, workspace: str) -> Counts:
    row = connection.execute(_COUNTS, {"workspace": workspace}).one()
    return Counts(**row._asdict())


@cache
def _recent(one_outlet: bool, dated: bool) -> Select[Any]:  # noqa: FBT001
    wanted = _SEEN.where(_CURRENT).order_by(article.c.day.desc(), article.c.seq.desc()).limit(bindparam("limit"))
    wanted = wanted.where(article.c.outlet == bindparam("outlet")) if one_outlet else wanted
    return wanted.where(article.c.day >= bindparam("since")) if dated else wanted


_OUTLETS = (
    select(article.c.outlet, func.count().label("articles"))
    .where(seen(article, article.c.id), _CURRENT)
    .group_by(article.c.outlet)
    .order_by(func.count().desc(), article.c.outlet)
)
_COUNTS = select(
    select(func.count()).where(own_or_shared(article), _CURRENT).scalar_subquery().label("articles"),
    select(func.count(article.c.outlet.distinct())).where(own_or_shared(article)).scalar_subquery().label("outlets"),
    select(func.count()).where(own_or_shared(claim), ~claim.c.superseded).scalar_subquery().label("claims"),
    select(func.count(company.c.name.distinct())).where(own_or_shared(company)).scalar_subquery().label("companies"),
    select(func.count())
    .select_from(comparison)
    .where(seen_of_company(comparison), ~comparison.c.covered)
    .scalar_subquery()
    .label("comparisons"),
    select(func.count())
    .where(seen_of_company(comparison), comparison.c.amiss, ~comparison.c.covered)
    .scalar_subquery()
    .label("amiss"),
)
