"""What size a company's money is of: a sum far beyond all else that is told of it was rather misread than paid."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from bot.comparing.quantities.quantities import measured, plain
from bot.comparing.slips.kinds import KINDS, MONEY, RATES, ROUNDED, WORTH
from bot.comparing.slips.tally import POWER, Number
from bot.comparing.statements.rates import dollars
from bot.comparing.statements.statements import Statement

BEYOND = Decimal(10)
"""How many times all else that is told of a company a figure is that cannot be meant."""

SIZE = Decimal(30)
"""The ratio up to which two figures are of one size, and those of one company bear witness for one another."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The sums that are told of one company, each number once, and what it is worth in dollars.

    `paid` has those alone that are no worth and no income.
    """

    sums: Mapping[Number, Decimal]
    paid: Mapping[Number, Decimal]

    def unlikely(self, one: Statement) -> bool:
        """Whether a figure is far beyond all others, or a worth far beneath what was paid into the company."""
        return self.beyond(one) or self._beneath(one)

    def beside(self, one: Statement) -> int:
        """How many others are of its size."""
        value = dollars(one)
        return sum(value <= SIZE * other and other <= SIZE * value for other in _others(self.sums, one))

    def beyond(self, one: Statement) -> bool:
        """Whether a figure is far beyond all others."""
        others = _others(self.sums, one)
        return bool(others) and BEYOND * max(others) < dollars(one)

    def _beneath(self, one: Statement) -> bool:
        others = _others(self.paid, one)
        return measured(one.claim) in WORTH and bool(others) and BEYOND * dollars(one) < max(others)


def scales(statements: Iterable[Statement]) -> Mapping[str, Scale]:
    """The scale of each company, by its plain name."""
    sums: dict[str, dict[Number, Decimal]] = {}
    paid: dict[str, dict[Number, Decimal]] = {}
    for one in statements:
        kind = KINDS.get(measured(one.claim))
        if kind is None or one.claim.scopes & RATES or not one.claim.company:
            continue
        company = plain(one.claim.company)
        sums.setdefault(company, {})[one.unit, one.value] = dollars(one)
        if kind is MONEY:
            paid.setdefault(company, {})[one.unit, one.value] = dollars(one)
    return {company: Scale(told, paid.get(company, {})) for company, told in sums.items()}


def _others(sums: Mapping[Number, Decimal], one: Statement) -> list[Decimal]:
    """What is told beside a number, and beside what it or a rounding of it is without a wrong word like million."""
    right = [one.value.scaleb(power) for power in (-POWER, POWER)]
    same = {other for other in sums if other[0] == one.unit and any(_rounds(other[1], value) for value in right)}
    return [value for other, value in sums.items() if other != (one.unit, one.value) and other not in same]


def _rounds(one: Decimal, other: Decimal) -> bool:
    return one <= ROUNDED * other and other <= ROUNDED * one
