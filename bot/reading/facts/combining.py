"""What two companies are worth as one: told of the buyer, and no valuation of either."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from bot.model import Article, Claim, Measure, Part, Scope

BEFORE_IT = 80
AFTER_IT = 50
"""Characters before and behind a figure that are looked at, within its sentence."""

_WORTH = frozenset({Measure.VALUATION, Measure.ACQUISITION_PRICE, Measure.MARKET_VALUE, Measure.OTHER})


def with_combined(claims: Sequence[Claim], article: Article) -> list[Claim]:
    """The claims, those of the worth of a merged company told as such, of the company that buys."""
    buyer = _buyer(claims)
    return [_combined(claim, article, buyer) if _may_be(claim) else claim for claim in claims] if buyer else [*claims]


def _may_be(claim: Claim) -> bool:
    return claim.measure in _WORTH and claim.amount.money and claim.part is Part.TEXT


def _combined(claim: Claim, article: Article, buyer: str) -> Claim:
    left, right = article.sides(claim, BEFORE_IT, AFTER_IT)
    if not (_before().search(left) or _behind().match(right)):
        return claim
    scopes = claim.scopes | {Scope.COMBINED}
    return replace(claim, measure=Measure.VALUATION, company=buyer, counterparty=None, event=None, scopes=scopes)


def _buyer(claims: Sequence[Claim]) -> str | None:
    """Who buys in the article, where one company does."""
    deals = {c.counterparty for c in claims if c.counterparty and c.measure is Measure.ACQUISITION_PRICE}
    return next(iter(deals)) if len(deals) == 1 else None


@cache
def _before() -> re.Pattern[str]:
    """«Puts the combined entity at a total value of», «the merged company would be worth»."""
    return re.compile(
        r"\b(?:combined|merged) (?:company|entity|firm|group|business|value|valuation|worth)\b"
        r"(?! (?:will|would) (?:have|cut|save|spend|raise))(?:,? [\w’'-]{1,14}){0,8}?"
        r" (?:at|of|worth|to|is|about|over|roughly|around|nearly)\s?$",
        re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(r" (?:for|as) the (?:combined|merged) (?:company|entity|firm|group)\b", re.IGNORECASE)
