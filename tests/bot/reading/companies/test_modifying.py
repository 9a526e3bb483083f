"""Companies that only say which firm or whose former people are meant."""

import pytest

from bot.reading.companies.gazetteer import Mention
from bot.reading.companies.modifying import without_modifiers

NAMES = ("Halden", "Corvane", "Velmora")


def meant(text: str) -> list[str]:
    places = sorted((text.find(name), name) for name in NAMES if name in text)
    named = [Mention(at, at + len(name), name, name, sure=True) for at, name in places]
    return [mention.name for mention in without_modifiers(text, named)]


@pytest.mark.parametrize(
    "text",
    [
        "Halden challenger Corvane raised $5 million.",
        "Halden Parent Corvane Raises $5M",
        "Former Halden executive Ann Poe's Corvane raised $5 million.",
        "Ex-Halden researchers' startup Corvane raised $5 million.",
        "Halden alumni started Corvane with $5 million.",
        "Two one-time Halden engineers run Corvane.",
        "Der frühere Halden Manager Jan Roth führt Corvane.",
    ],
)
def test_a_name_that_only_says_which_is_left_out(text: str) -> None:
    """The name behind is meant."""
    assert meant(text) == ["Corvane"]


@pytest.mark.parametrize(
    "text",
    [
        "Halden engineers at Corvane were paid $5 million.",
        "Halden, parent of Corvane, paid $5 million.",
        "Halden executive Ann Poe said Corvane would cost $5 million.",
        "Halden supplier contracts with Corvane rose.",
        "Halden and Corvane agreed.",
    ],
)
def test_a_name_that_does_something_stays(text: str) -> None:
    """Who acts, owns or speaks is told of."""
    assert meant(text) == ["Halden", "Corvane"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Halden Ventures put $5 million into it.", "Halden Ventures"),
        ("Halden Capital Spending Rises", "Halden"),
        ("Halden Motors put $5 million into it.", "Halden"),
        ("Halden Capital, a fund, paid.", "Halden Capital"),
    ],
)
def test_the_fund_of_a_company_is_another(text: str, name: str) -> None:
    """The word behind a known name makes it another, unless it begins more words with capitals."""
    assert meant(text) == [name]
