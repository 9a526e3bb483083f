"""Intervals of numbers, as comparing needs them."""

from collections.abc import Callable
from decimal import Decimal

from bot.model import Interval

FINER = 5
"""How many times as wide the coarser of two roundings is at least: ten, where a digit more is written."""

ONE_DIGIT = 9
"""How many times the width of its rounding a number of one digit is at most."""


SLIVER = 8
"""The part of the narrower of two roundings that they share at most where they only touch: about 4 is not 5."""


def meet(one: Interval, other: Interval) -> Interval | None:
    """What both allow; None when that is nothing, or only the border between two roundings: 5 billion is not 6.

    Half a digit is the border too where there is only one: who has 3.5 billion in mind does not write 4.

    >>> five, six = (Interval(Decimal(n) - Decimal("0.5"), Decimal(n) + Decimal("0.5")) for n in (5, 6))
    >>> meet(five, six) is None
    True
    """
    if not one.overlaps(other):
        return None
    lows = [low for low in (one.low, other.low) if low is not None]
    highs = [high for high in (one.high, other.high) if high is not None]
    both = Interval(max(lows, default=None), min(highs, default=None))
    if _wide(one) and _wide(other) and _borders(both, one, other):
        return None
    return both


def _borders(both: Interval, one: Interval, other: Interval) -> bool:
    """Whether two roundings share their border alone, or one of a single digit ends in the middle of the finer."""
    shared, fine, coarse = _width(both), _width(one), _width(other)
    if shared is None or shared == 0:
        return shared == 0
    if fine is None or coarse is None:
        return False
    if shared * SLIVER <= min(fine, coarse):
        return True
    wider = other if fine <= coarse else one
    fine, coarse = sorted((fine, coarse))
    return FINER * fine <= coarse and shared * 2 <= fine and ONE_DIGIT * coarse >= _middle(wider)


def _middle(span: Interval) -> Decimal:
    return ((span.low or Decimal(0)) + (span.high or Decimal(0))) / 2


def _width(span: Interval) -> Decimal | None:
    return None if span.low is None or span.high is None else span.high - span.low


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
