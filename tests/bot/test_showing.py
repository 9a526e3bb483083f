"""Nothing is shown that does not stand, as written, in a stored article."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import chain

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from bot import showing
from bot.card import Quote, Said, Sides
from bot.model import (
    Amount,
    Article,
    Bound,
    Claim,
    Comparison,
    Confidence,
    Equation,
    Figure,
    Finding,
    Measure,
    Part,
    Quantity,
    Relation,
    Side,
)

BILLION = Decimal(10) ** 9
TEXT = "On Friday Acme invested $14.3 billion in Bolt. Others say $14.8 billion."


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Refusals are logged; here they are kept off the screen."""
    with structlog.testing.capture_logs():
        yield


def claim(article: str, said: str) -> Claim:
    start = TEXT.index(said)
    amount = Amount(low=Decimal(said[1:5]) * BILLION, high=Decimal(said[1:5]) * BILLION, unit="USD")
    return Claim(
        article=article,
        part=Part.TEXT,
        figure=Figure(start=start, end=start + len(said), text=said, amount=amount),
        sentence=(0, 46) if start < 46 else (47, len(TEXT)),
        measure=Measure.INVESTMENT,
        company="Bolt",
        counterparty="Acme",
    )


ARTICLES = {name: Article(id=name, title=name, text=TEXT, outlet=f"{name}.example") for name in ("one", "two")}
LEADING = Side(relation=Relation.LEADING, reason="2 sources", claims=(claim("one", "$14.3 billion"),), origins=("one",))
OTHER = Side(relation=Relation.CONFLICT, reason="more", claims=(claim("two", "$14.8 billion"),), origins=("two",))
COMPARISON = Comparison(
    id="abc",
    quantity=Quantity(company="Bolt", measure=Measure.INVESTMENT, unit="USD", counterparty="Acme"),
    sides=(LEADING, OTHER),
    confidence=Confidence.CONTESTED,
    reason="two sides",
)


def figures(sides: Sides | None) -> list[Said]:
    return list(sides.sides) if sides else []


def test_every_side_is_shown_with_who_says_it() -> None:
    """The leading side comes first, the minority stays."""
    shown = figures(showing.shown(COMPARISON, ARTICLES))
    assert [(said.said, said.sources[0].outlet) for said in shown] == [
        ("$14.3 billion", "one.example"),
        ("$14.8 billion", "two.example"),
    ]


@given(
    text=st.one_of(
        st.just(""), st.text(max_size=120), st.integers(0, len(TEXT)).map(lambda at: TEXT[:at] + "#" + TEXT[at:])
    )
)
def test_a_changed_text_shows_only_what_still_stands(text: str) -> None:
    """Whatever becomes of the stored text, each figure shown stands in it where it is said to stand."""
    changed = {**ARTICLES, "one": replace(ARTICLES["one"], text=text)}
    for said in figures(showing.shown(COMPARISON, changed)):
        assert all(said.said in changed[source.article].text for source in said.sources)


def test_a_text_that_lost_the_figure_shows_the_other_side_only() -> None:
    """One digit more in the stored text, and its claim is no longer shown."""
    changed = {**ARTICLES, "one": replace(ARTICLES["one"], text=TEXT.replace("14.3", "14.9"))}
    assert [said.said for said in figures(showing.shown(COMPARISON, changed))] == ["$14.8 billion"]


def test_a_refusal_is_logged_with_the_remedy() -> None:
    """Whoever runs the bot hears which article it is and what to do."""
    with structlog.testing.capture_logs() as logs:
        assert showing.standing([claim("gone", "$14.3 billion")], ARTICLES) == ()
    assert "dealbrief doctor" in logs[0]["event"]
    assert logs[0]["article"] == "gone"


def test_a_figure_outside_its_quote_is_not_shown() -> None:
    """The quote that is shown must hold the figure."""
    outside = replace(claim("one", "$14.3 billion"), sentence=(47, len(TEXT)))
    assert not showing.stands(outside, ARTICLES)


def test_quotes_are_the_words_of_the_article() -> None:
    """The sentence, verbatim, with its outlet."""
    quotes = showing.evidence(COMPARISON, ARTICLES, Relation.LEADING, Relation.CONFLICT)
    assert [(quote.text, quote.source.outlet) for quote in quotes] == [
        ("On Friday Acme invested $14.3 billion in Bolt.", "one.example"),
        ("Others say $14.8 billion.", "two.example"),
    ]


