"""Deals that are written as a licence: who paid to use the work of another and took its people is no buyer of it.

Articles go on to call such a deal an agreement, an arrangement, an investment or only «the $2.7 billion». Which two
companies it is between is known, or an article says it once.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache

from bot.model import Article, Claim, Measure
from bot.reading.claims import measures

Pairs = Mapping[str, str]
"""Who paid for the licence, by the company whose work it is."""

_BARGAINS = measures.BETWEEN_TWO | {Measure.SPENDING}
_LICENCE = ("licen", "lizen")
_NEAR = 40
"""Characters beside a figure that say whose deal it is."""


def as_licensed(
    claims: Sequence[Claim], article: Article, known: Pairs, named: AbstractSet[str], topic: str | None
) -> list[Claim]:
    """The claims, with what was paid for a licence as that: a contract of the licensed company with who pays.

    `known` are pairs that are known whatever the article says, of which `named` are the companies that it names.
    """
    shared = known.keys() & named
    pairs = {company: known[company] for company in shared if known[company] in named} if shared else {}
    pairs |= {company: payer for company, payer in _said(claims, article).items() if pairs.get(payer) != company}
    return [_licensed(claim, article, pairs, topic) for claim in claims] if pairs else list(claims)


def _said(claims: Iterable[Claim], article: Article) -> dict[str, str]:
    """The pairs of which a sentence of the article tells a licence that is paid for."""
    return {
        claim.company: claim.counterparty
        for claim in claims
        if claim.measure is measures.CONTRACT and claim.company and claim.counterparty and _licences(claim, article)
    }


def _licensed(claim: Claim, article: Article, pairs: Pairs, topic: str | None) -> Claim:
    company = _company(claim, pairs, topic)
    if company is None or claim.amount.unit == "percent":
        return claim
    payer = pairs[company]
    told = {claim.company, claim.counterparty} - {None}
    plain = claim.measure is measures.OTHER and _tells_deal(claim, article)
    if _raided(claim, article, payer) or (told == {company, payer} and _dealt(claim, article, payer)):
        fits = True
    elif told == {company, payer}:
        fits = plain or (claim.measure in _BARGAINS and not _otherwise(claim, article))
    elif told == {payer}:
        fits = plain or (claim.measure in _BARGAINS and _tells_deal(claim, article))
    elif told == {company} and _put_at(claim, article):
        fits = True
    else:
        fits = plain and _licences(claim, article)
    return replace(claim, measure=measures.CONTRACT, company=company, counterparty=payer) if fits else claim


def _raided(claim: Claim, article: Article, payer: str) -> bool:
    """«Whose leaders left for Google in a $2.4 billion talent deal», «Google's $2.4 billion raid»."""
    text = article.part(claim.part).lower()
    before, after = text[max(0, claim.figure.start - _NEAR) : claim.figure.start], text[claim.figure.end :][:_NEAR]
    return payer.lower() in before and bool(_raid().match(after))


def _dealt(claim: Claim, article: Article, payer: str) -> bool:
    """«Microsoft's $650 million Inflection deal»: a deal by its two names, whatever else its sentence tells."""
    text = article.part(claim.part)
    before, after = text[max(0, claim.figure.start - _NEAR) : claim.figure.start], text[claim.figure.end :][:_NEAR]
    return before.rstrip().endswith((f"{payer}'s", f"{payer}’s")) and bool(_by_name().match(after))


def _put_at(claim: Claim, article: Article) -> bool:
    """«Semafor put the fee at around $330 million», «puts the payment at»: of the licence that the text tells."""
    unplaced = claim.measure in {Measure.OTHER, Measure.VALUATION, Measure.SPENDING}
    text, start = article.part(claim.part), claim.figure.start
    return unplaced and bool(_put().search(text, max(claim.sentence[0], start - _NEAR), start))


def _company(claim: Claim, pairs: Pairs, topic: str | None) -> str | None:
    """Whose licence a claim may be of: a side of it, else whom the text is about, else the only one of who pays."""
    of_payer = [company for company, payer in pairs.items() if payer == claim.company]
    likely = (claim.company, claim.counterparty, topic, *(of_payer if len(of_payer) == 1 else ()))
    return next((one for one in likely if one in pairs), None)


def _licences(claim: Claim, article: Article) -> bool:
    said = article.quote(claim).lower()
    return any(word in said for word in _LICENCE)


def _otherwise(claim: Claim, article: Article) -> bool:
    """Whether its own sentence tells a purchase of the company, or money that it was given to grow."""
    said = article.quote(claim).lower()
    if claim.measure is measures.ACQUISITION_PRICE:
        return bool(_purchase().search(said))
    return claim.measure is measures.INVESTMENT and bool(_funding().search(said))


def _tells_deal(claim: Claim, article: Article) -> bool:
    return bool(_deal().search(article.quote(claim).lower()))


@cache
def _purchase() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:acqui(?!hire|-hire)\w{2,8}|bought|buy(?:s|ing)?|purchas\w{1,3}|takeovers?|assets|übern\w{3,9}|(?:ge)?kauf\w{0,4}"
        r"|rach[eè]t\w{0,4}|rachat|compr\w{1,4}|achèt\w{1,3}|adqui\w{2,6})\b"
    )


@cache
def _raid() -> re.Pattern[str]:
    return re.compile(r" (?:[\w-]{1,20} ){0,2}(?:talent|leadership|hir(?:e|es|ing)|licen\w{1,6}|raids?|poaching)\b")


@cache
def _put() -> re.Pattern[str]:
    return re.compile(
        r"\bput(?:s|ting)? the (?:fee|payment|licence|license|payout|sum|cheque|check) at(?: \w{2,8}){0,2} $"
    )


@cache
def _by_name() -> re.Pattern[str]:
    return re.compile(r" (?:[A-Z][\w.]{1,20} ){1,2}(?:deal|agreement|arrangement|pact)\b")


@cache
def _funding() -> re.Pattern[str]:
    return re.compile(r"\b(?:put|puts|invest\w{0,7}|rounds?|rais\w{1,3}|venture|shareholders?|finanz\w{2,9}|levée)\b")


@cache
def _deal() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:deals?|agreements?|arrangements?|transactions?|licen\w{1,6}|lizen\w{1,6}|fees?|che(?:ck|que)s?|paid|pays?|paying"
        r"|handed|parted with|spent|gezahlt|zahl\w{1,3}|pag(?:ou|ó|ato|a)|payé|réglé|versé)\b"
    )
