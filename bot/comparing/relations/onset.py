"""When figures begin to be told, and what lies too far apart for a change although it begins in the same days."""

from datetime import date

from bot.comparing.quantities.quantities import Kind, Strand
from bot.comparing.quantities.sides import Group, ratio
from bot.comparing.quantities.words import said
from bot.comparing.relations import rivals
from bot.comparing.relations.judged import Judged
from bot.comparing.slips.digits import TIMES, digits
from bot.comparing.slips.slips import alone, early_round
from bot.comparing.statements.nearness import DAYS, FAR
from bot.model import Measure, Relation, Scope, counted

_COUNTED = frozenset({Measure.HEADCOUNT.value, Measure.USERS.value})
"""Of these a plan and what is told as done are one figure on the day of the news."""


def start(group: Group) -> date | None:
    """The day from which a group's figure is told to hold; what was hoped for before had not begun."""
    told = [s.holds.first for s in group.statements if s.holds and not s.soft]
    return min(told or (s.holds.first for s in group.statements if s.holds), default=None)


def at_once(strand: Strand, one: Group, other: Group) -> bool:
    """Whether both are first told in the same days as true then, each by who tells nothing else."""
    if strand.kind is Kind.PERIOD:
        return _of_one_result(strand, one, other)
    if strand.kind is not Kind.STATE or not _begin_together(one, other):
        return False
    rivalry = rivals.current(one, other)
    if not rivalry.at_once or rivals.differently_named(rivalry) or rivals.within_one(rivalry):
        return False
    return not early_small(one, other) and not any(s.open or s.ranged for s in rivalry.voices)


def early_small(one: Group, other: Group) -> bool:
    """Whether the smaller alone is told of a round that is small by nature: they are of two rounds."""
    small, large = sorted((one, other), key=lambda group: group.value)
    return early_round(small.events) and not early_round(large.events)


def _begin_together(one: Group, other: Group) -> bool:
    """Whether both begin in the same days, by the first that is told of either or by when it held at the latest.

    What somebody tells of October began on the 9th where another says so.
    """
    pairs = ((start(one), start(other)), (_begun(one), _begun(other)))
    return any(first and then and abs((first - then).days) <= DAYS for first, then in pairs)


def _begun(group: Group) -> date | None:
    """The day by which a group's figure held."""
    return min((s.holds.last for s in group.statements if s.holds and not s.soft), default=None)


def aired_at_once(strand: Strand, one: Group, other: Group) -> bool:
    """Whether both are talked about or planned in the same days, each by who tells nothing else.

    Of people, who «will cut 9,000» and who «cut 6,000» tell of the same.
    """
    if ratio(one, other) > FAR or rivals.headline(one, other):
        return False
    mixed = strand.measured in _COUNTED
    if not mixed and (one.firm or other.firm):
        return False
    rivalry = rivals.told(one, other) if mixed else rivals.aired(one, other)
    open_ended = any(s.open or Scope.TARGET in s.claim.scopes for s in rivalry.voices)
    return rivalry.at_once and not open_ended and not rivals.within_one(rivalry)


def _of_one_result(strand: Strand, one: Group, other: Group) -> bool:
    """Whether both are told in the same days as what one past period came to."""
    rivalry = rivals.firm(one, other)
    if not strand.period or not rivalry.both or rivals.differently_named(rivalry) or rivals.within_one(rivalry):
        return False
    near = rivalry.said is not None and rivalry.said <= DAYS
    return near and not any(s.ranged for s in rivalry.voices)


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
