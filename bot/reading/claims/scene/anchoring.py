"""Amounts of the size of the deal that an article is about: the price told again, rounded, converted or alone."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import combinations

from bot.model import Amount, Claim, Measure
from bot.model.values import value
from bot.reading.claims import measures
from bot.reading.claims.scene.scene import Told

_TWICE = 2
_SPREAD = Decimal("2.5")
"""How far rumours of one price lie apart, as a ratio."""
ALIKE = frozenset("USD EUR GBP CHF CAD AUD SGD NZD".split())
"""Currencies of which one is worth at most about twice another, so that a price converted keeps its size."""
_PAYING = frozenset({"pay", "paid", "pays", "paying"})


@value()
class Anchor:
    """A deal with the amounts that are told for it, each size once."""

    deal: Told
    sizes: tuple[Amount, ...]
    strict: bool = False
    """Whether only amounts of such a size are of it."""

    def holds(self, amount: Amount) -> bool:
        """Whether an amount is within a factor of two of one that is told for the deal."""
        return any(_near(amount, size) for size in self.sizes)


def anchored(deal: Told, read: Iterable[tuple[Claim, Told]]) -> Anchor:
    """The deal with the amounts that clear places of the article tell for it."""
    sizes = (
        claim.amount
        for claim, told in read
        if told.measure is deal.measure and told.company == deal.company and not told.vague
    )
    return Anchor(deal, tuple({(size.unit, _top(size)): size for size in sizes}.values()))


def again(told: Told, amount: Amount, anchor: Anchor) -> bool:
    """Whether a figure read by its own words as another thing is the deal's price: «Meta paid», «the price is»."""
    deal = anchor.deal
    if deal.measure not in measures.PURCHASES or told.frame is None or not anchor.holds(amount):
        return False
    if told.measure is Measure.SPENDING:
        return told.company == deal.counterparty and not _PAYING.isdisjoint(told.frame.words)
    return told.measure is Measure.VALUATION and told.frame.measure is None and told.company == deal.company


def scattered(amounts: Iterable[Amount]) -> bool:
    """Whether amounts that nothing explains are of too many sizes to be one price, told in several ways."""
    told = [(amount.unit, top) for amount in amounts if (top := _top(amount))]
    return any(
        max(one, other) > _SPREAD * min(one, other)
        for (unit, one), (same, other) in combinations(told, 2)
        if unit == same
    )


def _near(amount: Amount, size: Amount) -> bool:
    one, other = _top(amount), _top(size)
    alike = amount.unit == size.unit or {amount.unit, size.unit} <= ALIKE
    return bool(alike and one and other) and max(one, other) <= _TWICE * min(one, other)


def _top(amount: Amount) -> Decimal:
    return amount.high or amount.low or Decimal(0)
