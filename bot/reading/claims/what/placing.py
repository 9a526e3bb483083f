"""Which word says what a figure is an amount of, by the figure's place: what governs it before."""

from bot.model import Measure
from bot.reading.claims.roles.frames import (
    GOODS_SOLD,
    LIFTED,
    PART_BOUGHT,
    SHARES_SOLD,
    SHARES_TAKEN,
    WHOLE_BOUGHT,
    Hit,
    Row,
    Spot,
    left_of,
)
from bot.reading.claims.roles.labels import label
from bot.reading.claims.roles.lifting import UP_TO, lifted, past
from bot.reading.claims.roles.provisos import for_firm, sells_goods, sells_shares
from bot.reading.claims.row.piece import NAMED, SOMEBODY, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.shares import made_into, of_shares
from bot.reading.claims.row.words import FINAL, HEDGES, INVERTED, SAME
from bot.reading.claims.what.passing import PUTTING, outer, purpose, through

_SOLD = frozenset("sell sold sells selling offload offloaded unloaded".split())
_PROFITS = frozenset("profit profits net operating gross pretax pre-tax loss losses ebitda".split())
_DUES = (
    "tax",
    "grant",
    "charge",
    "restructur",
    "write",
    "impair",
    "saving",
    "subsid",
    "fine",
    "penalt",
    "incentive",
    "damage",
)
_TO = frozenset("to a à an".split())
_INSERTED = frozenset({Kind.COMMA, Kind.STOP})
_WITH = frozenset("with including according per reportedly all".split())
_IN_THE_MIDDLE = frozenset({Kind.WORD, Kind.DET, Kind.PREP, Kind.DATE, Kind.PROPER})
_GOODS = 5
_AT = ("at",)
_LEVELS = frozenset({Kind.BE, Kind.LEVEL, Kind.SAY})
_TAKING = frozenset("took take takes taking".split())


def occasion(row: Row, i: int) -> bool:
    """Whether what follows tells on what occasion: "$1.8 billion in a round", not what the amount is of."""
    after = row[i + 1 : i + 3]
    return len(after) == 2 and after[0].word == "in" and after[1].kind is Kind.DET


def dues(spot: Spot, hit: Hit) -> bool:
    """«$1.6 billion in tax breaks», «made $6 million in profit», whatever the verb: owed, let off, or left over."""
    earned = spot.row[hit.at].word in _PROFITS and "profit" in hit.frame.words
    return not hit.verb and (earned or spot.row[hit.at].word.startswith(_DUES))


def governing(spot: Spot) -> Hit | None:
    """The verb or noun left of the figure that takes it: as an object, by a preposition, or as a level."""
    row, i = spot.row, spot.i
    k = _past_dates(row, left_of(row, i))
    if k < 0:
        return None
    piece = row[k]
    last = past(spot, k) or final(spot, k)
    if last or piece.kind is Kind.CUE:
        return last or _straight(spot, k)
    if piece.kind is Kind.PREP:
        return _by_preposition(spot, k)
    if piece.kind in _LEVELS:
        return subject_noun(spot, k)
    return label(spot, k) if piece.word == ":" else _across(spot, k) or middle(spot)


def shares(spot: Spot) -> Hit | None:
    """«SoftBank bought $2 billion of stock», a part of a company; «sold $1 billion of shares», a part of itself."""
    k = left_of(spot.row, spot.i)
    cue = spot.row[k].cue if k >= 0 else None
    if cue and sells_shares(spot.row, k, spot.i):
        return Hit(SHARES_SOLD, k, verb=True)
    if sells_goods(spot.row, k, spot.i):
        return Hit(GOODS_SOLD, k, verb=True)
    made = made_into(spot.row, spot.i)
    if made is not None:
        return Hit(SHARES_TAKEN, made, verb=True)
    buys = cue is not None and any(frame.measure is Measure.ACQUISITION_PRICE for frame in cue.verbs[:1])
    buys = buys or (k >= 0 and spot.row[k].word in _TAKING)
    buys = buys or (k > 0 and spot.row[k].word == "for" and spot.row[k - 1].word.startswith("subscrib"))
    return Hit(PART_BOUGHT, spot.i, verb=False) if buys and of_shares(spot.row, spot.i) else None


def _straight(spot: Spot, k: int) -> Hit | None:
    """The word just before the figure: a verb with its object, or a noun with its amount."""
    hit = spot.verb(k, "object")
    if hit and hit.frame.measure is Measure.RUN_RATE:
        return subject_noun(spot, k) or hit
    if hit:
        return purpose(spot, hit)
    hit = spot.noun(k, "is")
    return hit and through(spot, hit)


def final(spot: Spot, k: int) -> Hit | None:
    """«Mit 2 Milliarden Euro bewertet», «100 Millionen Euro in Aleph Alpha investieren»: the verb ends the clause."""
    if not said_in(spot.row[spot.i + 1 : spot.i + 12], FINAL):
        return None
    place = spot.row[k].word if spot.row[k].kind is Kind.PREP else "object"
    for j in range(spot.i + 1, min(len(spot.row), spot.i + 12)):
        if spot.row[j].kind in {Kind.STOP, Kind.FIGURE, Kind.CONJ}:
            return None
        if spot.row[j].word in FINAL and spot.row[j].cue:
            return spot.verb(j, place)
    return None


