"""One sum told in two currencies at once, "Rs 4,200 crore ($480 million)", and how far another's rate may lie off."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

from bot.comparing.statements.statements import Statement
from bot.model import Article, Interval

DOLLAR = "USD"

RATE = Decimal("0.04")
"""The part of a converted sum by which the rate of another day, or of another table, makes it differ."""


def at_some_rate(stated: Sequence[Statement], articles: Mapping[str, Article]) -> list[Statement]:
    """The statements, those of what was converted allowing the rates that others may take: $192 and $195 million.

    Their own article's other tellings of the same number, mostly the headline, are the same conversion.
    """
    placed = sorted(stated, key=lambda s: s.claim.place)
    converted = {
        _number(s)
        for one, other in pairwise(placed)
        if one.claim.article == other.claim.article and convert(one, other, articles[one.claim.article])
        for s in _made(one, other)
    }
    return [replace(s, span=_blurred(s)) if _number(s) in converted else s for s in stated]


def convert(one: Statement, other: Statement, article: Article) -> bool:
    """Whether the second of two neighbours tells the first again in another currency."""
    if one.open or other.open or one.unit == other.unit or not (one.amount.money and other.amount.money):
        return False
    between = article.text[one.claim.figure.end : other.claim.figure.start]
    if _in_words().fullmatch(between):
        return True
    return bool(_aside().fullmatch(between) and _closing().match(article.text, other.claim.figure.end))


def _made(one: Statement, other: Statement) -> Sequence[Statement]:
    """Which of two was converted: what stands behind, and dollars in front, "$192 million (30 billion yen)"."""
    return (one, other) if one.unit == DOLLAR else (other,)


def _number(statement: Statement) -> tuple[object, ...]:
    return (statement.claim.article, statement.unit, statement.amount.low, statement.amount.high)


def _blurred(statement: Statement) -> Interval:
    low, high = statement.span.low, statement.span.high
    return Interval(None if low is None else low * (1 - RATE), None if high is None else high * (1 + RATE))


@cache
def _closing() -> re.Pattern[str]:
    """What follows a sum that is told again in another currency: «($480 million valuation)» is another thing."""
    return re.compile(r"\s{0,2}(?:[)\],;]|at |USD|US dollars?)")


HEDGES = (
    r"(?:or |about |around |roughly |some |~|≈|approximately |worth |equal to |equivalent to |nearly |over |more than "
    r"|just (?:over|under) |rund |etwa |gut |knapp |ca\. |circa |über |umgerechnet |environ |près de |quelque |soit "
    r"|unos |unas |cerca de |casi |alrededor de |aproximadamente |quasi |oltre |más de |mais de |plus de ){0,3}"
)


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(rf"\s{{0,2}}[(\[]{HEDGES}")


@cache
def _in_words() -> re.Pattern[str]:
    """Between a sum and the same in another currency: ", umgerechnet rund ", ", soit environ ", " or about "."""
    told = (
        r"umgerechnet|oder umgerechnet|soit|o sea|es decir|ou seja|cioè|pari a|equivalentes? a|or the equivalent of"
        r"|equal to|equivalent to|the equivalent of"
    )
    return re.compile(rf"(?:,?\s(?:{told})|\s\w{{3,20}}, umgerechnet)\s{HEDGES}")
