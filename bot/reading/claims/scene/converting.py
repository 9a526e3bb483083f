"""One amount told in two currencies is one thing: what narrows it in the one narrows it in the other."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.model import Article, Claim, Measure

_FARTHEST = 40
"""Characters between an amount and the same one in another currency: «before the money (» fits."""


def as_converted(claims: Sequence[Claim], article: Article) -> Sequence[Claim]:
    """The claims, amounts in brackets narrowed as the one before them: «€10 billion before the money ($11.7bn)»."""
    pairs = [(one, other) for one, other in pairwise(claims) if _again(one, other, article)]
    if not pairs:
        return claims
    found = dict[object, Claim]()
    for one, other in pairs:
        scopes = found.get(one.place, one).scopes | other.scopes
        found[one.place] = replace(one, scopes=scopes)
        found[other.place] = replace(other, scopes=scopes, stage=other.stage or one.stage)
    return [found.get(claim.place, claim) for claim in claims]


def _again(one: Claim, other: Claim, article: Article) -> bool:
    between = article.part(one.part)[one.figure.end : other.figure.start]
    same = (one.part, one.measure, one.company) == (other.part, other.measure, other.company)
    return (
        same
        and one.measure is not Measure.OTHER
        and one.amount.unit != other.amount.unit
        and 0 < len(between) <= _FARTHEST
        and between.rstrip().endswith("(")
    )
