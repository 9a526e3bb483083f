"""Groups of one strand set against one another: the classes of disagreement in their order, first match wins.

A not comparable -> B agrees -> C revised -> D slip -> E conflict. A lone slip is looked for first of all, because what is
a thousand times too small would else be taken for another thing (A); apart from that the order stands.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.comparing import rivals
from bot.comparing.quantities import Kind, Strand
from bot.comparing.revisions import revised
from bot.comparing.sides import Group, grouped
from bot.comparing.slips import slip, suspect
from bot.comparing.timeline import timeline
from bot.comparing.words import names, said, sources, written
from bot.model import Relation


@dataclass(frozen=True, slots=True)
class Judged:
    """A group with its relation to the leading one, and why."""

    group: Group
    relation: Relation
    reason: str


Verdict = tuple[Judged, ...]
"""One comparison: the leading group first."""

ALIKE = Decimal("2.5")
"""Two figures further apart than this ratio are rather two things than two reports of one, unless the words tie them."""

CLOSE = Decimal("1.6")
"""The same, where the words leave open which deal is meant."""

SEASON = 120
"""Days within which two firm figures of one purchase are reports of the same thing."""

FORTNIGHT = 21
"""Days within which two firm figures of a round are; later ones are an enlarged round or another."""


def judge(strand: Strand) -> Iterable[Verdict]:
    """The comparisons of a strand."""
    groups = grouped(strand.statements, strict=strand.kind is Kind.PERIOD)
    if strand.kind is Kind.EVENT:
        return list(_stars(strand, groups))
    return [_line(strand, groups)]


def _stars(strand: Strand, groups: list[Group]) -> Iterable[Verdict]:
    """One comparison around each leading figure; what has no relation to it leads another."""
    pool = sorted(groups, key=lambda group: _rank(group, groups))
    while pool:
        lead, rest = pool[0], pool[1:]
        judged = [(group, _relate(strand, group, lead, groups)) for group in rest]
        yield (leading(lead), *(found for _, found in judged if found))
        pool = [group for group, found in judged if not found]


def leading(group: Group) -> Judged:
    return Judged(group, Relation.LEADING, _support(group))


def _support(group: Group) -> str:
    wordings = sorted({written(s) for s in group.statements} - {said(group)})
    base = f"{said(group)}: {sources(group)} ({names(group.origins)})"
    return f"{base}; also written {names(wordings)}" if wordings else base


def _rank(group: Group, groups: Sequence[Group]) -> tuple[object, ...]:
    """Stage first, then who says it, then how many independent voices; never how many articles."""
    firm = {s.origin for s in group.firm}
    official = any(s.official for s in group.statements)
    return (
        suspect(group, groups),
        not firm,
        not official,
        -len(firm),
        -len(group.origins),
        group.finest.open,
        group.value,
    )


def _relate(strand: Strand, group: Group, lead: Group, groups: Sequence[Group]) -> Judged | None:
    slipped = slip(group, lead, groups)
    if slipped:
        return Judged(group, Relation.SLIP, slipped)
    if group.core.overlaps(lead.core):
        return _compatible(group, lead)
    explained = revised(strand, group, lead)
    if explained:
        return Judged(group, Relation.REVISED, explained)
    contradicted = _conflict(strand, group, lead)
    return Judged(group, Relation.CONFLICT, contradicted) if contradicted else None


def _compatible(group: Group, lead: Group) -> Judged:
    """One number could make both true: talk of "more than 10" that became 14.3, or simply consistent."""
    if not group.firm and lead.firm and not any(s.prior for s in lead.firm):
        return Judged(group, Relation.REVISED, f"{said(group)} was told before it was fixed; {said(lead)} is within it")
    return Judged(group, Relation.AGREES, f"{said(group)} allows {said(lead)}")


def _conflict(strand: Strand, group: Group, lead: Group) -> str | None:
    if not strand.placed:
        return None
    headline = rivals.headline(group, lead)
    if headline and ratio(group, lead) <= CLOSE:
        return f"the headline says one and the text the other: {said(group)} against {said(lead)}"
    tied = strand.counterparty is not None or strand.event is not None
    if ratio(group, lead) > (ALIKE if tied else CLOSE):
        return None
    rivalry = rivals.firm(group, lead)
    window = SEASON if strand.counterparty is not None else FORTNIGHT
    if not rivalry.both:
        rivalry, window = rivals.soft(group, lead), FORTNIGHT
    if not rivalry.both or not _together(rivalry, window, tied=tied):
        return None
    return against(group, lead)


def _together(rivalry: rivals.Rivalry, window: int, *, tied: bool) -> bool:
    """Whether the sides speak at one time; the undated only about a deal that the words tie down."""
    return tied if rivalry.gap is None else rivalry.gap <= window


def against(group: Group, lead: Group) -> str:
    return f"{said(group)} ({names(group.origins)}) against {said(lead)} ({names(lead.origins)}), at the same time"


def ratio(one: Group, other: Group) -> Decimal:
    low, high = sorted((one.value, other.value))
    return high / low


def _line(strand: Strand, groups: list[Group]) -> Verdict:
    """One comparison over time: the latest figure leads, what it replaced is revised."""
    return tuple(Judged(*judged) for judged in timeline(strand, groups))
