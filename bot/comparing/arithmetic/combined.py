"""What two merged companies are worth as one, against what one of them is worth alone: the whole is not the smaller.

The worth of the one and the price of the other make the whole; a whole that is below the worth of one cannot hold.
"""

from collections.abc import Iterable, Sequence

from bot.comparing.quantities.quantities import Strand
from bot.comparing.quantities.sides import Group, grouped
from bot.comparing.quantities.words import names, on, rounded, said, sources, written
from bot.comparing.relations.judged import Judged, Verdict
from bot.comparing.statements.days import distance
from bot.comparing.statements.intervals import plus
from bot.comparing.statements.nearness import RETOLD, SEASON
from bot.comparing.statements.statements import Statement
from bot.model import Measure, Relation, Scope

APART = frozenset({Scope.COMBINED, Scope.TARGET, Scope.CHANGE, Scope.PRIOR, Scope.PER_SHARE, Scope.PER_UNIT})


def is_whole(strand: Strand) -> bool:
    return strand.measured == Measure.VALUATION and Scope.COMBINED in strand.scopes


def wholes(strand: Strand, statements: Iterable[Statement], paid: Sequence[Statement]) -> Iterable[Verdict]:
    """The verdicts on what both are worth: alone where nothing contradicts, else below the part that does."""
    worth = [s for s in statements if s.claim.measure is Measure.VALUATION and _firm(s)]
    for group in grouped(strand.statements):
        parts = [lead for lead in grouped(worth) if any(_exceeds(s, group) for s in lead.statements)]
        lead = min(parts, key=lambda part: (-len(part.origins), part.value), default=None)
        if lead is None:
            yield (Judged(group, Relation.LEADING, f"{said(group)}{on(group)}: {sources(group)}"),)
            continue
        whose = lead.finest.claim.company
        why = f"{said(group)} for both ({names(group.origins)}) cannot hold: {whose} alone is told at {said(lead)}"
        total = next((words for s in lead.statements if (words := _sum(s, paid))), "")
        first = Judged(lead, Relation.LEADING, f"{said(lead)} for {whose} alone{on(lead)}: {sources(lead)}")
        yield (first, Judged(group, Relation.CONFLICT, f"{why}{total}", lead))


def _firm(statement: Statement) -> bool:
    return not (statement.open or statement.soft or statement.prior or statement.claim.scopes & APART)


def _exceeds(part: Statement, group: Group) -> bool:
    """Whether another voice tells the part, of the same time, above the whole."""
    whole = group.finest
    if part.unit != whole.unit or part.span.low is None or whole.span.high is None or whole.soft:
        return False
    if part.holds is None or whole.holds is None or distance(part.holds, whole.holds) > SEASON:
        return False
    return part.span.low >= RETOLD * whole.span.high


def _sum(part: Statement, paid: Sequence[Statement]) -> str:
    """The words for what the part and the price of the other make, where an article tells both."""
    prices = [s for s in paid if s.claim.article == part.claim.article and s.unit == part.unit and _firm(s)]
    if len(prices) != 1 or prices[0].claim.measure is not Measure.ACQUISITION_PRICE:
        return ""
    return f"; {written(part)} and {written(prices[0])} make {rounded(plus(part.span, prices[0].span))}"
