"""Goods, services and capacity for money: who is paid and who pays, by verbs of trade and nouns of bills."""

import pytest

from bot.model import Article
from tests.bot.reading.seeded import rules

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
    claim = rules().read(Article(id="a", title="", text=text, outlet="example.com"))[-1]
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
    assert rules().read(Article(id="a", title="", text=text, outlet="example.com"))[0].measure == measure


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("", "Anthropic needs more computing power. It owes Oracle $90 million, Nebius $40 million."),
        ("", "Anthropic promised $90 million to Oracle; $40 million goes to Nebius."),
        ("", "Anthropic has cloud contracts with Oracle ($90 million) and Nebius ($40 million)."),
        ("", "Anthropic's commitments: $90 million with Oracle, $40 million with Nebius."),
        (
            "",
            "Is the contract with Oracle its largest? Anthropic says no. Oracle gets $90 million, Nebius $40 million.",
        ),
    ],
)
def test_each_of_several_sellers_is_paid_by_the_one_buyer(title: str, text: str) -> None:
    """A sum that is put to a name is of that seller, where the text tells of business with them."""
    claims = rules().read(Article(id="a", title=title, text=text, outlet="example.com"))
    assert [(claim.company, claim.counterparty) for claim in claims] == [
        ("Oracle", "Anthropic"),
        ("Nebius", "Anthropic"),
    ]
    assert {claim.measure for claim in claims} == {"contract"}


@pytest.mark.parametrize(
    ("title", "text", "seller", "buyer"),
    [
        ("Mistral AI signs with Nebius for capacity", "The agreement is worth $90 million.", "Nebius", "Mistral AI"),
        ("Nebius reports", "Mistral AI accounts for $90 million of Nebius' backlog.", "Nebius", "Mistral AI"),
        ("", "Nebius received $90 million from Mistral AI in nine months.", "Nebius", "Mistral AI"),
        ("", "Mistral AI spent $90 million on Nebius last year.", "Nebius", "Mistral AI"),
        ("", "Under its contract with Hut 8, CoreWeave leases a hall for $90 million.", "Hut 8", "CoreWeave"),
        ("", "Reddit's deal with Anthropic is worth $90 million.", "Reddit", "Anthropic"),
        ("", "Anthropic's deal with Reddit is worth $90 million.", "Reddit", "Anthropic"),
    ],
)
def test_who_sells_what_the_other_needs_is_paid(title: str, text: str, seller: str, buyer: str) -> None:
    """Where words leave it open, it is known that halls, chips, clouds and posts are sold to those who need them."""
    claim = rules().read(Article(id="a", title=title, text=text, outlet="example.com"))[-1]
    assert (claim.measure, claim.company, claim.counterparty) == ("contract", seller, buyer)


@pytest.mark.parametrize(
    "text",
    [
        "Hut 8 signed a hosting agreement with Nebius that will bring in $90 million.",
        "Hut 8 expects $90 million in revenue from its leases with Nebius.",
        "Hut 8's contract with Nebius has a value of $90 million.",
        "Hut 8 expanded its contract with Nebius by $90 million.",
        "Hut 8's largest customer, Nebius, bought power for $90 million.",
        "Hut 8 leases its campus to Nebius; over 15 years that is $90 million.",
        "Nebius agreed to take 200 megawatts from Hut 8 for $90 million.",
        "Hut 8's tenants include Nebius ($90 million).",
    ],
)
def test_what_a_contract_brings_is_of_the_two_whom_it_ties(text: str) -> None:
    """A sum that a contract brings, grows by or comes to is of its seller and of who has signed with it."""
    claim = rules().read(Article(id="a", title="", text=text, outlet="example.com"))[-1]
    assert (claim.measure, claim.company, claim.counterparty) == ("contract", "Hut 8", "Nebius")


