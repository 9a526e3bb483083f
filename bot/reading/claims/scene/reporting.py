"""Who reports: the company on an exchange that a quarter's figures or a market value are of, whoever was named last."""

import re
from collections.abc import Collection, Sequence

from bot.model import Measure
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.standing import Standing
from bot.reading.claims.scene.scene import REPORTED, Scene

Row = Sequence[Piece]
_QUARTERLY = frozenset("quarterly quarter".split())
_SHARES = frozenset("shares share stock aktie aktien action actions acciones azioni ações titre".split())
_OF = frozenset("of von de di da do der".split())
_MEANT = frozenset({Kind.PRONOUN, Kind.REFERENCE})
_RESULTS = re.compile(
    r"\b(?:profits?|earnings|results?|revenues?|sales|turnover|quarter(?:ly)?|forecasts?|estimates|outlook|guidance"
    r"|expectations|gewinn|umsatz|quartal(?:szahlen)?|bénéfices?|résultats?|chiffre d.affaires|ingresos|ricavi)\b",
    re.IGNORECASE,
)


def reporting(title: str, headed: Collection[str], standing: Standing) -> str | None:
    """Who tells its own results: the company on an exchange that a title about results names first.

    >>> reporting("Orbo beats forecasts", ["Orbo"], Standing(listed=frozenset({"Orbo"})))
    'Orbo'
    """
    first = next(iter(headed), None)
    return first if first in standing.listed and _RESULTS.search(title) else None


def reporter(row: Row, i: int, measure: Measure, company: str | None, scene: Scene) -> str | None:
    """«Third-quarter revenue came to», after somebody who is on no market was named: of the one that reports."""
    standing = scene.standing
    if measure not in REPORTED or standing.reporter is None:
        return None
    if scene.reports and scene.reports == scene.subject and measure is not Measure.RUN_RATE and _unnamed(row[:i]):
        return scene.reports
    told_before = scene.reported is not None and scene.reported.company == standing.reporter
    if not _quarterly(row, i, told_before=told_before):
        return None
    spoken_of = [who for who in (scene.section, scene.subject) if who]
    if spoken_of and standing.listed.issuperset(spoken_of):
        return company if company in standing.listed else spoken_of[0]
    return standing.reporter


def quoted(row: Row, i: int, measure: Measure, company_at: int | None) -> str | None:
    """«Shares of Tavi rose and gave the company a market cap of»: whose shares they are."""
    named = company_at is not None and row[company_at].kind not in _MEANT
    if measure is not Measure.MARKET_VALUE or named:
        return None
    for k in range(i - 1, 0, -1):
        if row[k].kind is not Kind.NAME:
            continue
        behind = k + 1 < len(row) and row[k + 1].word in _SHARES
        return row[k].name if behind or (row[k - 1].word in _OF and row[k - 2].word in _SHARES) else None
    return None


def _short(period: str | None) -> bool:
    """Whether a stretch of business is no whole year; the year of a mere "third quarter" is not known."""
    return period is None or "Q" in period


def _quarterly(row: Row, i: int, *, told_before: bool) -> bool:
    """Whether a quarter is told before the figure, or more of what was told before, and nobody's name."""
    before = row[:i]
    quarter = any(p.word in _QUARTERLY or (p.dated and p.dated.stretch and _short(p.dated.period)) for p in before)
    return (quarter or told_before) and _unnamed(before)


def _unnamed(before: Row) -> bool:
    return not any(piece.kind in NAMED or piece.kind in _MEANT for piece in before)
