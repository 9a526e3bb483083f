"""Figures of a headline that its text gives with other digits: two of them swapped, or a word like million for billion.

Who prints «Tavi's $315 million» above a round of $351 million means that round, whichever of the two is right.
"""

from collections.abc import Iterable
from decimal import Decimal

from bot.model import Amount
from bot.model.values import value
from bot.reading.claims import measures
from bot.reading.claims.scene.scene import Told

_SWAPPED = 3
"""Digits from which on the same ones in another order are no chance."""

_THOUSAND = 3
"""Powers of ten between million and billion."""


@value()
class Printed:
    """What the text of an article tells clearly, with the amounts."""

    told: tuple[tuple[Amount, Told], ...]

    def meant(self, amount: Amount) -> Told | None:
        """What a figure of the headline is of; None where no figure of the text is like it, or several things are."""
        found = {told for other, told in self.told if _alike(amount, other)}
        return found.pop() if len(found) == 1 else None


def printed(read: Iterable[tuple[Amount, Told]]) -> Printed:
    """The clear ones among the figures of a text."""
    clear = ((amount, told) for amount, told in read if not told.vague and told.measure is not measures.OTHER)
    return Printed(tuple(clear))


def _alike(one: Amount, other: Amount) -> bool:
    if one.unit != other.unit or one.low is None or one.low != one.high or other.low is None or other.low != other.high:
        return False
    ones, others = _digits(one.low), _digits(other.low)
    powers = one.low.adjusted() - other.low.adjusted()
    if ones == others:
        return len(ones) > 1 and abs(powers) == _THOUSAND
    return not powers and len(ones) >= _SWAPPED and sorted(ones) == sorted(others)


def _digits(number: Decimal) -> tuple[int, ...]:
    return number.normalize().as_tuple().digits
