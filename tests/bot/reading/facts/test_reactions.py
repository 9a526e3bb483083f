"""How a share moved is told of shares, and of nothing else that a company has."""

import pytest

from bot.model import Article
from tests.bot.reading.seeded import reader


def event(text: str, words: str) -> str | None:
    """What the figure of a text is told of."""
    claims = reader().read(Article(id="a", title="", text=text, outlet="example.com"))
    return next(claim.event for claim in claims if claim.figure.text == words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Shares of Nvidia rose 12%.", "12%"),
        ("Die Aktie von Nvidia stieg um 12 Prozent.", "12 Prozent"),
        ("Las acciones de Nvidia subieron un 12%.", "12%"),
        ("Nvidia rose 12%.", "12%"),
    ],
)
def test_a_share_moves(text: str, words: str) -> None:
    """Whose share it is stands beside the word for it, or the company stands for it."""
    assert event(text, words) == "shares up"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Revenue of Nvidia rose 12% to $57 billion.", "12%"),
        ("Der Umsatz von Nvidia stieg um 12 Prozent auf 57 Milliarden Dollar.", "12 Prozent"),
        ("Los ingresos de Nvidia subieron un 12% hasta los 57.000 millones de dólares.", "12%"),
        ("A receita da Nvidia subiu 12%, para US$ 57 bilhões.", "12%"),
        ("I ricavi di Nvidia sono saliti del 12% a 57 miliardi di dollari.", "12%"),
    ],
)
def test_what_a_company_earns_moves_no_share(text: str, words: str) -> None:
    """A name that a word like «of» binds is no subject, in no language."""
    assert event(text, words) is None
