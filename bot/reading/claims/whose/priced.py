"""Prices put beside the noun or the name of what was bought, with no verb of buying between them.

«OpenAI's purchase of io, nearly $6.5 billion in stock, is», «Nvidia's biggest purchase so far was Mellanox, for nearly
$7 billion», «HashiCorp, its last big buy, was $6.5 billion», «is paying $6.5 billion in shares for Ive's team».
"""

from collections.abc import Sequence

from bot.model import Frame, Measure, Stage
from bot.reading.claims import measures
from bot.reading.claims.roles import purchases, roles
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.acting import acting, known_at, meant_at
from bot.reading.claims.scene.scene import Scene, Told
from bot.reading.claims.whose.asked import Asked

Row = Sequence[Piece]
OF = frozenset({"of", "in", "into"})
"""Between the noun and what was bought; without one nothing is told so."""
GREATEST = frozenset(
    "biggest largest costliest priciest dearest expensive record last latest previous second-biggest "
    "second-largest".split()
)
"""How a buyer's other purchases are told."""
FOR = frozenset({"for"})
OFFERING = frozenset({"offered", "offers", "offering", "bid", "bids"})
_OFFERED = Frame(form="verb", words=(), measure=Measure.ACQUISITION_PRICE, company=(), stage=Stage.PLANNED)
_REACH = 4
_PAYING = frozenset("pay pays paying paid".split())
_GROUPS = frozenset("team startup start-up company firm outfit venture group studio".split())
_PURCHASES = frozenset("purchase acquisition buy deal takeover buyout".split())
_PRICED = frozenset({"for", "at"})
_BRIDGE = frozenset({Kind.DET, Kind.WORD, Kind.REFERENCE, Kind.CUE, Kind.PROPER})
_ENDS = frozenset({Kind.COMMA, Kind.STOP, Kind.CLOSE, Kind.DATE, Kind.CONJ})
_IN_KIND = frozenset("in including".split())
_SHARES = frozenset("cash stock shares equity".split())
_WAS = frozenset({"was", "is", "were", "been", "had"})
_FAR = 16
_NEAR = 6


def apposed(row: Row, i: int, scene: Scene) -> Told | None:
    """«OpenAI's purchase of io, nearly $6.5 billion in stock, is»: the price behind a comma, of the noun before it."""
    k = left_of(row, i)
    k -= k > 0 and row[k].word in _PRICED and row[k - 1].kind is Kind.COMMA
    if k < 3 or row[k].kind is not Kind.COMMA or row[k - 1].kind not in NAMED or row[k - 1].owner or not _ends(row, i):
        return None
    prep = next((j for j in range(k - 2, max(0, k - _NEAR), -1) if row[j].word in OF), None)
    if prep is None or any(piece.kind not in _BRIDGE for piece in row[prep + 1 : k - 1]):
        return None
    measure = next((one for one in measures.PURCHASES if signs.names(row[prep - 1], one)), None)
    buyer = meant_at(row, roles.owner(row, prep - 1), scene)
    company = scene.known(row[k - 1])
    if measure is None or buyer in {None, company}:
        return None
    return Told(measure=measure, company=company, counterparty=buyer, complete=True)


def offered(row: Row, i: int, scene: Scene) -> Told | None:
    """«A group led by Elon Musk has offered $97.4 billion to buy Tavi»: a price, whoever it is that offers it."""
    verb = next((k for k in range(i - 1, max(0, i - _REACH), -1) if row[k].word in OFFERING), None)
    company = purchases.to_buy(row, i) if verb is not None else None
    if verb is None or company is None:
        return None
    leader = roles.lead(row[:verb])
    at = roles.subject(row, verb) if leader is None else leader
    buyer = scene.known(row[at]) if at is not None else None
    if buyer is None or buyer == row[company].name:
        return None
    return Told(
        measure=Measure.ACQUISITION_PRICE, company=row[company].name, counterparty=buyer, frame=_OFFERED, complete=True
    )


def _ends(row: Row, i: int) -> bool:
    """Whether a figure ends what is inserted, but for what it is paid in: «in stock», «including debt»."""
    at = i + 1
    if at < len(row) and row[at].word in _IN_KIND:
        at += 2
    return at >= len(row) or row[at].kind in _ENDS


def greatest(row: Row, i: int, scene: Scene) -> Told | None:
    """«Nvidia's biggest purchase so far was Mellanox, for nearly $7 billion», «HashiCorp, its last big buy, was»."""
    k = left_of(row, i)
    if k < 3 or not (row[k].word in _PRICED or row[k].kind in {Kind.COMMA, Kind.BE} or row[k].word in _WAS):
        return None
    k -= row[k].word in _PRICED
    k -= row[k].kind is Kind.COMMA
    noun = next((j for j in range(k, max(0, k - _FAR), -1) if row[j].word in _PURCHASES), None)
    if noun is None or not said_in(row[max(0, noun - 3) : noun], GREATEST):
        return None
    named = row[k].kind is Kind.NAME and not row[k].owner and k > noun
    at = k if named and (row[k - 1].kind in {Kind.BE, Kind.COMMA} or row[k - 1].word in _WAS) else _before(row, k, noun)
    buyer = meant_at(row, roles.owner(row, noun), scene)
    if at is None or buyer in {None, row[at].name} or any(piece.figure for piece in row[min(at, noun) : i]):
        return None
    return Told(measure=Measure.ACQUISITION_PRICE, company=row[at].name, counterparty=buyer, complete=True)


