"""A lone figure in another currency with the very number that everybody else gives: a currency sign slipped.

Figures in two currencies are otherwise never compared, for no rate is assumed. A conversion changes the digits: the
same three digits in another currency have not been converted, and neither has the same exact sum in the same days. Of
one voice against one it stays open which currency is right: they contradict each other, in the one whose code comes
last, mostly the dollar.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.comparing.quantities.quantities import Kind, Strand
from bot.comparing.slips.digits import MANY, digits
from bot.comparing.statements.days import within
from bot.comparing.statements.dissent import Place
from bot.comparing.statements.intervals import meet
from bot.comparing.statements.nearness import COURSE, MONTH, NARROW, WEEK
from bot.comparing.statements.rates import exchangeable
from bot.comparing.statements.statements import Statement
from bot.model import Bound, Measure

PARITY = 5
"""The largest number of one digit that may be the same in two currencies, such as dollars and euros, rounded."""

Teller = tuple[Statement, Strand]
Told = Mapping[tuple[object, ...], Mapping[str, Sequence[Teller]]]
"""Who gives a number in which currency, and in which strand."""

Key = tuple[Place, str]
Homes = dict[Key, Strand]
"""The strands that statements are moved to, by their place and currency."""


def reunited(strands: Iterable[Strand]) -> list[Strand]:
    """The strands, with figures of a slipped currency among those that they repeat."""
    families: dict[tuple[str, ...], list[Strand]] = defaultdict(list)
    for strand in strands:
        dated = strand.kind is Kind.PERIOD
        families[replace(strand, unit="", event=strand.event if dated else None).key].append(strand)
    return [strand for family in families.values() for strand in _reunited(family)]


def _reunited(family: Sequence[Strand]) -> Iterable[Strand]:
    if len({strand.unit for strand in family}) == 1:
        yield from family
        return
    told = _tellers(family)
    homes: Homes = {
        _key(s): home
        for strand in family
        for s in strand.statements
        if (home := _meant(s, strand, told)) and not _answered(s, strand, told)
    }
    homes |= _conversions(family, homes)
    for strand in family:
        kept = [s for s in strand.statements if _key(s) not in homes]
        come = [s for other in family for s in other.statements if homes.get(_key(s)) is strand]
        if kept or come:
            yield replace(strand, statements=(*kept, *come))


def _conversions(family: Sequence[Strand], homes: Homes) -> Homes:
    """What others convert the meant number into, where nothing else is told in the currency of the slip."""
    found: Homes = {}
    for strand in family:
        slipped = [homes[_key(s)] for s in strand.statements if _key(s) in homes]
        left = [s for s in strand.statements if _key(s) not in homes]
        converting = [s for s in left if slipped and converts(s, slipped[0].statements)]
        if converting and all(any(meet(s.span, one.span) for one in converting) for s in left):
            found |= {_key(s): slipped[0] for s in left}
    return found


def _key(statement: Statement) -> Key:
    return statement.claim.place, statement.unit


def converts(statement: Statement, others: Iterable[Statement]) -> bool:
    """Whether its sentence tells one of the others in another currency: «$665 million, some 614 million euros»."""
    return any(
        (other.claim.article, other.claim.sentence) == (statement.claim.article, statement.claim.sentence)
        and other.unit != statement.unit
        for other in others
    )


def _tellers(family: Sequence[Strand]) -> Told:
    told: dict[tuple[object, ...], dict[str, list[Teller]]] = defaultdict(lambda: defaultdict(list))
    for strand in family:
        for statement in strand.statements:
            if not statement.open and not statement.prior:
                told[_number(statement)][statement.unit].append((statement, strand))
    return told


def _meant(statement: Statement, strand: Strand, told: Told) -> Strand | None:
    """Where the number is told in the currency that was meant, if its own is likely a slip."""
    units = told.get(_number(statement), {})
    if statement.unit not in units or {s.origin for s, _ in units[statement.unit]} != {statement.origin}:
        return None
    against = [
        [teller for teller in same if _of_one_event(teller[1], strand)]
        for unit, same in units.items()
        if unit != statement.unit and not _converted(statement, unit, told)
    ]
    others = [same for same in against if _speaks_against([s for s, _ in same], statement, told)]
    return others[0][0][1] if len(others) == 1 else None


def _speaks_against(others: Sequence[Statement], statement: Statement, told: Told) -> bool:
    return _outweighs(others, statement) or _converted_apart(others, statement, told)


def _converted_apart(others: Sequence[Statement], statement: Statement, told: Told) -> bool:
    """Whether several tell the number in the same weeks, and one makes another sum of it here: «RM10bn ($2.1bn)»."""
    near = [s for s in others if s.origin != statement.origin and _of_weeks(s, statement)]
    return len({s.origin for s in near}) > 1 and any(
        converts(into, [other]) and not meet(into.span, statement.span) and exchangeable(other, into)
        for units in told.values()
        for into, _ in units.get(statement.unit, ())
        for other in near
    )


def _of_one_event(one: Strand, other: Strand) -> bool:
    return one.event is None or other.event is None or one.event == other.event


def _outweighs(others: Sequence[Statement], statement: Statement) -> bool:
    """Whether others make it likely: two at least of a number that says much, or any of one sum or one time.

    Of one voice each it is open which currency is right; the one with the later code, mostly the dollar, is kept.
    """
    against = [s for s in others if s.origin != statement.origin and s.claim.article != statement.claim.article]
    if len({s.origin for s in against}) > 1 and len(digits(statement)) >= MANY:
        return True
    if len({s.origin for s in against if _one_deal(s, statement)}) > 1:
        return True
    days = [s for s in against if any(same(s, statement) for same in (_same_sum, _same_time, _one_price, _same_digits))]
    voices = len({s.origin for s in days})
    return voices > 1 or (voices == 1 and statement.unit < days[0].unit)


def _same_time(one: Statement, other: Statement) -> bool:
    """Whether both give a number of two digits and more in the same weeks."""
    return within(MONTH, one.said, other.said) and len(digits(one)) > 1


def _same_sum(one: Statement, other: Statement) -> bool:
    """Whether both give one sum of money that changes hands, exactly and in the same days."""
    if not (one.once and other.once and one.amount.bound is other.amount.bound is Bound.EXACT):
        return False
    return within(WEEK, one.said, other.said)


def _same_digits(one: Statement, other: Statement) -> bool:
    """Whether both give one sum that changes hands, within a year, with three digits and more."""
    return (
        within(COURSE, one.said, other.said)
        and one.once
        and other.once
        and min(len(digits(one)), len(digits(other))) >= MANY
    )


def _one_price(one: Statement, other: Statement) -> bool:
    """Whether both give the price of one company to one buyer, with a number that no conversion leaves as it is."""
    claims = (one.claim, other.claim)
    bought = all(claim.measure is Measure.ACQUISITION_PRICE and claim.counterparty for claim in claims)
    return bought and within(COURSE, one.said, other.said) and (len(digits(one)) > 1 or int(digits(one)) > PARITY)


def _one_deal(one: Statement, other: Statement) -> bool:
    """Whether both give the sum of one deal, however long ago it was: by its name, its parties or its own time."""
    paired = one.claim.counterparty is not None and one.claim.counterparty == other.claim.counterparty
    if not (one.once and other.once) and not (paired and len(digits(one)) > 1):
        return False
    if not one.amount.bound is other.amount.bound is Bound.EXACT:
        return False
    if not within(COURSE, one.said, other.said):
        return False
    named = one.claim.event is not None and one.claim.event == other.claim.event
    return named or paired or _of_one_time(one, other)


def _of_one_time(one: Statement, other: Statement) -> bool:
    """Whether one is told, later, as of the weeks in which the other was told."""
    looked_back = any(s.holds is not None and s.holds != s.said for s in (one, other))
    return looked_back and within(MONTH, one.holds, other.holds)


def _converted(statement: Statement, unit: str, told: Told) -> bool:
    """Whether its own article tells a sum of its size in the other currency: then it knows both apart."""
    return any(
        other.claim.article == statement.claim.article
        and max(other.value, statement.value) <= NARROW * min(other.value, statement.value)
        for units in told.values()
        for other, _ in units.get(unit, ())
    )


def _answered(statement: Statement, strand: Strand, told: Told) -> bool:
    """Whether others give another figure of its size in its own currency: it stands against theirs there.

    Not those who convert the number that was meant: «1.7 billion euros ($2 billion)».
    """
    units = told[_number(statement)].items()
    converting = {s.claim.article for unit, same in units if unit != statement.unit for s, _ in same}
    return any(
        other.origin != statement.origin
        and other.claim.article not in converting
        and not other.open
        and other.value != statement.value
        and _of_weeks(other, statement)
        and max(other.value, statement.value) <= NARROW * min(other.value, statement.value)
        for other in strand.statements
    )


def _of_weeks(one: Statement, other: Statement) -> bool:
    """Whether both were told in the same weeks, as far as their days are known."""
    return None in (one.said, other.said) or within(MONTH, one.said, other.said)


def _number(statement: Statement) -> tuple[object, ...]:
    return (statement.amount.low, statement.amount.high)
