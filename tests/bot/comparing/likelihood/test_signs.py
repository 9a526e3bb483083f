"""The numbers of a pair go by the names in SIGNS."""

from math import isfinite
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.comparing.likelihood.signs import SIGNS, signs
from bot.knowledge import load
from tests.bot.comparing.press import Press
from tests.bot.comparing.test_properties import publish, telling


def named(press: Press) -> list[dict[str, float]]:
    """The signs of all pairs of a press, by their names."""
    return [dict(zip(SIGNS, signs(pair), strict=True)) for pair in press.asked()]


def test_the_seeded_trees_were_learnt_of_these_signs() -> None:
    """Who changes the signs learns anew: `make weights`."""
    assert load().contradictions().signs == SIGNS


def test_names_are_told_once() -> None:
    assert len(set(SIGNS)) == len(SIGNS)


@given(st.lists(telling, max_size=6))
@settings(max_examples=50, deadline=None)
def test_every_sign_is_a_number(told: list[dict[str, Any]]) -> None:
    """Whatever is published, there is a finite number for every name."""
    assert all(isfinite(number) for one in named(publish(told)) for number in one.values())


def test_signs_say_what_their_names_say(press: Press) -> None:
    press.tells("a.com", "$40 billion", "2025-06-13", event="Series A")
    press.tells("b.com", "$45 billion", "2025-06-16", counterparty=None, event="Series A")
    (told,) = named(press)
    assert told["days between tellings"] == 3
    assert (told["fewer digits"], told["more digits"]) == (1.0, 2.0)
    assert told["other party"] == 2
    assert told["event"] == 1
    assert told["voices first"] == told["voices second"] == 1
    assert not told["may both hold"]
