"""Years in which companies were founded: read only where the words say whose year it is."""

from decimal import Decimal

import pytest

from bot.model import Article, Bound, Measure
from tests.bot.reading.seeded import reader


def told(text: str) -> list[tuple[str | None, str]]:
    """The foundings that a text tells."""
    claims = reader().read(Article(id="a", title="", text=text, outlet="example.com"))
    return [(claim.company, claim.figure.text) for claim in claims if claim.measure is Measure.FOUNDED]


@pytest.mark.parametrize(
    "text",
    [
        "Databricks was founded in 2013.",
        "Databricks, founded in 2013, sells software.",
        "Databricks, a software company, was co-founded by Ali Ghodsi and others in 2013.",
        "Founded in 2013, Databricks sells software.",
        "Ali Ghodsi founded Databricks in 2013.",
        "Databricks sells software. The company was founded at Berkeley in May 2013.",
        "Databricks sells software. It was established in 2013.",
        "Databricks has raised a lot of money since its founding in 2013.",
        "Databricks, launched by Ali Ghodsi in 2013, sells software.",
        "Databricks wurde 2013 in Kalifornien gegründet.",
        "Gegründet wurde Databricks 2013.",
        "Databricks, fondée en 2013 par Ali Ghodsi, vend des logiciels.",
        "Databricks fue fundada en 2013.",
        "Databricks foi fundada em 2013 por sete pessoas.",
        "Databricks è stata fondata nel 2013 a Berkeley.",
        "Databricks, società nata nel 2013, vende software.",
        "Databricks\nFounded: 2013",
    ],
)
def test_the_year_of_a_founding_is_read(text: str) -> None:
    """Five languages, names and pronouns."""
    assert told(text) == [("Databricks", "2013")]


@pytest.mark.parametrize(
    "text",
    [
        "Databricks launched an assistant in 2023.",
        "Databricks' research unit was founded in 2020.",
        "Databricks, whose earlier unit was founded in 2012, sells software.",
        "Databricks was founded in 2012 or 2013.",
        "Databricks was valued at $62 billion in 2024.",
        "The foundation gave Databricks a prize in 2013.",
        "Databricks set up a fund in 2022.",
        "Databricks employs 2013 people since it founded a school.",
        "Meta has agreed to buy Databricks. Its Paris lab was founded in 2015.",
    ],
)
def test_a_year_of_something_else_is_none_of_a_company(text: str) -> None:
    """Products, units, earlier firms and years left open."""
    assert told(text) == []


def test_a_short_name_stands_for_the_company_of_the_article() -> None:
    """«Ampere» is Ampere Computing where that is named."""
    text = "SoftBank has bought Ampere Computing for $6.5 billion. Ampere, founded in 2018, makes chips."
    assert told(text) == [("Ampere Computing", "2018")]


def test_a_year_keeps_its_unit_and_is_exact() -> None:
    """A year is no amount that could be rounded."""
    (claim,) = reader().read(Article(id="a", title="", text="Databricks was founded in 2013.", outlet="example.com"))
    assert (claim.amount.unit, claim.amount.bound, claim.amount.precision) == ("year", Bound.EXACT, Decimal(0))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Databricks raises $10 billion",
            "The money comes from Nvidia. Chief executive Ali Ghodsi founded the company in 2013.",
        ),
        (
            "Databricks, récit d'un succès",
            "Nvidia a investi. Son fondateur, qui l'avait créée en 2013, reste.",
        ),
        ("Meta buys Databricks", "Meta buys Databricks for $5 billion. Ali Ghodsi founded the company in 2013."),
    ],
)
def test_the_company_that_was_founded_is_the_one_of_the_article(title: str, text: str) -> None:
    """Neither the investor that was named last nor who pays for it."""
    claims = reader().read(Article(id="a", title=title, text=text, outlet="example.com"))
    assert [claim.company for claim in claims if claim.measure is Measure.FOUNDED] == ["Databricks"]


def test_a_rival_that_is_spoken_of_was_founded() -> None:
    """Whoever the article is about."""
    text = (
        "Mistral AI raised $1 billion. Its rival Cohere is based in Toronto. Aidan Gomez founded the company in 2019."
    )
    assert told(text) == [("Cohere", "2019")]
