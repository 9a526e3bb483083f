"""What one backer puts into a round, told without a verb of giving; rounds told by a label; invented companies."""

import pytest

from tests.bot.reading.seeded import Told, told

TITLE = "Corvane Systems raises $675 million"
FIRST = "Corvane Systems has closed a $675 million Series B. "


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("Nvidia is in for $95 million.", "Nvidia"),
        ("Halden Growth was in with $95 million.", "Halden Growth"),
        ("Halden Growth is good for $95 million.", "Halden Growth"),
        ("Halden Growth's share was $95 million.", "Halden Growth"),
        ("Halden Growth's part came to $95 million.", "Halden Growth"),
        ("Halden Growth's cheque: $95 million.", "Halden Growth"),
        ("Accel and Halden Growth followed, the latter with $95 million.", "Halden Growth"),
        ("Georgian alone is good for $95 million.", "Georgian"),
    ],
)
def test_a_backer_is_told_in_many_words(text: str, giver: str) -> None:
    """Being in for a sum, being good for it, a share that was so much: all are one investor's money."""
    assert told(FIRST + text, TITLE)[1] == ("investment", "Corvane Systems", giver)


def test_the_next_backers_of_a_list_need_no_verb() -> None:
    """«And B for $50 million each» goes on with «A is in for»."""
    text = "Nvidia is in for $95 million, Accel and Halden Growth for $50 million each."
    assert told(FIRST + text, TITLE)[1:] == [
        ("investment", "Corvane Systems", "Nvidia"),
        ("investment", "Corvane Systems", "Accel"),
    ]


def test_those_who_are_in_together_make_a_round() -> None:
    """Several backers with one sum."""
    text = "Nvidia, Accel and Halden Growth are in for $400 million together."
    assert told(text, "Corvane Systems makes it official")[0] == ("funding_round", "Corvane Systems", "Nvidia")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Corvane Systems: $350 million from Halden Growth.", ("funding_round", "Corvane Systems", "Halden Growth")),
        ("Corvane Systems: $350 million, valuation $10 billion.", ("funding_round", "Corvane Systems", None)),
        ("Corvane Systems, $350 million, now a $10 billion company.", ("funding_round", "Corvane Systems", None)),
        ("Corvane Systems: $350 million at $10 billion.", ("funding_round", "Corvane Systems", None)),
    ],
)
def test_a_name_and_a_sum_are_a_round_where_its_giver_or_a_worth_follows(text: str, expected: Told) -> None:
    """A label says whose it is, what follows says what it is."""
    assert told(text, "The week in rounds")[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Halden Growth led the previous one of $30 million.", ("funding_round", "Corvane Systems", "Halden Growth")),
        ("Halden Growth led its last one, of $30 million.", ("funding_round", "Corvane Systems", "Halden Growth")),
        ("With Halden Growth in front, investors gave it $30 million.", None),
        ("Halden Growth put up $30 million.", ("investment", "Corvane Systems", "Halden Growth")),
    ],
)
def test_an_earlier_round_is_called_one(text: str, expected: Told | None) -> None:
    """«The previous one» is a round where a round was told; who is in front leads."""
    found = told(FIRST + text, TITLE)[1]
    assert found == (expected or ("funding_round", "Corvane Systems", "Halden Growth"))
