"""What was raised told as what the company is worth, or the other way round: one number that others give the other thing.

«A Series F of $30 billion», where others tell of a billion raised at a worth of $30 billion: no size of a round and no
worth is near it in its own measure, and the same number stands in the other one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.comparing.quantities.quantities import Strand
from bot.comparing.quantities.sides import grouped
from bot.comparing.quantities.words import names, said
from bot.comparing.relations.judged import Judged, Verdict
from bot.comparing.statements.days import distance
from bot.comparing.statements.dissent import Place
from bot.comparing.statements.intervals import meet
from bot.comparing.statements.nearness import MONTHS
from bot.comparing.statements.statements import Statement
from bot.model import Measure, Relation, Scope, Stage

SO_FAR = "cumulative"
"""The period of what was raised in all."""

LEAST = 2
"""How many times what was raised a company is worth at least, for the two to be told apart by their size."""

_APART = frozenset({Scope.TARGET, Scope.CUMULATIVE, Scope.CHANGE, Scope.COMBINED, Scope.PER_SHARE, Scope.PER_UNIT})

_CALLED = {Measure.FUNDING_ROUND: "what was raised", Measure.VALUATION: "what the company is worth"}


@dataclass(frozen=True, slots=True)
class Mistake:
    """A figure of one measure, the figure of the other with its number, and what others give in its place."""

    figure: Statement
    other: Statement
    right: Statement


def unmistaken(strands: Sequence[Strand]) -> tuple[list[Strand], dict[tuple[str, ...], list[Mistake]]]:
    """The strands without the figures that were mistaken, and those, by the strand of what others give instead."""
    told = {measure: _told(strands, measure) for measure in _CALLED}
    sums, worths = told[Measure.FUNDING_ROUND], told[Measure.VALUATION]
    found = _mistaken(sums, worths) | _mistaken(worths, sums) if sums and worths else {}
    if not found:
        return list(strands), {}
    homes = {s.claim.place: strand.key for strand in strands for s in strand.statements}
    by_home: dict[tuple[str, ...], list[Mistake]] = {}
    for mistake in found.values():
        by_home.setdefault(homes[mistake.right.claim.place], []).append(mistake)
    kept = (_without(strand, found) for strand in strands)
    return [strand for strand in kept if strand.statements], by_home


def with_mistaken(verdicts: Sequence[Verdict], mistakes: Iterable[Mistake]) -> list[Verdict]:
    """The verdicts of a strand with what was mistaken as sides against what others give."""
    shown = list(verdicts)
    for mistake in mistakes:
        for at, verdict in enumerate(shown):
            rival = next((one.group for one in verdict if mistake.right in one.group.statements), None)
            if rival is not None:
                (group,) = grouped([mistake.figure])
                shown[at] = (*verdict, Judged(group, Relation.CONFLICT, _why(mistake), rival))
    return shown


def _why(mistake: Mistake) -> str:
    (group,) = grouped([mistake.figure])
    here, there = (_CALLED[one.claim.measure] for one in (mistake.figure, mistake.other))
    return f"{said(group)} is told as {here} ({names(group.origins)}) and as {there} ({names([mistake.other.origin])})"


def _told(strands: Iterable[Strand], measure: Measure) -> list[Statement]:
    """What is told as done of a measure, or reported of a round by its name, each as one number."""
    return [
        s
        for strand in strands
        for s in strand.statements
        if s.claim.measure is measure and not (s.open or s.ranged or s.denies) and not s.claim.scopes & _APART
        if not s.soft or (s.claim.stage is Stage.RUMOURED and s.claim.event)
        if s.claim.period != SO_FAR
    ]


def _mistaken(figures: Sequence[Statement], others: Sequence[Statement]) -> dict[Place, Mistake]:
    """The figures of one measure that are called so, and whose number others tell of the same round as the other one."""
    found = {}
    for one in (figure for figure in figures if figure.worded):
        rivals = [s for s in figures if s.origin != one.origin and s.unit == one.unit and _of_one_round(s, one)]
        if any(s.worded and _same(s, one) for s in rivals):
            continue
        pairs = ((right, _instead(right, one, others)) for right in rivals if _unlike(right, one))
        mistake = next((Mistake(one, other, right) for right, other in pairs if other is not None), None)
        if mistake is not None:
            found[one.claim.place] = mistake
    return found


def _same(one: Statement, other: Statement) -> bool:
    return one.unit == other.unit and meet(one.span, other.span) is not None


def _unlike(right: Statement, one: Statement) -> bool:
    """Whether it is of another size, as what is raised is of another size than what it makes a company worth."""
    large, small = (right, one) if one.claim.measure is Measure.VALUATION else (one, right)
    return large.value >= LEAST * small.value


def _instead(right: Statement, one: Statement, others: Iterable[Statement]) -> Statement | None:
    """Where the source of the right figure tells the number of the wrong one as the other thing, of that round."""
    return next(
        (s for s in others if s.claim.article == right.claim.article and _same(s, one) and _of_one_round(s, right)), None
    )


def _of_one_round(one: Statement, other: Statement) -> bool:
    """Whether both are of one round: by its name, or told of the same weeks where one has none."""
    events = {s.claim.event.casefold() if s.claim.event else None for s in (one, other)}
    if None not in events:
        return len(events) == 1
    return one.holds is not None and other.holds is not None and distance(one.holds, other.holds) <= MONTHS


def _without(strand: Strand, found: Mapping[Place, Mistake]) -> Strand:
    return replace(strand, statements=tuple(s for s in strand.statements if s.claim.place not in found))
