"""Small signs that money is not what its verb or noun says: of all of a company, of nobody, of a court, of a part."""

from collections.abc import Sequence

from bot.model import Measure
from bot.reading.claims.roles import inherit
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, POSSESSIVES

Row = Sequence[Piece]
_PARTS_HELD = frozenset(
    "slice shares options chunk portion part parcel stake holding shareholding stakes holdings paper position "
    "investment warrant warrants equity".split()
)
DAMAGES = frozenset("damages restitution settle settlement settling lawsuit litigation fine fines penalty".split())
_PURPOSES = frozenset("to for on".split())
_KEEPING = frozenset("keep keeping retain retaining hold".split())
_TEAM = frozenset({"people", "team", "founders"})
MANAGED = frozenset({"management", "assets", "fund"})
_MANAGED = frozenset({("under", "management"), ("in", "assets"), ("of", "assets"), ("worth", "assets")})
TILLS = frozenset("bank till coffers kitty kasse".split())
INTEREST = frozenset({"interest"})
_ANYBODY = frozenset("founders companies startups start-ups firms labs people investors unicorns".split())
_SELLING = frozenset("sell sells sold selling issue issues issued issuing".split())
_SHARES = frozenset("shares stock equity".split())
_SHIPPING = _SELLING - {"issue", "issues", "issued", "issuing"} | {"shipped", "ships", "ship", "shipping", "delivered"}
_PAPERS = _SHARES | frozenset("notes bonds stakes securities assets warrants convertible loans debt".split())
_PUT = frozenset("valued put marked priced carried".split())
_ABOUT = frozenset({Kind.BE, Kind.DET, Kind.REFERENCE})
_HELD = frozenset("stake holding shareholding stakes holdings investment equity position".split())
GIVING = ("giv", "gave")
_WORTH = frozenset({"worth", "value"})
_ENDING = frozenset({Kind.COMMA, Kind.STOP, Kind.DATE})
_WHOLE = frozenset("lot rest whole remainder everything all assets".split())
CONDITIONS = frozenset(
    "contingent hinges hinge hinging depends depend depending tied conditional conditioned met".split()
)
"""Words without one of which no part of a price hangs on what is to come."""
_UPON = frozenset("on upon to".split())
_PAYING = frozenset("pay pays paid paying gave spent put invested".split())
_WITHIN = frozenset("including includes include of plus adding".split())
_PROMPT = 8


def sells_shares(row: Row, at: int, i: int) -> bool:
    """«Sold $1.35 billion of new shares», of nobody else's."""
    after = row[i + 1 : i + 5]
    foreign = any(piece.kind is Kind.NAME or piece.owner for piece in after)
    linked = bool(after) and after[0].word in {"of", "in"}
    return row[at].word in _SELLING and linked and not foreign and any(piece.word in _SHARES for piece in after)


def sells_goods(row: Row, at: int, i: int) -> bool:
    """«Sold $30 million of chips and licences», «shipped $2 billion worth of servers»: what a company makes."""
    after = row[i + 2 : i + 8]
    if at < 0 or row[at].word not in _SHIPPING or not after or row[i + 1].word not in {"of", "worth"}:
        return False
    first = after[1] if len(after) > 1 and after[0].word == "of" else after[0]
    plain = first.kind in {Kind.WORD, Kind.CUE} and first.word.endswith("s")
    return plain and not any(piece.word in _PAPERS or piece.owner for piece in after)


def for_all(row: Row, i: int) -> bool:
    """«Would pay £3 billion for everything», «will pay $5 billion for the rest»: for the whole of a company."""
    after = [piece.word for piece in row[i + 1 : i + 4]]
    return after[:1] == ["for"] and any(word in _WHOLE for word in after[1:])


def for_firm(row: Row, i: int) -> bool:
    """«Will pay Insight Partners $5.1 billion for Dotmatics, a maker of»: for a company, and not for its goods."""
    behind = row[i + 1 : i + 4]
    named = len(behind) > 1 and behind[0].word == "for" and behind[1].kind is Kind.NAME and not behind[1].owner
    return named and (len(behind) < 3 or behind[2].kind in _ENDING)


def with_all_debt(row: Row, i: int) -> bool:
    """«An enterprise value of $6bn», «and the enterprise at some $6bn with debt»: the price with what is owed."""
    near = [piece.word for piece in row[max(0, i - 4) : i]]
    if "enterprise" not in near:
        return False
    return "value" in near[near.index("enterprise") + 1 :][:1] or inherit.debt_after(row, i)


def tag_in_round(row: Row, at: int) -> bool:
    """«The Series C gives the company a price tag of»: what a round values a company at."""
    tag = row[at].word == "price" or row[at].word.startswith("price tag")
    told = next((k for k in range(at - 1, -1, -1) if signs.names(row[k], Measure.FUNDING_ROUND)), None) if tag else None
    return told is not None and not any(piece.cue and _buys(piece) for piece in row[told:])


def tag_on(row: Row, at: int) -> bool:
    """«Hangs a price tag on the company»: what is reckoned, and not paid."""
    return row[at].word == "price" and at + 1 < len(row) and row[at + 1].word == "on"


