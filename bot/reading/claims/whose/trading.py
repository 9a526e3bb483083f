"""Goods, services and capacity for money: who is paid is the company, who pays the other side.

«Nebius will supply Microsoft with chips worth $17 billion», «Microsoft rents chips from Nebius in a deal worth»,
«Nebius gets $17 billion from Microsoft over five years», «Microsoft's bill at Nebius comes to».
"""

from collections.abc import Container, Mapping, Sequence

from bot.model import Frame, Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import beside, provisos, roles
from bot.reading.claims.roles.frames import LICENCE, Hit
from bot.reading.claims.row.piece import SOMEBODY, places, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import BUSINESSES
from bot.reading.claims.scene.acting import likely, seat
from bot.reading.claims.scene.scene import Scene, Told
from bot.reading.claims.whose.asked import Asked
from bot.reading.claims.whose.siding import Siding
from bot.reading.claims.whose.trades import LEASES, Trade

Row = Sequence[Piece]
PAID = Frame(form="verb", words=(), measure=Measure.CONTRACT, company=("object", "to"), counterparty=("subject",))
BOUGHT = Frame(form="verb", words=(), measure=Measure.CONTRACT, company=("from", "with"), counterparty=("subject",))
_SPENT = frozenset({"pay", "spent"})
_MONEY = frozenset({"pays", "gives", "earns"})
"""Verbs of money that goes one way: to one who sells what the other needs it goes for goods."""
_PAYING = frozenset({"pays", "gives"})
_HANDED = frozenset("access capacity rights use control chips compute chance room option say".split())
_ANY = frozenset({None, Measure.CONTRACT, Measure.VALUATION})
"""What a noun or a verb beside the sum may be of, where the trade is told by another word."""
_DEALT = frozenset({"goods", "bargain"})
_ELSE = frozenset({Measure.INVESTMENT, Measure.FUNDING_ROUND, Measure.ACQUISITION_PRICE, Measure.STAKE, Measure.DEBT,
                   Measure.VALUATION, Measure.REVENUE})  # fmt: skip
"""What a sentence may tell of instead of a trade."""
_BILLED = _ANY | {Measure.SPENDING}
_LETTING = ("rent", "leas")
_BACK = frozenset({"back"})
_PARTING = frozenset({"to", "for"})
_VALUES = frozenset("worth value volume wert valeur valor valore volumen".split())
_PAID_FOR = frozenset("pay pays paying paid".split())
"""Verbs of which another sentence may tell who is paid."""
_THINGS = frozenset({"goods", "bargain", "clients", "suppliers", "signs"})
"""The roles of words that tell a trade only beside one of another role."""


def tells_sides(told: Told) -> bool:
    """Whether the words of a contract say who sells and who buys."""
    frame = told.frame if told.measure is measures.CONTRACT else None
    if frame is None or frame in (PAID, BOUGHT, LICENCE):
        return frame is not None
    return told.complete and not _SPENT.isdisjoint(frame.words)


def traded(at: Asked, i: int, hit: Hit | None) -> Told | None:
    """What is paid for goods, where words tell both sides; `hit` is the frame that the sum's place gives."""
    words = at.trades
    if _THINGS.issuperset(map(words.get, words.keys() & at.said)):
        return None
    alone = _PAID_FOR.isdisjoint(at.said) and not _two_sided(at.row)
    if (alone and _counted_maker(at, 0, i) is None) or provisos.for_firm(at.row, i):
        return None
    trade = Trade(at.row, i, words)
    told = _by_verb(at, trade) if _may_be(at.row, hit, words) else None
    if told is None and hit is not None and hit.frame.measure is Measure.CONTRACT:
        told = _by_clients(at, trade)
    return told or (_by_bill(at, trade) if _may_be_billed(at.row, hit, words) else None)


def _two_sided(row: Row) -> bool:
    """Whether a row has places for a seller and a buyer at all: the cheap question before the dear ones."""
    parties = len(places(row, SOMEBODY))
    return parties > 1 or sum(piece.owner or piece.kind in SOMEBODY for piece in row) > 1


