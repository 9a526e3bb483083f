"""Intervals of numbers, as comparing needs them."""

from collections.abc import Callable
from decimal import Decimal

from bot.model import Interval


def meet(one: Interval, other: Interval) -> Interval | None:
    """What both allow; None when that is nothing, or only the border between two roundings: 5 billion is not 6.

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


def plus(one: Interval, other: Interval) -> Interval:
    """What a sum of two can be."""
    return Interval(_both(one.low, other.low, Decimal.__add__), _both(one.high, other.high, Decimal.__add__))


def times(one: Interval, other: Interval) -> Interval:
    """What a product of two positive numbers can be."""
    return Interval(_both(one.low, other.low, Decimal.__mul__), _both(one.high, other.high, Decimal.__mul__))


def scaled(one: Interval, factor: Decimal) -> Interval:
    return times(one, Interval(factor, factor))


def _both(one: Decimal | None, other: Decimal | None, join: Callable[[Decimal, Decimal], Decimal]) -> Decimal | None:
    return None if one is None or other is None else join(one, other)
