"""Figures of a part although their own words do not say so."""

import pytest

from bot.model import Scope
from tests.bot.reading.claims.test_reader import read


@pytest.mark.parametrize(
    "text",
    ["Scale AI is laying off 200 employees.", "Scale AI will cut 200 jobs.", "Scale AI laid off some 200 workers."],
)
def test_people_who_leave_are_a_change(text: str) -> None:
    """They say nothing of how many there are."""
    (claim,) = read(text)
    assert claim.scopes == frozenset({Scope.CHANGE})


def test_who_is_employed_is_no_change() -> None:
    """«Has 1,200 employees» is how many there are."""
    (claim,) = read("Scale AI has 1,200 employees.")
    assert claim.scopes == frozenset()


@pytest.mark.parametrize(
    ("before", "scopes"),
    [
        ("Nvidia's data center business fell short of estimates.", frozenset({Scope.SEGMENT})),
        ("Nvidia beat estimates for its data center business.", frozenset[Scope]()),
    ],
)
def test_its_revenue_is_that_of_the_business_spoken_of(before: str, scopes: frozenset[Scope]) -> None:
    """«Its» after a sentence about a business is the business; after one that only names it, the company."""
    (claim,) = read(f"{before} Its second-quarter revenue was $41.1 billion.")
    assert claim.scopes == scopes


def test_a_tranche_is_one_also_where_its_sum_stands_behind_what_it_is_of() -> None:
    """«The second tranche of its investment in OpenAI, $22.5 billion» is no second whole."""
    (claim,) = read("SoftBank paid the second tranche of its investment in OpenAI, $22.5 billion, ahead of time.")
    assert claim.scopes == frozenset({Scope.TRANCHE})


@pytest.mark.parametrize(
    "text",
    [
        "Before the recapitalisation Microsoft held a stake of 32.5% in OpenAI.",
        "Scale AI had 1,400 employees before it let go of others.",
    ],
)
def test_what_was_before_is_no_longer(text: str) -> None:
    """A stake before a deal, and people before a cut, contradict nothing that is told of today."""
    claim = read(text)[0]
    assert Scope.PRIOR in claim.scopes


@pytest.mark.parametrize(
    "text",
    [
        "CoreWeave has raised its bid for Core Scientific to $10.2 billion.",
        "AMD will now pay $4 billion for ZT Systems.",
    ],
)
def test_a_bid_that_was_raised_is_a_change(text: str) -> None:
    """It is another one than before, and the present one."""
    (claim,) = read(text)
    assert Scope.CHANGE in claim.scopes
