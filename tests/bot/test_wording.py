"""Amounts in English; that they read back is a property in `reading/test_amounts_properties.py`."""

from decimal import Decimal

import pytest

from bot.model import Amount, Bound
from bot.wording import wording

BILLION = Decimal(10) ** 9


@pytest.mark.parametrize(
    ("low", "high", "unit", "bound", "precision", "expected"),
    [
        ("14300000000", "14300000000", "USD", Bound.EXACT, "100000000", "$14.3 billion"),
        ("10000000000", None, "USD", Bound.OVER, "1000000000", "more than $10 billion"),
        ("64000000000", "72000000000", "USD", Bound.RANGE, "1000000000", "$64–72 billion"),
        ("2000000000", "3000000000", "EUR", Bound.APPROX, "1000000000", "about €2–3 billion"),
        ("200", "4000000", "USD", Bound.RANGE, "1", "$200–4,000,000"),
        (None, "500000000", "CHF", Bound.UP_TO, "1000000", "up to CHF 500 million"),
        ("49", "49", "percent", Bound.EXACT, "1", "49%"),
        ("0.8", "0.8", "percent", Bound.EXACT, "0.1", "0.8%"),
        ("14213000000", "14213000000", "USD", Bound.EXACT, "0", "$14.213 billion"),
        ("14213000000", "14213000000", "USD", Bound.EXACT, "100000000", "$14.2 billion"),
        ("700000000", None, "users", Bound.AT_LEAST, "1000000", "at least 700 million users"),
        ("15000", "15000", "USD", Bound.EXACT, "1", "$15,000"),
        ("1350000", "1350000", "GBP", Bound.EXACT, "1", "£1,350,000"),
        ("-5", "-5", "percent", Bound.EXACT, "1", "minus 5%"),
    ],
)
def test_an_amount_in_words(
    low: str | None, high: str | None, unit: str, bound: Bound, precision: str, expected: str
) -> None:
    """Hedge, sign, number, scale and noun stand in English order."""
    amount = Amount(
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        unit=unit,
        bound=bound,
        precision=Decimal(precision),
    )
    assert expected == wording(amount)


def test_an_amount_without_ends_has_no_words() -> None:
    """Two open ends are an error, not an empty string."""
    with pytest.raises(ValueError, match="two open ends"):
        wording(Amount(low=None, high=None, unit="USD"))
