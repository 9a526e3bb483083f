"""Writing comparisons: those of a company become what was made of its view; what changed goes into the history."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from bot.model import SHARED, Comparison, Finding
from bot.record import Turn
from bot.store import claims, comparisons
from bot.store.history import Step, steps
from bot.store.rows import COMPARISON, Numbers, comparison_of, comparison_values, numbers_in
from bot.store.schema import comparison, comparison_change, finding, own_view
from bot.store.seen import seen_of_company
from bot.store.views import View

LOST = {Turn.CLOSED, Turn.SHRANK, Turn.VANISHED}
"""Turns that are told with claims that are no longer there."""

_BEFORE = select(*COMPARISON, comparison.c.seq, comparison.c.workspace).where(
    seen_of_company(comparison), comparison.c.company == bindparam("company")
)
_OWNED = select(own_view.c.since).where(
    own_view.c.workspace == bindparam("workspace"), own_view.c.company == bindparam("company")
)
_DROP = delete(comparison).where(comparison.c.workspace == bindparam("ws"), comparison.c.id == bindparam("gone"))
_DROP_FINDINGS = delete(finding).where(
    finding.c.workspace == bindparam("workspace"), finding.c.company == bindparam("company")
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
    _own(connection, view)
    difference = Difference(view, at, comparisons.last_change(connection))
    for one in compared:
        _continue(difference, one, before.pop(one.id, None), numbers)
    for was in before.values():
        _close(difference, was)
    _write(connection, difference)
    _put_findings(connection, view, found, numbers)
    return len({change["comparison"] for change in difference.changes})


def _continue(difference: Difference, one: Comparison, was: Before | None, numbers: Numbers) -> None:
    workspace = difference.view.workspace
    for step in steps(was.comparison if was else None, one):
        difference.tell(one, step, was.numbers if was and step.turn in LOST else numbers)
    values = comparison_values(one, numbers)
    changed = was is None or was.comparison != one
    if was and not changed and (was.workspace, was.document) == (workspace, values["document"]):
        return
    seq = was.seq if was and not changed else difference.seq
    difference.rows.append(values | {"workspace": workspace, "seq": seq})
    difference.stale += [one.id] if was and was.workspace == workspace else []


def _close(difference: Difference, was: Before) -> None:
    for step in steps(was.comparison, None):
        difference.tell(was.comparison, step, was.numbers)
    difference.stale += [was.comparison.id] if was.workspace == difference.view.workspace else []


def _before(connection: Connection, view: View) -> dict[str, Before]:
    rows = connection.execute(_BEFORE, _place(view)).all()
    wanted = {seq for row in rows for seq in numbers_in(row.document)}
    said = {**view.numbered, **claims.by_seq(connection, wanted - view.numbered.keys())}
    before = {}
    for row in rows:
        numbers = {said[seq].place: seq for seq in numbers_in(row.document)}
        one = comparison_of(row[:-2], said)
        before[one.id] = Before(one, row.document, row.seq, row.workspace, numbers)
    return before


def _own(connection: Connection, view: View) -> None:
    """From now on a workspace has its own view of the company."""
    if view.workspace != SHARED and connection.execute(_OWNED, _place(view)).first() is None:
        connection.execute(insert(own_view), _place(view) | {"since": comparisons.last_change(connection)})


def _place(view: View) -> dict[str, str]:
    return {"workspace": view.workspace, "company": view.company}


def _write(connection: Connection, difference: Difference) -> None:
    workspace = difference.view.workspace
    if difference.stale:
        connection.execute(_DROP, [{"ws": workspace, "gone": one} for one in difference.stale])
    if difference.rows:
        connection.execute(insert(comparison), difference.rows)
    if difference.changes:
        connection.execute(insert(comparison_change), difference.changes)


def _put_findings(connection: Connection, view: View, found: Sequence[Finding], numbers: Numbers) -> None:
    connection.execute(_DROP_FINDINGS, _place(view))
    rows = [
        {
            "workspace": view.workspace,
            "id": one.id,
            "company": one.company,
            "equation": one.equation.value,
            "holds": one.holds,
            "sentence": one.sentence,
            "document": json.dumps([numbers[claim.place] for claim in one.claims], separators=(",", ":")),
        }
        for one in found
    ]
    if rows:
        connection.execute(insert(finding), rows)
