"""Whose figures answer a question about two companies."""

from dataclasses import replace
from decimal import Decimal

from bot.desk.between import of_pair, told_beside
from bot.desk.wanted import Wanted, matching
from bot.model import Amount, Article, Claim, Figure, Measure, Part

BID = Article(id="bid", title="Orbo", text="Crane offered $4 billion for Orbo.", outlet="a")
WARRANT = Article(
    id="warrant", title="Vela and Orbo", text="Vela issued a warrant at $0.05. Orbo holds it.", outlet="a"
)
ROUND = Article(id="round", title="Orbo raises", text="Orbo raised $700 million from Crane and others.", outlet="a")
ARTICLES = {one.id: one for one in (BID, WARRANT, ROUND)}
PAIR = frozenset({"Crane", "Orbo"})


def claim(one: Article, said: str, company: str, measure: Measure) -> Claim:
    start = one.text.index(said)
    amount = Amount(low=Decimal(1), high=Decimal(1), unit="USD")
    figure = Figure(start=start, end=start + len(said), text=said, amount=amount)
    sentence = (0, one.text.index(". ", start) + 1 if ". " in one.text[start:] else len(one.text))
    return Claim(article=one.id, part=Part.TEXT, figure=figure, sentence=sentence, measure=measure, company=company)


OFFERED = claim(BID, "$4 billion", "Orbo", Measure.ACQUISITION_PRICE)
GRANTED = claim(WARRANT, "$0.05", "Vela", Measure.OTHER)
RAISED = claim(ROUND, "$700 million", "Orbo", Measure.FUNDING_ROUND)
QUOTES = {one.place: ARTICLES[one.article].text for one in (OFFERED, GRANTED, RAISED)}


def test_a_sentence_that_names_both_tells_what_passed_between_them() -> None:
    """Whoever is asked about first, and though the claim knows no other side."""
    assert of_pair([OFFERED, GRANTED], PAIR, Measure.ACQUISITION_PRICE, QUOTES) == [OFFERED]


def test_a_round_is_not_what_one_of_its_investors_gave() -> None:
    """Who is named among the investors gave a part of it that nobody tells."""
    assert of_pair([RAISED], PAIR, Measure.INVESTMENT, QUOTES) == []
    assert of_pair([RAISED], PAIR, Measure.FUNDING_ROUND, QUOTES) == [RAISED]


def test_what_is_no_measure_is_told_of_two_by_an_article_that_names_both() -> None:
    """A warrant between them has one name in its sentence."""
    pair = frozenset({"Vela", "Orbo"})
    assert told_beside([OFFERED, GRANTED], sorted(pair), ARTICLES) == [GRANTED]
    asked = Wanted(company="Vela", by="Orbo", measure=Measure.ACQUISITION_PRICE, words=("warrant",))
    assert matching([OFFERED, GRANTED], asked, ARTICLES).claims == (GRANTED,)


def test_an_income_is_looked_for_where_the_other_is_named() -> None:
    """Where no sentence names the other, that of either answers."""
    text = "Orbo earned $9 from Crane. Orbo earned $700 in all. Crane earned $4 billion."
    one = Article(id="income", title="Orbo", text=text, outlet="a")
    sales = [claim(one, said, company, Measure.REVENUE) for said, company in (("$9", "Orbo"), ("$700", "Orbo"))]
    quotes = {sales[0].place: "Orbo earned $9 from Crane.", sales[1].place: "Orbo earned $700 in all."}
    assert of_pair(sales, PAIR, Measure.REVENUE, quotes) == [sales[0]]
    assert of_pair(sales[1:], PAIR, Measure.REVENUE, quotes) == [sales[1]]


def test_what_one_bought_of_the_other_is_a_price_of_a_third() -> None:
    """«What does Thornbury pay Orlo for the factories?»: they are a company of their own."""
    sold = replace(OFFERED, company="Orlo Works", counterparty="Thornbury")
    quotes = {sold.place: "Thornbury buys Orlo Works from Orlo for $3 billion."}
    assert of_pair([sold], frozenset({"Thornbury", "Orlo"}), Measure.ACQUISITION_PRICE, quotes) == [sold]
    assert of_pair([sold], frozenset({"Thornbury", "Tavi"}), Measure.ACQUISITION_PRICE, quotes) == []
