"""Which quarter or half of which year a text speaks of."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import When
from bot.reading.quarters import days, early, named, near, of_business

parts = st.tuples(st.just("Q"), st.integers(1, 4)) | st.tuples(st.just("H"), st.integers(1, 2))
published = st.dates(min_value=When.parse("2000").first, max_value=When.parse("2040").last).map(When.day)


@given(st.sampled_from(["Q", "H"]), st.integers(2000, 2040))
def test_the_parts_of_a_year_make_the_year(letter: str, year: int) -> None:
    """They follow one another without a gap, and there are no more of them."""
    found = [days((letter, number), year) for number in range(1, 5)]
    spans = [one for one in found if one]
    assert len(spans) == {"Q": 4, "H": 2}[letter]
    assert (spans[0].first, spans[-1].last) == (When.parse(str(year)).first, When.parse(str(year)).last)
    assert all(one.last + timedelta(days=1) == other.first for one, other in pairwise(spans))


@given(parts, published)
def test_a_part_that_is_near_ends_near(part: tuple[str, int], when: When) -> None:
    """The year that is supplied is that of the article or a neighbour, and the part ends within some months of it."""
    name = near(part, when)
    if name is None:
        return
    year = int(name[:4])
    held = days(part, year)
    assert name == named(part, year)
    assert abs(year - when.first.year) <= 1
    assert held
    assert -100 <= (held.last - when.last).days <= 122


@given(st.integers(1, 4), published)
def test_a_business_year_begins_when_it_likes(number: int, when: When) -> None:
    """What a company calls its quarter has just ended by the calendar, under its own number or half a year off."""
    name = of_business(("Q", number), when)
    assert name is None or int(name[-1]) in {number, (number + 1) % 4 + 1}


@pytest.mark.parametrize(
    ("part", "year", "on", "expected"),
    [(("Q", 4), 2026, "2025-11-20", True), (("Q", 1), 2026, "2025-11-20", True), (("Q", 3), 2025, "2025-11-20", False)],
)
def test_what_lies_far_ahead_is_of_a_business_year(part: tuple[str, int], year: int, on: str, expected: bool) -> None:
    """A quarter told as done that ends by the calendar only in months began with the business year."""
    assert early(part, year, When.parse(on)) is expected
