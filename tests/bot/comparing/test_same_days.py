"""Two figures of one thing, told in the same days by one voice each: nothing but the days and the digits tie them."""

import pytest

from bot.model import Bound, Measure, Part, Relation, Scope, Stage
from tests.bot.comparing.press import Press


@pytest.mark.parametrize(("one", "other"), [("$300 billion", "$30 billion"), ("$3 billion", "$3 million")])
def test_one_digit_is_enough_for_a_slip_of_one_contract(one: str, other: str) -> None:
    """A contract of two parties has one figure; ten or a thousand times that is an alarm whichever is right."""
    order = Press(company="Tavi", measure=Measure.CONTRACT, counterparty="Orion")
    order.tells("a.com", one, "2025-09-10")
    order.tells("b.com", other, "2025-09-11")
    assert len(order.alarms()) == 1


def test_one_digit_weeks_later_is_another_contract() -> None:
    """The same parties sign small and large ones."""
    order = Press(company="Tavi", measure=Measure.CONTRACT, counterparty="Orion")
    order.tells("a.com", "$300 billion", "2025-09-10")
    order.tells("b.com", "$30 billion", "2025-10-20")
    assert order.alarms() == set()


def test_a_run_rate_does_not_fall_a_thousandfold_in_a_day() -> None:
    """One billion and one million on neighbouring days: one of them has the wrong word."""
    pace = Press(company="Tavi", measure=Measure.RUN_RATE, counterparty=None)
    pace.tells("a.com", "$1 billion", "2025-12-10", bound=Bound.OVER)
    pace.tells("b.com", "$1 million", "2025-12-11")
    assert len(pace.alarms()) == 1


def test_a_past_year_has_one_result_also_where_one_tells_but_a_limit() -> None:
    """Less than $1 billion and $2.5 billion cannot both be what 2024 came to."""
    income = Press(company="Tavi", measure=Measure.REVENUE, counterparty=None)
    income.tells("a.com", "$2.5 billion", "2025-11-10", period="2024")
    income.tells("b.com", "$1 billion", "2025-11-11", period="2024", bound=Bound.UNDER)
    assert income.alarms() == {"$1 billion"}
    assert "less than $1 billion" in income.only().sides[1].reason


def test_talks_of_the_same_days_have_one_valuation(worth: Press) -> None:
    """Who hears of 350 and who hears of 300 in the same days disagree; weeks apart the talks have moved."""
    worth.tells("a.com", "$350 billion", "2026-01-10", stage=Stage.TALKS)
    worth.tells("b.com", "$300 billion", "2026-01-12", stage=Stage.TALKS)
    assert worth.alarms() == {"$300 billion"}


def test_talks_move_in_weeks(worth: Press) -> None:
    """The same a month apart is a revision."""
    worth.tells("a.com", "$350 billion", "2026-01-10", stage=Stage.TALKS)
    worth.tells("b.com", "$300 billion", "2026-02-12", stage=Stage.TALKS)
    assert worth.alarms() == set()


def test_who_pay_one_price_for_a_company_buy_it_together() -> None:
    """A consortium is named by this and that member; what is told of nobody by name is of them all."""
    sale = Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orion")
    sale.tells("a.com", "$40 billion", "2025-12-10")
    sale.tells("b.com", "$40 billion", "2025-12-10", counterparty="Kestrel")
    sale.tells("c.com", "$4 billion", "2025-12-10", counterparty=None)
    assert sale.alarms() == {"$4 billion"}


def test_a_commitment_that_another_replaced_was_not_the_same(press: Press) -> None:
    """«$30 billion, replacing the $100 billion pledge»: up to 100 allows for 30, and has been given up."""
    press.tells("a.com", "$100 billion", "2025-09-22", bound=Bound.UP_TO, stage=Stage.PLANNED)
    press.tells("b.com", "$30 billion", "2026-02-03", stage=Stage.PLANNED)
    press.tells("b.com", "$100 billion", "2026-02-03", scopes=[Scope.PRIOR], as_of="2025-09", joined=True)
    relations = press.relations()
    assert relations["$30 billion"] is Relation.LEADING
    assert relations["$100 billion"] is Relation.REVISED


def test_the_number_of_a_conversion_is_another_currency_for_no_one() -> None:
    """Who writes dollars for euros is alone, although others convert the sum to dollars in brackets."""
    rounds = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    rounds.tells("a.com", "1.7 billion", "2025-09-10", unit="EUR")
    rounds.tells("a.com", "$2 billion", "2025-09-10")
    rounds.tells("b.com", "1.7 billion", "2025-09-10", unit="EUR", sentence="Orion led it:")
    rounds.tells("c.com", "$1.7 billion", "2025-09-10")
    assert rounds.alarms() == {"$1.7 billion"}


@pytest.mark.parametrize(("wrong", "right"), [("$500 billion", "$500 million"), ("$900 billion", "$900 million")])
def test_a_round_larger_than_any_is_the_slip(rounds: Press, wrong: str, right: str) -> None:
    """Of one voice each, what nobody ever raised has the wrong word."""
    rounds.tells("a.com", wrong, "2025-08-12")
    rounds.tells("b.com", right, "2025-08-12")
    assert rounds.alarms() == {wrong}


