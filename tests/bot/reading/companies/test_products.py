"""Companies that are told by what they make."""

import pytest

from bot.model import Company
from bot.reading.claims.row.lexicon import by_product
from bot.reading.companies.gazetteer import Mention
from bot.reading.companies.products import with_makers

PRODUCTS = by_product(
    [
        Company(name="Halden", products=("Tidewater", "Deep Tide")),
        Company(name="Corvane", products=("Grid", "Lattice Grid", "Loom")),
    ]
)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Tidewater maker raised $2 billion.", "The Tidewater maker", "Halden"),
        ("Backers of the maker of Deep Tide paid.", "the maker of Deep Tide", "Halden"),
        ("Loom's parent company sold it.", "Loom's parent company", "Corvane"),
        ("The parent of Grid and Loom spends more.", "The parent of Grid and Loom", "Corvane"),
        ("the start-up behind Lattice Grid, said", "the start-up behind Lattice Grid", "Corvane"),
        ("Der Tidewater-Entwickler nahm Geld auf.", "Tidewater-Entwickler", "Halden"),
    ],
)
def test_a_maker_of_a_product_means_its_company(text: str, words: str, name: str) -> None:
    """The whole description stands for the company."""
    found = with_makers(text, (), PRODUCTS, [(0, len(text))])
    assert [(mention.text, mention.name) for mention in found] == [(words, name)]


@pytest.mark.parametrize(
    "text", ["Tidewater has 40 million users.", "the grid operator said", "The maker of cars paid.", "owner of a loom"]
)
def test_a_product_alone_or_a_common_word_means_nobody(text: str) -> None:
    """Only a name that is written as one, with a word for who makes it, counts."""
    assert with_makers(text, (), PRODUCTS, [(0, len(text))]) == ()


def test_a_name_inside_a_description_is_no_mention_of_its_own() -> None:
    """What was taken for a company is a product here."""
    text = "The Grid maker and Halden agreed."
    learnt = Mention(4, 8, "Grid", "Grid", sure=True)
    other = Mention(19, 25, "Halden", "Halden", sure=True)
    assert [mention.name for mention in with_makers(text, (learnt, other), PRODUCTS, [(0, len(text))])] == [
        "Corvane",
        "Halden",
    ]
