"""What a company is worth where no word for a valuation stands beside the figure."""

import pytest

from bot.model import Article, Measure, When
from tests.bot.reading.seeded import rules


@pytest.mark.parametrize(
    "text",
    [
        "The sale makes Cohere the most valuable start-up in the country: $9 billion.",
        "Cohere is looking for $1 billion at a valuation of $12 billion. In May investors agreed to $9 billion.",
        "Cohere is valued at $12 billion. Its owners had settled for $9 billion in May.",
        "Cohere raised $1 billion. A person close to the round says $9 billion including the new cash.",
        "Cohere raised $1 billion. The price is $9 billion before the money.",
    ],
)
def test_what_investors_agree_to_is_a_valuation(text: str) -> None:
    """It is of the company that raised money before."""
    article = Article(id="a", title="", text=text, outlet="a.com", published=When.parse("2025-11-10"))
    claim = next(one for one in rules().read(article) if one.figure.text == "$9 billion")
    assert (claim.measure, claim.company) == (Measure.VALUATION, "Cohere")


def test_what_investors_give_without_a_round_before_it_is_none() -> None:
    """Money for a party, a bridge, a fine: nothing was raised, so nothing was valued."""
    text = "Nvidia had revenue of $1 billion. Investors agreed to $9 billion."
    article = Article(id="a", title="", text=text, outlet="a.com", published=When.parse("2025-11-10"))
    assert all(one.measure is not Measure.VALUATION for one in rules().read(article))
