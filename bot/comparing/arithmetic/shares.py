"""Shares of one whole: owners who hold more than all of a company, a rest that is more than was left."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache

from bot.comparing.arithmetic.passages import SHARE, STAKE, Passage
from bot.comparing.arithmetic.terms import PERCENT, Found, closed
from bot.comparing.quantities.words import rounded, written
from bot.comparing.statements.statements import Statement
from bot.model import Article, Bound, Equation, Interval, Measure, Scope, spoken

ALL = 100


def shares(passage: Passage, article: Article) -> Iterable[Found]:
    """The sentences of a passage whose shares of one whole are more than all of it."""
    told = [one for one in (*passage.kind(STAKE), *passage.kind(SHARE)) if one.unit == PERCENT]
    if sum(one.value for one in told) <= ALL:
        return
    by_sentence: dict[tuple[int, int], list[Statement]] = defaultdict(list)
    for one in told:
        by_sentence[one.claim.sentence].append(one)
    for (start, end), same in sorted(by_sentence.items()):
        if len(same) > 1 and _parts_of_one(same, article.text[start:end]):
            yield from _too_much(sorted(same, key=lambda one: one.claim.place))


def _parts_of_one(told: Sequence[Statement], sentence: str) -> bool:
    """Whether percents are of one whole and none of them of two parts: owners side by side, or a rest."""
    if any(_unlike(one) for one in told) or _excused().search(sentence):
        return False
    if _rest().search(sentence):
        return True
    owners = {one.claim.counterparty for one in told}
    return all(one.claim.measure is Measure.STAKE for one in told) and len(owners) == len(told)


def _unlike(one: Statement) -> bool:
    apart = one.claim.scopes & {Scope.CHANGE, Scope.PRIOR, Scope.TARGET, Scope.ADDITIONAL}
    return bool(apart) or one.amount.bound is not Bound.EXACT or one.prior or one.denies


def _too_much(told: Sequence[Statement]) -> Iterable[Found]:
    least = sum((closed(one).low or Decimal(0) for one in told), Decimal(0))
    if least > ALL:
        made = sum((one.value for one in told), Decimal(0))
        names = spoken([written(one) for one in told])
        said = f"{names} make {rounded(Interval(made, made))} percent, more than all there is."
        yield Equation.PARTS, False, said, tuple(told)


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(r"\b(?:the (?:remaining|remainder|rest|balance|other))\b", re.IGNORECASE)


@cache
def _excused() -> re.Pattern[str]:
    """Words by which percents are of several wholes or times, or one is counted within another."""
    return re.compile(
        r"\b(?:vot\w{1,5}|economic|dilut\w{1,5}|from \S{0,3}\d|before|after|previously|formerly|was|were|had|each"
        r"|through|via|jointly|combined|together|of which|whose|which|including|respectively|up|down|rose|fell|grew|if"
        r"|could|would|might|may|offered|bid|want\w{0,2}|sought|least|either|both|overlap\w{0,4}|growth|margin)\b",
        re.IGNORECASE,
    )
