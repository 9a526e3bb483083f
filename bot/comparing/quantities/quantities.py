"""Which claims are about the same thing.

A strand is all that could be one quantity: company, class of measure, unit, narrowing scopes, and as far as the words
say them counterparty, event and period. What a claim leaves out is compatible with every value of it, so such a claim
joins the strand whose figures it repeats, or the only one there is; it never ties two strands together.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from bot.comparing.quantities.buyers import buyer
from bot.comparing.quantities.homes import likened, lone, placed, priced, repeated, telling, traded, years
from bot.comparing.statements.dissent import Place
from bot.comparing.statements.levels import BACKLOG, BALANCE
from bot.comparing.statements.statements import Statement
from bot.model import SO_FAR, Claim, Matter, Measure, Scope, matter
from bot.model.matters import SEVERAL
from bot.model.moves import move


class Kind(Enum):
    """How a measure lives in time."""

    EVENT = "event"  # happens once and keeps its figure: a purchase, a round
    STATE = "state"  # has a value at every time: a valuation, a headcount
    PERIOD = "period"  # has a value for each period: revenue of 2025


FAMILIES = {
    Measure.INVESTMENT: "money",
    Measure.ACQUISITION_PRICE: "money",
    Measure.FUNDING_ROUND: "money",
    Measure.FINANCING: "money",
    Measure.CONTRACT: "money",
    Measure.DEBT: "money",
    Measure.EQUITY: "money",
    Measure.STAKE: "money",
    Measure.COMPENSATION: "pay",
    Measure.VALUATION: "money",
    Measure.MARKET_VALUE: "money",
    Measure.CAPEX: "money",
    Measure.SPENDING: "money",
    Measure.REVENUE: "income",
    Measure.RUN_RATE: "income",
    Measure.USERS: "users",
    Measure.HEADCOUNT: "staff",
    Measure.FOUNDED: "founding",
}
"""Measures that are compared together: what moves one may explain another."""

REACTION = "reaction"
"""The family and class of moves of a share."""

MATTERS = "matters"
"""The family of what only the words name, each matter a class of its own."""

UNPLACED = "unplaced"
"""The family of `OTHER`, of which only what can hardly be chance is compared."""

CODE = 3
"""Letters of a currency's code."""

DIGITS = 3
"""Digits of a figure of no known measure from which on another with the same ones is no chance."""

PURCHASE = "purchase"
"""One class: the same money is written as «invests», «buys» and «acquihires»."""

DEALS = frozenset({PURCHASE, "funding_round"})
"""Classes whose figures are sums of money that change hands: "raised $5 billion" is no rise."""

KINDS = {
    "valuation": Kind.STATE,
    "stake": Kind.STATE,
    "market_value": Kind.STATE,
    "run_rate": Kind.STATE,
    "users": Kind.STATE,
    "headcount": Kind.STATE,
    BACKLOG: Kind.STATE,
    BALANCE: Kind.STATE,
    REACTION: Kind.STATE,
    Matter.SAVINGS: Kind.STATE,
    Matter.HOLDING: Kind.STATE,
    Matter.MANAGED: Kind.STATE,
    Matter.CASH: Kind.STATE,
    Matter.NET_LOSS: Kind.PERIOD,
    Matter.NET_PROFIT: Kind.PERIOD,
    Matter.OPERATING_LOSS: Kind.PERIOD,
    Matter.OPERATING_PROFIT: Kind.PERIOD,
    Matter.EBITDA: Kind.PERIOD,
    Matter.ADJUSTED_EBITDA: Kind.PERIOD,
    "capex": Kind.PERIOD,
    "spending": Kind.PERIOD,
    "revenue": Kind.PERIOD,
}

PARTIAL = frozenset({Scope.ADDITIONAL, Scope.TRANCHE})
"""Scopes of parts. A part with the figure of the whole, told in the same weeks, is it: "another said $15 billion"."""

OPTIONAL = PARTIAL | {Scope.WITH_DEBT}
"""Scopes that others leave out of the same figure: whether it counts the debt, few articles say of a price."""

