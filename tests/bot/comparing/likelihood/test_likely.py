"""Contradictions that were learnt stand beside those that rules find, and against no reason that a rule gives."""

from dataclasses import replace

import pytest

from bot.comparing import contradicts
from bot.comparing.likelihood.likely import LIKELY, SURE
from bot.knowledge import load
from bot.model import Forest, Relation, Scope, Stage
from tests.bot.comparing.press import Press

REVISED, CONFLICT, LEADING = Relation.REVISED, Relation.CONFLICT, Relation.LEADING


def relations(press: Press, chance: float) -> list[list[Relation]]:
    """The relations of the sides of every comparison, where every pair contradicts with the same chance."""
    press.contradicts = lambda _: chance
    return [[side.relation for side in one.sides] for one in press.compared().comparisons]


@pytest.fixture
def unlike(press: Press) -> Press:
    """Two sums of one payment that no rule sets against one another, half a year apart."""
    press.tells("a.com", "$40 billion", "2025-02-13", counterparty="Meta")
    press.tells("b.com", "$45 billion", "2025-08-13", counterparty="Meta")
    return press


def test_two_figures_apart_become_sides_of_one_comparison(unlike: Press) -> None:
    """Where no rule has an answer, a likely contradiction is one."""
    assert relations(unlike, 0) == [[LEADING], [LEADING]]
    assert relations(unlike, LIKELY) == [[LEADING, CONFLICT]]
    assert relations(unlike, LIKELY - 0.01) == [[LEADING], [LEADING]]


def test_the_reason_names_both_and_that_nothing_explains_them(unlike: Press) -> None:
    unlike.contradicts = lambda _: 1.0
    (dispute,) = unlike.compared().comparisons
    (reason,) = (side.reason for side in dispute.sides if side.relation is CONFLICT)
    assert all(words in reason for words in ("$40 billion", "a.com", "$45 billion", "b.com", "nothing told"))


def test_the_same_digits_are_told_as_such(press: Press) -> None:
    press.tells("a.com", "$45 billion", "2025-02-13")
    press.tells("b.com", "$45 million", "2025-08-13", scopes=[Scope.TRANCHE])
    press.contradicts = lambda _: 1.0
    reasons = [side.reason for one in press.compared().comparisons for side in one.sides]
    assert any("a thousand times" in reason for reason in reasons)


def test_what_a_rule_explains_takes_more(press: Press) -> None:
    """Talks that came to another figure are a revision, unless pairs like these hardly ever are."""
    press.tells("a.com", "$40 billion", "2025-05-13", stage=Stage.TALKS)
    press.tells("b.com", "$45 billion", "2025-06-13", stage=Stage.ANNOUNCED)
    assert relations(press, LIKELY) == relations(press, SURE - 0.01) == [[LEADING, REVISED]]
    assert relations(press, SURE) == [[LEADING, CONFLICT]]


def test_what_is_told_as_wrong_is_told_once(press: Press) -> None:
    """A figure that is in conflict already is set against no third one."""
    press.tells("a.com", "$40 billion")
    press.tells("b.com", "$40 billion")
    press.tells("c.com", "$3.6 billion")
    assert relations(press, 0) == relations(press, 1)


def test_what_one_article_tells_of_both_is_no_contradiction(unlike: Press) -> None:
    """Somebody who has both figures sees two things in them."""
    unlike.tells("c.com", "$40 billion", "2025-08-13")
    unlike.tells("c.com", "$45 billion", "2025-08-13")
    assert relations(unlike, 1) == relations(unlike, 0)


def test_trees_learnt_of_other_signs_are_refused() -> None:
    """The message says what to run."""
    learnt = load().contradictions()
    with pytest.raises(ValueError, match="make weights"):
        contradicts(replace(learnt, signs=learnt.signs[1:]))


def test_without_trees_nothing_is_asked() -> None:
    assert contradicts(Forest()) is None


def test_most_who_tell_another_sum_of_one_deal_in_the_same_days_contradict(press: Press) -> None:
    """What was learnt says so of the plainest case, and not of two rounds."""
    press.contradicts = contradicts(load().contradictions())
    press.tells("a.com", "$40 billion", "2025-11-11")
    press.tells("b.com", "$45 billion", "2025-11-12")
    assert press.alarms()
    rounds = Press(contradicts=press.contradicts)
    rounds.tells("a.com", "$40 billion", "2025-01-11", event="Series A")
    rounds.tells("b.com", "$45 billion", "2025-11-12", event="Series B")
    assert not rounds.alarms()
