"""Reading claims."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Connection, Select, bindparam, delete, func, or_, select

from bot.model import Claim, Measure
from bot.store.articles import CHUNK
from bot.store.rows import CLAIM, claim_of
from bot.store.schema import article, claim, company, pending
from bot.store.seen import own_or_shared, seen

_SEEN = select(*CLAIM).where(seen(claim, claim.c.article), ~claim.c.superseded)
_BY_SEQ = select(*CLAIM).where(claim.c.seq.in_(bindparam("seqs", expanding=True)))
_OF_ARTICLE = _SEEN.where(
    claim.c.article_seq.in_(
        select(article.c.seq).where(
            article.c.id == bindparam("id"),
            own_or_shared(article),
            article.c.superseded_by.is_(None),
        )
    )
).order_by(claim.c.part.desc(), claim.c.start, claim.c.seq)
_EVERY = _SEEN.where(claim.c.seq > bindparam("after")).order_by(claim.c.seq).limit(CHUNK)
_COMPARED = (
    select(*CLAIM, claim.c.article_seq)
    .where(
        seen(claim, claim.c.article),
        ~claim.c.superseded,
        claim.c.company == bindparam("company"),
        claim.c.day.between(bindparam("first"), bindparam("last")),
    )
    .order_by(claim.c.seq)
)
_PAID = select(*CLAIM, claim.c.article_seq).where(
    claim.c.article_seq.in_(bindparam("seqs", expanding=True)),
    claim.c.counterparty == bindparam("company"),
    claim.c.company != bindparam("company"),
    ~claim.c.superseded,
)
_of_others = or_(claim.c.company.is_(None), claim.c.company != bindparam("company")) & ~claim.c.superseded
_FIGURES = select(claim.c.article, claim.c.unit, claim.c.low, claim.c.high).where(
    claim.c.article_seq.in_(bindparam("seqs", expanding=True)), _of_others
)
_BESIDE = select(*CLAIM).where(claim.c.article_seq.in_(bindparam("seqs", expanding=True)), _of_others)
_COUNT = select(func.sum(company.c.claims)).where(own_or_shared(company), company.c.name == bindparam("company"))
_DAYS = (
    select(claim.c.day, func.count())
    .where(own_or_shared(claim), claim.c.company == bindparam("company"), ~claim.c.superseded)
    .group_by(claim.c.day)
)
_waiting = select(pending.c.company).where(pending.c.workspace == bindparam("workspace")).distinct().subquery()
_DUE = (
    select(_waiting.c.company)
    .join(company, (company.c.name == _waiting.c.company) & own_or_shared(company))
    .group_by(_waiting.c.company)
    .having(func.sum(company.c.claims) <= bindparam("most", type_=BigInteger))
    .order_by(_waiting.c.company)
)
_PENDING = select(pending.c.day).where(
    pending.c.workspace == bindparam("workspace"), pending.c.company == bindparam("company")
)
_DONE = delete(pending).where(pending.c.workspace == bindparam("workspace"), pending.c.company == bindparam("company"))
_COMPANIES = (
    select(company.c.name, func.sum(company.c.claims))
    .where(own_or_shared(company))
    .group_by(company.c.name)
    .having(func.sum(company.c.claims) > 0)
    .order_by(func.sum(company.c.claims).desc(), company.c.name)
)


def of(
    connection: Connection,
    workspace: str,
    *,
    company: str | None,
    measure: Measure | None,
    counterparty: str | None,
    limit: int | None,
) -> tuple[Claim, ...]:
    """The claims of a company, or those in which it is the counterparty, the newest article's first."""
    given = {"company": company, "measure": measure and measure.value, "counterparty": counterparty, "limit": limit}
    values = {name: value for name, value in given.items() if value is not None}
    rows = connection.execute(_of(*values), {"workspace": workspace, **values}).all()
    return tuple(map(claim_of, rows))


def of_article(connection: Connection, workspace: str, name: str) -> tuple[Claim, ...]:
    """The claims of an article's current version, in the order of reading."""
    return tuple(map(claim_of, connection.execute(_OF_ARTICLE, {"workspace": workspace, "id": name})))