def test_a_sum_is_told_only_with_all_its_figures() -> None:
    """An equation one of whose figures no longer stands is left out."""
    claims = tuple(chain(LEADING.claims, OTHER.claims))
    finding = Finding(id="f", equation=Equation.PARTS, company="Bolt", holds=False, sentence="No.", claims=claims)
    told = showing.added_up(finding, ARTICLES)
    assert [type(block) for block in told[1:]] == [Quote, Quote]
    assert showing.added_up(finding, {"one": ARTICLES["one"]}) == ()


def test_single_claims_of_one_thing_stand_together() -> None:
    """What nothing is compared with is shown by what it is of."""
    blocks = list(showing.alone([claim("one", "$14.3 billion"), claim("two", "$14.3 billion")], ARTICLES))
    assert [block.title for block in blocks] == ["Bolt: investment by Acme"]
    assert [source.article for source in blocks[0].sides[0].sources] == ["one", "two"]


@pytest.mark.parametrize(
    ("text", "words", "bound", "shown"),
    [
        ("The deal exceeds $10 billion.", "$10 billion", Bound.OVER, "exceeds $10 billion"),
        (
            "It put well over a reported $600 billion in.",
            "$600 billion",
            Bound.OVER,
            "well over a reported $600 billion",
        ),
        ("It paid (approximately $14.3 billion).", "$14.3 billion", Bound.APPROX, "approximately $14.3 billion"),
        ("It pays no more than $5 billion.", "$5 billion", Bound.UP_TO, "no more than $5 billion"),
        ("It pays $5 billion or more.", "$5 billion", Bound.AT_LEAST, "$5 billion or more"),
        ("It pays ~$5 billion.", "~$5 billion", Bound.APPROX, "~$5 billion"),
        ("It pays ~ $5 billion.", "$5 billion", Bound.APPROX, "~ $5 billion"),
        ("At about noon it paid $5 billion.", "$5 billion", Bound.EXACT, "$5 billion"),
        ("About the deal for $5 billion.", "$5 billion", Bound.APPROX, "$5 billion"),
    ],
)
def test_a_figure_is_shown_with_the_hedge_that_stands_beside_it(
    text: str, words: str, bound: Bound, shown: str
) -> None:
    """The words of the text from the hedge to the figure, and none that do not stand there."""
    start = text.index(words)
    amount = Amount(low=BILLION, high=BILLION, unit="USD", bound=bound)
    figure = Figure(start=start, end=start + len(words), text=words, amount=amount)
    told = Claim(article="one", part=Part.TEXT, figure=figure, sentence=(0, len(text)), measure=Measure.INVESTMENT)
    assert showing.written(told, Article(id="one", title="", text=text, outlet="one.example")) == shown


def test_hedges_of_the_same_number_are_writings_of_their_own() -> None:
    """“More than” and the bare number are both told, each with who writes it so."""
    text = "The deal is worth more than $14.3 billion."
    start = text.index("$")
    hedged = replace(
        claim("two", "$14.3 billion"),
        figure=Figure(start=start, end=start + 13, text="$14.3 billion",
                      amount=Amount(low=BILLION, high=None, unit="USD", bound=Bound.OVER)),
        sentence=(0, len(text)),
    )  # fmt: skip
    both = replace(LEADING, claims=(*LEADING.claims, hedged))
    articles = {**ARTICLES, "two": replace(ARTICLES["two"], text=text)}
    shown = figures(showing.shown(replace(COMPARISON, sides=(both,)), articles))
    assert [(said.said, said.sources[0].article) for said in shown] == [
        ("$14.3 billion", "one"),
        ("more than $14.3 billion", "two"),
    ]


def test_capitals_alone_are_no_writing_of_their_own() -> None:
    """A headline's “$14.3 Billion” is not told beside the “$14.3 billion” of its own article."""
    text = TEXT.replace("$14.8 billion", "$14.3 Billion")
    start = text.index("$14.3 Billion")
    amount = LEADING.claims[0].amount
    loud = replace(
        claim("one", "$14.3 billion"),
        figure=Figure(start=start, end=start + 13, text="$14.3 Billion", amount=amount),
        sentence=(47, len(text)),
    )
    other = replace(loud, article="two")
    articles = {name: replace(one, text=text) for name, one in ARTICLES.items()}
    same = replace(COMPARISON, sides=(replace(LEADING, claims=(loud, *LEADING.claims)),))
    assert [said.said for said in figures(showing.shown(same, articles))] == ["$14.3 billion"]
    both = replace(COMPARISON, sides=(replace(LEADING, claims=(other, *LEADING.claims)),))
    assert {said.said for said in figures(showing.shown(both, articles))} == {"$14.3 billion", "$14.3 Billion"}
