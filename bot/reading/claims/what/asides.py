"""What a figure may be that is no amount of anything told: a price of a thing, a difference, a rule for all, a play."""

from collections.abc import Callable, Sequence

from bot.reading.claims.roles import provisos
from bot.reading.claims.row import portfolios, pricing, signs, swings
from bot.reading.claims.row.asking import worth_asking
from bot.reading.claims.row.pieces import Piece
from bot.reading.claims.row.words import POSSESSIVES

Row = Sequence[Piece]
Aside = Callable[[Row, int], bool]
"""Whether the figure at a place of a row is told beside the matter."""
_ASIDE: tuple[tuple[frozenset[str], Aside], ...] = (
    (pricing.PER, pricing.per_unit),
    (signs.DIFFERING, signs.difference),
    (signs.RULING, signs.threshold),
    (swings.BETWEEN, swings.swing),
    (swings.PLAYING, swings.play),
    (swings.BESIDE, swings.beside_forecast),
    (swings.ORDERS, swings.of_lenders),
    (provisos.DAMAGES, provisos.damages),
    (provisos.INTEREST, provisos.bears),
    (provisos.TILLS, provisos.in_the_till),
    (POSSESSIVES, provisos.proceeds),
    (provisos.MANAGED, provisos.managed),
    (portfolios.WORTHS, portfolios.part_worth),
    (portfolios.STAFF, portfolios.of_staff),
    (portfolios.FUNDS, portfolios.of_funds),
    (portfolios.ECONOMY, portfolios.of_economy),
    (portfolios.BACK, portfolios.bought_back),
    (portfolios.SYNDICATED, portfolios.passed_on),
    (portfolios.SELLING, portfolios.holding_sold),
    (portfolios.PAYING, portfolios.to_others),
    (portfolios.HAVING, portfolios.in_hand),
    (portfolios.CASH, portfolios.of_cash),
    (portfolios.RETURNS, portfolios.paid_out),
    (portfolios.MANY, portfolios.of_many),
)
"""The questions, with the words of which a sentence has one where the answer may be yes."""

asides = worth_asking(_ASIDE)
"""The questions that are worth asking in a sentence of these words."""
