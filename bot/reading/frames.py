"""Which word says what a figure is an amount of: its frame, found by the figure's place in the sentence."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.model import Figure, Frame, Measure
from bot.reading.pieces import Kind, Piece
from bot.reading.words import AUXILIARIES, HEDGES, REFERENCES, TWO_WORD_HEDGES

Row = Sequence[Piece]


class Hit(NamedTuple):
    """The frame that a figure belongs to, and the place of its word in the row."""

    frame: Frame
    at: int
    verb: bool


Filled = Callable[[Frame, int, int, bool], bool]
"""Whether the company's place of a frame is filled: frame, place of its word, place of the figure, as a verb."""

_PLACES = frozenset(
    "head of is at to from between in near around above over below under through exceeding until toward towards "
    "as de em a bei von".split()
)
PART_BOUGHT = Frame(
    form="noun", words=(), measure=Measure.INVESTMENT, company=("in", "of"), counterparty=("subject", "owner")
)
"""Money for a part of a company: "take a 49% stake in X for"."""
LICENCE = Frame(form="noun", words=(), measure=Measure.CONTRACT, company=("to", "from", "of"), counterparty=("subject",))
_LINKS = frozenset({"in", "of", "worth"})
_BEFORE_LABELLED = frozenset({Kind.FIGURE, Kind.LEVEL, Kind.WORD, Kind.DET, Kind.STOP})
_PAYMENT = frozenset({"cash", "stock", "shares", "cash and stock"})
_OBJECT = frozenset({"object"})


def fits(frame: Frame, figure: Figure, place: str, *, verb: bool) -> bool:
    """Whether an amount of this unit may stand at this place of the frame."""
    if figure.amount.unit == "percent":
        if frame.unit != "percent" and (frame.measure is not Measure.OTHER or frame.unit):
            return False
    elif frame.unit == "percent":
        return False
    if frame.figure:
        return place in frame.figure
    return place in (_OBJECT if verb else _PLACES)


def occasion(row: Row, i: int) -> bool:
    """Whether what follows tells on what occasion: "$1.8 billion in a round", not what the amount is of."""
    after = row[i + 1 : i + 3]
    return len(after) == 2 and after[0].word == "in" and after[1].kind is Kind.DET


def head(row: Row, i: int, filled: Filled) -> Hit | None:
    """The noun that follows the figure: "$14 billion investment", "49% non-voting stake", "$3 billion in equity"."""
    found: int | None = None
    linked = False
    for j in range(i + 1, min(len(row), i + 8)):
        piece = row[j]
        if piece.kind is Kind.CUE and piece.cue and piece.cue.nouns:
            if found is not None and piece.cue.verbs and piece.word.endswith(("s", "ed")):
                break
            if linked and row[i + 1].word == "in" and piece.word in _PAYMENT:
                return None
            found = j
        elif found is not None:
            break
        elif piece.kind is Kind.PREP and piece.word in _LINKS and (j == i + 1 or row[j - 1].word == "worth"):
            linked = True
        elif not _modifier(piece, linked=linked):
            break
    return None if found is None else _noun(row, found, i, "head", filled)


def _modifier(piece: Piece, *, linked: bool) -> bool:
    if piece.kind is Kind.WORD:
        return piece.word not in AUXILIARIES
    if piece.kind is Kind.CUE:
        return piece.word.endswith("ed")
    if piece.kind in {Kind.NAME, Kind.PROPER}:
        return linked or not piece.owner
    return piece.kind is Kind.DATE or (linked and piece.kind is Kind.DET)


def _noun(row: Row, at: int, i: int, place: str, filled: Filled) -> Hit | None:
    cue, figure = row[at].cue, row[i].figure
    if cue is None or figure is None or (cue.verbs and at and row[at - 1].word == "to"):
        return None
    for frame in cue.nouns:
        if fits(frame, figure, place, verb=False) and (not frame.strict or filled(frame, at, i, False)):
            return Hit(frame, at, verb=False)
    return None


def _verb(row: Row, at: int, i: int, place: str, filled: Filled) -> Hit | None:
    cue, figure = row[at].cue, row[i].figure
    if cue is None or figure is None or (cue.nouns and at and row[at - 1].kind is Kind.DET):
        return None
    if at and row[at - 1].owner:
        return None
    for frame in cue.verbs:
        if fits(frame, figure, place, verb=True) and (not frame.strict or filled(frame, at, i, True)):
            return Hit(frame, at, verb=True)
    return None


def left_of(row: Row, i: int) -> int:
    """The place of the piece that governs the figure from the left, past articles and adjectives; -1: none."""
    k = i - 1
    while k >= 0 and i - k < 8:
        if k and f"{row[k - 1].word}_{row[k].word}" in TWO_WORD_HEDGES:
            k -= 2
        elif row[k].word in HEDGES or _passed(row[k]):
            k -= 1
        else:
            break
    return k


