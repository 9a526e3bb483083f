"""Figures that others are set against are of what those are."""

import pytest

from bot.model import Article, Claim, Measure, Scope, When
from tests.bot.reading.seeded import reader


def read(text: str) -> tuple[Claim, ...]:
    return reader().read(Article(id="a", title="", text=text, outlet="a.com", published=When.parse("2025-11-10")))


@pytest.mark.parametrize(
    "text",
    [
        "Tavi Robotics is valued at $9 billion, three times the $3 billion of July.",
        "Tavi Robotics is valued at $9 billion. That is up from $3 billion in July.",
        "Tavi Robotics is valued at $9 billion. It is nearly three times January's figure, $3 billion.",
        "Tavi Robotics is valued at $9 billion, a 200% premium to January's $3 billion.",
        "Tavi Robotics is valued at $9 billion, frente a los $3 billion de enero.",
        "Tavi Robotics is valued at $9 billion, compared with $3 billion in January.",
        "Tavi Robotics is valued at $9 billion, which is more than the $3 billion of its last round.",
    ],
)
def test_the_former_figure_is_of_the_same_thing(text: str) -> None:
    """It has no word of its own for what it is."""
    told = [(claim.measure, claim.company) for claim in read(text) if claim.amount.unit == "USD"]
    assert told == [(Measure.VALUATION, "Tavi Robotics")] * 2


def test_what_is_doubled_to_a_figure_is_not_set_against_it() -> None:
    """«Doubling its worth to $3 billion» tells the new figure."""
    text = "Tavi Robotics took $300 million, doubling its worth to $3 billion."
    assert [claim.measure for claim in read(text)] == [Measure.FUNDING_ROUND, Measure.VALUATION]


def test_what_was_first_asked_for_is_the_past_of_what_is_sought() -> None:
    """The sentence tells the new target before the old one."""
    now, first = read("Cohere now expects to collect $2 billion after demand outran the $1 billion it first asked for.")
    assert (first.measure, first.company) == (now.measure, now.company)
    assert Scope.PRIOR in first.scopes


def test_a_share_that_was_is_of_the_past() -> None:
    """What somebody holds now stands beside what it was."""
    now, before = read("Anvaro holds 27 percent of Brellim. Before the merger, its share was 32.5 percent.")
    assert (Scope.PRIOR in now.scopes, Scope.PRIOR in before.scopes) == (False, True)
