"""What the properties print of amounts: English words that read back, as `test_properties` shows."""

from decimal import Decimal

import pytest

from bot.model import Amount, Bound
from tests.bot.reading.amounts.wording import wording

BILLIONS = 1_000_000_000


@pytest.mark.parametrize(
    ("expected", "ends", "unit", "bound", "precision"),
    [
        ("$14.3 billion", (14_300_000_000, 14_300_000_000), "USD", Bound.EXACT, "1e8"),
        ("2016", (2016, 2016), "year", Bound.EXACT, "0"),
        ("more than $10 billion", (10 * BILLIONS, None), "USD", Bound.OVER, "1e9"),
        ("$64–72 billion", (64 * BILLIONS, 72 * BILLIONS), "USD", Bound.RANGE, "1e9"),
        ("about €2–3 billion", (2 * BILLIONS, 3 * BILLIONS), "EUR", Bound.APPROX, "1e9"),
        ("$200–4,000,000", (200, 4_000_000), "USD", Bound.RANGE, "1"),
        ("up to CHF 500 million", (None, 500_000_000), "CHF", Bound.UP_TO, "1e6"),
        ("49%", (49, 49), "percent", Bound.EXACT, "1"),
        ("0.8%", (Decimal("0.8"), Decimal("0.8")), "percent", Bound.EXACT, "0.1"),
        ("$14.213 billion", (14_213_000_000, 14_213_000_000), "USD", Bound.EXACT, "0"),
        ("$14.2 billion", (14_213_000_000, 14_213_000_000), "USD", Bound.EXACT, "1e8"),
        ("at least 700 million users", (700_000_000, None), "users", Bound.AT_LEAST, "1e6"),
        ("$15,000", (15_000, 15_000), "USD", Bound.EXACT, "1"),
        ("£1,350,000", (1_350_000, 1_350_000), "GBP", Bound.EXACT, "1"),
        ("minus 5%", (-5, -5), "percent", Bound.EXACT, "1"),
    ],
)
def test_an_amount_in_words(
    expected: str, ends: tuple[Decimal | int | None, Decimal | int | None], unit: str, bound: Bound, precision: str
) -> None:
    """Hedge, sign, number, scale and noun stand in English order."""
    low, high = (None if end is None else Decimal(end) for end in ends)
    assert wording(Amount(low=low, high=high, unit=unit, bound=bound, precision=Decimal(precision))) == expected


def test_an_amount_without_ends_has_no_words() -> None:
    """Two open ends are an error, not an empty string."""
    with pytest.raises(ValueError, match="two open ends"):
        wording(Amount(low=None, high=None, unit="USD"))
