"""What was raised or given in all is told apart from a round."""

import pytest

from bot.model import Article, Claim, Scope, When
from tests.bot.reading.seeded import reader


def read(text: str) -> Claim:
    article = Article(id="a", title="", text=text, outlet="a.com", published=When.parse("2025-11-10"))
    return reader().read(article)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Since its foundation in 2017 Cohere has raised $900 million.",
        "Cohere has raised $900 million since 2017.",
        "Cohere has raised $900 million, most recently from Nvidia.",
        "Before this, Cohere had raised $900 million.",
        "Cohere has raised $900 million in all.",
        "Cohere had raised $900 million from Index Ventures, Nvidia and others.",
        "Cohere has raised $900 million in all, at a valuation of $5 billion.",
        "The round takes the sum raised by Cohere beyond $900 million.",
        "The total raised by the Toronto, Canada, company Cohere now exceeds $900 million.",
        "With it the funding of Cohere reaches $900 million.",
        "The round brings what Cohere has raised to $900 million.",
        "Cohere has now brought in $900 million.",
        "Depuis sa création en 2022, Cohere a levé 900 millions de dollars.",
        "Insgesamt hat Cohere 900 Millionen Dollar eingesammelt.",
        "Nvidia, which has put $900 million into Cohere, is a customer too.",
    ],
)
def test_a_total_is_cumulative(text: str) -> None:
    """Its words look back on all that was given until now."""
    assert Scope.CUMULATIVE in read(text).scopes


@pytest.mark.parametrize(
    "text",
    [
        "Cohere has raised $900 million.",
        "Cohere raised $900 million in a round led by Nvidia.",
        "Cohere had raised $900 million in March 2024.",
        "Cohere has raised another $900 million.",
        "Cohere said it had raised $900 million from Index Ventures, Nvidia and others.",
        "Nvidia has put $900 million more into Cohere.",
    ],
)
def test_a_round_is_none(text: str) -> None:
    """A month, a week, a round: it is of one time."""
    assert Scope.CUMULATIVE not in read(text).scopes


def test_more_than_in_french_adds_nothing() -> None:
    """«Plus de» is no addition."""
    assert Scope.ADDITIONAL not in read("Google a investi plus de 3 milliards de dollars dans Anthropic.").scopes
