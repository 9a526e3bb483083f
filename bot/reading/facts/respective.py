"""«Orlo and Tavi raised $5 million and $10 million, respectively»: each sum is of the one in its place."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from bot.model import Article, Claim, Measure, Part
from bot.reading.companies.gazetteer import Mention

_SPAN = 60
"""Characters from the last sum to the word that gives each its own."""


def as_respective(claims: Sequence[Claim], article: Article, mentions: Sequence[Mention]) -> list[Claim]:
    """The claims, sums that are told in the order of as many companies each told of its own."""
    text = article.text
    found: dict[object, Claim] = {}
    for each in _each().finditer(text):
        sums = _run([c for c in claims if c.part is Part.TEXT and c.figure.end <= each.start()], text, each.start())
        named = [m for m in mentions if sums and sums[0].sentence[0] <= m.start and m.end <= sums[0].figure.start]
        names = _listed(named, len(sums), text)
        if names and len({*names}) == len(sums) > 1:
            found |= {claim.place: claim for claim in _given(sums, names)}
    return [found.get(claim.place, claim) for claim in claims] if found else list(claims)


def _run(before: Sequence[Claim], text: str, end: int) -> list[Claim]:
    """The sums that end right before a place, joined by commas and «and»."""
    run: list[Claim] = []
    for claim in reversed(before):
        reach = run[0].figure.start if run else end
        between = text[claim.figure.end : reach]
        if run and not _joined().fullmatch(between):
            break
        if not run and len(between) > _SPAN:
            break
        if claim.amount.unit != (run[0] if run else claim).amount.unit:
            break
        run.insert(0, claim)
    return run


def _listed(named: Sequence[Mention], count: int, text: str) -> list[str]:
    """The last so many companies before the sums that are named side by side."""
    for last in range(len(named), count - 1, -1):
        some = named[last - count : last]
        gaps = [text[one.end : other.start] for one, other in pairwise(some)]
        if gaps and all(_joined().fullmatch(gap) for gap in gaps):
            return [one.name for one in some]
    return []


def _given(sums: Sequence[Claim], names: Sequence[str]) -> list[Claim]:
    """Each sum of the company in its place, or given by it where these are read as who gives."""
    measure = next((claim.measure for claim in sums if claim.measure is not Measure.OTHER), Measure.OTHER)
    giving = any(claim.counterparty in names and claim.company not in names for claim in sums)
    company = next((claim.company for claim in sums if claim.company not in names), None)
    if giving:
        paired = zip(sums, names, strict=True)
        return [replace(claim, measure=measure, company=company, counterparty=name) for claim, name in paired]
    return [
        replace(
            claim,
            measure=measure,
            company=name,
            counterparty=None if claim.counterparty in names else claim.counterparty,
        )
        for claim, name in zip(sums, names, strict=True)
    ]


@cache
def _each() -> re.Pattern[str]:
    return re.compile(r"\b(?:respectively|respectivamente|respectivement|rispettivamente)\b")


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(r"(?:'s)?,?\s(?:(?:and|und|et|y|e)\s)?(?:up to |about |some |nearly |more than |over )?")
