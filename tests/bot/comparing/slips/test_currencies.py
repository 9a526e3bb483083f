"""The very number that others give, in another currency: nobody has converted it."""

from bot.model import Bound, Measure, Relation, Stage
from tests.bot.comparing.press import Press


def _price() -> Press:
    return Press(company="Orlo", measure=Measure.ACQUISITION_PRICE, counterparty="Tavi")


def test_a_price_in_two_currencies_contradicts_itself_although_half_a_year_apart() -> None:
    """Who buys for about 8 billion dollars in May does not pay about 8 billion euros in November."""
    price = _price()
    price.tells("a.com", "$8 billion", "2025-05-27", bound=Bound.APPROX)
    price.tells("b.com", "8 billion euros", "2025-11-18", bound=Bound.APPROX, unit="EUR", stage=Stage.CLOSED)
    assert price.relations() == {"$8 billion": Relation.LEADING, "8 billion euros": Relation.CONFLICT}


def test_a_small_round_price_may_be_the_same_in_two_currencies() -> None:
    """2 billion dollars are nearly 2 billion euros: one digit tells the two apart no more."""
    price = _price()
    price.tells("a.com", "$2 billion", "2025-05-27", bound=Bound.APPROX)
    price.tells("b.com", "2 billion euros", "2025-11-18", bound=Bound.APPROX, unit="EUR", stage=Stage.CLOSED)
    assert price.alarms() == set()


def test_prices_of_two_buyers_in_two_currencies_are_two_prices() -> None:
    """What another buyer offers in euros is no slip of what this one pays in dollars."""
    price = _price()
    price.tells("a.com", "$8 billion", "2025-05-27", bound=Bound.APPROX)
    price.tells("b.com", "8 billion euros", "2025-11-18", bound=Bound.APPROX, unit="EUR", counterparty="Miro")
    assert price.alarms() == set()


def test_a_converted_price_contradicts_nothing() -> None:
    """Eight billion dollars are 6.9 in euros."""
    price = _price()
    price.tells("a.com", "$8 billion", "2025-05-27")
    price.tells("b.com", "6.9 billion euros", "2025-11-18", unit="EUR", stage=Stage.CLOSED)
    assert price.alarms() == set()


def test_the_same_number_years_later_is_another_deal() -> None:
    """What was paid in euros three years before is no slip of today's dollars."""
    price = _price()
    price.tells("a.com", "$8 billion", "2025-05-27", bound=Bound.APPROX)
    price.tells("b.com", "8 billion euros", "2022-05-18", bound=Bound.APPROX, unit="EUR")
    assert price.alarms() == set()
