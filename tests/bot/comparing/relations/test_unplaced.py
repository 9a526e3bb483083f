"""Figures of no known measure: only what can hardly be chance contradicts."""

from bot.model import Measure
from tests.bot.comparing.press import Press


def _holding() -> Press:
    return Press(company="Tavi", measure=Measure.OTHER, counterparty=None)


def test_three_digits_a_thousand_times_apart_in_the_same_weeks_contradict() -> None:
    """What a holding is worth, 135 billion or 135 million, is read as nothing known, and one of them is wrong."""
    holding = _holding()
    holding.tells("a.com", "$135 billion", "2025-10-28")
    holding.tells("b.com", "$135 million", "2025-11-03")
    assert len(holding.alarms()) == 1


def test_two_digits_a_thousand_times_apart_are_two_things() -> None:
    """A fee of 30 million beside a plan of 30 billion is chance."""
    holding = _holding()
    holding.tells("a.com", "$30 billion", "2025-10-28")
    holding.tells("b.com", "$30 million", "2025-11-03")
    assert holding.compared().comparisons == ()


def test_a_year_later_three_digits_are_chance() -> None:
    """Nobody tells one piece of news for a year."""
    holding = _holding()
    holding.tells("a.com", "$135 billion", "2024-10-28")
    holding.tells("b.com", "$135 million", "2025-11-03")
    assert holding.alarms() == set()


def test_one_outlet_that_tells_both_sees_two_things() -> None:
    """An article with 135 billion and 135 million has slipped in neither."""
    holding = _holding()
    holding.tells("a.com", "$135 billion", "2025-10-28")
    holding.tells("a.com", "$135 million", "2025-10-28")
    assert holding.alarms() == set()


def test_other_digits_are_compared_with_nothing() -> None:
    """135 and 450 million of nobody knows what have nothing to do with one another."""
    holding = _holding()
    holding.tells("a.com", "$135 million", "2025-10-28")
    holding.tells("b.com", "$450 million", "2025-10-29")
    assert holding.compared().comparisons == ()
