"""What the words right beside a figure call it outweighs all else that its sentence tells."""

import pytest

from bot.model import Article
from tests.bot.reading.seeded import reader

Told = tuple[str, str | None, str | None]


def told(text: str) -> Told:
    """The measure, the company and the other side of the first figure of a text."""
    claim = reader().read(Article(id="a", title="", text=text, outlet="example.com"))[0]
    return claim.measure.value, claim.company, claim.counterparty


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Enfabrica's Series A, led by Sutter Hill, had been worth $50 million.", "funding_round"),
        ("Enfabrica closed a round worth $50 million.", "funding_round"),
        ("After the Series A Enfabrica was worth $50 million.", "valuation"),
        ("Microsoft bought Nuance in a transaction worth $16 billion.", "acquisition_price"),
        ("CoreWeave sold $1.1 billion of stock at a valuation of $19 billion.", "funding_round"),
        ("CoreWeave hat 7,5 Milliarden Dollar an Krediten aufgenommen.", "debt"),
        ("CoreWeave hat Kredite über 7,5 Milliarden Dollar erhalten.", "debt"),
        ("CoreWeave a obtenu 7,5 milliards de dollars de crédits.", "debt"),
        ("Meta guided to total expenses of $114 billion for 2025.", "spending"),
        ("Microsoft has $1.2 billion in local operating expenses.", "spending"),
    ],
)
def test_a_figure_is_what_the_words_beside_it_call_it(text: str, measure: str) -> None:
    """A round that is worth so much is of that size; what is borrowed is no round."""
    assert told(text)[0] == measure


def test_banks_that_lend_are_no_company() -> None:
    """Whoever they are, the buyout is not theirs."""
    assert told("Banks lent $5.5 billion for the buyout of CoreWeave.") == ("debt", "CoreWeave", None)


def test_what_staff_sell_is_no_round() -> None:
    """A company gets nothing of what its employees are paid for their shares."""
    assert told("OpenAI employees sold $6.6 billion of stock.")[0] == "other"


def test_what_a_deal_was_worth_is_its_price_where_the_buyer_is_told() -> None:
    """The company is not valued apart from it."""
    text = "AMD bought Xilinx for $50 billion. When the transaction was announced it was worth $35 billion."
    claim = reader().read(Article(id="a", title="", text=text, outlet="example.com"))[1]
    assert (claim.measure.value, claim.company, claim.counterparty) == ("acquisition_price", "Xilinx", "AMD")


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Momenta plant einen Börsengang. Es geht um einen Erlös von 300 Millionen Dollar.", "funding_round"),
        ("Momenta è sbarcata in Borsa. L'offerta ha fruttato 300 milioni di dollari.", "funding_round"),
        (
            "Momenta prépare son introduction en Bourse. L'opération doit rapporter 300 millions de dollars.",
            "funding_round",
        ),
        ("Momenta verkauft ein Werk. Es geht um einen Erlös von 300 Millionen Dollar.", "other"),
        ("Momenta plant einen Börsengang. Der Erlös aus dem Verkauf der Fabrik betrug 300 Millionen Dollar.", "other"),
    ],
)
def test_what_comes_in_of_a_listing_is_raised(text: str, measure: str) -> None:
    """Proceeds are those of a listing only where the news is of one."""
    assert told(text)[0] == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The contract that Skydio won in 2022 was worth $20.2 million.", "contract"),
        ("Since winning the contract Anduril is valued at $30.5 billion.", "valuation"),
    ],
)
def test_an_order_that_is_worth_so_much_is_no_company(text: str, measure: str) -> None:
    """What somebody is valued at since is another thing."""
    assert told(text)[0] == measure
