"""What is paid for a licence to a company's work is a contract with it, however an article goes on to call it."""

import pytest

from bot.model import Article
from tests.bot.reading.seeded import reader

Told = tuple[str, str | None, str | None]


def told(text: str, figure: str) -> Told:
    claims = reader().read(Article(id="a", title="", text=text, outlet="example.com"))
    claim = next(claim for claim in claims if claim.figure.text == figure)
    return (claim.measure.value, claim.company, claim.counterparty)


FIRST = "Brightwell Robotics paid $600 million for a licence to the models of Corvane Systems. "


@pytest.mark.parametrize(
    "text",
    [
        "Brightwell Robotics arranged its $640 million agreement with Corvane Systems to avoid regulators.",
        "Brightwell Robotics wrote Corvane Systems a cheque for $640 million.",
    ],
)
def test_an_article_that_tells_a_licence_once_means_it_again(text: str) -> None:
    """An agreement or a cheque between the same two is the licence."""
    assert told(FIRST + text, "$640 million") == ("contract", "Corvane Systems", "Brightwell Robotics")


@pytest.mark.parametrize(
    "text",
    [
        "The agency looks at Microsoft's $650 million Inflection agreement.",
        "Similar transactions include the $650 million that Microsoft spent on Inflection AI.",
        "The $650 million deal between Microsoft and Inflection AI is under review.",
    ],
)
def test_a_known_licence_needs_no_word_for_it(text: str) -> None:
    """Who is known to have licensed the work of another is no investor in it."""
    assert told(text, "$650 million") == ("contract", "Inflection AI", "Microsoft")


def test_a_purchase_and_a_round_of_the_licensed_company_stay_what_they_are() -> None:
    """The words of the sentence count for more than what is known of the two."""
    bought = told(FIRST + "Brightwell Robotics then acquired Corvane Systems for $900 million.", "$900 million")
    assert bought == ("acquisition_price", "Corvane Systems", "Brightwell Robotics")
    backed = told("Microsoft invested $300 million in Inflection AI.", "$300 million")
    assert backed == ("investment", "Inflection AI", "Microsoft")


def test_a_raid_on_a_company_that_another_buys_is_no_price_of_it() -> None:
    """«Google's talent deal» is what Google paid, though somebody else buys what was left."""
    text = "Cognition will acquire Windsurf, whose leaders left for Google in a $2.4 billion talent deal."
    assert told(text, "$2.4 billion") == ("contract", "Windsurf", "Google")
