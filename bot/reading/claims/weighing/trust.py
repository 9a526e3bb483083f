"""Whom to believe of the two sides of a figure, the weights or the rules: by how sure either is, and of what.

The weights have seen which words stand near which companies, the rules know constructions. How far each is to be
trusted was learnt on articles that neither had seen; here is what it goes by.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from typing import NamedTuple

_FAR = 6.0
"""Logits beyond which one score is simply larger than another."""
_NOBODY = -8.0
"""The score of nobody."""
_FEW, _OF_ONE_FAMILY = 0.7, 0.5
"""How much signs of few examples, and scores of one family, are held smaller, so that they are learnt less freely."""
_CROWD = 12
"""So many candidates are as many as any."""
GRADED = ("score", "lead", "first", "crowd")
"""The signs of which there is more or less."""
LONG = 16
"""So many figures in a text make it a long one, with sections and changes of subject."""


Told = tuple[str, float]
"""A sign, and how much of it there is."""


class Surety(Enum):
    """How the rules came to a reading."""

    SETTLED = "settled"
    """By what another place of the article tells of the same amount or of its deal; what it is of then stays."""
    WHOLE = "whole"
    """By words that say what it is and name both sides."""
    FRAMED = "framed"
    """By words that say what it is."""
    PLACED = "placed"
    """By its place in a list or a table, or by what was told before."""
    VAGUE = "vague"


class Crowd(NamedTuple):
    """Who comes into question for a side: what the weights say for each, and where each stands, see `stance`."""

    scores: Mapping[str, float]
    stances: Mapping[str, str]


class Read(NamedTuple):
    """What the rules read of a figure, and how; `long` is whether it is one of many of its article."""

    measure: str
    company: str | None
    counterparty: str | None
    surety: str
    long: bool


FAMILIES: tuple[frozenset[str], ...] = (
    frozenset({"investment", "acquisition_price", "funding_round", "financing"}),
    frozenset({"valuation", "market_value"}),
    frozenset({"capex", "spending"}),
    frozenset({"revenue", "run_rate"}),
    frozenset({"debt", "equity"}),
)
"""Measures that are near to one another."""


@cache
def family(measure: str) -> str:
    """The family of a measure, or itself where it has none."""
    return next((min(of) for of in FAMILIES if measure in of), measure)


def company_trust(name: str, read: Read, measure: str, crowd: Crowd) -> Iterator[Told]:
    """What speaks for a company as the one that a figure is of, each with how much of it there is."""
    scores = crowd.scores
    yield from graded(scores[name], leader(sorted(scores.values(), reverse=True)), len(scores))
    yield from reading(how(name, read.company), read, measure)
    yield beside_company(name, read)
    yield of_stance(how(name, read.company), read, crowd.stances[name])


def counterparty_trust(name: str, read: Read, measure: str, crowd: Crowd) -> Iterator[Told]:
    """The same for who stands on the other side; the crowd is without the company that the figure is of."""
    scores = crowd.scores
    yield from graded(scores[name], leader(sorted(scores.values(), reverse=True)), len(scores))
    yield from reading(how(name, read.counterparty), read, measure)
    yield from beside_counterparty(name, read, measure, scores[name])
    yield of_stance(how(name, read.counterparty), read, crowd.stances[name])


def beside_company(name: str, read: Read) -> Told:
    """What speaks for a company alone."""
    return "the other side as read", float(read.counterparty == name)


def beside_counterparty(name: str, read: Read, measure: str, score: float) -> tuple[Told, Told]:
    """What speaks for an other side alone."""
    return ("the company as read", float(read.company == name)), (f"score {family(measure)}", score * _OF_ONE_FAMILY)


def of_stance(way: str, read: Read, where: str) -> Told:
    """What it says where somebody stands, see `stance`, who stands in some way to whom the rules have."""
    return f"{way} {read.surety} {where}", 1.0


def stance(signs: Sequence[str]) -> str:
    """Whether somebody stands right before a figure, right behind it, elsewhere in its sentence, or in another."""
    if "out" in signs:
        return "out"
    if "names between 0" in signs and "sums between 0" in signs and "breaks 0" in signs:
        return "ahead"
    if "names up to 0" in signs and "sums up to 0" in signs and "breaks up to 0" in signs:
        return "behind"
    return "in"


def leader(scores: Sequence[float]) -> tuple[float, float]:
    """The highest of some scores in their order, highest first, and the highest of the others."""
    return (scores[0] if scores else _NOBODY, scores[1] if len(scores) > 1 else _NOBODY)


def graded(score: float, first: tuple[float, float], crowd: int) -> Iterator[Told]:
    """What the score of one of a crowd says; `first` are the two highest of all."""
    best = first[1] if score == first[0] else first[0]
    yield from zip(GRADED, (score, lead(score, best), float(score > best), crowded(crowd)), strict=True)


def lead(score: float, best: float) -> float:
    """How far a score is before the best of the others, or behind it."""
    return max(-_FAR, min(_FAR, score - best))


def crowded(crowd: int) -> float:
    """How many come into question, of as many as any."""
    return min(crowd, _CROWD) / _CROWD


def how(name: str, told: str | None) -> str:
    """How somebody stands to whom the rules have on a side."""
    return "same" if told == name else "none" if told is None else "other"


def reading(how: str, read: Read, measure: str) -> tuple[Told, ...]:
    """What the reading of the rules says, the same for all who stand to it in one way."""
    return _reading(how, read.surety, family(read.measure), family(measure), read.long)


@cache
def _reading(how: str, surety: str, read: str, kind: str, long: bool) -> tuple[Told, ...]:  # noqa: FBT001
    return (
        (surety, 1.0),
        (f"{how} {surety}", 1.0),
        (f"{how} {kind}", 1.0),
        (f"{how} {surety} {kind}", _FEW),
        (f"{how} {'as' if read == kind else 'not as'} read", 1.0),
        (f"{how} {'long' if long else 'short'}", 1.0),
    )
