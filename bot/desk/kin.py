"""Which measures people name for one another. Pure."""

from collections.abc import Mapping

from bot.model import Measure

DEAL = frozenset(
    {
        Measure.INVESTMENT,
        Measure.FUNDING_ROUND,
        Measure.ACQUISITION_PRICE,
        Measure.CONTRACT,
        Measure.FINANCING,
        Measure.EQUITY,
        Measure.STAKE,
    }
)
"""What may pass between two companies in a deal."""

OUTLAYS = frozenset({Measure.CAPEX, Measure.SPENDING})
"""What a company lays out itself, which people call its investment where no other company is named."""

KIN: Mapping[Measure, frozenset[Measure]] = {
    Measure.INVESTMENT: frozenset({Measure.FUNDING_ROUND, Measure.FINANCING, Measure.EQUITY}),
    Measure.ACQUISITION_PRICE: frozenset({Measure.INVESTMENT, Measure.FINANCING, Measure.CONTRACT, Measure.EQUITY}),
    Measure.CONTRACT: frozenset({Measure.FINANCING}),
    **dict.fromkeys(
        (Measure.FUNDING_ROUND, Measure.FINANCING),
        frozenset({Measure.INVESTMENT, Measure.FUNDING_ROUND, Measure.FINANCING, Measure.EQUITY}),
    ),
    **dict.fromkeys((Measure.VALUATION, Measure.MARKET_VALUE), frozenset({Measure.VALUATION, Measure.MARKET_VALUE})),
    **dict.fromkeys(OUTLAYS, OUTLAYS),
    Measure.REVENUE: frozenset({Measure.RUN_RATE}),
    Measure.DEBT: frozenset({Measure.EQUITY, Measure.FINANCING}),
    Measure.EQUITY: frozenset({Measure.DEBT, Measure.FINANCING, Measure.FUNDING_ROUND}),
}
"""Measures that people name for one another: they answer, under their own name, when the one asked for is unknown."""

PASSED = frozenset(
    {Measure.INVESTMENT, Measure.ACQUISITION_PRICE, Measure.FUNDING_ROUND, Measure.FINANCING, Measure.CONTRACT}
)
"""Money that passed between two companies: where both are named, people ask for any of it by the name of another."""


BOUGHT = frozenset({Measure.ACQUISITION_PRICE, Measure.CONTRACT})
"""What is paid for a company or its goods: its rounds are neither."""


def kin(measure: Measure | None, *, between: bool) -> frozenset[Measure]:
    """The measures that answer for one that is unknown; `between`: of two companies that are both named.

    >>> Measure.FUNDING_ROUND in kin(Measure.ACQUISITION_PRICE, between=False)
    False
    """
    if measure is None:
        return frozenset()
    passed = DEAL - {Measure.STAKE} if between and measure in PASSED else frozenset()
    round_ = {Measure.FUNDING_ROUND} if measure in BOUGHT else frozenset()
    outlays = OUTLAYS if measure is Measure.INVESTMENT and not between else frozenset()
    whole = {Measure.FUNDING_ROUND} if between and measure is Measure.EQUITY else frozenset()
    return passed - round_ | outlays | KIN.get(measure, frozenset()) - whole
