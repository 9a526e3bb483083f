"""Bare sums with their owner, givers that become owners, cities that act; most companies are invented."""

import pytest

from tests.bot.reading.seeded import Told, told

FIRST = "Corvane Systems has raised $900 million. "
TITLE = "Corvane Systems and its backers"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nvidia's $90 million came first.", ("investment", "Corvane Systems", "Nvidia")),
        ("Nvidia's first $90 million was wired in May.", ("investment", "Corvane Systems", "Nvidia")),
        ("Nvidia's money, $90 million, arrived in parts.", ("investment", "Corvane Systems", "Nvidia")),
        ("Nvidia came with $90 million.", ("investment", "Corvane Systems", "Nvidia")),
        ("With $90 million Nvidia becomes Corvane Systems' largest shareholder.", None),
        ("Nvidia's $90 million make it Corvane Systems' largest owner.", None),
        ("Nvidia has paid $90 million for Corvane Systems stock.", None),
        ("Accel would do a further $90 million.", ("investment", "Corvane Systems", "Accel")),
    ],
)
def test_a_sum_is_of_its_owner(text: str, expected: Told | None) -> None:
    """What belongs to a backer is what that one gives, also where it makes an owner of the giver."""
    assert told(FIRST + text, TITLE)[1] == (expected or ("investment", "Corvane Systems", "Nvidia"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is the biggest listing since Rivian's $13.7 billion.", "Rivian"),
        ("Its sales of $2 billion compare with Nvidia's $57 billion.", "Nvidia"),
    ],
)
def test_what_is_compared_is_no_gift(text: str, expected: str) -> None:
    """A sum of somebody else that is only set against another."""
    assert told(FIRST + text, TITLE)[-1] != ("investment", "Corvane Systems", expected)


def test_a_part_is_held_for_its_price() -> None:
    """«For its $2 billion»: what the part cost."""
    text = "Nvidia holds 2% of Corvane Systems for its $2 billion, which makes it no owner of weight."
    assert told(text, TITLE) == [
        ("stake", "Corvane Systems", "Nvidia"),
        ("investment", "Corvane Systems", "Nvidia"),
    ]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Washington agreed to take 10% of Intel for $8.9 billion.", "US government"),
        ("Nvidia, Microsoft and Intel met. So Redmond now owns 29% of Intel.", "Microsoft"),
        ("BlackRock and Vanguard each have more than 8% of Intel.", "BlackRock"),
    ],
)
def test_a_city_stands_for_who_sits_there(text: str, holder: str) -> None:
    """A government by its capital, a company by its seat; of two holders the first."""
    assert told(text, "Intel's owners")[0] == ("stake", "Intel", holder)


@pytest.mark.parametrize(
    "text",
    [
        "Investors paid $2 billion for 10% and Nvidia, the owner of 2.6%, paid too.",
        "Nvidia has paid $2 billion for Corvane Systems stock, which makes it the owner of 2.6%.",
    ],
)
def test_who_becomes_an_owner_is_told_by_what_was_paid(text: str) -> None:
    """Becoming the owner of a part goes on with the money before."""
    assert told(text, "Nvidia buys into Corvane Systems")[-1] == ("stake", "Corvane Systems", "Nvidia")
