"""A claim as comparing sees it: what its words allow, who stands behind it, when it was said and when it holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from bot.comparing.statements.days import distance
from bot.comparing.statements.denials import denies, disputes, refutes
from bot.comparing.statements.dissent import Place, set_against
from bot.comparing.statements.intervals import meet
from bot.comparing.statements.levels import level
from bot.comparing.statements.moves import at_signing, in_force, left_behind
from bot.comparing.statements.origins import Origins
from bot.comparing.statements.rounding import allowed
from bot.comparing.statements.wording import Pace, pace, worded
from bot.model import Amount, Article, Bound, Claim, Interval, Measure, Part, Scope, Stage, Voice, When, matter
from bot.model.matters import EVENTS

QUARTER = 92
"""Days of a quarter."""

AIRED = frozenset({Stage.RUMOURED, Stage.TALKS, Stage.ESTIMATED})
"""Stages of what is talked or guessed about and not yet agreed."""

UNSURE = AIRED | {Stage.DENIED}
"""Stages at which it is open whether it will come about; what is planned of a fee or a settlement will fall due."""

SOFT = UNSURE | {Stage.PLANNED}
"""Stages at which a figure may still change without anybody having been wrong."""

ONCE = frozenset(
    {
        Measure.INVESTMENT,
        Measure.ACQUISITION_PRICE,
        Measure.FUNDING_ROUND,
        Measure.FINANCING,
        Measure.CONTRACT,
        Measure.DEBT,
        Measure.EQUITY,
    }
)
"""Measures of what happens once: a purchase, a round."""


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A claim with what is derived from it once. `holds` is when it is true by its words, else when it was said.

    `origin` is who stands behind it, `carrier` the outlet that wrote it.
    `settled`: what it tells as a plan or a rumour had been announced when it was said; `pending`: it says nothing of
    the stage, and its article tells the figure as not yet certain. `denies`: it says that the figure is not so,
    `disputes`: that somebody denies it, or that it is false.
    `level`: the class of the level that it is, where it is one of what a company owes or has yet to deliver.
    `left`: its sentence says what came after it. `signing`: its words say that it was so when the deal was announced,
    `current`: that it is so now.
    `worded`: the words beside it call it a round, a valuation or one investor's money. `pace`: whether a contract is
    told by the year.
    `altered`: its article copies another, which has another figure in its place. `against`: the place of the figure
    that its article sets it against, as what somebody else says. `named`: the round that it is of, which others name.
    """

    claim: Claim
    unit: str
    span: Interval
    origin: str
    carrier: str
    said: When | None
    holds: When | None
    settled: bool = False
    pending: bool = False
    denies: bool = False
    disputes: bool = False
    level: str | None = None
    left: bool = False
    signing: bool = False
    current: bool = False
    worded: bool = False
    pace: Pace | None = None
    altered: bool = False
    against: Place | None = None
    named: str | None = None

    @property
    def event(self) -> str | None:
        """The deal that it is of, by its own words or by those of others."""
        return self.claim.event or self.named

    @cached_property
    def amount(self) -> Amount:
        return self.claim.amount

    @cached_property
    def prior(self) -> bool:
        """Whether it is told as the past: no source says that it is so now."""
        if Scope.PRIOR in self.claim.scopes or (self.left and not self.once):
            return True
        return self.long_past and not self.once

    @cached_property
    def long_past(self) -> bool:
        """Whether it is of a time that lies a quarter back and more."""
        if self.said is None or self.holds is None:
            return False
        return self.holds.before(self.said) and distance(self.holds, self.said) > QUARTER

    @cached_property
    def once(self) -> bool:
        """Whether it is of what happens once and keeps its figure, and so is not past when it is told again."""
        happens = self.claim.measure in ONCE or matter(self.claim.event) in EVENTS
        return happens and Scope.CUMULATIVE not in self.claim.scopes

    @cached_property
    def today(self) -> bool:
        """Whether it is told as done and as true on the day it was said."""
        if self.said is None or self.holds is None or self.prior or self.soft:
            return False
        return self.holds.first <= self.said.last and self.said.first <= self.holds.last

    def meets(self, other: "Statement") -> bool:
        """Whether one number, in one currency, could make both true."""
        return self.unit == other.unit and meet(self.span, other.span) is not None

    @cached_property
    def soft(self) -> bool:
        """Whether it is hoped for, talked about, planned, estimated or refused, and so may change."""
        stages = UNSURE if matter(self.claim.event) in EVENTS else SOFT
        return not self.settled and (self.pending or self.claim.stage in stages or Scope.TARGET in self.claim.scopes)

    @cached_property
    def advance(self) -> int:
        """How far it had come: 0 in the air, 1 planned or hoped for, 2 done."""
        return 2 if not self.soft else 0 if self.claim.stage in AIRED else 1

    @cached_property
    def vague(self) -> bool:
        """Whether its time is known to no more than a quarter."""
        return self.holds is not None and (self.holds.last - self.holds.first).days > 45

    @property
    def bygone(self) -> bool:
        """Whether it is told as done in a past month or on a past day."""
        return self.prior and not self.soft and not self.vague and self.holds is not None

    @cached_property
    def teller(self) -> str:
        """Who sees one thing or two in two figures: the article, except where it passes on the word of others."""
        voice = self.claim.attribution.voice
        if voice is Voice.OUTLET:
            return self.origin
        return f"{'passed on by' if voice is Voice.UNNAMED else 'told by'} {self.claim.article}"

    @property
    def official(self) -> bool:
        """Whether a filing says so, or a company that the figure is about; what others say of it confirms nothing."""
        who = self.claim.attribution
        if self.altered:
            return False
        party = who.name in (None, self.claim.company, self.claim.counterparty)
        return who.voice is Voice.FILING or (who.voice is Voice.COMPANY and party)

    @property
    def titled(self) -> bool:
        return self.claim.part is Part.TITLE

    @cached_property
    def open(self) -> bool:
        """Whether only one end is given: "more than", "up to"."""
        return self.span.low is None or self.span.high is None

    @property
    def exact(self) -> bool:
        """Whether it is one number, written with two digits or more: "$300 billion" has three."""
        return not self.open and not self.ranged and self.value >= 10 * self.amount.precision

    @property
    def total(self) -> bool:
        """Whether it is all that was given or raised until then."""
        return Scope.CUMULATIVE in self.claim.scopes

    @property
    def ceiling(self) -> bool:
        """Whether it says how much it may be at most."""
        return self.amount.bound is Bound.UP_TO

    @cached_property
    def ranged(self) -> bool:
        return not self.open and self.amount.low != self.amount.high

    @cached_property
    def value(self) -> Decimal:
        """The written number that stands for it: the middle of a range, the given end of an open one."""
        low, high = self.amount.low, self.amount.high
        if low is None or high is None:
            return low if low is not None else high if high is not None else Decimal(0)
        return (low + high) / 2

    @property
    def width(self) -> Decimal:
        if self.span.low is None or self.span.high is None:
            return Decimal("Infinity")
        return self.span.high - self.span.low


