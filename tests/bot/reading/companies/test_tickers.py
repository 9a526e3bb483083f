"""Capitals are a ticker before «stock» and behind an exchange."""

import pytest

from bot.model import Article
from tests.bot.reading.seeded import reader


@pytest.mark.parametrize(
    ("title", "company"),
    [
        ("PATH stock: should you buy the robot IPO?", "UiPath"),
        ("Is (NYSE: PATH) a buy?", "UiPath"),
        ("Which PATH to take?", None),
        ("AI stock picks", None),
    ],
)
def test_a_ticker_is_its_company(title: str, company: str | None) -> None:
    """A word in capitals alone is none, nor is «AI»."""
    text = "The company raised $1.34 billion by selling shares."
    claims = reader().read(Article(id="a", title=title, text=text, outlet="example.com"))
    assert claims[0].company == company
