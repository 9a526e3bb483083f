"""Changes told with both ends."""

import pytest

from bot.reading.amounts.changes import with_changes
from bot.reading.amounts.figures import figures


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Norvik fell from $36,040 at 10.45pm last night to $34,935 at 5am.", [(36040, 34935)]),
        ("Growth slows from 4.8 to 4.7 percent.", [("4.8", "4.7")]),
        ("Oil dropped from $75 U.S. per barrel to $45.88.", [(75, "45.88")]),
        ("Revenue rose from $2bn to about $3bn.", [(2 * 10**9, 3 * 10**9)]),
        ("Revenue rose to $7bn from $6bn.", [(7 * 10**9,) * 2, (6 * 10**9,) * 2]),
        ("It went from $5bn in 2024 to $3bn in 2025.", [(5 * 10**9,) * 2, (3 * 10**9,) * 2]),
        ("It borrowed from $5bn funds. The rest goes to $3bn ones.", [(5 * 10**9,) * 2, (3 * 10**9,) * 2]),
        ("It moved from 40% to $3bn.", [(40, 40), (3 * 10**9,) * 2]),
    ],
)
def test_both_ends_of_a_change_are_one_figure_in_the_order_told(text: str, ends: list[tuple[object, object]]) -> None:
    """A change "from A to B" is one range from A to B; figures that only stand near each other stay apart."""
    found = with_changes(text, figures(text))
    assert [(str(one.amount.low), str(one.amount.high)) for one in found] == [(str(a), str(b)) for a, b in ends]
