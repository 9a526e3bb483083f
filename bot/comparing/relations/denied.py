"""Figures that a party denies. They stand on both sides, once reported and once denied: no number makes both true.

A denial of a figure that nobody gives is told like any other. What is told as done after its denial has come about.
"""

from collections.abc import Iterable, Sequence

from bot.comparing.quantities.sides import Group, alike, grouped
from bot.comparing.quantities.words import names, on, said
from bot.comparing.relations.judged import Judged, Verdict, against
from bot.comparing.statements.statements import Statement
from bot.model import Relation, Stage, Voice


def parted(statements: Sequence[Statement]) -> tuple[list[Statement], list[Statement]]:
    """What is told, and the denials of it."""
    told = [s for s in statements if not s.denies]
    denials = [s for s in statements if s.denies and any(_same(s, other) for other in told)]
    places = {s.claim.place for s in denials}
    return [s for s in statements if s.claim.place not in places], denials


def _same(denial: Statement, other: Statement) -> bool:
    return denial.meets(other) and alike(denial, other)


def with_denials(verdicts: Sequence[Verdict], denials: Sequence[Statement]) -> list[Verdict]:
    """The verdicts, each denial beside the best supported group that it denies."""
    kept = list(verdicts)
    for group in grouped(denials):
        found = [(judged, at) for at, verdict in enumerate(kept) for judged in verdict if judged.group.meets(group)]
        if found:
            denied, at = min(found, key=lambda pair: (pair[1], kept[pair[1]].index(pair[0])))
            kept[at] = (*kept[at], _judged(group, denied.group))
    for denial in denials:
        kept = _set_right(kept, denial)
    return kept


def _set_right(verdicts: list[Verdict], denial: Statement) -> list[Verdict]:
    """The verdicts, two of them as one: «$90 million, not $900 million» sets both against one another, however far."""
    denied = next((one for one in verdicts if any(denial in judged.group.statements for judged in one)), None)
    right = next((one for one in verdicts if any(_beside(s, denial) for j in one for s in j.group.statements)), None)
    if denied is None or right is None or denied is right:
        return verdicts
    first, second = (right, denied) if right[0].group.weight >= denied[0].group.weight else (denied, right)
    lead, weaker = first[0].group, second[0].group
    reason = against(weaker, lead, f"set right by {names([denial.origin])}")
    joined = (*first, Judged(weaker, Relation.CONFLICT, reason, lead), *second[1:])
    return [joined if one is first else one for one in verdicts if one is not second]


def _beside(statement: Statement, denial: Statement) -> bool:
    """Whether it is told in the sentence of a denial as what is so."""
    same = statement.claim.article == denial.claim.article and statement.claim.sentence == denial.claim.sentence
    return same and not statement.denies and not statement.soft and statement.unit == denial.unit


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
