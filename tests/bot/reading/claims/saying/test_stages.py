"""How far the thing of a figure had come, by its own clause."""

import pytest

from bot.model import Article, Claim, Measure, Stage, When
from tests.bot.reading.seeded import reader


def read(text: str, date: str = "2025-11-10") -> tuple[Claim, ...]:
    return reader().read(Article(id="a", title="", text=text, outlet="example.com", published=When.parse(date)))


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("A year after talks broke down, Nvidia has agreed to buy Cohere for $2 billion.", Stage.ANNOUNCED),
        ("Cohere raised $2 billion in May, and is in talks with Nvidia.", Stage.CLOSED),
        ("Cohere is in talks with Nvidia, and would raise $2 billion.", Stage.TALKS),
        ("Nvidia said its target, raised to $2 billion, will hold.", Stage.PLANNED),
    ],
)
def test_the_clause_of_a_figure_tells_that_it_is_done(text: str, stage: Stage) -> None:
    """Talks or plans of something else in the sentence leave a figure done that its own clause tells as done."""
    claim = next(one for one in read(text) if one.amount.unit == "USD")
    assert claim.stage is stage


@pytest.mark.parametrize(
    "text",
    [
        "A Nvidia projeta receita de US$ 2 bilhões.",
        "O mercado esperava receita de US$ 2 bilhões da Nvidia.",
        "Analistas esperaban ingresos de 2.000 millones de dólares de Nvidia.",
        "Nvidia erwartet einen Umsatz von 2 Milliarden Dollar.",
        "Nvidia prevedeva ricavi per 2 miliardi di dollari.",
        "Nvidia foresees revenue of $2 billion.",
    ],
)
def test_what_is_expected_is_a_plan_in_every_tongue(text: str) -> None:
    """It may change without anybody having been wrong."""
    claim = next(one for one in read(text) if one.amount.unit == "USD")
    assert claim.stage is Stage.PLANNED


def test_what_was_priced_is_done_beside_what_had_been_sought() -> None:
    """Each clause has its own stage."""
    done, sought = read("CoreWeave priced $2.25 billion of notes, having set out to sell $2 billion.")
    assert (done.stage, sought.stage) == (Stage.CLOSED, Stage.PLANNED)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Cohere is talking to investors about $2 billion of new money.", Stage.TALKS),
        ("Cohere is raising nearly $2 billion from Nvidia.", Stage.PLANNED),
        ("No ano passado a Cohere recusou US$ 2 bilhões da Nvidia.", Stage.DENIED),
        ("Cohere spurned a $2 billion bid by Nvidia.", Stage.DENIED),
    ],
)
def test_what_is_under_way_or_refused_is_not_done(text: str, stage: Stage) -> None:
    """Talks are told with many words, and refusals in many tongues."""
    claim = next(one for one in read(text) if one.amount.unit == "USD")
    assert claim.stage is stage


def test_what_is_owed_on_top_of_a_price_is_of_the_same_deal() -> None:
    """A further sum that the payer owes belongs to who was paid."""
    paid, owed = read("Amazon paid $380 million for Adept's licence, and would owe a further $20 million in June.")
    assert (owed.measure, owed.company) == (paid.measure, paid.company)
    assert paid.measure is not Measure.DEBT
