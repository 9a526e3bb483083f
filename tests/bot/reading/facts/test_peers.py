"""What the peers of a profile are worth is theirs."""

import pytest

from bot.model import Article, Measure
from tests.bot.reading.seeded import reader


@pytest.mark.parametrize("label", ["Competitors", "Main rivals", "• Peers", "Wettbewerber"])
def test_a_sum_behind_a_peer_is_its_worth(label: str) -> None:
    """And no purchase or investment between the two."""
    text = f"Mistral AI (Paris, founded 2023)\n{label}: OpenAI ($500 billion), Cohere ($7 billion)\nStaff: 500"
    article = Article(id="a", title="Mistral AI profile", text=text, outlet="a.com")
    claims = {one.figure.text: one for one in reader().read(article)}
    told = {said: (claims[said].measure, claims[said].company) for said in ("$500 billion", "$7 billion")}
    assert told == {"$500 billion": (Measure.VALUATION, "OpenAI"), "$7 billion": (Measure.VALUATION, "Cohere")}
    assert claims["$7 billion"].counterparty is None


def test_the_same_sum_in_a_sentence_is_read_by_its_words() -> None:
    """«Competitors» alone makes no list."""
    text = "Competitors worry. Mistral AI bought Cohere ($7 billion)."
    article = Article(id="a", title="", text=text, outlet="a.com")
    (claim,) = reader().read(article)
    assert claim.measure is not Measure.VALUATION
