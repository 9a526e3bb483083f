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
        ("Nvidia is close to investing $2 billion in Cohere.", Stage.TALKS),
        ("Cohere is close to a deal worth $2 billion.", Stage.TALKS),
        ("Cohere has raised close to $2 billion.", Stage.CLOSED),
        ("Cohere is in the final stages of raising $2 billion, people said.", Stage.TALKS),
        ("Cohere is looking for $2 billion, three people said.", Stage.PLANNED),
        ("Wiz has annual recurring revenue of $700 million and expects more this year.", Stage.CLOSED),
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


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Cohere is sounding out investors for at least $2 billion.", Stage.TALKS),
        ("Cohere is now on the point of closing a fundraising of $2 billion.", Stage.TALKS),
        ("Cohere étudie une levée de 2 milliards de dollars.", Stage.TALKS),
        ("Capital expenditure at Nvidia is to rise to $2 billion.", Stage.PLANNED),
        ("Cohere vuole raccogliere 2 miliardi di dollari.", Stage.PLANNED),
        ("Nvidia lifted its capex guidance for this year to $2 billion.", Stage.PLANNED),
        ("Nvidia raised its capital spending outlook to $2 billion.", Stage.PLANNED),
    ],
)
def test_what_is_prepared_or_foretold_is_not_had(text: str, stage: Stage) -> None:
    """Soundings are talks, and a forecast is a plan, also one that was raised."""
    (claim,) = read(text)
    assert claim.stage is stage


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The valuation would exceed $11 billion, about twice the $5.6 billion of March.", "$5.6 billion"),
        ("Cohere, valued at $6.8 billion, expects to lose money until 2029.", "$6.8 billion"),
        ("Cohere, last valued at $6.8 billion, is in talks to raise $1 billion.", "$6.8 billion"),
        ("Alphabet will lay out $75 billion on capex in 2026, up from $52.5 billion last year.", "$52.5 billion"),
    ],
)
def test_what_a_plan_is_set_against_has_been(text: str, figure: str) -> None:
    """A figure with a date before the article, or put in behind a name, is none of those that may come."""
    claim = next(one for one in read(text) if one.figure.text == figure)
    assert claim.stage is Stage.CLOSED


def test_what_is_planned_is_not_refused_beside_what_was() -> None:
    """Each clause has its own stage; who denies that a thing will be done denies it."""
    text = "Nvidia said it would buy Cohere for $9 billion, $2 billion above what Cohere refused last summer."
    assert next(one for one in read(text) if one.figure.text == "$9 billion").stage is Stage.PLANNED
    assert read("Nvidia denied that it would buy Cohere for $9 billion.")[0].stage is Stage.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 Cohere had sought $2 billion.",
        "Nvidia rejected a bid for Cohere, worth $2 billion when it was made in May.",
        "Nvidia set its capex plan at $2 billion in February.",
    ],
)
def test_a_date_makes_no_deal_of_a_plan(text: str) -> None:
    """What was sought, refused or planned then, was sought, refused or planned."""
    claim = next(one for one in read(text) if one.amount.unit == "USD")
    assert claim.stage in {Stage.PLANNED, Stage.DENIED}


def test_what_is_owed_on_top_of_a_price_is_of_the_same_deal() -> None:
    """A further sum that the payer owes belongs to who was paid."""
    paid, owed = read("Amazon paid $380 million for Adept's licence, and would owe a further $20 million in June.")
    assert (owed.measure, owed.company) == (paid.measure, paid.company)
    assert paid.measure is not Measure.DEBT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Figma captaría 1.030 millones de dólares.", Stage.PLANNED),
        ("Meta pagará 3.000 millones de dólares por Cohere.", Stage.PLANNED),
        ("A Meta investirá US$ 3 bilhões na Cohere.", Stage.PLANNED),
        ("Google verserà 1 miliardo di dollari in Cohere.", Stage.PLANNED),
        ("Les fonds verseront 3 milliards de dollars à Cohere.", Stage.PLANNED),
        ("Meta paierait 3 milliards de dollars pour Cohere.", Stage.RUMOURED),
        ("Cohere varrebbe 4 miliardi di dollari.", Stage.RUMOURED),
        ("Meta würde 3 Milliarden Dollar für Cohere zahlen.", Stage.RUMOURED),
    ],
)
def test_a_verb_tells_by_its_ending_that_a_thing_will_be_or_is_only_said(text: str, expected: Stage) -> None:
    """The future and the conditional of other languages leave open whether it was done."""
    (claim,) = read(text)
    assert claim.stage is expected


@pytest.mark.parametrize(
    "text",
    [
        "La primera ronda de Cohere fue de 100 millones de dólares.",
        "Cohere era valutata 2 miliardi di dollari.",
        "La ingeniería de Cohere costó 100 millones de dólares.",
        "La celebrità di Cohere vale 2 miliardi di dollari.",
        "Cohere opera con 100 millones de dólares.",
    ],
)
def test_other_words_with_such_letters_leave_nothing_open(text: str) -> None:
    """«Primera», «era» and «ingeniería» are no verbs that tell of what may be."""
    assert {claim.stage for claim in read(text)} & {Stage.PLANNED, Stage.RUMOURED} == set()


def test_what_is_said_besides_a_denial_is_not_denied() -> None:
    """«Denied … and said»: the denial ends where something else is said."""
    text = "Jensen Huang denied he was unhappy with OpenAI and said Nvidia would invest $30 billion in OpenAI."
    assert read(text)[0].stage is Stage.PLANNED
