"""Figures that live in time: a valuation, a headcount, the guidance for one year. The latest leads, the others were.

Two figures of one time by different voices are a conflict also where they are no longer the latest. A figure that
somebody repeats as today's, well after others have told its successor, is out of date: kept as its own side.
"""

from collections.abc import Iterable, Sequence

from bot.comparing.quantities.parting import STALE, by_round, part_stale
from bot.comparing.quantities.quantities import Kind, Strand
from bot.comparing.quantities.sides import Group, ratio
from bot.comparing.quantities.words import basis, hedged, names, on, said, sources, stage
from bot.comparing.relations import past, rivals
from bot.comparing.relations.judged import Judged, Verdict, against, headlined, two_currencies
from bot.comparing.relations.onset import aired_at_once, at_once, shifted, start
from bot.comparing.relations.ranking import LOST, former, met, rank
from bot.comparing.relations.revisions import earlier
from bot.comparing.relations.sums import Sums
from bot.comparing.slips.slips import Slips
from bot.comparing.slips.thousandfold import between
from bot.comparing.slips.torn import torn
from bot.comparing.statements.days import closest
from bot.comparing.statements.nearness import FAR, MONTH, MONTHS, NARROW, NEAR, NEWS, SEASON, WEEK, YEAR
from bot.comparing.statements.statements import Statement
from bot.model import Measure, Relation, Stage

WINDOWS = {
    "stake": MONTH,
    "headcount": 10,
    "users": 10,
    "market_value": 0,
    "capex": NEWS,
    "spending": NEWS,
    "revenue": SEASON,
}
"""Days within which two figures of a measure are of one time; those of the others are of one piece of news."""

COUNTED = frozenset({"run_rate", "users", "headcount"})
"""Measures of which outsiders estimate what is so: that is no talk, and leads what was before."""


def timeline(strand: Strand, groups: Sequence[Group], found: Slips, sums: Sums) -> Verdict:
    """The groups of a strand with their relations, the leading one first."""
    parted = [
        late for group in groups for part in by_round(group) for late in part_stale(strand.measured, part, groups)
    ]
    slipped = {
        group: found[origin] for group in parted for origin in groups if origin in found and _from(group, origin)
    }
    guessed = any(s.claim.stage is Stage.ESTIMATED and not s.prior for group in parted for s in group.statements)
    told_past = strand.kind is Kind.PERIOD or (guessed and strand.measured in COUNTED)
    order = sorted(parted, key=lambda one: (one in slipped, told_past and former(one), *rank(one, slipped, parted)))
    lead = _contested_lead(strand, order, slipped, sums)
    told = f"{said(lead)}{basis(lead)}{on(lead)}"
    first = Judged(lead, Relation.LEADING, f"{told}: {sources(lead)} ({names(lead.origins)})")
    rest = [group for group in order if group is not lead]
    sound = [group for group in order if group not in slipped]
    contests = _contests(strand, sound, lead, sums) | _rifts(strand, sound, lead)
    if strand.measured == Measure.VALUATION:
        linked = {group: words for group in sound if (words := sums.over_a_round(group, lead))}
        contests |= {group: Judged(group, Relation.AGREES, words) for group, words in linked.items()}
    return (first, *(_relate(strand, group, lead, slipped, contests) for group in rest))


def _from(part: Group, group: Group) -> bool:
    return part is group or part.finest in group.statements


def _contested_lead(strand: Strand, order: Sequence[Group], slipped: Slips, sums: Sums) -> Group:
    """Of figures that dispute the latest place, the better supported: an official one, else the one of more voices."""
    first, *others = order
    sound = [group for group in others if group not in slipped and not group.stale]
    rivalling = [group for group in sound if _contest(strand, group, first) and not sums.over_a_round(group, first)]
    best = max([first, *rivalling], key=lambda group: group.weight)
    equal = [group for group in rivalling if best is first and group.weight == first.weight and _told(group)]
    days = _told(first)
    early = [group for group in equal if days and 0 < days - _told(group) <= WEEK]
    found = min(early, key=_told, default=best)
    after = [group for group in sound if group.value > found.value and sums.over_a_round(group, found)]
    return after[0] if after else found


