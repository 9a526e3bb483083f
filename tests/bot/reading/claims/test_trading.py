"""Goods, services and capacity for money: who is paid and who pays, by verbs of trade and nouns of bills."""

import pytest

from bot.model import Article
from tests.bot.reading.seeded import reader

TRADES = [
    ("Nokia will supply Corning with switches worth $90 million through 2031.", "Nokia", "Corning"),
    (
        "Corning rents Nvidia chips from Halden Cloud in an arrangement valued at $90 million.",
        "Halden Cloud",
        "Corning",
    ),
    ("Corning agreed to take $90 million of Figure AI's robots.", "Figure AI", "Corning"),
    ("The robots that Corning ordered from Figure AI will cost $90 million.", "Figure AI", "Corning"),
    ("Corning has contracted for $90 million of computing from Halden Cloud.", "Halden Cloud", "Corning"),
    ("Corning has hired Figure AI on a $90 million contract.", "Figure AI", "Corning"),
    ("Figure AI was picked by Corning for a job worth $90 million.", "Figure AI", "Corning"),
    ("Figure AI will be paid $90 million by Corning over six years.", "Figure AI", "Corning"),
    ("The $90 million that Corning pays Figure AI a year is for robots.", "Figure AI", "Corning"),
    ("Figure AI is to get $90 million from Corning over three years.", "Figure AI", "Corning"),
    ("Under its contract with Figure AI, Corning would pay about $90 million a year.", "Figure AI", "Corning"),
    ("Figure AI leases its old plant in Ohio to Corning for $90 million over 15 years.", "Figure AI", "Corning"),
    ("Apple pays Reddit about $90 million a year for its posts.", "Reddit", "Apple"),
    ("Corning's bill at Figure AI now comes to $90 million.", "Figure AI", "Corning"),
    ("Corning placed a $90 million robot order with Figure AI.", "Figure AI", "Corning"),
    ("Figure AI expects a $90 million order from Corning.", "Figure AI", "Corning"),
    (
        "Figure AI sells software to Nokia and buys components and equipment from Corning for $90 million.",
        "Corning",
        "Figure AI",
    ),
]


@pytest.mark.parametrize(("text", "seller", "buyer"), TRADES)
def test_who_is_paid_is_the_company_and_who_pays_the_other_side(text: str, seller: str, buyer: str) -> None:
    """Verbs of trade give the roles, whichever of the two is named first and whoever is known to supply whom."""
    claim = reader().read(Article(id="a", title="", text=text, outlet="example.com"))[-1]
    assert (claim.measure, claim.company, claim.counterparty) == ("contract", seller, buyer)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Apple is to buy robot maker Figure AI for $90 million.", "acquisition_price"),
        (
            "Apple agreed to buy Figure AI from Corning for $90 million, the chip industry's largest deal.",
            "acquisition_price",
        ),
        ("Figure AI received $90 million from Sequoia in a deal valuing it at $2 billion.", "investment"),
        ("Corning committed $90 million to Figure AI over two years.", "investment"),
        (
            "Figure AI is in talks to raise money at a valuation of $90 million, sources said, with Accel leading.",
            "valuation",
        ),
    ],
)
def test_money_for_a_company_is_no_trade(text: str, measure: str) -> None:
    """Without goods, a bargain of goods or a stretch of years, the verbs of trade tell of companies and rounds."""
    assert reader().read(Article(id="a", title="", text=text, outlet="example.com"))[0].measure == measure
