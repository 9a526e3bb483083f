"""What a headline leaves out of a figure that its text tells: what it is of, with or without the debt or the new money.

«Corvane's $10bn data plumber», of which the text says «including debt», tells no price of $10 billion without it.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.model import Claim, Measure, Part, Scope

_LEFT_OUT = frozenset({Scope.WITH_DEBT, Scope.WITHOUT_DEBT, Scope.PRE_MONEY, Scope.POST_MONEY})
_TAKEN_FOR = frozenset({Measure.INVESTMENT, Measure.OTHER})
_OF_THESE = frozenset({Measure.ACQUISITION_PRICE, Measure.VALUATION})


def as_in_text(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims, those of the headline narrowed as the same figure is in the text, where it is told there one way."""
    if all(claim.part is Part.TEXT for claim in claims):
        return claims
    told = [_as_worth(claim, claims) if claim.part is Part.TITLE else claim for claim in claims]
    titled = [claim for claim in told if claim.part is Part.TITLE and _may_be_narrowed(claim)]
    known = {claim.place: _narrowed(claim, told) for claim in titled}
    return [known.get(claim.place, claim) for claim in told]


def _as_worth(headline: Claim, claims: Sequence[Claim]) -> Claim:
    """«Orlo tops $39 billion», of which the text says that it is what Orlo is worth, and nothing else."""
    end = headline.amount.low or headline.amount.high
    same = [
        one
        for one in claims
        if one.part is Part.TEXT
        and one.amount.unit == headline.amount.unit
        and end in (one.amount.low, one.amount.high)
    ]
    told = {(one.measure, one.company) for one in same}
    worth = told == {(Measure.VALUATION, headline.company)} and headline.measure in _TAKEN_FOR
    return replace(headline, measure=Measure.VALUATION, counterparty=None) if worth else headline


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
