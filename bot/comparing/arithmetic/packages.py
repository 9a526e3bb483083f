"""Equity + debt = package: a round of both, or a price that takes over the debt."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from itertools import product

from bot.comparing.arithmetic.passages import around
from bot.comparing.arithmetic.terms import Found, Told, beside, binding, closed, holding, middle, of
from bot.comparing.quantities.words import rounded, written
from bot.comparing.statements.intervals import meet, plus
from bot.comparing.statements.statements import Statement
from bot.model import Article, Equation, Interval, Measure

FAR = Decimal("0.5")
"""How far a package may be from its parts, as a share, and still be theirs."""

PACKAGES = (Measure.FUNDING_ROUND, Measure.FINANCING)


def packages(told: Told, article: Article) -> Iterable[Found]:
    """Sums that equity and debt come to, and those that one sentence tells so and that they do not come to."""
    wholes = [whole for measure in PACKAGES for whole in told.get(measure, ())]
    for equity, debt in _pairs(told, Measure.EQUITY):
        yield from holding(Equation.PACKAGE, wholes, _sum(equity, debt), _said(equity, debt), (equity, debt))
        for whole in wholes:
            if whole.claim.sentence == equity.claim.sentence == debt.claim.sentence and whole.unit == equity.unit:
                yield from _failing(whole, equity, debt, article)
    for worth, debt in _pairs(told, Measure.VALUATION):  # a valuation is often not that of the price
        prices = of(told, Measure.ACQUISITION_PRICE)
        yield from holding(Equation.PACKAGE, prices, _sum(worth, debt), _said(worth, debt), (worth, debt))


def _pairs(told: Told, measure: Measure) -> Iterable[tuple[Statement, Statement]]:
    pairs = product(of(told, measure), of(told, Measure.DEBT))
    return (pair for pair in pairs if pair[0].unit == pair[1].unit and beside(*pair))


def _failing(whole: Statement, equity: Statement, debt: Statement, article: Article) -> Iterable[Found]:
    made = _sum(equity, debt)
    off = abs(whole.value - middle(made)) / middle(made)
    sound = binding(whole, equity, debt) and not _excused().search(around(article, whole, equity, debt))
    if sound and off <= FAR and not meet(closed(whole), made):
        yield Equation.PACKAGE, False, f"{_said(equity, debt)}, and not {written(whole)}.", (whole, equity, debt)


def _sum(equity: Statement, debt: Statement) -> Interval:
    return plus(closed(equity), closed(debt))


def _said(equity: Statement, debt: Statement) -> str:
    made = equity.value + debt.value
    return f"{written(equity)} and {written(debt)} of debt make {rounded(Interval(made, made))}"


@cache
def _excused() -> re.Pattern[str]:
    """Words by which there is more in a package than its equity and this debt, or less of one than its figure."""
    return re.compile(
        r"\b(?:rest|remain\w{0,5}|balance|others?|including|part|some|partly|also|separate\w{0,2}|later|additional|another"
        r"|further|plus|on top|existing|previous\w{0,2}|earlier|since|ago|mostly|grants?|options?|up to|refinanc\w{1,4}"
        r"|(?:in|since|of) (?:19|20)\d\d)\b",
        re.IGNORECASE,
    )
