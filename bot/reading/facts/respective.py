"""«Orlo and Tavi raised $5 million and $10 million, respectively»: each sum is of the one in its place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from bot.model import Article, Claim, Measure, Part
from bot.reading.companies.gazetteer import Mention

_SPAN = 60
"""Characters from the last sum to the word that gives each its own."""

MOST = 12
"""Sums that are given out at once."""


def as_respective(claims: Sequence[Claim], article: Article, mentions: Sequence[Mention]) -> Sequence[Claim]:
    """The claims, sums that are told in the order of as many companies each told of its own.

    Where a sentence names further companies before the sums it is open which of them these are of, and all stay.
    """
    text = article.text
    each = [found.start() for found in _each().finditer(text)]
    if not each:
        return claims
    told = [claim for claim in claims if claim.part is Part.TEXT]
    ends, starts = [claim.figure.end for claim in told], [mention.start for mention in mentions]
    found: dict[object, Claim] = {}
    for at in each:
        last = bisect_right(ends, at)
        sums = _run(told[max(0, last - MOST) : last], text, at)
        if len(sums) > 1:
            named = mentions[bisect_left(starts, sums[0].sentence[0]) : bisect_left(starts, sums[0].figure.start)]
            names = _listed(named, len(sums), text)
            found |= {claim.place: claim for claim in _given(sums, names)} if names else {}
    return [found.get(claim.place, claim) for claim in claims] if found else claims


def _run(before: Sequence[Claim], text: str, end: int) -> list[Claim]:
    """The sums that end right before a place, joined by commas and «and»."""
    run: list[Claim] = []
    for claim in reversed(before):
        between = text[claim.figure.end : run[0].figure.start if run else end]
        alike = not run or claim.amount.unit == run[0].amount.unit
        if not alike or not (_joined().fullmatch(between) if run else len(between) <= _SPAN):
            break
        run.insert(0, claim)
    return run


def _listed(named: Sequence[Mention], count: int, text: str) -> list[str]:
    """The companies before the sums, where they are so many, side by side, and nobody by whom or to whom it is done."""
    names = [one.name for one in named]
    if len(names) != count or len({*names}) != count or _beside().search(text[: named[0].start][-_SPAN:]):
        return []
    gaps = [text[one.end : other.start] for one, other in pairwise(named)]
    return names if all(_joined().fullmatch(gap) for gap in gaps) else []


def _given(sums: Sequence[Claim], names: Sequence[str]) -> list[Claim]:
    """Each sum of the company in its place, or given by it where these are read as who gives."""
    measure = next((claim.measure for claim in sums if claim.measure is not Measure.OTHER), Measure.OTHER)
    giving = any(claim.counterparty in names and claim.company not in names for claim in sums)
    company = next((claim.company for claim in sums if claim.company not in names), None)
    paired = [(replace(claim, measure=measure), name) for claim, name in zip(sums, names, strict=True)]
    if giving:
        return [replace(claim, company=company, counterparty=name) for claim, name in paired]
    return [
        replace(claim, company=name, counterparty=None if claim.counterparty in names else claim.counterparty)
        for claim, name in paired
    ]


@cache
def _each() -> re.Pattern[str]:
    return re.compile(r"\b(?:respectively|respectivamente|respectivement|rispettivamente)\b")


@cache
def _beside() -> re.Pattern[str]:
    """What makes those behind it no companies that the sums are of: «by SoftBank and», «told Nvidia and»."""
    return re.compile(r"\b(?:by|to|from|with|against|told|asked|than|von|mit|par|avec|por|con|da)\s$")


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(r"(?:'s)?,?\s(?:(?:and|und|et|y|e)\s)?(?:up to |about |some |nearly |more than |over )?")
