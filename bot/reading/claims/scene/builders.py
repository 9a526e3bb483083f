"""What those who build data centers lay out in a year: capital expenditure, also where it is only called spending."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.model import Article, Claim, Measure
from bot.reading.claims.row.standing import Standing
from bot.reading.claims.scene.giants import LIKE_DOLLARS
from bot.reading.companies.words import PLACES

_LEAST = 10e9
"""What a builder builds with in a quarter at the least; smaller sums may be for anything."""
_MOST = 300e9
"""More than any has built with in a year: what is told as more is of many years, and of more than halls."""


def as_built(claims: Sequence[Claim], article: Article, standing: Standing) -> Sequence[Claim]:
    """The claims, with what builders spend on a place, in a year, or beside their capital expenditure, as that."""
    claims = [_on_a_place(claim, article, standing) for claim in claims]
    spent = [claim for claim in claims if _may_build(claim, standing)]
    if not spent:
        return claims
    capital = any(claim.measure is Measure.CAPEX and claim.company in standing.builders for claim in claims)
    yearly = any(_year().search(article.quote(claim)) for claim in spent)
    others = {claim.company for claim in spent if _on_something(claim, article)}
    built = {claim.place for claim in spent if claim.company not in others} if capital or yearly else ()
    return [replace(claim, measure=Measure.CAPEX) if claim.place in built else claim for claim in claims]


def _on_a_place(claim: Claim, article: Article, standing: Standing) -> Claim:
    """«Is putting $165 billion into Arizona»: nobody invests in a place as in a company; who builds, builds there."""
    if claim.measure is Measure.INVESTMENT and claim.counterparty and _is_place(claim.company):
        claim = replace(claim, measure=Measure.SPENDING, company=claim.counterparty, counterparty=None)
    if claim.measure is not Measure.SPENDING or claim.company not in standing.builders or claim.counterparty:
        return claim
    there = _there().match(article.part(claim.part), claim.figure.end)
    return replace(claim, measure=Measure.CAPEX) if there and _is_place(there["place"]) else claim


def _is_place(name: str | None) -> bool:
    return name is not None and all(word in PLACES for word in name.lower().split())


@lru_cache(maxsize=1)
def _there() -> re.Pattern[str]:
    return re.compile(r" (?:in|into|for|en|dans|na|no|nel|em) (?:the )?(?P<place>[A-Z]\w{2,15})\b")


def _may_build(claim: Claim, standing: Standing) -> bool:
    named = claim.measure is Measure.SPENDING and claim.company in standing.builders and claim.counterparty is None
    sum_of = claim.amount.low or claim.amount.high or 0
    return named and claim.amount.unit in LIKE_DOLLARS and _LEAST <= sum_of <= _MOST


def _on_something(claim: Claim, article: Article) -> bool:
    """«Up to $65 billion on AI», «$15 billion in the Emirates»: for a purpose or a place that says what it is."""
    if _for_others().search(article.quote(claim)):
        return True
    return _purpose().match(article.part(claim.part), claim.figure.end, claim.sentence[1]) is not None


@lru_cache(maxsize=1)
def _year() -> re.Pattern[str]:
    this = r"this|next|fiscal|cette|l'ann[ée]e|este|pr[óo]ximo|questo|quest'|diese[ms]?|laufenden"
    year = r"year|ann[ée]e|a[ñn]o|ano|anno|jahr"
    told = rf"\b(?:{this}) ?(?:fiscal |business |calendar )?(?:{year})\b|\b(?:in|en|em|nel|im jahr|for) 20\d\d\b"
    return re.compile(told, re.IGNORECASE)


@lru_cache(maxsize=1)
def _purpose() -> re.Pattern[str]:
    built, times = "capital|data|server|infrastructure", r"20\d\d|(?:the )?(?:current|coming|fiscal|next)"
    return re.compile(rf" (?:on (?!(?:{built}))|in (?!{times})[A-Zt])")


@lru_cache(maxsize=1)
def _for_others() -> re.Pattern[str]:
    """Companies, shareholders and people: nothing is built of that."""
    return re.compile(
        r"\b(?:to (?:buy|acquire)|buying|acquiring|paying|buy-?backs?|dividends?|acquisitions?|salaries)\b"
    )
