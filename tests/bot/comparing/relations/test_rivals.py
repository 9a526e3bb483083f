"""Whether two groups of figures truly stand against one another."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.comparing.quantities.sides import Group
from bot.comparing.relations import rivals
from bot.model import Bound, Part, Scope, Stage, Voice
from tests.bot.comparing.press import Press
from tests.bot.comparing.stated import group

ONE, OTHER = "$10 billion", "$14 billion"
telling = st.tuples(
    st.sampled_from(["a.com", "b.com", "c.com"]),
    st.sampled_from([ONE, OTHER]),
    st.sampled_from([None, "2025", "2025-06-13", "2025-06-20"]),
    st.sampled_from([None, Stage.ANNOUNCED, Stage.TALKS, Stage.DENIED]),
)


def both(press: Press) -> tuple[Group, Group]:
    return group(press, ONE), group(press, OTHER)


def two(one: dict[str, Any], other: dict[str, Any]) -> tuple[Group, Group]:
    press = Press()
    press.tells("a.com", ONE, **one)
    press.tells("b.com", OTHER, **other)
    return both(press)


@given(st.lists(telling, max_size=6))
@settings(deadline=None)
def test_a_rivalry_has_no_direction(told: list[tuple[str, str, str | None, Stage | None]]) -> None:
    """Whoever is asked first, the same are heard on each side, none of them telling both figures."""
    press = Press()
    for outlet, said, on, stage in [("x.com", ONE, None, None), ("y.com", OTHER, None, None), *told]:
        press.tells(outlet, said, on, stage=stage)
    one, other = both(press)
    for asked in (rivals.firm, rivals.current, rivals.told, rivals.past, rivals.bygone, rivals.planned, rivals.soft):
        there, back = asked(one, other), asked(other, one)
        assert (there.one, there.other) == (back.other, back.one)
        assert (there.said, there.held) == (back.said, back.held)
        assert not {s.teller for s in there.one} & {s.teller for s in there.other}


@pytest.mark.parametrize(
    ("more", "heard"),
    [
        ({}, True),
        ({"stage": Stage.TALKS}, False),
        ({"scopes": [Scope.PRIOR]}, False),
        ({"bound": Bound.UP_TO}, True),
    ],
)
def test_what_is_in_the_air_or_past_contradicts_nothing(more: dict[str, Any], heard: bool) -> None:
    """Only what is said as done and as true now stands against what is."""
    assert rivals.firm(*two(more, {})).both is heard


def test_who_tells_both_sees_two_things_in_them() -> None:
    """An article with both figures is heard on neither side."""
    press = Press()
    for said in (ONE, OTHER):
        press.tells("a.com", said)
    assert not rivals.firm(*both(press)).both


def test_who_has_changed_their_word_is_not_in_dispute() -> None:
    """The later word of an outlet counts, and the earlier was corrected."""
    press = Press()
    press.tells("a.com", ONE, "2025-06-13")
    press.tells("a.com", OTHER, "2025-06-20")
    one, other = both(press)
    assert rivals.corrected(one, other)
    assert not rivals.corrected(other, one)
    assert not rivals.firm(one, other).both


def test_rounds_with_other_names_are_two() -> None:
    """Two names are two things; one name is one, however it is written; without a name it stays open."""
    assert rivals.differently_named(rivals.firm(*two({"event": "Series A"}, {"event": "Series B"})))
    same = rivals.firm(*two({"event": "Series A"}, {"event": "series a"}))
    assert rivals.same_round(same)
    assert not rivals.differently_named(same)
    bare = rivals.firm(*two({"event": "Series A"}, {}))
    assert not rivals.same_round(bare)
    assert not rivals.differently_named(bare)


@pytest.mark.parametrize(("headline", "text", "against"), [(ONE, OTHER, True), ("$14 billion", "$14.3 billion", False)])
def test_a_headline_against_its_text(headline: str, text: str, against: bool) -> None:
    """A headline that its text does not bear out is seen; one that rounds it is not."""
    press = Press()
    press.tells("a.com", headline, part=Part.TITLE)
    press.tells("a.com", text)
    press.tells("b.com", headline)
    press.tells("c.com", text)
    found = {claim.figure.text: group(press, claim.figure.text) for claim in press.claims}
    assert bool(rivals.headline(found[headline], found[text])) is against


def test_who_said_so_before_and_after_is_misquoted_in_between() -> None:
    """Another outlet that gives a company another figure in its name makes it take back nothing."""
    press = Press(company="Orlo")
    for outlet, said, on in [
        ("a.com", OTHER, "2025-06-01"),
        ("b.com", ONE, "2025-06-03"),
        ("c.com", OTHER, "2025-06-20"),
    ]:
        press.tells(outlet, said, on, voice=Voice.COMPANY)
    assert [s.carrier for s in both(press)[0].statements] == ["b.com"]
    assert not rivals.corrected(*both(press))


def test_an_outlet_that_changes_its_word_twice_has_corrected_itself() -> None:
    """It is its own carrier, before and after."""
    press = Press(company="Orlo")
    for said, on in [(OTHER, "2025-06-01"), (ONE, "2025-06-03"), (OTHER, "2025-06-20")]:
        press.tells("a.com", said, on)
    assert rivals.corrected(*both(press))
