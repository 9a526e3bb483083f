"""Statements of one strand sorted into groups that one number could make true."""

import random
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.comparing.quantities.sides import grouped, ratio
from bot.comparing.statements.intervals import meet
from bot.model import Attribution, Bound, Part, Voice
from tests.bot.comparing.press import Press
from tests.bot.comparing.stated import group, stated

FIGURES = [
    "$14 billion",
    "$14.3 billion",
    "$14.8 billion",
    "$10 billion",
    "$10-14 billion",
    "$14-15 billion",
    "$29 billion",
]
BOUNDS = [None, None, Bound.APPROX, Bound.OVER, Bound.UP_TO]
tellings = st.lists(st.tuples(st.sampled_from(FIGURES), st.sampled_from(BOUNDS)), min_size=1, max_size=8)


def publish(told: Sequence[tuple[str, Bound | None]]) -> Press:
    press = Press()
    for at, (said, bound) in enumerate(told):
        press.tells(f"{at}.com", said, bound=None if "-" in said else bound)
    return press


@given(tellings, st.randoms(use_true_random=False), st.booleans())
@settings(deadline=None)
def test_every_statement_is_in_one_group_whatever_the_order(
    told: list[tuple[str, Bound | None]], order: random.Random, strict: bool
) -> None:
    """Nothing is lost or doubled, and who comes first decides nothing."""
    statements = stated(publish(told))
    shuffled = order.sample(statements, len(statements))
    groups = [{s.claim.place for s in one.statements} for one in grouped(statements, strict=strict)]
    assert sorted(place for one in groups for place in one) == [s.claim.place for s in statements]
    assert groups == [{s.claim.place for s in one.statements} for one in grouped(shuffled, strict=strict)]


@given(tellings)
@settings(deadline=None)
def test_one_number_makes_a_group_true(told: list[tuple[str, Bound | None]]) -> None:
    """The core is allowed by all of a group, and ratios are never below one."""
    groups = grouped(stated(publish(told)))
    assert all(meet(s.span, one.core) is not None for one in groups for s in one.statements)
    assert all(ratio(one, other) == ratio(other, one) >= 1 for one in groups for other in groups)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (("$14 billion", None), ("$14.3 billion", None), True),
        (("$14.3 billion", None), ("$14.8 billion", None), False),
        (("$29 billion", Bound.OVER), ("$29 billion", None), True),
        (("$29 billion", Bound.OVER), ("$60 billion", None), False),
        (("$15 billion", Bound.UP_TO), ("$10 billion", None), False),
        (("$500-1000 million", None), ("$700 million", None), False),
        (("$14-15 billion", None), ("$14.3 billion", None), True),
        (("$14-15 billion", None), ("$14-18 billion", None), False),
    ],
)
def test_what_says_the_same(one: tuple[str, Bound | None], other: tuple[str, Bound | None], together: bool) -> None:
    """Roundings meet; "more than" means about its end; a wide range is not the figure within it."""
    press = Press()
    for outlet, (said, bound) in zip(("a.com", "b.com"), (one, other), strict=True):
        press.tells(outlet, said, bound=bound)
    assert (len(grouped(stated(press))) == 1) is together


def test_strictly_a_result_is_not_the_range_it_lies_in() -> None:
    """Guidance of 14 to 15 and a result of 14.3 are two figures where that is asked."""
    statements = stated(publish([("$14-15 billion", None), ("$14.3 billion", None)]))
    assert len(grouped(statements)) == 1
    assert len(grouped(statements, strict=True)) == 2


def _tell(press: Press, outlet: str, **more: Any) -> None:
    press.tells(outlet, "$14.3 billion", **more)


def test_a_voice_that_others_pass_on_counts_once() -> None:
    """Who credits an outlet is no source beside it; who writes by itself is one."""
    press = Press()
    _tell(press, "reuters.com")
    _tell(press, "b.com", credit="Reuters")
    assert len(group(press, "$14.3 billion").origins) == 1
    _tell(press, "c.com")
    assert len(group(press, "$14.3 billion").origins) == 2


def test_an_official_voice_weighs_more_than_many() -> None:
    """The company that the figure is about stands before any number of outlets."""
    press = Press()
    for outlet in ("a.com", "b.com", "c.com"):
        press.tells(outlet, "$10 billion")
    claim = press.tells("d.com", "$14.3 billion", voice=Voice.COMPANY)
    assert claim.attribution == Attribution(Voice.COMPANY)
    assert group(press, "$14.3 billion").weight > group(press, "$10 billion").weight


def test_the_text_speaks_for_a_figure_before_its_headline() -> None:
    """The wording of the text leads, whichever was read first."""
    press = Press()
    press.tells("a.com", "$14.3 billion", part=Part.TITLE)
    press.tells("b.com", "$14.3 billion")
    assert not group(press, "$14.3 billion").finest.titled
