"""A lone figure in another currency with the very number that everybody else gives: a currency sign slipped.

Figures in two currencies are otherwise never compared, for no rate is assumed. A conversion changes the digits; the
same three digits in another currency, by one voice against at least two, have not been converted, and neither has the
same exact sum in the same days.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.comparing.days import distance
from bot.comparing.quantities import Kind, Strand
from bot.comparing.slips import digits
from bot.comparing.statements import Statement
from bot.model import Bound

ENOUGH = 3
"""Digits that two currencies do not share by chance."""

NEAR = Decimal("1.25")
"""The ratio up to which two figures of one currency answer one question."""

DAYS = 7
"""Days within which the same round sum in two currencies is one sum."""

Told = Mapping[tuple[object, ...], Mapping[str, Sequence[Statement]]]
"""Who gives a number in which currency."""


def reunited(strands: Iterable[Strand]) -> list[Strand]:
    """The strands, with figures of a slipped currency among those that they repeat."""
    families: dict[tuple[str, ...], list[Strand]] = defaultdict(list)
    for strand in strands:
        event = strand.kind is Kind.EVENT
        families[replace(strand, unit="" if event else strand.unit).key].append(strand)
    return [strand for family in families.values() for strand in _reunited(family)]


def _reunited(family: Sequence[Strand]) -> Iterable[Strand]:
    if len(family) == 1:
        yield family[0]
        return
    told = _tellers(family)
    homes = {
        (s.claim.place, s.unit): unit
        for strand in family
        for s in strand.statements
        if (unit := _meant(s, told)) and not _answered(s, strand)
    }
    for strand in family:
        kept = [s for s in strand.statements if (s.claim.place, s.unit) not in homes]
        come = [s for other in family for s in other.statements if homes.get((s.claim.place, s.unit)) == strand.unit]
        if kept or come:
            yield replace(strand, statements=(*kept, *come))


def _tellers(family: Sequence[Strand]) -> Told:
    told: dict[tuple[object, ...], dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for strand in family:
        for statement in strand.statements:
            if not statement.open and not statement.prior:
                told[_number(statement)][statement.unit].append(statement)
    return told


def _meant(statement: Statement, told: Told) -> str | None:
    """The currency that a number was meant in, where its own is likely a slip."""
    units = told.get(_number(statement), {})
    if statement.unit not in units or {s.origin for s in units[statement.unit]} != {statement.origin}:
        return None
    others = [unit for unit, same in units.items() if unit != statement.unit and _outweighs(same, statement, unit)]
    return others[0] if len(others) == 1 else None


def _outweighs(others: Iterable[Statement], statement: Statement, unit: str) -> bool:
    """Whether others make it likely: two at least of a number that says much, or any of the same exact sum in days.

    Of one voice each it is open which currency is right; the one with the later code, mostly the dollar, is kept.
    """
    against = [s for s in others if s.origin != statement.origin and s.claim.article != statement.claim.article]
    if len({s.origin for s in against}) > 1 and len(digits(statement)) >= ENOUGH:
        return True
    days = [s for s in against if _same_sum(s, statement)]
    voices = len({s.origin for s in days})
    return voices > 1 or (voices == 1 and statement.unit < unit)


def _same_sum(one: Statement, other: Statement) -> bool:
    """Whether both give one sum of money that changes hands, exactly and in the same days."""
    if not (one.once and other.once and one.amount.bound is other.amount.bound is Bound.EXACT):
        return False
    return one.said is not None and other.said is not None and distance(one.said, other.said) <= DAYS


def _answered(statement: Statement, strand: Strand) -> bool:
    """Whether others give another figure of its size in its own currency: it stands against theirs there."""
    return any(
        other.origin != statement.origin
        and not other.open
        and other.value != statement.value
        and max(other.value, statement.value) <= NEAR * min(other.value, statement.value)
        for other in strand.statements
    )


def _number(statement: Statement) -> tuple[object, ...]:
    return (statement.amount.low, statement.amount.high)
