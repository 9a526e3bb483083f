"""Figures that others are set against are of what those are."""

import pytest

from bot.model import Article, Claim, Measure, When
from tests.bot.reading.seeded import reader


def read(text: str) -> tuple[Claim, ...]:
    return reader().read(Article(id="a", title="", text=text, outlet="a.com", published=When.parse("2025-11-10")))


@pytest.mark.parametrize(
    "text",
    [
        "Tavi Robotics is valued at $9 billion, three times the $3 billion of July.",
        "Tavi Robotics is valued at $9 billion. That is up from $3 billion in July.",
        "Tavi Robotics is valued at $9 billion. It is nearly three times January's figure, $3 billion.",
        "Tavi Robotics is valued at $9 billion, a 200% premium to January's $3 billion.",
        "Tavi Robotics is valued at $9 billion, frente a los $3 billion de enero.",
        "Tavi Robotics is valued at $9 billion, compared with $3 billion in January.",
        "Tavi Robotics is valued at $9 billion, which is more than the $3 billion of its last round.",
    ],
)
def test_the_former_figure_is_of_the_same_thing(text: str) -> None:
    """It has no word of its own for what it is."""
    told = [(claim.measure, claim.company) for claim in read(text) if claim.amount.unit == "USD"]
    assert told == [(Measure.VALUATION, "Tavi Robotics")] * 2


def test_what_is_doubled_to_a_figure_is_not_set_against_it() -> None:
    """«Doubling its worth to $3 billion» tells the new figure."""
    text = "Tavi Robotics took $300 million, doubling its worth to $3 billion."
    assert [claim.measure for claim in read(text)] == [Measure.FUNDING_ROUND, Measure.VALUATION]
