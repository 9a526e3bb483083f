"""Numbers without unit and scale that repeat or sum up money of the same text: "not 1.8", "1.95 plus 1.35 is 3.30"."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache

from bot.reading.amounts.followers import counts_something
from bot.reading.amounts.quantity import MILLION, Quantity, is_money

_ONE = Decimal(1)
_NAMED = frozenset(
    "version v release chapter section figure table model no number rated page episode part step rule".split()
)


def with_echoes(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Bare decimals that repeat the digits of money in the same text: "guidance is £1.6bn to £1.9bn, not 1.8"."""
    known = {q.value: q for q in found if is_money(q) and q.scale and q.scale >= MILLION and q.step < _ONE}
    return [
        q._replace(unit=known[q.value].unit, scale=known[q.value].scale) if _is_echo(text, q, known) else q
        for q in found
    ]


def _is_echo(text: str, q: Quantity, known: dict[Decimal, Quantity]) -> bool:
    if q.unit or q.scale or q.step >= _ONE or q.value not in known:
        return False
    return not counts_something(text, q.end) and not _is_named(text, q.start)


def _is_named(text: str, start: int) -> bool:
    """Whether the number belongs to a name ("Gemini 2.5"), a version or the head of a line."""
    before = text[max(0, start - 25) : start]
    if not before.strip(" ") or before[-1].isalnum() or before.rstrip(" ").endswith("\n"):
        return not _arithmetic().match(text, start)
    words = before.split()
    word = words[-1] if words else ""
    return (word[:1].isupper() and word.isalpha()) or word.lower() in _NAMED


@cache
def _arithmetic() -> re.Pattern[str]:
    return re.compile(r"[\d.,]{1,12} (?:\+|plus|minus) ")


@cache
def _operator() -> re.Pattern[str]:
    return re.compile(r" ?(?:\+|plus|minus|=|is|makes|equals) ?")


def with_sums(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Terms and totals of a written sum share what one of them says: "3.3 + 2.6 is 5.9"."""
    out = list(found)
    for step in (1, -1):
        order: Iterable[int] = range(len(out)) if step == 1 else range(len(out) - 1, -1, -1)
        for at in order:
            other = at - step
            if 0 <= other < len(out) and _is_term(text, out[at], out[other]):
                out[at] = out[at]._replace(unit=out[other].unit, scale=out[other].scale)
    return out


def _is_term(text: str, q: Quantity, other: Quantity) -> bool:
    if q.unit or q.scale or q.step >= _ONE or not is_money(other) or other.scale is None or other.signed:
        return False
    start, end = (other.end, q.start) if other.end <= q.start else (q.end, other.start)
    return end - start < 10 and bool(_operator().fullmatch(text, start, end))


def with_spoken(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Talk leaves out the millions once they are clear: "they wanted six fifty and got cut back"."""
    known = {q.value: q for q in found if is_money(q) and q.scale}
    out: list[Quantity] = []
    last: Quantity | None = None
    for q in found:
        source = _spoken_source(text, q, known, last)
        out.append(q._replace(unit=source.unit, scale=source.scale) if source else q)
        if out[-1].unit == "percent" or (is_money(out[-1]) and out[-1].scale):
            last = out[-1]
    return out


def _spoken_source(text: str, q: Quantity, known: dict[Decimal, Quantity], last: Quantity | None) -> Quantity | None:
    if q.unit or q.scale or not q.words or q.top or 1900 <= q.value < 2100 or counts_something(text, q.end):
        return None
    large = q.value >= 20 or q.step < _ONE
    if large and q.value in known:
        return known[q.value]
    return last if large and last and q.end - last.end < 600 else None
