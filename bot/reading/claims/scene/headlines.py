"""What a headline leaves out of a figure that its text tells: with the debt or without, before the money or after it.

«Corvane's $10bn data plumber», of which the text says «including debt», tells no price of $10 billion without it.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.model import Claim, Measure, Part, Scope

_LEFT_OUT = frozenset({Scope.WITH_DEBT, Scope.WITHOUT_DEBT, Scope.PRE_MONEY, Scope.POST_MONEY})
_OF_THESE = frozenset({Measure.ACQUISITION_PRICE, Measure.VALUATION})


def as_in_text(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims, those of the headline narrowed as the same figure is in the text, where it is told there one way."""
    titled = [claim for claim in claims if claim.part is Part.TITLE and _may_be_narrowed(claim)]
    if not titled:
        return claims
    known = {claim.place: _narrowed(claim, claims) for claim in titled}
    return [known.get(claim.place, claim) for claim in claims]


def _may_be_narrowed(claim: Claim) -> bool:
    return claim.measure in _OF_THESE and claim.scopes.isdisjoint(_LEFT_OUT)


def _narrowed(headline: Claim, claims: Sequence[Claim]) -> Claim:
    same = [one for one in claims if one.part is Part.TEXT and _of_one(one, headline)]
    ways = {one.scopes & _LEFT_OUT for one in same}
    scopes = ways.pop() if len(ways) == 1 else frozenset()
    return replace(headline, scopes=headline.scopes | scopes) if scopes else headline


def _of_one(one: Claim, other: Claim) -> bool:
    """Whether two claims give one figure of one thing."""
    low, high, unit = one.amount.low, one.amount.high, one.amount.unit
    amount = other.amount
    same = (low, high, unit) == (amount.low, amount.high, amount.unit)
    return same and (one.measure, one.company) == (other.measure, other.company)
