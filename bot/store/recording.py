"""Writing comparisons: those of a view's buckets become what was made of it; what changed goes into the history."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, delete, insert, select

from bot.model import SHARED, Comparison, Finding
from bot.record import Turn
from bot.store import claims, comparisons
from bot.store.history import Step, steps
from bot.store.rows import COMPARISON, Numbers, comparison_of, comparison_values, numbers_in
from bot.store.schema import bucket_owner, comparison, comparison_change, finding
from bot.store.seen import seen_in_bucket
from bot.store.views import View

LOST = {Turn.CLOSED, Turn.SHRANK, Turn.VANISHED}
"""Turns that are told with claims that are no longer there."""

_BUCKETS: BindParameter[str] = bindparam("buckets", expanding=True)
_BEFORE = select(*COMPARISON, comparison.c.seq, comparison.c.workspace, comparison.c.bucket).where(
    seen_in_bucket(comparison), comparison.c.bucket.in_(_BUCKETS)
)
_OWNED = select(bucket_owner.c.bucket).where(
    bucket_owner.c.workspace == bindparam("workspace"), bucket_owner.c.bucket.in_(_BUCKETS)
)
_DROP = delete(comparison).where(comparison.c.workspace == bindparam("ws"), comparison.c.id == bindparam("gone"))
_DROP_FINDINGS = delete(finding).where(finding.c.workspace == bindparam("workspace"), finding.c.bucket.in_(_BUCKETS))


@dataclass(frozen=True, slots=True)
class Before:
    """A comparison as the workspace saw it, and whose row that was."""

    comparison: Comparison
    document: str
    bucket: str
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

    def tell(self, bucket: str, one: Comparison, step: Step, numbers: Numbers) -> None:
        self.seq += 1
        change = {
            "seq": self.seq,
            "workspace": self.view.workspace,
            "comparison": one.id,
            "bucket": bucket,
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
    compared: Sequence[tuple[str, Comparison]],
    found: Sequence[tuple[str, Finding]],
    at: datetime,
) -> int:
    """Record what was made of a view, each value with its bucket. Answers how many comparisons changed."""
    numbers = {one.place: seq for seq, one in view.numbered.items()}
    before = _before(connection, view)
    _own(connection, view)
    difference = Difference(view, at, comparisons.last_change(connection))
    for bucket, one in compared:
        _continue(difference, bucket, one, before.pop(one.id, None), numbers)
    for was in before.values():
        _close(difference, was)
    _write(connection, difference)
    _put_findings(connection, view, found, numbers)
    return len({change["comparison"] for change in difference.changes})


def _continue(difference: Difference, bucket: str, one: Comparison, was: Before | None, numbers: Numbers) -> None:
    workspace = difference.view.workspace
    for step in steps(was.comparison if was else None, one):
        difference.tell(bucket, one, step, was.numbers if was and step.turn in LOST else numbers)
    values = comparison_values(one, numbers)
    changed = was is None or was.comparison != one
    if was and not changed and (was.workspace, was.document) == (workspace, values["document"]):
        return
    seq = was.seq if was and not changed else difference.seq
    difference.rows.append(values | {"workspace": workspace, "bucket": bucket, "seq": seq})
    difference.stale += [one.id] if was and was.workspace == workspace else []


def _close(difference: Difference, was: Before) -> None:
    for step in steps(was.comparison, None):
        difference.tell(was.bucket, was.comparison, step, was.numbers)
    difference.stale += [was.comparison.id] if was.workspace == difference.view.workspace else []


def _before(connection: Connection, view: View) -> dict[str, Before]:
    values = {"workspace": view.workspace, "buckets": view.buckets}
    rows = connection.execute(_BEFORE, values).all()
    wanted = {seq for row in rows for seq in numbers_in(row.document)}
    said = {**view.numbered, **claims.by_seq(connection, wanted - view.numbered.keys())}
    before = {}
    for row in rows:
        numbers = {said[seq].place: seq for seq in numbers_in(row.document)}
        one = comparison_of(row[:-3], said)
        before[one.id] = Before(one, row.document, row.bucket, row.seq, row.workspace, numbers)
    return before


def _own(connection: Connection, view: View) -> None:
    """From now on a workspace sees these buckets with its own eyes."""
    if view.workspace == SHARED:
        return
    there = set(connection.execute(_OWNED, {"workspace": view.workspace, "buckets": view.buckets}).scalars())
    since = comparisons.last_change(connection)
    fresh = [one for one in view.buckets if one not in there]
    rows = [{"workspace": view.workspace, "bucket": one, "since": since} for one in fresh]
    if rows:
        connection.execute(insert(bucket_owner), rows)


def _write(connection: Connection, difference: Difference) -> None:
    workspace = difference.view.workspace
    if difference.stale:
        connection.execute(_DROP, [{"ws": workspace, "gone": one} for one in difference.stale])
    if difference.rows:
        connection.execute(insert(comparison), difference.rows)
    if difference.changes:
        connection.execute(insert(comparison_change), difference.changes)


def _put_findings(connection: Connection, view: View, found: Sequence[tuple[str, Finding]], numbers: Numbers) -> None:
    connection.execute(_DROP_FINDINGS, {"workspace": view.workspace, "buckets": view.buckets})
    rows = [
        {
            "workspace": view.workspace,
            "id": one.id,
            "bucket": bucket,
            "company": one.company,
            "equation": one.equation.value,
            "holds": one.holds,
            "sentence": one.sentence,
            "document": json.dumps([numbers[claim.place] for claim in one.claims], separators=(",", ":")),
        }
        for bucket, one in found
    ]
    if rows:
        connection.execute(insert(finding), rows)
