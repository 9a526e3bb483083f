"""Which claims answer a question, and which do not."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bot.desk.wanted import Remark, Wanted, matching, written
from bot.desk.wording import stem
from bot.model import Amount, Article, Claim, Figure, Measure, Part, Scope, When

BILLION = Decimal(10) ** 9


def article(name: str, text: str) -> Article:
    return Article(id=name, title="A title", text=text, outlet=name)


def claim(one: Article, said: str, low: Decimal, **about: object) -> Claim:
    """A claim whose figure is `said` at its first place in the text."""
    start = one.text.index(said)
    amount = Amount(low=low, high=low, unit="percent" if said.endswith("%") else "USD")
    figure = Figure(start=start, end=start + len(said), text=said, amount=amount)
    whole = (0, len(one.text))
    return Claim(article=one.id, part=Part.TEXT, figure=figure, sentence=whole, **about)  # type: ignore[arg-type]


PAID = article("paid", "Acme invested $14.3 billion in Bolt for a 49% stake.")
WORTH = article("worth", "Bolt was valued at $29 billion in May 2025.")
RATE = article("rate", "Bolt now earns $2 billion a year.")
ROUND = article("round", "Bolt raised $1 billion in a Series C led by Crane.")
MAY = When.day(date(2025, 5, 2))
DEAL = {"company": "Bolt", "counterparty": "Acme"}
EVERY = [
    claim(PAID, "$14.3 billion", Decimal("14.3") * BILLION, measure=Measure.INVESTMENT, **DEAL),
    claim(PAID, "49%", Decimal(49), measure=Measure.STAKE, **DEAL),
    claim(WORTH, "$29 billion", 29 * BILLION, company="Bolt", measure=Measure.VALUATION, as_of=MAY),
    claim(RATE, "$2 billion", 2 * BILLION, company="Bolt", measure=Measure.RUN_RATE, period="2025"),
    claim(ROUND, "$1 billion", BILLION, company="Bolt", measure=Measure.FUNDING_ROUND, event="Series C"),
]
ARTICLES = {one.id: one for one in (PAID, WORTH, RATE, ROUND)}


def said(wanted: Wanted) -> list[str]:
    return [one.figure.text for one in matching(EVERY, wanted, ARTICLES).claims]


@pytest.mark.parametrize(
    ("wanted", "figures"),
    [
        (Wanted(company="Bolt", measure=Measure.VALUATION), ["$29 billion"]),
        (Wanted(company="Acme", by="Bolt", measure=Measure.INVESTMENT), ["$14.3 billion"]),
        (Wanted(company="Bolt", by="Acme", measure=Measure.STAKE), ["49%"]),
        (Wanted(company="Acme", measure=Measure.INVESTMENT), ["$14.3 billion"]),
        (Wanted(company="Bolt", measure=Measure.VALUATION, period="2025"), ["$29 billion"]),
        (Wanted(company="Bolt", measure=Measure.VALUATION, period="2025-05"), ["$29 billion"]),
        (Wanted(company="Bolt", event="Series C"), ["$1 billion"]),
        (Wanted(company="Bolt", amounts=("14000000000",)), ["$14.3 billion"]),
        (Wanted(company="Bolt", words=("earning",)), ["$2 billion"]),
    ],
)
def test_what_was_asked_for_answers(wanted: Wanted, figures: list[str]) -> None:
    """Either company may come first, and a rounded amount finds the finer one."""
    assert said(wanted) == figures


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(company="Bolt", measure=Measure.HEADCOUNT),
        Wanted(company="Bolt", measure=Measure.VALUATION, period="2026"),
        Wanted(company="Bolt", measure=Measure.RUN_RATE, period="2024"),
        Wanted(company="Bolt", by="Dune", measure=Measure.INVESTMENT),
        Wanted(company="Bolt", event="Series D"),
        Wanted(company="Bolt", measure=Measure.COMPENSATION),
        Wanted(company="Bolt", measure=Measure.VALUATION, names=("Jane", "Roe")),
        Wanted(company="Bolt", amounts=("77000000000",)),
        Wanted(company="Bolt", words=("rocket",)),
    ],
)
def test_nothing_else_answers(wanted: Wanted) -> None:
    """Another year, measure, company, round or person is no answer."""
    assert said(wanted) == []


def test_kin_answers_and_says_so() -> None:
    """A run rate answers for revenue only with the remark that it is one."""
    matched = matching(EVERY, Wanted(company="Bolt", measure=Measure.REVENUE), ARTICLES)
    assert [one.measure for one in matched.claims] == [Measure.RUN_RATE]
    assert matched.remark is Remark.KIN


def test_money_of_another_kind_answers_only_between_two_companies() -> None:
    """What Acme put in is what it paid for Bolt, by another name; a round of Bolt's is no price of it."""
    between = matching(EVERY, Wanted(company="Bolt", by="Acme", measure=Measure.ACQUISITION_PRICE), ARTICLES)
    assert [one.figure.text for one in between.claims] == ["$14.3 billion"]
    assert between.remark is Remark.KIN
    alone = [one for one in EVERY if one.measure is Measure.FUNDING_ROUND]
    assert matching(alone, Wanted(company="Bolt", measure=Measure.ACQUISITION_PRICE), ARTICLES).claims == ()


