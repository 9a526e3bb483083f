"""A filter says what it read, and lets through exactly what its words mean."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import NotUnderstood
from bot.model import (
    Amount,
    Article,
    Claim,
    Comparison,
    Confidence,
    Figure,
    Measure,
    Part,
    Quantity,
    Relation,
    Side,
)
from briefs.filters import And, Filter, Not, Or, Term, passes, read

ARTICLES = {name: Article(id=name, title="", text="", outlet=f"{name}.example") for name in ("reuters", "reddit")}


def a_side(article: str, billions: int, relation: Relation) -> Side:
    number = Decimal(billions) * 10**9
    figure = Figure(start=0, end=1, text="x", amount=Amount(low=number, high=number, unit="USD"))
    claim = Claim(article=article, part=Part.TEXT, figure=figure, sentence=(0, 1))
    return Side(relation=relation, reason="", claims=(claim,), origins=(article,))


ONE = Comparison(
    id="one",
    quantity=Quantity(company="Scale AI", counterparty="Meta", measure=Measure.INVESTMENT, unit="USD"),
    sides=(a_side("reuters", 14, Relation.LEADING), a_side("reddit", 2, Relation.CONFLICT)),
    confidence=Confidence.CONTESTED,
    reason="",
)
YES = (
    "", "company:meta", 'company:"Scale AI"', "measure:investment", "size>10bn", "size<3bn", "size>=14 billion",
    "confidence:contested", "class:conflict", "outlet:reuters", "NOT company:OpenAI", "company:OpenAI OR size>1bn",
    "company:Meta size>1bn", "not (class:slip or outlet:bloomberg)", "size<=$2,000,000,000", "size>13,5bn",
    "company:Scale AI and size>1bn", "class:conflict company:scale  ai", "(company:Scale AI)",
)  # fmt: skip
NO = (
    "company:OpenAI", "measure:valuation", "size>14bn", "size<2bn", "confidence:confirmed", "class:slip",
    "outlet:bloomberg", "NOT outlet:reddit", "company:Meta AND class:slip", "size>14,5bn", "company:Meta Platforms",
    "company:Meta AND NOT (size>1bn OR class:slip)",
)  # fmt: skip
UNREAD = ("Meta", "company:", "size:5", "size>much", "measure:love", "class:war", "(company:Meta", "company:Meta)",
          "AND", "company>Meta", "NOT", "company:Meta OR", "(" * 50, "x" * 5000,
          "size>1,5,3", "size>1 love", "Scale company:Meta")  # fmt: skip


@pytest.mark.parametrize("text", YES)
def test_what_is_wanted_passes(text: str) -> None:
    """Every condition, and every way to link them."""
    assert passes(read(text), ONE, ARTICLES)


@pytest.mark.parametrize("text", NO)
def test_what_is_not_wanted_stays_out(text: str) -> None:
    """One condition that fails is enough, unless another way is open."""
    assert not passes(read(text), ONE, ARTICLES)


@pytest.mark.parametrize("text", UNREAD)
def test_what_cannot_be_read_is_refused_in_a_sentence(text: str) -> None:
    """Nobody gets a filter that they did not ask for."""
    with pytest.raises(NotUnderstood):
        read(text)


def test_companies_are_named_as_the_ledger_names_them() -> None:
    """What was typed is replaced by what was meant."""
    assert str(read("company:facebook", {"facebook": "Meta"}.__getitem__)) == "company:Meta"


@pytest.mark.parametrize("text", ["NOT " * 18 + "(size>1 size>2 OR size>3)", "company:AMD " * 60])
def test_a_filter_that_its_own_words_make_too_long_or_too_deep_is_refused(text: str) -> None:
    """What is kept is its own text, with full names and all brackets; that must be readable too."""
    with pytest.raises(NotUnderstood, match="Make two schedules of it"):
        read(text, lambda _: "Advanced Micro Devices")


PIECES = st.sampled_from(
    ["NOT", "(", ")", "AND", "OR", "size>1", "size> 2 bn", "company:AMD", "company:Scale AI", 'outlet:"a b"',
     "outlet:" + "\\" * 60, "class:slip", 'outlet:""', "outlet:and", "measure:market value", "NOT NOT NOT NOT NOT"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map(" ".join))
def test_whatever_is_taken_stays_readable(text: str) -> None:
    """No filter that somebody typed comes back as one that cannot be read."""
    with suppress(NotUnderstood):
        one = read(text, lambda name: "Advanced Micro Devices" if name == "AMD" else name)
        assert read(str(one)) == one


TERMS = st.one_of(
    st.builds(Term, st.just("company"), st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12)),
    st.builds(Term, st.just("measure"), st.sampled_from([one.value for one in Measure])),
    st.builds(Term, st.just("size"), st.sampled_from(["1bn", "1.5m", "20k"]), st.sampled_from([">", "<", ">=", "<="])),
    st.builds(Term, st.just("outlet"), st.sampled_from(["reddit.com", "the FT", 'a "b" c'])),
)


def links(inner: st.SearchStrategy[Filter]) -> st.SearchStrategy[Filter]:
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(inner.map(Not), several.map(And), several.map(Or))


@given(st.recursive(TERMS, links, max_leaves=5))
def test_a_filter_reads_its_own_words(one: Filter) -> None:
    """What is shown can be typed again and lets through the same."""
    text = str(one)
    if len(text) <= 400:
        again = read(text)
        assert str(again) == text
        assert passes(again, ONE, ARTICLES) == passes(one, ONE, ARTICLES)


@given(st.text(max_size=120))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing typed raises anything else."""
    with suppress(NotUnderstood):
        read(text)