def _passed(piece: Piece) -> bool:
    return (piece.kind is Kind.DET and not piece.owner) or (piece.kind is Kind.WORD and piece.name is None)


def governing(row: Row, i: int, filled: Filled) -> Hit | None:
    """The verb or noun left of the figure that takes it: as an object, by a preposition, or as a level."""
    k = _past_dates(row, left_of(row, i))
    if k < 0:
        return None
    piece = row[k]
    if piece.kind is Kind.CUE:
        hit = _verb(row, k, i, "object", filled)
        if hit:
            return _purpose(row, hit, i)
        hit = _noun(row, k, i, "is", filled)
        return hit and _through(row, hit, i, filled)
    if piece.kind is Kind.PREP:
        return _by_preposition(row, k, i, filled)
    if piece.kind is Kind.NAME and k and row[k - 1].kind is Kind.CUE:
        return _verb(row, k - 1, i, "second", filled)
    if piece.kind in {Kind.BE, Kind.LEVEL, Kind.SAY}:
        return subject_noun(row, k, i, filled)
    if piece.kind is Kind.OPEN and k and row[k - 1].kind is Kind.CUE:
        return _noun(row, k - 1, i, "is", filled)
    if piece.word == ":":
        return label(row, k, i, filled)
    return None


def _bought(row: Row, hit: Hit, i: int) -> Hit:
    """ "Pays $620 million for a licence to": the noun says what the money is."""
    for j in range(i + 2, min(len(row), i + 5)):
        cue = row[j].cue
        if cue and cue.nouns and cue.nouns[0].measure is Measure.CONTRACT:
            return Hit(LICENCE, j, verb=False)
    return hit


def _past_dates(row: Row, k: int) -> int:
    """Past "for the year" and "in 2025", which may stand between a noun and its amount."""
    if k < 1 or row[k].kind is not Kind.DATE:
        return k
    k -= 1
    if row[k].kind is Kind.PREP or row[k].word in HEDGES:
        k -= 1
    return k if k >= 0 and row[k].kind in {Kind.CUE, Kind.BE, Kind.LEVEL} else k + 1


def _purpose(row: Row, hit: Hit, i: int) -> Hit:
    """ "Paid $2.4 billion to license": what was bought says what the money is."""
    if hit.frame.measure not in {Measure.ACQUISITION_PRICE, Measure.SPENDING} or i + 2 >= len(row):
        return hit
    if row[i + 1].word == "for":
        return _bought(row, hit, i)
    cue = row[i + 2].cue
    if row[i + 1].word != "to" or cue is None:
        return hit
    frame = next((frame for frame in cue.verbs if "for" in frame.figure), None)
    return Hit(frame, i + 2, verb=True) if frame else hit


def _by_preposition(row: Row, k: int, i: int, filled: Filled) -> Hit | None:
    """The nearest word to the left that takes this preposition; a noun inside another's phrase yields to that one."""
    place = row[k].word
    for j in range(k - 1, max(-1, k - 18), -1):
        piece = row[j]
        if piece.kind is Kind.STOP:
            return label(row, j, i, filled) if piece.word == ":" else None
        if piece.kind is not Kind.CUE:
            continue
        if place == "for" and _is_stake(piece) and row[i].figure.amount.unit != "percent":  # type: ignore[union-attr]
            return Hit(PART_BOUGHT, j, verb=False)
        hit = _verb(row, j, i, place, filled)
        if hit:
            return _through(row, hit, i, filled)
        hit = _noun(row, j, i, place, filled)
        if hit:
            return _outer(row, hit, i, place, filled)
    return None


def _is_stake(piece: Piece) -> bool:
    return piece.cue is not None and any(frame.unit == "percent" for frame in piece.cue.nouns)


def _through(row: Row, hit: Hit, i: int, filled: Filled) -> Hit:
    """ "A deal valued at", "the contract is worth": the deal or the contract is what the amount is of."""
    if hit.frame.measure is not Measure.VALUATION:
        return hit
    if hit.verb:
        named = _valued_thing(row, hit.at, i, filled)
        if named:
            return named
    if row[hit.at].word not in {"valued", "worth", "priced"}:
        return hit
    if hit.verb and row[hit.at + 1].kind is not Kind.PREP and row[hit.at + 1].word not in HEDGES:
        return hit
    before = hit.at - 1
    while before >= 0 and (row[before].kind is Kind.BE or row[before].word in AUXILIARIES):
        before -= 1
    if before >= 0 and row[before].kind is Kind.WORD and row[before].word not in REFERENCES:
        return _goods(row, before, i, filled) or hit
    if before > 1 and row[before].kind is Kind.NAME and row[before - 1].word in {"with", "in", "of", "from"}:
        before -= 2
    if before >= 0 and row[before].kind is Kind.CUE:
        return _noun(row, before, i, "of", filled) or hit
    return hit