def _counted_maker(at: Asked, v: int, i: int) -> str | None:
    """«Is to buy 400,000 Nvidia chips for»: whose the goods are that are counted."""
    counted = (piece.figure for piece in at.row[v:i] if piece.figure and piece.figure.amount.unit in at.trades)
    said = next((figure.text.split() for figure in counted if at.trades[figure.amount.unit] == "goods"), ())
    return next((word for word in said if word in at.scene.named), None)


def _by_verb(at: Asked, trade: Trade) -> Told | None:
    for v in trade.verbs():
        sure = trade.told_by(v)
        if (
            _hands_goods(at.row, v, trade)
            or _sells_firm(at.row, v, trade)
            or (not sure and (trade.role(v) not in _MONEY or trade.of_papers(v)))
        ):
            continue
        sides = Siding(trade).sides(v)
        seller, buyer = _who(at, sides.seller), _who(at, sides.buyer)
        if not sure and seller is None and trade.role(v) in _PAYING:
            seller = _who(
                at, Siding(trade).patron()[0]
            )  # "its second customer after Microsoft, which pays $17 billion"
        if not sure and not at.scene.supplied(buyer, seller):
            continue
        if sure and buyer and trade.role(v) in _PAYING and _several(at.row, sides.seller, v, trade.i):
            return Told(measure=Measure.SPENDING, company=buyer, counterparty=None, complete=True)
        if seller is None and buyer:
            seller = _counted_maker(at, v, trade.i) or _other_seller(at, trade, v, buyer)
        told = _told(at, seller, buyer, PAID if trade.role(v) in _PAYING else BOUGHT)
        if told:
            return told
    return None


def _hands_goods(row: Row, v: int, trade: Trade) -> bool:
    """«Giving the software giant access to chips»: what is given is no money."""
    behind = row[v + 1 : v + 7] if trade.role(v) == "gives" and v > trade.i else ()
    return any(piece.word in _HANDED for piece in behind)


def _sells_firm(row: Row, v: int, trade: Trade) -> bool:
    """«AMD is selling ZT Systems' manufacturing arm to Sanmina»: what is sold is a company or a part of one."""
    sold = roles.object_of(row, v) if trade.role(v) == "sells" else None
    if sold is None or row[sold].kind is not Kind.NAME:
        return False
    return said_in(row[sold + 1 : sold + 4], BUSINESSES) if row[sold].owner else row[sold + 1].word in _PARTING


def _several(row: Row, seller: int | None, v: int, i: int) -> bool:
    """«Paid Google and Amazon $2.7 billion»: what goes to more than one is the budget of who pays."""
    if seller is None or not v < seller < i - 2:
        return False
    return row[seller + 1].kind in {Kind.CONJ, Kind.COMMA} and row[seller + 2].kind is Kind.NAME


def _other_seller(at: Asked, trade: Trade, v: int, buyer: str) -> str | None:
    """Who is paid where no name stands in its place: whose goods or whose client it is, or whom the text is about."""
    if at.row[v].word.startswith(_LETTING) and said_in(at.row[v + 1 : v + 6], _BACK):
        lets = (who for who in likely(at.scene) if who in at.scene.suppliers and at.scene.standing.small(who))
        return next((who for who in lets if who != buyer), None)  # "will rent back its own chips"
    if trade.of_its(v):
        return _teller(at, trade, v) or beside.only_other(at.row, buyer)
    patron = _who(at, Siding(trade).patron()[0]) or _teller(at, trade, v)
    if patron or not (at.row[v].word.startswith("pay") and trade.lasts(v) and trade.ends()):
        return patron
    before = at.scene.measures.get(Measure.CONTRACT)
    if before and before.counterparty == buyer:
        return before.company
    about = at.scene.section or at.scene.topic
    return about if about in at.scene.headed else None


def _teller(at: Asked, trade: Trade, v: int) -> str | None:
    """«Nscale said that Microsoft had contracted 104,000 chips»: who sells tells of it."""
    said = next((k for k in range(v - 1, 0, -1) if at.row[k].kind is Kind.SAY), None)
    if said is None or trade.role(v) == "earns":
        return None
    teller = at.row[said - 1]
    return teller.name if teller.kind is Kind.NAME and not teller.owner else None


