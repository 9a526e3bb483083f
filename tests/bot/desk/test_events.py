"""Which claims belong to a deal that was asked about."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.desk.events import of_event
from bot.model import Amount, Article, Claim, Figure, Measure, Part, Scope

OPENS = Article(id="opens", title="Orbo gets $1 billion", text="Crane led the Series C for Orbo.", outlet="a")
MIXED = replace(OPENS, id="mixed", text="Crane led the Series C for Orbo after its Series B.")
LISTS = replace(OPENS, id="lists", text="Der Börsengang von Orbo bringt $1 billion.")
ARTICLES = {one.id: one for one in (OPENS, MIXED, LISTS)}


def claim(article: str, event: str | None = None, scopes: frozenset[Scope] = frozenset()) -> Claim:
    amount = Amount(low=Decimal(10) ** 9, high=Decimal(10) ** 9, unit="USD")
    figure = Figure(start=10, end=20, text="$1 billion", amount=amount)
    return Claim(
        article=article,
        part=Part.TITLE,
        figure=figure,
        sentence=(0, 20),
        measure=Measure.FUNDING_ROUND,
        company="Orbo",
        event=event,
        scopes=scopes,
    )


def found(asked: str, *claims: Claim) -> list[Claim]:
    quotes = {one.place: ARTICLES[one.article].title for one in claims}
    return of_event(claims, asked, quotes, ARTICLES)


def test_an_article_that_names_one_round_opens_with_its_figures() -> None:
    """The head of a text need not repeat which round it tells of."""
    assert found("Series C", claim("opens")) == [claim("opens")]


def test_other_rounds_and_earlier_figures_are_not_taken_for_it() -> None:
    """A second round in the article leaves it open, a claim may name another, and what was before is no part of it."""
    assert found("Series C", claim("mixed"), claim("opens", "Series B")) == []
    assert found("Series C", claim("opens", scopes=frozenset({Scope.PRIOR}))) == []
    assert found("Series D", claim("opens")) == []


def test_a_claim_that_names_the_event_comes_before_what_only_its_article_tells() -> None:
    """What is said outright is enough."""
    assert found("Series C", claim("mixed", "Series C"), claim("opens")) == [claim("mixed", "Series C")]


def test_a_listing_is_told_in_other_languages() -> None:
    """The words of its sentence say so."""
    one = claim("lists")
    assert of_event([one], "IPO", {one.place: LISTS.text}, ARTICLES) == [one]


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        ("IPO", "Orbo closed its first day on Nasdaq at $40."),
        ("IPO", "The issue price had made Orbo a $1 billion company."),
        ("IPO", "Orbo debütierte nach dem Börsengang mit $1 billion."),
        ("secondary", "The two founders sold $22 million of their own stock."),
        ("secondary", "Early staff cashed out $22 million."),
        ("secondary", "Employees parted with $22 million of their shares."),
        ("seed", "Orbo startet mit einer Anschubfinanzierung von $1 billion."),
        ("seed", "Orbo took $1 billion of pre-seed money."),
    ],
)
def test_an_event_is_told_in_other_words(event: str, sentence: str) -> None:
    """The sentence of a figure tells the event though it does not name it."""
    one = claim("lists")
    assert of_event([one], event, {one.place: sentence}, ARTICLES) == [one]
    assert of_event([one], event, {one.place: "Orbo sells software to banks for $1 billion."}, {}) == []


def test_an_article_whose_headline_tells_of_a_listing_opens_with_its_figures() -> None:
    """Not of a sale of shares: that is told beside other rounds."""
    debut = {"opens": replace(OPENS, title="Orbo soars in Nasdaq debut")}
    one = claim("opens")
    assert of_event([one], "IPO", {one.place: "Orbo is worth $1 billion."}, debut) == [one]
    assert of_event([one], "secondary", {one.place: "Orbo is worth $1 billion."}, debut) == []


def test_an_issue_price_is_of_a_listing() -> None:
    """Its own name is no other deal's."""
    price = claim("lists", event="issue price")
    assert of_event([price], "IPO", {price.place: "At its listing it sold shares at $33."}, ARTICLES) == [price]
