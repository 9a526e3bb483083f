"""When figures begin to be told, and what lies too far apart for a change although it begins in the same days."""

from datetime import date

from bot.comparing.quantities.quantities import Kind, Strand
from bot.comparing.quantities.sides import Group, ratio
from bot.comparing.quantities.words import said
from bot.comparing.relations import rivals
from bot.comparing.relations.judged import Judged
from bot.comparing.slips.digits import TIMES, digits
from bot.comparing.slips.slips import alone, early_round
from bot.comparing.statements.nearness import DAYS, NEAR
from bot.model import Measure, Relation, counted


def start(group: Group) -> date | None:
    """The day from which a group's figure is told to hold."""
    return min((s.holds.first for s in group.statements if s.holds), default=None)


def at_once(strand: Strand, one: Group, other: Group) -> bool:
    """Whether both are first told in the same days as true then, each by who tells nothing else."""
    if strand.kind is Kind.PERIOD:
        return _of_one_result(strand, one, other)
    begun = [day for day in (start(one), start(other)) if day]
    if strand.kind is not Kind.STATE or len(begun) < 2 or abs((begun[0] - begun[1]).days) > DAYS:
        return False
    rivalry = rivals.current(one, other)
    if not rivalry.both or rivals.differently_named(rivalry) or rivals.within_one(rivalry):
        return False
    if early_round(one.events) is not early_round(other.events):
        return False
    return rivalry.at_once and not any(s.open or s.ranged for s in (*rivalry.one, *rivalry.other))


def of_one_talk(strand: Strand, one: Group, other: Group) -> bool:
    """Whether both are what a company is worth by talks of the same days, each by who tells nothing else."""
    if strand.measured != Measure.VALUATION or one.firm or other.firm or ratio(one, other) > NEAR:
        return False
    rivalry = rivals.talked(one, other)
    return rivalry.at_once and not rivals.within_one(rivalry)


def _of_one_result(strand: Strand, one: Group, other: Group) -> bool:
    """Whether both are told in the same days as what one past period came to."""
    rivalry = rivals.firm(one, other)
    if not strand.period or not rivalry.both or rivals.differently_named(rivalry) or rivals.within_one(rivalry):
        return False
    near = rivalry.said is not None and rivalry.said <= DAYS
    return near and not any(s.ranged for s in (*rivalry.one, *rivalry.other))


def shifted(weak: Group, strong: Group) -> Judged | None:
    """The verdict on two figures of one time with the same digits; None for other digits. A lone one is a slip."""
    times = TIMES.get(abs(weak.value.adjusted() - strong.value.adjusted()))
    if times is None or digits(weak.finest) != digits(strong.finest) or weak.finest.unit != strong.finest.unit:
        return None
    how = f"{times} times {'smaller' if weak.value < strong.value else 'larger'}"
    others = len(strong.carriers - weak.carriers)
    if others > 1 and alone(weak.statements):
        reason = f"the same digits, {how}, as {said(strong)}; {counted(others, 'other source')} say so"
        return Judged(weak, Relation.SLIP, reason, strong)
    reason = f"{said(weak)} against {said(strong)}: {how}, one of them a likely slip"
    return Judged(weak, Relation.CONFLICT, reason, strong)
