"""A lone figure in another currency with the very number that everybody else gives: a currency sign slipped.

Figures in two currencies are otherwise never compared, for no rate is assumed. A conversion changes the digits; the
same three digits in another currency, by one voice against at least two, have not been converted.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.comparing.quantities import Kind, Strand
from bot.comparing.slips import digits
from bot.comparing.statements import Statement

ENOUGH = 3
"""Digits that two currencies do not share by chance."""

Told = Mapping[tuple[object, ...], Mapping[str, set[str]]]
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
    homes = {(s.claim.place, s.unit): unit for strand in family for s in strand.statements if (unit := _meant(s, told))}
    for strand in family:
        kept = [s for s in strand.statements if (s.claim.place, s.unit) not in homes]
        come = [s for other in family for s in other.statements if homes.get((s.claim.place, s.unit)) == strand.unit]
        if kept or come:
            yield replace(strand, statements=(*kept, *come))


def _tellers(family: Sequence[Strand]) -> Told:
    told: dict[tuple[object, ...], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for strand in family:
        for statement in strand.statements:
            if not statement.open and len(digits(statement)) >= ENOUGH:
                told[_number(statement)][statement.unit].add(statement.origin)
    return told


def _meant(statement: Statement, told: Told) -> str | None:
    """The currency that a number was meant in, where its own is likely a slip."""
    units = told.get(_number(statement), {})
    alone = units.get(statement.unit) == {statement.origin}
    others = [
        unit for unit, origins in units.items() if unit != statement.unit and len(origins - {statement.origin}) > 1
    ]
    return others[0] if alone and len(others) == 1 else None


def _number(statement: Statement) -> tuple[object, ...]:
    return (statement.amount.low, statement.amount.high)
