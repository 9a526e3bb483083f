"""One amount told in two currencies is one thing: what it is of, and what narrows it in the one, goes for the other."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from bot.model import Article, Claim, Measure

_FARTHEST = 40
"""Characters between an amount and the same one in another currency: «before the money (» fits."""


def as_converted(claims: Sequence[Claim], article: Article) -> Sequence[Claim]:
    """The claims, amounts and those in brackets behind them told alike: «€10 billion before the money ($11.7bn)»."""
    claims = _alike(claims, article)
    pairs = [(one, other) for one, other in pairwise(claims) if _again(one, other, article)]
    if not pairs:
        return claims
    found = dict[object, Claim]()
    for one, other in pairs:
        scopes = found.get(one.place, one).scopes | other.scopes
        found[one.place] = replace(one, scopes=scopes)
        found[other.place] = replace(other, scopes=scopes, stage=other.stage or one.stage)
    return [found.get(claim.place, claim) for claim in claims]


def _alike(claims: Sequence[Claim], article: Article) -> Sequence[Claim]:
    """The claims, a sum and what it is in another currency both told as the fuller of the two readings has it.

    What the first was read as nothing stays: the bracket knows no more of it.
    """
    found: dict[object, Claim] = {}
    for one, other in pairwise(claims):
        if one.measure is not Measure.OTHER and _converts(one, other, article):
            told = max(one, other, key=_fullness)  # of two alike the first, which stands in its clause
            for each in (one, other):
                found[each.place] = replace(
                    each, measure=told.measure, company=told.company, counterparty=told.counterparty
                )
    return [found.get(claim.place, claim) for claim in claims] if found else claims


def _fullness(claim: Claim) -> tuple[bool, bool, bool]:
    return claim.measure is not Measure.OTHER, claim.company is not None, claim.counterparty is not None


def _converts(one: Claim, other: Claim, article: Article) -> bool:
    """Whether nothing but a sum in another currency stands in the brackets behind one."""
    twice = one.part is other.part and one.amount.unit != other.amount.unit
    if not (twice and one.amount.money and other.amount.money):
        return False
    text = article.part(one.part)
    between = text[one.figure.end : other.figure.start]
    return bool(_opening().fullmatch(between)) and text[other.figure.end : other.figure.end + 1] in {")", "]"}


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        r"\s?[(\[](?:about|around|roughly|some|or|approximately|nearly|environ|rund|etwa|circa|cerca de|unos)?\s?"
    )


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
