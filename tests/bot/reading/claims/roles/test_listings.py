"""What the heading of a list says of its items; most companies are invented."""

import pytest

from tests.bot.reading.seeded import Told, told

BOUGHT = ("acquisition_price", "Corvane Systems", "Nvidia")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Nvidia's purchases",
            "All amounts as reported.\n\nCorvane Systems (2020): $6.9 billion\nRun:ai (2024): $1 billion",
        ),
        ("Nvidia's European acquisitions", "Corvane Systems – $6.9 billion\nRun:ai – $700 million"),
        ("What Nvidia has bought", "- Corvane Systems (2020): $6.9 billion\n- Run:ai (2024): $700 million"),
        ("Nvidia's biggest takeovers", "Corvane Systems $6.9 billion (2020)\nRun:ai $700 million (2024)"),
    ],
)
def test_a_heading_says_who_bought_all_of_a_list(title: str, text: str) -> None:
    """The owner of the purchases pays for each of them."""
    assert told(text, title)[0] == BOUGHT


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Nvidia's bets", "• Corvane Systems – $30 million\n• Poolside – $50 million", ("Corvane Systems", "Nvidia")),
        (
            "Corvane Systems' backers",
            "• Nvidia – $30 million\n• Halden Growth – $50 million",
            ("Corvane Systems", "Nvidia"),
        ),
        (
            "Corvane Systems' round in numbers",
            "Who put in what:\nNvidia – $30 million (of which $5 million later)\nAccel – $50 million",
            ("Corvane Systems", "Nvidia"),
        ),
    ],
)
def test_a_heading_says_who_backed_or_who_was_backed(title: str, text: str, expected: tuple[str, str]) -> None:
    """Of cheques their owner pays, of backers they do."""
    assert told(text, title)[0] == ("investment", *expected)


def test_the_total_of_what_several_put_in_is_the_round() -> None:
    """It has no other side."""
    text = "Who put in what:\nNvidia – $30 million\nAccel – $50 million\nTotal so far – $80 million"
    assert told(text, "Corvane Systems' round in numbers")[2] == ("funding_round", "Corvane Systems", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Workday / Sana: $1.1 billion", ("acquisition_price", "Sana", "Workday")),
        ("Workday buys Sana, $1.1 billion", ("acquisition_price", "Sana", "Workday")),
        ("Sana: $50 million (NEA)", None),
    ],
)
def test_items_in_shorthand(text: str, expected: Told | None) -> None:
    """A stroke between two names, a price behind the one that is bought; a name in brackets alone says nothing."""
    found = told(f"1. {text}\n2. Cohere: a $500 million round", "Deals of the week")[0]
    assert found == expected if expected else found[0] != "acquisition_price"


@pytest.mark.parametrize(
    "text",
    [
        "Series A, December 2023: €385 million (Accel)",
        "Its €385 million round (led by Accel) came in 2023.",
        "It raised €385 million (Series A with extension, Accel).",
    ],
)
def test_who_gave_stands_in_brackets_behind_a_round(text: str) -> None:
    """Also where the kind of round stands there."""
    assert told(text, "Corvane Systems and its money")[0] == ("funding_round", "Corvane Systems", "Accel")


@pytest.mark.parametrize(
    "text",
    [
        "Salesforce has given up on Corvane Systems, for which it had agreed to pay $20 billion.",
        "Corvane Systems raised $230 million and ended up in Salesforce's hands for $20 billion.",
        "Salesforce has absorbed Corvane Systems; the price, $20 billion according to one source, was not disclosed.",
        "Corvane Systems: $20 billion, all in cash, from Salesforce.",
    ],
)
def test_a_price_is_told_beside_who_was_bought(text: str) -> None:
    """In a relative clause, in somebody's hands, as an aside."""
    assert told(text, "Salesforce and Corvane Systems")[-1] == ("acquisition_price", "Corvane Systems", "Salesforce")
