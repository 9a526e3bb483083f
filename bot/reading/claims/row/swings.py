"""Signs that money is no amount of anything told: what a market value gained or lost, the play around a forecast."""

from collections.abc import Sequence
from itertools import takewhile

from bot.model import Measure
from bot.reading.claims.row.piece import said_in, word_of
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.signs import names
from bot.reading.claims.row.words import SERVICES

Row = Sequence[Piece]
_MOVING = (
    "add", "wip", "eras", "shed", "lost", "los", "gain", "slash", "shav", "knock", "evaporat", "vanish", "destroy",
    "melt", "swell", "grew", "put on", "recoup", "cost", "perd", "pers", "dej", "brûl", "bruci", "verlor", "verlier",
    "vernicht", "eingebüßt", "büßt", "effac", "borr", "ajout", "aggiun", "añad", "evapor", "queim", "gan", "gagn",
)  # fmt: skip
_ADDED = frozenset("added adds add adding".split())
_WORTH = frozenset({Measure.MARKET_VALUE, Measure.VALUATION})
BETWEEN = frozenset("to from off in of de di da em en an à".split())
_OTHERS = frozenset({Kind.NAME, Kind.PRONOUN, Kind.REFERENCE, Kind.COMMA, Kind.STOP, Kind.CONJ, Kind.FIGURE})
_BUYERS = frozenset("buyer buyers suitor suitors acquirer acquirers bidder bidders takeover".split())
_RETURNS = ("buyback", "repurchas", "dividend", "share buyback", "stock buyback", "fine", "settlement")
_MARKETS = frozenset("market markets industry sector opportunity economy segment".split())
_SELLING = ("verk", "vend", "veräuß", "sell", "sold")
_GOODS = SERVICES | frozenset(
    "halbleiter prozessoren rechenleistung puces processeurs serveurs calcul procesadores servidores processori".split()
)
_SUPPLYING = frozenset("supply provide deliver rent host sell use".split())
ORDERS = frozenset("orders ordini demand orderbook".split())
_BIDDERS = frozenset("investors lenders bondholders bidders".split())
_DRAWING = frozenset("drawing drew draw draws attracting attracted attracts".split())
BESIDE = frozenset("above below beyond short ahead under over".split())
_ESTIMATES = frozenset("forecast forecasts estimate estimates guidance consensus expectations target plan".split())
_BREAKS = frozenset({Kind.COMMA, Kind.STOP, Kind.FIGURE, Kind.CONJ})
_TAKING = frozenset("take takes taking taken took bring brings bringing brought".split())
_FORESEEING = frozenset("to expects should will would could may might".split())
_FLOWING = ("fließ", "fliess", "floss", "geflossen")
_ON_MARKET = frozenset("on at in an à en".split())
_BOURSES = frozenset("nasdaq nyse exchange bourse market markets börse bolsa borsa wall-street".split())
_LOSSES = frozenset("losing loss losses lost deficit".split())
_CASHING = ("incass", "encaiss")
_STRETCHES = frozenset("half quarter year months".split())
_FROM = frozenset("from by at for".split())
_PLAY = frozenset({("give", "or", "take"), ("plus", "or", "minus"), ("more", "or", "less")})
PLAYING = frozenset({"take", "minus", "less"})


_COUNTRIES = frozenset(
    "u.s us american domestic stateside british uk u.k german french european indian japanese canadian".split()
)
"""Words for a country before what is invested in it."""


def swing(row: Row, i: int) -> bool:
    """«Adding some $63 billion to market capitalisation», «wiped $600 billion off its market value»."""
    passive = i + 3 < len(row) and row[i + 1].kind is Kind.BE and row[i + 2].word.startswith(_MOVING)
    at = i + 1 + 2 * passive
    if at + 1 >= len(row) or row[at].word not in BETWEEN:
        return False
    near = [piece for piece in row[at + 1 : at + 7] if piece.cue]
    if not near:
        return False
    if row[at].word == "to" and row[i - 1].word in _ADDED and any(names(piece, Measure.RUN_RATE) for piece in near):
        return True
    if not any(names(piece, measure) for piece in near for measure in _WORTH):
        return False
    return passive or any(piece.word.startswith(_MOVING) for piece in row[max(0, i - 6) : i])


