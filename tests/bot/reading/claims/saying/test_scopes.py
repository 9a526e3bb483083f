"""What narrows a figure by the words close to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Scope
from bot.reading.claims.saying.scopes import _LEFT, _LEFT_OF_INCOME, _WORD, _before, scopes


def _of(text: str, figure: str) -> frozenset[Scope]:
    start = text.index(figure)
    return scopes(text, (start, start + len(figure)), (0, len(text)))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Tavi could end up with some 15% of Orlo", "15%"),
        ("of which the Tavi order makes up around $300bn", "$300bn"),
        ("The bank put up $5 billion", "$5 billion"),
        ("Tavi coughed up $40 million", "$40 million"),
        ("Orlo took up $2 billion of the notes", "$2 billion"),
        ("The fund backed up $3 billion", "$3 billion"),
        ("Orlo came up with $9 million", "$9 million"),
    ],
)
def test_a_verb_that_goes_with_up_tells_of_no_rise(text: str, figure: str) -> None:
    """Who ends up with 15 % has that much of it."""
    assert Scope.CHANGE not in _of(text, figure)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Sales were up $2 billion", "$2 billion"),
        ("Tavi shares up 15%", "15%"),
        ("The price, up by $40 million", "$40 million"),
        ("It closed up about 9%", "9%"),
    ],
)
def test_what_is_up_by_so_much_has_risen(text: str, figure: str) -> None:
    """Behind a noun or a form of to be the word tells of a rise."""
    assert Scope.CHANGE in _of(text, figure)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("at a valuation of $10 billion, not including the new money", "$10 billion"),
        ("worth $10 billion before the new money", "$10 billion"),
        ("valued at $10 billion excluding the fresh capital", "$10 billion"),
        ("valued at $10 billion (pre-money)", "$10 billion"),
        ("valued at $10 billion without the cash", "$10 billion"),
    ],
)
def test_what_does_not_count_the_new_money_is_before_it(text: str, figure: str) -> None:
    """It is told in many ways that a valuation is that before the money."""
    assert Scope.PRE_MONEY in _of(text, figure)


@pytest.mark.parametrize(
    ("text", "figure", "scope"),
    [
        ("Before the round the fund's share had been 32.5 percent", "32.5 percent", Scope.PRIOR),
        ("Its stake was 13%", "13%", Scope.PRIOR),
        ("Price: $4.5B up front, $400M later", "$4.5B", Scope.TRANCHE),
        ("It pays $40 million at closing and more over time", "$40 million", Scope.TRANCHE),
        ("Tavi has extended its Series B by $70 million", "$70 million", Scope.ADDITIONAL),
        ("Tavi has added $70 million to its Series B", "$70 million", Scope.ADDITIONAL),
        ("Tavi's share is 32.5 percent", "32.5 percent", None),
        ("Tavi has extended its Series B to $320 million", "$320 million", None),
        ("It pays $40 million after closing", "$40 million", None),
    ],
)
def test_what_was_held_before_and_what_is_paid_first_is_told_so(text: str, figure: str, scope: Scope | None) -> None:
    """A former share contradicts no later one, and a first payment no price."""
    assert _of(text, figure) == ({scope} if scope else set())


@given(st.from_regex(_LEFT))
def test_the_first_question_keeps_back_nothing_that_narrows(said: str) -> None:
    """All that the words before a figure can narrow it by holds one of the words that are asked for first."""
    found, asked = _LEFT.search(said), _before(said, _WORD.findall(said))
    assert found
    assert asked
    assert found.span() == asked.span() or asked.re is _LEFT_OF_INCOME
