"""Which figures are set against one another: two answers of two voices of about one size and time."""

from bot.comparing.likelihood.pairs import NEAREST
from bot.model import Measure
from tests.bot.comparing.press import Press


def asked(press: Press) -> set[frozenset[str]]:
    """The figures of the pairs that the learnt judgement is asked about."""
    pairs = press.asked()
    return {frozenset(one.statement.claim.figure.text for one in pair) for pair in pairs}


def couple(one: str, other: str) -> set[frozenset[str]]:
    return {frozenset((one, other))}


def test_two_answers_of_two_outlets_are_a_pair(press: Press) -> None:
    """What a third repeats is no other pair."""
    press.tells("a.com", "$40 billion")
    press.tells("b.com", "$45 billion")
    press.tells("c.com", "$45 billion")
    assert asked(press) == couple("$40 billion", "$45 billion")


def test_an_article_that_tells_both_sees_two_things_in_them(press: Press) -> None:
    """Nobody else is set against it either."""
    press.tells("a.com", "$40 billion")
    press.tells("a.com", "$45 billion")
    press.tells("b.com", "$40 billion")
    assert asked(press) == set()


def test_figures_far_apart_are_no_answers_to_one_question(press: Press) -> None:
    """Except those with the same digits: a point may have slipped."""
    press.tells("a.com", "$40 billion")
    press.tells("b.com", "$240 billion")
    assert asked(press) == set()
    press.tells("c.com", "$4 billion", measure=Measure.VALUATION, counterparty=None)
    press.tells("d.com", "$4 million", measure=Measure.VALUATION, counterparty=None)
    assert asked(press) <= couple("$4 billion", "$4 million")


def test_of_two_currencies_only_the_same_number_is_a_pair(press: Press) -> None:
    """An amount and its conversion are told beside one another every day."""
    press.tells("a.com", "$40 billion")
    press.tells("b.com", "€40 billion", unit="EUR")
    press.tells("c.com", "€35 billion", unit="EUR")
    assert asked(press) == couple("$40 billion", "€40 billion") | couple("€35 billion", "€40 billion")


def test_what_was_told_a_year_apart_is_no_pair(press: Press) -> None:
    press.tells("a.com", "$40 billion", "2024-01-10")
    press.tells("b.com", "$45 billion", "2025-02-10")
    assert asked(press) == set()


def test_the_cost_grows_with_the_figures_and_not_with_their_pairs(press: Press) -> None:
    """However many figures are told on one day, each is set against so many of them."""
    for at in range(3 * NEAREST):
        press.tells(f"{at}.com", f"${100 + at} million")
    assert len(press.asked()) <= NEAREST * 3 * NEAREST
