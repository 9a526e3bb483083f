"""What people ask about that is no measure must be spoken of where a figure stands."""

from decimal import Decimal

import pytest

from bot.desk.things import of_things, things, unit
from bot.desk.wanted import Wanted, matching
from bot.model import Amount, Article, Claim, Figure, Measure, Part

TEXT = (
    "Orbo took $4 billion in and burned $2 billion. "
    "Vela will pay $3 billion for Orbo, or $40.50 a share, and a break fee of $200 million if it walks away. "
    "Clinics pay Orbo about $2,500 per clinician a year."
)
ARTICLE = Article(id="a", title="A title", text=TEXT, outlet="a")


def claim(said: str, measure: Measure, other: str | None = None) -> Claim:
    start = TEXT.index(said)
    sentence = (TEXT.rfind(". ", 0, start) + 1, TEXT.find(". ", start) + 1 or len(TEXT))
    figure = Figure(
        start=start, end=start + len(said), text=said, amount=Amount(low=Decimal(1), high=Decimal(1), unit="USD")
    )
    return Claim(
        article="a",
        part=Part.TEXT,
        figure=figure,
        sentence=sentence,
        measure=measure,
        company="Orbo",
        counterparty=other,
    )


CLAIMS = [
    claim("$4 billion", Measure.REVENUE),
    claim("$2 billion", Measure.SPENDING),
    claim("$3 billion", Measure.ACQUISITION_PRICE, "Vela"),
    claim("$40.50", Measure.OTHER),
    claim("$200 million", Measure.OTHER),
    claim("$2,500", Measure.OTHER),
]


def said(wanted: Wanted) -> list[str]:
    return [one.figure.text for one in matching(CLAIMS, wanted, {"a": ARTICLE}).claims]


@pytest.mark.parametrize(
    ("words", "measure", "figures"),
    [
        (("burn",), None, ["$2 billion"]),
        (("break", "fee"), None, ["$200 million"]),
        (("per-share",), Measure.ACQUISITION_PRICE, ["$40.50"]),
        (("charge", "per-doctor"), None, ["$2,500"]),
    ],
)
def test_the_figure_nearest_to_the_thing_answers(
    words: tuple[str, ...], measure: Measure | None, figures: list[str]
) -> None:
    """Whatever it was read as: the words of its sentence say what it is."""
    assert said(Wanted(company="Orbo", measure=measure, words=words)) == figures


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(company="Orbo", by="Vela", words=("dividend",)),
        Wanted(company="Orbo", measure=Measure.REVENUE, words=("margin",)),
        Wanted(company="Orbo", measure=Measure.ACQUISITION_PRICE, words=("per-token",)),
    ],
)
def test_no_figure_of_another_thing_answers(wanted: Wanted) -> None:
    """A price is no dividend, sales are no margin, and a share is no token."""
    assert said(wanted) == []


def test_the_fee_of_a_licence_is_its_price() -> None:
    """Contracts are fees by another name."""
    assert Wanted(measure=Measure.CONTRACT, words=("fee",)).things == ()
    assert Wanted(words=("fee",)).things == ("fee",)


def test_things_and_units_are_known_by_the_words_that_people_type() -> None:
    """Other words are neither."""
    assert things(["Losses", "deal", "burning"]) == ("loss", "burn")
    assert unit(["per-share", "deal"]) == "share"
    assert unit(["per-cent", "deal"]) is None


def test_claims_of_articles_that_are_not_at_hand_do_not_answer() -> None:
    """Nothing is said of a sentence that cannot be looked at."""
    assert of_things(CLAIMS, ["burn"], None, {}) == []
