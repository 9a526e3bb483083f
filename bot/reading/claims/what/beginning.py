"""What the word that a row begins with, or one that says most of all, makes of the figure behind it."""

from collections.abc import Callable, Sequence

from bot.model import Measure
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
_COUNTING = frozenset("together including counting adding plus".split())
_SEALED = frozenset("announced closed signed agreed done completed sealed unveiled".split())
BEGUN = _COUNTING | _SEALED | {"valuable"}
_DATING = frozenset({Kind.WORD, Kind.PREP, Kind.DATE, Kind.DET})
_NEAR = 6


def begun(row: Row, i: int, said: frozenset[str], scene: Scene, spoken_of: Callable[[int], str | None]) -> Told | None:
    """The first of these that holds, by the words of the row."""
    if row[0].word in _COUNTING:
        return _counted(row, i, scene)
    if row[0].word in _SEALED:
        return _sealed(row, i, scene)
    if "valuable" in said and _valuable(row, i):
        named = spoken_of(i)
        gives = named is None or named in scene.backers or named in scene.payers
        return Told(measure=Measure.VALUATION, company=scene.protagonist() if gives else named, counterparty=None)
    return None


def _counted(row: Row, i: int, scene: Scene) -> Told | None:
    """«Together with February's $75 million, funding now tops»: an earlier round, counted in with the next figure."""
    comma = next((k for k in range(i + 1, min(len(row), i + 3)) if row[k].kind is Kind.COMMA), None)
    if comma is None or any(piece.figure for piece in row[:i]):
        return None
    raised = any(_raises(piece) for piece in row[comma:])
    company = scene.section or scene.topic
    return Told(measure=Measure.FUNDING_ROUND, company=company, counterparty=None) if raised and company else None


def _raises(piece: Piece) -> bool:
    frames = (*piece.cue.nouns[:1], *piece.cue.verbs[:1]) if piece.cue else ()
    return any(frame.measure is Measure.FUNDING_ROUND for frame in frames)


def _sealed(row: Row, i: int, scene: Scene) -> Told | None:
    """«Announced in March at $23 billion, it closes soon», «Closed today: $32 billion»: the purchase of the text."""
    deal = scene.deal or scene.struck
    if deal is None or deal.measure is not Measure.ACQUISITION_PRICE or deal.company is None:
        return None
    k = left_of(row, i)
    if k < 1 or k > _NEAR or row[k].word not in {"at", ":"}:
        return None
    return deal if all(piece.kind in _DATING for piece in row[1:k]) else None


def _valuable(row: Row, i: int) -> bool:
    """«One of the five most valuable groups, at €12bn», «remains the most valuable at $2 billion»."""
    k = left_of(row, i)
    at = k > 0 and row[k].word == "at"
    return at and any(piece.word == "valuable" for piece in row[max(0, k - 7) : k])
