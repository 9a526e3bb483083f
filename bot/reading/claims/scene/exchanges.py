"""What stock markets say a company is worth: its market value, be it told as its worth or its valuation.

A round or a bid values a company once; who stands on an exchange is worth what its shares cost on that day.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.model import Article, Claim, Measure, Scope

_BY_ROUND = frozenset({Scope.PRE_MONEY, Scope.POST_MONEY})


def as_traded(claims: Sequence[Claim], article: Article, listed: Collection[str]) -> Sequence[Claim]:
    """The claims, with a worth of one of the `listed` that is told with the price of its shares as market value."""
    return [
        replace(one, measure=Measure.MARKET_VALUE) if one.company in listed and _of_shares(one, article) else one
        for one in claims
    ]


def tells_round(said: str) -> bool:
    """Whether words say that money came in a round, or a listing: «was valued at $62 billion in a funding round».

    >>> tells_round("valued at $62 billion in a 2015 funding round"), tells_round("is worth $62 billion")
    (True, False)
    """
    return _rounds().search(said) is not None


def _of_shares(claim: Claim, article: Article) -> bool:
    if claim.measure is not Measure.VALUATION or not claim.scopes.isdisjoint(_BY_ROUND):
        return False
    said = article.quote(claim)
    return _told_of_shares().search(said) is not None and _privately().search(said) is None


@lru_cache(maxsize=1)
def _rounds() -> re.Pattern[str]:
    return re.compile(r"\b(?:funding|financing|seed|Series [A-K]|venture|private) rounds?\b|\bIPO\b|\bSeries [A-K]\b")


@lru_cache(maxsize=1)
def _told_of_shares() -> re.Pattern[str]:
    """A close, a listing that is done, or the market itself, near the worth."""
    money = r"(?:US|HK|A|C|S|NT)?\$ ?\d|[€£¥₹] ?\d|\d[\d.,]* (?:dollars?|euros?|pence|yen|won)"
    ended = r"closed|finished|ended|a cl[oô]tur[eé]|cerr[oó]|schloss(?:en)?"
    ways = (
        rf"(?:{ended}) (?:[\w-]+ ){{0,3}}(?:at|on|à|a|bei) (?:{money})",
        r"(?<='s )close\b",
        r"at (?:the|its|that|\w+'s) clos(?:e|ing)\b",
        r"(?:the|by the|on the) (?:stock )?market (?:put|puts|valued|values|gave|gives)\b",
        r"(?:on|by) the (?:stock market|market|bourse|exchange)\b",
        r"floated on\b|when it (?:went public|floated|listed)\b",
        r"at \$[\d.,]+ (?:a|per) share\b",
        r"(?:en el mercado|in borsa|an der b[oö]rse|en bourse|na bolsa|en bolsa)\b",
    )
    return re.compile(rf"\b(?:{'|'.join(ways)})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _privately() -> re.Pattern[str]:
    """Words that make the worth that of a round, a bid or a listing to come."""
    rounds = r"round|raise[ds]?|raising|series [a-k]|tender|secondary|investors?|funding|financing"
    bids = r"offer(?:s|ed|ing)?|bid|takeover|buyout|acquisition|acquire[ds]?|in cash"
    ahead = r"ipo|would|could|seeks?|sought|aims?|hopes?|targets?|plans?"
    return re.compile(rf"\b(?:{rounds}|{bids}|{ahead})\b", re.IGNORECASE)
