"""What no giant is: bought by a venture, worth a few millions, or raising a round.

The giants of `seeds/companies.toml` stand on a stock market. A price read as that of a giant, of a bid or an approach
by it, is what it pays for the venture of the text; a small worth is the venture's; the money that it takes in is
financing, or that of a shareholder.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from bot.model import Article, Claim, Measure
from bot.reading.claims.row.governments import GOVERNMENTS
from bot.reading.claims.row.standing import Standing
from bot.reading.claims.scene.exchanges import tells_round

_NOTHING = Decimal(0)
_WORTH_AT_LEAST = Decimal(10) ** 10
"""No giant of the seeds has been worth less in the years of these news."""
_WORTH_OF_MOST = 5 * _WORTH_AT_LEAST
"""Most are worth more: a smaller worth, in a sentence of the venture that does not name the giant, is the venture's."""
_NEAR = 40
"""Characters before a figure in which a name is what it is told of: «Salesforce, valued at»."""
LIKE_DOLLARS = frozenset({"USD", "EUR", "GBP", "CHF"})
"""Currencies of which bounds in dollars hold well enough."""


def as_of_giants(claims: Sequence[Claim], article: Article, standing: Standing) -> Sequence[Claim]:
    """The claims, with what was read of a giant and cannot be its own given to whom it is of."""
    return [_placed(claim, article, standing) if claim.company in standing.traded else claim for claim in claims]


def _placed(claim: Claim, article: Article, standing: Standing) -> Claim:
    match claim.measure:
        case Measure.VALUATION:
            return _valued(claim, article, standing)
        case Measure.ACQUISITION_PRICE:
            return _bought(claim, article.quote(claim), standing)
        case Measure.FUNDING_ROUND:
            return _raised(claim, article.quote(claim), standing)
    return claim


def _raised(claim: Claim, said: str, standing: Standing) -> Claim:
    """Loans, bonds and shares of one that raises no rounds, of lenders if anybody's; a state that gives takes part."""
    other = claim.counterparty
    if other in GOVERNMENTS or other in standing.traded:
        return replace(claim, measure=Measure.INVESTMENT)
    if str(claim.company) not in said or tells_round(said):
        return claim
    lender = other if other and standing.gives(other) else None
    return replace(claim, measure=Measure.FINANCING, counterparty=lender)


def most(claim: Claim) -> Decimal:
    """The upper end of its figure, or the one that it has."""
    return max(claim.amount.low or _NOTHING, claim.amount.high or _NOTHING)


def _valued(claim: Claim, article: Article, standing: Standing) -> Claim:
    said, venture = article.quote(claim), standing.venture
    worth = most(claim) if claim.amount.unit in LIKE_DOLLARS else _WORTH_OF_MOST
    if worth < _WORTH_OF_MOST and venture and venture in said and str(claim.company) not in said:
        return replace(claim, company=venture)  # "told of a $28 billion valuation, a Corvane spokeswoman said"
    if worth >= _WORTH_AT_LEAST:
        on_market = claim.counterparty is None and not tells_round(said)
        return replace(claim, measure=Measure.MARKET_VALUE) if on_market else claim
    if str(claim.company) in article.before(claim)[-_NEAR:]:
        return replace(claim, measure=Measure.OTHER, counterparty=None)  # "the largest is Intel at $7.9 billion"
    return replace(claim, company=venture) if venture else claim


def _bought(claim: Claim, said: str, standing: Standing) -> Claim:
    """What the giant itself pays: the price names no buyer, or the venture of the text for one."""
    if claim.counterparty and re.search(r"\b(?:stake|shares?)\b|\bin [A-Z]\w+ (?:common )?stock\b", said):
        return replace(claim, measure=Measure.INVESTMENT)
    giant, venture = str(claim.company), standing.venture
    if venture is None or claim.counterparty not in {None, venture}:
        return claim
    ways = r"\b(?:to|by) (?:\w+ parent )?@|@(?:['’]s|(?: \S+)? (?:approach|offer|bid|takeover)\b)"
    pays = giant not in said or re.search(ways.replace("@", re.escape(giant)), said)
    return replace(claim, company=venture, counterparty=giant) if pays else claim
