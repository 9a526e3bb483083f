"""Articles are found by all their words, the newest first, and nothing that one can type is an error."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.model import SHARED
from bot.store import Ledger
from bot.store.search import score, wanted
from tests.bot.store.made import an_article, put

TEXTS = {
    "undated": (None, "Meta buys a stake in Scale AI"),
    "old": ("2024-05-21", "Scale AI raises a round at $13.8 billion, Accel leads"),
    "new": ("2025-06-13", "Meta pays $14.3 billion for its stake; data labeling is what Scale AI does"),
    "other": ("2025-06-14", "Databricks labels nothing, and Zürich is a städtchen. Straße."),
}


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    put(ledger, *((an_article(name, text, published), []) for name, (published, text) in TEXTS.items()))
    return ledger


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("scale", ["new", "old", "undated"]),
        ("meta stake", ["new", "undated"]),
        ("stake meta", ["new", "undated"]),
        ('"data labeling"', ["new"]),
        ('"labeling data"', []),
        ("$14.3 billion", ["new"]),
        ("label*", ["other", "new"]),
        ("zurich", ["other"]),
        ("on new", ["new"]),
        ("scale -meta", ["new", "undated"]),
        ("databricks meta", []),
        ("— $ !", []),
        ("", []),
        ('"', []),
    ],
)
def test_all_words_must_be_there_and_the_newest_comes_first(filled: Ledger, typed: str, found: list[str]) -> None:
    """Words, phrases, figures and beginnings, whatever their order, case and accents; signs alone find nothing."""
    assert [one.id for one in filled.search(SHARED, typed)] == found


def test_a_limit_keeps_the_newest(filled: Ledger) -> None:
    """What is cut off is the older part."""
    assert [one.id for one in filled.search(SHARED, "scale", limit=1)] == ["new"]


def test_best_puts_first_what_speaks_of_the_words(ledger: Ledger) -> None:
    """A text full of the word goes before a newer one that drops it once; the title counts most."""
    put(
        ledger,
        (an_article("passing", "chips, power, land, water, staff and labeling are wanted", "2025-06-15"), []),
        (an_article("devoted", "labeling " * 5 + "and some other words of the trade", "2025-06-01"), []),
        (an_article("labeling", "a word in the title, and labeling once more", "2025-05-01"), []),
    )
    assert [one.id for one in ledger.search(SHARED, "labeling")] == ["passing", "devoted", "labeling"]
    assert [one.id for one in ledger.search(SHARED, "labeling", best=True)] == ["labeling", "devoted", "passing"]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60) | st.text(alphabet="\"*():^-+ANDORNEAR{}\0\\ '%_a", max_size=60))
@example('NEAR("a b", 5) OR title:x AND NOT ^y {a b}:z')
@example("\0\0a\0")
@example("a* *" * 300)
@example('"' * 41)
@example("\ud800 lone")
@example("𞤀 🏴 ꙮ \u0301")
def test_nothing_typed_is_an_error(ledger: Ledger, typed: str) -> None:
    """Operators, quotes, NULs and letters of every script are words or nothing."""
    if not ledger.counts(SHARED).articles:
        put(ledger, *((an_article(name, text, published), []) for name, (published, text) in TEXTS.items()))
    found = ledger.search(SHARED, typed)
    best = ledger.search(SHARED, typed, best=True)
    assert {one.id for one in best} == {one.id for one in found}
    assert len(wanted(typed).phrases) <= 24


@given(st.lists(st.sampled_from(["scale", "meta", "x"]), max_size=4), st.lists(st.text(max_size=30), max_size=5))
def test_scores_are_numbers(phrases: list[str], texts: list[str]) -> None:
    """Every article has a score that is not negative, also one without words."""
    scores = score([an_article(str(at), text) for at, text in enumerate(texts)], phrases)
    assert len(scores) == len(texts)
    assert all(0 <= one < 1_000 for one in scores)


def test_what_is_superseded_is_not_found(ledger: Ledger) -> None:
    """Words that only an older version had are gone, and those of the newer one are there."""
    put(ledger, (an_article("a", "worth thirteen", "2024-01-01"), []), (an_article("b", "worth thirteen"), []))
    put(ledger, (an_article("a", "worth fourteen", "2025-01-01"), []))
    assert [one.id for one in ledger.search(SHARED, "thirteen")] == ["b"]
    assert [one.id for one in ledger.search(SHARED, "fourteen")] == ["a"]
