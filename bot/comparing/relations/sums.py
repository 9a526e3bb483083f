"""Figures that other figures of the same article explain: the price with the debt, the round with the loan.

Two apart figures whose difference stands as money of the same company in an article that tells one of them are parts
and a whole, not two answers to one question.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from bot.comparing.quantities.sides import Group
from bot.comparing.quantities.words import said, written
from bot.comparing.statements.days import closest
from bot.comparing.statements.dissent import Place
from bot.comparing.statements.nearness import WEEK
from bot.comparing.statements.statements import Statement
from bot.model import Measure, Scope

ADDENDS = frozenset(
    {
        Measure.DEBT,
        Measure.EQUITY,
        Measure.FINANCING,
        Measure.FUNDING_ROUND,
        Measure.INVESTMENT,
        Measure.CONTRACT,
    }
)
"""Measures of money that is added to other money."""

SLACK = 100
"""The part of the whole that two addends may miss it by at most."""

SLIGHT = Decimal("0.08")
"""A difference smaller than this share of the whole may stand in an article by chance, unless it is told as a part."""


class Sums:
    """What the articles of one company name as parts: build it with `parts`."""

    def __init__(self, addends: Mapping[str, Sequence[Statement]], sizes: Mapping[str, Sequence[Decimal]]) -> None:
        self._addends, self._sizes = addends, sizes

    def link(self, one: Group, other: Group) -> str | None:
        """How one figure is the other with a part more; None when nothing stated lies between them."""
        whole, part = (one, other) if one.value > other.value else (other, one)
        for article in sorted(one.articles | other.articles):
            for addend in self._between(article, part.finest, whole.finest):
                counted = _raised(addend) and any(map(_after_money, part.statements))
                beside = addend.claim.measure in ADDENDS or any(_beside(addend, told) for told in part.statements)
                if beside and _adds(part.finest, addend, whole.finest) and not counted:
                    return f"{said(part)} and {written(addend)} make {said(whole)}"
        return None

    def _between(self, article: str, part: Statement, whole: Statement) -> Iterable[Statement]:
        """The addends of an article that are of the size of what lies between two figures, in their places."""
        apart, slack = whole.value - part.value, whole.value / SLACK
        sizes = self._sizes.get(article, [])
        near = slice(bisect_left(sizes, apart - slack), bisect_right(sizes, apart + slack))
        return sorted(self._addends.get(article, [])[near], key=_place)

    def over_a_round(self, one: Group, other: Group) -> str | None:
        """How of two valuations of one week one is before the money of a round and one after it; None: neither.

        The round stands in a sentence with the smaller one, which nobody tells as that with the money.
        """
        after, before = (one, other) if one.value > other.value else (other, one)
        if (closest(one.dates, other.dates) or 0) > WEEK or any(map(_excluded, before.statements)):
            return None
        if not after.firm:
            return None
        for told in before.statements:
            for money in self._between(told.claim.article, told, after.finest):
                if money.claim.sentence == told.claim.sentence and _raised(money) and _adds(told, money, after.finest):
                    return f"before and after the money: {written(told)} and {written(money)} make {said(after)}"
        return None


def _excluded(told: Statement) -> bool:
    """Whether it cannot be a valuation before the money: told as the one after it, or not as done."""
    return told.soft or _after_money(told)


def _after_money(told: Statement) -> bool:
    return Scope.POST_MONEY in told.claim.scopes


def _raised(money: Statement) -> bool:
    return money.claim.measure in (Measure.FUNDING_ROUND, Measure.INVESTMENT) and not money.total


def parts(statements: Iterable[Statement]) -> Sums:
    """Index what may be added, by article."""
    addends: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.claim.measure in ADDENDS | {Measure.ACQUISITION_PRICE} and (
            not statement.open or statement.ceiling
        ):
            addends[statement.claim.article].append(statement)
    by_size = {article: sorted(some, key=lambda s: (s.value, s.claim.place)) for article, some in addends.items()}
    return Sums(by_size, {article: [addend.value for addend in some] for article, some in by_size.items()})


def _place(statement: Statement) -> Place:
    return statement.claim.place


def _beside(addend: Statement, part: Statement) -> bool:
    """«$375 million in cash and $225 million in shares»: two parts of a price, told in one sentence."""
    one, other = addend.claim, part.claim
    return one.place != other.place and (one.article, one.part, one.sentence) == (
        other.article,
        other.part,
        other.sentence,
    )


def _rival(addend: Statement, whole: Statement) -> bool:
    """Whether the addend is another answer to the same question, and no part by its words."""
    if addend.claim.measure is Measure.ACQUISITION_PRICE:
        return False
    return addend.claim.measure is whole.claim.measure and not addend.claim.scopes & {Scope.ADDITIONAL, Scope.TRANCHE}


def _of_one_investor(told: Statement) -> bool:
    return told.claim.measure is Measure.INVESTMENT and told.claim.counterparty is not None


def _adds(part: Statement, addend: Statement, whole: Statement) -> bool:
    if len({part.unit, addend.unit, whole.unit}) > 1 or part.open or whole.open or _rival(addend, whole):
        return False
    if addend.claim.measure is Measure.FUNDING_ROUND and _of_one_investor(whole):
        return False  # what all gave is no part of what one gave
    off = abs(part.value + addend.value - whole.value)
    slack = max(part.amount.precision, addend.amount.precision, whole.amount.precision) / 2
    told = Scope.ADDITIONAL in addend.claim.scopes or addend.value >= SLIGHT * whole.value
    return off <= min(slack, whole.value / SLACK) and told
