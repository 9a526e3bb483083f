"""A figure that somebody says is still so, long after another one has taken its place."""

import pytest

from bot.model import Relation
from bot.reading import Reader
from tests.bot.comparing.reported import reported

BEFORE = ("2025-08-14", "Google holds 8% of TeraWulf.")
SINCE = ("2025-08-18", "Google now holds 14% of TeraWulf.")


@pytest.mark.parametrize(
    ("day", "told", "stale"),
    [
        ("2025-12-05", "Google still owns 8% of TeraWulf.", True),
        ("2025-12-05", "Google held 8% of TeraWulf in the middle of August 2025.", False),
        ("2025-08-20", "Google still owns 8% of TeraWulf.", False),  # the news may not have reached it
        ("2025-12-05", "Google sold part of its holding but still owns 8% of TeraWulf.", False),
    ],
)
def test_what_is_still_so_months_later_is_out_of_date(reader: Reader, day: str, told: str, *, stale: bool) -> None:
    """A stake may fall again, but who says «still» does not know that it rose."""
    (found,) = reported(reader, (BEFORE, SINCE, (day, told)))
    assert any(side.relation is Relation.CONFLICT for side in found.sides) is stale


@pytest.mark.parametrize(
    ("day", "told", "stale"),
    [
        ("2026-02-26", "Chatbot Arena, valued at $600 million, ranks models.", True),
        (
            "2026-01-20",
            "Chatbot Arena, valued at $600 million, ranks models.",
            False,
        ),  # the news may not have reached it
        ("2026-02-26", "Chatbot Arena was valued at $600 million in May 2025.", False),
        ("2026-02-26", "Chatbot Arena is valued at $500 million.", False),  # more than threefold: another thing
        ("2026-02-26", "Chatbot Arena is valued at $600 million. It is now valued at $1.7 billion.", False),
    ],
)
def test_a_worth_told_as_todays_after_the_next_round_is_out_of_date(
    reader: Reader, day: str, told: str, *, stale: bool
) -> None:
    """Nearly three times as much is still the next round; who tells both figures knows of it."""
    before = ("2025-05-21", "Chatbot Arena is valued at $600 million.")
    since = ("2026-01-06", "Chatbot Arena is now valued at $1.7 billion.")
    (found,) = reported(reader, (before, since, (day, told)))
    assert any(side.relation is Relation.CONFLICT for side in found.sides) is stale
