"""Purchases told in passing at the head of a sentence, before the buyer is named.

«With Paige, bought for $81.25 million in cash, and Ambry, acquired for $600 million, Tempus is assembling», «Besides
Tableau, which it bought for $15.7 billion, Salesforce owns Slack».
"""

from collections.abc import Sequence

from bot.model import Measure
from bot.reading.claims.roles.clauses import main_clause
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
BOUGHT = frozenset("bought acquired purchased".split())
"""Participles of a purchase; without one nothing is told so."""
_PRICED = frozenset({"for", "at"})
_WHEN = frozenset({Kind.DATE, Kind.PREP})
_RELATIVE = 3
"""Pieces between a name and its verb in «which it bought»."""


def fronted(row: Row, i: int, scene: Scene) -> Told | None:
    """The price of a company that a phrase names before the main clause, whose subject bought it."""
    k = left_of(row, i)
    if k < 3 or row[k].word not in _PRICED:
        return None
    verb = k - 1
    while verb > 3 and row[verb].kind in _WHEN:
        verb -= 1
    if row[verb].word not in BOUGHT:
        return None
    at = _before(row, verb)
    begin = main_clause(row) if at is not None else 0
    if at is None or begin <= i:
        return None
    company, buyer = scene.known(row[at]), scene.known(row[begin])
    if company == buyer or scene.is_person(row[at]):
        return None
    return Told(measure=Measure.ACQUISITION_PRICE, company=company, counterparty=buyer, complete=True)


def _before(row: Row, verb: int) -> int | None:
    """The name that a participle or «which it bought» behind a comma is told of."""
    comma = verb - 1
    if row[comma].kind is Kind.PRONOUN and verb > _RELATIVE and row[verb - 2].kind is Kind.REL:
        comma = verb - _RELATIVE
    named = row[comma].kind is Kind.COMMA and row[comma - 1].kind in NAMED and not row[comma - 1].owner
    return comma - 1 if named else None
