"""A sum that an article converts itself allows the rates that others may take; a sum of its own does not."""

import pytest

from bot.model import Relation
from bot.reading import Reader
from tests.bot.comparing.reported import reported

YEN = "Hoshino AI has raised 30 billion yen ({}) in a Series B round led by NTT."


@pytest.mark.parametrize(
    ("one", "other", "contradicted"),
    [
        (YEN.format("about $192 million"), YEN.format("about $195 million"), False),
        (YEN.format("$192 million"), "Hoshino AI has raised roughly $200 million in a round led by NTT.", False),
        (
            "Hoshino AI has raised $192 million (30 billion yen) in a Series B round led by NTT.",
            "Hoshino AI has raised $195 million in a Series B round led by NTT.",
            False,
        ),
        (YEN.format("$192 million"), "Hoshino AI has raised $230 million in a Series B round led by NTT.", True),
        (
            "Hoshino AI has raised $192 million in a Series B round led by NTT.",
            "Hoshino AI has raised $195 million in a Series B round led by NTT.",
            True,
        ),
    ],
)
def test_a_converted_sum_allows_other_rates(reader: Reader, one: str, other: str, *, contradicted: bool) -> None:
    """192 and 195 million dollars are both 30 billion yen; 230 are not, and two sums of dollars are two."""
    told = reported(reader, [("2025-12-08", one), ("2025-12-08", other)])
    relations = {side.relation for comparison in told for side in comparison.sides}
    assert (Relation.CONFLICT in relations) is contradicted
