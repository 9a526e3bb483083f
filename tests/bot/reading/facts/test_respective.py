"""Sums in the order of the companies before them."""

import pytest

from bot.model import Article
from tests.bot.reading.seeded import reader

Told = list[tuple[str, str | None, str | None]]


def told(text: str) -> Told:
    claims = reader().read(Article(id="a", title="", text=text, outlet="example.com"))
    return [(claim.measure.value, claim.company, claim.counterparty) for claim in claims]


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Cohere and Mistral AI raised $1 billion and $600 million, respectively.", ["Cohere", "Mistral AI"]),
        ("Cohere, Wayve and Mistral AI are worth $7 billion, $5 billion and $14 billion respectively.",
         ["Cohere", "Wayve", "Mistral AI"]),
        ("Cohere y Mistral AI valen 7.000 millones de dólares y 14.000 millones de dólares, respectivamente.",
         ["Cohere", "Mistral AI"]),
    ],
)  # fmt: skip
def test_each_sum_is_of_the_company_in_its_place(text: str, companies: list[str]) -> None:
    """However many there are, and all of one measure."""
    found = told(text)
    assert [company for _, company, _ in found] == companies
    assert len({measure for measure, _, _ in found}) == 1


def test_sums_that_several_give_are_given_in_their_order() -> None:
    """Who stands before the verb gives there, and one gets all."""
    text = "Nvidia and Microsoft will invest $10 billion and $5 billion, respectively, in Anthropic."
    assert told(text) == [("investment", "Anthropic", "Nvidia"), ("investment", "Anthropic", "Microsoft")]


def test_what_is_not_as_many_stays_as_it_was_read() -> None:
    """Of one company two sums are two things of it."""
    text = "Cohere raised $1 billion and $600 million in 2024 and 2025, respectively."
    assert {company for _, company, _ in told(text)} == {"Cohere"}


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("OpenAI was valued by SoftBank and Thrive Capital at $300 billion and $500 billion, respectively.", "OpenAI"),
        ("Meta, Google and Oracle will spend $70 billion, $85 billion and $80 billion on capex respectively.", "Meta"),
    ],
)  # fmt: skip
def test_others_in_the_sentence_leave_it_open(text: str, company: str) -> None:
    """Those by whom it is done are not those that it is done to; and a group has its own name."""
    found = [who for _, who, _ in told(text)]
    assert found[0] == company
    assert not {"SoftBank", "Thrive Capital", "Google"} & {*found}
