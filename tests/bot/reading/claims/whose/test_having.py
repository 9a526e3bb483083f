"""Who holds a part of a company where no verb of owning says so."""

import pytest

from tests.bot.reading.seeded import Told, told

FIRST = "Nordwind Capital has bought 30% of Corvane Systems for $90 million. "


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Halden Growth has 12%.", "Halden Growth"),
        ("Halden Growth still has about 12% of Corvane Systems.", "Halden Growth"),
        ("Halden Growth ends up with 12%.", "Halden Growth"),
        ("Halden Growth is left with roughly 12%.", "Halden Growth"),
        ("Halden Growth, the largest outside holder with 12%, doubles its money.", "Halden Growth"),
        ("Halden Growth, now the owner of 12%, does not sell.", "Halden Growth"),
        ("Halden Growth's 12% stays the largest.", "Halden Growth"),
        ("Halden Growth received 12% of Corvane Systems.", "Halden Growth"),
        ("Its holders: Halden Growth 12%, Marlowe Credit 4%.", "Halden Growth"),
    ],
)
def test_a_part_is_held_in_many_words(text: str, held: str) -> None:
    """Having, ending up with, being a holder with: all say who holds how much of the company that was told of."""
    assert told(FIRST + text, "Who owns Corvane Systems")[2] == ("stake", "Corvane Systems", held)


@pytest.mark.parametrize(
    "text",
    [
        "Nordwind Capital puts $90 million into Corvane Systems in exchange for 30%.",
        "Nordwind Capital puts $90 million into Corvane Systems and in return gets about 30%.",
        "Nordwind Capital invests $90 million in Corvane Systems in return for approximately 30%.",
    ],
)
def test_what_money_is_given_for_is_a_part(text: str) -> None:
    """A percentage that somebody gets in exchange for money is a part of the company that the money goes to."""
    assert told(text, "Corvane Systems and Nordwind Capital")[1] == ("stake", "Corvane Systems", "Nordwind Capital")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nordwind Capital owns 5% of Corvane Systems and Halden Growth about 10%.",
            ("stake", "Corvane Systems", "Halden Growth"),
        ),
        (
            "Nordwind Capital owns 14% of Corvane Systems and may not go above 15%.",
            ("stake", "Corvane Systems", "Nordwind Capital"),
        ),
        (
            "Nordwind Capital owns 14% of Corvane Systems and its customer Halden Growth accounts for 15% of sales.",
            ("other", "Halden Growth", None),
        ),
    ],
)
def test_a_further_percentage_is_of_the_next_holder_or_of_the_same(text: str, expected: Told) -> None:
    """The next name holds the next part, a limit is of the one who holds; a share of sales is no part."""
    assert told(text, "Who owns Corvane Systems")[1] == expected


def test_a_holder_that_no_list_knows_may_begin_a_sentence() -> None:
    """A word with a capital that is told what it is stands for somebody."""
    text = FIRST + "Thermo, the largest shareholder, holds 56 per cent."
    assert told(text, "Who owns Corvane Systems")[2] == ("stake", "Corvane Systems", "Thermo")


def test_a_right_to_a_part_is_told_like_a_part() -> None:
    """Warrants that one company grants another are for a part of the first."""
    text = "Corvane Systems granted Nordwind Capital warrants for up to 10%."
    assert told(text, "Corvane Systems and Nordwind Capital")[0] == ("stake", "Corvane Systems", "Nordwind Capital")