def test_a_round_is_no_price_that_one_company_paid_another() -> None:
    """Not even of two that are both named."""
    led = claim(ROUND, "$1 billion", BILLION, measure=Measure.FUNDING_ROUND, company="Bolt", counterparty="Crane")
    asked = Wanted(company="Bolt", by="Crane", measure=Measure.ACQUISITION_PRICE)
    assert matching([led], asked, ARTICLES).claims == ()


def test_a_forecast_is_found_by_any_word_for_one() -> None:
    """Who asks what is guided gets what is forecast."""
    one = article("guide", "Bolt forecast sales of $5 billion.")
    sales = claim(one, "$5 billion", 5 * BILLION, company="Bolt", measure=Measure.REVENUE)
    assert matching([sales], Wanted(company="Bolt", words=("guide",)), {"guide": one}).claims == (sales,)


def test_sales_are_no_run_rate() -> None:
    """A rate may stand for sales, with the remark; the sales of a year are no rate."""
    sales = claim(RATE, "$2 billion", 2 * BILLION, company="Bolt", measure=Measure.REVENUE)
    assert matching([sales], Wanted(company="Bolt", measure=Measure.RUN_RATE), ARTICLES).claims == ()


TOTAL = article("total", "Dune has raised $222 million since 2017, most recently $75 million, and $60 million of Elm.")
RAISED = [
    claim(TOTAL, "$222 million", Decimal(222), company="Dune", measure=Measure.FUNDING_ROUND),
    claim(TOTAL, "$75 million", Decimal(75), company="Dune", measure=Measure.FUNDING_ROUND),
    claim(TOTAL, "$60 million", Decimal(60), company="Dune", counterparty="Elm", measure=Measure.FUNDING_ROUND),
]


def test_what_a_sentence_tells_as_all_that_was_raised_is_the_total() -> None:
    """Of its figures the largest, and none that a sentence tells as a part."""
    asked = Wanted(company="Dune", measure=Measure.FUNDING_ROUND, period="cumulative")
    assert [one.figure.text for one in matching(RAISED, asked, {"total": TOTAL}).claims] == ["$222 million"]
    assert matching(EVERY, replace(asked, company="Bolt"), ARTICLES).claims == ()


def test_an_amount_that_nobody_says_is_told() -> None:
    """The figures are shown, with the remark that the amount asked about is none of them."""
    matched = matching(EVERY, Wanted(company="Bolt", measure=Measure.VALUATION, amounts=("50000000000",)), ARTICLES)
    assert [one.figure.text for one in matched.claims] == ["$29 billion"]
    assert matched.remark is Remark.OTHER_AMOUNT


