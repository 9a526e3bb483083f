"""The very number that others give, in another currency: nobody has converted it."""

import pytest

from bot.model import Bound, Measure, Relation, Stage
from bot.reading import Reader
from tests.bot.comparing.press import Press
from tests.bot.comparing.reported import reported


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


@pytest.mark.parametrize(
    ("event", "on", "slips"),
    [
        ("Series C", "2025-09-10", True),
        ("Series D", "2025-09-10", False),
        ("Series C", "2028-03-10", False),  # years later it is looked up anew
    ],
)
def test_one_number_of_a_named_round_in_another_currency_is_a_slip_months_later(
    rounds: Press, event: str, on: str, slips: bool
) -> None:
    """Five hundred million of either currency are two rounds only where they have two names."""
    for outlet in ("b.com", "c.com", "d.com"):
        rounds.tells(outlet, "$500 million", "2025-03-10", event="Series C")
    rounds.tells("a.com", "€500 million", on, unit="EUR", event=event)
    assert (Relation.SLIP in rounds.relations().values()) is slips


def test_one_number_of_one_investor_in_another_currency_is_a_slip_months_later(press: Press) -> None:
    """The same two parties, and the same number."""
    press.tells("b.com", "$500 million")
    press.tells("c.com", "$500 million")
    press.tells("a.com", "€500 million", "2025-11-10", unit="EUR")
    assert press.relations()["€500 million"] is Relation.SLIP


def test_a_round_told_as_of_the_weeks_in_which_it_was_told_is_that_round(rounds: Press) -> None:
    """«Raised in June», written in November, is the round of June."""
    rounds.tells("b.com", "$500 million")
    rounds.tells("c.com", "$500 million")
    rounds.tells("a.com", "€500 million", "2025-11-10", unit="EUR", as_of="2025-06")
    assert rounds.relations()["€500 million"] is Relation.SLIP


def test_who_tells_both_currencies_has_converted_one(press: Press) -> None:
    """«€500 million ($540 million)» is no slip for $500 million, and neither is what one voice says against one."""
    for outlet in ("b.com", "c.com"):
        press.tells(outlet, "$500 million")
    press.tells("a.com", "€500 million", "2025-11-10", unit="EUR")
    press.tells("a.com", "$540 million", "2025-11-10")
    assert Relation.SLIP not in press.relations().values()


def test_one_voice_against_one_is_no_slip_of_a_round_number_months_later(press: Press) -> None:
    """Either may be right, and at parity both are."""
    press.tells("b.com", "$500 million")
    press.tells("a.com", "€500 million", "2025-11-10", unit="EUR")
    assert Relation.SLIP not in press.relations().values()


def test_valuations_are_told_anew_and_no_deal(worth: Press) -> None:
    """What a company is worth may be the same number in two currencies at two times."""
    for outlet in ("b.com", "c.com"):
        worth.tells(outlet, "$5 billion")
    worth.tells("a.com", "€5 billion", "2025-11-10", unit="EUR", measure=Measure.VALUATION)
    assert Relation.SLIP not in worth.relations().values()


def test_another_figure_of_its_currency_months_before_answers_no_slip() -> None:
    """539 in both dollars in one week; the 545 of June were those of an earlier offer."""
    price = _price()
    price.tells("a.com", "C$545 million", "2025-06-13", unit="CAD", stage=Stage.PLANNED)
    price.tells("b.com", "US$539 million", "2025-09-02", bound=Bound.APPROX)
    price.tells("c.com", "C$539 million", "2025-09-02", unit="CAD")
    assert price.alarms()


def test_what_sources_convert_the_sum_into_stands_beside_the_slip(reader: Reader) -> None:
    """Who gives 665 million dollars as some 614 million euros shows that 665 million euros is wrong."""
    told = (
        ("2024-07-10", "AMD buys Silo AI for $665 million."),
        ("2024-07-11", "AMD übernimmt Silo AI für 665 Millionen Dollar – etwa 614 Millionen Euro."),
        ("2024-07-12", "AMD is the acquirer of Silo AI for €665 million."),
    )
    (found,) = reported(reader, told)
    assert [side.relation for side in found.sides] == [Relation.LEADING, Relation.AGREES, Relation.SLIP]
    assert "is 665 Millionen Dollar in another currency, as outlet1.com has it" in found.sides[1].reason


def test_a_sum_in_the_other_currency_that_nobody_converts_stays_by_itself(reader: Reader) -> None:
    """Without the dollars beside it, nobody knows whether it is the same sum."""
    told = (
        ("2024-07-10", "AMD buys Silo AI for $665 million."),
        ("2024-07-11", "AMD übernimmt Silo AI für 614 Millionen Euro."),
    )
    assert all(side.relation is Relation.LEADING for one in reported(reader, told) for side in one.sides)


def test_a_sum_of_three_digits_in_the_wrong_dollars_months_later_contradicts_it(reader: Reader) -> None:
    """Hong Kong dollars in December, and the very number in US dollars in June."""
    told = (
        ("2021-12-23", "SenseTime has raised HK$5.78 billion in its IPO."),
        ("2022-06-30", "SenseTime raised $5.78 billion in its IPO."),
    )
    (found,) = reported(reader, told)
    assert Relation.CONFLICT in {side.relation for side in found.sides}


@pytest.mark.parametrize(("said", "slips"), [("$10 billion", True), ("$2.1 billion", False)])
def test_a_number_that_others_convert_in_the_same_sentence_is_of_another_currency(
    reader: Reader, said: str, slips: bool
) -> None:
    """Who reads ringgit as dollars tells five times as much: one digit is enough where somebody gives both."""
    told = [
        ("2024-06-07", "ByteDance plans to invest about RM10 billion (US$2.13 billion) in an AI hub in Malaysia."),
        ("2024-06-14", "Malaysia courts everyone, and ByteDance will put RM10 billion into data centers there."),
        ("2024-06-10", f"The owner of TikTok, ByteDance, is dropping {said} on a data center in Johor."),
    ]
    sides = [side for one in reported(reader, told) for side in one.sides]
    assert (Relation.SLIP in {side.relation for side in sides}) is slips
