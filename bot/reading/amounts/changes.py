"""Changes told with both ends: "from $75 a barrel in October to $45.88"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from bot.model import Bound, Figure

_REACH = 40


@cache
def _from() -> re.Pattern[str]:
    return re.compile(r"\bfrom(?: (?:about|around|nearly|almost|roughly|some|just|an?)){0,2} \Z", re.IGNORECASE)


@cache
def _to() -> re.Pattern[str]:
    return re.compile(r"(?: [^;:!?\n]{0,40})? to (?:(?:about|around|nearly|almost|roughly|some|just|an?) ){0,2}")


@cache
def _apart() -> re.Pattern[str]:
    """The end of a sentence, or a year of its own, which makes the first end a figure apart."""
    return re.compile(r"\.\s+[A-Z]|\b(?:19|20)\d\d\b")


def with_changes(text: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures, the two ends of a change as one, in the order told: `low` is where it began, `high` where it ended.

    >>> from bot.reading.amounts.figures import figures
    >>> said = "Oil fell from $75 a barrel to $45.88."
    >>> [(one.text, int(one.amount.low or 0)) for one in with_changes(said, figures(said))]
    [('$75 a barrel to $45.88', 75)]
    """
    out: list[Figure] = []
    for one in found:
        if out and _is_change(text, out[-1], one):
            out[-1] = _change(text, out[-1], one)
        else:
            out.append(one)
    return out


def _is_change(text: str, first: Figure, last: Figure) -> bool:
    if first.amount.unit != last.amount.unit or not (_is_exact(first) and _is_exact(last)):
        return False
    between = text[first.end : last.start]
    if len(between) > 2 * _REACH or not _to().fullmatch(between) or _apart().search(between):
        return False
    return bool(_from().search(text, max(0, first.start - _REACH), first.start))


def _is_exact(one: Figure) -> bool:
    return one.amount.low is not None and one.amount.low == one.amount.high


def _change(text: str, first: Figure, last: Figure) -> Figure:
    precision = min(first.amount.precision, last.amount.precision)
    amount = replace(first.amount, high=last.amount.high, bound=Bound.RANGE, precision=precision)
    return Figure(start=first.start, end=last.end, text=text[first.start : last.end], amount=amount)
