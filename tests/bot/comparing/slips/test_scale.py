"""A figure that is of another size than all else that is told of its company."""

from typing import Any

import pytest

from bot.comparing.slips.scale import scales
from bot.model import Measure
from tests.bot.comparing.press import Press
from tests.bot.comparing.stated import stated

ROUND: dict[str, Any] = {"measure": Measure.FUNDING_ROUND, "counterparty": None}
WORTH: dict[str, Any] = {"measure": Measure.VALUATION, "counterparty": None}


def beyond(press: Press) -> set[str]:
    """The figures that are far beyond all others of their company."""
    (scale,) = scales(stated(press)).values()
    return {one.claim.figure.text for one in stated(press) if scale.beyond(one)}


def test_a_sum_beyond_all_others_is_a_slip_whoever_paid(press: Press) -> None:
    """A company worth 900 million has not raised 120 billion, though who leads the round is not told by all."""
    press.tells("a.com", "$120 million", "2025-03-04", **ROUND | {"counterparty": "Orbo"})
    press.tells("a.com", "$900 million", "2025-03-04", **WORTH)
    press.tells("b.com", "$120 billion", "2025-03-05", **ROUND)
    assert press.alarms() == {"$120 billion"}


def test_a_worth_beneath_what_was_paid_is_the_slip(press: Press) -> None:
    press.tells("a.com", "$39 billion", "2025-09-04", **WORTH)
    press.tells("b.com", "$39 million", "2025-09-04", **WORTH)
    press.tells("b.com", "$1 billion", "2025-09-04", **ROUND)
    assert press.alarms() == {"$39 million"}


def test_what_grew_by_more_than_ten_is_no_slip_for_that(press: Press) -> None:
    """The digits have to be the same."""
    press.tells("a.com", "$120 million", "2024-03-04", **ROUND)
    press.tells("b.com", "$2.5 billion", "2025-03-05", **ROUND)
    assert press.alarms() == set()


def test_a_lone_figure_has_no_scale(press: Press) -> None:
    """Nor does its thousandth, or a rounding of that, make it one that is beyond others."""
    press.tells("a.com", "$14.3 billion", "2025-03-04")
    press.tells("b.com", "$14 million", "2025-03-05")
    assert beyond(press) == set()


@pytest.mark.parametrize(("unit", "found"), [("JPY", set()), ("USD", {"$950 million"})])
def test_sizes_are_compared_in_dollars(press: Press, unit: str, found: set[str]) -> None:
    """950 million yen are no more than six million dollars."""
    press.tells("a.com", "$8 million", "2025-03-04", **ROUND)
    press.tells("b.com", "$950 million", "2025-03-05", unit=unit, **ROUND)
    assert beyond(press) == found


@pytest.mark.parametrize(
    ("sums", "found"), [(["$2 billion", "$6 billion"], {"$4 million"}), (["$90 million", "$6 billion"], set())]
)
def test_a_sum_that_all_others_dwarf_is_a_slip_at_any_time(press: Press, sums: list[str], found: set[str]) -> None:
    """Who invests billions each time did not put in 4 million beside 4 billion, though half a year lies between."""
    for month, said in enumerate(sums, 1):
        press.tells(f"c{month}.com", said, f"2022-0{month}-01")
    press.tells("a.com", "$4 billion", "2025-03-04")
    press.tells("b.com", "$4 billion", "2025-03-05")
    press.tells("lone.com", "$4 million", "2025-09-05")
    assert press.alarms() & {"$4 million"} == found
