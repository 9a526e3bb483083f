"""Signs that money is what somebody holds, sells, manages or hands back: the worth of a part, a fund, a buyback.

No amount of a deal: what a part is worth nobody paid, and what a fund raises is not yet anybody's.
"""

from collections.abc import Sequence

from bot.reading.claims.row.piece import NAMED, SOMEBODY, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, HEDGES

Row = Sequence[Piece]
_PARTS = frozenset(
    "stake stakes holding holdings shareholding slice portion position positions portfolio interest warrants block "
    "parcel".split()
)
_BACKING = frozenset("investment investments bet bets".split())
"""A part too, where its worth is told: «it valued the investment at»; else the money that was given."""
_WORTH = frozenset({"worth"})
_PUT = ("valu", "carri", "mark", "pric", "put")
_COMING = frozenset("comes came come amounts amounted rose grew swelled climbed jumped".split())
_AT = frozenset({"at"})
_TO = frozenset({"to"})
WORTHS = _WORTH | _AT | _TO
_SHARES = frozenset("shares stock".split())
_STAFF = frozenset("employees staff staffers insiders workers founders employee".split())
STAFF = _STAFF
_FUNDS = frozenset("fund funds vehicle vehicles".split())
FUNDS = _FUNDS
_FOR_FUNDS = frozenset("for of into across to".split())
ECONOMY = frozenset("gdp gsdp taxes gross economy exchequer treasury royalties".split())
_TO_ECONOMY = 8
BACK = frozenset({"back", "own", "bought back", "buy back", "buying back", "buys back"})
SYNDICATED = frozenset("syndicated syndicating syndicate co-investors".split())
_PASSED = frozenset({Kind.FIGURE, Kind.WORD, Kind.DET, Kind.DATE, Kind.NAME, Kind.PROPER, Kind.CUE, Kind.COMMA})
_FREE = frozenset({Kind.BE, Kind.DET, Kind.COMMA, Kind.DATE, Kind.LEVEL})
SELLING = frozenset(
    "sell sells sold selling offloaded offload unloaded unload dumped disposed disposes divested parted".split()
)
_HELD = frozenset("stake stakes holding holdings position".split())
_SALE = 12
"""Pieces between the verb of a sale and its price."""
_COUNT = 3
"""Words of a count of shares that names no company: «32.1 million shares»."""
PAYING = frozenset("pay pays paid paying owe owes".split())
_CLAIMS = frozenset("claims claim allegations breaches breach privacy lawsuit lawsuits".split())
_CLAIMANTS = frozenset("authors writers artists users victims plaintiffs creators drivers publishers".split())
_LIQUID = frozenset("liquidity firepower".split())
_CASH = frozenset("cash cash-equivalents".split())
_FREE_CASH = frozenset("available net spare free ready".split())
CASH = _LIQUID | _CASH
_REPORTING = frozenset(
    "reported reports had has have held holds hold with listed posted showed sits sitting sat ended keeps kept boasts "
    "disclosed around".split()
)
RETURNS = frozenset("distribution distributions dividend dividends payout".split())
HAVING = frozenset("had has have held holds".split())
_THAN = frozenset("than of some".split())
_ON_HAND = frozenset({("on", "hand"), ("in", "hand"), ("left", "over"), ("to", "spend"), ("at", "year-end")})
_AT_END = frozenset({("at", "the", "end"), ("in", "the", "bank"), ("at", "year", "end")})
_COURTS = frozenset("court judge jury tribunal ordered sentenced".split())
_IF = frozenset("if when should unless".split())
_FAILING = frozenset(
    "terminated terminates collapses collapse abandoned blocked block object objects kill killed fails falls".split()
)
MANY = frozenset("groups companies startups start-ups giants hyperscalers firms labs governments".split())
_SOME = frozenset("both two three four five other these those".split())
_ENDS_CLAUSE = frozenset({Kind.STOP, Kind.COMMA})
_BORDERS = frozenset({Kind.STOP, Kind.REL, Kind.CONJ})


def part_worth(row: Row, i: int) -> bool:
    """«Its 26% is worth some», «the slice, about 27%, comes to», «it valued the investment at»: a part's worth."""
    k = _governor(row, i)
    if k < 1 or not row[i].sum:
        return False
    if row[k].word in _WORTH:
        return _part_before(row, k, told=row[k - 1].kind is Kind.BE or row[k - 1].word in AUXILIARIES | HEDGES)
    if row[k].word in _AT:
        verb = next((j for j in range(k - 1, max(-1, k - 6), -1) if row[j].word.startswith(_PUT)), None)
        if verb is None:
            return False
        between = row[verb + 1 : k]
        return _held(between) if between else _part_before(row, verb, told=True) or _which(row, verb)
    return row[k].word in _TO and row[k - 1].word in _COMING and _part_before(row, k - 1, told=False)


