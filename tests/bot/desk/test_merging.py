"""Which names of a ledger are one company."""

import pytest

from bot.desk.merging import merged


def test_a_learnt_first_word_is_the_name_with_a_word_that_people_leave_out() -> None:
    """Whether the longer name is known beforehand or learnt as well."""
    assert merged(["Orbo", "Orbo Networks"], ["Orbo Networks"]) == {"Orbo": "Orbo Networks"}
    assert merged(["Orbo", "Orbo Labs"], []) == {"Orbo": "Orbo Labs"}


@pytest.mark.parametrize(
    ("told", "seeded"),
    [
        (["Vela", "Vela Labs", "Vela Systems"], []),
        (["Vela"], ["Vela Capital"]),
        (["Vela", "Vela Capital"], ["Vela", "Vela Capital"]),
        (["Vela", "Vela Cloud"], []),
        (["Vel", "Vela Labs"], []),
    ],
)
def test_other_names_stay_apart(told: list[str], seeded: list[str]) -> None:
    """Two that begin so, one that nobody tells of, two that are known as two, a unit, or other letters."""
    assert merged(told, seeded) == {}
