"""Worths told as before the new money by one, and as after it by others: one number cannot be both of one round."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.comparing.quantities.quantities import Strand
from bot.comparing.quantities.sides import Group, grouped
from bot.comparing.quantities.words import names, said
from bot.comparing.relations.judged import Judged, Verdict
from bot.comparing.statements.days import within
from bot.comparing.statements.dissent import Place
from bot.comparing.statements.intervals import meet
from bot.comparing.statements.nearness import MONTHS
from bot.comparing.statements.statements import Statement
from bot.model import Measure, Relation, Scope

Confused = dict[tuple[str, ...], list[Statement]]
"""What is told as before the money, by the key of the strand where others tell it as after it."""


def unconfused(strands: Sequence[Strand]) -> tuple[list[Strand], Confused]:
    """The strands without the worths that were confused, and those, by the strand that they are to be set against."""
    found: Confused = {}
    kept: list[Strand] = []
    for strand in strands:
        afters = [one for one in strands if _beside(strand, one)] if _before_money(strand) else []
        told = {after.key: [s for s in strand.statements if _is_confused(s, after.statements)] for after in afters}
        found |= {key: some for key, some in told.items() if some}
        wrong = {s.claim.place for some in told.values() for s in some}
        kept.append(strand if not wrong else _without(strand, wrong))
    return [strand for strand in kept if strand.statements], found


def with_confused(verdicts: Sequence[Verdict], wrong: Sequence[Statement]) -> list[Verdict]:
    """The verdicts of a strand with what was confused as sides against those who tell the number as after the money."""
    shown = list(verdicts)
    for group in grouped(wrong):
        found = next(((at, side) for at, verdict in enumerate(shown) if (side := _same(verdict, group))), None)
        if found is None:
            continue
        at, rival = found
        why = (
            f"{said(group)} is told as the worth before the new money ({names(group.origins)})"
            f" and as that after it ({names(rival.origins)})"
        )
        shown[at] = (*shown[at], Judged(group, Relation.CONFLICT, why, rival))
    return shown


def _before_money(strand: Strand) -> bool:
    return strand.measured == Measure.VALUATION and Scope.PRE_MONEY in strand.scopes


def _beside(before: Strand, after: Strand) -> bool:
    """Whether a strand tells the same company's worth in the same currency, not as before the money."""
    same = (before.company, before.measured, before.unit) == (after.company, after.measured, after.unit)
    return same and after.scopes == before.scopes - {Scope.PRE_MONEY}


def _is_confused(one: Statement, others: Iterable[Statement]) -> bool:
    """Whether others say in so many words that the number is the worth after the money, about the same time."""
    return any(
        Scope.POST_MONEY in other.claim.scopes
        and other.claim.article != one.claim.article
        and (None in (one.claim.event, other.claim.event) or one.claim.event == other.claim.event)
        and other.value == one.value
        and meet(one.span, other.span) is not None
        and within(MONTHS, one.holds, other.holds)
        for other in others
    )


def _without(strand: Strand, places: set[Place]) -> Strand:
    return replace(strand, statements=tuple(s for s in strand.statements if s.claim.place not in places))


def _same(verdict: Verdict, group: Group) -> Group | None:
    """The side of a verdict that has the same number."""
    return next((judged.group for judged in verdict if judged.group.value == group.value), None)
