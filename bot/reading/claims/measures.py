"""The measures as constants of a module: a member of an `Enum` is looked up seven times as slowly (Python 3.11).

Who asks for measures figure by figure takes them from here: `measures.DEBT` for `Measure.DEBT`.
"""

from typing import Final

from bot.model import Measure

INVESTMENT: Final = Measure.INVESTMENT
FUNDING_ROUND: Final = Measure.FUNDING_ROUND
VALUATION: Final = Measure.VALUATION
ACQUISITION_PRICE: Final = Measure.ACQUISITION_PRICE
STAKE: Final = Measure.STAKE
CAPEX: Final = Measure.CAPEX
SPENDING: Final = Measure.SPENDING
REVENUE: Final = Measure.REVENUE
RUN_RATE: Final = Measure.RUN_RATE
CONTRACT: Final = Measure.CONTRACT
DEBT: Final = Measure.DEBT
EQUITY: Final = Measure.EQUITY
FINANCING: Final = Measure.FINANCING
COMPENSATION: Final = Measure.COMPENSATION
MARKET_VALUE: Final = Measure.MARKET_VALUE
USERS: Final = Measure.USERS
HEADCOUNT: Final = Measure.HEADCOUNT
FOUNDED: Final = Measure.FOUNDED
OTHER: Final = Measure.OTHER

GIVEN = frozenset({FUNDING_ROUND, INVESTMENT})
"""Money that is given to a company for a part of it: by one, or by many."""
PURCHASES = frozenset({INVESTMENT, ACQUISITION_PRICE})
"""Money for which one company gets another, or a part of it."""
BETWEEN_TWO = PURCHASES | {CONTRACT}
"""Money that passes from one company to another."""
OUTLAYS = frozenset({CAPEX, SPENDING})
"""Money that a company spends, whoever gets it."""
