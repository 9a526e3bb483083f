"""Turns that news of other deals takes: who tells two figures of one deal, and who tells of it long after."""

from bot.model import Bound, Measure, Stage
from tests.bot.comparing.press import Press

ROUND = {"measure": Measure.FUNDING_ROUND, "counterparty": None, "company": "Tarnhelm", "stage": Stage.CLOSED}
WORTH = {"measure": Measure.VALUATION, "counterparty": None, "company": "Tarnhelm", "stage": Stage.CLOSED}
PRICE = {"measure": Measure.ACQUISITION_PRICE, "company": "Brindlewood", "counterparty": "Kestrelworks"}


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
    stake = {"measure": Measure.STAKE, "company": "Intavia", "counterparty": "Nordlux"}
    press.tells("a.com", "4%", "2025-09-17", bound=Bound.APPROX, **stake)
    press.tells("b.com", "4%", "2025-09-18", bound=Bound.APPROX, **stake)
    press.tells("c.com", "5%", "2025-09-20", **stake)
    assert press.alarms() == {"5%"}
