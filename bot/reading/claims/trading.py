"""Goods, services and capacity for money: who is paid is the company, who pays the other side.

«Nebius will supply Microsoft with chips worth $17 billion», «Microsoft rents chips from Nebius in a deal worth»,
«Nebius gets $17 billion from Microsoft over five years», «Microsoft's bill at Nebius comes to».
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.model import Frame, Measure
from bot.reading.claims import beside
from bot.reading.claims.acting import seat
from bot.reading.claims.frames import Hit
from bot.reading.claims.parties import Parties
from bot.reading.claims.pieces import Kind, Piece
from bot.reading.claims.scene import Scene, Told
from bot.reading.claims.trades import Trade

Row = Sequence[Piece]
_PAID = Frame(form="verb", words=(), measure=Measure.CONTRACT, company=("object", "to"), counterparty=("subject",))
_BOUGHT = Frame(form="verb", words=(), measure=Measure.CONTRACT, company=("from", "with"), counterparty=("subject",))
TRADED = (_PAID, _BOUGHT)
"""The frames of sums of which the words say who sells and who buys."""
_PAYING = frozenset({"pays", "gives"})
_ANY = frozenset({None, Measure.CONTRACT, Measure.VALUATION})
"""What a noun or a verb beside the sum may be of, where the trade is told by another word."""
_VALUES = frozenset("worth value volume".split())
_THINGS = frozenset({"goods", "bargain"})
"""The roles of words that tell a trade only beside one of another role."""


class Asked(Protocol):
    """A row on its way to claims."""

    @property
    def row(self) -> Row: ...
    @property
    def said(self) -> frozenset[str]: ...
    @property
    def trades(self) -> Mapping[str, str]: ...
    @property
    def scene(self) -> Scene: ...
    @property
    def parties(self) -> Parties: ...


def traded(at: Asked, i: int, hit: Hit | None) -> Told | None:
    """What is paid for goods, where words tell both sides; `hit` is the frame that the sum's place gives."""
    words = at.trades
    if _THINGS.issuperset(map(words.get, words.keys() & at.said)) or not _may_be(at.row, hit, words):
        return None
    trade = Trade(at.row, i, words)
    return _by_verb(at, trade) or _by_bill(at, trade, hit)


def _by_verb(at: Asked, trade: Trade) -> Told | None:
    for v in trade.verbs():
        sides = trade.sides(v) if trade.told_by(v) else None
        if sides is None:
            continue
        seller, buyer = _who(at, sides.seller), _who(at, sides.buyer)
        if seller is None and buyer and trade.of_its(v):
            seller = beside.only_other(at.row, buyer)
        told = _told(at, seller, buyer, _PAID if trade.role(v) in _PAYING else _BOUGHT)
        if told:
            return told
    return None


def _by_bill(at: Asked, trade: Trade, hit: Hit | None) -> Told | None:
    """«OpenAI's bill at CoreWeave comes to», «placed a $5 billion order with Dell»."""
    for k in trade.bills():
        if hit is None or not hit.verb or hit.frame.measure is Measure.VALUATION:
            sides = trade.of_bill(k)
            return _told(at, _who(at, sides.seller), _who(at, sides.buyer), _BOUGHT)
    return None


def _told(at: Asked, seller: str | None, buyer: str | None, frame: Frame) -> Told | None:
    if seller is None or buyer is None or seller == buyer or at.scene.standing.gives(buyer):
        return None
    return Told(measure=Measure.CONTRACT, company=seller, counterparty=buyer, frame=frame, complete=True)


def _may_be(row: Row, hit: Hit | None, words: Mapping[str, str]) -> bool:
    """Whether the word that takes the sum leaves room for a trade: it is a word of trade, a deal, or a worth."""
    if hit is None or row[hit.at].word in words:
        return True
    worth = hit.frame.measure is Measure.VALUATION
    return hit.frame.measure in _ANY and (hit.verb or not worth or row[hit.at].word in _VALUES)


def _who(at: Asked, place: int | None) -> str | None:
    """The name at a place that can trade: no person and no city."""
    if place is None or seat(at.row, place):
        return None
    if at.row[place].kind is Kind.PROPER and at.scene.is_person(at.row[place]):
        return None
    return at.parties.anybody(place, acts=True)
