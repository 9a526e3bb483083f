"""Figures first told in the same days: too far apart for a change, and so not one after the other."""

import pytest

from bot.model import Confidence, Measure, Relation, Scope, Stage
from tests.bot.comparing.press import Press


@pytest.fixture
def staff() -> Press:
    """What is published about how many a company employs."""
    return Press(company="Korvane", measure=Measure.HEADCOUNT, counterparty=None)


@pytest.mark.parametrize(("one", "other"), [("$4 billion", "$9 billion"), ("$4 billion", "$13 billion")])
def test_valuations_of_one_day_conflict_however_far_apart(worth: Press, one: str, other: str) -> None:
    """4 and 9 billion, told on one day by two outlets, are no growth."""
    worth.tells("ledger.com", one, "2026-03-04")
    worth.tells("wire.com", other, "2026-03-04")
    worth.tells("pont.com", other, "2026-03-05")
    assert worth.relations() == {one: Relation.CONFLICT, other: Relation.LEADING}
    assert worth.only().confidence is Confidence.CONTESTED


def test_stakes_of_one_day_conflict() -> None:
    """4% and 7% of one company, bought by one other, told on one day."""
    press = Press(company="Ostrel", measure=Measure.STAKE, counterparty="Thornbury")
    press.tells("ledger.com", "4%", "2026-03-04", stage=Stage.CLOSED)
    press.tells("wire.com", "7%", "2026-03-04", stage=Stage.CLOSED)
    assert set(press.relations().values()) == {Relation.LEADING, Relation.CONFLICT}


def test_parts_that_are_to_be_bought_conflict_when_told_in_the_same_days() -> None:
    """12% and 15% of one company for one buyer, both still to come: an agreed deal has one of them."""
    press = Press(company="Ostrel", measure=Measure.STAKE, counterparty="Thornbury")
    press.tells("ledger.com", "12%", "2026-03-04", stage=Stage.PLANNED)
    press.tells("wire.com", "15%", "2026-03-05", stage=Stage.PLANNED)
    assert set(press.relations().values()) == {Relation.LEADING, Relation.CONFLICT}


@pytest.mark.parametrize(("day", "alarms"), [("2026-03-05", 1), ("2026-06-05", 0)])
def test_results_of_one_year_conflict_however_far_apart(day: str, alarms: int) -> None:
    """163 and 267 million for one year, told a day apart; months later it may have been counted anew."""
    press = Press(company="Ostrel", measure=Measure.REVENUE, counterparty=None)
    press.tells("ledger.com", "$163 million", "2026-03-04", stage=Stage.CLOSED, period="2025")
    press.tells("wire.com", "$267 million", day, stage=Stage.CLOSED, period="2025")
    assert len(press.alarms()) == alarms


def test_staff_ten_times_apart_is_a_slip_where_one_stands_against_several(staff: Press) -> None:
    """8000 against 80000 of two outlets has lost a nought; of one it may be either."""
    staff.tells("ledger.com", "8000", "2026-03-04", unit="employees")
    staff.tells("wire.com", "80000", "2026-03-04", unit="employees")
    assert Relation.CONFLICT in staff.relations().values()
    staff.tells("pont.com", "80000", "2026-03-05", unit="employees")
    assert staff.relations()["8000"] is Relation.SLIP
    assert "ten times smaller" in next(s.reason for s in staff.only().sides if s.relation is Relation.SLIP)


@pytest.mark.parametrize("day", ["2025-09-01", "2026-02-10"])
def test_what_is_told_weeks_or_months_later_has_changed(worth: Press, day: str) -> None:
    """4 billion, then 9 billion: another round."""
    worth.tells("ledger.com", "$4 billion", day)
    worth.tells("wire.com", "$9 billion", "2026-03-04")
    assert worth.alarms() == set()


def test_talks_of_more_on_the_same_day_contradict_nothing(worth: Press) -> None:
    """Worth 4 billion, and in talks at 9 billion."""
    worth.tells("ledger.com", "$4 billion", "2026-03-04")
    worth.tells("wire.com", "$9 billion", "2026-03-04", stage=Stage.TALKS)
    assert worth.alarms() == set()


def test_a_past_figure_told_the_same_day_contradicts_nothing(staff: Press) -> None:
    """900 today, and 300 a year ago."""
    staff.tells("ledger.com", "900", "2026-03-04", unit="employees")
    staff.tells("wire.com", "300", "2026-03-04", unit="employees", as_of="2025-03", scopes=[Scope.PRIOR])
    assert staff.alarms() == set()


def test_an_article_that_tells_both_sees_two_things(staff: Press) -> None:
    """900 in all, and 300 in one place."""
    staff.tells("ledger.com", "900", "2026-03-04", unit="employees")
    staff.tells("ledger.com", "300", "2026-03-04", unit="employees")
    assert staff.alarms() == set()


def test_figures_of_differently_named_rounds_contradict_nothing(worth: Press) -> None:
    """What a seed round gave and what a Series D gives are two valuations."""
    worth.tells("ledger.com", "$40 million", "2026-03-04", event="seed")
    worth.tells("wire.com", "$2.2 billion", "2026-03-04", event="Series D")
    worth.tells("pont.com", "$2.2 billion", "2026-03-04")
    assert worth.alarms() == set()


def test_guidance_a_thousand_times_off_stays_a_likely_slip_when_the_result_is_in(outlay: Press) -> None:
    """91 to 93 million beside 91 to 93 billion is no earlier step of the 91.4 billion that were spent."""
    outlay.tells("ledger.com", "$91-93 billion", "2025-10-30", period="2025", stage=Stage.PLANNED)
    outlay.tells("wire.com", "$91-93 million", "2025-10-30", period="2025", stage=Stage.PLANNED)
    outlay.tells("pont.com", "$91.4 billion", "2026-02-05", period="2025", stage=None)
    assert outlay.relations() == {
        "$91-93 billion": Relation.REVISED,
        "$91-93 million": Relation.SLIP,
        "$91.4 billion": Relation.LEADING,
    }


def test_what_was_hoped_for_had_not_begun() -> None:
    """A billion of yearly sales that was a goal in July and is had in the next March leads the 700 million between."""
    press = Press(company="Ostrel", measure=Measure.RUN_RATE, counterparty=None)
    press.tells("ledger.com", "$1 billion", "2024-07-23", scopes=[Scope.TARGET])
    press.tells("wire.com", "$700 million", "2025-03-19")
    press.tells("pont.com", "$1 billion", "2026-03-11")
    assert press.relations() == {"$1 billion": Relation.LEADING, "$700 million": Relation.REVISED}


def test_what_holds_in_a_month_may_begin_with_what_holds_on_a_day_of_it(worth: Press) -> None:
    """A worth of 8 billion since October, as of the 9th for another outlet, stands against 2 billion on the 10th."""
    worth.tells("ledger.com", "$8 billion", "2025-10-09")
    worth.tells("wire.com", "$8 billion", "2026-03-06", as_of="2025-10")
    worth.tells("pont.com", "$2 billion", "2025-10-10")
    assert worth.relations()["$2 billion"] is Relation.CONFLICT
