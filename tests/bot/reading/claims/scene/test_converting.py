"""One amount in two currencies is one thing."""

import pytest

from bot.model import Article, Scope, When
from tests.bot.reading.seeded import reader


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Cohere is now put at 10 billion euros before the money ($11.7 billion).", Scope.PRE_MONEY),
        ("Cohere would be valued at 12 billion euros ($14 billion), new money included.", Scope.POST_MONEY),
        ("Cohere would be valued at 12 billion euros ($14 billion) before the new money.", Scope.PRE_MONEY),
        ("Cohere was previously valued at 5 billion euros ($5.8 billion).", Scope.PRIOR),
    ],
)
def test_what_narrows_an_amount_narrows_it_in_another_currency(text: str, scope: Scope) -> None:
    """Whether the words stand before the brackets or behind them."""
    article = Article(id="a", title="", text=text, outlet="a.com", published=When.parse("2025-09-07"))
    told = {claim.amount.unit: claim.scopes for claim in reader().read(article)}
    assert told["EUR"] == told["USD"] == frozenset({scope})


def test_another_figure_in_brackets_keeps_its_own_words() -> None:
    """A former worth in brackets is no conversion of the present one."""
    text = "Cohere is valued at 10 billion dollars (previously 5 billion euros)."
    article = Article(id="a", title="", text=text, outlet="a.com", published=When.parse("2025-09-07"))
    told = {claim.amount.unit: claim.scopes for claim in reader().read(article)}
    assert Scope.PRIOR not in told["USD"]


@pytest.mark.parametrize(
    "text",
    [
        "ByteDance plans to invest about RM10 billion (US$2.13 billion) to set up an AI hub in Malaysia.",
        "Confluent geht an IBM. Der Konzern zahlt insgesamt 11 Milliarden Dollar (etwa 9,3 Milliarden Euro).",
    ],
)
def test_a_sum_and_its_conversion_are_of_one_thing(text: str) -> None:
    """Whatever the words around the brackets have it be, and whoever they name."""
    article = Article(id="a", title="", text=text, outlet="a.com", published=When.parse("2025-09-07"))
    one, other = reader().read(article)[-2:]
    told, again = ((claim.measure, claim.company, claim.counterparty) for claim in (one, other))
    assert one.amount.unit != other.amount.unit
    assert told == again
