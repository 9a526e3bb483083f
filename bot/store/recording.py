"""Writing comparisons: those of a view become what was made of it; what changed goes into the history.

A comparison goes on under its id. Where the days that are compared together change, ids change with them; then it goes
on in the one that holds most of its claims, and what was settled about it with it.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, bindparam, delete, insert, select, update

from bot.model import SHARED, Comparison, Finding
from bot.record import Turn
from bot.store import claims, comparisons, covering
from bot.store.history import Step, steps
from bot.store.rows import COMPARISON, Numbers, comparison_of, comparison_values, numbers_in
from bot.store.schema import comparison, comparison_change, finding, own_view, settlement
from bot.store.seen import seen_of_company
from bot.store.spans import Span
from bot.store.views import View

LOST = {Turn.CLOSED, Turn.SHRANK, Turn.VANISHED}
"""Turns that are told with claims that are no longer there."""


def _overlapping(table: Table) -> ColumnElement[bool]:
    return (table.c.first_day <= bindparam("last")) & (table.c.last_day >= bindparam("first"))


_STORED = select(
    *COMPARISON, comparison.c.seq, comparison.c.workspace, comparison.c.first_day, comparison.c.last_day
).where(seen_of_company(comparison), comparison.c.company == bindparam("company"))
_BEFORE = _STORED.where(_overlapping(comparison))
_OWNED = select(own_view.c.since).where(
    own_view.c.workspace == bindparam("workspace"), own_view.c.company == bindparam("company")
)
_DROP = delete(comparison).where(comparison.c.workspace == bindparam("ws"), comparison.c.id == bindparam("gone"))
_DROP_FINDINGS = delete(finding).where(
    finding.c.workspace == bindparam("workspace"), finding.c.company == bindparam("company"), _overlapping(finding)
)
_MOVE_SETTLEMENTS = (
    update(settlement).where(settlement.c.comparison == bindparam("old")).values(comparison=bindparam("new"))
)


@dataclass(frozen=True, slots=True)
class Before:
    """A comparison as the workspace saw it, and whose row that was."""

    comparison: Comparison
    document: str
    seq: int
    workspace: str
    numbers: Numbers


@dataclass(slots=True)
class Difference:
    """What there is to write."""

    view: View
    at: datetime
    seq: int
    rows: list[dict[str, Any]] = field(default_factory=list)
    changes: list[dict[str, Any]] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)

    def tell(self, one: Comparison, step: Step, numbers: Numbers) -> None:
        self.seq += 1
        change = {
            "seq": self.seq,
            "workspace": self.view.workspace,
            "comparison": one.id,
            "company": one.quantity.company,
            "measure": one.quantity.measure.value,
            "at": self.at,
            "turn": step.turn.value,
            "was": step.was,
            "now": step.now,
            "document": json.dumps([numbers[claim.place] for claim in step.claims], separators=(",", ":")),
        }
        self.changes.append(change)


def put(
    connection: Connection,
    view: View,
    compared: Sequence[Comparison],
    found: Sequence[Finding],
    at: datetime,
) -> int:
    """Record what was made of a view. Answers how many comparisons changed."""
    numbers = {one.place: seq for seq, one in view.numbered.items()}
    before = _before(connection, view)
    own = [one for one in compared if view.is_of(one.claims)]
    renamed = _renamed(connection, view, own, before)
    difference = Difference(view, at, comparisons.last_change(connection))
    for one in own:
        _continue(difference, one, before.pop(one.id, None) or renamed.get(one.id), numbers)
    for was in before.values():
        _close(difference, was)
    _write(connection, difference)
    _put_findings(connection, view, [one for one in found if view.is_of(one.claims)], numbers)
    if view.near is not None:
        _own(connection, view)
        covering.cover(connection, view)
    return len({change["comparison"] for change in difference.changes})


def _renamed(
    connection: Connection, view: View, compared: Sequence[Comparison], before: dict[str, Before]
) -> dict[str, Before]:
    """What goes on under another id because other days are compared together; taken out of `before`."""
    if not view.outworn:
        return {}
    homes = {claim.place: one.id for one in compared if one.id not in before for claim in one.claims}
    taken: dict[str, Before] = {}
    for old in sorted(before.keys() - {one.id for one in compared}):
        votes = Counter(homes[place] for place in before[old].numbers if place in homes)
        new = next((name for name, _ in votes.most_common() if name not in taken), None)
        if new:
            taken[new] = before.pop(old)
            connection.execute(_MOVE_SETTLEMENTS, {"old": old, "new": new})
    return taken


def _continue(difference: Difference, one: Comparison, was: Before | None, numbers: Numbers) -> None:
    workspace = difference.view.workspace
    old = replace(was.comparison, id=one.id) if was else None
    for step in steps(old, one):
        difference.tell(one, step, was.numbers if was and step.turn in LOST else numbers)
    values = comparison_values(one, numbers)
    same = was is not None and old == one
    moved = was is not None and was.comparison.id != one.id
    if was and same and not moved and (was.workspace, was.document) == (workspace, values["document"]):
        return
    seq = was.seq if was and same else difference.seq
    days = {"first_day": difference.view.span.first, "last_day": difference.view.span.last, "covered": False}
    difference.rows.append(values | days | {"workspace": workspace, "seq": seq})
    difference.stale += [was.comparison.id] if was and was.workspace == workspace else []


def _close(difference: Difference, was: Before) -> None:
    for step in steps(was.comparison, None):
        difference.tell(was.comparison, step, was.numbers)
    difference.stale += [was.comparison.id] if was.workspace == difference.view.workspace else []


def _before(connection: Connection, view: View) -> dict[str, Before]:
    """What was compared before of the view's span, and of outworn spans what now belongs to it."""
    rows = [row for row in connection.execute(_BEFORE, _place(view) | _days(view)) if _belongs(row, view)]
    if view.outworn and view.near is not None:
        there = {row.id for row in rows}
        all_of = connection.execute(_STORED, _place(view))
        rows += [row for row in all_of if _is_left(row, view) and row.id not in there]
    wanted = {seq for row in rows for seq in numbers_in(row.document)}
    said = {**view.numbered, **claims.by_seq(connection, wanted - view.numbered.keys())}
    before = {}
    for row in rows:
        numbers = {said[seq].place: seq for seq in numbers_in(row.document)}
        one = comparison_of(row[: len(COMPARISON)], said)
        before[one.id] = Before(one, row.document, row.seq, row.workspace, numbers)
    return before


