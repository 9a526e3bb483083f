"""Facts that have one value for all time: when a company was founded. Whoever tells another one contradicts.

No later article revises them and no stage explains them. Who gives two of them in one text tells of two beginnings, and
contradicts nobody.
"""

from collections.abc import Iterable, Sequence

from bot.comparing.quantities.sides import Group
from bot.comparing.quantities.words import names, said, sources
from bot.comparing.relations.judged import Judged, Verdict, against
from bot.comparing.statements.statements import Statement
from bot.model import Bound, Relation

ROUGHLY = 1
"""Years that "around 2016" may be off."""

NAMESAKES = 30
"""Years between two foundings that are rather of two companies with one name."""


def fixed(groups: Sequence[Group]) -> Iterable[Verdict]:
    """One comparison: the best supported value leads, the others agree with it roughly or contradict it."""
    lead, *rest = sorted(groups, key=_rank)
    several = {s.claim.article for s in lead.statements}
    related = [judged for group in rest if (judged := _relate(group, lead, several))]
    yield (Judged(lead, Relation.LEADING, f"{said(lead)}: {sources(lead)} ({names(lead.origins)})"), *related)


def _rank(group: Group) -> tuple[object, ...]:
    """An official word first, then how many independent voices, and the finest telling."""
    rough = all(_rough(s) for s in group.statements)
    return (not any(s.official for s in group.statements), -len(group.origins), rough, group.value)


def _relate(group: Group, lead: Group, told: set[str]) -> Judged | None:
    off = abs(group.value - lead.value)
    if off <= ROUGHLY and (all(map(_rough, group.statements)) or all(map(_rough, lead.statements))):
        return Judged(group, Relation.AGREES, f"{said(group)} does not exclude {said(lead)}")
    alone = [s for s in group.statements if s.claim.article not in told]
    if not alone or off > NAMESAKES:
        return None
    return Judged(group, Relation.CONFLICT, against(group, lead, "told of one founding"), lead)


def _rough(statement: Statement) -> bool:
    return statement.amount.bound is Bound.APPROX
