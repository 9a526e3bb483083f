"""Turns that news of other deals takes: who tells two figures of one deal, and who tells of it long after."""

from dataclasses import replace
from typing import Any

from bot.model import Bound, Measure, Relation, Scope, Stage
from tests.bot.comparing.press import Press

ROUND: dict[str, Any] = {
    "measure": Measure.FUNDING_ROUND,
    "counterparty": None,
    "company": "Tarnhelm",
    "stage": Stage.CLOSED,
}
WORTH: dict[str, Any] = {
    "measure": Measure.VALUATION,
    "counterparty": None,
    "company": "Tarnhelm",
    "stage": Stage.CLOSED,
}
PRICE: dict[str, Any] = {"measure": Measure.ACQUISITION_PRICE, "company": "Brindlewood", "counterparty": "Kestrelworks"}


def test_who_also_tells_the_rumour_may_still_be_wrong_on_the_price(press: Press) -> None:
    """An article that tells an earlier offer beside the price speaks of the price like any other."""
    press.tells("a.com", "$28 billion", "2025-09-21", **PRICE)
    press.tells("b.com", "$28 billion", "2025-09-21", **PRICE)
    press.tells("c.com", "$20 billion", "2025-09-22", as_of="2025-02", **PRICE | {"stage": Stage.DENIED})
    press.tells("c.com", "$35 billion", "2025-09-22", **PRICE)
    assert press.alarms() == {"$35 billion"}


def test_who_tells_a_part_beside_the_price_may_still_be_wrong_on_the_price(press: Press) -> None:
    """Of two figures that differ from the price the near one is its rival, the other a part of it."""
    press.tells("a.com", "$6.5 billion", **PRICE)
    press.tells("b.com", "$6.5 billion", **PRICE)
    press.tells("c.com", "$7.1 billion", **PRICE)
    press.tells("c.com", "$5 billion", **PRICE)
    assert press.alarms() == {"$7.1 billion"}


def test_who_tells_several_things_far_from_the_price_contradicts_nobody(press: Press) -> None:
    """Two figures, both far from the leading one, are of other things."""
    press.tells("a.com", "$6.5 billion", **PRICE)
    press.tells("b.com", "$6.5 billion", **PRICE)
    press.tells("c.com", "$9 billion", **PRICE)
    press.tells("c.com", "$10 billion", **PRICE)
    assert press.alarms() == set()


def test_a_round_told_a_year_later_differs_from_what_was_told_then(press: Press) -> None:
    """Both are of one month, whenever they were written."""
    press.tells("a.com", "$400 million", "2024-11-04", **ROUND)
    press.tells("b.com", "$440 million", "2025-10-20", as_of="2024-11", **ROUND)
    assert len(press.alarms()) == 1


def test_a_valuation_of_a_past_year_differs_a_little_from_that_of_its_round(press: Press) -> None:
    """No valuation rises by a tenth from one round to the next."""
    press.tells("a.com", "$4.1 billion", "2023-06-29", **WORTH)
    press.tells("b.com", "$4.1 billion", "2023-06-30", **WORTH)
    press.tells("c.com", "$4.6 billion", "2024-03-20", as_of="2023", **WORTH)
    assert press.alarms() == {"$4.6 billion"}


def test_a_valuation_of_a_past_year_far_from_another_is_that_of_another_round(press: Press) -> None:
    """A company can be valued twice in a year."""
    press.tells("a.com", "$4.1 billion", "2023-06-29", **WORTH)
    press.tells("b.com", "$6.2 billion", "2024-03-20", as_of="2023", **WORTH)
    assert press.alarms() == set()


def test_about_four_percent_are_not_five(press: Press) -> None:
    """Two roundings that only touch have no number between them."""
    stake: dict[str, Any] = {"measure": Measure.STAKE, "company": "Intavia", "counterparty": "Nordlux"}
    press.tells("a.com", "4%", "2025-09-17", bound=Bound.APPROX, **stake)
    press.tells("b.com", "4%", "2025-09-18", bound=Bound.APPROX, **stake)
    press.tells("c.com", "5%", "2025-09-20", **stake)
    assert press.alarms() == {"5%"}


