"""Amounts of the size of the purchase that an article tells are its price, others are not."""

import pytest

from bot.model import Article, Measure, When
from tests.bot.reading.seeded import reader

TITLE = "Oskarsund Software acquires Pellworm Systems for $640 million"


def measure(text: str, figure: str) -> tuple[Measure, str | None, str | None]:
    whole = f"Oskarsund Software has acquired Pellworm Systems. {text}"
    claims = reader().read(Article(id="a", title=TITLE, text=whole, outlet="example.com"))
    return next((c.measure, c.company, c.counterparty) for c in claims if c.figure.text == figure)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("It is $650 million all told.", "$650 million"),
        ("Known: $640 million, no stock.", "$640 million"),
        ("Some had guessed that Oskarsund Software paid $500 million.", "$500 million"),
        ("Several of you asked whether Oskarsund Software paid $600 million or $640 million.", "$600 million"),
        ("In local terms the price is upwards of €590 million.", "€590 million"),
        ("The price, $640 million, was agreed on Sunday.", "$640 million"),
    ],
)
def test_an_amount_of_its_size_is_the_price_of_the_deal(text: str, figure: str) -> None:
    """A bare amount, and one that the buyer is said to pay, is the price within a factor of two of it."""
    assert measure(text, figure) == (Measure.ACQUISITION_PRICE, "Pellworm Systems", "Oskarsund Software")


@pytest.mark.parametrize("text", ["It pays $9 million a year for its offices.", "It had sales of $12 million."])
def test_an_amount_of_another_size_is_not(text: str) -> None:
    """What the buyer pays for other things is no price of the deal."""
    assert measure(text, "$9 million" if "$9" in text else "$12 million")[0] is not Measure.ACQUISITION_PRICE


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Some guessed $300 million. On the day before it was all about $9.2 billion.", "$300 million"),
        ("The tools unit grew 14% in the fourth quarter, to $700 million.", "$700 million"),
    ],
)
def test_amounts_of_many_sizes_and_of_quarters_are_no_price(text: str, figure: str) -> None:
    """Where nothing explains several amounts, only what is of the size of the price may be it."""
    title = "Oskarsund Software acquires Pellworm Systems"
    whole = f"Oskarsund Software has acquired Pellworm Systems. {text}"
    published = When.parse("2025-01-20")
    claims = reader().read(Article(id="a", title=title, text=whole, outlet="example.com", published=published))
    found = next(c.measure for c in claims if c.figure.text == figure)
    assert found is not Measure.ACQUISITION_PRICE
