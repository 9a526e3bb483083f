"""What is told of two readings of one comparison."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Claim, Comparison, Confidence, Relation
from bot.record import Turn
from bot.store.history import steps
from tests.bot.store.made import a_claim, a_comparison, a_side

claims = st.lists(
    st.builds(a_claim, st.sampled_from("abcdef"), st.sampled_from(["29", "30", "31"])), min_size=1, max_size=8
)
comparisons = claims.map(lambda said: a_comparison("x", list(dict.fromkeys(said))))


def told(before: Comparison | None, after: Comparison | None) -> list[Turn]:
    return [step.turn for step in steps(before, after)]


def keys(said: tuple[Claim, ...]) -> set[tuple[str, object]]:
    return {(claim.article, claim.amount.low) for claim in said}


@given(comparisons)
def test_no_change_tells_nothing(one: Comparison) -> None:
    """A comparison against itself, and nothing against nothing, are silent."""
    assert steps(one, one) == steps(None, None) == ()


@given(comparisons, comparisons)
def test_every_difference_is_told(before: Comparison, after: Comparison) -> None:
    """Claims that came stand in what appeared or grew, claims that went in what vanished or shrank."""
    made = steps(before, after)
    came = {key for step in made if step.turn in (Turn.APPEARED, Turn.GREW) for key in keys(step.claims)}
    went = {key for step in made if step.turn in (Turn.VANISHED, Turn.SHRANK) for key in keys(step.claims)}
    assert keys(after.claims) - keys(before.claims) <= came
    assert keys(before.claims) - keys(after.claims) <= went
    assert bool(made) == (before != after)


def test_a_side_that_turns_is_the_same_side() -> None:
    """A side is followed through its claims when its relation changes and it grows."""
    one, two, three = a_claim("a", "29"), a_claim("b", "30"), a_claim("c", "30")
    before = a_comparison("x", [one, two])
    after = replace(before, sides=(a_side(Relation.LEADING, [two, three]), a_side(Relation.SLIP, [one])))
    assert [(step.turn, step.was, step.now) for step in steps(before, after)] == [
        (Turn.GREW, "conflict", "leading"),
        (Turn.TURNED, "conflict", "leading"),
        (Turn.TURNED, "leading", "slip"),
    ]


def test_another_word_of_confidence_is_told() -> None:
    """With the word before and the word now; other reasons are only reworded."""
    one = a_comparison("x", [a_claim()])
    (step,) = steps(one, replace(one, confidence=Confidence.CONFIRMED))
    assert (step.turn, step.was, step.now) == (Turn.RATED, "reported", "confirmed")
    assert told(one, replace(one, reason="said otherwise")) == [Turn.REWORDED]
