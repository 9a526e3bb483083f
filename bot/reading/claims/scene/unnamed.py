"""Money of givers that nobody names: what a company has raised, and no gift of one investor."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.model import Article, Claim, Measure, Scope

_ALL_TIMES = "cumulative"


def as_raised(claims: Sequence[Claim], article: Article) -> Sequence[Claim]:
    """The claims, with an investment of nobody in particular, told in all or of a round, as what was raised."""
    if all(claim.measure is not Measure.INVESTMENT for claim in claims):
        return claims
    return [
        replace(one, measure=Measure.FUNDING_ROUND) if _raised(one, article) or _in_round(one, article) else one
        for one in claims
    ]


def _in_round(claim: Claim, article: Article) -> bool:
    """«Took in $640 million in a round led by BlackRock»: the round, and not what its lead put in."""
    if claim.measure is not Measure.INVESTMENT:
        return False
    text = article.part(claim.part)
    taken = _taken().search(text, claim.sentence[0], claim.figure.start) is not None
    return taken and _round().match(text, claim.figure.end, claim.sentence[1]) is not None


def _of_nobody(claim: Claim) -> bool:
    return claim.measure is Measure.INVESTMENT and claim.counterparty is None and claim.company is not None


def _raised(claim: Claim, article: Article) -> bool:
    if not _of_nobody(claim):
        return False
    in_all = claim.period == _ALL_TIMES or Scope.CUMULATIVE in claim.scopes
    text = article.part(claim.part)
    return in_all or _givers().search(text, claim.sentence[0], claim.figure.start) is not None


@lru_cache(maxsize=1)
def _givers() -> re.Pattern[str]:
    """A round, or investors without a name, as what gives the money, before the figure."""
    return re.compile(r"\b(?:Series [A-K]|raise|(?:[Ii]nvestors|[Bb]ackers|Geldgeber|Investoren)(?! of| in))\b[^.;]*$")


@lru_cache(maxsize=1)
def _taken() -> re.Pattern[str]:
    return re.compile(r"\b(?:took|taken|takes|taking|pulled|pulls) in (?:[\w-]+ ){0,3}$")


@lru_cache(maxsize=1)
def _round() -> re.Pattern[str]:
    return re.compile(r" (?:of [a-z ]{1,20} )?in (?:an?|its|the) (?:[\w-]+ ){0,4}(?:round|financing)\b")
