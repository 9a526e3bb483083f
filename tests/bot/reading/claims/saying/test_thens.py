"""What happened «at the time» of the sentence before."""

import pytest

from bot.model import When
from bot.reading.claims.saying.thens import harks
from tests.bot.reading.seeded import read


@pytest.mark.parametrize(
    ("first", "second", "figure"),
    [
        (
            "In April 2024 Cohere was valued at $5 billion.",
            "At the time Index led a $450 million round.",
            "$450 million",
        ),
        ("In April 2024 Cohere was valued at $5 billion.", "It raised $450 million back then.", "$450 million"),
        (
            "Im April 2024 war Cohere 5 Milliarden Dollar wert.",
            "Damals kamen 450 Millionen Dollar.",
            "450 Millionen Dollar",
        ),
        (
            "En avril 2024 Cohere valait 5 milliards de dollars.",
            "Cohere leva alors 450 millions de dollars.",
            "450 millions de dollars",
        ),
        (
            "Nel luglio 2024 Cohere valeva 5 miliardi di dollari.",
            "Cohere raccolse allora 450 milioni di dollari.",
            "450 milioni di dollari",
        ),
    ],
)
def test_what_was_at_the_time_is_of_the_time_told_before(first: str, second: str, figure: str) -> None:
    """The sentence has no date of its own: it is of the one before it."""
    claims = {claim.figure.text: claim for claim in read(f"{first} {second}")}
    assert claims[figure].as_of in {When.parse("2024-04"), When.parse("2024-07")}


def test_a_date_of_its_own_counts_before_another() -> None:
    """Who says when it was means no other time."""
    told = "In April 2024 Cohere was valued at $5 billion. At the time, in June 2024, it raised $450 million."
    claims = {claim.figure.text: claim for claim in read(told)}
    assert claims["$450 million"].as_of == When.parse("2024-06")


@pytest.mark.parametrize(
    "sentence",
    [
        "At the time of the deal it had ten people.",
        "Its share at the time it was bought was small.",
        "Alors que Cohere lève 450 millions, le marché hésite.",
        "By then Cohere will have raised $450 million.",
        "Then it raised $450 million.",
    ],
)
def test_other_words_for_time_point_nowhere_back(sentence: str) -> None:
    """They say themselves when it was, or what came next."""
    assert not harks(sentence)