def test_talks_of_a_round_are_told_with_the_round_that_came_of_them(press: Press) -> None:
    """The round that was sought gets its name only when it is closed, months later."""
    press.tells("a.com", "$2 billion", "2025-10-21", **ROUND | {"stage": Stage.TALKS})
    press.tells("b.com", "$1.2 billion", "2026-02-25", event="Series D", **ROUND)
    assert press.relations()["$2 billion"] is Relation.REVISED


def test_talks_after_a_round_are_of_the_next_one(press: Press) -> None:
    """What is sought after a round is no earlier state of it."""
    press.tells("a.com", "$1.2 billion", "2025-02-25", event="Series D", **ROUND)
    press.tells("b.com", "$2 billion", "2025-10-21", **ROUND | {"stage": Stage.TALKS})
    assert len(press.compared().comparisons) == 2


def test_more_than_a_sum_that_became_a_larger_one_is_revised(press: Press) -> None:
    """A round announced as "more than" has grown when it is told to the end."""
    press.tells("a.com", "$100 million", "2024-09-04", bound=Bound.OVER, event="Series A", **ROUND)
    press.tells("b.com", "$214 million", "2024-09-17", **ROUND)
    assert Relation.REVISED in press.relations().values()


def test_at_least_a_sum_in_talks_allows_any_price(press: Press) -> None:
    """No less than 500 million became 6.5 billion: the bottom of what is asked is no rival of the price."""
    press.tells("a.com", "$500 million", "2025-04-08", bound=Bound.AT_LEAST, **PRICE | {"stage": Stage.TALKS})
    press.tells("b.com", "$6.5 billion", "2025-05-21", **PRICE)
    assert press.relations()["$500 million"] is Relation.REVISED


def test_about_eight_in_talks_became_8_6(press: Press) -> None:
    """A rough figure of talks is an earlier one where the later is not rounded to it."""
    press.tells("a.com", "$8 billion", "2025-10-21", bound=Bound.APPROX, **WORTH | {"stage": Stage.TALKS})
    press.tells("b.com", "$8.6 billion", "2026-02-25", **WORTH)
    assert press.relations()["$8 billion"] is Relation.REVISED


def test_as_much_as_340_in_talks_became_300(press: Press) -> None:
    """What a company may be worth at most is not yet what it is worth."""
    press.tells("a.com", "$340 billion", "2025-01-30", bound=Bound.UP_TO, **WORTH)
    press.tells("b.com", "$300 billion", "2025-03-31", **WORTH)
    press.tells("c.com", "$300 billion", "2025-04-01", **WORTH)
    assert press.relations()["$340 billion"] is Relation.REVISED


def test_a_price_in_shares_told_as_it_was_when_announced_and_as_it_is_now(press: Press) -> None:
    """One article tells both, and says which was at the announcement."""
    press.tells("a.com", "$688 million", "2025-08-08", **PRICE)
    closed = PRICE | {"stage": Stage.CLOSED}
    press.tells("b.com", "$688 million", "2025-11-20", sentence="When it was announced it was worth", **closed)
    press.tells("b.com", "$590 million", "2025-11-20", sentence="The paper is now worth", **closed)
    assert press.relations()["$590 million"] is Relation.REVISED


def test_a_contract_that_is_told_larger_a_month_later_was_extended(press: Press) -> None:
    """Orders grow; who has a smaller one later contradicts."""
    order: dict[str, Any] = {"measure": Measure.CONTRACT, "company": "Tarnhelm", "counterparty": "Nordlux"}
    press.tells("a.com", "$15.9 billion", "2025-09-09", **order)
    press.tells("b.com", "$22.4 billion", "2025-10-20", **order)
    assert Relation.REVISED in press.relations().values()
    assert press.alarms() == set()


def test_a_contract_that_is_told_smaller_a_month_later_is_disputed(press: Press) -> None:
    """The order of the figures tells an extension from a contradiction."""
    order: dict[str, Any] = {"measure": Measure.CONTRACT, "company": "Tarnhelm", "counterparty": "Nordlux"}
    press.tells("a.com", "$22.4 billion", "2025-09-09", **order)
    press.tells("b.com", "$15.9 billion", "2025-10-20", **order)
    assert len(press.alarms()) == 1