def _governor(row: Row, i: int) -> int:
    left = row[i].left
    return -1 if left is None else left


def _held(between: Row) -> bool:
    """«Valued the investment at», «values its 14% stake at»: whether a part is the object."""
    last = between[-1]
    return last.word in _PARTS or (last.word in _BACKING and len(between) > 1 and between[-2].kind is Kind.DET)


def _which(row: Row, verb: int) -> bool:
    """«For shares he valued at $11bn», «a stake that Corvane puts at»: a part that a relative clause tells of."""
    k = verb - 1
    if k < 1 or row[k].kind not in SOMEBODY or row[k].owner:
        return False
    k -= 1 + (row[k - 1].kind is Kind.REL)
    return k >= 0 and (row[k].word in _PARTS or row[k].word in _SHARES)


def _part_before(row: Row, at: int, *, told: bool) -> bool:
    """Whether a part is what stands at its amount; `told`: a verb says so, and an investment is a part as well."""
    k = at - 1
    while k > 0 and (row[k].kind in _FREE or row[k].word in AUXILIARIES or row[k].word in HEDGES):
        k -= 1
    if k > 1 and row[k].kind in NAMED and row[k - 1].word in {"in", "of"}:
        k -= 2
    piece = row[k]
    return piece.percent or piece.word in _PARTS or (told and piece.word in _BACKING)


def of_staff(row: Row, i: int) -> bool:
    """«Bought $1.5 billion of shares from employees», «purchased $6.6 billion of staff stock»: nothing for the firm."""
    after = row[i + 1 : i + 9]
    at = next((k for k, piece in enumerate(after) if piece.word in _STAFF), None)
    if at is None or any(piece.kind in _BORDERS or piece.figure for piece in after[:at]):
        return False
    by = at - 1 - (at > 1 and after[at - 1].kind in NAMED)
    sold = at > 0 and after[by].word in {"from", "by"}
    return (sold and (by == 0 or said_in(after[:at], _SHARES))) or said_in(after[at + 1 : at + 2], _SHARES)


def of_funds(row: Row, i: int) -> bool:
    """«Raised $5 billion for its eighth fund», «closed $15 billion of new vehicles», «a $1 billion AI fund»."""
    for k, piece in enumerate(row[i + 1 : i + 7]):
        if piece.word in _FUNDS and row[i + k].word not in _TO:
            return k < 4 or row[i + 1].word in _FOR_FUNDS
        led = k == 0 and piece.word in _FOR_FUNDS
        if not led and (piece.kind not in _PASSED or piece.kind is Kind.COMMA):
            break
    k = _governor(row, i)
    return k > 0 and row[k].word in _TO and row[k - 1].word in _FUNDS


def bought_back(row: Row, i: int) -> bool:
    """«Bought back $11.5 billion of its own shares»; not «bought Corvane for $300 million of its own stock»."""
    own = [piece.word for piece in row[i + 1 : i + 5]]
    k = _governor(row, i)
    returned = k >= 0 and (row[k].word == "back" or row[k].word.endswith(" back"))
    price = k >= 0 and row[k].word in {"for", "with"}
    return (own[:1] == ["of"] and "own" in own and not _SHARES.isdisjoint(own) and not price) or returned


def passed_on(row: Row, i: int) -> bool:
    """«Of which $10 billion is to be syndicated to co-investors»: what others will give."""
    for k, piece in enumerate(row[i + 1 : i + 9], i + 1):
        if piece.word in SYNDICATED and (piece.word.endswith("ed") or row[k - 1].word == "to"):
            return True
        if piece.kind in _BORDERS or piece.figure:
            return False
    return False


def of_economy(row: Row, i: int) -> bool:
    """«Will add $16 billion to the state's gross domestic product», «$3 billion in state and federal taxes»."""
    for piece in row[i + 1 : i + _TO_ECONOMY]:
        if piece.figure is not None or piece.kind in {Kind.COMMA, Kind.STOP}:
            return False
        if piece.word in ECONOMY:
            return True
    return False


def holding_sold(row: Row, i: int) -> bool:
    """«Sold Nvidia shares for $5.8 billion and T-Mobile stock for $9.2 billion», «sold $3 million of Aurora stock»."""
    k = _governor(row, i)
    if k > 1 and row[k].word == "for":
        sold = said_in(row[max(0, k - _SALE) : k], SELLING)
        return sold and _holding(row, k - 1) and not _sold_to(row, i)
    after = row[i + 1 : i + 6]
    at = next((n for n, piece in enumerate(after) if piece.word in _SHARES), None)
    if k < 0 or row[k].word not in SELLING or not at or after[at - 1].kind not in NAMED:
        return False
    seller = next((piece.name for piece in row[:k] if piece.kind in NAMED), None)
    return after[at - 1].name != seller