def test_a_company_is_worth_more_than_it_raises(worth: Press) -> None:
    """Beside a round of one billion a worth of 39 million is the slip, and not 39 billion."""
    worth.tells("a.com", "$39 billion", "2025-09-04")
    worth.tells("a.com", "$1 billion", "2025-09-04", measure=Measure.FUNDING_ROUND)
    worth.tells("b.com", "$39 million", "2025-09-04")
    worth.tells("b.com", "$1 billion", "2025-09-04", measure=Measure.FUNDING_ROUND)
    assert worth.alarms() == {"$39 million"}


@pytest.mark.parametrize("stages", [(Stage.PLANNED, Stage.PLANNED), (Stage.PLANNED, Stage.CLOSED)])
def test_cuts_of_the_same_day_have_one_number(stages: tuple[Stage, Stage]) -> None:
    """«Will cut 9,000» and «cut 6,000» are two answers, and no change."""
    staff = Press(company="Tavi", measure=Measure.HEADCOUNT, counterparty=None)
    staff.tells("a.com", "9,000", "2025-07-02", unit="people", stage=stages[0])
    staff.tells("b.com", "6,000", "2025-07-02", unit="people", stage=stages[1])
    assert len(staff.alarms()) == 1


def test_the_forecast_that_was_raised_leads_nothing(outlay: Press) -> None:
    """«To 64 to 72 from 60 to 65»: the former one is not done because the new one is planned."""
    outlay.tells("a.com", "$64-72 billion", "2025-04-30", period="2025", stage=Stage.PLANNED)
    outlay.tells("a.com", "$60-65 billion", "2025-04-30", period="2025", stage=None, scopes=[Scope.PRIOR])
    assert outlay.relations()["$64-72 billion"] is Relation.LEADING


def test_swapped_digits_of_the_same_days_need_no_majority() -> None:
    """An offer of 97.4 and one of 94.7 on neighbouring days are no offer that was lowered."""
    bid = Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orion")
    bid.tells("a.com", "$97.4 billion", "2025-02-10", stage=Stage.PLANNED)
    bid.tells("b.com", "$94.7 billion", "2025-02-11")
    assert len(bid.alarms()) == 1
    assert "two digits are swapped" in bid.only().sides[1].reason


def test_one_purchase_told_in_the_same_days_has_one_price_however_far_apart() -> None:
    """Eight and eighteen for one company by one buyer on neighbouring days are no two purchases."""
    sale = Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orion")
    sale.tells("a.com", "$8 billion", "2025-05-27")
    sale.tells("b.com", "$18 billion", "2025-05-28")
    assert len(sale.alarms()) == 1


def test_one_named_round_told_in_the_same_days_has_one_size() -> None:
    """Who takes the total for the Series C contradicts who tells the Series C."""
    raised = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    raised.tells("a.com", "$6 billion", "2024-12-23", event="Series C")
    raised.tells("b.com", "$12 billion", "2024-12-24", event="Series C")
    assert len(raised.alarms()) == 1


def test_rounds_without_a_name_may_be_two() -> None:
    """Nothing ties a seed of ten to a round of a hundred but the days."""
    raised = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    raised.tells("a.com", "$10 million", "2024-12-23")
    raised.tells("b.com", "$120 million", "2024-12-24")
    assert raised.alarms() == set()


def test_a_headline_with_its_point_shifted_stands_against_its_text() -> None:
    """«$15 billion» above «$1.5 billion»: one of the two is wrong, in one article."""
    raised = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    raised.tells("a.com", "$1.5 billion", "2025-09-16", event="Series C")
    raised.tells("a.com", "$15 billion", "2025-09-16", event="Series C", part=Part.TITLE)
    raised.tells("b.com", "$1.5 billion", "2025-09-16", event="Series C")
    assert raised.alarms() == {"$15 billion"}


def test_a_refused_offer_is_the_former_price_of_what_the_same_buyer_pays_later() -> None:
    """The bid that was raised leads, and the refused one is what was offered before."""
    sale = Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orion")
    sale.tells("a.com", "$23 billion", "2024-07-23", stage=Stage.DENIED)
    sale.tells("b.com", "$32 billion", "2025-03-18", stage=Stage.PLANNED)
    assert sale.relations() == {"$23 billion": Relation.REVISED, "$32 billion": Relation.LEADING}


def test_people_who_leave_are_not_those_who_are_there() -> None:
    """200 dismissed and 1,200 employed contradict nothing."""
    staff = Press(company="Tavi", measure=Measure.HEADCOUNT, counterparty=None)
    staff.tells("a.com", "200 employees", "2025-07-16", unit="employees", scopes=[Scope.CHANGE])
    staff.tells("b.com", "1,200 employees", "2025-07-17", unit="employees")
    assert staff.alarms() == set()


def test_a_bid_that_was_raised_is_no_contradiction_however_near_it_lies() -> None:
    """«Raised its bid to $10.2 billion», months after $9 billion: the new one leads, the old one was."""
    sale = Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orion")
    sale.tells("a.com", "$9 billion", "2025-07-07")
    sale.tells("b.com", "$10.2 billion", "2025-10-20", scopes=[Scope.CHANGE])
    assert sale.relations() == {"$9 billion": Relation.REVISED, "$10.2 billion": Relation.LEADING}


def test_a_price_that_was_cut_leads_as_well() -> None:
    """«Will now pay $950 million», after the price was cut from what was agreed in February."""
    sale = Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orion")
    sale.tells("a.com", "$1.2 billion", "2025-02-07")
    sale.tells("b.com", "$950 million", "2025-06-20", scopes=[Scope.CHANGE], stage=Stage.PLANNED)
    assert sale.relations() == {"$1.2 billion": Relation.REVISED, "$950 million": Relation.LEADING}
