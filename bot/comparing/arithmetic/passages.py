"""The words around figures of one article, with a mark in the place of each figure.

Which figures are terms of one equation is said by the words between them: "20% of Corvid for $3 billion". In a passage
each figure is one character, of a block that tells what kind of figure it is.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from bot.comparing.arithmetic.terms import PERCENT
from bot.comparing.quantities.quantities import CODE
from bot.comparing.statements.statements import Statement
from bot.model import Article, Measure, Scope

STAKE, WORTH, DEAL, MONEY, LEVEL, RISE, SHARE, OTHER = (
    f"{chr(0xE000 + 0x100 * at)}-{chr(0xE0FF + 0x100 * at)}" for at in range(8)
)
"""Blocks of marks, as ranges of a pattern: stakes, valuations, sums of deals, other money, levels, rises, percents."""

ANY = f"{STAKE[0]}-{OTHER[-1]}"

SUMS = DEAL + MONEY + LEVEL

PLAIN = rf"[^{ANY};.!?$€£₹¥%]"
"""A character of words that lead from one figure to another of one clause."""

MOST = 40
"""Figures of a passage; a table is no sentence."""

WIDE = 300
"""Characters between two figures of one passage."""

_BLOCKS = {
    Measure.VALUATION: WORTH,
    Measure.INVESTMENT: DEAL,
    Measure.ACQUISITION_PRICE: DEAL,
    Measure.FUNDING_ROUND: DEAL,
    Measure.REVENUE: LEVEL,
    Measure.RUN_RATE: LEVEL,
    Measure.CAPEX: LEVEL,
    Measure.MARKET_VALUE: LEVEL,
    Measure.USERS: LEVEL,
    Measure.HEADCOUNT: LEVEL,
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an article: `words` has marks for the figures, `figures` tells which each mark is."""

    words: str
    figures: Mapping[str, Statement]

    def kind(self, block: str) -> list[Statement]:
        """The figures of a block, in their order."""
        return [figure for mark, figure in self.figures.items() if block[0] <= mark <= block[-1]]

    def all(self, found: re.Match[str]) -> list[Statement]:
        """The figures that a match goes over, in their order."""
        return [self.figures[char] for char in found[0] if char in self.figures]


def passages(told: Iterable[Statement], article: Article) -> Iterator[Passage]:
    """The passages of an article that hold two figures of a company or more."""
    ordered = sorted(told, key=lambda one: one.claim.place)
    begins = [0, *(at for at, (one, other) in enumerate(pairwise(ordered), 1) if _apart(one, other)), len(ordered)]
    for first, last in pairwise(begins):
        if 1 < last - first <= MOST:
            yield _passage(ordered[first:last], article)


def _apart(one: Statement, other: Statement) -> bool:
    return other.claim.figure.start - one.claim.figure.end > WIDE


def _passage(told: Sequence[Statement], article: Article) -> Passage:
    figures: dict[str, Statement] = {}
    words: list[str] = []
    at = told[0].claim.sentence[0]
    for place, one in enumerate(told):
        figure = one.claim.figure
        mark = chr(ord(_block(one)[0]) + place)
        if figure.start >= at:
            figures[mark] = one
            words += [_private().sub(" ", article.text[at : figure.start]), mark]
            at = figure.end
    return Passage("".join([*words, _private().sub(" ", article.text[at : told[-1].claim.sentence[1]])]), figures)


def _block(one: Statement) -> str:
    claim, percent = one.claim, one.unit == PERCENT
    if claim.measure is Measure.STAKE:
        return STAKE if percent else OTHER
    if percent:
        return RISE if Scope.CHANGE in claim.scopes else SHARE
    return _BLOCKS.get(claim.measure, MONEY if len(one.unit) == CODE else OTHER)


@cache
def _private() -> re.Pattern[str]:
    return re.compile("[\ue000-\uf8ff]")


def together(article: Article, *terms: Statement) -> bool:
    """Whether terms stand in one sentence or in two that follow one another."""
    spans = sorted({term.claim.sentence for term in terms})
    if len(spans) > 2:
        return False
    return len(spans) == 1 or not article.text[spans[0][1] : spans[1][0]].strip()


def around(article: Article, *terms: Statement) -> str:
    """The sentences of some terms, with what stands between."""
    spans = [term.claim.sentence for term in terms]
    return article.text[min(start for start, _ in spans) : max(end for _, end in spans)]
