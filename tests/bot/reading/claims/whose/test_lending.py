"""Who lends and who owes; most companies are invented."""

import pytest

from tests.bot.reading.seeded import Told, told

FIRST = "Corvane Systems has a $225 million loan from Upper90. "
OWED = ("debt", "Corvane Systems", "Blue Owl")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blue Owl lends another $500 million.", OWED),
        ("Blue Owl adds a loan of $500 million.", OWED),
        ("Blue Owl bought $500 million of Corvane Systems' bonds.", OWED),
        ("Blue Owl arranged a $500 million revolving line.", OWED),
        ("Banks led by Blue Owl are lending a further $500 million to Corvane Systems.", OWED),
        ("The same lenders gave it $500 million.", ("debt", "Corvane Systems", None)),
        ("Corvane Systems itself sold $500 million of bonds.", ("debt", "Corvane Systems", None)),
    ],
)
def test_who_lends_is_the_other_side_of_a_debt(text: str, expected: Told) -> None:
    """Who lends by trade owes nothing where somebody else does, and what lenders give is owed."""
    assert told(FIRST + text, "Corvane Systems borrows")[1] == expected


def test_interest_is_no_part_of_a_company() -> None:
    """What a loan bears."""
    assert told(FIRST + "The interest is 12.5%.", "Corvane Systems borrows")[1][0] == "other"
