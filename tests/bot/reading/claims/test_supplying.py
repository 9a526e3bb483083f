"""The company of a contract is who supplies, however the contract is told."""

from functools import cache

import pytest

from bot.knowledge import load
from bot.model import Article
from bot.reading import Reader, build_reader


@cache
def reader() -> Reader:
    return build_reader(load())


def sides(text: str, title: str = "") -> tuple[str | None, str | None]:
    claims = reader().read(Article(id="a", title=title, text=text, outlet="example.com"))
    claim = next(claim for claim in claims if claim.measure == "contract")
    return (claim.company, claim.counterparty)


@pytest.mark.parametrize(
    "text",
    [
        "OpenAI's contract with Oracle is worth $300 billion.",
        "Oracle's contract with OpenAI is worth $300 billion.",
        "OpenAI works with Oracle. The contract is worth $30 billion a year to Oracle, the paper reported.",
    ],
)
def test_a_cloud_supplies_a_lab(text: str) -> None:
    """Whoever is named first, the one that needs computing power pays."""
    assert sides(text) == ("Oracle", "OpenAI")


def test_the_client_of_an_order_is_who_pays() -> None:
    """The only other company of the sentence that needs what is sold is the other side."""
    text = "Broadcom told analysts that the unnamed client behind a $10 billion order was Anthropic."
    assert sides(text) == ("Broadcom", "Anthropic")


def test_an_order_of_the_customer_is_of_whom_the_text_is_about() -> None:
    """«Microsoft's order» in a text about a landlord of computing power is one at it."""
    assert sides("Microsoft's order of September, worth $17 billion, remains the biggest.", "Nebius grows") == (
        "Nebius",
        "Microsoft",
    )


def test_a_backlog_has_no_other_side() -> None:
    """All orders together are nobody's contract."""
    assert sides("Oracle's backlog rose to $455 billion, OpenAI being the largest customer.") == ("Oracle", None)
