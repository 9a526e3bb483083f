"""Words that pass the amount on: a deal valued at it, a contract worth it, money to license."""

from bot.model import Frame, Measure
from bot.reading.claims.roles.bound import governed
from bot.reading.claims.roles.frames import LICENCE, PART_BOUGHT, SHARES_BOUGHT, Hit, Spot
from bot.reading.claims.roles.insertions import past_insertion
from bot.reading.claims.roles.roles import subject
from bot.reading.claims.roles.voices import passive
from bot.reading.claims.row.piece import SOMEBODY
from bot.reading.claims.row.pieces import Kind
from bot.reading.claims.row.signs import yearly
from bot.reading.claims.row.words import AUXILIARIES, HEDGES, REFERENCES

USED = Frame(
    form="verb", words=(), measure=Measure.CONTRACT, company=("of", "from", "object"), counterparty=("subject",)
)
"""Money for the use of a thing: "pays $140 million to use the models of"."""
_USING = frozenset("use access tap run rent lease train host".split())
_FOR = frozenset("for por pour per für".split())
_ACQUIHIRES = frozenset({"acquihire", "acqui-hire", "acquisition", "takeover", "purchase", "buyout"})
_TOLD_OF_THINGS = frozenset(
    "valued worth priced valorada valorado valutata valutato valorisée valorisé avaliada avaliado cifrada".split()
)
_ALONE = frozenset("alone itself together".split())
_DEALS = frozenset({None, Measure.ACQUISITION_PRICE, Measure.CONTRACT})
PUTTING = frozenset("put puts putting peg pegs pegged pegging".split())
_SHARES = frozenset("shares stake stock".split())
_BORDERS = frozenset({Kind.STOP, Kind.FIGURE, Kind.REL})
_PHRASE = frozenset({Kind.WORD, Kind.DET, Kind.NAME, Kind.DATE})


def through(spot: Spot, hit: Hit) -> Hit:
    """«A deal valued at», «the contract is worth»: the deal or the contract is what the amount is of."""
    if hit.frame.measure is not Measure.VALUATION:
        return hit
    if not hit.verb and spot.row[hit.at].word == "value":
        return _of_thing(spot, hit)
    named = (_valued_thing(spot, hit.at) or _set_thing(spot, hit.at)) if hit.verb else None
    if named:
        return named
    word = spot.row[hit.at].word
    if word not in _TOLD_OF_THINGS or (hit.verb and _takes_object(spot, hit.at)):
        return hit
    return _thing_before(spot, hit.at) or hit


def _set_thing(spot: Spot, at: int) -> Hit | None:
    """«Capex is set at»: the noun that is put at the amount."""
    if not passive(spot.row, at):
        return None
    first = past_insertion(spot.row, at - (spot.row[at - 1].kind is Kind.BE)) - 1
    for j in range(first, max(-1, at - 12), -1):
        if spot.row[j].kind in {Kind.NAME, Kind.REFERENCE, Kind.PRONOUN, Kind.STOP, Kind.FIGURE, Kind.CONJ}:
            return None
        hit = spot.noun(j, "is")
        if hit and hit.frame.measure not in {Measure.OTHER, Measure.INVESTMENT}:
            return hit
    return None


def _takes_object(spot: Spot, at: int) -> bool:
    following = spot.row[at + 1]
    return following.kind is not Kind.PREP and following.word not in HEDGES


def _thing_before(spot: Spot, at: int) -> Hit | None:
    """What is valued or worth the amount, when that is a deal or goods."""
    row, before = spot.row, at - 1
    while before >= 0 and (row[before].kind is Kind.BE or row[before].word in AUXILIARIES):
        before -= 1
    joined = 0 < before < at - 1 and row[before].kind is Kind.CONJ
    if joined and subject(row, before) is not None:
        return None  # "the company has a contract with Corvane and is worth"
    told_of = row[before - 1].cue if before > 0 and row[before].kind is Kind.REL else None
    before -= told_of is not None and any(frame.measure in _DEALS for frame in told_of.nouns[:1])
    before -= before > 0 and row[before].word in _ALONE
    if before >= 0 and row[before].kind is Kind.WORD and row[before].word not in REFERENCES:
        return _goods(spot, before)
    aside = before > 2 and row[before].kind is Kind.COMMA and row[before - 1].kind is Kind.NAME
    if aside and row[before - 2].word in {"of", "with", "between"}:
        deal = spot.noun(before - 3 - (before > 3 and row[before - 3].kind is Kind.COMMA), "of")
        return deal if deal and deal.frame.measure in _DEALS else None
    if before > 1 and row[before].kind is Kind.NAME and row[before - 1].word in {"with", "in", "of", "from"}:
        before -= 2
    if before < 0:
        return None
    near = spot.noun(before, "of") or (_goods(spot, before) if row[before].kind is Kind.CUE else None)
    return near or _thing_behind(spot, at)


def _thing_behind(spot: Spot, at: int) -> Hit | None:
    """«The deal with Corvane, announced in July, is worth», «the purchase, then priced at»."""
    row, reach = spot.row, max(-1, at - 14)
    for j in range(past_insertion(row, at - (row[at - 1].kind is Kind.BE)) - 1, reach, -1):
        piece = row[j]
        if piece.kind in SOMEBODY:
            if not governed(row, j):
                return None
        elif piece.kind in _BORDERS:
            return None
        elif piece.cue and piece.cue.nouns:
            hit = spot.noun(j, "of")
            if hit:
                return hit if hit.frame.measure in _DEALS else None
        elif piece.cue and not (row[j - 1].kind is Kind.COMMA and piece.word.endswith("ed")):
            return None
    return None


