"""Dates as news writes them, read against the article's own date. What they leave open stays unknown."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from bot.model import When
from bot.reading.claims.row.words import MONTHS
from bot.reading.date_forms import AFTER, DATE, places
from bot.reading.quarters import Part, closing_year, days, early, named, near, of_business, of_whom

_SPELLED = {
    **{word: count for count, words in enumerate((
        "first 1st 1. erste ersten erster erstes premier première primer primera primero primeira primeiro prima primo",
        "second 2nd 2. zweite zweiten zweiter zweites deuxième seconde segundo segunda seconda secondo",
        "third 3rd 3. dritte dritten dritter drittes troisième tercer terceiro terzo",
        "fourth 4th 4. vierte vierten vierter viertes quatrième cuarto quarto",
    ), 1) for word in words.split()},
    **{word: count for count, words in enumerate((
        "a an one einem einer un une una um uma", "two zwei deux dos dois duas due", "three drei trois tres três tre",
        "four vier quatre cuatro quatro quattro", "five fünf cinq cinco cinque", "six sechs seis sei",
        "seven sieben sept siete sete sette", "eight acht huit ocho oito otto", "nine neun neuf nueve nove",
        "ten zehn dix diez dez dieci", "eleven elf onze undici", "twelve zwölf douze doce doze dodici",
    ), 1) for word in words.split()},
}  # fmt: skip
_UNITS = (
    *(("tri", "quarter"), ("quart", "quarter"), ("mo", "month"), ("me", "month"), ("mê", "month"), ("wo", "week")),
    *(("sem", "week"), ("sett", "week"), ("tag", "day"), ("jour", "day"), ("dí", "day"), ("di", "day"), ("gio", "day")),
)
"""How the words for units of time are told in five other languages, where they are no years; the first counts."""
_ENDING = {"jan": 4, "mar": 1, "apr": 1, "jun": 2, "jul": 2, "sep": 3, "oct": 3, "dec": 4}
"""The quarters by the month in which they end; of those that end a month after the calendar's as well."""
_MONTH_GROUPS = (
    ("month1", "year1", "day"),
    ("month2", "year2", "day2"),
    ("month3", "year3", ""),
    *((f"month{n}", "", "") for n in (4, 5, 6)),
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEASONS = {"winter": (1, 3), "spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11)}


_BY = frozenset({"by ", "bis"})
_AHEAD = re.compile(
    r"\b(?:may|might|could|will|would|should|expects?|aims?|targets?|forecasts?|track|course|soll|dürfte|wird)\b"
)
"""What tells that a figure is one of the future; «projects» are also what money is for."""
_TO_BE = re.compile(r"\b(?:will|expects?|expected|due|plans? to|is to|are to|arrives?|scheduled)\b")
_PARTED = re.compile(r"[,;:–—]|\b(?:was|were|had|which|that|than|from|of)\b")
_CLAUSE = 60
"""Characters before a date in which such a word may stand."""


class Dated(NamedTuple):
    """A date as written; `period` names a stretch of business ("2025-Q1", "2025", "FY2026"), `when` its days."""

    start: int
    end: int
    when: When | None
    period: str | None = None
    stretch: bool = False  # a year, quarter or half: what flows are counted over


_Part = re.Match[str]
"""What a date was written with, by the names of the groups of its pattern."""


def dates(text: str, start: int, end: int, published: When | None) -> Iterator[Dated]:
    """The dates of `text[start:end]`.

    >>> [found.period for found in dates("revenue in Q1 2025, and in June 2024", 0, 36, None)]
    ['2025-Q1', '2024-06']
    """
    before: Dated | None = None
    for first, begin, stop in places(text, start, end):
        if begin < start:
            continue
        found = DATE.search(text, max(start, first), min(end, stop + AFTER))
        if found:
            before = _read(found, published, before)
            yield before
        start = max(stop, found.end() if found else 0)


@lru_cache(maxsize=1024)
def _when(text: str) -> When:
    """A date by its numbers; kept, since the same years and months come again and again."""
    return When.parse(text)


def _read(found: re.Match[str], published: When | None, before: Dated | None) -> Dated:
    at = found.span()
    return (
        _of_business(at, found, published)
        or _of_calendar(at, found, published)
        or _relative(at, found, published, before)
    )


def _of_quarter(at: tuple[int, int], part: _Part, published: When | None) -> Dated | None:
    """Quarters and halves."""
    if part["quarter"]:
        digit, letter = sorted(part["quarter"])
        return _told_part(at, (letter, int(digit)), part["qyear"], published, fiscal=bool(part["qfiscal"]))
    nth = part["nth"] or part["nthabroad"]
    if nth:
        letter = "H" if part["span"] == "half" or part["halfabroad"] else "Q"
        fiscal = any(part[f"fiscal{n}"] for n in (1, 2, 3, 4, 5))
        return _told_part(
            at, (letter, _SPELLED[nth.lower()]), part["nyear"] or part["nyearabroad"], published, fiscal=fiscal
        )
    ending = part["ending"] or part["ended"]
    if ending or part["yearend"]:
        return _told_part(at, ("Q", _ENDING[ending[:3].lower()] if ending else 4), None, published)
    if part["long"]:
        letter, last = ("H", 2) if part["long"] == "six" else ("Q", 4)
        return _part_of_year(at, (letter, 1 if part["edge"].lower() == "first" else last), int(part["myear"]))
    return None


def _of_business(at: tuple[int, int], part: _Part, published: When | None) -> Dated | None:
    """Quarters, halves and fiscal years."""
    quarter = _of_quarter(at, part, published)
    if quarter:
        return quarter
    if part["just"]:
        unit = "year" if part["just"].startswith("year") else "quarter"
        return _shifted(at, published, -1, unit, whole=True) if published else Dated(*at, None, stretch=True)
    if part["fiscal"]:
        year = _year(part["fiscal"], published)
        return Dated(*at, _when(str(year)), f"FY{year}", stretch=True)
    if part["business"]:
        return Dated(*at, None, of_whom(part["business"].lower()), stretch=True)
    if part["closing"] and published:
        course = "ending" if _foretold(part) else part["course"]
        year = closing_year(MONTHS[part["closing"].lower()], course, published)
        return Dated(*at, None, f"FY{year}" if part["closing"] != "December" else str(year), stretch=True)
    return None


def _of_calendar(at: tuple[int, int], part: _Part, published: When | None) -> Dated | None:
    """Days, months and years by their names and numbers."""
    if part["iso"]:
        try:
            return _dated(at, _when(part["iso"]))
        except ValueError:
            return Dated(*at, None)
    for month, year, day in _MONTH_GROUPS:
        name = part[month]
        if name:
            number = MONTHS[name.lower().rstrip(".")]
            told = part[year] if year else None
            if published and not told and number > published.last.month and _to_come(part):
                told = str(published.last.year)
            return _month(at, number, told, part[day] if day else None, published)
    if part["bareyear"]:
        return Dated(*at, _when(part["bareyear"]), part["bareyear"], stretch=True)
    return None


def _year(text: str | None, published: When | None) -> int | None:
    if text and text[-1].isdigit():
        return int(text) if len(text) == 4 else 2000 + int(text)
    if published is None:
        return None
    return published.first.year - (text == "last year") if text else None


def _told_part(
    at: tuple[int, int], part: Part, year: str | None, published: When | None, *, fiscal: bool = False
) -> Dated:
    """A part of a year as told; without its year it is the one that ends nearest to the article, and its days are open.

    Of a business year that began before the calendar's a part lies ahead when it is told.
    """
    told = _year(year, published)
    if published is None or (told and not (fiscal and early(part, told, published))):
        return _part_of_year(at, part, told)
    return Dated(*at, None, of_business(part, published) if told else near(part, published), stretch=True)


def _part_of_year(at: tuple[int, int], part: Part, year: int | None) -> Dated:
    when = days(part, year) if year else None
    return Dated(*at, when, named(part, year) if when and year else None, stretch=True)


def _month(at: tuple[int, int], month: int, year: str | None, day: str | None, published: When | None) -> Dated:
    if year:
        which = int(year)
    elif published:
        which = published.last.year - (month > published.last.month)
    else:
        return Dated(*at, None)
    try:
        return _dated(at, _when(f"{which}-{month:02d}" + (f"-{int(day):02d}" if day else "")))
    except ValueError:
        return _dated(at, _when(f"{which}-{month:02d}"))


def _to_come(part: _Part) -> bool:
    """«May hit $9 billion by December»: whether a month is the next one of its name and not the last."""
    return _foretold(part) if part[0][:3].lower() in _BY else _to_be(part)


def _to_be(part: _Part) -> bool:
    """«Is expected in mid-April»: whether the words right before a month, with no other clause between, foretell it."""
    start = part.start()
    found = [*_TO_BE.finditer(part.string, max(0, start - _CLAUSE), start)]
    return bool(found) and not _PARTED.search(part.string, found[-1].end(), start)


def _foretold(part: _Part) -> bool:
    """Whether the words before a date tell what will be: «expects to spend $50bn in the year to May»."""
    start = part.start()
    return _AHEAD.search(part.string, max(0, start - _CLAUSE), start) is not None


def _dated(at: tuple[int, int], when: When) -> Dated:
    return Dated(*at, when, str(when)[:7])


def _relative(at: tuple[int, int], part: _Part, published: When | None, before: Dated | None) -> Dated:
    anchor = published
    if before and before.when and (part["yearbefore"] or part["back"] in {"before", "earlier", "prior", "later"}):
        anchor = before.when
    if anchor is None:
        return Dated(*at, None, stretch=bool(part["yearbefore"] or part["what"] == "year"))
    if part["weekday"]:
        return _weekday(at, part["weekday"].lower(), anchor)
    if part["yearbefore"]:
        return _shifted(at, anchor, -1, "year", whole=True)
    if part["fullyear"]:
        return _shifted(at, anchor, 0, "year", whole=True) if part["fullyear"].lower() != "annual" else Dated(*at, None)
    if part["last"] or part["lastabroad"] or part["thisabroad"] or part["season"]:
        return _told_last(at, part, anchor)
    sign = 1 if part["back"] == "later" else -1
    unit = part["unit"] or _unit_abroad([str(part["unit2"] or part["unit3"])])
    half = part["half"] or part["half2"] or ""
    return _ago(at, anchor, sign, (part["ago"] or part["ago2"] or part["ago3"]).lower() + half, unit)


def _told_last(at: tuple[int, int], part: _Part, anchor: When) -> Dated:
    if part["last"] or part["season"]:
        return _last(at, (part["last"] or "previous").lower(), str(part["what"] or part["season"]), anchor)
    last = part["lastabroad"]
    return _shifted(at, anchor, -1 if last else 0, _unit_abroad(last.split()) if last else "year", whole=True)


def _ago(at: tuple[int, int], anchor: When, sign: int, said: str, unit: str) -> Dated:
    if "half" in said:  # or a year and a half
        months = {"year": 6 + 12 * _SPELLED.get(said.split(maxsplit=1)[0], 0), "quarter": 1, "month": 0}.get(unit, 0)
        return _shifted(at, anchor, sign * months, "month", whole=False)
    return _shifted(at, anchor, sign * (_SPELLED.get(said) or int(said)), unit, whole=False)


def _unit_abroad(words: Sequence[str]) -> str:
    """The unit of time that one of some words names: a year where no other is named."""
    told = [word.lower() for word in words]
    return next((unit for sign, unit in _UNITS for word in told if word.startswith(sign)), "year")


def _weekday(at: tuple[int, int], name: str, anchor: When) -> Dated:
    if anchor.first != anchor.last:
        return Dated(*at, anchor)
    if name in {"today", "yesterday"}:
        return Dated(*at, When.day(anchor.first - timedelta(days=name == "yesterday")))
    back = (anchor.first.weekday() - _WEEKDAYS.index(name)) % 7
    return Dated(*at, When.day(anchor.first - timedelta(days=back)))


def _last(at: tuple[int, int], which: str, what: str, anchor: When) -> Dated:
    step = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1}[which]
    name = what.lower()
    if name in MONTHS:
        year = anchor.last.year - (MONTHS[name] >= anchor.last.month and step < 0) + (step > 0)
        return _dated(at, _when(f"{year}-{MONTHS[name]:02d}"))
    if name in _SEASONS:
        first, last = _SEASONS[name]
        year = anchor.last.year - (step < 0 and anchor.last.month <= last)
        return Dated(*at, When(date(year, first, 1), _when(f"{year}-{last:02d}").last))
    if name in _WEEKDAYS:
        return _weekday(at, name, anchor)
    return _shifted(at, anchor, step, name, whole=True)


def _shifted(at: tuple[int, int], anchor: When, count: int, unit: str, *, whole: bool) -> Dated:
    """So many units away: the whole unit ("last year" is a year) or the time itself ("a year ago" is about a month)."""
    day = anchor.last
    if unit in {"day", "week"}:
        moved = day + timedelta(days=count * (7 if unit == "week" else 1))
        return Dated(*at, When.day(moved) if unit == "day" and anchor.first == day else _when(f"{moved:%Y-%m}"))
    months = day.year * 12 + day.month - 1 + count * {"year": 12, "quarter": 3, "month": 1}[unit]
    year, month = divmod(months, 12)
    if unit == "year" and (whole or str(anchor) == str(anchor.first.year)):
        return Dated(*at, _when(str(year)), str(year), stretch=True)
    if unit == "quarter" and whole:
        return _part_of_year(at, ("Q", month // 3 + 1), year)
    return _dated(at, _when(f"{year}-{month + 1:02d}"))
