"""What a number in a text is: where it stands, the interval that its words allow, and how exactly it was written."""

from decimal import Decimal
from enum import StrEnum
from typing import Self

from bot.model.values import value


class Bound(StrEnum):
    """How the words around a number hedge it."""

    EXACT = "exact"
    APPROX = "approx"
    OVER = "over"
    AT_LEAST = "at_least"
    UNDER = "under"
    UP_TO = "up_to"
    RANGE = "range"


@value()
class Interval:
    """The numbers that are possible, both ends included; None is an open end."""

    low: Decimal | None
    high: Decimal | None

    def overlaps(self, other: Self) -> bool:
        """Whether one number could lie in both.

        >>> Interval(Decimal(13), Decimal(15)).overlaps(Interval(Decimal(14), None))
        True
        """
        below = self.high is not None and other.low is not None and self.high < other.low
        above = other.high is not None and self.low is not None and other.high < self.low
        return not (below or above)


@value(kw_only=True)
class Amount:
    """A number as its words give it.

    `low` and `high` are the numbers as written, in full ("$14.3B": both 14300000000) and not widened by precision;
    the open end of "over $10B" is None. `unit` is an ISO 4217 code, "percent", or a plural noun ("users").
    `precision` is the worth of the last written digit ("$14.3B": 100000000).
    """

    low: Decimal | None
    high: Decimal | None
    unit: str
    bound: Bound = Bound.EXACT
    precision: Decimal = Decimal(0)

    @property
    def money(self) -> bool:
        """Whether the unit is a currency.

        >>> Amount(low=Decimal(5), high=None, unit="USD").money, Amount(low=Decimal(5), high=None, unit="users").money
        (True, False)
        """
        return len(self.unit) == len("USD") and self.unit.isupper()

    def _step(self) -> Decimal:
        """The worth of the last written digit that is not zero."""
        ends = [end for end in (self.low, self.high) if end]
        worth = [Decimal(1).scaleb(int(end.normalize().as_tuple().exponent)) for end in ends]
        return min(worth, default=self.precision)

    def allows(self) -> Interval:
        """The interval that the words allow: half a last written digit either way, open ends stay open.

        No rounding moves a number by more than an eighth: "$1 billion" is not $1.35 billion. "About" makes the last
        digit that is not zero uncertain, within 8 %: "about $14.8 billion" is 14.7 to 14.9, "about 500" is 460 to 540;
        and it reaches a little beyond half a digit, so that 6.5 is "about $6 billion" still.

        >>> billion = Decimal(10) ** 9
        >>> Amount(low=14 * billion, high=14 * billion, unit="USD", precision=billion).allows().low
        Decimal('13500000000')
        """
        written = [abs(end) for end in (self.low, self.high) if end is not None]
        half = min([self.precision / 2, *(end / 8 for end in written)])
        low = None if self.low is None else self.low - half
        high = None if self.high is None else self.high + half
        match self.bound:
            case Bound.OVER | Bound.AT_LEAST:
                return Interval(self.low, None)
            case Bound.UNDER | Bound.UP_TO:
                return Interval(None, self.high)
            case Bound.APPROX:
                slack = max(half * Decimal("1.1"), min([self._step(), *(end * 2 / 25 for end in written)]))
                return Interval(
                    None if self.low is None else self.low - slack,
                    None if self.high is None else self.high + slack,
                )
            case _:
                return Interval(low, high)


@value(kw_only=True)
class Figure:
    """An amount as written at one place: `text` is the part's characters from `start` to `end`."""

    start: int
    end: int
    text: str
    amount: Amount
