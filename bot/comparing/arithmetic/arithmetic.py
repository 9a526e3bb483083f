"""What figures of one article say about one another: parts and totals, stake and price, equity and debt, currencies.

Every equation is checked within one article and one company, where an author has put its terms beside one another.
Terms are the intervals that their words allow, so that a rounded term fails nothing. One that holds supports its
figures; one that fails is told.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations, pairwise, product

from bot.comparing.arithmetic.breakdowns import OUTLAYS, OVER, Found, Told, totals
from bot.comparing.identity import identity
from bot.comparing.quantities.quantities import is_growth, plain
from bot.comparing.quantities.words import rounded, written
from bot.comparing.statements.intervals import meet, plus, scaled, times
from bot.comparing.statements.statements import Statement
from bot.model import Article, Equation, Finding, Interval, Measure, Scope

BESIDE = 400
"""Characters between terms that belong together."""

MOST = 12
"""Terms of one kind looked at in one article; a table of hundreds is no equation."""

MISS = Decimal("0.25")
"""How far an equation may miss, as a share, and still be one; further off its terms are of different things."""

CHANCE = Decimal("0.02")
"""How far the middle of a result may lie from what it confirms; wide terms meet anything."""

LOOSE = Decimal("0.15")
"""The same for growth, which is told more loosely."""

RATES = Decimal("0.03")
"""How far two conversions of one article may lie apart."""

DEALS = (Measure.INVESTMENT, Measure.ACQUISITION_PRICE)

LEVELS = (Measure.VALUATION, Measure.REVENUE, Measure.RUN_RATE, Measure.CAPEX, Measure.USERS, Measure.HEADCOUNT)


def check(
    statements: Iterable[Statement], articles: Mapping[str, Article], paid: Iterable[Statement] = ()
) -> list[Finding]:
    """The equations among the statements, each told once however many copies of its article there are.

    `paid` are statements about other companies in which the companies of these are who pays.
    """
    findings: dict[str, Finding] = {}
    outlays = _by_payer(paid)
    for (article, company), told in sorted(_together(statements).items()):
        found = [*_equations(told, articles[article]), *totals(told, articles[article], outlays[article, company])]
        for equation, holds, sentence, terms in found:
            key = identity(equation.value, company, *(str(term.amount) for term in terms))
            name = terms[0].claim.company or company
            claims = tuple(term.claim for term in terms)
            finding = Finding(id=key, equation=equation, company=name, holds=holds, sentence=sentence, claims=claims)
            findings.setdefault(key, finding)
    return [findings[key] for key in sorted(findings)]


def _together(statements: Iterable[Statement]) -> dict[tuple[str, str], dict[Measure, list[Statement]]]:
    together: dict[tuple[str, str], dict[Measure, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for statement in statements:
        claim = statement.claim
        if claim.company and not statement.titled:
            kind = together[claim.article, plain(claim.company)][claim.measure]
            if len(kind) < MOST:
                kind.append(statement)
    return {key: dict(told) for key, told in together.items()}


def _by_payer(paid: Iterable[Statement]) -> dict[tuple[str, str], list[Statement]]:
    together: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in paid:
        claim = statement.claim
        if claim.counterparty and not statement.titled and claim.measure in OUTLAYS:
            together[claim.article, plain(claim.counterparty)].append(statement)
    return together


def _equations(told: Told, article: Article) -> Iterable[Found]:
    for found in (_stakes(told), _money(told), _packages(told), _growth(told)):
        yield from _settled(list(found))
    yield from _conversions(told, article)


def _settled(found: Sequence[Found]) -> Iterable[Found]:
    """Without what fails only because its terms belong to another equation, one that holds."""
    right = {term.claim.place for _, holds, _, terms in found if holds for term in terms}
    return (one for one in found if one[1] or not right & {term.claim.place for term in one[3]})


def _stakes(told: Told) -> Iterable[Found]:
    """Stake x valuation = price."""
    deals = [deal for measure in DEALS for deal in told.get(measure, ())]
    valuations = _of(told, Measure.VALUATION, lambda s: not s.claim.scopes & {Scope.PRE_MONEY, Scope.CHANGE})
    for stake, worth in product(_of(told, Measure.STAKE), valuations):
        if stake.unit == "percent" and _beside(stake, worth):
            result = scaled(times(_closed(stake), _closed(worth)), Decimal("0.01"))
            said = f"{written(stake)} of {written(worth)} is {rounded(result)}"
            yield from _verdict(Equation.STAKE, deals, result, said, (worth, stake))


def _money(told: Told) -> Iterable[Found]:
    """pre-money + round = post-money."""
    before = _of(told, Measure.VALUATION, lambda s: Scope.PRE_MONEY in s.claim.scopes)
    after = _of(told, Measure.VALUATION, lambda s: not s.claim.scopes & {Scope.PRE_MONEY, Scope.CHANGE})
    rounds = _of(told, Measure.FUNDING_ROUND, lambda s: Scope.CUMULATIVE not in s.claim.scopes)
    for pre, raised in product(before, rounds):
        if pre.unit == raised.unit and _beside(pre, raised):
            result = plus(_closed(pre), _closed(raised))
            said = f"{written(pre)} before the money and {written(raised)} make {rounded(result)}"
            yield from _verdict(Equation.MONEY, after, result, said, (pre, raised))


def _packages(told: Told) -> Iterable[Found]:
    """Equity + debt = package: a round of both, or a price that takes over the debt."""
    rounds = [whole for measure in (Measure.FUNDING_ROUND, Measure.FINANCING) for whole in told.get(measure, ())]
    for equity, debt in product(_of(told, Measure.EQUITY), _of(told, Measure.DEBT)):
        yield from _package(rounds, equity, debt)
    for worth, debt in product(_of(told, Measure.VALUATION), _of(told, Measure.DEBT)):
        found = _package(_of(told, Measure.ACQUISITION_PRICE), worth, debt)
        yield from (one for one in found if one[1])  # a valuation is often not that of the price


def _growth(told: Told) -> Iterable[Found]:
    """Growth between two ends; it fails only where all three stand in one sentence."""
    rises = _of(told, Measure.OTHER, lambda s: is_growth(s.claim))
    levels = [kind for measure, kind in told.items() if measure in LEVELS]
    for rise, kind in product(rises, levels):
        near = [s for s in kind if _beside(s, rise) and Scope.CHANGE not in s.claim.scopes]
        for one, other in combinations(near, 2):
            below, above = sorted((one, other), key=lambda s: s.value)
            yield from _risen(rise, below, above, {s.claim.sentence for s in near})


def _risen(rise: Statement, below: Statement, above: Statement, sentences: set[tuple[int, int]]) -> Iterable[Found]:
    if below.unit != above.unit or below.value == above.value:
        return
    low, high = _closed(below), _closed(above)
    assert low.low
    assert low.high
    assert high.low
    assert high.high
    grown = Interval((high.low / low.high - 1) * 100, (high.high / low.low - 1) * 100)
    said = f"from {written(below)} to {written(above)} is {rounded(grown)} percent"
    middle = (above.value / below.value - 1) * 100
    if meet(_closed(rise), grown):
        if abs(middle - rise.value) > rise.value * LOOSE:
            return
        yield Equation.GROWTH, True, f"{said.capitalize()}: it fits {written(rise)}.", (rise, below, above)
    elif sentences == {rise.claim.sentence} and not (rise.open or below.soft or above.soft):
        yield Equation.GROWTH, False, f"{said.capitalize()}, and not {written(rise)}.", (rise, below, above)


def _package(wholes: Sequence[Statement], equity: Statement, debt: Statement) -> Iterable[Found]:
    if equity.unit == debt.unit and _beside(equity, debt):
        result = plus(_closed(equity), _closed(debt))
        said = f"{written(equity)} and {written(debt)} of debt make {rounded(result)}"
        yield from _verdict(Equation.PACKAGE, wholes, result, said, (equity, debt))


def _verdict(
    equation: Equation, wholes: Sequence[Statement], result: Interval, said: str, terms: tuple[Statement, Statement]
) -> Iterable[Found]:
    """The finding for the whole that fits best; none where it is so far off that the terms are of two things."""
    money = next(term.unit for term in terms if term.unit != "percent")
    near = [whole for whole in wholes if whole.unit == money and not whole.prior and _beside(whole, *terms)]
    best = min(near, key=lambda whole: (_miss(whole, result), whole.claim.place), default=None)
    if best is None or _miss(best, result) > MISS:
        return
    if meet(_closed(best), result):
        if _miss(best, result) > CHANCE:
            return
        yield equation, True, f"{said}: it fits {written(best)}.", (best, *terms)
    elif not any(term.open or term.soft for term in (best, *terms)):
        yield equation, False, f"{said}, and not {written(best)}.", (best, *terms)


def _closed(term: Statement) -> Interval:
    """What a term allows, an open end closed where "more than" stops meaning it."""
    low, high = term.span.low, term.span.high
    return Interval(term.value / OVER if low is None else low, term.value * OVER if high is None else high)


def _miss(whole: Statement, result: Interval) -> Decimal:
    """How far a whole is from the middle of a result, as a share."""
    assert result.low is not None
    assert result.high is not None
    middle = (result.low + result.high) / 2
    return abs(middle - whole.value) / middle


def _conversions(told: Told, article: Article) -> Iterable[Found]:
    """Two currencies of one sum, "Rs 4,200 crore ($480 million)": the rates of one article agree with one another."""
    stated = sorted((s for kind in told.values() for s in kind), key=lambda s: s.claim.place)
    pairs: dict[tuple[str, str], list[tuple[Statement, Statement]]] = defaultdict(list)
    for one, other in pairwise(stated):
        if _converted(one, other, article):
            pairs[one.unit, other.unit].append((one, other))
    for same in pairs.values():
        for (one, into), (other, and_into) in pairwise(same):
            rates = one.value / into.value, other.value / and_into.value
            holds = abs(rates[0] / rates[1] - 1) <= RATES + _blur(one, into, other, and_into)
            words = f"{written(one)} is {written(into)}, and {written(other)} is {written(and_into)}"
            verdict = "both at one rate" if holds else "two rates in one article"
            yield Equation.CONVERSION, holds, f"{words}: {verdict}.", (into, one, and_into, other)


def _converted(one: Statement, other: Statement, article: Article) -> bool:
    if one.open or other.open or one.unit == other.unit or len(one.unit) != 3 or len(other.unit) != 3:
        return False
    between = article.text[one.claim.figure.end : other.claim.figure.start]
    return bool(_aside().fullmatch(between))


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(r"\s{0,2}\((?:or |about |around |roughly |some |~|≈|approximately ){0,2}")


def _blur(*terms: Statement) -> Decimal:
    """What rounding alone may do to the ratio of rates."""
    return sum((term.width / 2 / term.value for term in terms), Decimal(0))


def _of(told: Told, measure: Measure, test: Callable[[Statement], bool] = lambda _: True) -> list[Statement]:
    return [statement for statement in told.get(measure, ()) if test(statement)]


def _beside(*terms: Statement) -> bool:
    """Whether terms stand near one another."""
    places = [term.claim.figure.start for term in terms]
    return max(places) - min(places) <= BESIDE
