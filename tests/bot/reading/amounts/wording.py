"""Amounts in English, written for tests: a printed amount reads back as the same amount.

The product prints none. What articles say is quoted there, never reworded.
"""

from decimal import Decimal

from bot.model import Amount, Bound

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_MOST_DECIMALS = 3
YEAR = "year"
"""The unit of a year, which is written without a comma and without the unit: 2016."""

_SIGNS = {
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "ILS": "₪", "AUD": "A$", "CAD": "C$",
    "HKD": "HK$", "NZD": "NZ$", "SGD": "S$", "TWD": "NT$", "BRL": "R$",
}  # fmt: skip
_HEDGES = {
    Bound.APPROX: "about ",
    Bound.OVER: "more than ",
    Bound.AT_LEAST: "at least ",
    Bound.UNDER: "less than ",
    Bound.UP_TO: "up to ",
}


def wording(amount: Amount) -> str:
    """The amount in words, rounded to its written precision where it has one.

    >>> billion = Decimal(10) ** 9
    >>> wording(Amount(low=10 * billion, high=None, unit="USD", bound=Bound.OVER, precision=billion))
    'more than $10 billion'
    >>> wording(Amount(low=64 * billion, high=72 * billion, unit="USD", bound=Bound.RANGE, precision=billion))
    '$64–72 billion'

    Raises ValueError when both ends are open.
    """
    ends = [end for end in (amount.low, amount.high) if end is not None]
    if not ends:
        raise ValueError("an amount with two open ends has no words")
    low, high = ends[0], ends[-1]
    if amount.unit == YEAR:
        return f"{_HEDGES.get(amount.bound, '')}{'–'.join(str(end) for end in dict.fromkeys(ends))}"
    power, scale = _scale(low or high, amount.precision)
    numbers = [_digits(end, power, amount.precision) for end in ((low,) if low == high else (low, high))]
    sign = "minus " if low < 0 else ""
    return f"{_HEDGES.get(amount.bound, '')}{sign}{_with_unit('–'.join(numbers) + scale, amount.unit)}"


def _scale(value: Decimal, precision: Decimal) -> tuple[int, str]:
    """The power of ten and its word, so that few decimals are left."""
    last = precision.adjusted() if precision > 0 else value.normalize().as_tuple().exponent
    for power, word in _SCALES:
        if abs(value) >= Decimal(10) ** power and int(last) >= power - _MOST_DECIMALS:
            return power, f" {word}"
    return (3, " thousand") if int(last) >= 3 and precision > 0 else (0, "")


def _digits(value: Decimal, power: int, precision: Decimal) -> str:
    scaled = abs(value).scaleb(-power)
    if precision > 0:
        decimals = max(0, power - precision.adjusted())
        return f"{scaled:,.{decimals}f}"
    exponent = int(scaled.normalize().as_tuple().exponent)
    return f"{scaled:,.{max(0, -exponent)}f}"


def _with_unit(number: str, unit: str) -> str:
    if unit == "percent":
        return f"{number}%"
    if unit in _SIGNS:
        return f"{_SIGNS[unit]}{number}"
    return f"{unit} {number}" if len(unit) == 3 and unit.isupper() else f"{number} {unit}"