Coarse = tuple[str, str, str, frozenset[Scope]]
"""Company, class, unit and scopes."""

PAIRED = frozenset({PURCHASE, "contract", "stake", "debt", "financing", "compensation"})
"""Classes in which the counterparty tells quantities apart; elsewhere it only names who led or who said it."""

NARROWING = frozenset(Scope) - {Scope.TARGET, Scope.PRIOR, Scope.POST_MONEY}
"""Scopes that make another quantity. Sought and past are times of one; post-money is what «valued at» means."""


def bucket(claim: Claim) -> str | None:
    """Which claims must be compared together: the company and the family of the measure; None: with nothing.

    Works on a claim of any age: the bucket of a claim never depends on other claims.
    """
    if move(claim.event) and claim.company:
        return f"{REACTION}:{plain(claim.company)}"
    if _matter(claim) and claim.company:
        return f"{MATTERS}:{plain(claim.company)}"
    family = FAMILIES.get(claim.measure) or (UNPLACED if _telling(claim) else "growth" if is_growth(claim) else None)
    if family is None or not claim.company:
        return None
    return f"{family}:{plain(claim.company)}"


def _matter(claim: Claim) -> Matter | None:
    """The matter that a claim is compared as: savings of one year are none of another."""
    found = matter(claim.event) if claim.measure is Measure.OTHER else None
    return None if found is Matter.SAVINGS and claim.period else found


def is_growth(claim: Claim) -> bool:
    """Whether it is a rise or fall in percent: compared with no other, but checked against its two ends."""
    rises = claim.measure is Measure.OTHER and claim.amount.unit == "percent" and Scope.CHANGE in claim.scopes
    return rises and not move(claim.event)


def _telling(claim: Claim) -> bool:
    """Whether a figure of no known measure can still contradict another: a range, a price a share, three digits."""
    low, high = claim.amount.low, claim.amount.high
    if claim.measure is not Measure.OTHER or len(claim.amount.unit) != CODE or low is None or high is None:
        return False
    return low != high or Scope.PER_SHARE in claim.scopes or len(low.normalize().as_tuple().digits) >= DIGITS


def plain(name: str) -> str:
    """A name without case, spaces and marks, or as it is where nothing else is left of it."""
    return "".join(char for char in name.casefold() if char.isalnum()) or name


def measured(claim: Claim) -> str:
    """The class of measures that a claim is compared within."""
    if claim.measure in (Measure.INVESTMENT, Measure.ACQUISITION_PRICE):
        return PURCHASE
    if found := _matter(claim):
        return found.value
    return REACTION if move(claim.event) else claim.measure.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """Statements that could be about one quantity. `astray`: where those stand that are likely slips of a thousand."""

    company: str
    measured: str
    unit: str
    scopes: frozenset[Scope]
    counterparty: str | None = None
    event: str | None = None
    period: str | None = None
    statements: tuple[Statement, ...] = ()
    astray: frozenset[Place] = frozenset()

    @property
    def kind(self) -> Kind:
        if Scope.CUMULATIVE in self.scopes:
            return Kind.STATE
        return KINDS.get(self.measured, Kind.EVENT)

    @property
    def key(self) -> tuple[str, ...]:
        scopes = ",".join(sorted(self.scopes))
        return (
            self.company,
            self.measured,
            self.unit,
            scopes,
            self.counterparty or "",
            self.event or "",
            self.period or "",
        )

    @property
    def unnamed(self) -> bool:
        """Whether nobody names the other party, but what it is leaves little doubt in the same days."""
        return self.measured in ("contract", "debt", "financing") and self.counterparty is None

    @property
    def placed(self) -> bool:
        """Whether it is certain enough what is compared for two figures to contradict one another."""
        if self.kind is Kind.PERIOD:
            return self.period is not None
        if self.measured in PAIRED - {PURCHASE}:
            return self.counterparty is not None
        return self.measured not in SEVERAL


