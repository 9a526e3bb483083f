"""Figures that are nearly a thousand times off one of which there can be no second."""

import pytest

from bot.model import Measure, Scope
from tests.bot.comparing.press import Press


@pytest.fixture
def price(press: Press) -> Press:
    return Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orbo")


def test_a_price_nearly_a_thousand_times_smaller_is_a_slip(price: Press) -> None:
    """One buyer buys a company once: 6.9 million is no second price beside 7 billion, years later too."""
    price.tells("a.com", "$7 billion", "2020-04-27")
    price.tells("b.com", "$7 billion", "2020-04-28")
    price.tells("c.com", "$6.9 million", "2024-03-21")
    assert price.alarms() == {"$6.9 million"}


def test_two_voices_leave_open_which_is_wrong(price: Press) -> None:
    price.tells("a.com", "$7 billion", "2020-04-27")
    price.tells("b.com", "$6.9 million", "2024-03-21")
    assert len(price.alarms()) == 1


@pytest.mark.parametrize("other", ["$4.1 million", "$70 million", "$700 million"])
def test_other_distances_are_other_things(price: Press, other: str) -> None:
    price.tells("a.com", "$7 billion", "2020-04-27")
    price.tells("b.com", "$7 billion", "2020-04-28")
    price.tells("c.com", other, "2024-03-21")
    assert price.alarms() == set()


def test_another_buyer_may_have_paid_it(price: Press) -> None:
    price.tells("a.com", "$7 billion", "2020-04-27")
    price.tells("b.com", "$7 billion", "2020-04-28")
    price.tells("c.com", "$6.9 million", "2024-03-21", counterparty="Vela")
    assert price.alarms() == set()


@pytest.mark.parametrize(("day", "alarms"), [("2025-06-01", {"$3.1 million"}), ("2021-06-01", set())])
def test_a_worth_grows_a_thousandfold_in_years_only(press: Press, day: str, alarms: set[str]) -> None:
    worth = Press(company="Tavi", measure=Measure.VALUATION, counterparty=None)
    worth.tells("a.com", "$3 billion", "2025-09-25")
    worth.tells("b.com", "$3 billion", "2025-09-26")
    worth.tells("c.com", "$3.1 million", day)
    assert worth.alarms() == alarms


def test_a_floor_that_says_nothing_has_lost_a_word(press: Press) -> None:
    """More than 1.1 million is true beside 1.11 billion, and nobody would say so."""
    revenue = Press(company="Tavi", measure=Measure.REVENUE, counterparty=None)
    revenue.tells("a.com", "$1.11 billion", "2023-03-01", period="2022")
    revenue.tells("b.com", "more than $1.1 million", "2023-09-28", period="2022")
    assert len(revenue.alarms()) == 1


def test_what_was_raised_in_all_is_no_thousandth_of_itself(press: Press) -> None:
    total = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    total.tells("a.com", "$1.525 billion", "2024-09-04", scopes=(Scope.CUMULATIVE,))
    total.tells("b.com", "$1.5 million", "2024-10-04", scopes=(Scope.CUMULATIVE,))
    assert len(total.alarms()) == 1


def test_a_former_worth_without_a_day_may_be_of_any_time(press: Press) -> None:
    """Once worth 3 million says nothing of last year; worth 3 million in May does."""
    never: set[str] = set()
    for day, alarms in ((None, never), ("2025-05", {"$3.1 million"})):
        worth = Press(company="Tavi", measure=Measure.VALUATION, counterparty=None)
        worth.tells("a.com", "$3 billion", "2025-09-25")
        worth.tells("b.com", "$3 billion", "2025-09-26")
        worth.tells("c.com", "$3.1 million", "2025-09-27", scopes=(Scope.PRIOR,), as_of=day)
        assert worth.alarms() == alarms
