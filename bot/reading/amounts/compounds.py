"""Money in two numbers: "thirteen dollars and forty-five cents", "15 dollars 50"."""

import re
from collections.abc import Sequence
from functools import cache

from bot.reading.amounts.quantity import Quantity


@cache
def _tie() -> re.Pattern[str]:
    return re.compile(r" (?:and )?")


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r"\Z|[.,;:!?)]|\n| (?:more|each|per|a|an|for|in|and|or)\b")


def with_change(text: str, found: Sequence[Quantity], links: Sequence[str]) -> tuple[Sequence[Quantity], Sequence[str]]:
    """The quantities with each sum and its cents made one; `links` loses what stood between."""
    pairs = [at for at in range(len(found) - 1) if _is_change(text, found[at], found[at + 1])]
    if not pairs:
        return found, links
    out, ties = list(found), list(links)
    for at in reversed(pairs):
        out[at : at + 2] = [_sum(out[at], out[at + 1])]
        del ties[at]
    return out, ties


def _is_change(text: str, whole: Quantity, part: Quantity) -> bool:
    if whole.unit is None or len(whole.unit) != 3 or whole.parts != 1 or whole.scale or part.signed or part.scale:
        return False
    if not 0 < part.start - whole.end < 6 or not _tie().fullmatch(text, whole.end, part.start):
        return False
    if not 0 < part.value < 100 or whole.step < 1 or part.step < 1:
        return False
    if part.unit == whole.unit and part.parts == 100:
        return True
    named = text[whole.end - 1].isalpha() and part.start - whole.end == 1
    return part.unit is None and named and part.value >= 10 and bool(_ends().match(text, part.end))


def _sum(whole: Quantity, part: Quantity) -> Quantity:
    return whole._replace(end=part.end, value=whole.value + part.value / 100, step=part.step / 100)