def _told(group: Group) -> int:
    """The day on which a group was first told, as a number; 0 without a date."""
    return min((s.said.first.toordinal() for s in group.statements if s.said), default=0)


def _contests(strand: Strand, groups: Sequence[Group], lead: Group, sums: Sums) -> dict[Group, Judged]:
    """The weaker group of each two that contradict one another; only neighbours in time are set side by side."""
    judged: dict[Group, Judged] = {}
    pairs = sorted(_neighbours(strand, groups), key=lambda pair: lead not in pair)
    for one, other in pairs:
        weak, strong = (one, other) if other is lead or (one is not lead and _weaker(one, other)) else (other, one)
        if (
            weak not in judged
            and weak is not lead
            and _contest(strand, weak, strong)
            and not _linked(weak, strong, sums)
        ):
            judged[weak] = shifted(weak, strong) or Judged(weak, Relation.CONFLICT, _quarrel(weak, strong), strong)
    return judged


def _linked(weak: Group, strong: Group, sums: Sums) -> bool:
    return bool(sums.link(weak, strong) or sums.over_a_round(weak, strong))


def _quarrel(weak: Group, strong: Group) -> str:
    headline = headlined(weak, strong) if rivals.headline(weak, strong) else None
    return two_currencies(weak, strong) or headline or against(weak, strong)


def _weaker(one: Group, other: Group) -> bool:
    return (one.weight, -one.delay, -one.value) < (other.weight, -other.delay, -other.value)


def _neighbours(strand: Strand, groups: Sequence[Group]) -> Iterable[tuple[Group, Group]]:
    window = WINDOWS.get(strand.measured, NEWS)
    first = {group: min(held.first for held in group.dates) for group in groups if group.dates}
    dated = sorted(first, key=lambda group: (first[group], group.value))
    for at, one in enumerate(dated):
        end = max(held.last for held in one.dates)
        for other in dated[at + 1 :]:
            if (first[other] - end).days > window:
                break
            yield one, other


def _contest(strand: Strand, one: Group, other: Group) -> bool:
    """Whether two groups contradict one another about one time."""
    if one.finest.unit != other.finest.unit:
        return one.value == other.value
    if not _exclude(one, other) or _plan_and_result(strand, one, other):
        return False
    if ratio(one, other) > NEAR and at_once(strand, one, other):
        return True
    if ratio(one, other) > FAR:
        return past.shifted_in_a_month(strand, one, other)
    return (
        past.of_one_time(strand, one, other)
        or _one_present(strand, one, other)
        or _one_plan(strand, one, other)
        or aired_at_once(strand, one, other)
    )


def _one_plan(strand: Strand, one: Group, other: Group) -> bool:
    """Whether both are planned for one year, or the part of one buyer, at one time: a plan has one figure then."""
    deal = strand.measured == Measure.STAKE and strand.counterparty is not None
    if not (strand.period or deal) or one.finest.ranged or other.finest.ranged or ratio(one, other) > NEAR:
        return False
    rivalry = rivals.planned(one, other)
    if not rivalry.both or rivals.within_one(rivalry):
        return False
    return rivalry.of_one_month or (rivalry.said is not None and rivalry.said <= WEEK)


def _one_present(strand: Strand, one: Group, other: Group) -> bool:
    if not (one.events and other.events) and (ratio(one, other) > NEAR or not _heard_together(strand, one, other)):
        return bool(one.articles & other.articles) and ratio(one, other) <= NEAR and bool(rivals.headline(one, other))
    if any(rivalry.both and (rivalry.held or 0) <= STALE * 3 for _, rivalry in rivals.rounds(one, other)):
        return True
    rivalry = rivals.current(one, other)
    if not rivalry.both:
        return bool(rivals.headline(one, other)) and ratio(one, other) <= NEAR
    grown = strand.measured == Measure.RUN_RATE and rivals.grown(rivalry)
    if ratio(one, other) > NEAR or grown or rivals.differently_named(rivalry) or rivals.within_one(rivalry):
        return False
    gap = rivalry.said if strand.kind is Kind.PERIOD else rivalry.held
    return gap is not None and gap <= WINDOWS.get(strand.measured, NEWS)


