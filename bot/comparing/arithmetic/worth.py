"""pre-money + round = post-money."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from itertools import product

from bot.comparing.arithmetic.passages import WORTH, Passage, around, together
from bot.comparing.arithmetic.terms import Found, Told, beside, binding, closed, holding, of
from bot.comparing.quantities.words import rounded, written
from bot.comparing.statements.intervals import meet, plus
from bot.comparing.statements.statements import Statement
from bot.model import Article, Equation, Interval, Measure, Scope

FAR = Decimal("0.25")
"""How far a sum may miss, as a share, and still be one; further off its terms are of different things."""

COARSE = Decimal("0.1")
"""How far one must miss, as a share, that is told with single digits."""

ROUNDS = (Measure.FUNDING_ROUND, Measure.INVESTMENT)


def confirmed(told: Told) -> Iterable[Found]:
    """Valuations that an earlier one and a round come to."""
    before = of(told, Measure.VALUATION, _is_before)
    after = of(told, Measure.VALUATION, _is_after)
    rounds = of(told, Measure.FUNDING_ROUND, lambda s: Scope.CUMULATIVE not in s.claim.scopes)
    for pre, raised in product(before, rounds):
        if pre.unit == raised.unit and beside(pre, raised):
            result = plus(closed(pre), closed(raised))
            yield from holding(Equation.MONEY, after, result, _said(pre, raised), (pre, raised))


def doubted(passage: Passage, told: Told, article: Article) -> Iterable[Found]:
    """Valuations that are told in one breath with a round and the value before it, and are not the two together."""
    worth = passage.kind(WORTH)
    before = [one for one in worth if _is_before(one)]
    if not before or len(worth) < 2:
        return
    raised = [s for measure in ROUNDS for s in told.get(measure, ()) if Scope.CUMULATIVE not in s.claim.scopes]
    for pre, money, post in product(before, raised, (one for one in worth if _is_after(one))):
        if len({pre.unit, money.unit, post.unit}) == 1 and together(article, pre, money, post):
            yield from _failing(pre, money, post, article)


def _failing(pre: Statement, money: Statement, post: Statement, article: Article) -> Iterable[Found]:
    result = plus(closed(pre), closed(money))
    if not binding(pre, money, post) or _excused().search(around(article, pre, money, post)):
        return
    if abs(pre.value + money.value - post.value) > FAR * post.value:
        return
    if not meet(closed(post), result) or _beyond(pre, money, post):
        yield Equation.MONEY, False, f"{_said(pre, money)}, and not {written(post)}.", (post, pre, money)


def _beyond(pre: Statement, money: Statement, post: Statement) -> bool:
    """Whether the sum of the numbers as written is no rounding to the valuation: who means 4.5 writes no 5."""
    total = pre.value + money.value
    return abs(total - post.value) * 2 >= post.width and abs(total - post.value) >= COARSE * post.value


def _said(pre: Statement, money: Statement) -> str:
    total = pre.value + money.value
    return f"{written(pre)} before the money and {written(money)} make {rounded(Interval(total, total))}"


def _is_before(one: Statement) -> bool:
    return Scope.PRE_MONEY in one.claim.scopes


def _is_after(one: Statement) -> bool:
    return not one.claim.scopes & {Scope.PRE_MONEY, Scope.CHANGE, Scope.PRIOR}


@cache
def _excused() -> re.Pattern[str]:
    """Words by which more than one round, or more than new money, lies between the two valuations."""
    return re.compile(
        r"\b(?:debts?|loans?|credit|secondary|existing (?:shares|stock)|tender|convert\w{1,5}|options?|warrants?"
        r"|dilut\w{1,5}|since then|later|subsequent\w{0,2}|ago|last (?:year|month|week)|earlier|previous\w{0,2}|another"
        r"|additional|further|extension|extended|second|tranches?|initial\w{0,2}|part of|so far|in total|combined"
        r"|(?:in|since|of) (?:19|20)\d\d)\b",
        re.IGNORECASE,
    )
