"""What stands beside the price of a deal: the stake that it buys and what the company is valued at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot import showing
from bot.card import Line, Tone
from bot.comparing.quantities.words import rounded
from bot.model import Claim, Comparison, Equation, Finding, Interval, Measure, Scope, Side
from bot.showing import Articles
from briefs.news import News

PRICES = (Measure.INVESTMENT, Measure.ACQUISITION_PRICE)

FAR = Decimal("0.25")
"""How far stake x valuation may miss the price, as a share, and still speak of the same deal."""


@dataclass(frozen=True, slots=True)
class Terms:
    """A stake, a valuation and a price of one deal, each by one claim; `result` is stake x valuation."""

    stake: Claim
    worth: Claim
    price: Claim
    result: Decimal

    @property
    def miss(self) -> Decimal:
        assert self.price.amount.low is not None
        return abs(self.result - self.price.amount.low) / self.price.amount.low


def beside(deal: Comparison, news: News) -> Iterator[Line]:
    """One line on stake, valuation and price, and what they come to, marked as computed.

    Nothing where arithmetic has found the equation within one article: that is told with the sums.
    """
    if deal.quantity.measure not in PRICES or any(_told(deal, finding) for finding in news.findings):
        return
    best = min(_terms(deal, news), key=lambda terms: terms.miss, default=None)
    if best is not None and best.miss <= FAR:
        yield Line(_sentence(best, news.articles), Tone.NOTE)


def _told(deal: Comparison, finding: Finding) -> bool:
    return finding.equation is Equation.STAKE and finding.company == deal.quantity.company


def _terms(deal: Comparison, news: News) -> Iterator[Terms]:
    stakes = _of(news.comparisons, deal, Measure.STAKE)
    for worth in _of(news.comparisons, deal, Measure.VALUATION):
        for stake in stakes:
            for price in _standing((deal.leading,), news.articles)[:1]:
                if price.amount.unit == worth.quantity.unit:
                    yield from _products(stake, worth, price, news.articles)


def _products(stake: Comparison, worth: Comparison, price: Claim, articles: Articles) -> Iterator[Terms]:
    for share in _standing((stake.leading,), articles)[:1]:
        for value in _standing(worth.sides, articles):
            assert share.amount.low is not None
            assert value.amount.low is not None
            if 0 < share.amount.low < 100 and share.amount.unit == "percent":
                yield Terms(share, value, price, share.amount.low * value.amount.low / 100)


def _of(comparisons: Sequence[Comparison], deal: Comparison, measure: Measure) -> list[Comparison]:
    """The same company's figures of another measure, of the same payer where one is named."""
    return [
        one
        for one in comparisons
        if one.quantity.measure is measure
        and one.quantity.company == deal.quantity.company
        and one.quantity.counterparty in (None, deal.quantity.counterparty)
        and not one.quantity.scopes & {Scope.PRE_MONEY, Scope.CHANGE, Scope.PER_SHARE}
    ]


def _standing(sides: Sequence[Side], articles: Articles) -> list[Claim]:
    """The claims of sides that may be shown and have a lower end to reckon with, the finest number first."""
    claims = [claim for side in sides for claim in showing.standing(side.claims, articles) if claim.amount.low]
    return sorted(claims, key=lambda claim: (claim.amount.precision, claim.place))


def _sentence(terms: Terms, articles: Articles) -> str:
    price, stake, worth = (
        f"{showing.finest((claim,), articles)} ({showing.outlets((claim,), articles)})"
        for claim in (terms.price, terms.stake, terms.worth)
    )
    computed = rounded(Interval(terms.result, terms.result))
    sides = f"{terms.stake.figure.text} of {terms.worth.figure.text} would be {computed}"
    return (
        f"Beside the price of {price}: a stake of {stake} and a valuation of {worth}. Computed, not in print: {sides}."
    )
