"""What a count of people is a count of."""

import pytest

from bot.model import Article, Measure
from tests.bot.reading.seeded import reader


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Cohere employs 400 people.", Measure.HEADCOUNT),
        ("Cohere is raising money, two people familiar with the matter said.", Measure.OTHER),
        ("Cohere is raising money, according to three people.", Measure.OTHER),
        ("Six people said that Cohere is raising money.", Measure.OTHER),
        ("Cohere's assistant is used by 20 million people each month.", Measure.USERS),
        ("About 20 million people use Cohere's assistant.", Measure.USERS),
    ],
)
def test_people_who_tell_or_use_something_are_nobodys_staff(text: str, measure: Measure) -> None:
    """What they do stands beside their number."""
    (claim,) = reader().read(Article(id="a", title="", text=text, outlet="example.com"))
    assert claim.measure is measure
