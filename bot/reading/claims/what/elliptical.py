"""Figures told with hardly a verb: «eight point four post», «ten million from the banks», «the maths gives $3 billion».

Talk and newsletters leave out what print says; a word beside the figure, or its place in a pair, tells it all the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.model import Measure
from bot.reading.claims.roles import bound, frames, naming
from bot.reading.claims.row import signs
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
AFTER_MONEY = frozenset("post pre post-money pre-money".split())
BANKS = frozenset("bank banks lender lenders creditors".split())
MATHS = frozenset("maths math arithmetic sums calculator".split())
REPAYING = frozenset("repay repaying refinance refinancing retire retiring redeem redeeming".split())
PAIRED = frozenset({"(", "respectively"})
_MAKING = ("giv", "gave", "mak", "made", "put", "yield", "impl", "work", "point", "say", "suggest")
_ENDING = frozenset({Kind.STOP, Kind.COMMA, Kind.CONJ, Kind.CLOSE})
_PHRASE = frozenset({Kind.DET, Kind.WORD})
_BEGINNING = frozenset({Kind.STOP, Kind.COMMA, Kind.CONJ, Kind.LEVEL, Kind.BE})
_RAISED = frozenset({Measure.FUNDING_ROUND, Measure.EQUITY, Measure.INVESTMENT})
_PARTS = frozenset({Measure.STAKE, Measure.INVESTMENT})
_PAIR = 2


def after_money(row: Row, i: int, scene: Scene) -> Told | None:
    """«Eight point four post», «at $900 million pre»: what a company is worth after or before the money."""
    after = row[i + 1 : i + 3]
    ends = len(after) == 1 or (len(after) > 1 and after[1].kind in _ENDING)
    k = frames.left_of(row, i)
    if not ends or after[0].word not in AFTER_MONEY or (k >= 0 and row[k].kind not in _BEGINNING):
        return None
    return _of_whom(Measure.VALUATION, row, i, scene)


def from_banks(row: Row, i: int, scene: Scene) -> Told | None:
    """«Nine thousand crore from the banks», «$300 million from a group of lenders»: what is borrowed."""
    after = row[i + 1 : i + 6]
    k = frames.left_of(row, i)
    if len(after) < 2 or after[0].word != "from" or (k >= 0 and row[k].kind not in _BEGINNING):
        return None
    for piece in after[1:]:
        if piece.word in BANKS:
            return _of_whom(Measure.DEBT, row, i, scene)
        if piece.kind not in _PHRASE and piece.word != "of":
            break
    return None


def repaying(row: Row, i: int, scene: Scene) -> Told | None:
    """«Will use $250 million to repay a loan from Goldman Sachs»: what is owed, and to whom."""
    after = row[i + 1 : i + 8]
    if len(after) < _PAIR + 1 or after[0].word not in {"to", "in"} or after[1].word not in REPAYING:
        return None
    noun = next((k for k in range(i + 3, i + 1 + len(after)) if signs.names(row[k], Measure.DEBT)), None)
    lender = naming.after(row, noun, "from", noun) if noun is not None else None
    if noun is None:
        return None
    return replace(_of_whom(Measure.DEBT, row, i, scene), counterparty=scene.known(row[lender]) if lender else None)


def by_maths(row: Row, i: int, told: Mapping[int, Told]) -> Told | None:
    """«Sold 12.5 percent of itself, so the maths gives $3.2 billion»: what the whole is worth by its part."""
    noun = next((k for k in range(i - 1, max(-1, i - 5), -1) if row[k].word in MATHS), None)
    part = next((told[k] for k in sorted(told, reverse=True) if told[k].measure in _PARTS), None) if noun else None
    if noun is None or part is None or not any(piece.word.startswith(_MAKING) for piece in row[noun + 1 : i]):
        return None
    return Told(measure=Measure.VALUATION, company=part.company, counterparty=None)


def respectively(row: Row, i: int, scene: Scene) -> Told | None:
    """«The round together with the loan ($900 million and $300 million)»: each of the two that stand before."""
    start = i - 1 if row[i - 1].kind is Kind.OPEN else i - 3
    kinds = [piece.kind for piece in row[start : start + 4]] if start >= 0 else []
    if kinds != [Kind.OPEN, Kind.FIGURE, Kind.CONJ, Kind.FIGURE] or start + 4 >= len(row):
        return None
    said = row[start + 4].kind is Kind.CLOSE or row[start + 4].word == "respectively"
    found = [*dict.fromkeys(_measures(row[:start]))]
    if not said or len(found) != _PAIR:
        return None
    return _of_whom(found[i > start + 1], row, i, scene)


def _measures(row: Row) -> Iterator[Measure]:
    """What the nouns of a row are amounts of, in their order; of money alone."""
    for k, piece in enumerate(row):
        noun = piece.cue is not None and piece.cue.nouns and not (piece.cue.verbs and row[k - 1].kind is not Kind.DET)
        measure = piece.cue.nouns[0].measure if piece.cue and noun else None
        if measure not in {None, Measure.OTHER, Measure.STAKE} and measure is not None:
            yield measure


def _of_whom(measure: Measure, row: Row, i: int, scene: Scene) -> Told:
    """A figure of whom the clause names, else of whom the text is about here."""
    spoken = [k for k in range(i) if row[k].kind is Kind.NAME]
    named = next((row[k].name for k in sorted(spoken, key=lambda k: bound.governed(row, k))), None)
    told = scene.bargain if scene.bargain and scene.bargain.measure in _RAISED else None
    company = scene.section or named or (told.company if told else None) or scene.subject or scene.topic
    return Told(measure=measure, company=company, counterparty=None, vague=company is None)
