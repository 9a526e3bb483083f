"""The values that everything else is made of: articles, amounts, figures, claims, comparisons.

All are frozen and hashable and import nothing but the standard library. Money and counts are `Decimal`, never floats.
Read top to bottom: a text has figures, a figure read as a statement is a claim, claims about one quantity make a
comparison, and a comparison has sides.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Self

SHARED = "shared"
"""The workspace of the corpus that everybody sees."""


class Part(StrEnum):
    """Which part of an article a figure stands in."""

    TEXT = "text"
    TITLE = "title"


class Bound(StrEnum):
    """How the words around a number hedge it."""

    EXACT = "exact"
    APPROX = "approx"
    OVER = "over"
    AT_LEAST = "at_least"
    UNDER = "under"
    UP_TO = "up_to"
    RANGE = "range"


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


@dataclass(frozen=True, slots=True, order=True)
class When:
    """The days that a written date allows: "2025-06-13" is one day, "2025-06" a month, "2025" a year."""

    first: date
    last: date

    @classmethod
    def day(cls, day: date) -> Self:
        return cls(day, day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "2025", "2025-06", "2025-06-13" or an ISO timestamp (its day counts).

        >>> str(When.parse("2025-06"))
        '2025-06'

        Raises ValueError when the text is none of these.
        """
        found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].{0,40})?)?)?", text.strip())
        if not found:
            raise ValueError(f"not a date: {text[:40]!r}; write it as 2025-06-13, 2025-06 or 2025")
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        if month is None:
            return cls(date(year, 1, 1), date(year, 12, 31))
        if day is None:
            after = date(year + month // 12, month % 12 + 1, 1)
            return cls(date(year, month, 1), after - timedelta(days=1))
        return cls.day(date(year, month, day))

    def before(self, other: Self) -> bool:
        """Whether this certainly lies before the other: they share no day."""
        return self.last < other.first

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        if (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31):
            return str(self.first.year)
        return self.first.isoformat()[:7]


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers that are possible, both ends included; None is an open end."""

    low: Decimal | None
    high: Decimal | None

    def overlaps(self, other: Self) -> bool:
        """Whether one number could lie in both.

        >>> Interval(Decimal(13), Decimal(15)).overlaps(Interval(Decimal(14), None))
        True
        """
        below = self.high is not None and other.low is not None and self.high < other.low
        above = other.high is not None and self.low is not None and other.high < self.low
        return not (below or above)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number as its words give it.

    `low` and `high` are the numbers as written, in full ("$14.3B": both 14300000000) and not widened by precision;
    the open end of "over $10B" is None. `unit` is an ISO 4217 code, "percent", or a plural noun ("users").
    `precision` is the worth of the last written digit ("$14.3B": 100000000).
    """

    low: Decimal | None
    high: Decimal | None
    unit: str
    bound: Bound = Bound.EXACT
    precision: Decimal = Decimal(0)

    def allows(self) -> Interval:
        """The interval that the words allow: half a last written digit either way, open ends stay open.

        No rounding moves a number by more than an eighth: "$1 billion" is not $1.35 billion.

        >>> billion = Decimal(10) ** 9
        >>> Amount(low=14 * billion, high=14 * billion, unit="USD", precision=billion).allows().low
        Decimal('13500000000')
        """
        written = [abs(end) for end in (self.low, self.high) if end is not None]
        half = min([self.precision / 2, *(end / 8 for end in written)])
        low = None if self.low is None else self.low - half
        high = None if self.high is None else self.high + half
        match self.bound:
            case Bound.OVER | Bound.AT_LEAST:
                return Interval(self.low, None)
            case Bound.UNDER | Bound.UP_TO:
                return Interval(None, self.high)
            case Bound.APPROX:  # "about" says that the last digit itself is uncertain: once more as wide
                return Interval(
                    None if low is None else low - half,
                    None if high is None else high + half,
                )
            case _:
                return Interval(low, high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """An amount as written at one place: `text` is the part's characters from `start` to `end`."""

    start: int
    end: int
    text: str
    amount: Amount


class Voice(StrEnum):
    """Who stands behind a claim, the strongest first."""

    FILING = "filing"
    COMPANY = "company"
    PERSON = "person"  # somebody named
    OUTLET = "outlet"  # another publisher: "according to Reuters"
    UNNAMED = "unnamed"  # "people familiar with the matter", "reportedly"
    ARTICLE = "article"  # nobody is named: the article itself says so


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it, by the words of the article; `name` is the person, company or outlet where one is named."""

    voice: Voice = Voice.ARTICLE
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text of one outlet. `id` is unique in its workspace; `outlet` is a domain or a name as given."""

    id: str
    title: str
    text: str
    outlet: str
    url: str | None = None
    published: When | None = None

    def part(self, part: Part) -> str:
        return self.title if part is Part.TITLE else self.text

    def quote(self, claim: Claim) -> str:
        """The words of the sentence that a claim of this article stands in."""
        start, end = claim.sentence
        return self.part(claim.part)[start:end]


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes. `kind`: agency, newspaper, magazine, trade, blog, aggregator, company, filing, social, other."""

    domain: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Company:
    """A company of the gazetteer.

    `aliases` are other written forms that mean it in any case. `cased` are forms that mean it where they stand with
    these capitals ("Meta", "Apple"), `ambiguous` forms that are also a word, a letter or somebody else ("Scale", "X")
    and count only with evidence beside them; the name itself may stand in either. `known_by` are descriptions and
    people that stand for it in questions ("Facebook's owner", "Zuckerberg"), never in articles.
    """

    name: str
    aliases: tuple[str, ...] = ()
    tickers: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    cased: tuple[str, ...] = ()
    known_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """What claims can agree or disagree about. None and an empty set mean that nothing narrows it."""

    company: str
    measure: Measure
    unit: str
    counterparty: str | None = None
    event: str | None = None
    period: str | None = None
    scopes: frozenset[Scope] = frozenset()


class Relation(StrEnum):
    """How a side stands to the leading side."""

    LEADING = "leading"
    AGREES = "agrees"
    REVISED = "revised"
    SLIP = "slip"
    CONFLICT = "conflict"


class Confidence(StrEnum):
    """How sure a reader may be of the leading side; always shown with its reason."""

    CONFIRMED = "confirmed"
    WELL_SUPPORTED = "well supported"
    REPORTED = "reported"
    CONTESTED = "contested"
    LIKELY_SLIP = "likely slip"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The claims of one quantity that one number could make true. `origins` are the independent sources behind them."""

    relation: Relation
    reason: str
    claims: tuple[Claim, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One quantity with its sides, the leading one first."""

    id: str
    quantity: Quantity
    sides: tuple[Side, ...]
    confidence: Confidence
    reason: str
    settles: str = ""  # what would settle it, one sentence; empty when nothing is open

    @property
    def leading(self) -> Side:
        return self.sides[0]

    def has(self, *relations: Relation) -> bool:
        return any(side.relation in relations for side in self.sides)

    @property
    def amiss(self) -> bool:
        """Whether somebody is likely wrong; a revision alone is a story, not a fault."""
        return self.has(Relation.SLIP, Relation.CONFLICT)

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claim for side in self.sides for claim in side.claims)


class Equation(StrEnum):
    """The arithmetic that links figures."""

    PARTS = "parts and total"
    STAKE = "stake x valuation = price"
    MONEY = "pre-money + round = post-money"
    PACKAGE = "equity + debt = package"
    GROWTH = "growth between two ends"
    CONVERSION = "the source's own conversion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """An equation between figures: one that holds supports them, one that fails is told.

    `claims` are the figures in it, the total or result first.
    """

    id: str
    equation: Equation
    company: str
    holds: bool
    sentence: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the bot knows before it reads anything."""

    companies: tuple[Company, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    measures: tuple["MeasureWords", ...] = ()
    frames: tuple["Frame", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureWords:
    """The words of one measure: its `name` for people, and in `asked` what people type for it ("worth")."""

    measure: Measure
    name: str
    asked: tuple[str, ...] = ()
    words: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Words that say what an amount is, and where in the sentence its company and its counterparty stand.

    `form` is "verb" (given as an infinitive; regular forms are made from it) or "noun". A place is "subject", "object",
    "owner" (before 's), "before" (a name just before the noun), or a preposition; the first that holds a name counts.
    `figure` says where the amount stands: "object", "head" (the noun follows the amount), "is", or a preposition; empty
    means the usual places of the form. `strict`: counts only where the company's place is filled. `measure` None: the
    words name a deal, and its kind comes from the text. `unit`: "percent" or "money" when only such amounts fit.
    """

    form: str
    words: tuple[str, ...]
    measure: Measure | None = None
    company: tuple[str, ...] = ()
    counterparty: tuple[str, ...] = ()
    figure: tuple[str, ...] = ()
    strict: bool = False
    unit: str = ""
    event: str = ""
    scopes: tuple[Scope, ...] = ()


def spoken(names: Iterable[str], last: str = "and") -> str:
    """A list as people say it.

    >>> spoken(["Reuters", "Bloomberg", "the FT"])
    'Reuters, Bloomberg and the FT'
    """
    *most, end = list(names) or [""]
    return f"{', '.join(most)} {last} {end}" if most else end
