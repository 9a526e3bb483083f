"""Money of givers that nobody names: what a company has raised, and no gift of one investor."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.model import SO_FAR, Article, Claim, Measure, Scope


def as_raised(claims: Sequence[Claim], article: Article) -> Sequence[Claim]:
    """The claims, with an investment of nobody in particular, told in all or of a round, as what was raised."""
    return [replace(one, measure=Measure.FUNDING_ROUND) if _is_round(one, article) else one for one in claims]


def _is_round(claim: Claim, article: Article) -> bool:
    if claim.measure is not Measure.INVESTMENT:
        return False
    return _of_nobody(claim, article) or _in_round(claim, article)


def _of_nobody(claim: Claim, article: Article) -> bool:
    """«Investors have put $460 million into Orlo»: all that they gave, or a round without its givers."""
    if claim.counterparty or claim.company is None:
        return False
    in_all = claim.period == SO_FAR or Scope.CUMULATIVE in claim.scopes
    return in_all or _givers().search(article.before(claim)) is not None


def _in_round(claim: Claim, article: Article) -> bool:
    """«Took in $640 million in a round led by BlackRock»: the round, and not what its lead put in."""
    if _taken().search(article.before(claim)) is None:
        return False
    return _round().match(article.part(claim.part), claim.figure.end, claim.sentence[1]) is not None


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
