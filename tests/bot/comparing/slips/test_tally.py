"""All money that some articles tell of: by its digits, its number and its article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.comparing.slips.tally import neighbours, number_of, states_size, tallied
from bot.model import Claim
from tests.bot.comparing.press import Press

FIGURES = ["$14 billion", "$14 million", "$3 billion", "$3 million", "49%"]


def publish(*told: tuple[str, str, str | None]) -> Press:
    press = Press()
    for outlet, said, company in told:
        press.tells(outlet, said, company=company)
    return press


tellings = st.lists(
    st.tuples(
        st.sampled_from(["a.com", "b.com", "c.com"]), st.sampled_from(FIGURES), st.sampled_from(["Orbo", "Vela"])
    ),
    max_size=8,
)


@given(tellings)
def test_what_is_odd_for_one_is_odd_for_the_other(told: list[tuple[str, str, str]]) -> None:
    """A thousand times off is so in both directions, and never by the number itself."""
    press = publish(*told)
    known = tallied(press.claims, press.articles)
    speaking = known.speaking.get("orbo", ())
    for claim in press.claims:
        number = number_of(claim)
        for odd in known.odd("orbo", number) if number else ():
            back = number_of(odd)
            assert back
            assert back != number
            assert (claim in known.odd("orbo", back)) is (claim.article in speaking)


@given(tellings)
def test_what_is_told_twice_at_one_place_counts_once(told: list[tuple[str, str, str]]) -> None:
    """Laying the same claims twice lays nothing more."""
    press = publish(*told)
    assert tallied(press.claims * 2, press.articles) == tallied(press.claims, press.articles)


def test_only_articles_that_speak_of_the_company_are_asked() -> None:
    """Equal digits in an article that never names it are chance; who names it without a claim speaks of it too."""
    press = publish(("a.com", "$14 billion", "Orbo"), ("b.com", "$14 million", None))
    (meant, stray) = press.claims
    number = number_of(meant)
    assert number
    assert tallied(press.claims, press.articles).odd("orbo", number) == []
    named = tallied(press.claims, press.articles, {"Orbo": [stray.article]})
    assert named.odd("orbo", number) == [stray]
    assert set(named.near([meant])) == {meant, stray}


def test_the_neighbours_are_those_that_comparing_looks_at() -> None:
    """An article with the odd number, and those with the number that was meant; no others."""
    press = publish(("a.com", "$14 billion", "Orbo"), ("b.com", "$14 million", "Vela"), ("c.com", "$3 billion", "Vela"))
    mine: list[Claim] = press.claims[:1]
    theirs = [(claim.article, *number) for claim in press.claims[1:] if (number := number_of(claim))]
    assert neighbours(mine, theirs) == {press.claims[0].article, press.claims[1].article}


@pytest.mark.parametrize(
    ("said", "states"), [("$14.3 billion", True), ("$14", True), ("49%", False), ("$64-72 billion", True)]
)
def test_a_figure_states_its_size(said: str, states: bool) -> None:
    """By its word or written in full; a percentage has no size to lose."""
    (claim,) = publish(("a.com", said, "Orbo")).claims
    assert states_size(claim) is states
