"""What people ask about that is no measure must be spoken of where a figure stands."""

from dataclasses import replace
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


DEAL_TEXT = (
    "Vela pays $40.50 a share for Orbo. Holders get $12.25 in cash besides. Vela closed at $88 a share. "
    "Orbo sold stock at $33 apiece. Crane paid $7 a share for Dune."
)
DEAL = Article(id="deal", title="Vela buys Orbo", text=DEAL_TEXT, outlet="a")


def told(said: str, company: str | None) -> Claim:
    start = DEAL_TEXT.index(said)
    sentence = (DEAL_TEXT.rfind(". ", 0, start) + 1, DEAL_TEXT.find(". ", start) + 1 or len(DEAL_TEXT))
    amount = Amount(low=Decimal(1), high=Decimal(1), unit="USD")
    figure = Figure(start=start, end=start + len(said), text=said, amount=amount)
    return Claim(article="deal", part=Part.TEXT, figure=figure, sentence=sentence, company=company)


TOLD = [told("$40.50", "Vela"), told("$12.25", None), told("$33", "Orbo"), told("$7", "Crane")]


@pytest.mark.parametrize(
    ("asked", "figures"),
    [
        (Wanted(company="Vela", by="Orbo", measure=Measure.ACQUISITION_PRICE), ["$40.50", "$12.25", "$33"]),
        (Wanted(company="Orbo", measure=Measure.ACQUISITION_PRICE), ["$33", "$12.25"]),
        (Wanted(company="Elm", measure=Measure.ACQUISITION_PRICE), []),
    ],
)
def test_the_price_of_a_share_is_looked_for_beside_the_companies(asked: Wanted, figures: list[str]) -> None:
    """It is told as anybody's, and as another's it answers only where none is told of those who are asked about."""
    per_share = replace(asked, words=("per-share",))
    assert [one.figure.text for one in matching(TOLD, per_share, {"deal": DEAL}).claims] == figures


def test_the_price_that_the_buyer_pays_answers_for_who_is_bought() -> None:
    """Where no price of a share is told of it, that which the article about it tells of the buyer does."""
    asked = Wanted(company="Orbo", measure=Measure.ACQUISITION_PRICE, words=("per-share",))
    assert matching([TOLD[0]], asked, {"deal": DEAL}).claims == (TOLD[0],)


def test_a_fee_that_another_owes_is_found_beside_the_company() -> None:
    """What passes between companies is told of either; a loss is not."""
    text = "Vela is buying Orbo. If it walks away it owes $70 million as a fee, after a loss of $90 million."
    one = Article(id="fee", title="Vela buys Orbo", text=text, outlet="a")
    start = text.index("$70 million")
    amount = Amount(low=Decimal(1), high=Decimal(1), unit="USD")
    figure = Figure(start=start, end=start + len("$70 million"), text="$70 million", amount=amount)
    owed = Claim(article="fee", part=Part.TEXT, figure=figure, sentence=(21, len(text)), company="Vela")
    assert matching([owed], Wanted(company="Orbo", words=("fee",)), {"fee": one}).claims == (owed,)
    assert matching([owed], Wanted(company="Orbo", words=("loss",)), {"fee": one}).claims == ()


KEPT_TEXT = (
    "Vela paid $8 billion for its stake in Orbo and carries it at $60 billion. Vela makes up 87% of Orbo's sales."
)
KEPT = Article(id="kept", title="Vela and Orbo", text=KEPT_TEXT, outlet="a")


@pytest.mark.parametrize(
    ("word", "figures"), [("holding", ["$60 billion"]), ("dependence", ["87%"]), ("premium", []), ("close", [])]
)
def test_the_worth_of_a_stake_is_money_and_dependence_a_share(word: str, figures: list[str]) -> None:
    """Each has its own kind of amount, in the sentence that speaks of it."""
    claims = []
    for said, unit_, measure in (("$8 billion", "USD", Measure.INVESTMENT), ("$60 billion", "USD", Measure.OTHER),
                                 ("87%", "percent", Measure.OTHER)):  # fmt: skip
        start = KEPT_TEXT.index(said)
        figure = Figure(
            start=start, end=start + len(said), text=said, amount=Amount(low=Decimal(1), high=Decimal(1), unit=unit_)
        )
        sentence = (0, 73) if start < 73 else (74, len(KEPT_TEXT))
        claims.append(
            Claim(article="kept", part=Part.TEXT, figure=figure, sentence=sentence, measure=measure, company="Vela")
        )
    asked = Wanted(company="Vela", by="Orbo", words=(word,))
    assert [one.figure.text for one in matching(claims, asked, {"kept": KEPT}).claims] == figures


@pytest.mark.parametrize(("word", "figures"), [("move", ["19%", "46%"]), ("debut", ["19%"])])
def test_how_a_share_moved_stands_beside_its_words(word: str, figures: list[str]) -> None:
    """On its first day where that is asked about, else on any; the stake of a fund is neither."""
    text = "Orbo's stock finished its first session 19% higher. Orbo shares fell 46% on Friday. Vela holds 8% of Orbo."
    one = Article(id="moves", title="Orbo", text=text, outlet="a")
    claims = []
    for said in ("19%", "46%", "8%"):
        start = text.index(said)
        amount = Amount(low=Decimal(1), high=Decimal(1), unit="percent")
        figure = Figure(start=start, end=start + len(said), text=said, amount=amount)
        sentence = (text.rfind(". ", 0, start) + 1, text.find(". ", start) + 1 or len(text))
        claims.append(Claim(article="moves", part=Part.TEXT, figure=figure, sentence=sentence, company="Orbo"))
    found = matching(claims, Wanted(company="Orbo", words=(word,)), {"moves": one}).claims
    assert [claim.figure.text for claim in found] == figures
