"""What size a company's money is of: a sum far beyond all else that is told of it was rather misread than paid."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
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


DWARFED = 2
"""From how many others of its measure on a figure that all of them dwarf cannot be meant."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The sums that are told of one company, by measure: each number once, and what it is worth in dollars."""

    sums: Mapping[str, Mapping[Number, Decimal]] = field(default_factory=dict)

    def unlikely(self, one: Statement) -> bool:
        """Whether a figure is far beyond all others, or a worth far beneath what was paid into the company."""
        return self.beyond(one) or self._beneath(one)

    def misfit(self, one: Statement) -> bool:
        """Whether a figure is far beyond all others, or far beneath each of its measure."""
        return self.beyond(one) or self._dwarfed(one)

    def beyond(self, one: Statement) -> bool:
        """Whether a figure is far beyond all others."""
        others = self._others(one, self.sums)
        return bool(others) and BEYOND * max(others) < dollars(one)

    def _beneath(self, one: Statement) -> bool:
        paid = self._others(one, MONEY)
        return measured(one.claim) in WORTH and bool(paid) and BEYOND * dollars(one) < max(paid)

    def _dwarfed(self, one: Statement) -> bool:
        others = self._others(one, [measured(one.claim)])
        return len(others) >= DWARFED and SIZE * dollars(one) < min(others)

    def _others(self, one: Statement, measures: Iterable[str]) -> list[Decimal]:
        """What is told of some measures beside a number, and beside what it is without a wrong word like million."""
        right = [one.value.scaleb(power) for power in (-POWER, POWER)]
        told = {number: value for measure in measures for number, value in self.sums.get(measure, {}).items()}
        same = {other for other in told if other[0] == one.unit and any(_rounds(other[1], value) for value in right)}
        return [value for other, value in told.items() if other != (one.unit, one.value) and other not in same]


def scales(statements: Iterable[Statement]) -> Mapping[str, Scale]:
    """The scale of each company, by its plain name."""
    sums: dict[str, dict[str, dict[Number, Decimal]]] = defaultdict(lambda: defaultdict(dict))
    for one in statements:
        measure = measured(one.claim)
        if measure in KINDS and one.claim.company and not one.claim.scopes & RATES:
            sums[plain(one.claim.company)][measure][one.unit, one.value] = dollars(one)
    return {company: Scale(told) for company, told in sums.items()}


def _rounds(one: Decimal, other: Decimal) -> bool:
    return one <= ROUNDED * other and other <= ROUNDED * one
