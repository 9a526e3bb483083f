"""The digits of figures: which two share them, a word apart, or two of them in the other order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.comparing.slips.digits import digits, magnitude, of_one_word, roundings, shift, swapped
from bot.comparing.statements.statements import Statement
from bot.model import Bound
from tests.bot.comparing.press import Press
from tests.bot.comparing.stated import stated


def told(said: str, unit: str = "USD", bound: Bound | None = None) -> Statement:
    press = Press()
    press.tells("a.com", said, unit=unit, bound=bound)
    (statement,) = stated(press)
    return statement


numbers = st.integers(10, 99_999).map(lambda number: f"{number / 10:g}")


@pytest.mark.parametrize(
    ("one", "other", "unit", "expected"),
    [
        ("$14.3 million", "$14.3 billion", "USD", True),
        ("$14 million", "$14.3 billion", "USD", True),
        ("$14.3 million", "$14 billion", "USD", False),
        ("$10 million", "$14 billion", "USD", False),
        ("$143 million", "$14.3 billion", "USD", False),
        ("$143 million", "$14.3 billion", "INR", True),
        ("$1-2 million", "$1 billion", "USD", False),
    ],
)
def test_a_word_lies_between_two_figures(one: str, other: str, unit: str, expected: bool) -> None:
    """Million for billion, of the same digits or a rounding of them; a lakh for a crore only in rupees."""
    assert magnitude(told(one, unit), told(other, unit)) is expected


@given(numbers)
def test_the_same_digits_are_a_word_apart(number: str) -> None:
    """Whatever the number is, its million and its billion have its digits."""
    small, large = told(f"${number} million"), told(f"${number} billion")
    assert digits(small) == digits(large) == number.replace(".", "").strip("0")
    assert (shift(small, large), shift(large, small)) == (-3, 3)
    assert magnitude(small, large)


@given(numbers)
def test_roundings_begin_with_all_digits(number: str) -> None:
    """Each is shorter than the one before it, or as short, and none of one digit follows."""
    first, *others = roundings(told(f"${number} billion"))
    assert first == digits(told(f"${number} billion"))
    assert all(len(one) <= len(first) for one in others)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("$1.63 billion", "$1.36 billion", True),
        ("$1.63 billion", "$1.365 billion", True),
        ("$1.63 billion", "$1.93 billion", False),
        ("$63 billion", "$36 billion", False),
        ("$1.63 billion", "$13.6 billion", False),
        ("$40-145 million", "$40-415 million", True),
        ("$40-140 million", "$140 million", False),
    ],
)
def test_two_neighbouring_digits_are_swapped(one: str, other: str, expected: bool) -> None:
    """Of three digits or more two stand in the other order, the finer of the two rounded; of ranges at one end."""
    assert swapped(told(one), told(other)) is expected
    assert swapped(told(other), told(one)) is expected


@given(numbers)
def test_nothing_is_its_own_swap(number: str) -> None:
    """A figure does not differ from itself."""
    assert not swapped(told(f"${number} billion"), told(f"${number} billion"))


def test_who_shifts_the_point_keeps_the_word() -> None:
    """1.43 and 14.3 billion are of one word, 143 and 14.3 too; a tenth of a billion is written with millions."""
    assert of_one_word(told("$1.43 billion"), told("$14.3 billion"))
    assert of_one_word(told("$143 billion"), told("$14.3 billion"))
    assert not of_one_word(told("$143 million"), told("$1.43 billion"))


@given(st.integers(100, 999), st.integers(1000, 99_999))
def test_any_two_figures_can_be_asked_about(few: int, many: int) -> None:
    """Whatever zeros rounding leaves behind: 1.45 and 1.198 billion."""
    short, long = (f"${number / 10 ** (len(str(number)) - 1)} billion" for number in (few, many))
    assert swapped(told(short), told(long)) is swapped(told(long), told(short))
