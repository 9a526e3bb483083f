"""What claims about one quantity make of it: sides and how they stand to each other; arithmetic between figures."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.claims import Claim, Measure, Scope


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