def _goods(spot: Spot, at: int) -> Hit | None:
    """«Supply Microsoft with capacity worth»: the verb that the goods belong to."""
    for j in range(at - 1, max(-1, at - 8), -1):
        if spot.row[j].kind is Kind.CUE:
            return spot.verb(j, "with") or spot.verb(j, "object")
    return None


def _valued_thing(spot: Spot, at: int) -> Hit | None:
    """«Values the deal at», «put the raise at»: a deal or what comes in, not a company, is put at the amount."""
    between = range(at + 1, spot.i)
    if any(spot.row[j].kind in {Kind.NAME, Kind.REFERENCE, Kind.PRONOUN} for j in between):
        return None
    hit = spot.nouns(between, "of")
    put = hit is not None and spot.row[at].word in PUTTING and hit.frame.measure is Measure.FUNDING_ROUND
    return hit if hit and (put or hit.frame.measure in _DEALS) else None


def outer(spot: Spot, hit: Hit, place: str) -> Hit:
    """«Revenue from data centers rose to»: the amount is of the revenue."""
    row, j = spot.row, hit.at - 1
    if row[hit.at].word == "value" and _of_thing(spot, hit) is not hit:
        return _of_thing(spot, hit)
    if place == "at" and hit.frame.measure is Measure.VALUATION:
        return hit
    while j >= 0 and hit.at - j < 6 and (row[j].kind in _PHRASE or row[j].owner):
        j -= 1
    if j < 1 or row[j].kind is not Kind.PREP or row[j].word not in {"of", "from", "for", "in", "on", "with"}:
        return hit
    whole = spot.noun(j - 1, place)
    if row[j].word == "with" and (whole is None or whole.frame.measure not in _DEALS or not _is_value(hit)):
        return hit
    deal = hit.frame.measure in _DEALS and row[j - 1].word == "value"  # "raise the value of Helsing's deal to"
    return hit if deal else whole or hit


def _of_thing(spot: Spot, hit: Hit) -> Hit:
    """«The value of Helsing's deal», «the total value of contracts»: the deal is what the amount is of."""
    if hit.at + 1 >= len(spot.row) or spot.row[hit.at + 1].word != "of":
        return hit
    for k in range(hit.at + 2, min(len(spot.row), hit.at + 6)):
        cue = spot.row[k].cue
        if cue and any(frame.measure in _DEALS for frame in cue.nouns[:1]):
            return Hit(cue.nouns[0], k, verb=False)
    return hit


def _is_value(hit: Hit) -> bool:
    """Whether a noun says but what something is worth: "an order with an initial value of"."""
    return hit.frame.measure is Measure.VALUATION


def purpose(spot: Spot, hit: Hit) -> Hit:
    """«Paid $2.4 billion to license», «for a licence to»: what was bought says what the money is."""
    row, i = spot.row, spot.i + 2 * yearly(spot.row, spot.i)
    if hit.frame.measure not in {Measure.ACQUISITION_PRICE, Measure.SPENDING} or i + 2 >= len(row):
        return hit
    if row[i + 1].word in _FOR:
        part = SHARES_BOUGHT if row[i + 2].kind is Kind.NAME and not row[i + 2].owner else PART_BOUGHT
        return licence(spot) or (Hit(part, i, verb=False) if _for_part(spot) else hit)
    if row[i + 1].word == "to" and row[i + 2].word in _USING:
        return Hit(USED, i + 2, verb=True)
    cue = row[i + 2].cue
    if row[i + 1].word != "to" or cue is None:
        return hit
    for frame in cue.verbs:
        bought = Hit(frame, i + 2, verb=True)
        if "for" in frame.figure and (not frame.strict or spot.filled(bought, i)):
            return bought
    return hit


def _for_part(spot: Spot) -> bool:
    """«Paying $1.5 billion for about 11 percent»: what the money buys is a part."""
    after = spot.row[spot.i + 2 : spot.i + 5]
    bought = next((piece.figure for piece in after if piece.figure), None)
    return any(piece.word in _SHARES for piece in after) or (bought is not None and bought.amount.unit == "percent")


def licence(spot: Spot) -> Hit | None:
    """«$620 million for the licence», «is for a licence»: what the money is for."""
    start = spot.i + 1
    if start < len(spot.row) and spot.row[start].kind is Kind.BE:
        start += 1
    if start >= len(spot.row) or spot.row[start].word not in _FOR:
        return None
    for j in range(start + 1, min(len(spot.row), start + 5)):
        cue = spot.row[j].cue
        if cue and cue.nouns and cue.nouns[0].measure is Measure.CONTRACT:
            owned = any(spot.row[k].owner for k in range(start + 1, j))  # "for Corvane's licence"
            return Hit(LICENCE, spot.i if owned else j, verb=False)
        if cue and cue.nouns and spot.row[j].word in _ACQUIHIRES:
            return Hit(cue.nouns[0], j, verb=False)
    return None
