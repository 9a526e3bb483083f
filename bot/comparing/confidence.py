"""How sure a reader may be of the leading figure: a word and its reason, and what would settle what is open.

Only who says it counts, never how often: a hundred copies of one report change no word.
"""

from collections.abc import Sequence

from bot.comparing.quantities.sides import Group
from bot.comparing.quantities.words import names, said
from bot.comparing.relations.judged import Judged, Verdict
from bot.model import Confidence, Relation, counted


def assess(verdict: Verdict) -> tuple[Confidence, str]:
    """The word for a comparison and the reason for it."""
    lead, others = verdict[0].group, verdict[1:]
    conflicts = [judged for judged in others if judged.relation is Relation.CONFLICT and judged.rival is lead]
    same = [lead, *(judged.group for judged in others if judged.relation is Relation.AGREES)]
    slips = [judged for judged in others if judged.relation is Relation.SLIP and judged.rival in same]
    if conflicts:
        return Confidence.CONTESTED, _contested(conflicts, lead)
    if slips:
        return Confidence.LIKELY_SLIP, _slipped(slips)
    official = sorted({s.origin for s in lead.statements if s.official})
    if official:
        return Confidence.CONFIRMED, f"stated by {names(official)}"
    if lead.firm and not lead.dates and any(not judged.group.dates for judged in others):
        return Confidence.UNRESOLVED, f"undated figures that differ: {_listed(verdict)}"
    if len(lead.origins) > 1:
        return Confidence.WELL_SUPPORTED, f"{counted(len(lead.origins), 'independent source')}, none against it"
    return Confidence.REPORTED, f"1 source: {names(lead.origins)}"


def _contested(conflicts: Sequence[Judged], lead: Group) -> str:
    """Other figures against the leading one; where there are none, who denies it, or tells it as something else."""
    rivals = [judged for judged in conflicts if not judged.group.denial and said(judged.group) != said(lead)]
    if rivals:
        return f"{_listed(rivals)} {'stands' if len(rivals) == 1 else 'stand'} against {said(lead)}"
    return conflicts[0].reason


def _slipped(slips: Sequence[Judged]) -> str:
    """Which figure is the slip, of whom, and why; each of several with its own reason."""
    first, *others = (f"{said(one.group)} ({names(one.group.carriers)})" for one in slips)
    why = [f": {how}" if (how := one.reason.partition(" as ")[0].rstrip(",")) != one.reason else "" for one in slips]
    told = [f"{first} is likely a slip for {said(slips[0].rival or slips[0].group)}{why[0]}"]
    return "; ".join([*told, *(f"so is {who}{how}" for who, how in zip(others, why[1:], strict=True))])


def settles(verdict: Verdict) -> str:
    """What would settle what is open; empty when nothing is."""
    relations = {judged.relation for judged in verdict}
    claim = verdict[0].group.finest.claim
    parties = " or ".join(filter(None, (claim.company, claim.counterparty)))
    if Relation.CONFLICT in relations:
        return f"A filing or a statement by {parties} with the figure would settle it."
    if Relation.SLIP in relations:
        return "A correction by the source of the slip, or its own source, would settle it."
    return ""


def _listed(judged: Sequence[Judged]) -> str:
    return names(said(one.group) for one in judged)
