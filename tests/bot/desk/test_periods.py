"""Whether a claim holds for a period that was asked for."""

from datetime import date
from decimal import Decimal

import pytest

from bot.desk.periods import in_fiscal, same, tells, within
from bot.model import Amount, Claim, Figure, Measure, Part, When

FIGURE = Figure(start=0, end=2, text="$1", amount=Amount(low=Decimal(1), high=Decimal(1), unit="USD"))


def claim(period: str | None = None, as_of: When | None = None) -> Claim:
    return Claim(
        article="a", part=Part.TEXT, figure=FIGURE, sentence=(0, 2), measure=Measure.REVENUE, period=period, as_of=as_of
    )


@pytest.mark.parametrize(
    ("said", "asked"), [("2025-Q3", "2025-Q3"), ("FY2026", "2026"), ("2025-Q3", "Q3"), ("2024-Q4", "FY2024-Q4")]
)
def test_a_period_is_the_same_with_or_without_its_year_or_its_being_fiscal(said: str, asked: str) -> None:
    """A part of no year is that part of any."""
    assert same(claim(said), asked)


@pytest.mark.parametrize(("said", "asked"), [("2025-Q2", "Q3"), ("2025", "Q3"), ("2024-Q3", "2025-Q3")])
def test_another_part_or_another_year_is_another_period(said: str, asked: str) -> None:
    """Neither a whole year nor a neighbour answers for a quarter."""
    assert not same(claim(said), asked)
    assert not within(claim(said), asked)


@pytest.mark.parametrize("asked", ["2025", "2025-H2", "2025-Q3", "2025-09", "Q3", "09"])
def test_a_day_lies_in_every_period_around_it(asked: str) -> None:
    """In the year, in its parts, and in such parts of any year."""
    assert within(claim(as_of=When.day(date(2025, 9, 11))), asked)


@pytest.mark.parametrize("asked", ["2024", "2025-H1", "Q2", "10"])
def test_a_day_lies_in_no_other_period(asked: str) -> None:
    """Neighbours do not hold it, and a whole year lies in no part."""
    assert not within(claim(as_of=When.day(date(2025, 9, 11))), asked)
    assert not within(claim(as_of=When.parse("2025")), "Q3")


@pytest.mark.parametrize(
    ("quote", "asked", "told"),
    [
        ("Third-quarter sales were $2 billion.", "Q3", None),
        ("Sales in the third quarter of 2025 were $2 billion.", "2025-Q3", None),
        ("Third-quarter sales were $2 billion.", "2025-Q3", date(2025, 11, 12)),
        ("It took $4 billion in the first half.", "2025-H1", date(2025, 10, 3)),
        ("It expects $65 billion in the fourth quarter.", "FY2026-Q4", date(2025, 11, 19)),
        ("Im dritten Quartal waren es 2 Milliarden Dollar.", "Q3", None),
    ],
)
def test_a_sentence_tells_a_part_of_a_year(quote: str, asked: str, told: date | None) -> None:
    """In its words, and without a year where it was told soon after."""
    assert tells(quote, asked, When.day(told) if told else None)


@pytest.mark.parametrize(
    ("quote", "asked", "told"),
    [
        ("Third-quarter sales were $2 billion.", "2024-Q3", date(2025, 11, 12)),
        ("Third-quarter sales were $2 billion.", "2025-Q3", date(2025, 8, 1)),
        ("Second-quarter sales were $2 billion.", "2025-Q3", date(2025, 11, 12)),
        ("Third-quarter sales were $2 billion.", "2025-Q3", None),
    ],
)
def test_a_sentence_tells_no_other_part(quote: str, asked: str, told: date | None) -> None:
    """Another year, a quarter that is not over, another quarter, or no day at all."""
    assert not tells(quote, asked, When.day(told) if told else None)


@pytest.mark.parametrize(
    ("said", "asked", "fits"),
    [
        ("2025-Q4", "FY2026-Q4", True),
        ("2026-Q4", "FY2026-Q4", True),
        ("2024-Q4", "FY2026-Q4", False),
        ("2025-Q3", "FY2026-Q4", False),
        ("2025-Q4", "2026-Q4", False),
        (None, "FY2026-Q4", False),
        ("2025", "FY2026", False),
    ],
)
def test_a_quarter_of_a_fiscal_year_may_be_told_by_the_calendar(said: str | None, asked: str, fits: bool) -> None:
    """Of the year or of the one before, since fiscal years end where they like."""
    assert in_fiscal(claim(said), asked) is fits
