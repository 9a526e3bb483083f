"""What a figure takes over from the figures beside it and before it, when its own place in the sentence leads there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.model import Measure
from bot.reading import frames, roles, signs
from bot.reading.pieces import Kind, Piece
from bot.reading.scene import Scene, Told

Row = Sequence[Piece]
Tolds = Mapping[int, Told]
_LIGHT = frozenset(
    {Kind.WORD, Kind.CLOSE, Kind.COMMA, Kind.CONJ, Kind.DATE, Kind.DET, Kind.OPEN, Kind.PREP, Kind.LEVEL, Kind.NAME,
     Kind.PROPER}
)  # fmt: skip
_TAKES_LEVEL = frozenset({Kind.BE, Kind.LEVEL, Kind.SAY, Kind.DATE})
_HAVING = frozenset("had has have".split())
_GENERIC = frozenset(
    "target goal figure sum amount total number forecast estimate estimates consensus range outlook".split()
)
_WITH_DEBT = frozenset("less minus including includes".split())


def converted(row: Row, i: int, told: Tolds) -> Told | None:
    """The same amount again, in brackets: "Rs 4,200 crore (about $480 million)"."""
    k = frames.left_of(row, i)
    if k > 0 and row[k].kind is Kind.OPEN and row[k - 1].kind is Kind.FIGURE:
        first, second = row[k - 1].figure, row[i].figure
        if first and second and first.amount.unit != second.amount.unit and signs.money(second):
            return told.get(k - 1)
    return None


def of_that(row: Row, i: int, scene: Scene) -> Told | None:
    """«£138m of that», «of which £780m»: a part of what the figure before is of."""
    words = [piece.word for piece in (*row[max(0, i - 2) : i], *row[i + 1 : i + 3])]
    joined = any(a == "of" and b in {"which", "that", "this"} for a, b in pairwise(words))
    return scene.last if joined and scene.last and scene.last.measure is not Measure.OTHER else None


def with_debt(row: Row, i: int, scene: Scene) -> Told | None:
    """«$45 billion less $12 billion of debt», of who is being bought: the price with debt."""
    near = row[i + 1 : i + 9]
    if scene.deal is None or scene.deal.measure is not Measure.ACQUISITION_PRICE:
        return None
    first = next((piece for piece in near[:2] if piece.kind is not Kind.COMMA), None)
    if first is None or first.word not in _WITH_DEBT:
        return None
    return scene.deal if any(signs.names(piece, Measure.DEBT) for piece in near) else None


def at_round(row: Row, i: int, told: Tolds) -> Told | None:
    """«$50 million at $1 billion»: a round at its valuation."""
    if i < 2 or row[i - 1].word != "at" or row[i - 2].kind is not Kind.FIGURE:
        return None
    before = told.get(i - 2)
    followed = i + 1 < len(row) and row[i + 1].kind is Kind.CUE
    if before is None or before.measure is not Measure.FUNDING_ROUND or followed:
        return None
    return replace(before, measure=Measure.VALUATION, counterparty=None)


def holder(row: Row, i: int, scene: Scene) -> Told | None:
    """«Carlyle (60%) and Oracle, with 29%, sell their stakes»: who holds how much."""
    at = i - 2 if row[i - 1].kind is Kind.OPEN else i - 3 if row[i - 1].word == "with" else -1
    if at < 0 or row[at].kind is not Kind.NAME or (at == i - 3 and row[i - 2].kind is not Kind.COMMA):
        return None
    if not any(frame.unit == "percent" for piece in row if piece.cue for frame in piece.cue.nouns):
        return None
    company, who = scene.theme or scene.topic, row[at].name
    return Told(measure=Measure.STAKE, company=company if company != who else None, counterparty=who)


def listed(row: Row, i: int, told: Tolds) -> tuple[int, int | None] | None:
    """The figure before in a list, and the name between: "and Qarnayn another $250 million"."""
    name: int | None = None
    for k in range(i - 1, max(-1, i - 16), -1):
        piece = row[k]
        if piece.kind is Kind.FIGURE:
            if not signs.money(piece.figure):
                continue
            before = told.get(k)
            return (k, name) if before and before.frame else None
        if piece.kind in {Kind.NAME, Kind.PROPER} and not piece.owner:
            name = k if name is None else name
        elif piece.kind not in _LIGHT and not (piece.cue and not piece.cue.verbs):
            return None
    return None


def next_of(told: Told, piece: Piece | None, scene: Scene) -> Told:
    """The next item of a list, with the name that it gives."""
    if piece is None or scene.known(piece) in {told.company, told.counterparty}:
        return told
    if told.measure is Measure.INVESTMENT:
        return replace(told, counterparty=scene.known(piece))
    return replace(told, company=piece.name) if piece.kind is Kind.NAME else told


def leveled(row: Row, i: int, scene: Scene) -> Told | None:
    """«In June it was $3 billion»: of the same as the figure before, when nothing else is said."""
    last = scene.last
    k = frames.left_of(row, i)
    if not last or last.measure is Measure.OTHER or k < 0:
        return None
    if scene.bargain and any(piece.word == "total" for piece in row[max(0, k - 6) : k]):
        return scene.bargain if scene.bargain.measure is Measure.FUNDING_ROUND else last
    if row[k].word == "of" and row[k - 1].word in _GENERIC:
        return last
    told_by_verb = row[k].kind is Kind.PREP and row[k - 1].kind in {Kind.LEVEL, Kind.SAY, Kind.BE}
    if not told_by_verb and row[k].kind not in _TAKES_LEVEL and row[i - 1].word not in _HAVING:
        return None
    here = roles.subject(row, i)
    if here is not None and row[here].kind not in {Kind.PRONOUN, Kind.REFERENCE}:
        return last if row[here].name == last.company else None
    return last
