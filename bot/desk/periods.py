"""Whether a claim holds for a period that was asked for. Pure."""

import re

from bot.model import Claim, When

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def calendar(period: str) -> str:
    """A fiscal year answers for a year and the other way round; the block says which it is."""
    return period.removeprefix("FY")


def within(claim: Claim, period: str) -> bool:
    """Whether the claim's own period, or the day it holds, lies in the period."""
    if claim.period:
        return claim.period.startswith(period)
    span = _span(period)
    return bool(span and claim.as_of and span.first <= claim.as_of.first and claim.as_of.last <= span.last)


def _span(period: str) -> When | None:
    """The days of a period."""
    year = period.removeprefix("FY")[:4]
    part = period[5:]
    if period.startswith("FY") or not part:
        return When.parse(year)
    months = {"H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}
    if part in months:
        first, last = months[part]
        return When(When.parse(f"{year}-{first:02}").first, When.parse(f"{year}-{last:02}").last)
    return When.parse(period) if part.isdigit() else None


def tells(quote: str, period: str) -> bool:
    """Whether the sentence itself names the period."""
    year, part = period[:4], period[5:]
    if part.isdigit():
        return year in quote and MONTH_NAMES[int(part) - 1] in quote
    return not part and re.search(rf"\b{re.escape(year)}\b", quote) is not None
