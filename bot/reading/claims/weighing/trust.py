"""Whom to believe of the two sides of a figure, the weights or the rules: by how sure either is, and of what.

The weights have seen which words stand near which companies, the rules know constructions. How far each is to be
trusted was learnt on articles that neither had seen; here is what it goes by.
"""

from collections.abc import Iterator, Mapping
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
LONG = 16
"""So many figures in a text make it a long one, with sections and changes of subject."""


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


def company_trust(name: str, read: Read, measure: str, scores: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """What speaks for a company as the one that a figure is of, each with how much of it there is."""
    yield from _trust(name, read.company, read, measure, scores)
    yield "the other side as read", float(read.counterparty == name)


def counterparty_trust(name: str, read: Read, measure: str, scores: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """The same for who stands on the other side; `scores` are without the company that the figure is of."""
    yield from _trust(name, read.counterparty, read, measure, scores)
    yield "the company as read", float(read.company == name)
    yield f"score {family(measure)}", scores[name] * _OF_ONE_FAMILY


def _trust(
    name: str, told: str | None, read: Read, measure: str, scores: Mapping[str, float]
) -> Iterator[tuple[str, float]]:
    """`told` is whom the rules have on this side."""
    score, kind = scores[name], family(measure)
    best = max((other for one, other in scores.items() if one != name), default=_NOBODY)
    how = "same" if told == name else "none" if told is None else "other"
    yield "score", score
    yield "lead", max(-_FAR, min(_FAR, score - best))
    yield "first", float(score > best)
    yield read.surety, 1.0
    yield f"{how} {read.surety}", 1.0
    yield f"{how} {kind}", 1.0
    yield f"{how} {read.surety} {kind}", _FEW
    yield f"{how} {'as' if family(read.measure) == kind else 'not as'} read", 1.0
    yield f"{how} {'long' if read.long else 'short'}", 1.0
    yield "crowd", min(len(scores), _CROWD) / _CROWD
