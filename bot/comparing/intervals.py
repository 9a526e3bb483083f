"""Intervals of numbers, as comparing needs them."""

from bot.model import Interval


def meet(one: Interval, other: Interval) -> Interval | None:
    """What both allow; None when that is nothing, or only the border between two roundings: 5 billion is not 6.

    >>> from decimal import Decimal
    >>> five, six = (Interval(Decimal(n) - Decimal("0.5"), Decimal(n) + Decimal("0.5")) for n in (5, 6))
    >>> meet(five, six) is None
    True
    """
    if not one.overlaps(other):
        return None
    lows = [low for low in (one.low, other.low) if low is not None]
    highs = [high for high in (one.high, other.high) if high is not None]
    both = Interval(max(lows, default=None), min(highs, default=None))
    if both.low is not None and both.low == both.high and _wide(one) and _wide(other):
        return None
    return both


def _wide(span: Interval) -> bool:
    return span.low is None or span.high is None or span.low < span.high