ESTIMATED = frozenset("put puts pegged valued estimate estimated estimates reported reports priced prices".split())


def estimated(at: Asked, i: int) -> Told | None:
    """«It said it would buy Koi, a deal Israeli media put at $400 million»: the price of the one to be bought."""
    row, k = at.row, left_of(at.row, i)
    if k < 4 or row[k].word != "at" or row[k - 1].word not in ESTIMATED:
        return None
    near = range(k - 2, max(1, k - _NEAR - 2), -1)
    noun = next((j for j in near if row[j].word in _PURCHASES and row[j - 1].kind is Kind.DET), None)
    if noun is None or noun < 3 or not (row[noun - 2].kind is Kind.COMMA or row[noun - 2].word == "in"):
        return None
    verb = next((j for j in range(noun - 3, max(-1, noun - _FAR), -1) if _buys(row[j])), None)
    company = roles.object_of(row, verb) if verb is not None else None
    if verb is None or company is None or row[company].kind not in NAMED or row[company].owner:
        return None
    subject = roles.subject(row, verb)
    buyer = meant_at(row, subject, at.scene) if subject is not None else None
    bought = at.scene.known(row[company])
    if buyer in {None, bought} and subject is not None and row[subject].kind not in NAMED:
        buyer = next((who for who in (at.scene.section, at.scene.topic) if who != bought), None)
    return Told(measure=Measure.ACQUISITION_PRICE, company=bought, counterparty=buyer) if buyer != bought else None


def _buys(piece: Piece) -> bool:
    return piece.cue is not None and any(frame.measure is Measure.ACQUISITION_PRICE for frame in piece.cue.verbs)


AFTER = frozenset({"after", "following"})


def earlier(row: Row, i: int, scene: Scene) -> Told | None:
    """«It is its second big purchase in four months after Mirastack at $2.5 billion»: what the same bought before."""
    k = left_of(row, i)
    if k < 4 or row[k].word not in _PRICED or row[k - 1].kind not in NAMED or row[k - 2].word not in AFTER:
        return None
    noun = next((j for j in range(k - 3, max(0, k - _FAR), -1) if row[j].word in _PURCHASES), None)
    if noun is None or any(piece.figure for piece in row[noun:k]):
        return None
    owner = roles.owner(row, noun)
    deal = scene.deal or scene.struck
    buyer = meant_at(row, owner, scene) if owner is not None and row[owner].kind in NAMED else None
    buyer = buyer or (deal.counterparty if deal else scene.topic)
    company = scene.known(row[k - 1])
    if buyer in {None, company}:
        return None
    return Told(measure=Measure.ACQUISITION_PRICE, company=company, counterparty=buyer, complete=True)


def _before(row: Row, k: int, noun: int) -> int | None:
    """The name that the noun is put behind, or in front of, as what it is: «HashiCorp, its last big buy, was»."""
    ahead = next((j for j in range(noun + 1, k) if row[j].kind is Kind.NAME and row[j - 1].kind is Kind.COMMA), None)
    if ahead is not None:
        return ahead
    comma = next((j for j in range(noun - 1, max(0, noun - _NEAR), -1) if row[j].kind is Kind.COMMA), None)
    named = comma is not None and row[comma - 1].kind is Kind.NAME and not row[comma - 1].owner
    return comma - 1 if comma is not None and named else None


def for_people(row: Row, i: int, scene: Scene) -> Told | None:
    """«Is paying $6.5 billion in shares for Ive's team», told of a purchase: the price of that company."""
    if row[left_of(row, i)].word not in _PAYING:
        return None
    prep = next((j for j in range(i + 1, min(len(row), i + 5)) if row[j].word in FOR), None)
    if prep is None or prep + 2 >= len(row) or any(piece.word not in _SHARES | _IN_KIND for piece in row[i + 1 : prep]):
        return None
    owner = next((j for j in range(prep + 1, min(len(row) - 1, prep + 4)) if row[j].kind is Kind.PROPER), None)
    if owner is None or not row[owner].owner or row[owner + 1].word not in _GROUPS:
        return None
    deal = scene.deal or scene.struck
    here = known_at(row, roles.subject(row, left_of(row, i)), scene)
    buyer = here or (deal.counterparty if deal else None)
    company = acting(row[owner], scene) or (deal.company if deal and deal.counterparty == buyer else None)
    if company is None or company == buyer:
        return None
    return Told(measure=Measure.ACQUISITION_PRICE, company=company, counterparty=buyer)


PRICE = frozenset({"price", "purchase", "enterprise"})
"""The first words of «price», «purchase price» and «enterprise value»."""