def _heard_together(strand: Strand, one: Group, other: Group) -> bool:
    """Whether the two may be told of one time at all; asked first because it is cheap."""
    few, many = sorted((one, other), key=lambda group: len(group.current))
    window = max(YEAR if strand.kind is Kind.PERIOD else 0, WINDOWS.get(strand.measured, NEWS))
    return any((gap := many.current_days.gap(held)) is not None and gap <= window for held in few.current)


def _plan_and_result(strand: Strand, one: Group, other: Group) -> bool:
    return strand.kind is Kind.PERIOD and one.finest.ranged is not other.finest.ranged


def _exclude(one: Group, other: Group) -> bool:
    """Whether no number makes both true; ranges with other ends exclude one another as statements."""
    return not one.meets(other) or (one.finest.ranged and other.finest.ranged)


def _relate(strand: Strand, group: Group, lead: Group, slipped: Slips, contests: dict[Group, Judged]) -> Judged:
    if group in slipped:
        meant, why = slipped[group]
        return Judged(group, Relation.SLIP, why, meant)
    if group.finest.unit != lead.finest.unit and group in contests:
        return contests[group]
    if group in contests and between(group, lead):
        return contests[group]
    if group.meets(lead) and (met(group, (lead,)) or _one_time(strand, group, lead)):
        return Judged(group, Relation.AGREES, f"{hedged(_widest(group))} does not exclude {said(lead)}")
    if group.stale:
        return Judged(
            group, Relation.CONFLICT, f"out of date: told as today's{on(group)}, when it had been replaced", lead
        )
    return contests.get(group) or Judged(group, Relation.REVISED, _was(group, lead))


def _rifts(strand: Strand, groups: Sequence[Group], lead: Group) -> dict[Group, Judged]:
    """The likely slips of the lead, or of a figure that is nearer to it, where nothing tells which of the two it is."""
    days = MONTHS if strand.kind is Kind.STATE else None
    lost = [group for group in groups if ratio(group, lead) > LOST and not group.stale]
    found: dict[Group, Judged] = {}
    for group in lost:
        for other in (lead, *(one for one in groups if one is not lead and one not in lost)):
            told = _within(group, other, days) or between(group, other)
            if group not in found and told and (slipped := _torn(group, other)):
                found[group] = Judged(group, *slipped, other)
    return found


def _torn(group: Group, other: Group) -> tuple[Relation, str] | None:
    return torn(group, other, at_once=rivals.current(group, other).at_once)


def _within(group: Group, lead: Group, days: int | None) -> bool:
    """Whether two groups are told of the same weeks; of a period they always are."""
    gap = closest(group.dates, lead.dates)
    return days is None or (gap is not None and gap <= days)


def _widest(group: Group) -> Statement:
    return next((statement for statement in group.statements if statement.open), group.finest)


def _one_time(strand: Strand, group: Group, lead: Group) -> bool:
    """Whether two compatible figures are of one time and stage, and so the same and not one after the other."""
    if group.finest.ranged and lead.finest.ranged:
        return False
    if (group.finest.ceiling or lead.finest.ceiling) and ratio(group, lead) > NARROW:
        return False
    if strand.kind is Kind.PERIOD and (group.finest.ranged or _foretold(group)) and not lead.finest.soft:
        return False
    gap = closest(group.dates, lead.dates)
    return gap is None or gap <= MONTH


def _was(group: Group, lead: Group) -> str:
    if start(group) is None:
        return f"undated: {said(group)} cannot be placed in time beside {said(lead)}"
    told = stage(group)
    if not group.firm and lead.firm and earlier(lead, group):
        return f"{told or 'spoken of'} since: {said(group)}{on(group)}; told as done: {said(lead)}{on(lead)}"
    was = f"{said(group)}{basis(group)}{on(group)}{f' ({told})' if told else ''}"
    return f"{was}, {said(lead)}{basis(lead)}{on(lead)}"


def _foretold(group: Group) -> bool:
    """Whether it is but a floor or a ceiling that was planned: guidance that a result may go beyond."""
    return group.finest.open and not group.firm
