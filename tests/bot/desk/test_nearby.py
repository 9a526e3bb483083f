"""Names that may be meant where nothing is found under the one that was typed."""

import pytest

from bot.desk.nearby import nearby

TOLD = {"Orbo": 4, "Vela Labs": 2, "Humain": 3, "Dune": 1, "Dunes Group": 1}


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("Orbo Ventures", ["Orbo"]),
        ("Vela", ["Vela Labs"]),
        ("Vela Systems", ["Vela Labs"]),
        ("Humane", ["Humain"]),
        ("Humein", ["Humain"]),
        ("Orbi", []),  # too short to be sure
        ("Dune", []),
        ("Quuxly", []),
    ],
)
def test_a_name_near_to_one_that_is_told_of_may_be_meant(asked: str, near: list[str]) -> None:
    """A last word that people leave out, or a letter of a name that nobody tells of."""
    assert list(nearby(asked, TOLD)) == near
