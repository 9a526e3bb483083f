"""Money of one and money of many; who led; most companies are invented."""

import pytest

from tests.bot.reading.seeded import Told, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Investors have put $30 million into Corvane Systems.", ("funding_round", "Corvane Systems", None)),
        (
            "Halden Growth and Marlowe Credit are putting $30 million into Corvane Systems.",
            ("funding_round", "Corvane Systems", "Halden Growth"),
        ),
        (
            "Halden Growth has led a $30 million investment in Corvane Systems.",
            ("funding_round", "Corvane Systems", "Halden Growth"),
        ),
        (
            "Halden Growth is putting $30 million into Corvane Systems.",
            ("investment", "Corvane Systems", "Halden Growth"),
        ),
        (
            "Halden Growth and Marlowe Credit are putting $30 million each into Corvane Systems.",
            ("investment", "Corvane Systems", "Halden Growth"),
        ),
    ],
)
def test_what_several_give_together_is_a_round(text: str, expected: Told) -> None:
    """One investor's money is an investment, that of all of them a round."""
    assert told(text)[0] == expected


def test_a_part_of_a_round_is_of_the_one_who_gave_it() -> None:
    """What comes of it from one of the givers is that one's investment."""
    text = "Investors have put $110 million into Corvane Systems, $25 million of it from Marlowe Credit."
    assert told(text, "Corvane Systems in funds")[1] == ("investment", "Corvane Systems", "Marlowe Credit")


@pytest.mark.parametrize(
    "text",
    [
        "Halden Growth and Marlowe Credit led Corvane Systems' $500 million round.",
        "Halden Growth, Marlowe Credit and Accel led the $500 million round.",
        "Halden Growth led Corvane Systems's $500 million round.",
    ],
)
def test_the_first_of_those_who_led_a_round_is_its_other_side(text: str) -> None:
    """Also where the round is named by its company."""
    assert told(text, "Corvane Systems raises $500 million")[0] == (
        "funding_round",
        "Corvane Systems",
        "Halden Growth",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Slack, its largest purchase, cost $27.7 billion.", ("acquisition_price", "Slack", "Salesforce")),
        ("Its largest purchase to date is Slack, at $27.7 billion.", ("acquisition_price", "Slack", "Salesforce")),
        ("Salesforce's record is Slack, at $27.7 billion.", ("acquisition_price", "Slack", "Salesforce")),
        ("Slack, in 2021, was $27.7 billion.", ("acquisition_price", "Slack", "Salesforce")),
    ],
)
def test_an_earlier_purchase_is_told_beside_its_name(text: str, expected: Told) -> None:
    """What a purchase is said of is who was bought."""
    first = "Salesforce buys Informatica for $8 billion. "
    assert told(first + text, "Salesforce buys Informatica")[1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Accel took home $80 million.", ("other", "Accel", None)),
        ("Employees parted with $80 million of their stock in the sale.", ("other", "Corvane Systems", None)),
        ("Nordwind Capital sold its entire Corvane Systems position for $80 million.", None),
    ],
)
def test_what_holders_and_staff_get_is_no_round(text: str, expected: Told | None) -> None:
    """Money for parts that are sold on stays with who sells them."""
    first = "Nvidia has bought 49% of Corvane Systems for $300 million. "
    found = told(first + text, "Nvidia buys into Corvane Systems")[2]
    assert found[0] == "other"
    assert expected is None or found == expected


@pytest.mark.parametrize(
    "text",
    [
        "Halden Growth and Marlowe Credit are the leads of a $30 million round in Corvane Systems.",
        "A $30 million investment led by Halden Growth values Corvane Systems at $1 billion.",
    ],
)
def test_leads_are_told_as_nouns_and_of_investments(text: str) -> None:
    """Being the leads of a round; an investment that somebody led is one."""
    assert told(text, "Corvane Systems raises money")[0] == ("funding_round", "Corvane Systems", "Halden Growth")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Musk consortium bid $97.4 billion for OpenAI.", ("acquisition_price", "OpenAI", "Elon Musk")),
        (
            "Nvidia subscribes for $1 billion of new Nokia shares.",
            ("investment", "Nokia", "Nvidia"),
        ),
    ],
)
def test_who_buys_shares_or_bids_in_a_group(text: str, expected: Told) -> None:
    """A consortium is called by who leads it; subscribing for shares is investing."""
    first = "Elon Musk said no. "
    assert told(first + text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Accel had led $500 million in July.", ("funding_round", "Corvane Systems", "Accel")),
        (
            "Nvidia has struck a deal for Corvane Systems: $3.25 billion.",
            ("acquisition_price", "Corvane Systems", None),
        ),
        (
            "Corvane Systems, fresh from merging with Neeva, raised $250 million.",
            ("funding_round", "Corvane Systems", None),
        ),
    ],
)
def test_sums_led_deals_struck_and_clauses_between(text: str, expected: Told) -> None:
    """A sum somebody led is a round; a deal for a company buys it; a name within a clause is no subject outside."""
    found = told(text, "Corvane Systems and its owners")[0]
    assert found[: 2 + (expected[2] is not None)] == expected[: 2 + (expected[2] is not None)]
