"""Whose a figure is, where the company is described, cast in a part of its deal, or acted for by somebody."""

import pytest

from bot.model import Article, Claim
from tests.bot.reading.seeded import rules


def read(text: str, title: str = "") -> dict[str, Claim]:
    claims = rules().read(Article(id="a", title=title, text=text, outlet="example.com"))
    return {claim.figure.text: claim for claim in claims}


def sides(text: str, figure: str, title: str = "") -> tuple[str | None, str | None]:
    claim = read(text, title)[figure]
    return claim.company, claim.counterparty


BOUGHT = "Oskarsund Software to acquire database maker Pellworm Systems"


@pytest.mark.parametrize(
    ("text", "figure", "company"),
    [
        ("Nvidia and OpenAI signed. The Santa Clara group had revenue of $68 billion.", "$68 billion", "Nvidia"),
        ("Oracle supplies OpenAI. The database company had revenue of $15 billion.", "$15 billion", "Oracle"),
        ("Intel met Helsing. The Munich company is valued at €12 billion.", "€12 billion", "Helsing"),
        ("Nvidia beliefert Helsing. Der Chiphersteller erzielte einen Umsatz von 60 Milliarden Dollar.",
         "60 Milliarden Dollar", "Nvidia"),
        ("The bitcoin miner Brackwede Inc met Intel. The miner had revenue of $90 million.",
         "$90 million", "Brackwede"),
        ("OpenAI met Nvidia. Sam Altman's company had revenue of $13 billion.", "$13 billion", "OpenAI"),
    ],
)  # fmt: skip
def test_a_description_means_the_company_that_it_fits(text: str, figure: str, company: str) -> None:
    """What a company is, where it sits and who runs it say which of those that are named is meant."""
    assert sides(text, figure)[0] == company


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Terms were not given. Its purchaser had revenue of $1.9 billion.", "$1.9 billion", "Oskarsund Software"),
        ("The suitor had revenue of $1.9 billion last year.", "$1.9 billion", "Oskarsund Software"),
        ("The target had revenue of $40 million last year.", "$40 million", "Pellworm Systems"),
    ],
)
def test_a_part_of_the_deal_is_played_by_its_company(text: str, figure: str, expected: str) -> None:
    """The buyer and the target are those of the purchase that the title tells."""
    assert sides(text, figure, BOUGHT)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The European Commission cleared the $2 billion purchase on Monday.",
        "Bernstein puts the price at $2 billion.",
        "March 3 (Tollway) – The price for Pellworm Systems is $2 billion.",
    ],
)
def test_who_looks_on_buys_nothing(text: str) -> None:
    """Watchdogs, analysts and news agencies are no side of the deal that they speak of."""
    assert sides(text, "$2 billion", BOUGHT) == ("Pellworm Systems", "Oskarsund Software")


def test_a_chief_pays_for_the_company() -> None:
    """Who runs the buyer is not the buyer."""
    text = "Oskarsund Software boss Mira Tannfeld agreed to pay $2 billion for Pellworm Systems."
    assert sides(text, "$2 billion", BOUGHT) == ("Pellworm Systems", "Oskarsund Software")


@pytest.mark.parametrize(
    "text",
    [
        "Pellworm Systems has raised $90 million. The round was led by Sandmark Ventures.",
        "Pellworm Systems hat 90 Millionen Dollar eingesammelt. Angeführt wurde die Runde von Sandmark Ventures.",
        "Pellworm Systems ha raccolto 90 milioni di dollari in un round guidato da Sandmark Ventures.",
    ],
)
def test_a_round_is_led_by_who_is_said_to_lead_it(text: str) -> None:
    """Also in the next sentence, and in other languages."""
    assert {claim.counterparty for claim in read(text, "Pellworm Systems raises money").values()} == {
        "Sandmark Ventures"
    }


def test_each_payer_of_a_list_pays_its_own() -> None:
    """«A will invest $10 million and B $25 million»."""
    text = "Samsung will invest $10 million and Nvidia $25 million in Pellworm Systems."
    assert sides(text, "$10 million") == ("Pellworm Systems", "Samsung")
    assert sides(text, "$25 million") == ("Pellworm Systems", "Nvidia")


def test_a_purchase_that_is_known_has_its_buyer_where_both_are_named() -> None:
    """The seed says who bought VMware; without the buyer in the text nobody is put there."""
    assert sides("Broadcom had sales. VMware cost $69 billion.", "$69 billion") == ("VMware", "Broadcom")
    assert sides("The acquisition of VMware cost $69 billion.", "$69 billion")[1] is None
