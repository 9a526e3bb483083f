"""Figures of a headline that its text gives with other digits."""

import pytest

from bot.model import Article, Measure, Part
from tests.bot.reading.seeded import reader


def _headline(title: str, text: str) -> tuple[Measure, str | None]:
    claims = reader().read(Article(id="a", title=title, text=text, outlet="example.com"))
    (claim,) = [claim for claim in claims if claim.part is Part.TITLE]
    return claim.measure, claim.company


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("What Cohere's $315 million means", "Cohere raised $351 million in a round led by Index."),
        ("Cohere and the $4.2 million question", "Cohere has raised $4.2 billion."),
        ("The $1.62 billion question", "Cohere has raised $1.26 billion."),
    ],
)
def test_a_headline_means_the_round_whose_digits_it_confuses(title: str, text: str) -> None:
    """Nothing else in the text could be meant."""
    assert _headline(title, text) == (Measure.FUNDING_ROUND, "Cohere")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("The $315 million question", "Cohere raised $351 million. Mistral AI is valued at $351 million."),
        ("The $315 million question", "Cohere raised $500 million."),
        ("The $4 million question", "Cohere raised $4 billion."),
        ("The €315 million question", "Cohere raised $351 million."),
        ("The $3.15 billion question", "Cohere raised $351 million."),
    ],
)
def test_a_headline_with_a_number_of_its_own_is_of_nothing_known(title: str, text: str) -> None:
    """Two things could be meant, or the digits, the currency or the size are others."""
    assert _headline(title, text)[0] is Measure.OTHER
