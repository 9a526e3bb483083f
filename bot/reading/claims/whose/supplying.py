"""Contracts by who supplies whom: the supplier is the company, who pays is the other side, however it is told.

«OpenAI's $300 billion contract with Oracle» and «Oracle's contract with OpenAI» are one thing; who sells what the
other needs is known of clouds, landlords of computing power and makers of chips, and that governments buy.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache

from bot.model import Article, Claim, Part
from bot.model.values import value
from bot.reading.claims import measures
from bot.reading.claims.row.standing import sells_to
from bot.reading.claims.scene import states
from bot.reading.companies.gazetteer import Mention

_CHIPS = 3
_OPEN = frozenset({measures.OTHER, measures.SPENDING})
_GOODS = frozenset("tpus gpus chips racks servers systems accelerators centers centres processors".split())
_NEAR = 50
"""Characters beside a figure that say whether it is of all contracts or of one."""
_OWNER = 20
"""Characters beside a figure that hold the end of a name, or a noun."""


@value()
class Market:
    """Who sells to whom in one article: how far companies supply, who is named in it, who in its title."""

    suppliers: Mapping[str, int]
    in_text: Sequence[Mention]
    named: AbstractSet[str]
    headed: AbstractSet[str]
    topic: str | None
    large: AbstractSet[str] = frozenset()  # giants and those who give money by trade: to a venture they are customers
    sure: AbstractSet[object] = frozenset()  # the places of claims whose words say who sells and who buys

    def sells(self, one: str | None, other: str | None) -> bool:
        """Whether the one sells what the other needs."""
        if one is None or other is None:
            return False
        sells, needs = self.suppliers.get(one, 0), self.suppliers.get(other, 0)
        if needs == sells == 0:
            return one == self.topic and one not in self.large and other in self.large
        return sells_to(sells, needs)

    def beside(self, claim: Claim) -> AbstractSet[str]:
        """The other companies of its sentence."""
        if claim.part is not Part.TEXT:
            return frozenset()
        start, end = claim.sentence
        return {mention.name for mention in self.in_text if start <= mention.start < end} - {claim.company}


def may_tell(claims: Sequence[Claim], text: str) -> bool:
    """Whether a text that is read as these claims tells of a contract at all: asked first, because it is cheap."""
    told = frozenset([claim.measure for claim in claims])
    return measures.CONTRACT in told or (not _OPEN.isdisjoint(told) and states.named(text))


def as_supplied(claims: Sequence[Claim], article: Article, market: Market) -> list[Claim]:
    """The claims, with the supplier of each contract as its company, and who pays as the other side, where known."""
    claims = _awarded(claims, article, market)
    if all(claim.measure is not measures.CONTRACT for claim in claims):
        return claims
    sold = [_read(claim, article, market) if claim.measure is measures.CONTRACT else claim for claim in claims]
    pair = _pair(sold, market)
    return [_completed(claim, article, pair) for claim in sold] if pair else sold


def _awarded(claims: Sequence[Claim], article: Article, market: Market) -> list[Claim]:
    """The claims, with what a part of a state pays a company as a contract, where no other word says what it is."""
    if not states.named(article.text):
        return list(claims)
    return [replace(claim, measure=measures.CONTRACT) if _award(claim, article, market) else claim for claim in claims]


def _award(claim: Claim, article: Article, market: Market) -> bool:
    """«Palantir's agreement is worth $10 billion, if the Army orders all», «the Navy will spend $448 million on»."""
    if claim.measure not in _OPEN or claim.company not in market.named or states.known(claim.company):
        return False
    start, said = claim.sentence[0], article.quote(claim)
    before = said[: claim.figure.start - start]
    if claim.amount.unit == "percent" or market.suppliers.get(claim.company or "", 0) < 0 or before.endswith("by "):
        return False
    told = states.acts(said) if claim.measure is measures.SPENDING else bool(_bargain().search(before.lower()))
    return told and states.nearest(said, len(before), claim.figure.end - start) is not None


def _read(claim: Claim, article: Article, market: Market) -> Claim:
    if claim.place in market.sure:
        return _of_state(claim, article, market)
    said = article.quote(claim).lower()
    if _licence().search(said):
        return claim
    if _of_all(claim, article):
        return replace(claim, counterparty=None)
    if _backlog().search(said) and not _ordered(claim, article):
        return claim
    return _of_state(_supplied(claim, article, market), article, market)


def _supplied(claim: Claim, article: Article, market: Market) -> Claim:
    own, other, beside = claim.company, claim.counterparty, market.beside(claim)
    if own is None:
        return claim
    sellers = {name for name in beside if market.sells(name, own)}
    if other is not None and (other in market.named or states.known(other) or len(sellers) != 1):
        return replace(claim, company=other, counterparty=own) if market.sells(other, own) else claim
    if not sellers and market.topic and market.sells(market.topic, own):
        sellers = {market.topic}
    if not sellers:
        sellers = _makers(claim, article, market)
    if len(sellers) == 1:
        return replace(claim, company=sellers.pop(), counterparty=own)
    payers = {name for name in beside if market.sells(own, name)}
    return replace(claim, counterparty=payers.pop()) if len(payers) == 1 else claim


