"""The signs of a pair as numbers, in the order of `SIGNS`."""

from collections.abc import Sequence
from math import log10

from bot.comparing.likelihood.pairs import Pair, Told
from bot.comparing.slips.digits import digits
from bot.comparing.statements.days import distance
from bot.comparing.statements.intervals import meet
from bot.comparing.statements.statements import Statement
from bot.model import Bound, Measure, Relation, Scope, Stage, Voice

UNKNOWN = -1.0

_BOUNDS = (Bound.EXACT, Bound.APPROX, Bound.OVER, Bound.UP_TO, Bound.RANGE)
_SCOPES = tuple(Scope)
_STAGES = tuple(Stage)
_MEASURES = {measure: float(at) for at, measure in enumerate(Measure)}
_VOICES = {voice: float(at) for at, voice in enumerate(Voice)}
_RELATIONS = {relation: float(at) for at, relation in enumerate(Relation)}

Signs = Sequence[float]
"""A number for each of `SIGNS`."""


def signs(pair: Pair) -> list[float]:
    """The numbers for a pair, in the order of `SIGNS`; `UNKNOWN` where one cannot be told."""
    one, other = pair
    return [*_size(one.statement, other.statement), *_kind(one, other), *_time(one, other), *_telling(one, other)]


SIZE = (
    "ratio",  # powers of ten between the two
    "off a power",  # how far that is from a whole number
    "same unit",
    "swapped digits",
    "same digits",
    "fewer digits",
    "more digits",
    "one digit",  # that differs
    "magnitude",
    "percent",
    "may both hold",
    *(f"{bound} {who}" for bound in _BOUNDS for who in ("first", "second")),
)


def _size(one: Statement, other: Statement) -> list[float]:
    ratio = abs(log10(one.value / other.value))
    ones, others = digits(one), digits(other)
    return [
        ratio,
        abs(ratio - round(ratio)),
        one.unit == other.unit,
        ones != others and sorted(ones) == sorted(others),
        ones == others,
        min(len(ones), len(others)),
        max(len(ones), len(others)),
        len(ones) == len(others) and sum(a != b for a, b in zip(ones, others, strict=True)) == 1,
        log10(max(one.value, other.value)),
        one.unit == "percent",
        meet(one.span, other.span) is not None,
        *(s.amount.bound is bound for bound in _BOUNDS for s in (one, other)),
    ]


KIND = (
    "measure first",
    "measure second",
    "same measure",
    "other party",  # 0 neither names one, 1 both the same, 2 one of them, 3 two
    "party in the words",  # of the other one's sentence
    "event",  # as the other party
    "period",
    *(f"{scope} {who}" for scope in _SCOPES for who in ("first", "second")),
    *(f"{stage} {who}" for stage in _STAGES for who in ("first", "second")),
    "firm first",
    "firm second",
    "past first",
    "past second",
)


def _kind(told: Told, told_after: Told) -> list[float]:
    one, other = told.statement, told_after.statement
    a, b = one.claim, other.claim
    return [
        _MEASURES[a.measure],
        _MEASURES[b.measure],
        a.measure is b.measure,
        _shared(a.counterparty, b.counterparty),
        _within(a.counterparty, told_after) + _within(b.counterparty, told),
        _shared(a.event, b.event),
        _shared(a.period, b.period),
        *(scope in s.claim.scopes for scope in _SCOPES for s in (one, other)),
        *(s.claim.stage is stage for stage in _STAGES for s in (one, other)),
        not one.soft,
        not other.soft,
        one.prior,
        other.prior,
    ]


def _shared(one: str | None, other: str | None) -> float:
    if one == other:
        return float(one is not None)
    return 2.0 if None in (one, other) else 3.0


def _within(party: str | None, told: Told) -> bool:
    return party is not None and party.split()[0] in told.names


TIME = (
    "days between tellings",
    "days between times",
    "told after first",
    "told after second",
)


def _time(told: Told, told_after: Told) -> list[float]:
    one, other = told.statement, told_after.statement
    times = float(distance(one.holds, other.holds)) if one.holds and other.holds else UNKNOWN
    days = float(told_after.day - told.day) if told.day and told_after.day else UNKNOWN
    return [days, times, _late(one), _late(other)]


def _late(statement: Statement) -> float:
    """How many days after its time it was told."""
    if not statement.said or not statement.holds:
        return UNKNOWN
    return float((statement.said.first - statement.holds.first).days)


TELLING = (
    "headlines",
    "kind of voice first",
    "kind of voice second",
    "same comparison",
    "same strand",
    "relation first",
    "relation second",
    "alone first",
    "alone second",
    "voices first",
    "voices second",
    "first's voice tells the second",
    "second's voice tells the first",
    "voices for both",
    "words in common",
    "names in common",
)


def _telling(one: Told, other: Told) -> list[float]:
    a, b = one.statement, other.statement
    return [
        a.titled + b.titled,
        _VOICES[a.claim.attribution.voice],
        _VOICES[b.claim.attribution.voice],
        one.verdict == other.verdict,
        one.strand.key == other.strand.key,
        _RELATIONS[one.judged.relation],
        _RELATIONS[other.judged.relation],
        one.alone,
        other.alone,
        len(one.voices),
        len(other.voices),
        a.origin in other.voices,
        b.origin in one.voices,
        len((one.voices & other.voices) - {a.origin, b.origin}),
        _overlap(one.words, other.words),
        _overlap(one.names, other.names),
    ]


def _overlap(ones: frozenset[str], others: frozenset[str]) -> float:
    return len(ones & others) / (1 + len(ones | others))


SIGNS: tuple[str, ...] = (*SIZE, *KIND, *TIME, *TELLING)
"""What the numbers of a pair are, in their order."""
