"""What equations are made of: figures of one article as far as their words reach, and what they come to."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from bot.comparing.quantities.words import written
from bot.comparing.statements.intervals import meet
from bot.comparing.statements.statements import Statement
from bot.model import Bound, Equation, Interval, Measure, Scope, Stage

Told = Mapping[Measure, Sequence[Statement]]
"""The statements of one article about one company, by measure."""

Found = tuple[Equation, bool, str, tuple[Statement, ...]]
"""An equation, whether it holds, the sentence that tells it, and its terms, the total or result first."""

OVER = Decimal("1.12")
"""What "over 600" may reach and still be called that; a total within the reach of such parts is not doubted."""

BESIDE = 400
"""Characters between terms that belong together."""

CHANCE = Decimal("0.02")
"""How far the middle of a result may lie from what it confirms; wide terms meet anything."""

UNSURE = frozenset({Stage.ESTIMATED, Stage.DENIED})
"""Stages at which a figure binds nobody; talks and plans that are told together are of one deal."""

PERCENT = "percent"


def of(told: Told, measure: Measure, test: Callable[[Statement], bool] = lambda _: True) -> list[Statement]:
    return [statement for statement in told.get(measure, ()) if test(statement)]


def beside(*terms: Statement) -> bool:
    """Whether terms stand near one another."""
    places = [term.claim.figure.start for term in terms]
    return max(places) - min(places) <= BESIDE


def closed(term: Statement) -> Interval:
    """What a term allows, an open end closed where "more than" stops meaning it."""
    low, high = term.span.low, term.span.high
    return Interval(term.value / OVER if low is None else low, term.value * OVER if high is None else high)


def miss(whole: Statement, result: Interval) -> Decimal:
    """How far a whole is from the middle of a result, as a share."""
    return abs(middle(result) - whole.value) / middle(result)


def middle(result: Interval) -> Decimal:
    assert result.low is not None
    assert result.high is not None
    return (result.low + result.high) / 2


def binding(*terms: Statement) -> bool:
    """Whether an equation between figures can fail: all are told as they are, without "about", "up to" or a wish."""
    return not any(
        term.open
        or term.prior
        or term.amount.bound is Bound.APPROX
        or term.claim.stage in UNSURE
        or term.claim.scopes & {Scope.TARGET, Scope.DILUTED, Scope.WITH_DEBT}
        for term in terms
    )


def holding(
    equation: Equation, wholes: Sequence[Statement], result: Interval, said: str, terms: tuple[Statement, Statement]
) -> Iterable[Found]:
    """What two terms confirm: the whole that fits best of those beside them."""
    money = next((term.unit for term in terms if term.unit != PERCENT), None)
    near = [whole for whole in wholes if whole.unit == money and not whole.prior and beside(whole, *terms)]
    best = min(near, key=lambda whole: (miss(whole, result), whole.claim.place), default=None)
    if best is not None and miss(best, result) <= CHANCE and meet(closed(best), result):
        yield equation, True, f"{said}: it fits {written(best)}.", (best, *terms)