def test_an_amount_of_another_measure_is_told() -> None:
    """A valuation asked for as a round is shown as what it is."""
    matched = matching(EVERY, Wanted(company="Bolt", measure=Measure.FUNDING_ROUND, amounts=("29000000000",)), ARTICLES)
    assert [one.figure.text for one in matched.claims] == ["$29 billion"]
    assert matched.remark is Remark.OTHER_MEASURE


def test_percent_and_money_are_not_mixed() -> None:
    """49 billion is not 49 percent."""
    assert said(Wanted(company="Bolt", amounts=("49%",))) == ["49%"]
    assert said(Wanted(company="Bolt", amounts=("49",))) == []


@pytest.mark.parametrize(("word", "start"), [("buying", "buy"), ("sold", "sold"), ("gas", "gas")])
def test_a_stem_is_what_forms_share(word: str, start: str) -> None:
    """Endings are cut, short words stay."""
    assert stem(word) == start


def test_a_number_is_looked_for_as_articles_write_it() -> None:
    """Words, letters and short forms of a scale."""
    assert written("14300000000") == ("14.3 billion", "14.3B", "14.3bn")


def test_a_round_answers_for_equity_of_one_company_alone() -> None:
    """What one investor put in as equity is not what all gave."""
    led = claim(ROUND, "$1 billion", BILLION, measure=Measure.FUNDING_ROUND, company="Bolt", counterparty="Crane")
    alone = Wanted(company="Bolt", measure=Measure.EQUITY)
    assert matching([led], alone, ARTICLES).claims == (led,)
    assert matching([led], replace(alone, by="Crane"), ARTICLES).claims == ()


def test_a_comparison_asks_about_each_of_the_two() -> None:
    """Not about what passed between them."""
    dear = article("dear", "Dune paid $2 billion for Elm, twice what it gave for Fir.")
    price = claim(
        dear, "$2 billion", 2 * BILLION, company="Elm", counterparty="Dune", measure=Measure.ACQUISITION_PRICE
    )
    asked = Wanted(company="Fir", by="Elm", measure=Measure.ACQUISITION_PRICE)
    others = replace(price, company="Gum")
    assert matching([price, others], asked, {"dear": dear}).claims == ()
    assert matching([price, others], replace(asked, words=("than",)), {"dear": dear}).claims == (price,)


def test_an_amount_with_another_scale_is_told() -> None:
    """Millions for billions: the figure with these digits is shown, and that nobody gives the amount."""
    matched = matching(EVERY, Wanted(company="Bolt", amounts=("14300000",)), ARTICLES)
    assert [one.figure.text for one in matched.claims] == ["$14.3 billion"]
    assert matched.remark is Remark.OTHER_AMOUNT
    assert said(Wanted(company="Bolt", amounts=("143000000",))) == []


def test_what_had_been_raised_is_the_total_whoever_led_a_part_of_it() -> None:
    """The sum right behind these words is all there was."""
    one = article("had", "Elm had raised $14 million, most of it in a $12 million round led by Crane.")
    raised = [
        claim(one, said_, Decimal(1), company="Elm", counterparty="Crane", measure=Measure.FUNDING_ROUND)
        for said_ in ("$14 million", "$12 million")
    ]
    asked = Wanted(company="Elm", measure=Measure.FUNDING_ROUND, period="cumulative")
    assert matching(raised, asked, {"had": one}).claims == (raised[0],)


def test_what_somebody_put_in_altogether_comes_before_its_parts() -> None:
    """A sum that is told without being a part answers too."""
    one = article("both", "Acme put $4 million into Bolt, and $8 million in all.")
    part = claim(one, "$4 million", Decimal(4), measure=Measure.INVESTMENT, **DEAL)
    whole = claim(
        one, "$8 million", Decimal(8), measure=Measure.INVESTMENT, scopes=frozenset({Scope.CUMULATIVE}), **DEAL
    )
    asked = Wanted(company="Bolt", by="Acme", measure=Measure.INVESTMENT, period="cumulative")
    assert matching([part, whole], asked, {"both": one}).claims == (whole, part)


