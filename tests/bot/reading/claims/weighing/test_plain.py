"""Words that say so plainly what a figure is that nothing is weighed."""

import pytest

from bot.model import Article
from tests.bot.reading.seeded import reader


@pytest.mark.parametrize(
    "text",
    [
        "AMD is in advanced talks to buy Xilinx in a deal that could be valued at more than $30 billion.",
        "AMD is in talks to acquire Xilinx in a deal that may be worth $30 billion.",
    ],
)
def test_what_a_deal_is_valued_at_is_its_price(text: str) -> None:
    """Whatever stands around it: the company is not valued apart from it."""
    claim = reader().read(Article(id="a", title="", text=text, outlet="example.com"))[0]
    assert (claim.measure.value, claim.counterparty) == ("acquisition_price", "AMD")