def _holding(row: Row, k: int) -> bool:
    """«Its Orlo stake», «its 32.1 million Nvidia shares in October», «part of its holding in Orlo»: of another."""
    while k > 1 and (row[k].kind is Kind.DATE or (row[k].kind is Kind.PREP and row[k + 1].kind is Kind.DATE)):
        k -= 1
    figure = row[k].figure
    if figure and figure.amount.unit == "shares":
        return len(figure.text.split()) > _COUNT and figure.text.split()[-2][:1].isupper()
    if k > 1 and row[k].kind in NAMED and row[k - 1].word in {"in", "of"}:
        return row[k - 2].word in _HELD | _SHARES
    return row[k].word in _HELD | _SHARES and row[k - 1].kind in NAMED


def _sold_to(row: Row, i: int) -> bool:
    """Whether a name follows to whom it was sold, as in a round."""
    return i + 2 < len(row) and row[i + 1].word == "to" and row[i + 2].kind in NAMED


def to_others(row: Row, i: int) -> bool:
    """«Pays $1.5 billion to authors», «$1.4 billion over privacy claims», «if regulators object, must pay»."""
    if not any(piece.word in PAYING for piece in row[max(0, i - 8) : i]):
        return False
    after = [piece.word for piece in row[i + 1 : i + 6]]
    claimed = after[:1] == ["over"] and not _CLAIMS.isdisjoint(after)
    people = after[:1] == ["to"] and not _CLAIMANTS.isdisjoint(after[1:3])
    judged = said_in(row[max(0, i - 9) : i], _COURTS)
    return claimed or people or judged or (said_in(row, _IF) and said_in(row, _FAILING))


def of_many(row: Row, i: int) -> bool:
    """«US tech groups added $120 billion of bonds», «venture firms deployed $97 billion»: of nobody by name."""
    start = next((k + 1 for k in range(i - 1, -1, -1) if row[k].kind is Kind.STOP), 0)
    at = next((k for k in range(start, min(i, start + 4)) if row[k].word in MANY), None)
    if at is None or at + 1 >= i or any(p.kind is Kind.DET or p.word in _SOME for p in row[start:at]):
        return False
    end = next((k for k in range(i + 1, len(row)) if row[k].kind in _ENDS_CLAUSE), len(row))
    verb = row[at + 1].cue is not None or row[at + 1].word in AUXILIARIES or row[at + 1].word.endswith(("ed", "d"))
    return verb and not any(piece.kind in SOMEBODY for piece in row[start:end])


def of_cash(row: Row, i: int) -> bool:
    """«Reported 3.8 trillion yen ($24.3 billion) of cash», «$10 billion in liquidity»: what lies in the till."""
    k = i + 1
    while k < len(row) and (row[k].kind in {Kind.OPEN, Kind.CLOSE} or row[k].figure):
        k += 1
    if k + 1 >= len(row) or row[k].word not in {"of", "in"}:
        return False
    what = k + 1 + (row[k + 1].word in _FREE_CASH)
    if what < len(row) and row[what].word in _LIQUID:
        return True
    cash = what < len(row) and row[k].word == "of" and row[what].word in _CASH
    mixed = said_in(row[what + 2 : what + 4], _SHARES)  # "paid $2 billion of cash and stock"
    return cash and not mixed and said_in(row[max(0, i - 6) : i], _REPORTING)


def in_hand(row: Row, i: int) -> bool:
    """«It had $28 billion at the end of September», «has $1.4 billion on hand»: what lies in the till."""
    after = tuple(piece.word for piece in row[i + 1 : i + 4])
    dated = after[:1] == ("at",) and any(piece.kind is Kind.DATE for piece in row[i + 2 : i + 5])
    k = i - 1
    while k > 0 and row[k].word not in HAVING and (row[k].word in HEDGES or row[k].word in _THAN):
        k -= 1
    return k >= 0 and row[k].word in HAVING and (dated or after[:2] in _ON_HAND or after in _AT_END)


def paid_out(row: Row, i: int) -> bool:
    """«A one-time distribution of $3 billion», «a $2 billion dividend»: what goes back to those who own a thing."""
    near = (*row[max(0, i - 3) : i], *row[i + 1 : i + 3])
    return said_in(near, RETURNS)
