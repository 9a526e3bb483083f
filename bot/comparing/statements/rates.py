"""What currencies have been worth, as far as it tells whether two sums may be one: no figure is converted by it."""

from decimal import Decimal

from bot.comparing.statements.statements import Statement

MARGIN = Decimal("1.1")
"""How far beyond all rates that there were one must lie, as a factor."""

DOLLAR = "USD"

PRICED = {
    "EUR": ("0.95", "1.50"),
    "GBP": ("1.07", "1.75"),
    "CHF": ("0.97", "1.30"),
    "AUD": ("0.57", "1.10"),
    "NZD": ("0.54", "0.88"),
    "CAD": ("0.68", "1.06"),
    "SGD": ("0.67", "0.83"),
    "HKD": ("0.127", "0.129"),
    "JPY": ("0.0062", "0.0132"),
    "CNY": ("0.136", "0.166"),
    "INR": ("0.0107", "0.0228"),
    "KRW": ("0.00066", "0.00099"),
    "TWD": ("0.030", "0.036"),
    "ILS": ("0.24", "0.34"),
    "SEK": ("0.088", "0.165"),
    "NOK": ("0.088", "0.19"),
    "DKK": ("0.13", "0.20"),
    "PLN": ("0.20", "0.38"),
    "MYR": ("0.20", "0.34"),
    "BRL": ("0.155", "0.65"),
    "MXN": ("0.040", "0.087"),
    "SAR": ("0.265", "0.268"),
    "AED": ("0.271", "0.273"),
    "CZK": ("0.038", "0.062"),
    "HUF": ("0.0023", "0.0056"),
    "IDR": ("0.00006", "0.00012"),
    "KZT": ("0.0018", "0.0069"),
    "PHP": ("0.0167", "0.0250"),
    "THB": ("0.026", "0.036"),
    "TRY": ("0.023", "0.72"),
    "VND": ("0.000037", "0.000053"),
    "ZAR": ("0.050", "0.152"),
    "AMD": ("0.0020", "0.0029"),
}
"""The least and the most dollars that a unit of a currency has been worth since 2010."""


def exchangeable(one: Statement, other: Statement) -> bool | None:
    """Whether two sums may be one at some rate there was; None where a currency is not known."""
    mine, theirs = _dollars(one), _dollars(other)
    if mine is None or theirs is None:
        return None
    return mine[0] <= theirs[1] and theirs[0] <= mine[1]


def _dollars(one: Statement) -> tuple[Decimal, Decimal] | None:
    """What a sum may be worth in dollars at any rate."""
    low, high = (Decimal(rate) for rate in PRICED.get(one.unit, ("1", "1")))
    if one.unit != DOLLAR and one.unit not in PRICED:
        return None
    if one.unit != DOLLAR:
        low, high = low / MARGIN, high * MARGIN
    half = one.width / 2
    return (one.value - half) * low, (one.value + half) * high


def dollars(one: Statement) -> Decimal:
    """What a sum may have been worth in dollars at most; a currency that is not known counts as the dollar."""
    return one.value * Decimal(PRICED[one.unit][1]) if one.unit in PRICED else one.value