def _by_clients(at: Asked, trade: Trade) -> Told | None:
    """«Lambda's largest customer is Nvidia, with contracts of»: by whose client or supplier a name is."""
    sides = Siding(trade).patronage()
    return _told(at, _who(at, sides.seller), _who(at, sides.buyer), BOUGHT) if sides else None


def announced(row: Row, said: frozenset[str], scene: Scene, words: Mapping[str, str]) -> None:
    """Keep in mind a trade between the two companies of a sentence without sums: «Meta turns to Google for cloud»."""
    if words.keys().isdisjoint(said):
        return
    names = dict.fromkeys(piece.name for piece in row if piece.kind is Kind.NAME and piece.name)
    if len(names) != 2:
        return
    told = _by_roles(row, names, words)
    if told is None and not any(frame.measure in _ELSE for piece in row for frame in _senses(piece)):
        told = _by_needs(row, [*names], scene, words)
    if told:
        scene.tell(told, goes_on=False)


def _senses(piece: Piece) -> tuple[Frame, ...]:
    return (*piece.cue.nouns[:1], *piece.cue.verbs[:1]) if piece.cue else ()


def _by_roles(row: Row, names: Container[str | None], words: Mapping[str, str]) -> Told | None:
    for v in range(len(row)):
        trade = Trade(row, v, words)
        if not (trade.tells(v) or trade.sells_to(v)):
            continue
        sides = [row[at].name for at in Siding(trade).sides(v) if at is not None]
        if len(sides) == 2 and sides[0] in names and sides[1] in names and sides[0] != sides[1]:
            return Told(measure=Measure.CONTRACT, company=sides[0], counterparty=sides[1], frame=BOUGHT)
    return None


def _by_needs(row: Row, names: Sequence[str], scene: Scene, words: Mapping[str, str]) -> Told | None:
    """«OpenAI signs with Amazon for cloud services»: by what one is known to sell, where goods or a bargain stand."""
    one, other = names
    if not any(words.get(piece.word) in _DEALT or piece.word in LEASES for piece in row):
        return None
    for buyer, seller in ((one, other), (other, one)):
        if scene.supplied(buyer, seller):
            return Told(measure=Measure.CONTRACT, company=seller, counterparty=buyer, frame=BOUGHT)
    return None


def _by_bill(at: Asked, trade: Trade) -> Told | None:
    """«OpenAI's bill at CoreWeave comes to», «placed a $5 billion order with Dell»."""
    for k in trade.bills():
        sides = Siding(trade).of_bill(k)
        seller, buyer = _who(at, sides.seller), _who(at, sides.buyer)
        sure = trade.role(k) == "bill" or at.scene.supplied(buyer, seller)
        return _told(at, seller, buyer, BOUGHT) if sure else None
    return None


def _told(at: Asked, seller: str | None, buyer: str | None, frame: Frame) -> Told | None:
    if seller is None or buyer is None or seller == buyer or at.scene.standing.gives(buyer):
        return None
    return Told(measure=Measure.CONTRACT, company=seller, counterparty=buyer, frame=frame, complete=True)


def _may_be(row: Row, hit: Hit | None, words: Mapping[str, str]) -> bool:
    """Whether the word that takes the sum leaves room for a trade: it is a word of trade, a deal, or a worth."""
    if hit is None or words.get(row[hit.at].word, "due") != "due":
        return True
    worth = hit.frame.measure is Measure.VALUATION
    return hit.frame.measure in _ANY and (hit.verb or not worth or row[hit.at].word in _VALUES)


def _may_be_billed(row: Row, hit: Hit | None, words: Mapping[str, str]) -> bool:
    """Whether the word that takes the sum may be said of a bill: of itself, of what it comes to, of a promise."""
    return hit is None or hit.frame.measure in _BILLED or row[hit.at].word in words


def _who(at: Asked, place: int | None) -> str | None:
    """The name at a place that can trade: no person and no city."""
    if place is None or seat(at.row, place):
        return None
    if at.row[place].kind is Kind.PROPER and at.scene.is_person(at.row[place]):
        return None
    return at.parties.anybody(place, acts=True)