def owed(row: Row, at: int) -> bool:
    """«The bond sold in September raised»: what is raised by a debt is owed."""
    for piece in reversed(row[max(0, at - 6) : at]):
        if names(piece, Measure.DEBT):
            return True
        if piece.kind in _OTHERS:
            return False
    return False


def drawn(row: Row, i: int) -> bool:
    """«Drew $3 billion from its revolver»: what is drawn is owed."""
    return i + 2 < len(row) and row[i + 1].word == "from" and any(names(p, Measure.DEBT) for p in row[i + 2 : i + 5])


def returned(row: Row, i: int) -> bool:
    """«Spent $3 billion on buybacks»: money for the holders is no budget."""
    after = row[i + 1 : i + 5]
    return bool(after) and after[0].word == "on" and any(piece.word.startswith(_RETURNS) for piece in after)


def for_goods(row: Row, i: int) -> bool:
    """«Committed $3 billion to Corvane for chips»: money for what is used up is no investment."""
    after = row[i + 1 : i + 10]
    at = next((k for k, piece in enumerate(after) if piece.word == "for"), len(after))
    return any(piece.word in SERVICES for piece in after[at + 1 : at + 4])


def sells_goods(row: Row, at: int) -> bool:
    """«AMD verkauft Chips für», «vend des puces à»: what is sold is what the seller makes, and no company."""
    return said_in(row[at + 1 : at + 4], _GOODS) and row[at].word.startswith(_SELLING)


def to_supply(row: Row, at: int) -> bool:
    """«A deal for cloud services», «an agreement to supply Meta with»: business, and no purchase of a company."""
    after = row[at + 1 : at + 10]
    return any(
        (piece.word == "to" and after[k + 1].word in _SUPPLYING)
        or (piece.word == "for" and any(p.word in SERVICES or names(p, Measure.CONTRACT) for p in after[k + 1 : k + 4]))
        for k, piece in enumerate(after[:-1])
    )


def of_the_round(row: Row, i: int, at: int) -> bool:
    """«Put up $50 million of the round»: a part of it, by one who gives."""
    return at > i + 1 and row[i + 1].word == "of" and row[at].word.endswith("round") and row[i + 2].kind is Kind.DET


def of_market(row: Row, at: int) -> bool:
    """«The market for chips is worth»: the size of a market is of no company."""
    for piece in reversed(row[max(0, at - 8) : at]):
        if piece.word in _MARKETS:
            return True
        if piece.kind in _OTHERS or (piece.cue and piece.cue.verbs):
            return False
    return False


def on_market(row: Row, i: int) -> bool:
    """«Is worth about $22 billion on Nasdaq», «valued at $5 billion on the stock market»: what the market gives."""
    after = row[i + 1 : i + 6]
    if len(after) < 2 or after[0].word not in _ON_MARKET:
        return False
    near = takewhile(lambda piece: piece.kind not in _BREAKS, after[1:])
    return any(piece.word in _BOURSES or (piece.name or "").lower() in _BOURSES for piece in near)


def after_loss(row: Row, at: int, i: int) -> bool:
    """«Earned $4.1 billion after losing $16.6 billion», «against a loss of»: a profit, and no sales."""
    near = takewhile(lambda piece: piece.kind is not Kind.STOP, row[i + 1 : i + 8])
    return row[at].word.startswith("earn") and any(piece.word in _LOSSES for piece in near)


def on_sale(row: Row) -> bool:
    """«Wanted between $750 million and $1 billion from a buyer», «a sale that could fetch»: a company is for sale."""
    words = [*map(word_of, row)]
    sold = "sale" in words and any(
        word == "sale" and words[k - 1] in {"a", "possible", "potential"} for k, word in enumerate(words)
    )
    return sold or not _BUYERS.isdisjoint(words)


def play(row: Row, i: int) -> bool:
    """«Give or take $300 million», «plus or minus 2%»: how far off a forecast may be."""
    return i > 2 and tuple(piece.word for piece in row[i - 3 : i]) in _PLAY


