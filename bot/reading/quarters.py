"""Which quarter or half of which year a text speaks of, where it leaves the year open or counts it as a business does.

Guidance and result of a quarter must meet under one name, whoever tells of it and when its business year begins.
"""

from datetime import date

from bot.model import When

Part = tuple[str, int]
"""A quarter or half: "Q" or "H" and its number."""

_WHICH = {"last": -1, "previous": -1, "next": 1, "coming": 1}
_UNNUMBERED = frozenset({"FY-1", "FY+0", "FY+1"})
"""How business years are called of which only the company can tell the number."""
_OVER = frozenset({"ended", "that ended"})
_COMING = frozenset({"ending", "that ends", "that end"})
_HALF = 6
_LAST = 12
"""Months of half a year, and of a year."""

_PAST, _AHEAD = 100, 122
"""Days from the end of a part told without its year to the article, and on to it: of further ones the year is open."""

_JUST = 75
"""Days from the end of a quarter of a business year to the article that tells it as news."""


def days(part: Part, year: int) -> When | None:
    """The days of a part of a calendar year; None when there is none with its number.

    >>> str(days(("Q", 4), 2025).first)
    '2025-10-01'
    """
    letter, number = part
    months = 3 if letter == "Q" else 6
    if number * months > 12:
        return None
    return When(date(year, (number - 1) * months + 1, 1), When.parse(f"{year}-{number * months:02d}").last)


def named(part: Part, year: int) -> str:
    """How a part of a year is called: "2025-Q4"."""
    letter, number = part
    return f"{year}-{letter}{number}"


def near(part: Part, published: When) -> str | None:
    """The name of the part that ends nearest to the article, of those told without a year; None when it is far.

    >>> near(("Q", 4), When.parse("2026-02-20")), near(("Q", 1), When.parse("2025-09-10"))
    ('2025-Q4', None)
    """
    return _nearest(part, published, _PAST)


def early(part: Part, year: int, published: When) -> bool:
    """Whether a part of a business year lies so far ahead of the article that the year began before the calendar's."""
    told = days(part, year)
    return told is not None and (told.last - published.last).days > _AHEAD


def of_business(part: Part, published: When) -> str | None:
    """The name by the calendar of a part of such a year: the one of its number that is near, or half a year off."""
    letter, number = part
    return _nearest(part, published, _JUST) or _nearest((letter, (number + 1) % 4 + 1), published, _JUST)


def of_whom(which: str) -> str:
    """How a business year is called of which only the company can tell the number: "FY+0" is the one that runs.

    >>> of_whom("last")
    'FY-1'
    """
    return f"FY{_WHICH.get(which, 0):+d}"


def numbered(period: str | None, ends: int | None, published: When | None) -> str | None:
    """A period, by its number where only the company can tell that; None where its years end in no known month.

    A year is called by the calendar year in which it ends; one that ends in December is that year.

    >>> numbered("FY+0", 5, When.parse("2025-09-25")), numbered("FY-1", 12, When.parse("2025-09-25"))
    ('FY2026', '2024')
    """
    if period not in _UNNUMBERED:
        return period
    if ends is None or published is None:
        return None
    year = published.last.year + (published.last.month > ends) + int(period[2:])
    return f"FY{year}" if ends < _LAST else str(year)


def closing_year(month: int, course: str, published: When) -> int:
    """In which calendar year a business year ends that ends in a month: «in the year to May» ends in the nearest one.

    >>> closing_year(5, "to", When.parse("2025-12-11")), closing_year(1, "ended", When.parse("2025-12-11"))
    (2026, 2025)
    """
    year, passed = published.last.year, published.last.month > month
    if course in _OVER:
        return year - (published.last.month < month)
    if course in _COMING:
        return year + passed
    away = month - published.last.month
    return year + (away < -_HALF) - (away > _HALF)


def _nearest(part: Part, published: When, past: int) -> str | None:
    year = published.first.year
    ends = {(held.last - published.last).days: y for y in (year - 1, year, year + 1) if (held := days(part, y))}
    gap = min(ends, key=abs, default=_AHEAD + 1)
    return named(part, ends[gap]) if -past <= gap <= _AHEAD else None
