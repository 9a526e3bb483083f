"""Growth between two ends: a percentage, or a word like "doubled", against the figures that it leads from and to."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache

from bot.comparing.arithmetic.passages import LEVEL, PLAIN, RISE, WORTH, Passage
from bot.comparing.arithmetic.terms import Found, binding, closed
from bot.comparing.quantities.words import rounded, written
from bot.comparing.statements.intervals import meet
from bot.comparing.statements.statements import Statement
from bot.model import Bound, Equation, Interval, Scope

LOOSE = Decimal("0.15")
"""How far growth may be from what its ends come to, as a share, and still be confirmed by them."""

ROUGH = Decimal("1.1")
"""How far a word like "doubled" reaches, as a factor."""

FINE = Decimal("0.25")
"""The part of the last digit that an end may be off where a word tells the growth."""

FACTORS: Mapping[str, Decimal] = {
    "halved": Decimal("0.5"),
    "by half": Decimal("0.5"),
    "doubl": Decimal(2),
    "twofold": Decimal(2),
    "tripl": Decimal(3),
    "threefold": Decimal(3),
    "quadrupl": Decimal(4),
    "fourfold": Decimal(4),
    "quintupl": Decimal(5),
    "fivefold": Decimal(5),
    "tenfold": Decimal(10),
}
"""What words for growth multiply by, by how they begin."""

_ENDS = f"{LEVEL}{WORTH}"
_FROM = (
    r"\b(?:from|compared (?:with|to)|against|versus|up from|down from)"
    r"(?: (?:about|around|the|an|a|just|only|earlier|some))?"
)


def growth(passage: Passage) -> Iterable[Found]:
    """Rises and falls of a passage with what their ends say."""
    levels = [*passage.kind(LEVEL), *passage.kind(WORTH)]
    if len(levels) < 2:
        return
    for pattern in _percent() if passage.kind(RISE) else ():
        for found in pattern.finditer(passage.words):
            rise, start, end = (passage.figures[found[name]] for name in ("rise", "start", "end"))
            yield from _risen(rise, start, end)
    for pattern in _words() if _says_factor().search(passage.words) else ():
        for found in pattern.finditer(passage.words):
            yield from _multiplied(found, passage.figures[found["start"]], passage.figures[found["end"]])


def _risen(rise: Statement, start: Statement, end: Statement) -> Iterable[Found]:
    if not _ends(start, end):
        return
    below, above = closed(start), closed(end)
    assert below.low
    assert below.high
    assert above.low
    assert above.high
    sign = 1 if end.value > start.value else -1
    ends = sorted((sign * (above.low / below.high - 1) * 100, sign * (above.high / below.low - 1) * 100))
    grown, point = Interval(*ends), sign * (end.value / start.value - 1) * 100
    said = f"From {written(start)} to {written(end)} is {_percentage(point)}"
    if meet(closed(rise), grown):
        if abs(point - rise.value) <= rise.value * LOOSE:
            yield Equation.GROWTH, True, f"{said}: it fits {written(rise)}.", (rise, start, end)
    elif binding(rise, end) and _bound(start):
        yield Equation.GROWTH, False, f"{said}, and not {written(rise)}.", (rise, start, end)


def _bound(start: Statement) -> bool:
    """Whether the earlier end is told as it was: it is of the past, and no estimate for that."""
    return not start.open and start.amount.bound is not Bound.APPROX and Scope.TARGET not in start.claim.scopes


def _ends(start: Statement, end: Statement) -> bool:
    same = start.unit == end.unit and start.claim.measure is end.claim.measure and start.value != end.value
    return same and Scope.CHANGE not in end.claim.scopes  # of what stands behind "from" no rise is told


def _percentage(point: Decimal) -> str:
    return f"{round(point)} percent"


def _multiplied(found: re.Match[str], start: Statement, end: Statement) -> Iterable[Found]:
    factor = next((by for word, by in FACTORS.items() if found["word"].lower().startswith(word)), None)
    hedge = (found["hedge"] or "").strip().lower()
    if factor is None or hedge in _VAGUE or not _ends(start, end) or not (binding(end) and _bound(start)):
        return
    least, most = (_fine(end, -1) / _fine(start, 1), _fine(end, 1) / _fine(start, -1))
    low, high = factor / ROUGH, factor * ROUGH
    more = hedge in _MORE
    if (most < low or (least > high and not more)) if factor > 1 else (least > high or (most < low and not more)):
        yield Equation.GROWTH, False, f"{_times(start, end)}, and not “{found['word']}”.", (end, start)


def _times(start: Statement, end: Statement) -> str:
    times = end.value / start.value
    if times < 1:
        return f"From {written(start)} to {written(end)} is a fall of {_percentage((1 - times) * 100)}"
    return f"{written(end)} is {rounded(Interval(times, times))} times {written(start)}"


def _fine(one: Statement, sign: int) -> Decimal:
    """An end of what a figure may be where a word tells the growth."""
    return one.value + sign * min(FINE * one.width, one.value / 16)


_MORE = frozenset({"more than", "over"})
_VAGUE = frozenset(
    {"nearly", "almost", "about", "roughly", "around", "virtually", "as good as", "close to", "less than"}
)


@cache
def _says_factor() -> re.Pattern[str]:
    return re.compile(r"halved|by half|doubl|tripl|quadrupl|quintupl|fold\b", re.IGNORECASE)


@cache
def _percent() -> tuple[re.Pattern[str], ...]:
    """«Up 50% to $3 billion from $1.5 billion», «$14 billion, up 56% from $9 billion», «from $2 to $3, up 50%»."""
    start, end, rise = rf"(?P<start>[{_ENDS}])", rf"(?P<end>[{_ENDS}])", rf"(?P<rise>[{RISE}])"
    gap = rf"(?:(?! and | but ){PLAIN})"
    move = r",? (?:up|down|or|by|an? (?:rise|jump|increase|gain|drop|fall|decline) of)"
    return (
        re.compile(rf"{rise}{gap}{{0,30}}? to {gap}{{0,20}}?{end}{gap}{{0,50}}?{_FROM} {start}"),
        re.compile(rf"{rise}{gap}{{0,30}}? from {start} to {end}"),
        re.compile(rf"{end}{gap}{{0,40}}?{move} {rise} {_FROM} {start}"),
        re.compile(rf" from {start}{gap}{{0,30}}? to {end}{gap}{{0,30}}?{move} {rise}"),
    )


@cache
def _words() -> tuple[re.Pattern[str], ...]:
    """«Doubled from $2 billion to $5 billion», «more than tripled to $12 billion from $6 billion»."""
    start, end = rf"(?P<start>[{_ENDS}])", rf"(?P<end>[{_ENDS}])"
    gap = rf"(?:(?! and | but | while | as ){PLAIN})"
    word = (
        r"\b(?P<hedge>(?:more than|over|less than|nearly|almost|about|roughly|around|virtually|as good as|close to) )?"
        r"(?P<word>halved|by half|(?:doubled|tripled|quadrupled|quintupled|doubling|tripling|quadrupling)"
        r"|(?:two|three|four|five|ten)fold)"
    )
    return (
        re.compile(rf"{word}{gap}{{0,30}}? from {start}{gap}{{0,30}}? to {end}", re.IGNORECASE),
        re.compile(rf"{word}{gap}{{0,30}}? to {end}{gap}{{0,40}}?{_FROM} {start}", re.IGNORECASE),
        re.compile(rf" from {start}{gap}{{0,30}}? to {end}{gap}{{0,12}}?, {word}", re.IGNORECASE),
    )
