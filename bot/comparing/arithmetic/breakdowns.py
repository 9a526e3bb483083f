"""The parts that an article lists against the total that it gives."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache

from bot.comparing.arithmetic.terms import OVER, Found, Told
from bot.comparing.quantities.words import rounded, written
from bot.comparing.statements.statements import Statement
from bot.model import Article, Equation, Interval, Measure, spoken

OUTLAYS = (Measure.CAPEX, Measure.SPENDING, Measure.INVESTMENT, Measure.ACQUISITION_PRICE, Measure.COMPENSATION)

SAME = Decimal("0.02")
"""Two figures this near one another, as a share, are one part told twice."""


def totals(told: Told, article: Article, paid: Sequence[Statement]) -> Iterable[Found]:
    """Totals that a breakdown is given for and that its parts do not reach; `paid` to others can only be a part."""
    own = [s for measure in OUTLAYS for s in told.get(measure, ()) if _lasting(s)]
    outlays = [*own, *(s for s in paid if _lasting(s))]
    seen: set[tuple[object, ...]] = set()
    for total in sorted(own, key=_at):
        if _amounts(total) in seen or not _breaks_down(article, total):
            continue
        seen.add(_amounts(total))
        parts = _parts(outlays, total)
        reach = sum((_reach(part) for part in parts), Decimal(0))
        low = total.span.low
        if len(parts) > 1 and low is not None and total.value / 2 <= reach < low:
            yield Equation.PARTS, False, _sentence(total, parts), (total, *parts)


def _lasting(statement: Statement) -> bool:
    """Whether it may belong to a sum over many years: not the figure of one year, nor one of the past."""
    return not statement.claim.period and not statement.prior


def _at(statement: Statement) -> int:
    return statement.claim.figure.start


def _parts(outlays: Iterable[Statement], total: Statement) -> list[Statement]:
    """What is smaller than the total, each part once and where it stands nearest to the total; the largest first."""
    smaller = [s for s in outlays if s.unit == total.unit and s.value < total.value]
    kept: list[Statement] = []
    for part in sorted(smaller, key=lambda s: (abs(_at(s) - _at(total)), s.claim.place)):
        if not any(abs(part.value - other.value) <= other.value * SAME for other in kept):
            kept.append(part)
    return sorted(kept, key=lambda s: -s.value)


def _reach(part: Statement) -> Decimal:
    return part.span.high if part.span.high is not None else part.value * OVER


def _sentence(total: Statement, parts: Sequence[Statement]) -> str:
    ends = [(part.amount.low, part.amount.high) for part in parts]
    least = sum((low if low is not None else high or Decimal(0) for low, high in ends), Decimal(0))
    most = sum((high if high is not None else low or Decimal(0) for low, high in ends), Decimal(0))
    opened = [written(part) for part in parts if part.open]
    beyond = f" as written ({spoken(opened)} may be more)" if opened else ""
    listed = spoken([written(part) for part in parts])
    return f"The parts named, {listed}, make {rounded(Interval(least, most))}{beyond}, and not {written(total)}."


def _amounts(statement: Statement) -> tuple[object, ...]:
    return (statement.amount.low, statement.amount.high)


def _breaks_down(article: Article, statement: Statement) -> bool:
    """Whether words beside a total say that what follows is all of it."""
    start, end = statement.claim.sentence
    return bool(_breakdown().search(article.text[max(0, start - 40) : end + 40]))


@cache
def _breakdown() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:breakdown|broken down|breaks? down|splits?|made up of|consists? of|comprises|goes into"
        r"|(?<!may )(?<!will )(?<!can )(?<!could )(?<!to )adds? up)\b",
        re.IGNORECASE,
    )
