"""Figures that a party denies. They stand on both sides, once reported and once denied: no number makes both true.

A denial of a figure that nobody gives is told like any other. What is told as done after its denial has come about.
"""

from collections.abc import Iterable, Sequence

from bot.comparing.quantities.sides import Group, alike, grouped
from bot.comparing.quantities.words import names, on, said
from bot.comparing.relations.judged import Judged, Verdict
from bot.comparing.statements.intervals import meet
from bot.comparing.statements.statements import Statement
from bot.model import Relation, Stage, Voice


def parted(statements: Sequence[Statement]) -> tuple[list[Statement], list[Statement]]:
    """What is told, and the denials of it."""
    told = [s for s in statements if not s.denies]
    denials = [s for s in statements if s.denies and any(_same(s, other) for other in told)]
    places = {s.claim.place for s in denials}
    return [s for s in statements if s.claim.place not in places], denials


def _same(denial: Statement, other: Statement) -> bool:
    return denial.unit == other.unit and meet(denial.span, other.span) is not None and alike(denial, other)


def with_denials(verdicts: Sequence[Verdict], denials: Sequence[Statement]) -> list[Verdict]:
    """The verdicts, each denial beside the best supported group that it denies."""
    kept = list(verdicts)
    for group in grouped(denials):
        found = [(judged, at) for at, verdict in enumerate(kept) for judged in verdict if judged.group.meets(group)]
        if found:
            denied, at = min(found, key=lambda pair: (pair[1], kept[pair[1]].index(pair[0])))
            kept[at] = (*kept[at], _judged(group, denied.group))
    return kept


def _judged(denial: Group, denied: Group) -> Judged:
    if _came_about(denied.firm, denial):
        reason = f"denied{on(denial)} by {names(denial.origins)}, and told as done since"
        return Judged(denial, Relation.REVISED, reason)
    if all(_withdrawn(s, denial) for s in denied.statements):
        return Judged(denial, Relation.REVISED, f"withdrawn{on(denial)} by {names(denial.origins)}")
    if not denied.firm and all(s.claim.attribution.voice is Voice.ARTICLE for s in denial.statements):
        return Judged(denial, Relation.REVISED, f"not done{on(denial)}, says {names(denial.origins)}")
    reason = f"{names(denial.origins)} {'denies' if len(denial.origins) == 1 else 'deny'} {said(denied)}"
    return Judged(denial, Relation.CONFLICT, reason, denied)


def _withdrawn(statement: Statement, denial: Group) -> bool:
    """Whether who told it denies it now."""
    return any(
        s.origin == statement.origin
        and s.claim.attribution.voice is not Voice.OUTLET
        and not (s.said and statement.said and s.said.before(statement.said))
        for s in denial.statements
    )


def _came_about(firm: Iterable[Statement], denial: Group) -> bool:
    last = max((s.said for s in denial.statements if s.said), default=None)
    return any(last and s.said and last.before(s.said) and (s.official or s.claim.stage is Stage.CLOSED) for s in firm)