def beside_forecast(row: Row, i: int) -> bool:
    """«$15 billion above September's forecast», «$2 billion short of guidance»: how far off an estimate was."""
    after = row[i + 1 : i + 6]
    return (
        bool(after)
        and after[0].word in BESIDE
        and any(piece.word in _ESTIMATES for piece in takewhile(lambda p: p.kind not in _BREAKS, after))
    )


def of_lenders(row: Row, i: int) -> bool:
    """«After orders of more than $100 billion» for a bond, «drawing $125 billion of orders»: what lenders offer."""
    behind = row[i + 1 : i + 4] if i + 1 < len(row) and row[i + 1].word in {"of", "in", "di", "de"} else ()
    before = takewhile(lambda piece: piece.kind not in _OTHERS, reversed(row[max(0, i - 4) : i]))
    if ORDERS.isdisjoint(map(word_of, (*before, *behind))):
        return False
    by_investors = any(piece.word in _BIDDERS for piece in row[max(0, i - 8) : i])
    drawn_in = by_investors or any(piece.word.split(" ")[0] in _DRAWING for piece in row[max(0, i - 5) : i])
    return drawn_in or any(names(piece, Measure.DEBT) for piece in row)


def earned(row: Row, at: int, i: int, *, told: bool) -> bool:
    """«Took in $4.3 billion in the first half», «will bring in $45 million this year»: income, unless a giver follows.

    `told`: the text has told of income before.
    """
    verb = row[at]
    taken_in = verb.word in _TAKING and verb.end - verb.start > len(verb.word)  # a phrase: "took in"
    if not taken_in and not verb.word.startswith(_CASHING):
        return False
    after = [*takewhile(lambda piece: piece.kind not in _BREAKS, row[i + 1 : i + 8])]
    if any(piece.word in _FROM or names(piece, Measure.FUNDING_ROUND) for piece in after):
        return False
    begun = not any(piece.figure for piece in row[:i]) and row[0].word != "since" and any(map(_stretch, row[:4]))
    if begun and verb.word.startswith(_CASHING):
        return True
    if any(piece.word in _STRETCHES or piece.word.startswith("annuali") or _part_of_year(piece) for piece in after):
        return True
    foreseen = told or any(piece.word in _FORESEEING for piece in row[max(0, at - 2) : at])
    return foreseen and (begun or any(map(_stretch, after)))


def _stretch(piece: Piece) -> bool:
    return piece.dated is not None and piece.dated.stretch


def _part_of_year(piece: Piece) -> bool:
    return piece.dated is not None and piece.dated.stretch and not (piece.dated.period or "").isdigit()


def on_building(row: Row, i: int) -> bool:
    """«Laid out $34.9 billion on data centres»: money for what is built, and no price."""
    after = row[i + 1 : i + 5]
    return bool(after) and after[0].word == "on" and any(names(piece, Measure.CAPEX) for piece in after[1:])


def flows(row: Row, at: int) -> bool:
    """«100 Milliarden sollen sofort fließen»: whether the verb says only that money goes somewhere."""
    return row[at].word.startswith(_FLOWING)


def flows_into(row: Row, at: int, i: int) -> bool:
    """«Im zweiten Quartal flossen 22 Milliarden in Server und Rechenzentren»: money for what is built, to nobody."""
    if not flows(row, at):
        return False
    for k in range(i + 1, min(len(row), i + 8)):
        if row[k].kind in {Kind.STOP, Kind.NAME} or row[k].figure:
            return False
        if row[k].word in SERVICES or names(row[k], Measure.CAPEX):
            return row[i + 1].word in {"in", "into"}
    return False


def at_home(row: Sequence[Piece], at: int) -> bool:
    """Whether an investment is one in a country, by the word before it: "its U.S. investment", "American pledge"."""
    in_it = at + 2 < len(row) and row[at + 1].word == "in" and row[at + 2].kind is Kind.NAME
    return at > 0 and row[at - 1].word.rstrip(".") in _COUNTRIES and not in_it
