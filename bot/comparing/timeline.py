"""Figures that live in time: a valuation, a headcount, the guidance for one year. The latest leads, the others were.

Two figures of one time by different voices are a conflict also where they are no longer the latest. A figure that
somebody repeats as today's, well after others have told its successor, is out of date: kept as its own side.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from bot.comparing import rivals
from bot.comparing.quantities import Kind, Strand, plain
from bot.comparing.sides import Group
from bot.comparing.slips import slip, suspect
from bot.comparing.statements import Statement
from bot.comparing.words import names, on, said, sources, stage
from bot.model import Relation

WINDOWS = {"headcount": 14, "users": 14, "market_value": 0}
MONTH = 31
"""Days within which two figures of a state are of one time."""

STALE = 30
"""Days after which a replaced figure, told as today's, is out of date."""

FAR = Decimal("2.5")

Row = tuple[Group, Relation, str]


def timeline(strand: Strand, groups: Sequence[Group]) -> list[Row]:
    """The groups of a strand with their relations, the leading one first."""
    parted = [part for group in groups for part in _part_stale(group, groups)]
    order = sorted(parted, key=lambda group: _lead(group, parted))
    lead = _contested_lead(strand, order)
    rows = [(lead, Relation.LEADING, f"{said(lead)}{on(lead)}: {sources(lead)} ({names(lead.origins)})")]
    rest = [group for group in order if group is not lead]
    return [*rows, *((group, *_relate(strand, group, lead, parted)) for group in rest)]


def _lead(group: Group, groups: Sequence[Group]) -> tuple[object, ...]:
    """Not a slip, firm before talked about, the latest start first."""
    began = start(group)
    return (
        suspect(group, groups),
        not group.firm,
        began is None,
        -(began.toordinal() if began else 0),
        -len(group.origins),
        group.value,
    )


def start(group: Group) -> date | None:
    """The day from which a group's figure is told to hold."""
    dated = [s.holds.first for s in group.statements if s.holds]
    return min(dated, default=None)


def _contested_lead(strand: Strand, order: Sequence[Group]) -> Group:
    """Of figures that dispute the latest place, the better supported: an official one, else the one of more voices."""
    first = order[0]
    rivalling = [group for group in order[1:] if contest(strand, group, first)]
    return min(
        [first, *rivalling], key=lambda g: (not any(s.official for s in g.firm), -len({s.origin for s in g.firm}))
    )


def _relate(strand: Strand, group: Group, lead: Group, groups: Sequence[Group]) -> tuple[Relation, str]:
    for other in [lead, *groups]:
        slipped = slip(group, other, groups) if other is not group else None
        if slipped:
            return Relation.SLIP, slipped
    if group.core.overlaps(lead.core) and _one_time(strand, group, lead):
        return Relation.AGREES, f"{said(group)} allows {said(lead)}"
    replaced = _stale_reason(group, groups)
    if replaced:
        return replaced
    for other in [lead, *groups]:
        if other is not group and _outweighed(group, other, lead) and contest(strand, group, other):
            return (
                Relation.CONFLICT,
                f"{said(group)} ({names(group.origins)}) against {said(other)} ({names(other.origins)}), at the same time",
            )
    return Relation.REVISED, _was(group, lead)


def _outweighed(group: Group, other: Group, lead: Group) -> bool:
    """Whether, of two figures of one time, the group is the one with less behind it."""
    if other is lead:
        return True
    return (len(group.origins), -group.value) < (len(other.origins), -other.value)


def contest(strand: Strand, one: Group, other: Group) -> bool:
    """Whether two groups contradict one another about one time."""
    if not strand.placed or (one.core.overlaps(other.core) and not (one.finest.ranged and other.finest.ranged)):
        return False
    low, high = sorted((one.value, other.value))
    rivalry = rivals.firm(one, other)
    if high > FAR * low or not rivalry.both:
        return False
    if strand.kind is Kind.PERIOD and _range_against_figure(one, other):
        return False
    gap = rivalry.gap
    return gap is not None and gap <= WINDOWS.get(strand.measured, MONTH) and not _other_round(rivalry)


def _range_against_figure(one: Group, other: Group) -> bool:
    """Guidance against a result."""
    return one.finest.ranged is not other.finest.ranged


def _other_round(rivalry: rivals.Rivalry) -> bool:
    """Whether the two are told of differently named rounds."""
    ones, others = _events(rivalry.one), _events(rivalry.other)
    return bool(ones and others) and not ones & others


def _events(statements: Iterable[Statement]) -> set[str]:
    return {plain(s.claim.event) for s in statements if s.claim.event}


def _one_time(strand: Strand, group: Group, lead: Group) -> bool:
    """Whether two compatible figures are of one time and stage, and so the same and not one after the other."""
    if group.finest.ranged and lead.finest.ranged:
        return False
    if strand.kind is Kind.PERIOD and _range_against_figure(group, lead):
        return not (group.finest.ranged and not lead.finest.soft)
    ones, others = start(group), start(lead)
    return ones is None or others is None or abs((ones - others).days) <= MONTH


def _part_stale(group: Group, groups: Sequence[Group]) -> Iterable[Group]:
    """A group parted into what was said in its time and what repeats it as today's after it was replaced."""
    late = [s for s in group.statements if _replaced(s, group, groups)]
    if not late or len(late) == len(group.statements):
        return [group]
    timely = [s for s in group.statements if s not in late]
    return [Group(group.finest, group.core, timely), Group(late[0], group.core, late)]


def _replaced(statement: Statement, group: Group, groups: Sequence[Group]) -> bool:
    if statement.prior or statement.soft or statement.said is None or statement.holds != statement.said:
        return False
    began = start(group)
    return began is not None and any(
        other is not group and _succeeds(other, began) and _known(other, statement.said.first) for other in groups
    )


def _succeeds(other: Group, began: date) -> bool:
    return bool(other.firm) and all(s.holds is None or s.holds.first > began for s in other.firm)


def _known(other: Group, day: date) -> bool:
    return any(s.said and (day - s.said.last).days > STALE for s in other.firm)


def _stale_reason(group: Group, groups: Sequence[Group]) -> tuple[Relation, str] | None:
    """A figure told as today's although it is known to have been replaced."""
    earlier = [other for other in groups if other is not group and other.core == group.core]
    if not earlier or not all(s.holds == s.said and s.said for s in group.statements):
        return None
    return Relation.CONFLICT, f"repeats{on(earlier[0])} figure {said(group)} as today's, after it was replaced"


def _was(group: Group, lead: Group) -> str:
    if start(group) is None:
        return f"undated: {said(group)} cannot be placed in time beside {said(lead)}"
    told = stage(group)
    return f"{said(group)}{on(group)}{f' ({told})' if told else ''}, {said(lead)}{on(lead)}"
