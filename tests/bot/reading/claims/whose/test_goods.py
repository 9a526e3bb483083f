"""Money that goes on the goods of another company is a contract with it."""

import pytest

from tests.bot.reading.seeded import Told, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Meta will spend $10 billion over six years on Google's cloud.", ("contract", "Google", "Meta")),
        ("Meta spends $10 billion on Nvidia's chips.", ("contract", "Nvidia", "Meta")),
        ("Meta will spend $10 billion on Scale AI.", ("investment", "Scale AI", "Meta")),
    ],
)
def test_who_sells_the_goods_has_the_contract(text: str, wanted: Told) -> None:
    """What is spent on the company itself is no contract."""
    assert told(text) == [wanted]
