"""Weights of many things, added up at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.claims.weighing.lanes import lanes, sum_of

weights = st.integers(-4_000, 4_000).map(lambda parts: parts / 1000)
words = st.sampled_from("abcdefgh")


@given(st.lists(st.dictionaries(words, weights), min_size=1, max_size=5), st.lists(words, max_size=200))
def test_every_lane_has_its_own_sum(of_lanes: list[dict[str, float]], signs: list[str]) -> None:
    """None borrows from the next, however far below nothing it is, and a sign without a weight says nothing."""
    known = lanes(of_lanes, [0.5] * len(of_lanes))
    total = known.added([*signs, "unknown"])
    for lane, told in enumerate(of_lanes):
        expected = 0.5 + sum(told.get(sign, 0.0) for sign in signs)
        assert sum_of(total, lane) == pytest.approx(expected, abs=1e-9)
        assert known.one_by_one(signs, lane) == pytest.approx(expected, abs=1e-9)


@given(st.lists(st.dictionaries(words, weights), min_size=2, max_size=5), st.lists(words, max_size=20))
def test_lanes_compare_as_their_sums_do(of_lanes: list[dict[str, float]], signs: list[str]) -> None:
    """Whatever order the signs come in."""
    known = lanes(of_lanes, [0.0] * len(of_lanes))
    total = known.added(signs)
    sums = [sum_of(total, lane) for lane in range(len(of_lanes))]
    assert [known.all(total).index(one) for one in sorted(known.all(total))] == [
        sums.index(one) for one in sorted(sums)
    ]
    assert known.added(reversed(signs)) == total
