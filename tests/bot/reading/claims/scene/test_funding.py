"""Whose money it is: lists of givers, funds and governments beside those who get it, persons named like words."""

import pytest

from bot.knowledge import load
from bot.model import Article
from bot.reading import build_reader

READER = build_reader(load())


@pytest.mark.parametrize(
    ("text", "company", "counterparty"),
    [
        ("Blackstone and Magnetar lent Corvane Systems $2.3 billion.", "Corvane Systems", "Blackstone"),
        ("Blackstone and Magnetar are buying CoreWeave for $5 billion.", "CoreWeave", "Blackstone"),
        ("The Pentagon awarded Anduril a $159 million contract.", "Anduril", "US Department of Defense"),
        ("The Canadian government will invest $240 million in Cohere.", "Cohere", "Government of Canada"),
        ("SoftBank agreed to pay $5.4 billion for ABB's robot division.", "ABB Robotics", "SoftBank"),
        ("Michael Dell owns about 40% of VMware.", "VMware", "Michael Dell"),
    ],
)
def test_who_gives_is_told_from_who_gets(text: str, company: str, counterparty: str) -> None:
    """The first of a list, a government, a unit's buyer and a person are read as the side they are on."""
    (claim,) = READER.read(Article(id="a", title="", text=text, outlet="example.com"))
    assert (claim.company, claim.counterparty) == (company, counterparty)
