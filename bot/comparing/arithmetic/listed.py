"""Parts that a sentence lists of a sum: «$300 million, $200 million of it from A and $150 million from B».

What is only a part of the list can be less than the sum, and never more; a list that says it is all must be the sum.
"""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache

from bot.comparing.arithmetic.passages import PLAIN, SUMS, Passage
from bot.comparing.arithmetic.terms import Found, binding, closed
from bot.comparing.quantities.words import rounded, written
from bot.comparing.statements.intervals import meet, plus
from bot.comparing.statements.statements import Statement
from bot.model import Bound, Equation, Interval, Scope, spoken

FAR = 3
"""How many times a sum its parts may be, or the other way round; further off one of them is misread."""


def listed(passage: Passage) -> Iterable[Found]:
    """The sums of a passage that are not what their listed parts make."""
    if len([mark for mark in passage.figures if SUMS[0] <= mark <= SUMS[-1]]) < 3:
        return
    if not _parts_told().search(passage.words):
        return
    for found in _of_it().finditer(passage.words):
        yield from _verdict(passage.all(found), found[0], whole=False)
    for found in _made_up().finditer(passage.words):
        after = passage.words[found.end() : found.end() + 80].split(".")[0]
        complete = not _more().search(f"{found['how']} {found['list']}{after}")
        yield from _verdict(passage.all(found), found[0], whole=complete)
    for found in _totalling().finditer(passage.words):
        *parts, total = passage.all(found)
        yield from _verdict([total, *parts], found[0], whole=True)
    for found in _brought().finditer(passage.words):
        *parts, total = passage.all(found)
        yield from _verdict([total, *parts], found[0], whole=bool(_tranches().search(passage.words[: found.end()])))


def _verdict(terms: Sequence[Statement], words: str, *, whole: bool) -> Iterable[Found]:
    """The finding for a sum and its parts; `whole`: the parts are told as all of it."""
    total, *parts = terms
    if len({one.unit for one in terms}) > 1 or len({one.claim.place for one in terms}) < len(terms):
        return
    if not all(map(_told, terms)) or not binding(total) or _excused().search(words):
        return
    reach = Interval(Decimal(0), Decimal(0))
    for part in parts:
        reach = plus(reach, closed(part))
    made = sum((part.value for part in parts), Decimal(0))
    apart = max(made, total.value) / min(made, total.value)
    if meet(closed(total), reach) or apart > FAR or not (whole or made > total.value):
        return
    names = spoken([written(part) for part in parts])
    yield (
        Equation.PARTS,
        False,
        f"{names} make {rounded(Interval(made, made))}, and not {written(total)}.",
        tuple(terms),
    )


def _told(one: Statement) -> bool:
    """Whether a part or a sum is a number: what is past may be a part of what there is now."""
    return one.amount.bound is Bound.EXACT and not one.claim.scopes & {Scope.TARGET, Scope.PER_UNIT, Scope.CHANGE}


@cache
def _parts_told() -> re.Pattern[str]:
    return re.compile(
        r"\bof (?:it|that|this|which|them)\b|\binclud|\bcompris|\bconsist|\bmade up\b|\bsplit\b|\bdivided\b|\bbroken\b"
        r"|\btotal|\bin all\b|\badd(?:s|ing)? up\b|\bbringing\b|\btaking\b|\blifting\b",
        re.IGNORECASE,
    )


_SUM = rf"[{SUMS}]"
_PLAIN = rf"(?:(?! of which | out of | up to ){PLAIN})"


@cache
def _of_it() -> re.Pattern[str]:
    """«$300 million, $200 million of it from A and $150 million from B»: each after the same word."""
    part = rf"{_SUM}(?: of (?:it|that|this|them))?"
    return re.compile(
        rf"{_SUM}{PLAIN}{{0,60}}?,? (?:(?:of which|including|with) )?{part}(?P<how> from| in| by| for| to| as) "
        rf"{_PLAIN}{{1,60}}?(?:, {part}(?P=how) {_PLAIN}{{1,60}}?){{0,3}},? and {part}(?P=how)\b"
    )


@cache
def _made_up() -> re.Pattern[str]:
    """«The $900 million round comprises a $400 million tranche and a $300 million tranche»."""
    return re.compile(
        rf"{_SUM}{_PLAIN}{{0,60}}?\b(?P<how>compris(?:es|ed|ing)|consist(?:s|ed|ing) of|(?:is |was )?made up of"
        rf"|(?:is |was |evenly )?(?:split|divided|broken down) (?:up )?(?:between|into|among))\b"
        rf"(?P<list>{_PLAIN}{{0,50}}?{_SUM}(?:{_PLAIN}{{0,60}}?,{_PLAIN}{{0,30}}?{_SUM}){{0,3}}?"
        rf"{_PLAIN}{{0,60}}?\band\b{_PLAIN}{{0,50}}?{_SUM})"
    )


@cache
def _totalling() -> re.Pattern[str]:
    """«$300 million in equity and $250 million in debt, for a total of $600 million»."""
    part = rf"{_SUM}{_PLAIN}{{0,40}}?"
    return re.compile(
        rf"{part}(?:, {part}){{0,3}},? and (?:another )?{part},? (?:for a (?:combined )?total of|total(?:ing|ling)"
        rf"|making (?:a total of )?|a total of|which adds? up to|adding up to) {_SUM}"
    )


@cache
def _brought() -> re.Pattern[str]:
    """«A first tranche of $300 million. … added $200 million more, bringing the total to $600 million»."""
    return re.compile(
        rf"{_SUM}[^{SUMS}]{{0,200}}?(?:\b(?:another|an additional|a further|an extra|a second tranche of) {_SUM}"
        rf"|{_SUM} (?:more|extra|on top))[^{SUMS};.]{{0,60}}?\b(?:bringing|taking|lifting) (?:the|its|their) "
        rf"(?:[\w'’-]{{1,20}} ){{0,4}}?(?:to|up to) {_SUM}"
    )


@cache
def _tranches() -> re.Pattern[str]:
    """Whether all of one round is told: what a company has raised to date has parts that nobody lists."""
    return re.compile(
        r"\b(?:first|initial)\b(?![^.]{0,200}\bto date\b)(?=.{0,400}\b(?:bringing|taking|lifting) (?:the|its|their) "
        r"(?:round|total|raise|series \w|size|round's total)(?: size)? to\b)",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _more() -> re.Pattern[str]:
    """Words by which a list is not all, or tells something twice."""
    return re.compile(
        r"\b(?:others?|rest|remain\w{0,5}|balance|undisclosed|unnamed|up to|plus|more|additional|including|several|some"
        r"|each|along with|as well|together with|options?|and\b(?![^.]{0,60}[\ue000-\ue7ff]))",
        re.IGNORECASE,
    )


@cache
def _excused() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:each|options?|warrants?|fees?|of which|both|jointly|combined|overlap\w{0,4}|net|gross|up to|as much as"
        r"|over ?subscribed|per|a year|annual\w{0,2}|greenshoe)\b",
        re.IGNORECASE,
    )