def at_price(row: Row, i: int, surveyed: Told | None) -> Told | None:
    """«Is selling Paige to Tempus at a price of $81 million»: the price of the purchase that the sentence tells."""
    k = left_of(row, i)
    if surveyed is None or surveyed.measure is not Measure.ACQUISITION_PRICE or k < 3 or row[k].word != "of":
        return None
    at = row[k - 1].word in PRICE and row[k - 2].kind is Kind.DET and row[k - 3].word in _PRICED
    return surveyed if at else None


SPURNING = frozenset("spurned rejected rebuffed refused dismissed snubbed declined".split())
_DOWN = frozenset("turned turning voted turns".split())
_SPURNED_ABROAD = frozenset(
    "abgelehnt ausgeschlagen lehnte lehnt refusé refuse décliné rejeté rejette rechazó rechaza rechazado recusou "
    "rejeitou recusa rifiutato respinto rifiuta walked".split()
)
REFUSING = SPURNING | _DOWN | _SPURNED_ABROAD
_OFFERS = frozenset("offer bid approach proposal takeover buyout".split())
_AN_OFFER = _OFFERS | frozenset(
    "deal acquisition angebot übernahmeangebot kaufangebot offerte übernahme offre oferta offerta proposta propuesta "
    "rachat proposition".split()
)
_PARTING = frozenset({Kind.COMMA, Kind.STOP, Kind.CONJ, Kind.REL, Kind.FIGURE})
_OTHERWISE = frozenset("investment loan financing funding credit licensing".split())
"""What an offer may be of that buys no company."""
_ASIDE = 9
"""Pieces between an offer and its figure."""
_FROM = frozenset("from by with of von vom de du d di da do del dal des".split())


def spurned(row: Row, i: int, scene: Scene) -> Told | None:
    """«It spurned Google and its $23 billion»: what somebody would have paid for who did not want it."""
    k = left_of(row, i)
    if k < 3 or row[i - 1].word not in {"its", "their"} or row[i - 2].word != "and" or row[i - 3].kind is not Kind.NAME:
        return None
    verb = i - 4
    if verb < 0 or row[verb].word not in SPURNING or not _ends(row, i):
        return None
    subject = roles.subject(row, verb)
    bidder = row[i - 3].name
    if subject is None:
        return None
    company = meant_at(row, subject, scene, here=_name_before(row, subject))
    if company in {None, bidder}:
        return None
    return Told(measure=Measure.ACQUISITION_PRICE, company=company, counterparty=bidder, complete=True)


def refused(row: Row, i: int, scene: Scene) -> Told | None:
    """«Orlo's holders voted down Tavi's $9 billion offer»: the bidder's, for who answers it."""
    bidder = i - 1
    if bidder < 2 or row[bidder].kind is not Kind.NAME or not row[bidder].owner or not _offered(row, i):
        return _turned_down(row, i)
    verb = bidder - 1 - (row[bidder - 1].word == "down")
    if row[verb].word not in REFUSING:
        return None
    asked = roles.subject(row, verb)
    asked = asked if asked is not None else next((k for k in range(verb) if row[k].kind is Kind.NAME), None)
    company = None if asked is None else meant_at(row, asked, scene, here=_name_before(row, asked))
    if company in {None, row[bidder].name}:
        return None
    return Told(measure=Measure.ACQUISITION_PRICE, company=company, counterparty=row[bidder].name, complete=True)


def _turned_down(row: Row, i: int) -> Told | None:
    """«Tavi has turned down an offer of $9 billion from Orlo», «hat ein Angebot von Orlo über 9 Milliarden abgelehnt».

    Two companies and an offer of the one to the other: the first, who turns it down, is what was to be bought.
    """
    names = [k for k, piece in enumerate(row) if piece.kind in NAMED or (k == 0 and len(piece.name or "") > 1)]
    if len(names) != 2 or names[0] > i or any(row[k].owner for k in names):
        return None
    asked, bidder = names
    if row[asked].kind is not Kind.NAME and " " in (row[asked].name or ""):
        return None  # a person
    refusing = next((k for k in range(asked + 1, len(row)) if row[k].word in REFUSING), None)
    offer = next((k for k in range(asked + 1, len(row)) if row[k].word in _AN_OFFER), None)
    if refusing is None or offer is None or row[bidder - 1].word not in _FROM or abs(offer - i) > _ASIDE:
        return None
    if asked > 0 and row[asked - 1].word in _FROM:
        return None
    between = row[min(offer, i) + 1 : max(offer, i)]
    if any(piece.kind in _PARTING for piece in between) or said_in(row[max(0, offer - 2) : offer + 1], _OTHERWISE):
        return None
    return Told(
        measure=Measure.ACQUISITION_PRICE, company=row[asked].name, counterparty=row[bidder].name, complete=True
    )


def _offered(row: Row, i: int) -> bool:
    """Whether an offer for a company stands close behind."""
    return any(piece.word in _OFFERS for piece in row[i + 1 : i + 6])


def _name_before(row: Row, at: int) -> str | None:
    """The last name before a pronoun in its row, that no word binds as an owner."""
    return next((row[k].name for k in range(at - 1, -1, -1) if row[k].kind is Kind.NAME and not row[k].owner), None)