def strands(statements: Iterable[Statement]) -> list[Strand]:
    """Sort statements into what could be one quantity each."""
    groups: dict[Coarse, list[Statement]] = defaultdict(list)
    for statement in statements:
        if bucket(statement.claim) is not None and not is_growth(statement.claim):
            groups[_coarse(statement)].append(statement)
    for key in [key for key in groups if key[1] == Measure.OTHER]:
        groups[key] = telling(groups[key])
    for key in [key for key in groups if key[3] & OPTIONAL]:
        whole = (*key[:3], key[3] - OPTIONAL)
        known = repeated(groups[key], groups.get(whole, ()))
        _move(groups, known, key, whole)
    for key in [key for key in groups if key[1] == Measure.VALUATION and Scope.PRE_MONEY in key[3]]:
        plainly = (*key[:3], key[3] - {Scope.PRE_MONEY})
        _move(groups, lone(groups[key], groups.get(plainly, ())), key, plainly)
    for key in [key for key in groups if key[1] == Measure.CONTRACT]:
        bought = (key[0], PURCHASE, *key[2:])
        _move(groups, likened(groups[key], groups.get(bought, ()), _party), key, bought)
    for key in [key for key in groups if key[1] == Measure.VALUATION]:
        bought = (key[0], PURCHASE, *key[2:])
        _move(groups, priced(groups[key], groups.get(bought, ())), key, bought)
        shares = (key[0], Measure.MARKET_VALUE, *key[2:])
        _move(groups, traded(groups[key], groups.get(shares, ())), key, shares)
    return [strand for key in sorted(groups, key=str) if groups[key] for strand in _split(key, groups[key])]


def _move(groups: dict[Coarse, list[Statement]], moved: Sequence[Statement], key: Coarse, home: Coarse) -> None:
    """Move statements of one kind to another: a part that is the whole, a licence that is the purchase."""
    if moved:
        places = {statement.claim.place for statement in moved}
        groups[key] = [statement for statement in groups[key] if statement.claim.place not in places]
        groups[home] = [*groups.get(home, ()), *moved]


def _coarse(statement: Statement) -> Coarse:
    claim = statement.claim
    scopes = claim.scopes & NARROWING
    if measured(claim) in DEALS:
        scopes -= {Scope.CHANGE, Scope.PRE_MONEY}  # "raised $500 million at a pre-money valuation of"
    if claim.period == SO_FAR:
        scopes |= {Scope.CUMULATIVE}
    if claim.measure is Measure.INVESTMENT and claim.counterparty:
        scopes -= {Scope.CUMULATIVE}  # what one investor has given in all is what its parts come to
    return (plain(claim.company or ""), statement.level or measured(claim), statement.unit, scopes)


def _split(key: Coarse, members: Sequence[Statement]) -> Iterable[Strand]:
    company, measure, unit, scopes = key
    whole = Strand(company=company, measured=measure, unit=unit, scopes=scopes)
    for party, paired in _by_party(measure, scopes, members):
        for event, told in placed(paired, _event if whole.kind is Kind.EVENT else _nothing, sought=True):
            for period, timed in placed(told, years(told) if whole.kind is Kind.PERIOD else _nothing):
                yield Strand(
                    company=company,
                    measured=measure,
                    unit=unit,
                    scopes=scopes,
                    counterparty=party,
                    event=event,
                    period=period,
                    statements=tuple(timed),
                )


def _by_party(
    measure: str, scopes: frozenset[Scope], members: Sequence[Statement]
) -> Iterable[tuple[str | None, Sequence[Statement]]]:
    """Members by the other party; a price a share of no matter that names none is what shares are traded at."""
    if measure == Measure.OTHER and Scope.PER_SHARE in scopes:
        parties = sorted({_party(member) or "" for member in members})
        return [(party or None, [m for m in members if (_party(m) or "") == party]) for party in parties]
    if measure != PURCHASE:
        return placed(members, _party if measure in PAIRED or measure == Matter.OFFER_A_SHARE else _nothing)
    return placed(members, buyer(members, _party))


def _nothing(_: Statement) -> str | None:
    return None


def _party(statement: Statement) -> str | None:
    name = statement.claim.counterparty
    return plain(name) if name else None


def _event(statement: Statement) -> str | None:
    name = statement.event
    return plain(name) if name else None
