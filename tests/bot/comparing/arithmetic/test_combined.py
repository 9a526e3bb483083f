"""What two merged companies are worth as one is not less than what one of them is worth alone."""

from collections.abc import Sequence

from bot.model import Comparison, Relation, Scope
from bot.reading.claims.reader import Reader
from tests.bot.comparing.reported import reported


def compared(reader: Reader, *texts: str) -> list[Comparison]:
    """What articles of different outlets make of the worth of both."""
    found = reported(reader, (("2025-03-28", text) for text in texts))
    return [one for one in found if Scope.COMBINED in one.quantity.scopes or "for both" in one.sides[-1].reason]


def relations(comparisons: Sequence[Comparison]) -> list[Relation]:
    """How the sides of the one comparison stand."""
    (one,) = comparisons
    return [side.relation for side in one.sides]


PART = "Anthropic was valued at $80 billion in March 2025."


def test_a_whole_below_a_part_cannot_hold(reader: Reader) -> None:
    """The buyer alone is worth more than both."""
    text = (
        "Anthropic acquired Cohere for $33 billion. The deal puts the combined company at a total value of $45 billion."
    )
    found = compared(reader, PART, text)
    assert relations(found) == [Relation.LEADING, Relation.CONFLICT]
    assert "cannot hold: Anthropic alone is told at $80 billion" in found[0].sides[1].reason


def test_a_whole_that_both_make_is_silent(reader: Reader) -> None:
    """80 and 33 are 113."""
    text = "Anthropic acquired Cohere for $33 billion. The deal puts the combined company at a value of $113 billion."
    assert relations(compared(reader, PART, text)) == [Relation.LEADING]


def test_revenue_of_the_combined_company_is_no_worth(reader: Reader) -> None:
    """Only worth is compared."""
    text = "Anthropic acquired Cohere for $33 billion. The combined company has revenue of $2 billion."
    assert compared(reader, PART, text) == []
