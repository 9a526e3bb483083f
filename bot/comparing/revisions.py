"""Why a figure differs although nobody is wrong: an earlier stage, an earlier word, a correction, an enlarged round."""

from decimal import Decimal

from bot.comparing import rivals
from bot.comparing.quantities import Strand
from bot.comparing.sides import Group
from bot.comparing.statements import closest
from bot.comparing.words import on, said, stage

TALKED = Decimal(4)
"""How far talks may lie from what came of them, as a ratio; further apart it is other talk."""

COURSE = 400
"""Days that a deal may take from talks to closing."""

ENLARGED = Decimal("1.5")
UPSIZING = (14, 90)
"""A round that grew: by how much at most, and after how many days at least and at most."""


def revised(strand: Strand, group: Group, lead: Group) -> str | None:
    """Why a group of an event is an earlier state of the lead; None when nothing explains it."""
    low, high = sorted((group.value, lead.value))
    gap = closest(group.dates, lead.dates)
    if high > TALKED * low or (gap or 0) > COURSE:
        return None
    if rivals.corrected(group, lead):
        return f"corrected: the same source now says {said(lead)}"
    if not group.firm and lead.firm:
        return _before(group, lead)
    if strand.counterparty is None and gap is not None and UPSIZING[0] < gap <= UPSIZING[1] and high <= ENLARGED * low:
        return f"{said(group)}{on(group)}, {said(lead)}{on(lead)}"
    return None


def _before(group: Group, lead: Group) -> str:
    if all(s.prior for s in group.statements):
        return f"{said(group)} is told as an earlier figure; {said(lead)}{on(lead)}"
    return f"{stage(group) or 'not yet fixed'}{on(group)}, {stage(lead) or 'firm'}{on(lead)}"
