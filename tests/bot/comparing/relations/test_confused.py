"""A worth that is told as before the new money and as after it."""

from bot.model import Measure, Relation, Scope
from tests.bot.comparing.press import Press


def worth() -> Press:
    return Press(company="Tavi", measure=Measure.VALUATION, counterparty=None)


def test_one_number_before_the_money_and_after_it_is_a_conflict() -> None:
    """Two say that the round makes it worth 61.5 billion, one that it was worth that without it."""
    press = worth()
    press.tells("a.com", "$61.5 billion", "2025-03-03", scopes=[Scope.POST_MONEY])
    press.tells("b.com", "$61.5 billion", "2025-03-04")
    press.tells("c.com", "$61.5 billion", "2025-03-04", scopes=[Scope.PRE_MONEY])
    (side,) = [side for side in press.only().sides if side.relation is Relation.CONFLICT]
    assert "before the new money (c.com)" in side.reason
    assert press.only().reason == side.reason


def test_a_worth_before_the_money_beside_another_one_after_it_agrees() -> None:
    """58 before 3.5 of new money, 61.5 with it: two things."""
    press = worth()
    press.tells("a.com", "$61.5 billion", "2025-03-03", scopes=[Scope.POST_MONEY])
    press.tells("c.com", "$58 billion", "2025-03-04", scopes=[Scope.PRE_MONEY])
    assert press.alarms() == set()


def test_the_worth_of_one_round_may_be_that_before_the_next() -> None:
    """After the money in March, and before new money in December: the same number, half a year apart."""
    press = worth()
    press.tells("a.com", "$61.5 billion", "2025-03-03", scopes=[Scope.POST_MONEY])
    press.tells("c.com", "$61.5 billion", "2025-12-04", scopes=[Scope.PRE_MONEY])
    assert press.alarms() == set()


def test_who_does_not_say_that_it_is_after_the_money_contradicts_nobody() -> None:
    """«Valued at» leaves open which of both is meant."""
    press = worth()
    press.tells("a.com", "$61.5 billion", "2025-03-03")
    press.tells("c.com", "$61.5 billion", "2025-03-04", scopes=[Scope.PRE_MONEY])
    assert press.alarms() == set()
