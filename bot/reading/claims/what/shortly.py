"""What is told in shorthand: «Veza for $1 billion», «Physical Intelligence, at $5.6 billion», «paid up at»."""

from bot.reading.claims import measures
from bot.reading.claims.roles import shorthand
from bot.reading.claims.row.pieces import Kind
from bot.reading.claims.scene.scene import Told
from bot.reading.claims.what import bought_in
from bot.reading.claims.whose.asked import Asked


def told(at_hand: Asked, i: int, *, bought: bool) -> Told | None:
    """The price or the worth that the figure at `i` is; `bought`: the text tells of a purchase."""
    row, scene, parties = at_hand.row, at_hand.scene, at_hand.parties
    found = shorthand.short(row, i, scene.last, bought=bought)
    if found is None:
        return shorthand.insiders_at(row, i, scene) or bought_in.at_worth(row, i, scene, parties.spoken_of)
    measure, at, payer = found
    spoken = row[at].kind in {Kind.PRONOUN, Kind.REFERENCE}
    company = parties.firm(at, passive_side=False) if spoken else row[at].name
    buyer = row[payer].name if payer is not None else None
    if measure is measures.VALUATION and scene.bought_by(company) and not shorthand.reckoned(row, i):
        measure, buyer = measures.ACQUISITION_PRICE, buyer or scene.bought_by(company)
    if buyer is None and measure is measures.ACQUISITION_PRICE:
        buyer = parties.buyer(company, i)
    return Told(measure=measure, company=company, counterparty=buyer)