def test_a_rejected_offer_told_in_two_ways_later_is_disputed(press: Press) -> None:
    """An offer that was refused is past, and what was offered does not change."""
    offer: dict[str, Any] = {"measure": Measure.OTHER, "company": "Pennfield", "counterparty": "Brightwater"}
    for outlet, said in (("a.com", "$510"), ("b.com", "$501")):
        scopes = [Scope.PER_SHARE, Scope.PRIOR]
        press.tells(outlet, said, "2026-02-26", as_of="2026-01", scopes=scopes, stage=Stage.DENIED, **offer)
    assert len(press.alarms()) == 1


def test_it_was_not_the_sum_you_read_about(press: Press) -> None:
    """A founder who says that a sum is not the price denies it."""
    press.tells("a.com", "$1.7 billion", "2025-03-04", **PRICE)
    press.tells("b.com", "$1.7 billion", "2025-05-05", sentence="No, it was not the", **PRICE | {"stage": Stage.DENIED})
    assert Relation.CONFLICT in {side.relation for one in press.compared().comparisons for side in one.sides}


def test_one_digit_and_a_lost_thousand_of_one_round(press: Press) -> None:
    """A million for a billion in the very month of the round, where nobody else raised anything."""
    press.tells("a.com", "$2 billion", "2025-11-17", event="Series B", **ROUND)
    press.tells("b.com", "$2 million", "2026-01-24", as_of="2025-11", **ROUND)
    assert "$2 million" in press.alarms()


def test_a_round_in_the_wrong_currency_whether_it_is_named_or_not(press: Press) -> None:
    """The same sum in euros a day after, of a round that only one of the two names."""
    press.tells("a.com", "$300 million", "2025-12-01", event="Series B", **ROUND)
    press.tells("b.com", "300 million", "2025-12-02", unit="EUR", **ROUND)
    assert len(press.alarms()) == 1


def test_a_number_in_words_is_rounded_to_its_last_word(press: Press) -> None:
    """Who says "seven hundred million" of 688 rounds it."""
    press.tells("a.com", "$688 million", **PRICE)
    press.tells("b.com", "$688 million", "2025-06-14", **PRICE)
    said = press.tells("c.com", "$700 million", "2025-06-15", **PRICE)
    spelt = replace(said, figure=replace(said.figure, text="Seven hundred million"))
    assert press.alarms() == {"$700 million"}
    press.claims[-1] = spelt
    assert press.alarms() == set()


def test_a_worth_of_one_digit_that_lost_its_thousands(press: Press) -> None:
    """No company is worth a thousandth of what it was in the same weeks."""
    press.tells("a.com", "$300 billion", "2025-03-31", **WORTH)
    press.tells("b.com", "$300 million", "2025-04-08", **WORTH)
    assert "$300 million" in press.alarms()


def test_the_sum_of_one_year_that_lost_its_thousands(press: Press) -> None:
    """The period says that one thing is meant, however few digits there are and whenever it is told."""
    year: dict[str, Any] = {"measure": Measure.CAPEX, "counterparty": None, "company": "Tarnhelm", "period": "2026"}
    press.tells("a.com", "$200 billion", "2026-02-05", **year | {"stage": Stage.PLANNED})
    press.tells("b.com", "$200 billion", "2026-02-06", **year | {"stage": Stage.PLANNED})
    press.tells("c.com", "$200 million", "2026-09-01", **year | {"stage": Stage.PLANNED})
    assert press.alarms() == {"$200 million"}


def test_of_two_equal_voices_the_first_to_tell_of_it_leads(press: Press) -> None:
    """Who repeats a valuation days later with another figure is the one that differs."""
    press.tells("a.com", "$28 billion", "2025-02-07", **WORTH)
    press.tells("b.com", "$30.5 billion", "2025-06-06", **WORTH)
    press.tells("c.com", "$35 billion", "2025-06-09", **WORTH)
    assert press.alarms() == {"$35 billion"}


def test_a_backlog_without_a_customer_is_not_the_contract_of_one(press: Press) -> None:
    """A figure that names no customer and is half as large again is of other orders."""
    order: dict[str, Any] = {"measure": Measure.CONTRACT, "company": "Tarnhelm"}
    press.tells("a.com", "$300 billion", "2025-09-10", **order)
    press.tells("b.com", "$300 billion", "2025-09-11", **order)
    press.tells("c.com", "$455 billion", "2025-09-12", **order | {"counterparty": None})
    assert press.alarms() == set()


