"""A buyer's earlier purchases, told one by one: «its large deals include Slack at $28 billion, Tableau at $16bn»."""

from collections.abc import Sequence

from bot.model import Measure
from bot.reading.claims.roles import roles
from bot.reading.claims.row.piece import said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import HEDGES
from bot.reading.claims.scene.acting import meant_at
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
INCLUDING = frozenset("include includes included including were are was is list".split())
"""Without one of these no purchases are listed."""
_PURCHASES = frozenset("deals acquisitions purchases takeovers buys buyouts mergers".split())
_PRICED = frozenset({"at", "for"})
_FAR = 30


def listed(row: Row, i: int, scene: Scene) -> Told | None:
    """The price of one of the purchases that a row lists, each by its name and what it cost."""
    at = i - 1
    while at > 0 and row[at].word in HEDGES:
        at -= 1
    named = at > 0 and row[at].word in _PRICED and row[at - 1].kind is Kind.NAME and not row[at - 1].owner
    noun = _noun(row, at - 1) if named else None
    if noun is None or not said_in(row[noun + 1 : at - 1], INCLUDING):
        return None
    owner = roles.owner(row, noun)
    buyer = scene.actor if owner is None else meant_at(row, owner, scene)
    company = row[at - 1].name
    buyer = buyer if buyer != company else None
    return Told(measure=Measure.ACQUISITION_PRICE, company=company, counterparty=buyer, complete=True)


def _noun(row: Row, before: int) -> int | None:
    """The place of the noun for purchases in front of the list, if no sentence ends between."""
    for k in range(before, max(-1, before - _FAR), -1):
        if row[k].kind is Kind.STOP and row[k].word != ":":
            return None
        if row[k].word in _PURCHASES:
            return k
    return None
