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
    """The verdicts, two of them as one: «$90 million, not $900 million» sets both against one another, however far.

    Where all who told the one take it back, the other leads.
    """
    denied = next((one for one in verdicts if any(denial in judged.group.statements for judged in one)), None)
    corrects = denied is not None and _takes_back(denied[0].group, denial)
    right = next((one for one in verdicts if any(_beside(s, denial, corrects=corrects) for s in _told(one))), None)
    if denied is None or right is None or denied is right:
        return verdicts
    heavier = corrects or right[0].group.weight >= denied[0].group.weight
    first, second = (right, denied) if heavier else (denied, right)
    joined = (*first, _against(second[0].group, first[0].group, denial, corrects=corrects), *second[1:])
    return [joined if one is first else one for one in verdicts if one is not second]


def _told(verdict: Verdict) -> Iterable[Statement]:
    return (s for judged in verdict for s in judged.group.statements)


def _against(weaker: Group, lead: Group, denial: Statement, *, corrects: bool) -> Judged:
    who = names([denial.origin])
    if corrects:
        return Judged(weaker, Relation.REVISED, f"{said(weaker)} was corrected to {said(lead)} by {who}", lead)
    return Judged(weaker, Relation.CONFLICT, against(weaker, lead, f"set right by {who}"), lead)


def _takes_back(group: Group, denial: Statement) -> bool:
    """Whether the outlet that denies a figure is the only one that told it."""
    return denial.meets(group.finest) and all(_withdrawn(s, [denial]) for s in group.statements)


def _beside(statement: Statement, denial: Statement, *, corrects: bool) -> bool:
    """Whether it is told in the sentence of a denial as what is so; of a correction, as what it should have been."""
    same = statement.claim.article == denial.claim.article and statement.claim.sentence == denial.claim.sentence
    return same and not statement.denies and (corrects or not statement.soft) and statement.unit == denial.unit


def _judged(denial: Group, denied: Group) -> Judged:
    if _came_about(denied.firm, denial):
        reason = f"denied{on(denial)} by {names(denial.origins)}, and told as done since"
        return Judged(denial, Relation.REVISED, reason)
    if all(_withdrawn(s, denial.statements) for s in denied.statements):
        return Judged(denial, Relation.REVISED, f"withdrawn{on(denial)} by {names(denial.origins)}")
    if not denied.firm and all(_says_undone(s) for s in denial.statements):
        return Judged(denial, Relation.REVISED, f"not done{on(denial)}, says {names(denial.origins)}")
    return Judged(denial, Relation.CONFLICT, _contested(denial, denied), denied)


def _contested(denial: Group, denied: Group) -> str:
    if all(s.claim.attribution.voice is Voice.ARTICLE for s in denial.statements):
        return f"{said(denied)} is denied{on(denial)}, says {names(denial.origins)}"
    return f"{names(denial.origins)} {'denies' if len(denial.origins) == 1 else 'deny'} {said(denied)}"


def _says_undone(denial: Statement) -> bool:
    """«It has not raised the money»: an article in its own words, where it tells of nobody who denies anything."""
    return denial.claim.attribution.voice is Voice.ARTICLE and not denial.disputes


def _withdrawn(statement: Statement, denials: Iterable[Statement]) -> bool:
    """Whether who told it denies it now, or the outlet that carried it corrects it in its own words."""
    return any(
        _denies_itself(statement, s) and not (s.said and statement.said and s.said.before(statement.said))
        for s in denials
    )


def _denies_itself(statement: Statement, denial: Statement) -> bool:
    voice = denial.claim.attribution.voice
    if voice is Voice.ARTICLE and denial.carrier == statement.carrier:
        return True
    return voice is not Voice.OUTLET and denial.origin == statement.origin


def _came_about(firm: Iterable[Statement], denial: Group) -> bool:
    last = max((s.said for s in denial.statements if s.said), default=None)
    return any(last and s.said and last.before(s.said) and (s.official or s.claim.stage is Stage.CLOSED) for s in firm)
