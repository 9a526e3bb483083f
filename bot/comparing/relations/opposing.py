"""Two figures made the sides of one conflict, wherever they stood before."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from bot.comparing.quantities.sides import Group, ratio
from bot.comparing.relations.judged import Judged, Verdict
from bot.comparing.statements.dissent import Place
from bot.model import Relation

SAME = Decimal("1.01")
"""The ratio up to which two figures for one thing are no disagreement."""

_WORSE = frozenset({Relation.CONFLICT, Relation.SLIP})

Numbered = dict[int, Verdict]
"""Verdicts by their numbers."""

Found = tuple[int, Judged]
"""A side with the number of its verdict."""

Why = Callable[[Group, Group], str]
"""The reason why a group stands against a better one."""


def oppose(verdicts: Numbered, better: Found, worse: Found, why: Why) -> None:
    """Make the worse of two sides a conflict with the better one.

    Of two sides of one verdict the worse is the one that does not lead. Of two verdicts, one that has no other side
    goes into the other; where both have several they belong to different things, and nothing changes.
    """
    if not _apart(better[1].group, worse[1].group):
        return
    if better[0] == worse[0]:
        rival, weaker = (worse[1], better[1]) if worse[1].relation is Relation.LEADING else (better[1], worse[1])
        if weaker.relation not in _WORSE:
            told = _conflict(weaker.group, rival.group, why)
            verdicts[better[0]] = tuple(told if side is weaker else side for side in verdicts[better[0]])
    elif len(verdicts[worse[0]]) == 1:
        verdicts[better[0]] = (*verdicts[better[0]], _conflict(worse[1].group, better[1].group, why))
        del verdicts[worse[0]]


def placed(verdicts: Mapping[int, Verdict]) -> dict[Place, Found]:
    """The sides by the places of their figures."""
    return {
        s.claim.place: (at, judged)
        for at, verdict in verdicts.items()
        for judged in verdict
        for s in judged.group.statements
    }


def _apart(one: Group, other: Group) -> bool:
    """Whether two figures are two answers: no number makes both true, and no rounding tells them apart."""
    if one.finest.unit != other.finest.unit:
        return True
    return one is not other and not one.meets(other) and ratio(one, other) > SAME


def _conflict(group: Group, rival: Group, why: Why) -> Judged:
    return Judged(group, Relation.CONFLICT, why(group, rival), rival)
