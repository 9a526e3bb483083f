"""Two currencies of one sum, "Rs 4,200 crore ($480 million)": rates agree with one another and with what there was."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from bot.comparing.arithmetic.terms import Found, Told
from bot.comparing.quantities.words import rounded, written
from bot.comparing.statements.conversions import convert
from bot.comparing.statements.rates import exchangeable
from bot.comparing.statements.statements import Statement
from bot.model import Article, Equation, Interval

RATES = Decimal("0.03")
"""How far two conversions of one article may lie apart."""


def conversions(told: Told, article: Article) -> Iterable[Found]:
    """The conversions of an article: two against one another, and each that no rate explains."""
    stated = sorted((s for kind in told.values() for s in kind), key=lambda s: s.claim.place)
    pairs: dict[tuple[str, str], list[tuple[Statement, Statement]]] = defaultdict(list)
    for one, other in pairwise(stated):
        if convert(one, other, article):
            if (said := _impossible(one, other)) is not None:
                yield Equation.CONVERSION, False, said, (other, one)
            else:
                pairs[one.unit, other.unit].append((one, other))
    for same in pairs.values():
        for first, second in pairwise(same):
            yield from _at_one_rate(first, second)


def _at_one_rate(first: tuple[Statement, Statement], second: tuple[Statement, Statement]) -> Iterable[Found]:
    (one, into), (other, and_into) = first, second
    rates = one.value / into.value, other.value / and_into.value
    holds = abs(rates[0] / rates[1] - 1) <= RATES + _blur(one, into, other, and_into)
    if not holds and (one.prior or other.prior or one.claim.period != other.claim.period):
        return  # rates move between two years
    words = f"{written(one)} is {written(into)}, and {written(other)} is {written(and_into)}"
    verdict = "both at one rate" if holds else "two rates in one article"
    yield Equation.CONVERSION, holds, f"{words}: {verdict}.", (into, one, and_into, other)


def _impossible(one: Statement, other: Statement) -> str | None:
    """Why two sums are no conversion at any rate there was; None where they can be, or a currency is not known."""
    if exchangeable(one, other) is not False:
        return None
    rate = one.value / other.value if one.value > other.value else other.value / one.value
    cheap, dear = (one, other) if one.value > other.value else (other, one)
    at = f"{rounded(Interval(rate, rate))} {cheap.unit} for one {dear.unit}"
    return f"{written(one)} is not {written(other)}: that would be {at}, and no rate was near it."


def _blur(*terms: Statement) -> Decimal:
    """What rounding alone may do to the ratio of rates."""
    return sum((term.amount.precision / 2 / term.value for term in terms), Decimal(0))