def by_seq(connection: Connection, seqs: Iterable[int]) -> dict[int, Claim]:
    """Claims by their numbers, for numbers of which it is settled that they may be seen."""
    wanted = sorted(set(seqs))
    found: dict[int, Claim] = {}
    for at in range(0, len(wanted), CHUNK):
        rows = connection.execute(_BY_SEQ, {"seqs": wanted[at : at + CHUNK]}).all()
        found.update((row[0], claim_of(row)) for row in rows)
    return found


def compared(
    connection: Connection, workspace: str, company: str, first: int, last: int
) -> list[tuple[int, int, Claim]]:
    """The claims of a company in articles of some days, and what these say that it paid others.

    Each with its number and its article's.
    """
    about = {"workspace": workspace, "company": company}
    rows = list(connection.execute(_COMPARED, about | {"first": first, "last": last}))
    telling = sorted({row[-1] for row in rows})
    for at in range(0, len(telling), CHUNK):
        rows += connection.execute(_PAID, {"company": company, "seqs": telling[at : at + CHUNK]})
    return [(row[0], row[-1], claim_of(row[:-1])) for row in rows]


def figures(connection: Connection, company: str, seqs: Sequence[int]) -> Iterator[tuple[str, str, Decimal]]:
    """What stands in some articles beside the claims of a company: the article's id, the unit and the number."""
    for at in range(0, len(seqs), CHUNK):
        for name, unit, low, high in connection.execute(_FIGURES, {"company": company, "seqs": seqs[at : at + CHUNK]}):
            if low is not None or high is not None:
                yield name, unit, Decimal(high if low is None else low)


def beside(connection: Connection, company: str, seqs: Sequence[int]) -> dict[int, Claim]:
    """The claims of some articles that are not of a company, by their numbers."""
    found: dict[int, Claim] = {}
    for at in range(0, len(seqs), CHUNK):
        rows = connection.execute(_BESIDE, {"company": company, "seqs": seqs[at : at + CHUNK]})
        found.update((row[0], claim_of(row)) for row in rows)
    return found


def days(connection: Connection, workspace: str, company: str, most: int) -> dict[int, int]:
    """How many claims of a company stand in the articles of each day; empty when it has no more than `most`."""
    about = {"workspace": workspace, "company": company}
    if (connection.execute(_COUNT, about).scalar() or 0) <= most:
        return {}
    return {day: int(count) for day, count in connection.execute(_DAYS, about)}


def waiting(connection: Connection, workspace: str, company: str) -> set[int]:
    """The days of the articles whose claims of a company changed since it was compared."""
    return set(connection.execute(_PENDING, {"workspace": workspace, "company": company}).scalars())


def due(connection: Connection, workspace: str, most: int | None) -> list[str]:
    """The companies that are to be compared again, those with at most so many claims."""
    values = {"workspace": workspace, "most": 2**62 if most is None else most}
    return list(connection.execute(_DUE, values).scalars())


def done(connection: Connection, workspace: str, company: str) -> None:
    """A company has been compared."""
    connection.execute(_DONE, {"workspace": workspace, "company": company})


def every(connection: Connection, workspace: str) -> Iterator[Claim]:
    """Every claim, in the order in which they were taken."""
    after = 0
    while rows := connection.execute(_EVERY, {"workspace": workspace, "after": after}).all():
        yield from map(claim_of, rows)
        after = rows[-1][0]


def companies(connection: Connection, workspace: str) -> dict[str, int]:
    """Every company that a claim names, as its company or counterparty, with how many; the most spoken of first."""
    return {name: int(count) for name, count in connection.execute(_COMPANIES, {"workspace": workspace})}


@cache
def _of(*given: str) -> Select[Any]:
    """The statement for the filters that are given: built once each, so that every one finds its index."""
    wanted = _SEEN.order_by(claim.c.day.desc(), claim.c.seq)
    for name in ("company", "measure", "counterparty"):
        wanted = wanted.where(claim.c[name] == bindparam(name)) if name in given else wanted
    return wanted.limit(bindparam("limit")) if "limit" in given else wanted
