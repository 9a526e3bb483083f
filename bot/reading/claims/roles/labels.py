"""Labels before and after a figure, and the words that are merely near it: weaker than its place in a sentence."""

from bot.model import Measure
from bot.reading.claims.roles.frames import Hit, Spot, left_of
from bot.reading.claims.row.piece import kind_of
from bot.reading.claims.row.pieces import Kind

_BORDERS = frozenset({Kind.STOP, Kind.COMMA, Kind.FIGURE, Kind.CONJ, Kind.REL})
_BEFORE_LABELLED = frozenset({Kind.FIGURE, Kind.LEVEL, Kind.WORD, Kind.DET, Kind.STOP})
_MORE = frozenset({Kind.LEVEL, Kind.FIGURE, Kind.CONJ})


def label(spot: Spot, colon: int) -> Hit | None:
    """The last noun of a label: "Manus acquisition: $2-3 billion"."""
    return spot.nouns(range(colon - 1, max(-1, colon - 12), -1), "is")


def labelled(spot: Spot) -> Hit | None:
    """The first noun after a figure that is a label itself: "10 billion dollars: potential investment in"."""
    row = spot.row
    if not _BEFORE_LABELLED.issuperset(map(kind_of, row[: spot.i])):
        return None
    j = spot.i + 1
    while j < len(row) and row[j].kind in _MORE:
        j += 1
    if j >= len(row) or row[j].word not in {":", "–", "—"}:
        return None
    after = range(j + 1, min(len(row), j + 10))
    hits = [hit for hit in (spot.nouns([at], "is") for at in after) if hit]
    return next((hit for hit in hits if hit.frame.measure is not Measure.OTHER), hits[0] if hits else None)


def in_label(spot: Spot) -> Hit | None:
    """The label at the head of a line, further off: "Data centers: the largest part, cited as over $600 billion"."""
    for k in range(1, min(spot.i, 10)):
        if spot.row[k].word == ":":
            return label(spot, k)
    return None


def alone(spot: Spot) -> Hit | None:
    """The one word of a measure that the whole sentence holds, if there is but one."""
    hits: dict[Measure | None, Hit] = {}
    for at, piece in enumerate(spot.row):
        if piece.cue and not piece.cue.verbs and not _of_next(spot, at):
            hit = spot.noun(at, "is")
            if hit and hit.frame.measure is not Measure.OTHER:
                hits.setdefault(hit.frame.measure, hit)
    return next(iter(hits.values())) if len(hits) == 1 else None


def apposed(spot: Spot) -> Hit | None:
    """The noun right before the comma that the figure stands behind: «took little outside money, under $20 million»."""
    row, k = spot.row, left_of(spot.row, spot.i)
    if k < 1 or row[k].kind is not Kind.COMMA or any(piece.kind is Kind.PREP for piece in row[max(0, k - 5) : k]):
        return None  # «the biggest check in its new round, about $1.3 billion»
    return spot.noun(k - 1, "is")


def _of_next(spot: Spot, at: int) -> bool:
    """«$480 million, valuation $2.4 billion»: a noun that labels the figure right behind it, and no other."""
    labels = at > spot.i and at + 1 < len(spot.row) and spot.row[at + 1].figure is not None
    return labels and spot.row[at - 1].kind is Kind.COMMA


def nearest(spot: Spot) -> Hit | None:
    """The last resort: the nearest word of a measure in the same clause, to the left and then to the right."""
    row, i = spot.row, spot.i
    bound = row[left_of(row, i)].kind is Kind.PREP
    for places in (range(i - 1, max(-1, i - 9), -1), range(i + 1, min(len(row), i + 6))):
        for at in places:
            if row[at].kind in _BORDERS:
                break
            away = bound or (at < i and row[at + 1].kind is Kind.PREP)  # "people close to the talks": no object follows
            hit = spot.noun(at, "is") or (None if away else spot.verb(at, "object"))
            if hit:
                return hit
    return None
