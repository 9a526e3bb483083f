"""A number with what stands directly beside it: the raw piece of which amounts are made."""

from decimal import Decimal
from typing import NamedTuple

MILLION = Decimal(10) ** 6


class Quantity(NamedTuple):
    """A number in its own words. `value` is what is written, without `scale`: 14.3 in "$14.3B".

    `top` is set where the words are a range by themselves ("tens of millions"). `letter`: the scale is a short form
    that is glued to the number.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    scale: Decimal | None
    unit: str | None
    parts: int = 1
    signed: bool = False
    words: bool = False
    top: Decimal | None = None
    letter: bool = False


def is_money(quantity: Quantity) -> bool:
    """Whether its unit is a currency.

    Units of money are three capitals; nouns and percent are not.
    """
    return quantity.unit is not None and len(quantity.unit) == 3 and quantity.unit.isupper()


def is_large_money(quantity: Quantity) -> bool:
    """Whether it is money in millions: beside "$5 a share" the next million need not be one of dollars."""
    return is_money(quantity) and quantity.scale is not None and quantity.scale >= MILLION
