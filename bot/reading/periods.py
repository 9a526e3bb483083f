"""For what time a figure counts, and when it was true: from the nearest date of its sentence."""

from collections.abc import Sequence

from bot.model import Measure, Scope, When
from bot.reading.dates import Dated
from bot.reading.pieces import Piece

FLOWS = frozenset(
    {Measure.REVENUE, Measure.RUN_RATE, Measure.CAPEX, Measure.SPENDING, Measure.COMPENSATION, Measure.OTHER}
)
"""Measures that are counted over a time; the others hold at a time."""


def dated(
    row: Sequence[Piece], i: int, measure: Measure, scopes: frozenset[Scope], published: When | None
) -> tuple[str | None, When | None]:
    """The period and the date of the figure at `i`."""
    if Scope.CUMULATIVE in scopes and measure is Measure.FUNDING_ROUND:
        return "cumulative", published
    date = nearest_date(row, i)
    if date is None:
        return None, published
    if measure in FLOWS:
        return date.period, (published if date.stretch else date.when or published)
    return None, date.when or published


def nearest_date(row: Sequence[Piece], i: int) -> Dated | None:
    """The date nearest to the figure, within its part of the sentence."""
    best: tuple[int, Dated] | None = None
    for j in range(max(0, i - 14), min(len(row), i + 10)):
        dated = row[j].dated
        if dated and (best is None or abs(j - i) < best[0]):
            best = (abs(j - i), dated)
    return best[1] if best else None
