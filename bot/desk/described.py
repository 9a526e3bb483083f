"""Whom a description means: "the Teesside GPU cloud", "the bitcoin miner". Pure.

The company that the articles with these words are about: the one that most of their claims on what was asked belong to.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.model import Claim

ENOUGH = 0.5
"""The share of the words that an article must hold."""


@dataclass(frozen=True, slots=True)
class Described:
    """The company that is likely meant, and the other ones that may be."""

    company: str
    others: tuple[str, ...] = ()


def likely(found: Mapping[str, int], words: int) -> tuple[str, ...]:
    """The articles that hold most of the words, by how many of them each holds; none when that is too few.

    >>> likely({"a": 2, "b": 1}, words=3)
    ('a',)
    """
    most = max(found.values(), default=0)
    return tuple(name for name, count in found.items() if count == most) if most >= words * ENOUGH else ()


def described(claims: Sequence[Claim]) -> Described | None:
    """The company that most articles, and then most claims, speak of."""
    articles = Counter(company for company, _ in {(claim.company, claim.article) for claim in claims if claim.company})
    spoken = Counter(claim.company for claim in claims)
    ranked = sorted(articles, key=lambda name: (-articles[name], -spoken[name], name))
    return Described(ranked[0], tuple(ranked[1:3])) if ranked else None