def _goods(row: Row, at: int, i: int, filled: Filled) -> Hit | None:
    """ "Supply Microsoft with capacity worth": the verb that the goods belong to."""
    for j in range(at - 1, max(-1, at - 8), -1):
        if row[j].kind is Kind.CUE:
            return _verb(row, j, i, "with", filled) or _verb(row, j, i, "object", filled)
    return None


def _valued_thing(row: Row, at: int, i: int, filled: Filled) -> Hit | None:
    """ "Values the deal at", "put the price at": a deal, not a company, is put at the amount."""
    between = range(at + 1, i)
    if any(row[j].kind in {Kind.NAME, Kind.REFERENCE, Kind.PRONOUN} for j in between):
        return None
    for j in between:
        if row[j].kind is Kind.CUE:
            hit = _noun(row, j, i, "of", filled)
            if hit and hit.frame.measure in {None, Measure.ACQUISITION_PRICE, Measure.CONTRACT}:
                return hit
    return None


def _outer(row: Row, hit: Hit, i: int, place: str, filled: Filled) -> Hit:
    """ "Revenue from data centers rose to": the amount is of the revenue."""
    j = hit.at - 1
    while j >= 0 and hit.at - j < 6 and (row[j].kind in {Kind.WORD, Kind.DET, Kind.NAME, Kind.DATE} or row[j].owner):
        j -= 1
    if j < 1 or row[j].kind is not Kind.PREP or row[j].word not in {"of", "from", "for", "in", "on"}:
        return hit
    outer = row[j - 1]
    if outer.kind is Kind.CUE and outer.cue and outer.cue.nouns:
        return _noun(row, j - 1, i, place, filled) or hit
    return hit


def subject_noun(row: Row, k: int, i: int, filled: Filled) -> Hit | None:
    """The noun whose level a verb tells: "Group revenue for the year came in at"."""
    best: Hit | None = None
    for j in range(k - 1, max(-1, k - 20), -1):
        piece = row[j]
        if piece.kind in {Kind.STOP, Kind.FIGURE}:
            break
        if piece.kind is Kind.CUE:
            hit = _noun(row, j, i, "is", filled)
            if hit:
                best = _through(row, _outer(row, hit, i, "is", filled), i, filled)
                break
    return best


def label(row: Row, k: int, i: int, filled: Filled) -> Hit | None:
    """The last noun of a label: "Manus acquisition: $2-3 billion"."""
    for j in range(k - 1, max(-1, k - 12), -1):
        if row[j].kind is Kind.CUE:
            hit = _noun(row, j, i, "is", filled)
            if hit:
                return hit
    return None


def labelled(row: Row, i: int, filled: Filled) -> Hit | None:
    """The first noun after a figure that is a label itself: "10 billion dollars: potential investment in"."""
    if any(piece.kind not in _BEFORE_LABELLED for piece in row[:i]):
        return None
    j = i + 1
    while j < len(row) and row[j].kind in {Kind.LEVEL, Kind.FIGURE, Kind.CONJ}:
        j += 1
    if j >= len(row) or row[j].word not in {":", "–", "—"}:
        return None
    for n in range(j + 1, min(len(row), j + 10)):
        if row[n].kind is Kind.CUE:
            hit = _noun(row, n, i, "is", filled)
            if hit:
                return hit
    return None


def in_label(row: Row, i: int, filled: Filled) -> Hit | None:
    """The label at the head of a line, further off: "Data centers: the largest part, cited as over $600 billion"."""
    for k in range(1, min(i, 10)):
        if row[k].word == ":":
            return label(row, k, i, filled)
    return None


def alone(row: Row, i: int, filled: Filled) -> Hit | None:
    """The one word of a measure that the whole sentence holds, if there is but one."""
    hits: dict[Measure | None, Hit] = {}
    for j, piece in enumerate(row):
        if piece.kind is Kind.CUE and piece.cue and not piece.cue.verbs:
            hit = _noun(row, j, i, "is", filled)
            if hit and hit.frame.measure is not Measure.OTHER:
                hits.setdefault(hit.frame.measure, hit)
    return next(iter(hits.values())) if len(hits) == 1 else None


def nearest(row: Row, i: int, filled: Filled) -> Hit | None:
    """The last resort: the nearest word of a measure in the same clause, to the left and then to the right."""
    bound = row[left_of(row, i)].kind is Kind.PREP
    for places in (range(i - 1, max(-1, i - 9), -1), range(i + 1, min(len(row), i + 6))):
        for j in places:
            if row[j].kind in {Kind.STOP, Kind.COMMA, Kind.FIGURE, Kind.CONJ, Kind.REL}:
                break
            if row[j].kind is Kind.CUE:
                hit = _noun(row, j, i, "is", filled) or (None if bound else _verb(row, j, i, "object", filled))
                if hit:
                    return hit
    return None
