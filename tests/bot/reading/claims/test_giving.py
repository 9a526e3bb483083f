"""Money that one company hands to another or promises it, in many ways of saying so; most companies are invented."""

from functools import cache

import pytest

from bot.knowledge import load
from bot.model import Article, Claim, Part, When
from bot.reading import Reader, build_reader

Told = tuple[str, str | None, str | None]


@cache
def reader() -> Reader:
    return build_reader(load())


def read(text: str, title: str = "") -> list[Claim]:
    article = Article(id="a", title=title, text=text, outlet="example.com", published=When.parse("2026-03-10"))
    return [claim for claim in reader().read(article) if claim.part is Part.TEXT]


def told(text: str, title: str = "") -> list[Told]:
    return [(claim.measure.value, claim.company, claim.counterparty) for claim in read(text, title)]


@pytest.mark.parametrize(
    "text",
    [
        "Nordwind Capital handed Corvane Systems $30 million.",
        "Nordwind Capital has agreed to hand Corvane Systems another $30 million.",
        "Nordwind Capital promised Corvane Systems up to $30 million.",
        "Nordwind Capital pledged $30 million to Corvane Systems.",
        "Nordwind Capital vowed to put $30 million into Corvane Systems.",
        "Nordwind Capital paid $30 million for about 11 percent of Corvane Systems.",
    ],
)
def test_money_handed_or_promised_is_an_investment(text: str) -> None:
    """Who is handed money or promised it by an investor is the company, who gives it the other side."""
    assert told(text)[0] == ("investment", "Corvane Systems", "Nordwind Capital")


@pytest.mark.parametrize(
    "text",
    ["OpenAI pledged $250 billion to Microsoft.", "OpenAI promised Oracle $300 billion last year."],
)
def test_money_promised_to_a_supplier_is_a_contract(text: str) -> None:
    """Who promises money to one whose goods it needs buys them."""
    assert told(text)[0][0] == "contract"


def test_nobody_invests_in_itself() -> None:
    """A promise of the only company that the text is about is no investment in that company."""
    assert told("In 2021 the company had promised $430 billion.", "Apple says it will build at home")[0][0] == "other"


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Systems closed a round that lifts the company to $8 billion.",
        "The new money took Corvane Systems past $8 billion.",
        "The Series C, led by Nordwind Capital, puts $8 billion on Corvane Systems.",
        "The investment, led by Nordwind Capital, gives the start-up Corvane Systems a price tag of $8 billion.",
        "A round led by Nordwind Capital catapults Corvane Systems to $8 billion.",
    ],
)
def test_what_a_round_makes_of_a_company_is_its_worth(text: str) -> None:
    """The sum that a company is lifted to, or that is put on it, is its valuation."""
    assert told(text, "Corvane Systems raises money")[0][:2] == ("valuation", "Corvane Systems")


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Regulators are looking at the purchase of Corvane Systems by Brightwell, then priced at $4 billion.", "acquisition_price"),
        ("Brightwell has a cloud contract with Corvane Systems, lasting several years and valued at $4 billion.", "contract"),
        ("Nordwind Capital's bid for Corvane Systems, understood to be worth $4 billion, was refused.", "acquisition_price"),
    ],
)  # fmt: skip
def test_a_deal_told_further_off_is_what_is_worth_the_money(text: str, measure: str) -> None:
    """What is priced, valued or worth the sum may stand before an insertion or two."""
    assert told(text)[0][:2] == (measure, "Corvane Systems")
