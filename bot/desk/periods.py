"""Whether a claim holds for a period that was asked for: a year, a part of one, or a part of any year ("Q3"). Pure."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache

from bot.model import Claim, When

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

PARTS = {"H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}
"""The first and the last month of each part of a year."""

TOLD = {
    "Q1": r"q1|1q|first[ -]quarter|erste[ns]? quartal|premier trimestre|prim(?:er|eiro|o) trimestre",
    "Q2": r"q2|2q|second[ -]quarter|zweite[ns]? quartal|(?:deuxième|second|segundo|secondo) trimestre",
    "Q3": r"q3|3q|third[ -]quarter|dritte[ns]? quartal|(?:troisième|tercer|terceiro|terzo) trimestre",
    "Q4": r"q4|4q|fourth[ -]quarter|vierte[ns]? quartal|(?:quatrième|cuarto|quarto) trimestre",
    "H1": r"h1|1h|first (?:half|six months)|first-half|erste[ns]? halbjahr|(?:premier|primer|primeiro|primo) semestre",
    "H2": r"h2|2h|second[ -]half|zweite[ns]? halbjahr|(?:second|segundo|secondo) semestre",
}
"""How sentences tell a part of a year."""

TOLD_WITHIN = 200
"""How many days after its end a part of a year is told without its year."""


def calendar(period: str) -> str:
    """A fiscal year answers for a year and the other way round; the block says which it is."""
    return period.removeprefix("FY")


def split(period: str) -> tuple[str, str]:
    """The year and the part of a period, either of them empty.

    >>> split("2025-Q3"), split("FY2026"), split("Q3")
    (('2025', 'Q3'), ('2026', ''), ('', 'Q3'))
    """
    year, _, part = calendar(period).rpartition("-")
    return (part, "") if len(part) == len("2025") else (year, part)


def same(claim: Claim, period: str) -> bool:
    """Whether the claim says the period itself, of its own year where none was asked for."""
    year, part = split(period)
    said = claim.period or ""
    return calendar(said) == calendar(period) if year else bool(said) and split(said)[1] == part


def in_fiscal(claim: Claim, period: str) -> bool:
    """Whether the claim is of this part of a fiscal year, by the calendar's year or the one before."""
    (year, part), (said, same_part) = split(period), split(claim.period or "")
    fiscal = period.startswith("FY") and bool(part) and bool(said)
    return fiscal and part == same_part and int(year) - 1 <= int(said) <= int(year)


def within(claim: Claim, period: str) -> bool:
    """Whether the claim's own period, or the day it holds, lies in the period."""
    year, part = split(period)
    if claim.period:
        return same(claim, period) or (bool(year) and claim.period.startswith(period))
    if claim.as_of is None:
        return False
    first, last = _months(part)
    days = claim.as_of
    year = year or str(days.first.year)
    return days.first >= When.parse(f"{year}-{first:02}").first and days.last <= When.parse(f"{year}-{last:02}").last


def _months(part: str) -> tuple[int, int]:
    if not part:
        return 1, 12
    return PARTS[part] if part in PARTS else (int(part), int(part))


def tells(quote: str, period: str, as_of: When | None = None) -> bool:
    """Whether the sentence itself names the period; of a part of a year also without its year, soon after it."""
    year, part = split(period)
    if not part:
        return _year_stands(year, quote)
    if part.isdigit():
        return MONTH_NAMES[int(part) - 1] in quote and (not year or year in quote)
    if not _part_told(part).search(quote):
        return False
    return not year or _year_stands(year, quote) or bool(as_of and _soon_after(as_of, period))


def about(text: str, period: str, as_of: When | None = None) -> bool:
    """Whether an article names this part of a year and no other, soon after it where a year was asked for.

    >>> about("Orbo reported its third quarter. Sales rose.", "Q3"), about("Orbo's Q3 beat its Q2.", "Q3")
    (True, False)
    """
    year, part = split(period)
    if part not in PARTS or [one for one in PARTS if _part_told(one).search(text)] != [part]:
        return False
    return not year or bool(as_of and _soon_after(as_of, period))


def clause(claim: Claim, quote: str) -> str:
    """The part of a sentence between semicolons in which the figure stands."""
    at = claim.figure.start - claim.sentence[0]
    return quote[quote.rfind(";", 0, at) + 1 : at] + quote[at:].partition(";")[0]


def _soon_after(told: When, period: str) -> bool:
    """Whether what is told on this day, and no year with it, is told of this part of this year."""
    year, part = split(period)
    if period.startswith("FY"):
        return int(year) - 1 <= told.first.year <= int(year)
    _, last = _months(part)
    return 0 <= (told.last - When.parse(f"{year}-{last:02}").last).days <= TOLD_WITHIN


def totals(claims: Iterable[Claim], quotes: Mapping[tuple[str, str, int, int], str]) -> list[Claim]:
    """Of claims on money raised, those whose sentence says that it is all there was, of each the largest sum.

    What one investor gave, and a round with a name, are parts.
    """
    largest: dict[tuple[str, str, tuple[int, int], str | None], Claim] = {}
    for claim in claims:
        at = (claim.article, claim.part, claim.sentence, claim.company)
        quote = quotes[claim.place]
        part = (claim.counterparty or claim.event) and not _told_raised().search(_before(claim, quote))
        if part or not _told_in_total().search(quote):
            continue
        if at not in largest or _size(claim) > _size(largest[at]):
            largest[at] = claim
    return [*largest.values()]


def _before(claim: Claim, quote: str) -> str:
    return quote[: claim.figure.start - claim.sentence[0]]


@cache
def _told_raised() -> re.Pattern[str]:
    """What stands right before a sum that is all there was, whoever led the last round."""
    return re.compile(
        r"\b(?:has|have|had|having) (?:now |previously |already )?raised (?:about |around )?$", re.IGNORECASE
    )


def _size(claim: Claim) -> Decimal:
    return claim.amount.low or claim.amount.high or Decimal(0)


@cache
def _told_in_total() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:in total|total(?:l?ing|l?ed)? |to date|so far|all told|altogether|in all|overall|lifetime|cumulative"
        r"|(?:has|have|had|having) (?:now |previously |already |itself )?(?:raised|taken in|collected|attracted)"
        r"|since (?:its|the) (?:founding|foundation|inception|start|launch)|over the company's life"
        r"|brings? the total|bringing (?:its|the) total"
        r"|insgesamt|bislang|bisher|zuvor|au total|jusqu'ici|en total|hasta (?:la fecha|ahora)"
        r"|no total|até (?:hoje|agora)|ao todo|in totale|finora|dall'inizio|depuis (?:l'origine|sa création))\b",
        re.IGNORECASE,
    )


def _year_stands(year: str, quote: str) -> bool:
    return re.search(rf"\b{re.escape(year)}\b", quote) is not None


@cache
def _part_told(part: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{TOLD[part]})\b", re.IGNORECASE)
