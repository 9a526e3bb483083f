"""Groups of one strand set against one another: the classes of disagreement in their order, first match wins.

A not comparable -> B agrees -> C revised -> D slip -> E conflict. A lone slip is looked for first of all, because what
is a thousand times too small would else be taken for another thing (A); apart from that the order stands.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from decimal import Decimal

from bot.comparing.quantities.parting import part_agreed
from bot.comparing.quantities.quantities import PARTIAL, PURCHASE, REACTION, Kind, Strand
from bot.comparing.quantities.sides import ROUNDED, Group, grouped, ratio
from bot.comparing.quantities.words import actual, hedged, names, potential, said, sources, written
from bot.comparing.relations import rivals
from bot.comparing.relations.aired import with_talks
from bot.comparing.relations.contradictions import conflict, in_season, inherited, moved, with_the_debt
from bot.comparing.relations.denied import parted, with_denials
from bot.comparing.relations.dissent import with_dissent
from bot.comparing.relations.fixed import fixed
from bot.comparing.relations.judged import Judged, Verdict, headlined, two_currencies
from bot.comparing.relations.reactions import reactions
from bot.comparing.relations.revisions import (
    GROWING,
    TALKED,
    earlier,
    left_behind,
    obtained,
    outbid,
    outgrown,
    replaced,
    retold,
    revised,
    unfixed,
)
from bot.comparing.relations.sums import Sums
from bot.comparing.relations.timeline import timeline
from bot.comparing.relations.unplaced import unplaced
from bot.comparing.slips.currencies import converts
from bot.comparing.slips.digits import shift, swapped
from bot.comparing.slips.scale import Scale
from bot.comparing.slips.slips import Slips, slips
from bot.comparing.slips.thousandfold import between
from bot.comparing.slips.torn import torn
from bot.comparing.statements.days import closest
from bot.comparing.statements.intervals import meet
from bot.comparing.statements.nearness import COURSE, NARROW, NEAR, RETOLD
from bot.comparing.statements.statements import Statement
from bot.model import Measure, Relation, Scope, Stage

LENT = frozenset({"debt", "financing"})
"""Of these a company has several at once: one that names no lender is rather another."""

ADDED_UP = Decimal("1.005")
"""The ratio up to which a sum is the one that others round when they add it up."""

NEAREST = Decimal("1.3")
"""The ratio up to which a figure is the rival of the leading one although its article tells other figures too."""


def judge(strand: Strand, sums: Sums, scale: Scale) -> Iterable[Verdict]:
    """The comparisons of a strand."""
    told, denials = parted(strand.statements)
    judged = with_dissent(list(_judged(replace(strand, statements=tuple(told)), sums, scale)))
    verdicts = [with_talks(verdict) for verdict in judged]
    return with_denials(verdicts, denials) if denials else verdicts


def _judged(strand: Strand, sums: Sums, scale: Scale) -> Iterable[Verdict]:
    groups = grouped(strand.statements, strict=strand.kind is Kind.PERIOD)
    if strand.measured == Measure.OTHER and strand.counterparty is None:
        return unplaced(groups)
    if strand.measured == Measure.FOUNDED:
        return fixed(groups)
    if strand.measured == REACTION:
        return reactions(strand.statements)
    if strand.measured == PURCHASE and strand.counterparty:
        groups = [part for group in groups for part in part_agreed(group, groups)]
    found = slips(groups, scale, strand.astray)
    if strand.kind is Kind.EVENT or not strand.placed:
        return list(_stars(strand, groups, found, sums))
    return [timeline(strand, groups, found, sums)]


def _stars(strand: Strand, groups: Sequence[Group], found: Slips, sums: Sums) -> Iterable[Verdict]:
    """One comparison around each leading figure; what has no relation to it leads another."""
    gone = left_behind if strand.placed else replaced
    former = [group for group in groups if any(s.prior for s in group.statements)]
    after = [(group, other) for group in former for other in groups if gone(group, other)]
    bygone, heirs = {group for group, _ in after}, {other for _, other in after}  # what came after leads
    changed = [one for one in groups if any(Scope.CHANGE in s.claim.scopes for s in one.statements)]
    bygone |= {one for one in groups if any(outbid(one, other) for other in changed if other is not one)}
    grows = strand.measured in GROWING and strand.placed
    first = {one: (one.finest.unit != strand.unit, one in bygone, one not in heirs) for one in groups}
    order = sorted(groups, key=lambda one: (first[one], _rank(one, newest=grows)))
    pool = [group for group in order if group not in found] or order
    while pool:
        lead, *rest = pool
        related = [judged for group in rest if (judged := _relate(strand, group, lead, sums))]
        free = [group for group in rest if all(group is not judged.group for judged in related)]
        related = [judged for judged in related if not _elsewhere(strand, judged, lead, (free, sums))]
        related += [judged for group in free if (judged := _summed_up(group, lead, related, sums))]
        told = {lead, *(judged.group for judged in related)}
        apart = [group for group in rest if group not in told] if strand.placed or strand.unnamed else []
        of_its_course = {group for group in told if group is lead or (closest(group.dates, lead.dates) or 0) <= COURSE}
        same = {lead, *(judged.group for judged in related if judged.relation is Relation.AGREES)}
        related += _undivided(
            [
                judged
                for group in apart
                if (
                    judged := _contradict(strand, group, lead, same if ratio(group, lead) <= NEAREST else of_its_course)
                )
                and not _nearer(strand, group, lead, apart)
            ],
            lead if strand.counterparty else None,
        )
        told |= {judged.group for judged in related}
        slipped = [Judged(slip, Relation.SLIP, why, meant) for slip, (meant, why) in found.items() if meant in told]
        yield (Judged(lead, Relation.LEADING, _support(lead)), *related, *slipped)
        pool = [group for group in rest if group not in told]


def _undivided(conflicts: Sequence[Judged], price: Group | None) -> list[Judged]:
    """Without those told only by articles that tell another of them too: these see several things in their figures.

    Of two figures beside a price of two parties the near one is its rival, the other a part or another price.
    """
    kept = []
    for judged in conflicts:
        others = [one.group for one in conflicts if one is not judged and one.group.tellers & judged.group.tellers]
        lone = judged.group.tellers - {teller for other in others for teller in other.tellers}
        if lone or (price and len(others) == 1 and _nearest(judged.group, price, others[0])):
            kept.append(judged)
    return kept


def _nearest(group: Group, price: Group, other: Group) -> bool:
    return ratio(group, price) <= NEAREST and ratio(group, price) < ratio(other, price)


def _support(group: Group) -> str:
    wordings = sorted({written(s) for s in group.statements} - {said(group)})
    denied = "denied by " if all(s.denies for s in group.statements) else ""
    base = f"{said(group)}: {denied}{sources(group)} ({names(group.origins)})"
    return f"{base}; also written {names(wordings)}" if wordings else base


def _rank(group: Group, *, newest: bool = False) -> tuple[object, ...]:
    """Stage first, then who says it, then how many independent voices; never how many articles.

    `newest`: of equal ones the latest comes first, of what is often made larger.
    """
    done = [s for s in group.firm if s.claim.stage is not Stage.DENIED]  # a refused offer is nobody's figure any more
    firm = {s.origin for s in done}
    official = any(s.official for s in done)
    voices = (-len(firm), -len(group.origins))
    past = all(s.prior or s.claim.stage is Stage.DENIED for s in group.statements)
    days = max((s.holds.first.toordinal() for s in group.statements if s.holds), default=0) if newest else 0
    told = (group.hearsay, group.finest.open, -days, group.value, str(group.core))
    return (not firm, past, not official, *voices, *told)


def _relate(strand: Strand, group: Group, lead: Group, sums: Sums) -> Judged | None:
    if group.finest.unit != lead.finest.unit:
        return _converted(group, lead)
    if _consistent(group, lead):
        return _compatible(group, lead)
    if not strand.placed:
        told = retold(group, lead) or (obtained(group, lead) if strand.unnamed else None)
        return Judged(group, Relation.REVISED, told) if told else None
    added = None if unfixed(group) else sums.link(group, lead)
    if added:
        return Judged(group, Relation.AGREES, added)
    if any(swapped(one, lead.finest) for one in group.statements) and rivals.told(group, lead).at_once:
        return None
    explained = revised(strand, group, lead) or moved(strand, group, lead)
    return Judged(group, Relation.REVISED, explained) if explained else None


def _converted(group: Group, lead: Group) -> Judged | None:
    """What sources of the lead convert it into."""
    if not any(converts(s, lead.statements) for s in group.statements):
        return None
    return Judged(
        group, Relation.AGREES, f"{said(group)} is {said(lead)} in another currency, as {names(group.origins)} has it"
    )


def _summed_up(group: Group, lead: Group, related: Sequence[Judged], sums: Sums) -> Judged | None:
    """«$653 million», where others add $620 million and $30 million up to «roughly $650 million»: the same sum."""
    for judged in related:
        near = judged.relation is Relation.AGREES and ratio(group, judged.group) <= ADDED_UP
        if near and group.finest.unit == judged.group.finest.unit and sums.link(judged.group, lead):
            return Judged(group, Relation.AGREES, f"{said(judged.group)} does not exclude {said(group)}")
    return None


def _consistent(group: Group, lead: Group) -> bool:
    """Whether nothing in one denies the other, and they are near enough to be of one thing."""
    if rivals.ceilings(group, lead):
        return False
    return (group.meets(lead) or _allowed(group, lead)) and ratio(group, lead) <= TALKED


def _allowed(group: Group, lead: Group) -> bool:
    """Whether every voice of a group also says something that the lead makes true: "10", "exceeds 10"."""
    allowing = {s.origin for s in group.statements if meet(s.span, lead.core)}
    return group.origins <= allowing


def _compatible(group: Group, lead: Group) -> Judged:
    """One number could make both true: talk of "more than 10" that became 14.3, or simply consistent."""
    if (lead.firm and (unfixed(group) or (group.finest.open and earlier(group, lead)))) or _came_of(lead, group):
        return Judged(group, Relation.REVISED, f"{potential(group)}; {actual(lead)}")
    if (lead.finest.ceiling or outgrown(group, lead)) and ratio(group, lead) > NARROW and earlier(lead, group):
        return Judged(group, Relation.REVISED, f"{potential(lead)}; {actual(group)}")
    told = next((s for s in group.statements if meet(s.span, lead.core)), group.finest)
    return Judged(group, Relation.AGREES, f"{hedged(told)} does not exclude {said(lead)}")


def _came_of(lead: Group, group: Group) -> bool:
    """Whether a figure is what came of another that was told before, as talk or a guess: 20 of "more than 15"."""
    advanced = max(s.advance for s in group.statements) < max(s.advance for s in lead.statements)
    return advanced and ratio(group, lead) > ROUNDED and earlier(group, lead)


def _contradict(strand: Strand, group: Group, lead: Group, told: AbstractSet[Group]) -> Judged | None:
    """The conflict of a group with the lead, heard from those who have told nothing that goes with the lead."""
    if any(one.finest.unit != group.finest.unit for one in (lead, *told)):
        twice = _two_currencies(group, told)
        if twice or group.finest.unit != lead.finest.unit:
            return twice
    if inherited(strand, group) and ratio(group, lead) > (RETOLD if strand.measured in LENT else NARROW):
        return None
    if rivals.headline(group, lead) and (ratio(group, lead) <= NEAR or _shifted(group, lead)):
        return Judged(group, Relation.CONFLICT, headlined(group, lead), lead)
    named = strand.placed and (strand.counterparty or strand.event)
    near = (named and in_season(group, lead)) or between(group, lead)
    if near and (slipped := torn(group, lead, at_once=rivals.told(group, lead).at_once)):
        return Judged(group, *slipped, lead)
    if with_the_debt(group, lead):
        return None
    silent = Group(group.finest, group.core, group.only(lambda s: not any(_tells(other, s) for other in told)))
    reason = conflict(strand, silent, lead)
    return Judged(group, Relation.CONFLICT, reason, lead) if reason else None


def _shifted(group: Group, lead: Group) -> bool:
    """Whether a point is shifted between the two: «$15 billion» above a text that tells of $1.5 billion."""
    whole = not any(s.open or s.claim.scopes & PARTIAL for s in (*group.statements, *lead.statements))
    return whole and shift(group.finest, lead.finest) != 0


def _two_currencies(group: Group, told: AbstractSet[Group]) -> Judged | None:
    for one in sorted(told, key=_rank):
        if (reason := two_currencies(group, one)) is not None:
            return Judged(group, Relation.CONFLICT, reason, one)
    return None


def _nearer(strand: Strand, group: Group, lead: Group, others: Iterable[Group]) -> bool:
    """Whether a group contradicts another one that is nearer to it, and better founded: that is its quarrel."""
    return any(
        ratio(group, other) < ratio(group, lead)
        and _rank(other) < _rank(group)
        and _contradict(strand, group, other, {other})
        for other in others
        if other is not group
    )


def _elsewhere(strand: Strand, judged: Judged, lead: Group, beside: tuple[Sequence[Group], Sums]) -> bool:
    """Whether a former figure is nearer to what others tell than to the lead, and explained by that as well."""
    if judged.relation is not Relation.REVISED:
        return False
    group, (others, sums) = judged.group, beside
    return any(
        _better(group, other, lead)
        and (there := _relate(strand, group, other, sums)) is not None
        and there.relation is Relation.REVISED
        for other in others
    )


def _better(group: Group, other: Group, lead: Group) -> bool:
    """Whether another one is nearer than the lead, and told by more voices or by as many of a nearer time."""
    if ratio(group, other) >= ratio(group, lead) or len(other.origins) < len(lead.origins):
        return False
    there, here = (closest(group.dates, one.dates) for one in (other, lead))
    return len(other.origins) > len(lead.origins) or (there is not None and here is not None and there < here)


def _tells(other: Group, statement: Statement) -> bool:
    return statement.titled is False and statement.teller in other.tellers