def _makers(claim: Claim, article: Article, market: Market) -> set[str]:
    """Who of the article makes chips, where chips are what a company that makes none has ordered."""
    if _GOODS.isdisjoint(_words().findall(article.quote(claim).lower())):
        return set()
    return {name for name in market.named if market.suppliers.get(name) == _CHIPS and market.sells(name, claim.company)}


def _of_state(claim: Claim, article: Article, market: Market) -> Claim:
    """A part of a state pays: as the side that it was read as, or as the only one that can."""
    own, other = states.known(claim.company), states.known(claim.counterparty)
    rivals = {claim.company, claim.counterparty} <= market.headed
    start, said = claim.sentence[0], article.quote(claim)
    if own is None and other is None and claim.counterparty in market.named and not (rivals or states.acts(said)):
        return claim
    body = states.nearest(said, claim.figure.start - start, claim.figure.end - start)
    payer = body or other or own
    if payer is None and claim.company and (claim.company in market.headed or claim.company in said):
        payer = states.buyer(said) or states.buyer(article.title)
    if rivals and payer and market.sells(claim.company, claim.counterparty):
        return claim
    if payer is None:
        return claim
    company = claim.company
    if own is not None:
        company = claim.counterparty if claim.counterparty in market.named else market.topic
    return replace(claim, company=company, counterparty=payer) if company else claim


def _pair(claims: Sequence[Claim], market: Market) -> tuple[str, str] | None:
    """The one supplier and the one who pays of an article that tells of a single contract."""
    told = {
        (claim.company, claim.counterparty)
        for claim in claims
        if claim.measure is measures.CONTRACT and claim.company and claim.counterparty in market.named
    }
    if len(market.headed) == 2:
        one, other = sorted(market.headed)
        pair = (one, other) if market.sells(one, other) else (other, one) if market.sells(other, one) else None
        told |= {pair} if pair else set()
    found = told.pop() if len(told) == 1 else None
    return (found[0], found[1]) if found and found[0] and found[1] else None


def _completed(claim: Claim, article: Article, pair: tuple[str, str]) -> Claim:
    """A contract of the one supplier, of which no other side is told: with the one who pays in this article."""
    if claim.measure is not measures.CONTRACT or claim.company not in pair or _of_all(claim, article):
        return claim
    if _somebody(claim, article):
        return replace(claim, counterparty=None)
    company, payer = pair
    goods = claim.counterparty is not None and claim.counterparty.lower().split()[-1] in _GOODS
    if claim.counterparty is not None and not goods:
        return claim
    return claim if _many(claim, article) else replace(claim, company=company, counterparty=payer)


def _of_all(claim: Claim, article: Article) -> bool:
    """Whether it tells of all contracts together: a backlog has no other side."""
    text, figure = article.part(claim.part).lower(), claim.figure
    start, end = claim.sentence
    before = text[max(start, figure.start - _NEAR) : figure.start]
    after = text[figure.end : min(end, figure.end + _NEAR // 2)]
    found = _backlog().search(before) or _backlog().search(after)
    return bool(found) and not (_one().search(before) or _single().match(after))


def _ordered(claim: Claim, article: Article) -> bool:
    """«A backlog of $523 billion, much of it OpenAI's $300 billion order»: what one has ordered, after its name."""
    text, start = article.part(claim.part), claim.figure.start
    owner = text[max(claim.sentence[0], start - _OWNER) : start].rstrip()
    return owner.endswith(("'s", "’s")) and bool(_single().match(text[claim.figure.end :][:_OWNER].lower()))


def _many(claim: Claim, article: Article) -> bool:
    return bool(_backlog().search(article.quote(claim).lower()))


def _somebody(claim: Claim, article: Article) -> bool:
    """«A fifth customer signed for $1 billion»: somebody who is not named pays."""
    text, end = article.part(claim.part).lower(), claim.figure.start
    return bool(_unnamed().search(text, max(claim.sentence[0], end - _NEAR), end))


@cache
def _backlog() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:backlog|bookings|order book|performance obligations?|rpo|carnet de commandes|auftragsbestand"
        r"|contracted (?:but \w{1,12} )?revenue"
        r"|auftragsbuch|in portafoglio|portafoglio ordini|cartera de pedidos|carteira de (?:pedidos|encomendas)"
        r"|signed contracts|all contracts|contracts together)\b"
    )


@cache
def _bargain() -> re.Pattern[str]:
    return re.compile(r"\b(?:deal|agreement|contract|award|ceiling|order|programme?)\b")


@cache
def _licence() -> re.Pattern[str]:
    return re.compile(r"\b(?:licen\w{1,6}|lizen\w{1,6})\b")


@cache
def _one() -> re.Pattern[str]:
    return re.compile(r"\b(?:contract|deal|agreement|order|including|accounts? for|makes? up|of which|davon|dont)\b")


@cache
def _single() -> re.Pattern[str]:
    return re.compile(r"[ -]?(?:order|contract|deal|agreement|commitment|pact)\b(?! (?:back|book))")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[a-z]+")


@cache
def _unnamed() -> re.Pattern[str]:
    which = r"another|an? (?:unnamed|undisclosed|unidentified|second|third|fourth|fifth|sixth|new|further)"
    return re.compile(rf"\b(?:{which}) (?:customer|client|buyer|tenant|lessee|hyperscaler)\b")
