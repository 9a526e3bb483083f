"""A bid for the company that a text is about, seen before it is read: who offers to buy all of it, wanted or not.

What the shares are worth to a bidder is a valuation with the bidder on the other side; the price with the debt is
an acquisition price.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter

from bot.model import Article, Claim, Measure
from bot.reading.claims.scene.scene import Told
from bot.reading.companies.gazetteer import Mention

_AROUND = 110
"""Characters before and after a bid in which its target is named, or words tell that all of it is wanted."""
_PRICE = frozenset({Measure.ACQUISITION_PRICE})
_NEAR = 40
_BIDS = ("proposal", "offer", "bid", "approach", "overture")
"""The words for a bid: the cheap question before the dear one."""
_BID_FOR = frozenset({Measure.VALUATION, Measure.ACQUISITION_PRICE})
_Amount = tuple[object, object, str]


def bid(text: str, named: Sequence[Mention], topic: str | None) -> Told | None:
    """The first bid that the text tells of: «turned down a takeover proposal from Blackmoor Capital»."""
    if not named or not any(map(text.__contains__, _BIDS)):
        return None
    for match in _bids().finditer(text):
        at = bisect_left(named, match.end(), key=attrgetter("start"))
        bidder = named[at] if at < len(named) and named[at].start <= match.end() + 1 else None
        if match["owner"]:
            at = bisect_left(named, match.start() + 1, key=attrgetter("end"))
            bidder = named[at] if at < len(named) and named[at].end == match.start() else None
        if bidder is None or not _for_all().search(text, max(0, match.start() - _AROUND), match.end() + _AROUND):
            continue
        before = [each for each in named[:at] if each.start > match.start() - _AROUND and each.name != bidder.name]
        target = before[-1].name if before else topic
        if target and target != bidder.name:
            return Told(measure=Measure.ACQUISITION_PRICE, company=target, counterparty=bidder.name)
    return None


def with_bidder(claims: Sequence[Claim], article: Article, bid: Told | None) -> Sequence[Claim]:
    """The claims with the bidder beside what the target is worth to him, and what it would cost with its debt."""
    if bid is None or bid.measure is not Measure.ACQUISITION_PRICE or bid.company is None:
        return claims
    sides = {bid.company, bid.counterparty}
    shares = {_amount(claim) for claim in claims if claim.company in sides and _of_shares(claim, article)}
    return [_beside(claim, bid, shares) if claim.company in sides else claim for claim in claims]


def _beside(claim: Claim, bid: Told, shares: set[_Amount]) -> Claim:
    equity = _amount(claim) in shares
    if claim.measure not in _BID_FOR or not (equity or (claim.measure in _PRICE and claim.company == bid.company)):
        return claim
    measure = Measure.VALUATION if equity else claim.measure
    return replace(claim, measure=measure, company=bid.company, counterparty=claim.counterparty or bid.counterparty)


def _amount(claim: Claim) -> _Amount:
    return (claim.amount.low, claim.amount.high, claim.amount.unit)


def _of_shares(claim: Claim, article: Article) -> bool:
    """«Would value the equity at», «£2.9bn for the equity»: by the word beside the figure."""
    return claim.measure is Measure.VALUATION and "equity" in article.beside(claim, _NEAR)


@cache
def _bids() -> re.Pattern[str]:
    noun = rf"(?:{'|'.join(_BIDS)})s?\b"
    return re.compile(
        rf"\b{noun}(?: of [$£€]?[\w.]{{1,8}}(?: \w{{1,8}})?)? (?:made )?(?:from|by) (?:[a-z’'-]{{1,20}} ){{0,4}}"
        rf"|(?P<owner>['’]s (?:[\w£$€.-]{{1,20}} ){{0,4}}{noun})"
    )


@cache
def _for_all() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:takeover|buyout|unsolicited|hostile|to buy|to acquire|acquisition|(?:a|per) share|reject\w{0,4}"
        r"|spurn\w{0,3}|rebuff\w{0,3}|turn(?:s|ed|ing)? (?:it )?down|snub\w{0,4}|said no|put up or shut up)\b"
    )
