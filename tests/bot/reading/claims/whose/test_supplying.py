"""The company of a contract is who supplies, however the contract is told."""

import pytest

from bot.model import Article
from tests.bot.reading.seeded import rules


def sides(text: str, title: str = "") -> tuple[str | None, str | None]:
    claims = rules().read(Article(id="a", title=title, text=text, outlet="example.com"))
    claim = next(claim for claim in claims if claim.measure == "contract")
    return (claim.company, claim.counterparty)


@pytest.mark.parametrize(
    "text",
    [
        "OpenAI's contract with Oracle is worth $300 billion.",
        "Oracle's contract with OpenAI is worth $300 billion.",
        "Oracle will provide OpenAI with servers from a new site under an agreement worth $300 billion.",
        "OpenAI works with Oracle. The contract is worth $30 billion a year to Oracle, the paper reported.",
    ],
)
def test_a_cloud_supplies_a_lab(text: str) -> None:
    """Whoever is named first, the one that needs computing power pays."""
    assert sides(text) == ("Oracle", "OpenAI")


def test_the_client_of_an_order_is_who_pays() -> None:
    """The only other company of the sentence that needs what is sold is the other side."""
    text = "Broadcom told analysts that the unnamed client behind a $10 billion order was Anthropic."
    assert sides(text) == ("Broadcom", "Anthropic")


def test_an_order_of_the_customer_is_of_whom_the_text_is_about() -> None:
    """«Microsoft's order» in a text about a landlord of computing power is one at it."""
    assert sides("Microsoft's order of September, worth $17 billion, remains the biggest.", "Nebius grows") == (
        "Nebius",
        "Microsoft",
    )


def test_a_backlog_has_no_other_side() -> None:
    """All orders together are nobody's contract."""
    assert sides("Oracle's backlog rose to $455 billion, OpenAI being the largest customer.") == ("Oracle", None)
    unbooked = "Oracle has a contract with OpenAI. Its contracted but unbooked revenue came in at $455 billion."
    assert sides(unbooked)[1] is None


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Anduril won a $99 million contract from the Marines.", "", ("Anduril", "US Marine Corps")),
        ("It got a $30 million contract with Immigration and Customs Enforcement.", "Palantir", ("Palantir", "ICE")),
        ("France plans to award Helsing a contract worth €90 million.", "", ("Helsing", "France")),
        ("The contract is worth €90 million.", "Polish lawmakers approve Helsing order", ("Helsing", "Poland")),
        ("Orders are for €2 billion from Stark.", "Swedish MPs clear Helsing, Stark deals", ("Stark", "Sweden")),
        ("The Navy will spend $448 million on software by Palantir.", "", ("Palantir", "US Navy")),
        ("Anduril's new agreement is worth $10 million, if the Army orders all.", "", ("Anduril", "US Army")),
        ("It adds to Palantir's Army enterprise agreement, worth $10 billion.", "", ("Palantir", "US Army")),
    ],
)
def test_a_part_of_a_state_pays(text: str, title: str, expected: tuple[str, str]) -> None:
    """Soldiers, agencies and countries that award a contract are its other side."""
    assert sides(text, title) == expected


def test_an_order_without_its_client_is_of_the_only_client_of_the_text() -> None:
    """An article that tells of one client tells of its orders."""
    title, text = "Marvell names Anthropic as its mystery client", "A second order of $11 billion followed."
    assert sides(text, title) == ("Marvell", "Anthropic")


def test_an_order_of_somebody_unnamed_is_of_nobody_else() -> None:
    """«A fifth customer» is not the one that was named."""
    title, text = "Marvell names Anthropic as its mystery client", "A fifth customer placed an order of $1 billion."
    assert sides(text, title) == ("Marvell", None)


def test_a_bank_is_the_customer_of_a_venture() -> None:
    """Who is large and sells nothing that a venture needs pays for what that one makes."""
    title, text = "Sakana AI raises money", "Sakana AI grows. MUFG agreed to a three-year contract worth 5 billion yen."
    assert sides(text, title) == ("Sakana AI", "MUFG")


def test_a_country_before_a_seller_is_no_side() -> None:
    """«Australia's IREN announced a contract with Microsoft»: the country is none of the two."""
    assert sides("Australia's IREN announced a $9 billion contract, also with Microsoft.") == ("IREN", "Microsoft")
