"""A point that is shifted by one place, or a lost thousand, between figures of one deal in the same days."""

import pytest

from bot.model import Relation
from bot.reading import Reader
from tests.bot.comparing.reported import reported

FIRST = ("2025-09-09", "ASML is investing 1.3 billion euros in Mistral AI.")
SECOND = ("2025-09-09", "ASML has put €1.3bn into Mistral AI, the start-up said.")
SHIFTED = ("2025-09-10", "Dutch group ASML is investing 13 billion euros in Mistral AI.")


@pytest.mark.parametrize(
    ("told", "relation"),
    [
        ((FIRST, SECOND, SHIFTED), Relation.SLIP),
        ((SHIFTED, SECOND, FIRST), Relation.SLIP),
        ((FIRST, SHIFTED), Relation.CONFLICT),  # one voice against one: nothing tells which slipped
    ],
)
def test_a_shifted_point_is_a_slip_where_several_say_otherwise(
    reader: Reader, told: tuple[tuple[str, str], ...], relation: Relation
) -> None:
    """Ten times as much of one deal in the same days: the one against two is wrong."""
    (found,) = reported(reader, told)
    assert [side.relation for side in found.sides] == [Relation.LEADING, relation]
    if relation is Relation.SLIP:
        assert {claim.figure.text for claim in found.sides[1].claims} == {"13 billion euros"}
