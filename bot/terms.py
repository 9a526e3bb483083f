"""What people call measures, scopes and stages."""

from bot.model import Measure, Scope, Stage

SCOPES = {
    Scope.PRE_MONEY: "before the new money",
    Scope.POST_MONEY: "with the new money",
    Scope.WITH_DEBT: "with debt",
    Scope.WITHOUT_DEBT: "without debt",
    Scope.TRANCHE: "one part",
    Scope.ADDITIONAL: "on top",
    Scope.CUMULATIVE: "in all",
    Scope.CHANGE: "change",
    Scope.PER_SHARE: "per share",
    Scope.PER_UNIT: "per unit",
    Scope.TARGET: "hoped for",
    Scope.PRIOR: "as told of the past",
    Scope.DILUTED: "fully diluted",
    Scope.SEGMENT: "of one part of the business",
    Scope.COMBINED: "of both companies together",
}

MEASURES = {
    Measure.INVESTMENT: "investment",
    Measure.FUNDING_ROUND: "funding round",
    Measure.VALUATION: "valuation",
    Measure.ACQUISITION_PRICE: "purchase price",
    Measure.STAKE: "stake",
    Measure.CAPEX: "capital spending",
    Measure.SPENDING: "spending",
    Measure.REVENUE: "revenue",
    Measure.RUN_RATE: "yearly run rate",
    Measure.CONTRACT: "contract",
    Measure.DEBT: "debt",
    Measure.EQUITY: "equity",
    Measure.FINANCING: "financing",
    Measure.COMPENSATION: "pay",
    Measure.MARKET_VALUE: "market value",
    Measure.USERS: "users",
    Measure.HEADCOUNT: "people employed",
    Measure.FOUNDED: "year founded",
    Measure.OTHER: "other figure",
}

STAGES = {Stage.RUMOURED: "rumoured", Stage.TALKS: "in talks", Stage.PLANNED: "planned", Stage.ESTIMATED: "an estimate"}