def test_shares_are_no_price() -> None:
    """What is paid is money."""
    one = article("count", "Acme granted Bolt a warrant for 160 million shares at $2.")
    shares = claim(one, "160 million shares", Decimal(160), measure=Measure.OTHER, **DEAL)
    shares = replace(shares, figure=replace(shares.figure, amount=replace(shares.amount, unit="shares")))
    price = claim(one, "$2", Decimal(2), measure=Measure.OTHER, **DEAL)
    asked = Wanted(company="Bolt", by="Acme", measure=Measure.ACQUISITION_PRICE, words=("warrant",))
    assert matching([shares, price], asked, {"count": one}).claims == (price,)


def test_a_year_behind_a_semicolon_is_no_answer_for_the_figure_before_it() -> None:
    """What had pointed to 118 in July is not of the year that another part of the sentence names."""
    one = article("plan", "Elm sees a higher number in 2026; in July it had pointed to $118 billion.")
    told = claim(one, "$118 billion", 118 * BILLION, company="Elm", measure=Measure.CAPEX)
    asked = Wanted(company="Elm", measure=Measure.CAPEX, period="2026")
    assert matching([told], asked, {"plan": one}).claims == ()


@pytest.mark.parametrize(("word", "figures"), [("euros", ["€2 billion"]), ("yen", ["€2 billion", "$2.4 billion"])])
def test_a_price_is_told_in_the_currency_that_is_asked_for(word: str, figures: list[str]) -> None:
    """Where somebody tells it so; else in those there are."""
    one = article("both", "Acme pays €2 billion ($2.4 billion) for Elm.")
    euros, dollars = (
        claim(one, said_, Decimal(1), company="Elm", measure=Measure.ACQUISITION_PRICE)
        for said_ in ("€2 billion", "$2.4 billion")
    )
    euros = replace(euros, figure=replace(euros.figure, amount=replace(euros.amount, unit="EUR")))
    asked = Wanted(company="Elm", measure=Measure.ACQUISITION_PRICE, words=(word,))
    found = matching([euros, dollars], asked, {"both": one}).claims
    assert [each.figure.text for each in found] == figures


def test_nothing_of_the_first_is_no_answer_where_another_is_held_against_it() -> None:
    """What Dune is worth compared to Bolt asks for Dune."""
    asked = Wanted(company="Dune", by="Bolt", measure=Measure.VALUATION)
    articles = {one.id: one for one in (PAID, WORTH, RATE, ROUND)}
    assert matching(EVERY, asked, articles).claims
    assert not matching(EVERY, replace(asked, words=("compared",)), articles).claims
    assert matching(EVERY, replace(asked, company="Bolt", by="Dune", words=("compared",)), articles).claims


NEWS = replace(
    article("news", "Bolt told of its third quarter. It took in $39 million. It raised $5 billion."), published=MAY
)


def test_an_article_on_one_quarter_tells_what_was_earned_in_it() -> None:
    """What was raised or is worth belongs to no quarter."""
    earned = claim(NEWS, "$39 million", Decimal(39) * 10**6, company="Bolt", measure=Measure.REVENUE)
    raised = claim(NEWS, "$5 billion", 5 * BILLION, company="Bolt", measure=Measure.FUNDING_ROUND)
    articles = {NEWS.id: NEWS}
    earned, raised = (replace(one, sentence=(32, len(NEWS.text))) for one in (earned, raised))
    for one, found in ((earned, True), (replace(earned, scopes=frozenset({Scope.PRIOR})), False), (raised, False)):
        asked = Wanted(company="Bolt", measure=one.measure, period="Q3")
        assert bool(matching([one], asked, articles).claims) is found
