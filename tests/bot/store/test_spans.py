"""Days are divided into spans by what is there, and one more claim touches few of them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.store.spans import EVER, Limits, Span, Window, touched, windows

LIMITS = Limits(whole=24, leaf=12)

counts = st.dictionaries(st.integers(0, 740_000), st.integers(1, 9), max_size=40)


@given(counts)
def test_spans_hold_every_day_once(days: dict[int, int]) -> None:
    """They follow one another without a gap, and hold no more than they should where days can still be parted."""
    found = [window.span for window in windows(days, LIMITS)]
    assert (found[0].first, found[-1].last) == (EVER.first, EVER.last)
    assert all(one.last + 1 == other.first for one, other in pairwise(found))
    for span in found if len(found) > 1 else []:
        assert span.first == span.last or sum(n for day, n in days.items() if span.holds(day)) <= LIMITS.leaf


@given(counts, st.integers(0, 740_000))
def test_one_more_claim_touches_few(days: dict[int, int], day: int) -> None:
    """What is compared again for one day holds that day, or what is divided otherwise since."""
    before = windows(days, LIMITS)
    after = windows(days | {day: days.get(day, 0) + 1}, LIMITS)
    for window in touched(after, {day}, [one.span for one in before]):
        seen = [window.span, *window.back]
        assert any(span.holds(day) or span not in {one.span for one in before} for span in seen)


def test_what_looks_back_holds_a_leaf_more_at_most() -> None:
    """However much is said of a company, one comparing has at most two leaves of it."""
    days = dict.fromkeys(range(730_000, 731_000), 3)
    for window in windows(days, LIMITS):
        held = sum(3 for day in days if window.first <= day <= window.span.last)
        assert held <= 2 * LIMITS.leaf


def test_nothing_is_touched_that_is_far() -> None:
    """A claim of today leaves what is said of years ago alone."""
    days = dict.fromkeys(range(730_000, 731_000), 3)
    stored = [window.span for window in windows(days, LIMITS) if window.held]
    assert len(touched(windows(days, LIMITS), {730_999}, stored)) == 1


def test_a_company_of_few_claims_is_one_span() -> None:
    """All days are compared together, and ids are those of no span."""
    assert windows({0: 4, 738_000: 20}, LIMITS) == [Window(EVER, held=24)]
    assert Span(0, 5).mark == "0-5"
    assert EVER.mark == ""
