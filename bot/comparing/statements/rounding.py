"""What an amount may have been before somebody rounded it: by its words, its last digit, and how even it is."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from bot.model import Amount, Bound, Interval

EVENED = (100, 1000)
"""Steps of its precision, three digits, in which a sum may be one of its neighbours, evened or cut."""

EVENING = Decimal("0.008")
"""The part of a sum by which it is evened at most: 250 million of 252, and not 620 of 625."""


def allowed(amount: Amount, words: str, *, changes_hands: bool) -> Interval:
    """What the words of an amount allow; `changes_hands`: it is the sum of a deal, which people even.

    Who spells a number out rounds it to its last word: "seven hundred million" may be 688.
    """
    ends = [end for end in (amount.low, amount.high) if end]
    if any(char.isdigit() for char in words) or not ends:
        evened = _evened(amount, words) if changes_hands else Decimal(0)
        return replace(amount, precision=max(amount.precision, 2 * evened)).allows()
    spelt = min(Decimal(1).scaleb(int(end.normalize().as_tuple().exponent)) for end in ends)
    return replace(amount, precision=max(amount.precision, spelt)).allows()


def _evened(amount: Amount, words: str) -> Decimal:
    """By how much a sum of three digits may be off: evened to a five or a ten, «$250 million» of 252, or cut by one."""
    value, step = amount.low, amount.precision
    if amount.bound is not Bound.EXACT or not amount.money or not value or _decimals().search(words):
        return Decimal(0)
    steps = value / step
    if not EVENED[0] <= steps < EVENED[1]:
        return Decimal(0)
    evened = 3 if steps % 10 == 0 else Decimal("1.5") if steps % 5 == 0 else 1
    return min(EVENING * value, evened * step)


@cache
def _decimals() -> re.Pattern[str]:
    return re.compile(r"\d[.,]\d{1,2}(?!\d)")
