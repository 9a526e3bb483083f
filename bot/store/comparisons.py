"""Reading comparisons, findings and what changed in them."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, or_, select

from bot.model import Comparison, Equation, Finding, Measure
from bot.record import Change, Turn
from bot.store import claims
from bot.store.articles import CHUNK
from bot.store.rows import COMPARISON, comparison_of, numbers_in
from bot.store.schema import comparison, comparison_change, finding
from bot.store.seen import seen_change, seen_of_company

_SEEN = select(*COMPARISON, comparison.c.seq).where(seen_of_company(comparison))
_ONE = _SEEN.where(comparison.c.id == bindparam("id"))
_LISTED = _SEEN.where(~comparison.c.covered)
_EVERY = _LISTED.where(comparison.c.id > bindparam("after")).order_by(comparison.c.id).limit(CHUNK)
_CHANGES = select(comparison_change).where(seen_change()).order_by(comparison_change.c.seq)
_LAST_CHANGE = select(comparison_change.c.seq).order_by(comparison_change.c.seq.desc()).limit(1)
_FILTERS = {
    "company": or_(comparison.c.company == bindparam("company"), comparison.c.counterparty == bindparam("company")),
    "measure": comparison.c.measure == bindparam("measure"),
    "since": comparison.c.seq > bindparam("since"),
    "amiss": comparison.c.amiss,
    "revised": or_(comparison.c.amiss, comparison.c.revised),
}
_CHANGE_FILTERS = {
    "since": comparison_change.c.seq > bindparam("since"),
    "at": comparison_change.c.at >= bindparam("at"),
    "comparison": comparison_change.c.comparison == bindparam("comparison"),
}


def one(connection: Connection, workspace: str, name: str) -> Comparison | None:
    rows = connection.execute(_ONE, {"workspace": workspace, "id": name}).all()
    return next(iter(_filled(connection, rows)), None)


def of(connection: Connection, workspace: str, *flags: str, limit: int | None, **given: Any) -> tuple[Comparison, ...]:
    """Comparisons that pass the filters given, the last changed first. Flags: `amiss`, or `revised` for both."""
    values = {name: value for name, value in {**given, "limit": limit}.items() if value is not None}
    rows = connection.execute(_of(*flags, *values), {"workspace": workspace, **values}).all()
    return _filled(connection, rows)


def every(connection: Connection, workspace: str) -> Iterator[Comparison]:
    """Every comparison, in the order of their ids."""
    after = ""
    while rows := connection.execute(_EVERY, {"workspace": workspace, "after": after}).all():
        yield from _filled(connection, rows)
        after = rows[-1][0]


def findings(connection: Connection, workspace: str, company: str | None) -> tuple[Finding, ...]:
    """What arithmetic says of a company, or of all; what fails comes first."""
    values = {"workspace": workspace} | ({"company": company} if company else {})
    rows = connection.execute(_findings(company is not None), values).all()
    said = claims.by_seq(connection, (number for row in rows for number in json.loads(row.document)))
    return tuple(
        Finding(
            id=row.id,
            equation=Equation(row.equation),
            company=row.company,
            holds=row.holds,
            sentence=row.sentence,
            claims=tuple(said[number] for number in json.loads(row.document)),
        )
        for row in rows
    )


def changes(
    connection: Connection,
    workspace: str,
    *,
    since: int | None,
    at: datetime | None,
    comparison: str | None,
    limit: int | None,
) -> tuple[Change, ...]:
    """What changed after a change or a moment, in its order."""
    given = {"since": since, "at": at, "comparison": comparison, "limit": limit}
    values = {name: value for name, value in given.items() if value is not None}
    rows = connection.execute(_changes(*values), {"workspace": workspace, **values}).all()
    said = claims.by_seq(connection, (number for row in rows for number in json.loads(row.document)))
    return tuple(
        Change(
            seq=row.seq,
            at=row.at,
            comparison=row.comparison,
            company=row.company,
            measure=Measure(row.measure),
            turn=Turn(row.turn),
            was=row.was,
            now=row.now,
            claims=tuple(said[number] for number in json.loads(row.document)),
        )
        for row in rows
    )


def last_change(connection: Connection) -> int:
    """The number of the last change of anything, 0 before the first."""
    return connection.execute(_LAST_CHANGE).scalar() or 0


def _filled(connection: Connection, rows: Sequence[Sequence[Any]]) -> tuple[Comparison, ...]:
    said = claims.by_seq(connection, (number for row in rows for number in numbers_in(row[-2])))
    return tuple(comparison_of(row[:-1], said) for row in rows)


@cache
def _of(*given: str) -> Select[Any]:
    wanted = _LISTED.order_by(comparison.c.seq.desc())
    for name in given:
        wanted = wanted.where(_FILTERS[name]) if name in _FILTERS else wanted
    return wanted.limit(bindparam("limit")) if "limit" in given else wanted


@cache
def _changes(*given: str) -> Select[Any]:
    wanted = _CHANGES
    for name in given:
        wanted = wanted.where(_CHANGE_FILTERS[name]) if name in _CHANGE_FILTERS else wanted
    return wanted.limit(bindparam("limit")) if "limit" in given else wanted


@cache
def _findings(of_company: bool) -> Select[Any]:  # noqa: FBT001
    wanted = select(finding).where(seen_of_company(finding)).order_by(finding.c.holds, finding.c.id)
    return wanted.where(finding.c.company == bindparam("company")) if of_company else wanted
