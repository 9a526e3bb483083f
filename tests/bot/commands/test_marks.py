"""Periods, events and amounts in a typed line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import marks


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("capex Q1 2025", "2025-Q1"),
        ("capex 2025 Q1", "2025-Q1"),
        ("the first quarter of 2025", "2025-Q1"),
        ("in H2 2024", "2024-H2"),
        ("in december 2024", "2024-12"),
        ("Sept. 2024", "2024-09"),
        ("fiscal year 2026", "FY2026"),
        ("FY26", "FY2026"),
        ("revenue 2023?", "2023"),
        ("2025-Q3", "2025-Q3"),
        ("total raised", "cumulative"),
        ("how much has Meta put into Scale AI in total", "cumulative"),
        ("the first half of 2025", "2025-H1"),
        ("2025 H1", "2025-H1"),
        ("guidance for Q4 fiscal 2026", "FY2026-Q4"),
        ("fourth quarter of FY26", "FY2026-Q4"),
        ("FY26 Q2", "FY2026-Q2"),
        ("Q3 sales", "Q3"),
        ("third-quarter sales", "Q3"),
        ("in march", "03"),
        ("at the September peak", "09"),
        ("in the quarter that ended in December 2025", "2025-Q4"),
        ("the quarter to March 2026", "2026-Q1"),
    ],
)
def test_a_period_is_read_as_claims_write_it(line: str, period: str) -> None:
    """Every way in which people write a period gives the form that claims have."""
    found = marks.period(line)
    assert found is not None
    assert found.text == period


@pytest.mark.parametrize(
    "line", ["the latest round", "Series 2", "meta 29 billion", "room 20251", "they may", "last quarter"]
)
def test_other_numbers_are_no_period(line: str) -> None:
    """A number that is no year names no period."""
    assert marks.period(line) is None


@pytest.mark.parametrize("line", ["ARR end of 2025", "ARR at the end of 2025", "late 2025", "year-end 2025"])
def test_the_words_around_a_year_belong_to_it(line: str) -> None:
    """The end of a year lies in it, and its words choose nothing further."""
    found = marks.period(line)
    assert found is not None
    assert found.text == "2025"
    assert "2025" in line[found.start : found.end] != "2025"


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("Lumenade series c", "Series C"),
        ("lumenade seris c", "Series C"),
        ("ipo proceeds", "IPO"),
        ("the tender offer", "tender offer"),
        ("its seed round", "seed"),
    ],
)
def test_an_event_is_named(line: str, event: str) -> None:
    """Rounds, listings and tenders are told apart."""
    found = marks.event(line)
    assert found is not None
    assert found.text == event


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        ("33 or 45 billion?", ["33000000000", "45000000000"]),
        ("$14.3bn", ["14300000000"]),
        ("14 bilion", ["14000000000"]),
        ("Rs 4,200 crore", ["42000000000"]),
        ("is it 49%?", ["49%"]),
        ("1,5 bn", ["1500000000"]),
        ("version 1.2.3.4 billion", []),
        ("in 2025", []),
    ],
)
def test_amounts_are_read_in_full(line: str, amounts: list[str]) -> None:
    """A number with a scale is an amount; a scale that is said once holds for both of a pair."""
    assert [mark.text for mark in marks.amounts(line)] == amounts


@given(st.text(max_size=300))
def test_no_line_breaks_the_marks(line: str) -> None:
    """Whatever is typed, marks lie inside the line."""
    for mark in [*marks.amounts(line), marks.period(line), marks.event(line)]:
        assert mark is None or 0 <= mark.start <= mark.end <= len(line)
