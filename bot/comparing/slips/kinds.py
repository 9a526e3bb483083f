"""Kinds of money that a figure may be misread within, and how large each has been."""

from collections.abc import Mapping
from decimal import Decimal

from bot.comparing.quantities.quantities import PURCHASE
from bot.comparing.statements.statements import Statement
from bot.model import Measure, Scope

MONEY = frozenset({PURCHASE, "funding_round", "financing", "contract", "debt", "equity", "spending", "capex"})
WORTH = frozenset({"valuation", "market_value"})
INCOME = frozenset({"revenue", "run_rate"})
KINDS = {measure: kind for kind in (MONEY, WORTH, INCOME) for measure in kind}
"""Classes of measures among which one figure may stand for another."""

RATES = frozenset({Scope.PER_SHARE, Scope.PER_UNIT, Scope.CHANGE})
"""Scopes of figures that are small by nature: of each share, of each hire, of a move."""

LARGEST = {
    Measure.FUNDING_ROUND: Decimal(10) ** 11,
    Measure.INVESTMENT: Decimal(10) ** 11 * 2,
    Measure.ACQUISITION_PRICE: Decimal(10) ** 11 * 3,
    Measure.DEBT: Decimal(10) ** 11 * 3,
    Measure.VALUATION: Decimal(10) ** 13,
    Measure.MARKET_VALUE: Decimal(10) ** 13,
    Measure.REVENUE: Decimal(10) ** 12,
    Measure.RUN_RATE: Decimal(10) ** 12,
    Measure.CAPEX: Decimal(10) ** 12,
}
"""More than was ever told of one company, in dollars: what is beyond has rather the wrong word than been."""

RARE = {
    Measure.FUNDING_ROUND: Decimal(10) ** 10,
    Measure.ACQUISITION_PRICE: Decimal(10) ** 11,
    Measure.VALUATION: Decimal(10) ** 11 * 2,
    Measure.RUN_RATE: Decimal(10) ** 11,
    Measure.REVENUE: Decimal(10) ** 11,
}
"""More than all but a few companies have had: of two that lack support the one a thousand times smaller is right."""


ROUNDED = Decimal("1.1")
"""How many times the one figure the other is at most that may round it."""


def plausible(statement: Statement, most: Mapping[Measure, Decimal] = LARGEST) -> bool:
    """Whether a figure in dollars is no larger than any of its kind has been, or than most are."""
    largest = most.get(statement.claim.measure)
    return largest is None or statement.unit != "USD" or statement.value <= largest
