"""Figures told as a total of what was told before: «would take its total to $3 billion», «the total comes to»."""

from collections.abc import Sequence

from bot.model import Measure
from bot.reading.claims.roles import frames
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES
from bot.reading.claims.scene.scene import BARGAINS, Scene, Told

Row = Sequence[Piece]
_TOTALS = frozenset("total sum totale summe somme suma soma gesamtsumme".split())
TOTALS = _TOTALS | {"what"}
"""Words without one of which no total is told: «what it has raised» is one as well."""
_GIVEN = frozenset("raised committed invested pledged promised".split())
_AFTER_TOTAL = frozenset({Kind.PREP, Kind.LEVEL, Kind.BE, Kind.DATE})
_RISING = frozenset("rise grow climb go swell increase".split())


def total(row: Row, i: int, scene: Scene) -> Told | None:
    """«Would take its total to $3 billion», «the total comes to»: of the same as before."""
    k = frames.left_of(row, i)
    named = row[i + 1].cue if i + 1 < len(row) else None  # "raising half that sum at a $5 billion valuation"
    worth = named is not None and any(frame.measure is Measure.VALUATION for frame in named.nouns)
    begin = next(
        (j for j in range(i - 2, k, -1) if row[j].word in _TOTALS and row[j + 1].word == "of"), k
    )  # "to a total of about $8 billion"
    for j in () if worth else range(begin, max(-1, k - 6), -1):
        rises = row[j + 1].word in AUXILIARIES and row[k].word == "to" and row[k - 1].word in _RISING
        raised = row[j].word == "what" and row[k].word == "to" and any(p.word in _GIVEN for p in row[j:k])
        if row[j].word in _TOTALS and _governed(row, j):
            return None
        if raised or (row[j].word in _TOTALS and (row[j + 1].kind in _AFTER_TOTAL or rises)):
            last = scene.last if scene.last and scene.last.measure in BARGAINS else scene.bargain
            return last or scene.last
    return None


def _governed(row: Row, k: int) -> bool:
    """«Has invested a total of $8 billion»: a verb says what the total is of."""
    cue = row[k - 2].cue if k > 1 and row[k - 1].word == "a" and row[k + 1].word == "of" else None
    return cue is not None and bool(cue.verbs)
