"""What a sum itself is said to be, or to buy: «$3bn would be equity», «$14.3 billion buys 49%»."""

from bot.model import Measure
from bot.reading.claims.roles.frames import PART_BOUGHT, Hit, Spot, left_of
from bot.reading.claims.row.piece import figure_of
from bot.reading.claims.row.pieces import Kind
from bot.reading.claims.row.words import AUXILIARIES, SAME

_MONEY_ROUND = frozenset({"pre-money", "post-money"})
_AFTER_BEING = frozenset({Kind.COMMA, Kind.STOP, Kind.CONJ, Kind.PREP, Kind.CLOSE, Kind.FIGURE})


_COMING = frozenset({"come", "comes", "came"})
_KINDS_OF_MONEY = frozenset({Measure.EQUITY, Measure.DEBT})


def being(spot: Spot) -> Hit | None:
    """«$3bn would be equity», «$26bn as debt», «€1.5m is a bank loan», «$2 billion, pre-money», «$3bn as the worth»."""
    row, j = spot.row, spot.i + 1
    while j < len(row) and (row[j].word in AUXILIARIES or row[j].word in _COMING):
        j += 1
    if j + 1 < len(row) and row[j].kind is Kind.COMMA and row[j + 1].word in _MONEY_ROUND:
        ends = j + 2 >= len(row) or row[j + 2].kind in {Kind.COMMA, Kind.STOP}
        return spot.noun(j + 1, "head") if ends else None
    if j >= len(row) or not (row[j].kind is Kind.BE or row[j].word == "as"):
        return None
    for k in range(j + 1, min(len(row), j + 5)):
        cue = row[k].cue
        if cue and cue.nouns and not cue.verbs:
            worth = cue.nouns[0].measure is Measure.VALUATION
            kind = cue.nouns[0].measure in _KINDS_OF_MONEY and k == j + 1
            if row[j].word == "as" and not (kind or (worth and k == j + 2)):
                return None  # "as part of a round" is none
            ends = worth or k + 1 >= len(row) or row[k + 1].kind in _AFTER_BEING
            return spot.noun(k, "head") if ends else None
        if row[k].kind not in {Kind.DET, Kind.WORD, Kind.NAME}:
            break
    return None


def buys_part(spot: Spot) -> Hit | None:
    """«Meta's $14.3 billion buys 49%», «for $14.3 billion Meta takes 49% of»: what the money is for is a part."""
    row, i = spot.row, spot.i
    if not any(map(figure_of, row[i + 1 : i + 5])):
        return None
    part = next((k for k in range(i + 1, min(len(row), i + 5)) if row[k].percent), None)
    if part is None:
        return None
    if row[i + 1].word in {"buys", "bought"}:
        return Hit(PART_BOUGHT, i, verb=False)
    fronted = left_of(row, i) == 0 and row[0].word in SAME["for"] and row[part - 1].cue is not None
    return Hit(PART_BOUGHT, part, verb=True) if fronted else None
