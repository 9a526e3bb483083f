"""Figures that differ because time went on: what was sought, what was outgrown, what was given since."""

from bot.model import Bound, Measure, Relation, Scope, Stage
from tests.bot.comparing.press import Press


def test_what_one_investor_has_given_grows(press: Press) -> None:
    """Two billion in November, three in all in July: the total is a later state of the same money."""
    press.tells("a.com", "$2 billion", "2024-11-25")
    press.tells("b.com", "$3 billion", "2025-07-11", scopes=[Scope.CUMULATIVE])
    assert Relation.REVISED in press.relations().values()


def test_a_total_and_a_part_of_it_contradict_nothing(press: Press) -> None:
    """Ten billion given in January and 13 in all, told the same week, are two things."""
    press.tells("a.com", "$10 billion", "2024-01-23")
    press.tells("b.com", "$13 billion", "2024-01-25", scopes=[Scope.CUMULATIVE])
    assert press.alarms() == set()


def test_what_was_more_than_a_hundred_is_revised_when_it_has_doubled() -> None:
    """«More than 100» does not exclude 214, but nobody who tells it means 214."""
    round_ = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    round_.tells("a.com", "$100 million", "2024-09-04", bound=Bound.OVER, event="Series A")
    round_.tells("b.com", "$214 million", "2024-09-17", event="Series A")
    assert Relation.REVISED in round_.relations().values()


def test_talks_told_on_beside_what_came_of_them_are_revised(press: Press) -> None:
    """Who tells 23 and 32 billion in one article sees two times in them, whatever the words for the first."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$23 billion", "2024-07-14", stage=Stage.TALKS)
    press.tells("b.com", "$23 billion", "2025-03-18", stage=None)
    press.tells("b.com", "$32 billion", "2025-03-18")
    press.tells("c.com", "$32 billion", "2025-03-18")
    assert press.relations()["$23 billion"] is Relation.REVISED


def test_an_earlier_plan_does_not_lead_the_present_one() -> None:
    """25 billion, told as what had been planned before, is revised to 35 in the same article."""
    plan = Press(company="Tavi", measure=Measure.CAPEX, counterparty=None)
    plan.tells("a.com", "$35 billion", "2025-09-11", stage=Stage.PLANNED)
    plan.tells("a.com", "$25 billion", "2025-09-11", stage=Stage.PLANNED, scopes=[Scope.PRIOR])
    assert plan.relations() == {"$35 billion": Relation.LEADING, "$25 billion": Relation.REVISED}