def _belongs(row: Any, view: View) -> bool:
    """Whether a row is of the view's span; of another one it goes to that of its latest claim."""
    if Span(row.first_day, row.last_day) == view.span:
        return True
    newest = view.numbered.get(max(numbers_in(row.document)))
    return newest is not None and view.is_of((newest,))


def _is_left(row: Any, view: View) -> bool:
    return row.workspace == view.workspace and Span(row.first_day, row.last_day) in view.outworn


def _own(connection: Connection, view: View) -> None:
    """From now on a workspace has its own view of the company."""
    if view.workspace != SHARED and connection.execute(_OWNED, _place(view)).first() is None:
        connection.execute(insert(own_view), _place(view) | {"since": comparisons.last_change(connection)})


def _place(view: View) -> dict[str, str]:
    return {"workspace": view.workspace, "company": view.company}


def _days(view: View) -> dict[str, int]:
    return {"first": view.span.first, "last": view.span.last}


def _write(connection: Connection, difference: Difference) -> None:
    workspace = difference.view.workspace
    if difference.stale:
        connection.execute(_DROP, [{"ws": workspace, "gone": one} for one in difference.stale])
    if difference.rows:
        connection.execute(insert(comparison), difference.rows)
    if difference.changes:
        connection.execute(insert(comparison_change), difference.changes)


def _put_findings(connection: Connection, view: View, found: Sequence[Finding], numbers: Numbers) -> None:
    connection.execute(_DROP_FINDINGS, _place(view) | _days(view))
    rows = [
        {
            "workspace": view.workspace,
            "id": one.id,
            "company": one.company,
            "equation": one.equation.value,
            "holds": one.holds,
            "sentence": one.sentence,
            "document": json.dumps([numbers[claim.place] for claim in one.claims], separators=(",", ":")),
            "first_day": view.span.first,
            "last_day": view.span.last,
        }
        for one in found
    ]
    if rows:
        connection.execute(insert(finding), rows)
