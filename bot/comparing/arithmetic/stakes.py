"""Stake x valuation = price, where an article tells the three of one deal."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from itertools import product

from bot.comparing.arithmetic.passages import ANY, DEAL, PLAIN, STAKE, WORTH, Passage, around, together
from bot.comparing.arithmetic.terms import PERCENT, Found, Told, beside, binding, closed, holding, middle, of
from bot.comparing.quantities.words import rounded, written
from bot.comparing.statements.intervals import meet, scaled, times
from bot.comparing.statements.statements import Statement
from bot.model import Article, Equation, Interval, Measure, Scope

DEALS = (Measure.INVESTMENT, Measure.ACQUISITION_PRICE)

FAR = 3
"""How many times a price may be what a stake comes to, or the other way round; further off it is of something else."""

NEAR_POWER = Decimal("0.1")
"""How far a ratio may be from a power of ten, as a share, and be one."""

HUNDREDTH = Decimal("0.01")


def confirmed(told: Told) -> Iterable[Found]:
    """Prices that a stake and a valuation of their article come to."""
    deals = [deal for measure in DEALS for deal in told.get(measure, ())]
    valuations = of(told, Measure.VALUATION, _is_worth)
    for stake, worth in product(of(told, Measure.STAKE), valuations):
        if stake.unit == PERCENT and beside(stake, worth):
            result = scaled(times(closed(stake), closed(worth)), HUNDREDTH)
            yield from holding(Equation.STAKE, deals, result, _said(stake, worth, result), (worth, stake))


def doubted(passage: Passage, article: Article) -> Iterable[Found]:
    """Prices that are told as that of a stake, beside a value by which the stake costs something else."""
    worth = [one for one in passage.kind(WORTH) if _is_worth(one)]
    if not worth or not passage.kind(STAKE) or not passage.kind(DEAL):
        return
    for pattern in (_stake_for(), _paid_for(), _in_return()):
        for found in pattern.finditer(passage.words):
            stake, price = passage.figures[found["stake"]], passage.figures[found["price"]]
            for value in worth:
                if _of_one_deal(article, stake, price, value):
                    yield from _failing(stake, price, value)


def _is_worth(one: Statement) -> bool:
    return one.unit != PERCENT and not one.claim.scopes & {Scope.PRE_MONEY, Scope.CHANGE}


def _failing(stake: Statement, price: Statement, worth: Statement) -> Iterable[Found]:
    if stake.unit != PERCENT or price.unit != worth.unit or not binding(stake, price, worth):
        return
    result = scaled(times(closed(stake), closed(worth)), HUNDREDTH)
    apart = max(price.value, middle(result)) / min(price.value, middle(result))
    if (apart <= FAR or _is_power(apart)) and not meet(closed(price), result):
        said = f"{_said(stake, worth, result)}, and not {written(price)}{_before_money(stake, price, worth)}."
        yield Equation.STAKE, False, said, (price, worth, stake)


def _is_power(apart: Decimal) -> bool:
    """Whether two sums are ten, a hundred or a thousand times apart, but for what is rounded: a slip of either."""
    power = Decimal(1).scaleb(round(apart.log10()))
    return power > 1 and abs(apart / power - 1) <= NEAR_POWER


def _said(stake: Statement, worth: Statement, result: Interval) -> str:
    point = stake.value * worth.value * HUNDREDTH
    exact, reach = rounded(Interval(point, point)), rounded(result)
    spread = f", {reach} with what is rounded" if reach != exact else ""
    return f"{written(stake)} of {written(worth)} is {exact}{spread}"


def _before_money(stake: Statement, price: Statement, worth: Statement) -> str:
    """What would mend it: a valuation that does not count what is paid in yet."""
    if Scope.POST_MONEY in worth.claim.scopes or price.claim.measure is Measure.ACQUISITION_PRICE:
        return ""
    share = price.value / (price.value + worth.value) * 100
    fits = stake.span.low is not None and stake.span.high is not None and stake.span.low <= share <= stake.span.high
    return f"; it would fit if {written(worth)} were its value before the money" if fits else ""


def _of_one_deal(article: Article, stake: Statement, price: Statement, worth: Statement) -> bool:
    """Whether the value is told in the sentence of the deal, or in the next one as the value that the deal gives it."""
    if not together(article, stake, price, worth) or _excused().search(around(article, stake, price, worth)):
        return False
    spans, first = {stake.claim.sentence, price.claim.sentence}, min(_at(stake), _at(price))
    if _at(worth) < first and worth.claim.sentence in spans:
        return bool(_by_it().search(article.text[_at(worth) : first]))
    start = worth.claim.sentence[0]
    return worth.claim.sentence in spans or bool(
        _valuing().match(article.text[start : worth.claim.figure.start].lstrip())
    )


def _at(one: Statement) -> int:
    return one.claim.figure.start


@cache
def _by_it() -> re.Pattern[str]:
    """«Is worth $12 billion after it sold 20% for $3 billion»: what the buyer is worth is told as well."""
    return re.compile(r"\b(?:after|when|following|as|because|in a deal|with)\b")


@cache
def _stake_for() -> re.Pattern[str]:
    """«20% of Corvid for $3 billion», «a 20% stake worth $3 billion»."""
    return re.compile(
        rf"(?P<stake>[{STAKE}]){PLAIN}{{0,70}}?(?<! and)(?<! but) (?:for|worth|paying|costing|in exchange for"
        rf"|in return for|at a (?:cost|price) of)(?: a total of| a price of)? (?P<price>[{DEAL}])"
    )


_NEXT = rf"(?:(?! and | but ){PLAIN}){{0,50}}?(?P<stake>[{STAKE}])"
"""Words that lead to the stake."""


@cache
def _paid_for() -> re.Pattern[str]:
    """«Paid $900 million for a 30% stake», «a $3 billion investment that gives it 20%»."""
    return re.compile(
        rf"(?P<price>[{DEAL}]){PLAIN}{{0,60}}? (?:for|to buy|to acquire|to take|to get|in exchange for|in return for"
        rf"|gives|giving|gave|gets|getting|buys|buying|bought|secures|securing|becoming)\b{_NEXT}"
    )


@cache
def _in_return() -> re.Pattern[str]:
    """«Invested $3 billion in Corvid. In return it gets 20%»."""
    return re.compile(
        rf"(?P<price>[{DEAL}])[^{STAKE}{DEAL};.!?]{{0,120}}[.]\s{{1,3}}[^{ANY};.!?]{{0,40}}?\b(?:gets|receives|will get"
        rf"|will receive|got|received|gives|gave|will give|obtains|in return|in exchange)\b{_NEXT}",
        re.IGNORECASE,
    )


@cache
def _valuing() -> re.Pattern[str]:
    """«The deal values», «That implies»: the value that comes of what was told before."""
    return re.compile(
        r"(?:The|This|That|It|Its|Such a)\b(?: [\w-]{1,20}){0,3}? (?:deal|transaction|investment|purchase|sale|price"
        r"|terms|agreement|values|implies|puts|would value|would imply)\b",
    )


@cache
def _excused() -> re.Pattern[str]:
    """Words by which the three need not be of one deal, or not of the same shares."""
    return re.compile(
        r"\b(?:dilut\w{1,5}|options?|warrants?|fees?|convert\w{1,5}|earn-?outs?|instal?ments?|tranches?|votes"
        r"|voting (?:rights|power)|enterprise value|debts?|premium|discount|secondary|ago|last year|at the time"
        r"|since then|previous\w{0,2}|earlier|later|formerly|additional|another|initial\w{0,2}|first|part of|in part"
        r"|partly|among|jointly|(?:along|together) with|(?:rais|increas|lift|boost|bring|brought|tak)\w{0,3}"
        r" (?:its|his|their)|up from|remaining|combined|before the|(?:in|since|of) (?:19|20)\d\d)\b",
        re.IGNORECASE,
    )