def _across(spot: Spot, k: int) -> Hit | None:
    """Across a name, "pay Oracle $30 billion", or into a bracket, "the acquisition ($2 billion)"."""
    if spot.row[k].kind in SOMEBODY:
        k -= k > 1 and spot.row[k - 1].word in _TO
        if k and spot.row[k - 1].word in INVERTED:
            return spot.verb(k - 1, "object")
        hit = spot.verb(k - 1, "second") if k else None
        return Hit(WHOLE_BOUGHT, k - 1, verb=True) if hit and for_firm(spot.row, spot.i) else hit
    if spot.row[k].word == "," and _apposed(spot):
        k = _past_goods(spot.row, k)
    before = spot.row[k - 1] if k else None
    if before is not None and before.kind in NAMED and spot.row[k].word == "," and _apposed(spot):
        return _bought(spot, k - 1)
    if before is None or before.kind is not Kind.CUE:
        return None
    apposed = spot.row[k].kind is Kind.OPEN or spot.row[k].word == "of" or (spot.row[k].word == "," and _apposed(spot))
    return spot.noun(k - 1, "is") if apposed else None


def _bought(spot: Spot, named: int) -> Hit | None:
    """«OpenAI buys Statsig, $1.1 billion»: the price behind what is bought."""
    for j in range(named - 1, max(-1, named - 5), -1):
        if spot.row[j].kind is Kind.CUE:
            hit = spot.verb(j, "for")
            return hit if hit and hit.frame.measure is Measure.ACQUISITION_PRICE else None
        if spot.row[j].kind not in {Kind.WORD, Kind.DET}:
            break
    return None


def _and_another(spot: Spot) -> bool:
    """«Two orders, $10 billion and $11 billion»."""
    return [piece.kind for piece in spot.row[spot.i + 1 : spot.i + 3]] == [Kind.CONJ, Kind.FIGURE]


def _past_goods(row: Row, k: int) -> int:
    """«Two orders of TPU racks, $10 billion»: past what was ordered."""
    j = k - 1
    while j > 0 and k - j < _GOODS and row[j].kind in {Kind.WORD, Kind.PROPER}:
        j -= 1
    return j if j < k - 1 and row[j].word == "of" else k


def _apposed(spot: Spot) -> bool:
    """«The fundraising, $480 million, plus the campus, $2.1 billion»: whether the figure is all that is inserted."""
    after = spot.row[spot.i + 1] if spot.i + 1 < len(spot.row) else None
    return (
        spot.i > 0
        and spot.row[spot.i - 1].kind is Kind.COMMA
        and (after is None or after.kind in _INSERTED or after.word in _WITH or _and_another(spot))
    )


def middle(spot: Spot) -> Hit | None:
    """«Hält nach dem Umbau 27 Prozent an X»: a German verb, past what it says of when and where before its object."""
    row = spot.row
    for j in range(spot.i - 1, max(-1, spot.i - 10), -1):
        if row[j].word in INVERTED and row[j].cue:
            return spot.verb(j, "object")
        if row[j].kind not in _IN_THE_MIDDLE:
            return None
    return None


def _past_dates(row: Row, k: int) -> int:
    """Past "for the year" and "in 2025", which may stand between a noun and its amount."""
    if k < 1 or row[k].kind is not Kind.DATE:
        return k
    k -= 1
    if row[k].kind is Kind.PREP or row[k].word in HEDGES:
        k -= 1
    return k if k >= 0 and row[k].kind in {Kind.CUE, Kind.BE, Kind.LEVEL} else k + 1


def _by_preposition(spot: Spot, k: int) -> Hit | None:
    """The nearest word to the left that takes this preposition; a noun inside another's phrase yields to that one."""
    row, place = spot.row, spot.row[k].word
    raised = lifted(spot, k) if place in UP_TO else None
    if raised is not None:
        return Hit(LIFTED, raised, verb=True)
    for j in range(k - 1, max(-1, k - 18), -1):
        piece = row[j]
        if piece.kind is Kind.STOP:
            return label(spot, j) if piece.word == ":" else None
        if place in SAME["for"] and not spot.percent and (_is_stake(piece) or piece.percent):
            sold = any(before.word in _SOLD for before in row[max(0, j - 6) : j])
            return (sold and spot.noun(j, "is")) or Hit(PART_BOUGHT, j, verb=False)
        if piece.kind is not Kind.CUE:
            continue
        hit = spot.verb(j, place)
        if hit:
            return through(spot, hit)
        hit = spot.noun(j, place)
        if hit and not _put(row, hit):
            return outer(spot, hit, place)
    return None


def _put(row: Row, noun: Hit) -> bool:
    """«A filing put the round at»: whether a noun that is of a worth by "at" is itself put at the amount."""
    verb = noun.at - 1 - (noun.at > 1 and row[noun.at - 1].kind is Kind.DET)
    return noun.frame.figure == _AT and verb >= 0 and row[verb].word in PUTTING


def _is_stake(piece: Piece) -> bool:
    return piece.cue is not None and any(frame.unit == "percent" for frame in piece.cue.nouns)


def subject_noun(spot: Spot, k: int) -> Hit | None:
    """The noun whose level a verb tells: "Group revenue for the year came in at"."""
    for j in range(k - 1, max(-1, k - 20), -1):
        if spot.row[j].kind in {Kind.STOP, Kind.FIGURE}:
            break
        hit = spot.noun(j, "is")
        if hit:
            return through(spot, outer(spot, hit, "is"))
    return None
