"""How far a deal had come, where the sentence of a figure alone does not tell it.

Words like "will" and "reportedly" on the day of an announcement, and after it, tell of what is announced.

"Will invest", "to pay", "reports say": the same deal is told so and as done in the articles of one day. From the day on
which anybody tells a deal of two parties as done, its plans and rumours are firm; talks, estimates and what is hoped
for never are, and what was planned before that day stays a plan. A sentence of an article that says nothing of the
stage goes with what its other sentences say of the same figure.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.comparing.quantities.quantities import PAIRED, measured, plain
from bot.comparing.statements.nearness import NEWS
from bot.comparing.statements.statements import Statement
from bot.model import Measure, Scope, Stage, Voice

LOOSE = frozenset({Stage.PLANNED, Stage.RUMOURED})
"""Stages that also stand for what has been announced."""

EVE = 1
"""Days before an announcement that are still of it: what "will" be in the first report has been in the second."""

Deal = tuple[str, str]


def settled(statements: Iterable[Statement]) -> list[Statement]:
    """The statements of one bucket; plans and rumours of an announced deal are firm."""
    stated = _pending(list(statements))
    days = _days(stated)
    told = [replace(s, settled=True) if _told_of_announced(s, days) else s for s in stated]
    done = {(s.claim.article, s.claim.sentence) for s in told if _deal(s) and not _open(s)}
    return [replace(s, settled=True) if _by_deal(s, done) else s for s in told]


def _by_deal(statement: Statement, done: set[tuple[str, tuple[int, int]]]) -> bool:
    """Whether it is what a company is worth by a deal told as done in its sentence: «agreed to buy, valuing it»."""
    claim = statement.claim
    valued = claim.measure is Measure.VALUATION and claim.stage is Stage.PLANNED and Scope.TARGET not in claim.scopes
    return valued and (claim.article, claim.sentence) in done


def _pending(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, those without a stage pending where all others of the same article and figure are."""
    stages: dict[object, set[bool]] = defaultdict(set)
    for statement in statements:
        if statement.claim.stage is not None:
            stages[_figure(statement)].add(statement.soft)
    bare = [s.claim.stage is None and stages.get(_figure(s)) == {True} for s in statements]
    return [replace(s, pending=True) if silent else s for s, silent in zip(statements, bare, strict=True)]


def _figure(statement: Statement) -> object:
    claim = statement.claim
    return (claim.article, measured(claim), statement.unit, statement.value, statement.amount.bound.value)


def _deal(statement: Statement) -> Deal | None:
    claim = statement.claim
    if claim.company and claim.counterparty and measured(claim) in PAIRED:
        return (plain(claim.company), plain(claim.counterparty))
    return None


def _days(statements: Sequence[Statement]) -> dict[Deal, list[date]]:
    """The days on which a deal is told as done, by its parties."""
    days: dict[Deal, set[date]] = defaultdict(set)
    for statement in statements:
        deal = _deal(statement)
        if deal and statement.said and statement.said.first == statement.said.last and not _open(statement):
            days[deal].add(statement.said.first)
    return {deal: sorted(told) for deal, told in days.items()}


def _open(statement: Statement) -> bool:
    return statement.soft or statement.prior


def _told_of_announced(statement: Statement, days: dict[Deal, list[date]]) -> bool:
    deal = _deal(statement)
    if deal is None or statement.said is None or statement.claim.stage not in LOOSE:
        return False
    if Scope.TARGET in statement.claim.scopes:
        return False
    eve = (
        EVE if statement.claim.stage is Stage.PLANNED and statement.claim.attribution.voice is not Voice.UNNAMED else 0
    )
    told = days.get(deal, [])
    if told and statement.long_past and statement.claim.stage is Stage.PLANNED:
        return True
    at = bisect_right(told, statement.said.last + timedelta(days=eve))
    return at > 0 and (statement.said.first - told[at - 1]).days <= NEWS
