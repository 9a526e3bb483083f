"""Words before a number that leave an end of it open, and those that look so."""

import pytest

from bot.model import Bound
from bot.reading.amounts.figures import figures


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Tavi puts in $10 billion, with Orlo adding up to $5 billion.", Bound.UP_TO),
        ("The round, with lender Orlo adding up to $5 billion, is done.", Bound.UP_TO),
        ("Costs adding up to $5 billion were booked.", Bound.EXACT),
        ("With fees adding up to $5 billion it is dear.", Bound.EXACT),
        ("The tranches add up to $5 billion.", Bound.EXACT),
    ],
)
def test_what_somebody_adds_up_to_is_a_ceiling(text: str, bound: Bound) -> None:
    """What is no name only sums up."""
    assert figures(text)[-1].amount.bound is bound


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("They expect revenue to pass $100 million this year.", Bound.OVER),
        ("With this round its funding passes €1 billion.", Bound.OVER),
        ("Tavi sees a market exceeding a cumulative $200 billion.", Bound.OVER),
        ("Orlo intends to pass $10 billion of it on.", Bound.EXACT),
        ("Sales could reach $100 million.", Bound.EXACT),
    ],
)
def test_what_passes_an_amount_is_over_it(text: str, bound: Bound) -> None:
    """Not where the amount is passed on to others, nor where it is only reached."""
    assert figures(text)[-1].amount.bound is bound
