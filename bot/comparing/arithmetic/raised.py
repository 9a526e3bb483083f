"""What a company has raised in all cannot be less than one of its rounds, nor than what it had raised before.

Totals only grow. One that is smaller than a round that had been told when it was written cannot hold; without a date it
was written after a round whose valuation its article gives. Totals that grow are told as a story by `timeline`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.comparing.quantities.quantities import Strand
from bot.comparing.quantities.sides import Group, grouped
from bot.comparing.quantities.words import names, on, said, sources, written
from bot.comparing.relations.judged import Judged, Verdict
from bot.comparing.statements.days import distance
from bot.comparing.statements.nearness import MONTH, RETOLD
from bot.comparing.statements.statements import Statement
from bot.model import SO_FAR, Measure, Relation, Scope

BEYOND = 4
"""How many times a total a round is at most: beyond that the two are of two companies, or one is misread."""

APART = frozenset(
    {Scope.TARGET, Scope.CUMULATIVE, Scope.CHANGE, Scope.WITH_DEBT, Scope.PER_UNIT, Scope.PER_SHARE, Scope.COMBINED}
)


@dataclass(frozen=True, slots=True)
class Rounds:
    """The rounds of a company, and the valuations that articles give, by article.

    A round has a name or a valuation: what is raised without either may be a loan for a site.
    """

    rounds: tuple[Statement, ...]
    worth: Mapping[str, tuple[Statement, ...]]


def rounds(statements: Iterable[Statement]) -> Rounds:
    """The rounds among the statements that were done, and what each article says the company is worth."""
    told: list[Statement] = []
    worth: dict[str, tuple[Statement, ...]] = {}
    for one in statements:
        claim = one.claim
        if claim.measure is Measure.VALUATION and not (one.soft or one.prior or one.titled):
            worth[claim.article] = (*worth.get(claim.article, ()), one)
        done = claim.measure is Measure.FUNDING_ROUND and not (one.soft or one.denies or one.open)
        if done and not one.titled and not claim.scopes & APART and claim.period != SO_FAR:
            told.append(one)
    return Rounds(tuple(one for one in told if one.claim.event or one.claim.article in worth), worth)


def is_total(strand: Strand) -> bool:
    return strand.measured == Measure.FUNDING_ROUND and Scope.CUMULATIVE in strand.scopes


def sound(strand: Strand, known: Rounds) -> tuple[Strand, list[tuple[Statement, Statement]]]:
    """The totals that may hold, and those that cannot, each with what it is too small for."""
    totals = [s for s in strand.statements if s.claim.period == SO_FAR and not (s.open or s.soft or s.prior)]
    wrong = [(total, larger) for total in totals if (larger := _larger(total, strand.statements, known))]
    places = {total.claim.place for total, _ in wrong}
    kept = tuple(s for s in strand.statements if s.claim.place not in places)
    return replace(strand, statements=kept), wrong


def with_unsound(verdicts: Sequence[Verdict], wrong: Sequence[tuple[Statement, Statement]]) -> list[Verdict]:
    """The verdicts with the totals that cannot hold beside them; without any, a round leads."""
    first, *others = verdicts or [()]
    for group in grouped([total for total, _ in wrong]):
        larger = next(other for total, other in wrong if total in group.statements)
        shown = Group(larger, larger.span, [larger])
        if not first:
            first = (Judged(shown, Relation.LEADING, f"{said(shown)}{on(shown)}: {sources(shown)}"),)
        elif not any(larger in judged.group.statements for judged in first):
            first = (*first, Judged(shown, Relation.AGREES, f"{said(shown)} is a part of what was raised in all"))
        why = (
            f"{said(group)} in all ({names(group.origins)}) cannot hold: {written(larger)} was raised before{on(shown)}"
        )
        first = (*first, Judged(group, Relation.CONFLICT, why, first[0].group))
    return [first, *others]


def _larger(total: Statement, totals: Iterable[Statement], known: Rounds) -> Statement | None:
    """The largest sum that had been raised when the total was written, and is more than it."""
    fitting = [
        one
        for one in (*known.rounds, *(s for s in totals if s.claim.period == SO_FAR))
        if _exceeds(one, total) and one.claim.article != total.claim.article and one.origin != total.origin
        and (_before(one, total) or _known_of(one, total, known))
    ]  # fmt: skip
    return max(fitting, key=lambda one: (one.value, one.claim.place), default=None)


def _exceeds(one: Statement, total: Statement) -> bool:
    """Whether it is certainly more: what is hardly more is told of other parts of one sum."""
    if (
        one.unit != total.unit
        or one.span.low is None
        or total.span.high is None
        or one.claim.place == total.claim.place
    ):
        return False
    return one.span.low >= RETOLD * total.span.high and one.value <= BEYOND * total.value


def _before(one: Statement, total: Statement) -> bool:
    """Whether it certainly was told well before."""
    if one.said is None or total.holds is None or one.soft or one.prior:
        return False
    return one.said.before(total.holds) and distance(one.said, total.holds) > (0 if one.total else MONTH)


def _known_of(one: Statement, total: Statement, known: Rounds) -> bool:
    """Whether the article of an undated total gives the valuation that the round set."""
    if total.said is not None or one.claim.measure is not Measure.FUNDING_ROUND:
        return False
    return any(
        mine.exact and theirs.exact and mine.meets(theirs)
        for mine in known.worth.get(total.claim.article, ())
        for theirs in known.worth.get(one.claim.article, ())
    )