def test_what_an_investor_gave_in_a_year_may_be_several_payments(press: Press) -> None:
    """A sum over a year is no rival of what was paid in one round of it."""
    press.tells("a.com", "$1 billion", "2024-02-21")
    press.tells("b.com", "$800 million", "2024-05-24", as_of="2024")
    assert press.alarms() == set()


def test_a_price_told_again_months_later_with_another_figure_is_disputed(press: Press) -> None:
    """A company is bought once: what was reported in spring does not fit what a filing tells in autumn."""
    press.tells("a.com", "$1 billion", "2025-05-05", **PRICE | {"stage": Stage.CLOSED})
    press.tells("b.com", "$1.7 billion", "2025-09-09", **PRICE)
    assert len(press.alarms()) == 1


def test_a_round_with_up_to_a_sum_more_is_no_rival_of_the_round(press: Press) -> None:
    """1.2 billion and up to 300 million make 1.5 billion, where the article of the one tells all three."""
    press.tells("a.com", "$1.2 billion", "2026-02-25", event="Series D", **ROUND)
    press.tells("a.com", "$300 million", "2026-02-25", bound=Bound.UP_TO, **ROUND | {"measure": Measure.INVESTMENT})
    press.tells("b.com", "$1.5 billion", "2026-02-26", **ROUND)
    assert press.alarms() == set()


def test_two_near_prices_of_a_company_with_several_voices_each_are_two_ways_to_count(press: Press) -> None:
    """Equity and equity with debt are both told widely; a false price has one source."""
    for outlet in ("a.com", "b.com", "c.com"):
        press.tells(outlet, "$10.3 billion", **PRICE)
    press.tells("d.com", "$9.8 billion", **PRICE)
    assert press.alarms() == {"$9.8 billion"}
    press.tells("e.com", "$9.8 billion", **PRICE)
    assert press.alarms() == set()


def test_a_loan_for_a_site_is_no_rival_of_a_round(press: Press) -> None:
    """Borrowed for one data centre and raised for the company, in the same week: two sums, and no total too small."""
    press.tells("a.com", "$1.1 billion", "2025-09-25", event="Series B", **ROUND)
    press.tells("b.com", "$1.1 billion", "2025-09-26", event="Series B", **ROUND)
    press.tells("c.com", "$1.4 billion", "2025-09-27", **ROUND | {"measure": Measure.DEBT})
    press.tells("d.com", "$1.3 billion", "2025-10-20", scopes=[Scope.CUMULATIVE], period="cumulative", **ROUND)
    assert press.alarms() == set()


def test_what_is_raised_for_a_site_without_a_name_is_no_rival_of_the_round(press: Press) -> None:
    """Who writes "raised" of a loan for a site names no round, and the total before it may be smaller."""
    press.tells("a.com", "$1.1 billion", "2025-06-25", event="Series B", **ROUND)
    press.tells("b.com", "$2.3 billion", "2025-09-27", **ROUND)
    press.tells("c.com", "$1.5 billion", "2025-12-20", scopes=[Scope.CUMULATIVE], period="cumulative", **ROUND)
    assert press.alarms() == set()


def test_two_plans_for_one_year_told_in_the_same_days_are_disputed(press: Press) -> None:
    """What a company plans to spend has one figure on one day; what others estimate has many."""
    year: dict[str, Any] = {"measure": Measure.CAPEX, "counterparty": None, "company": "Tarnhelm", "period": "2026"}
    press.tells("a.com", "$200 billion", "2026-02-05", **year | {"stage": Stage.PLANNED})
    press.tells("b.com", "$200 billion", "2026-02-06", **year | {"stage": Stage.PLANNED})
    press.tells("c.com", "$240 billion", "2026-02-07", **year | {"stage": Stage.ESTIMATED})
    assert press.alarms() == set()
    press.tells("d.com", "$230 billion", "2026-02-07", **year | {"stage": Stage.PLANNED})
    assert press.alarms() == {"$230 billion"}


def test_a_plan_told_higher_weeks_later_is_revised(press: Press) -> None:
    """Guidance is raised from quarter to quarter."""
    year: dict[str, Any] = {"measure": Measure.CAPEX, "counterparty": None, "company": "Tarnhelm", "period": "2026"}
    press.tells("a.com", "$200 billion", "2026-02-05", **year | {"stage": Stage.PLANNED})
    press.tells("b.com", "$230 billion", "2026-05-01", **year | {"stage": Stage.PLANNED})
    assert press.alarms() == set()