def _buys(piece: Piece) -> bool:
    """Whether a verb tells of a purchase; a price tag is given by a round too."""
    verbs = piece.cue.verbs if piece.cue and not piece.word.startswith(GIVING) else ()
    return any(frame.measure is Measure.ACQUISITION_PRICE for frame in verbs)


def worth_of_part(row: Row, at: int, measure: Measure) -> bool:
    """«That slice would be worth», «his shares are worth»: no value of a company."""
    if row[at].word in _PUT:
        k = at - 1
        while k > 0 and (row[k].kind in _ABOUT or row[k].word in AUXILIARIES):
            k -= 1
        return row[k].word in _HELD
    worth = measure is Measure.VALUATION and row[at].word in _WORTH
    of_what = at + 1 < len(row) and row[at].word == "value" and row[at + 1].word == "of"
    near = range(at + 2, min(len(row), at + 6)) if of_what else range(max(0, at - 5), at)
    if row[at - 1].word == "paper":
        return False  # "its paper worth jumped to"
    return worth and any(row[k].word in _PARTS_HELD and not (k and row[k - 1].word == "on") for k in near)


def damages(row: Row, i: int) -> bool:
    """«Wants $20 million in damages», «for $3 million to settle the claims»: what a court is asked for."""
    return any(piece.word in DAMAGES for piece in row[i + 1 : i + 7])


def proceeds(row: Row, i: int) -> bool:
    """«Received $240 million for his 3.5%»: what a holder gets for a part; not «paid $11.1 billion for its 10%»."""
    after = row[i + 1 : i + 4]
    own = len(after) == 3 and after[0].word == "for" and after[1].word in POSSESSIVES
    paid = own and any(piece.word in _PAYING for piece in row[max(0, i - 4) : i])
    return own and after[2].percent and (not paid or any(piece.kind is Kind.BE for piece in row[max(0, i - 5) : i]))


def to_keep_staff(row: Row, i: int) -> bool:
    """«Earmarked $1 billion to keep staff», «set aside $3 million for bonuses»: pay, however it is called."""
    after = row[i + 1 : i + 6]
    if not after or after[0].word not in _PURPOSES:
        return False
    if any(signs.names(piece, Measure.COMPENSATION) for piece in after[1:4]):
        return True
    kept = len(after) > 2 and after[1].word in _KEEPING
    return kept and (signs.of_staff(after[2:]) or any(piece.word in _TEAM for piece in after[2:]))


def managed(row: Row, i: int) -> bool:
    """«Wants $100 billion under management», «a $9 billion fund»: the money of others."""
    after = [piece.word for piece in row[i + 1 : i + 3]]
    return after[:1] == ["fund"] or tuple(after) in _MANAGED


def in_the_till(row: Row, i: int) -> bool:
    """«He now has more than $1 billion in the bank»: what lies there, whatever the verb."""
    after = row[i + 1 : i + 4]
    return len(after) == 3 and after[0].word == "in" and after[1].kind is Kind.DET and after[2].word in TILLS


def bears(row: Row, i: int) -> bool:
    """«A loan at 2% interest»: no part of a company."""
    if i + 1 < len(row) and row[i + 1].word == "interest":
        return i > 0 and row[i - 1].word in {"at", "carries", "bearing", "with"}
    if i + 2 < len(row) and row[i + 1].word in {"in", "annual"} and row[i + 2].word == "interest":
        return row[i].percent  # "would cost about 6% in interest"
    before = row[max(0, i - 5) : i]
    told = next((k for k, piece in enumerate(before) if piece.word == "interest"), None)
    return told is not None and len(before) > told + 1 and before[told + 1].kind in {Kind.BE, Kind.WORD}


def many(row: Row, at: int) -> bool:
    """«12 founders under 25 who raised», «start-ups that raised»: nobody that one could name."""
    if at < 2 or row[at - 1].kind is not Kind.REL:
        return False
    before = [piece for piece in row[max(0, at - 6) : at - 1] if piece.kind in {Kind.WORD, Kind.REFERENCE}]
    named = any(piece.kind in NAMED for piece in row[max(0, at - 6) : at - 1])
    return not named and any(piece.word in _ANYBODY for piece in before)


def contingent(row: Row, i: int) -> bool:
    """«$400m of it contingent on milestones», «includes up to $400 million that depends on»: a part in doubt."""
    for k in range(i + 1, min(len(row), i + _PROMPT)):
        piece = row[k]
        if piece.kind in {Kind.STOP, Kind.FIGURE}:
            return False
        if piece.word in CONDITIONS:
            hangs = piece.word == "met" or (k + 1 < len(row) and row[k + 1].word in _UPON)
            return hangs and _of_the_price(row, i, k)
    return False


def _of_the_price(row: Row, i: int, k: int) -> bool:
    """Whether it is a part of what was told before: «of it», «of which», «including», or «if» beside it."""
    if any(piece.word in {"it", "that", "which", "if"} for piece in row[i + 1 : k]):
        return True
    return any(piece.word in _WITHIN for piece in row[max(0, i - 5) : i])
