"""Days between dates that are known to the day, the month or the year."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.comparing.statements.days import Days, closest, distance, within
from bot.model import When

FIRST = date(2025, 1, 1)


def _when(first: int, length: int) -> When:
    return When(FIRST + timedelta(days=first), FIRST + timedelta(days=first + length))


dates = st.builds(_when, st.integers(0, 400), st.sampled_from([0, 0, 29, 364]))
several = st.lists(dates, max_size=6)


@given(dates, dates)
def test_distance_has_no_direction(one: When, other: When) -> None:
    """Two dates lie as far apart from either end, and not at all where they share a day."""
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) is not (one.before(other) or other.before(one))


@given(dates, dates)
def test_an_unknown_date_is_near_no_other(one: When, other: When) -> None:
    """Two known ones are as near as their distance allows."""
    apart = distance(one, other)
    assert within(apart, one, other)
    assert not within(apart - 1, one, other)
    assert not (within(1000, one, None))
    assert not (within(1000, None, other))
    assert not (within(1000, None, None))


@given(several, several)
def test_the_closest_are_the_nearest_pair(ones: list[When], others: list[When]) -> None:
    """One sweep finds what asking each pair would find."""
    expected = min((distance(one, other) for one in ones for other in others), default=None)
    assert closest(ones, others) == expected == closest(others, ones)


@given(several, dates)
def test_the_gap_is_the_distance_to_the_nearest(some: list[When], when: When) -> None:
    """Sorted dates answer like each of them asked."""
    assert Days(some).gap(when) == min((distance(one, when) for one in some), default=None)


@given(several, dates)
def test_until_looks_ahead_only(some: list[When], when: When) -> None:
    """What begins later is waited for; what had begun is not. A month in which something is told has a rest."""
    after = [(one.first - when.first).days for one in some if one.first > when.first]
    assert Days(some).until(when) == min(after, default=None)
