"""What the words of a claim allow."""

import pytest

from bot.model import Measure, Relation
from tests.bot.comparing.press import Press


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("$252 million", "$250 million", True),
        ("$414 million", "$415 million", True),
        ("$653 million", "$650 million", True),
        ("$101 million", "$100 million", True),
        ("$317 million", "$316 million", True),
        ("$319 million", "$316 million", False),
        ("$625 million", "$620 million", False),
        ("$555 million", "$545 million", False),
        ("$2.52 billion", "$2.50 billion", False),
        ("$104 million", "$100 million", False),
    ],
)
def test_three_digits_may_be_a_rounding_of_their_neighbours(one: str, other: str, same: bool) -> None:
    """Who evens a sum takes the nearest five or ten, who cuts it is one off; two even sums are two sums."""
    price = Press(company="Orlo", measure=Measure.ACQUISITION_PRICE, counterparty="Tavi")
    price.tells("a.com", one, "2025-06-26")
    price.tells("b.com", other, "2025-06-26")
    assert (Relation.CONFLICT not in price.relations().values()) is same


def test_what_changes_no_hands_is_not_evened() -> None:
    """The revenue of a year and the price of a share are told as they are."""
    revenue = Press(company="Orlo", measure=Measure.REVENUE, counterparty=None)
    for outlet, said in (("a.com", "$130 billion"), ("b.com", "$131 billion")):
        revenue.tells(outlet, said, "2025-06-26", period="2024")
    assert Relation.CONFLICT in revenue.relations().values()
