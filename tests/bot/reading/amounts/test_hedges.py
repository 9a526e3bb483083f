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
