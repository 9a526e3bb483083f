"""What one article tells as a disagreement of others: two sides, although nobody else has told either."""

from collections.abc import Sequence
from decimal import Decimal

from bot.comparing.quantities.sides import Group, ratio
from bot.comparing.quantities.words import said
from bot.comparing.relations.judged import Judged, Verdict
from bot.comparing.statements.dissent import Place
from bot.comparing.statements.statements import Statement
from bot.model import Relation

SAME = Decimal("1.01")
"""The ratio up to which an article that gives two figures for one thing sees no disagreement in them."""

_WORSE = frozenset({Relation.CONFLICT, Relation.SLIP})

Found = tuple[int, Judged]
"""A side with the number of its verdict."""


def with_dissent(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts, with the sides that an article sets against one another in one of them, as a conflict.

    Where both stand in verdicts of several sides, nothing changes: they belong to different things.
    """
    kept: list[Verdict] = list(verdicts)
    sides = _sides(kept)
    against = [(s, s.against) for one in verdicts for judged in one for s in judged.group.statements if s.against]
    for dissenting, place in against:
        there, here = sides.get(dissenting.claim.place), sides.get(place)
        if there is None or here is None or not _apart(there[1].group, here[1].group):
            continue
        better, worse = sorted((there, here), key=lambda side: (len(kept[side[0]]) == 1, -len(side[1].group.origins)))
        kept = (_opposed if there[0] == here[0] else _joined)(kept, dissenting, better, worse)
        sides = _sides(kept)
    return kept


def _sides(verdicts: Sequence[Verdict]) -> dict[Place, Found]:
    """The sides by the places of their figures."""
    return {
        s.claim.place: (at, judged)
        for at, verdict in enumerate(verdicts)
        for judged in verdict
        for s in judged.group.statements
    }


def _apart(one: Group, other: Group) -> bool:
    """Whether two figures are two answers: no number makes both true, and no rounding tells them apart."""
    return one is not other and not one.meets(other) and ratio(one, other) > SAME


def _opposed(verdicts: list[Verdict], teller: Statement, better: Found, worse: Found) -> list[Verdict]:
    """Both in one verdict: the side that does not lead is a conflict, where it is not told as worse."""
    rival, weaker = (worse[1], better[1]) if worse[1].relation is Relation.LEADING else (better[1], worse[1])
    if weaker.relation in _WORSE:
        return verdicts
    told = _against(teller, weaker.group, rival.group)
    changed = tuple(told if judged is weaker else judged for judged in verdicts[better[0]])
    return [changed if at == better[0] else verdict for at, verdict in enumerate(verdicts)]


def _joined(verdicts: list[Verdict], teller: Statement, better: Found, worse: Found) -> list[Verdict]:
    """Each in a verdict of its own: the one that stands alone, of two the one with less support, joins the other."""
    if len(verdicts[worse[0]]) > 1:
        return verdicts
    whole = (*verdicts[better[0]], _against(teller, worse[1].group, better[1].group))
    return [whole if at == better[0] else verdict for at, verdict in enumerate(verdicts) if at != worse[0]]


def _against(teller: Statement, group: Group, rival: Group) -> Judged:
    reason = f"{teller.carrier} tells that sources disagree: {said(group)} and {said(rival)}"
    return Judged(group, Relation.CONFLICT, reason, rival)
