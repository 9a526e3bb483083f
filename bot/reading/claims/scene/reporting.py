"""Who reports: the company on an exchange that a quarter's figures are of, when somebody else was named last."""

from collections.abc import Sequence

from bot.model import Measure
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import REPORTED, Scene

Row = Sequence[Piece]
_QUARTERLY = frozenset("quarterly quarter".split())
_MEANT = frozenset({Kind.PRONOUN, Kind.REFERENCE})


def reporter(row: Row, i: int, measure: Measure, scene: Scene) -> str | None:
    """«Third-quarter revenue came to», after somebody who is on no market was named: of the one that reports."""
    standing = scene.standing
    if measure not in REPORTED or standing.reporter is None:
        return None
    told_before = scene.reported is not None and scene.reported.company == standing.reporter
    if not _quarterly(row, i, told_before=told_before):
        return None
    spoken_of = {scene.section, scene.subject} - {None}
    return None if spoken_of <= standing.listed else standing.reporter


def _short(period: str | None) -> bool:
    """Whether a stretch of business is no whole year; the year of a mere "third quarter" is not known."""
    return period is None or "Q" in period


def _quarterly(row: Row, i: int, *, told_before: bool) -> bool:
    """Whether a quarter is told before the figure, or more of what was told before, and nobody's name."""
    before = row[:i]
    quarter = any(p.word in _QUARTERLY or (p.dated and p.dated.stretch and _short(p.dated.period)) for p in before)
    return (quarter or told_before) and not any(p.kind in NAMED or p.kind in _MEANT for p in before)