def state(claims: Iterable[Claim], articles: Mapping[str, Article], origins: Origins) -> list[Statement]:
    """The claims as statements, in the order of their places."""
    usable = [claim for claim in sorted(set(claims), key=_order) if _usable(claim)]
    against = set_against(usable, articles)
    stated = [_statement(claim, articles, origins) for claim in usable]
    return _denominate([replace(s, against=against[s.claim.place]) if s.claim.place in against else s for s in stated])


def _order(claim: Claim) -> tuple[object, ...]:
    return (*claim.place, claim.measure.value, claim.company or "", claim.counterparty or "")


def _usable(claim: Claim) -> bool:
    ends = [end for end in (claim.amount.low, claim.amount.high) if end is not None]
    return bool(ends) and all(end.is_finite() and end > 0 for end in ends)


def _statement(claim: Claim, articles: Mapping[str, Article], origins: Origins) -> Statement:
    article = articles[claim.article]
    said = origins.said(claim)
    holds = claim.as_of
    if holds is None or holds == article.published:  # a copy says it when its original did
        holds = _past_year(claim, said) or said
    return Statement(
        claim=claim,
        unit=_unit(claim),
        span=allowed(claim.amount, claim.figure.text, changes_hands=_changes_hands(claim)),
        origin=origins.writer(claim) if refutes(claim, article) else origins.of(claim),
        carrier=origins.writer(claim),
        said=said,
        holds=holds,
        denies=denies(claim, article),
        disputes=disputes(claim, article),
        level=level(claim, article),
        left=left_behind(claim, article),
        signing=at_signing(claim, article),
        current=in_force(claim, article),
        worded=worded(claim, article),
        pace=pace(claim, article) if claim.measure is Measure.CONTRACT else None,
        altered=origins.altered(claim),
    )


def _past_year(claim: Claim, said: When | None) -> When | None:
    """The year before in which its words say that a deal was done: «in 2018 the fund had paid 2 billion»."""
    if claim.measure not in ONCE or claim.period is None or not claim.period.isdecimal():
        return None
    year = When.parse(claim.period)
    return year if said is not None and year.last < said.first else None


def _changes_hands(claim: Claim) -> bool:
    return claim.measure in ONCE and claim.scopes.isdisjoint({Scope.PER_SHARE, Scope.PER_UNIT})


def _unit(claim: Claim) -> str:
    """The unit; whoever works somewhere is counted alike, as jobs, staff or employees."""
    return "employees" if claim.measure is Measure.HEADCOUNT and claim.amount.unit in WORKERS else claim.amount.unit


WORKERS = frozenset({"employees", "jobs", "staff", "people", "workers", "staffers", "positions", "members"})

DOLLARS = frozenset({"AUD", "CAD", "HKD", "NZD", "SGD", "TWD"})


def _denominate(stated: list[Statement]) -> list[Statement]:
    """Read a bare "$" as the other dollar where the same article gives the same number in that dollar.

    "For $52.3 billion ... (A$52.3 billion)" has lost an "A", it does not make two claims.
    """
    other = {
        (s.claim.article, s.amount.low, s.amount.high): s.unit
        for s in stated
        if s.unit in DOLLARS and s.amount.bound is not Bound.RANGE
    }
    return [
        replace(s, unit=other.get((s.claim.article, s.amount.low, s.amount.high), s.unit)) if s.unit == "USD" else s
        for s in stated
    ]
