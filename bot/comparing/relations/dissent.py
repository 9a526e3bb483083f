"""What one article tells as a disagreement of others: two sides, although nobody else has told either."""

from collections.abc import Sequence
from decimal import Decimal

from bot.comparing.quantities.sides import Group, ratio
from bot.comparing.quantities.words import said
from bot.comparing.relations.judged import Judged, Verdict
from bot.comparing.statements.statements import Statement
from bot.model import Relation

SAME = Decimal("1.01")
"""The ratio up to which an article that gives two figures for one thing sees no disagreement in them."""

_SETTLED = frozenset({Relation.CONFLICT, Relation.SLIP, Relation.LEADING})


def with_dissent(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts, with the sides that an article sets against one another in one of them, as a conflict."""
    kept = list(verdicts)
    for dissenting in [s for one in verdicts for judged in one for s in judged.group.statements if s.against]:
        there = _find(kept, dissenting.claim.place)
        here = _find(kept, dissenting.against)
        if there is None or here is None or not _apart(there[1].group, here[1].group):
            continue
        kept = _joined(kept, there, here) if there[0] != here[0] else _opposed(kept, there, here)
    return kept


Found = tuple[int, Judged]
"""A side with the number of its verdict."""


def _find(verdicts: Sequence[Verdict], place: object) -> Found | None:
    sides = ((at, judged) for at, verdict in enumerate(verdicts) for judged in verdict)
    return next(((at, j) for at, j in sides if any(s.claim.place == place for s in j.group.statements)), None)


def _apart(one: Group, other: Group) -> bool:
    """Whether two figures are two answers: no number makes both true, and no rounding tells them apart."""
    return not one.meets(other) and ratio(one, other) > SAME


def _opposed(verdicts: list[Verdict], there: Found, here: Found) -> list[Verdict]:
    """Both in one verdict: the side that does not lead is a conflict, where it is not told as worse."""
    weaker, rival = (here[1], there[1]) if there[1].relation is Relation.LEADING else (there[1], here[1])
    if weaker.relation in _SETTLED:
        return verdicts
    told = _against(weaker.group, rival.group)
    changed = tuple(told if judged is weaker else judged for judged in verdicts[there[0]])
    return [changed if at == there[0] else verdict for at, verdict in enumerate(verdicts)]


def _joined(verdicts: list[Verdict], there: Found, here: Found) -> list[Verdict]:
    """Each in a verdict of its own: the one that stands alone becomes a side of the other's."""
    if len(verdicts[there[0]]) > 1 and len(verdicts[here[0]]) > 1:
        return verdicts
    alone, home = (there, here) if len(verdicts[there[0]]) == 1 else (here, there)
    whole = (*verdicts[home[0]], _against(alone[1].group, home[1].group))
    return [whole if at == home[0] else verdict for at, verdict in enumerate(verdicts) if at != alone[0]]


def _against(group: Group, rival: Group) -> Judged:
    told: Statement = group.finest
    reason = f"{told.carrier} tells that sources disagree: {said(group)} and {said(rival)}"
    return Judged(group, Relation.CONFLICT, reason, rival)