def test_a_table_of_suppliers_is_of_what_the_topic_owes_them() -> None:
    """Below «Supplier» stand those who are paid by the company that the title names, below «Customer» those who pay."""
    table = "Supplier | Amount\nOracle | $90 million\nNebius | $40 million"
    claims = rules().read(Article(id="a", title="Cohere's contracts", text=table, outlet="example.com"))
    assert [(claim.company, claim.counterparty) for claim in claims] == [("Oracle", "Cohere"), ("Nebius", "Cohere")]
    table = "Customer | Value\nCohere | $90 million"
    claims = rules().read(Article(id="a", title="Nebius' contracts", text=table, outlet="example.com"))
    assert [(c.measure, c.company, c.counterparty) for c in claims] == [("contract", "Nebius", "Cohere")]


@pytest.mark.parametrize(
    "text",
    [
        "Nebius liefert Mistral AI Rechenleistung für 90 Millionen Euro.",
        "Mistral AI zahlt Nebius 90 Millionen Euro über fünf Jahre.",
        "Mistral AI mietet Kapazität bei Nebius, bis 2031 für 90 Millionen Euro.",
        "Mistral AI hat bei Nebius Rechenleistung für 90 Millionen Euro bestellt.",
        "Mistral AI va louer des capacités à Nebius pour 90 millions d'euros.",
        "Mistral AI versera 90 millions d'euros à Nebius en cinq ans.",
        "Mistral AI pagará a Nebius 90 millones de euros en cinco años.",
        "Mistral AI comprará a Nebius servicios en la nube por 90 millones de euros.",
        "Mistral AI pagherà a Nebius 90 milioni di euro in cinque anni.",
        "A Mistral AI vai pagar à Nebius 90 milhões de euros em cinco anos.",
    ],
)
def test_verbs_of_trade_are_known_in_other_languages(text: str) -> None:
    """The roles are the same in German, French, Spanish, Italian and Portuguese."""
    claim = rules().read(Article(id="a", title="", text=text, outlet="example.com"))[-1]
    assert (claim.measure, claim.company, claim.counterparty) == ("contract", "Nebius", "Mistral AI")


@pytest.mark.parametrize(
    "text",
    [
        "For the first time Mistral AI rents chips from Nebius. The seven-year agreement is worth $90 million.",
        "Mistral AI rents chips from Nebius. It will pay $90 million over seven years.",
        "Nebius' largest customer is Mistral AI, with contracts of $90 million.",
        "Nebius said that Mistral AI had contracted capacity in Oslo for $90 million.",
        "Nebius said Mistral AI would spend $90 million on its cloud.",
        "Computing worth $90 million will be bought by Mistral AI from Nebius.",
        "Nebius has an order from Mistral AI that Citi puts at $90 million.",
    ],
)
def test_a_trade_told_before_or_in_other_words_keeps_its_sides(text: str) -> None:
    """A bargain, or what is paid for years, is of the trade that the sentence before has told."""
    claim = rules().read(Article(id="a", title="", text=text, outlet="example.com"))[-1]
    assert (claim.measure, claim.company, claim.counterparty) == ("contract", "Nebius", "Mistral AI")


def test_what_several_sellers_get_together_is_the_budget_of_who_pays() -> None:
    """A sum that goes to two is no contract of the first."""
    text = "Mistral AI paid Nebius and Oracle $90 million for computing last year."
    claim = rules().read(Article(id="a", title="", text=text, outlet="example.com"))[-1]
    assert (claim.measure, claim.company, claim.counterparty) == ("spending", "Mistral AI", None)


@pytest.mark.parametrize(
    "text",
    [
        "Nebius sold bonds for $20 million after orders of more than $90 million.",
        "Nebius went to the market with a bond, drawing about $90 million of orders.",
    ],
)
def test_orders_for_a_bond_are_no_contract(text: str) -> None:
    """What lenders offer for a debt is no business."""
    claims = rules().read(Article(id="a", title="", text=text, outlet="example.com"))
    assert claims[-1].measure == "other"
