"""A figure read as a statement: what it is an amount of, whose, how far the thing had come, and who says so."""

from enum import StrEnum

from bot.model.amounts import Amount, Figure
from bot.model.dates import When
from bot.model.values import value


class Part(StrEnum):
    """Which part of an article a figure stands in."""

    TEXT = "text"
    TITLE = "title"


class Stage(StrEnum):
    """How far the thing had come when the claim was made."""

    RUMOURED = "rumoured"
    TALKS = "talks"
    ANNOUNCED = "announced"
    CLOSED = "closed"
    PLANNED = "planned"
    ESTIMATED = "estimated"
    DENIED = "denied"


class Measure(StrEnum):
    """What an amount is an amount of. `OTHER`: the reader could not place it, and says so."""

    INVESTMENT = "investment"
    FUNDING_ROUND = "funding_round"
    VALUATION = "valuation"
    ACQUISITION_PRICE = "acquisition_price"
    STAKE = "stake"
    CAPEX = "capex"
    SPENDING = "spending"
    REVENUE = "revenue"
    RUN_RATE = "run_rate"
    CONTRACT = "contract"
    DEBT = "debt"
    EQUITY = "equity"
    FINANCING = "financing"
    COMPENSATION = "compensation"
    MARKET_VALUE = "market_value"
    USERS = "users"
    HEADCOUNT = "headcount"
    FOUNDED = "founded"  # the year in which a company began: a date, and no sum of anything
    OTHER = "other"


class Scope(StrEnum):
    """What narrows a quantity: two amounts with different scopes are different things, linked by arithmetic at most."""

    PRE_MONEY = "pre_money"
    POST_MONEY = "post_money"
    WITH_DEBT = "with_debt"
    WITHOUT_DEBT = "without_debt"
    TRANCHE = "tranche"  # one part of a larger sum: "an initial $4 billion"
    ADDITIONAL = "additional"  # on top of an earlier sum: "another $4 billion", "$1 billion more"
    CUMULATIVE = "cumulative"  # everything so far: "bringing the total raised to $8 billion"
    CHANGE = "change"  # the size of a move, not a level: "rose by $4 billion", "up 24%"
    PER_SHARE = "per_share"
    PER_UNIT = "per_unit"  # per user, per chip, per gigawatt, per hire
    TARGET = "target"  # sought or hoped for: "aims to raise", "could be valued at"
    PRIOR = "prior"  # told as the past state: "previously $60-65 billion", "was valued at ... a year ago"
    DILUTED = "diluted"  # a listing's value with all options and shares counted
    SEGMENT = "segment"  # of one line or region of a business: "data center revenue", "sales in China"
    COMBINED = "combined"  # of two companies as one: "the merged company would be worth $45 billion"


class Voice(StrEnum):
    """Who stands behind a claim, the strongest first."""

    FILING = "filing"
    COMPANY = "company"
    PERSON = "person"  # somebody named
    OUTLET = "outlet"  # another publisher: "according to Reuters"
    UNNAMED = "unnamed"  # "people familiar with the matter", "reportedly"
    ARTICLE = "article"  # nobody is named: the article itself says so


@value()
class Attribution:
    """Who says it, by the words of the article; `name` is the person, company or outlet where one is named."""

    voice: Voice = Voice.ARTICLE
    name: str | None = None


SO_FAR = "cumulative"
"""The period of what was raised or given in all years; of one year it may be less."""


@value(kw_only=True)
class Claim:
    """A figure read as a statement of one article.

    The company is the one the measure belongs to: the investee, the valued, the acquired, the spender, the earner.
    The counterparty is who invests, buys, pays or lends. `period` is "2025", "2025-Q1", "2025-06", "2025-H1", "FY2026"
    or "cumulative". `event` tells deals of one company apart where the words do: "Series C", "IPO", "tender offer".
    `sentence` is the span, in the same part, that is quoted for it. `as_of` is when the statement holds, where the
    words or the article's date say so.
    """

    article: str
    part: Part
    figure: Figure
    sentence: tuple[int, int]
    measure: Measure = Measure.OTHER
    company: str | None = None
    counterparty: str | None = None
    period: str | None = None
    stage: Stage | None = None
    as_of: When | None = None
    event: str | None = None
    scopes: frozenset[Scope] = frozenset()
    attribution: Attribution = Attribution()

    @property
    def amount(self) -> Amount:
        return self.figure.amount

    @property
    def place(self) -> tuple[str, str, int, int]:
        """Where it stands; unique among all claims of a workspace."""
        return (self.article, self.part.value, self.figure.start, self.figure.end)
