"""Groups of one strand set against one another: the classes of disagreement in their order, first match wins.

A not comparable -> B agrees -> C revised -> D slip -> E conflict. A lone slip is looked for first of all, because what
is a thousand times too small would else be taken for another thing (A); apart from that the order stands.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from bot.comparing import rivals
from bot.comparing.intervals import meet
from bot.comparing.judged import Judged, Verdict, against, headlined
from bot.comparing.quantities import Kind, Strand
from bot.comparing.revisions import earlier, retold, revised, unfixed
from bot.comparing.sides import Group, grouped, ratio
from bot.comparing.slips import Slips, slips
from bot.comparing.statements import Statement
from bot.comparing.sums import Sums
from bot.comparing.timeline import timeline
from bot.comparing.unplaced import unplaced
from bot.comparing.words import names, said, sources, written
from bot.model import Measure, Relation

ALIKE = Decimal("1.9")
"""Two figures further apart than this ratio are rather two things than two reports of one; double is often a total."""

CLOSE = Decimal("1.6")
"""The same, where the words leave open which deal is meant."""

SEASON = 120
"""Days within which two firm figures of a deal that the words tie down are reports of the same thing."""

FORTNIGHT = 21
"""The same, where they do not: later it is an enlarged round or another."""


def judge(strand: Strand, sums: Sums) -> Iterable[Verdict]:
    """The comparisons of a strand."""
    groups = grouped(strand.statements, strict=strand.kind is Kind.PERIOD)
    if strand.measured == Measure.OTHER:
        return unplaced(groups)
    found = slips(groups, strand.astray)
    if strand.kind is Kind.EVENT or not strand.placed:
        return list(_stars(strand, groups, found, sums))
    return [timeline(strand, groups, found, sums)]


def _stars(strand: Strand, groups: Sequence[Group], found: Slips, sums: Sums) -> Iterable[Verdict]:
    """One comparison around each leading figure; what has no relation to it leads another."""
    pool = sorted((group for group in groups if group not in found), key=_rank)
    pool = pool or sorted(groups, key=_rank)
    while pool:
        lead, *rest = pool
        related = [judged for group in rest if (judged := _relate(strand, group, lead, sums))]
        told = {lead, *(judged.group for judged in related)}
        apart = [group for group in rest if group not in told] if strand.placed else []
        related += [judged for group in apart if (judged := _contradict(strand, group, lead, told))]
        told |= {judged.group for judged in related}
        slipped = [Judged(slip, Relation.SLIP, why, meant) for slip, (meant, why) in found.items() if meant in told]
        yield (Judged(lead, Relation.LEADING, _support(lead)), *related, *slipped)
        pool = [group for group in rest if group not in told]


def _support(group: Group) -> str:
    wordings = sorted({written(s) for s in group.statements} - {said(group)})
    base = f"{said(group)}: {sources(group)} ({names(group.origins)})"
    return f"{base}; also written {names(wordings)}" if wordings else base


def _rank(group: Group) -> tuple[object, ...]:
    """Stage first, then who says it, then how many independent voices; never how many articles."""
    firm = {s.origin for s in group.firm}
    official = any(s.official for s in group.firm)
    return (not firm, not official, -len(firm), -len(group.origins), group.finest.open, group.value, str(group.core))


def _relate(strand: Strand, group: Group, lead: Group, sums: Sums) -> Judged | None:
    if group.finest.unit != lead.finest.unit:
        return None
    if group.meets(lead) or _allowed(group, lead):
        return _compatible(group, lead)
    if not strand.placed:
        told = retold(group, lead)
        return Judged(group, Relation.REVISED, told) if told else None
    added = None if unfixed(group) else sums.link(group, lead)
    if added:
        return Judged(group, Relation.AGREES, added)
    explained = revised(strand, group, lead)
    return Judged(group, Relation.REVISED, explained) if explained else None


def _allowed(group: Group, lead: Group) -> bool:
    """Whether every voice of a group also says something that the lead makes true: "10", "exceeds 10"."""
    allowing = {s.origin for s in group.statements if meet(s.span, lead.core)}
    return group.origins <= allowing


def _compatible(group: Group, lead: Group) -> Judged:
    """One number could make both true: talk of "more than 10" that became 14.3, or simply consistent."""
    if lead.firm and (unfixed(group) or (group.finest.open and earlier(group, lead))):
        return Judged(group, Relation.REVISED, f"{said(group)} was told before it was fixed; {said(lead)} is within it")
    return Judged(group, Relation.AGREES, f"{said(group)} allows {said(lead)}")


def _contradict(strand: Strand, group: Group, lead: Group, told: AbstractSet[Group]) -> Judged | None:
    """The conflict of a group with the lead, heard from those who have told nothing that goes with the lead."""
    if group.finest.unit != lead.finest.unit:
        return None
    silent = Group(group.finest, group.core, group.only(lambda s: not any(_tells(other, s) for other in told)))
    reason = _conflict(strand, silent, lead)
    return Judged(group, Relation.CONFLICT, reason, lead) if reason else None


def _tells(other: Group, statement: Statement) -> bool:
    return statement.titled is False and statement.teller in other.tellers


def _conflict(strand: Strand, group: Group, lead: Group) -> str | None:
    article = rivals.headline(group, lead)
    if article and ratio(group, lead) <= CLOSE:
        return headlined(group, lead)
    rivalry = rivals.firm(group, lead)
    tied = strand.counterparty is not None or rivals.same_round(rivalry)
    if ratio(group, lead) > (ALIKE if strand.counterparty else CLOSE):
        return None
    window = SEASON if tied else FORTNIGHT
    if not rivalry.both:
        rivalry, window = rivals.soft(group, lead), FORTNIGHT
    if not rivalry.both or not _together(rivalry, window, tied=tied):
        return None
    return against(group, lead)


def _together(rivalry: rivals.Rivalry, window: int, *, tied: bool) -> bool:
    """Whether the sides speak at one time; the undated only about a deal that the words tie down."""
    return tied if rivalry.said is None else rivalry.said <= window
