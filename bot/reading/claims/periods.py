"""For what time a figure counts, and when it was true: from the nearest date of its sentence."""

from collections.abc import Sequence

from bot.model import Measure, Scope, When
from bot.reading.claims.pieces import Piece
from bot.reading.dates import Dated

FLOWS = frozenset(
    {Measure.REVENUE, Measure.RUN_RATE, Measure.CAPEX, Measure.SPENDING, Measure.COMPENSATION, Measure.OTHER}
)
"""Measures that are counted over a time; the others hold at a time."""

GUIDED = frozenset({Measure.CAPEX, Measure.SPENDING, Measure.REVENUE})
"""Those of which a month often is when it was said: "for FY26 it guides to 1.9, in November it said 1.4"."""


def dated(
    row: Sequence[Piece],
    at: tuple[int, Sequence[int]],
    measure: Measure,
    scopes: frozenset[Scope],
    published: When | None,
) -> tuple[str | None, When | None]:
    """The period and the date of the figure at a place of the row, which has dates at others."""
    if Scope.CUMULATIVE in scopes and measure is Measure.FUNDING_ROUND:
        return "cumulative", published
    i, times = at
    date = nearest_date(row, i, times) if times else None
    if date is None:
        return None, published
    if measure in GUIDED and not date.stretch:
        return _told_for(row, times) or date.period, date.when or published
    if measure in FLOWS:
        return date.period, (published if date.stretch else date.when or published)
    return None, date.when or published


def _told_for(row: Sequence[Piece], times: Sequence[int]) -> str | None:
    """The one year, quarter or half that a row tells figures of."""
    periods = {date.period for j in times if (date := row[j].dated) and date.stretch and date.period}
    return periods.pop() if len(periods) == 1 else None


def nearest_date(row: Sequence[Piece], i: int, times: Sequence[int]) -> Dated | None:
    """The date nearest to the figure, within its part of the sentence; `times` are the places of all."""
    near = [j for j in times if i - 14 <= j < i + 10]
    if len(near) > 1:
        near = [j for j in near if not _apart(row, i, j)] or near
    if not near:
        return None
    best = min(near, key=lambda j: abs(j - i))
    return row[best + _second(row, i, best)].dated


def _apart(row: Sequence[Piece], i: int, j: int) -> bool:
    return any(piece.word == ";" for piece in row[min(i, j) : max(i, j)])


def _second(row: Sequence[Piece], i: int, first: int) -> int:
    """How far behind the first of two joined years the second stands, for the second of two joined figures.

    "$870m -> $2B (2024-2025)": the years belong to the figures in their order.
    """
    joined = [j for j in (first + 1, first + 2) if j < len(row) and row[j].dated]
    before = [j for j in (i - 1, i - 2) if j >= 0 and row[j].figure]
    return joined[0] - first if joined and before and first > i else 0
