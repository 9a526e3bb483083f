"""The values that everything else is made of: articles, amounts, figures, claims, comparisons.

All are frozen (see `values`) and hashable and import nothing but the standard library. Money and counts are `Decimal`,
never floats.
Read in this order: a text has figures (`amounts`), a figure read as a statement is a claim (`claims`), claims stand in
an article (`articles`), and claims about one quantity make a comparison, which has sides (`comparisons`).
"""

from bot.model.amounts import Amount, Bound, Figure, Interval
from bot.model.articles import SHARED, Article
from bot.model.claims import SO_FAR, Attribution, Claim, Measure, Part, Scope, Stage, Voice
from bot.model.comparisons import Comparison, Confidence, Equation, Finding, Quantity, Relation, Side
from bot.model.dates import When
from bot.model.knowledge import (
    Company,
    Frame,
    Knowledge,
    MatterWords,
    MeasureWords,
    Names,
    Outlet,
    TradeWords,
    outlet_names,
)
from bot.model.matters import Matter, matter
from bot.model.weights import Signed, Weights
from bot.model.wording import counted, spoken

__all__ = [
    "SHARED",
    "SO_FAR",
    "Amount",
    "Article",
    "Attribution",
    "Bound",
    "Claim",
    "Company",
    "Comparison",
    "Confidence",
    "Equation",
    "Figure",
    "Finding",
    "Frame",
    "Interval",
    "Knowledge",
    "Matter",
    "MatterWords",
    "Measure",
    "MeasureWords",
    "Names",
    "Outlet",
    "Part",
    "Quantity",
    "Relation",
    "Scope",
    "Side",
    "Signed",
    "Stage",
    "TradeWords",
    "Voice",
    "Weights",
    "When",
    "counted",
    "matter",
    "outlet_names",
    "spoken",
]
