"""What the whole program reads, compares and answers on the gold articles never falls below the floor.

The floor stands in tests/gold/floor.json with a digest of the gold it was measured on; `make floor` raises it.
"""

import json
from pathlib import Path

import pytest

from tests.quality import measuring

FLOOR = json.loads(measuring.FLOOR.read_text("utf-8"))


def test_every_set_of_gold_has_its_floor() -> None:
    """No gold is scored for show."""
    assert sorted(FLOOR) == [gold.name for gold in measuring.sets()]


@pytest.mark.parametrize("name", sorted(FLOOR))
def test_the_gold_is_the_one_the_floor_was_measured_on(name: str) -> None:
    """A changed gold asks for a new floor, not for a forgotten one."""
    assert FLOOR[name]["gold"] == measuring.digest(measuring.GOLD / name)


@pytest.mark.parametrize("name", sorted(FLOOR))
def test_no_score_is_below_its_floor(name: str, tmp_path: Path) -> None:
    """Every score of a gold set reaches what was reached before."""
    reached = measuring.scores(measuring.GOLD / name, tmp_path)
    below = {
        score: {"reached": reached[score], "floor": floor}
        for score, floor in FLOOR[name]["scores"].items()
        if (reached[score] or 0) < floor
    }
    assert below == {}, f"all reached: {reached}"
