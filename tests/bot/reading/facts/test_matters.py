"""What figures are of that no measure covers: told where the words beside them say so, and nowhere else."""

import pytest

from bot.model import Article, Claim, Matter, Measure, Scope
from bot.reading.facts.matters import build_matters
from tests.bot.reading.seeded import reader


def read(text: str, words: str) -> Claim:
    """The claim of a figure of a text."""
    claims = reader().read(Article(id="a", title="", text=text, outlet="example.com"))
    (found,) = [claim for claim in claims if claim.figure.text == words]
    return found


@pytest.mark.parametrize(
    ("text", "words", "matter", "company"),
    [
        ("Oracle reported a net loss of $120 million for 2024.", "$120 million", Matter.NET_LOSS, "Oracle"),
        ("Oracle lost $120 million in 2024.", "$120 million", Matter.NET_LOSS, "Oracle"),
        (
            "Oracle meldete 2024 einen Verlust von 120 Millionen Dollar.",
            "120 Millionen Dollar",
            Matter.NET_LOSS,
            "Oracle",
        ),
        ("Oracle had operating income of $6 billion.", "$6 billion", Matter.OPERATING_PROFIT, "Oracle"),
        ("Oracle guides to adjusted EBITDA for 2025 of $6 billion.", "$6 billion", Matter.ADJUSTED_EBITDA, "Oracle"),
        ("Adobe must pay a termination fee of $1 billion.", "$1 billion", Matter.BREAK_UP_FEE, "Adobe"),
        ("Figma keeps the $1 billion break-up fee.", "$1 billion", Matter.BREAK_UP_FEE, "Figma"),
        ("HPE expects savings of $450 million a year.", "$450 million", Matter.SAVINGS, "HPE"),
        ("HPE expects $450 million of yearly savings.", "$450 million", Matter.SAVINGS, "HPE"),
        ("Figma agreed to a settlement of $30 million.", "$30 million", Matter.SETTLEMENT, "Figma"),
        ("Sequoia Capital pockets $3 billion.", "$3 billion", Matter.PAYOUT, "Sequoia Capital"),
    ],
)
def test_the_words_beside_a_figure_name_its_matter(text: str, words: str, matter: Matter, company: str) -> None:
    """The figure stays of no measure; the matter is its event."""
    claim = read(text, words)
    assert (claim.measure, claim.event, claim.company) == (Measure.OTHER, matter, company)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Oracle lost $120 billion in market value.", "$120 billion"),
        ("Oracle had an adjusted loss of $120 million.", "$120 million"),
        ("Savings grew, and HPE paid $450 million for chairs.", "$450 million"),
        ("Zum Vergleich: Oracle legte 30 Millionen Dollar zurück.", "30 Millionen Dollar"),
        ("The shares wiped out a $40 billion loss of market value at Oracle.", "$40 billion"),
        ("Oracle had a $632 million loss before tax.", "$632 million"),
        ("Oracle lost a $700 million lawsuit in 2024.", "$700 million"),
        ("Oracle cut its net loss by $15 million in 2024.", "$15 million"),
        ("Oracle lost $10 billion worth of orders.", "$10 billion"),
        ("Oracle perdió 300 millones de dólares en bolsa en 2024.", "300 millones de dólares"),
        ("There is no break-up fee of $50 million in the deal for Figma.", "$50 million"),
        ("Figma denied a net loss of $20 million.", "$20 million"),
        ("Aleph Alpha machte keinen Verlust von 20 Millionen Euro.", "20 Millionen Euro"),
        ("Qatalyst earned a fee of $60 million for advising Figma.", "$60 million"),
        ("Figma pays Amazon a fee of $300 million a year.", "$300 million"),
        ("Figma customers reported savings of $5 million.", "$5 million"),
    ],
)
def test_other_words_make_it_something_else(text: str, words: str) -> None:
    """A loss of value is no result, and a comma ends what a noun is of."""
    assert read(text, words).event is None


def test_what_belongs_to_a_deal_is_told_of_who_is_bought() -> None:
    """Whoever pays the fee, and whoever names the price of a share."""
    text = "HPE agreed to buy Juniper Networks for $14 billion. It offers $40 a share. HPE owes a fee of $815 million."
    share, fee = read(text, "$40"), read(text, "$815 million")
    assert (share.event, share.company, Scope.PER_SHARE in share.scopes) == ("offer a share", "Juniper Networks", True)
    assert (fee.event, fee.company) == ("break-up fee", "Juniper Networks")


def test_what_belongs_to_another_deal_is_not_told_of_this_one() -> None:
    """Fees, prices and savings of others stay theirs, and what a thing costs each is no offer a share."""
    deal = "HPE agreed to buy Juniper Networks for $14 billion. "
    fee = read(deal + "Adobe paid Figma a termination fee of $1 billion in 2023.", "$1 billion")
    share = read(deal + "Cisco paid $157 a share for Splunk.", "$157")
    saved = read(deal + "Oracle reported savings of $300 million.", "$300 million")
    sold = read(deal + "HPE offers switches for $45 each.", "$45")
    paid = read(deal + "Juniper Networks pays a dividend of $0.22 a share.", "$0.22")
    assert "Juniper Networks" not in {fee.company, share.company, saved.company, sold.company}
    assert (share.event, sold.event, paid.event) == (None, None, None)


def test_a_price_a_share_needs_no_share_beside_it_where_the_words_are_of_one() -> None:
    """«Sold shares at» and «the issue price of» say it."""
    claim = read("Figma went public on Thursday, where it sold shares at $33.", "$33")
    assert (claim.event, claim.scopes) == ("issue price", frozenset({Scope.PER_SHARE}))


def test_without_words_nothing_is_a_matter() -> None:
    """Knowledge that names none finds none."""
    none = build_matters([])
    assert none.sums.of("a net loss of ", ".") is None
    assert none.shares.of("it offers ", " a share") is None
