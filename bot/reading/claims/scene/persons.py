"""The people of a text by their full names: those it names in full and then by the last name, and those that are known.

«Founder Joel Hellermark is set to receive a fortune. He held 40%»: who is told by what he does, or goes on as «he»,
is a person though the last name never stands alone; «Mr. Nadler» is the Daniel Nadler who is known to run a company
that the text names.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from bot.reading.claims.row.pieces import NO_NAMES
from bot.reading.companies.gazetteer import Mention
from bot.reading.companies.words import FIRST_NAMES

_CAPITAL = re.compile(r"[A-Z][a-zà-ÿ]{1,20}")
_PERSON = re.compile(r"([A-Z](?<=\b.)[a-zà-ÿ]{1,20}) ([A-Z][a-zà-ÿ]{1,20})(?=['’ ,])")
"""Begins with its letter and not with the border of the word: then only capitals are looked at."""
_FULL = r"([A-Z][a-zà-ÿ]{1,20}) ([A-Z][a-zà-ÿ]{1,20})"
_DOING = ("ounder", "chief executive", "hairman", "hairwoman", "CEO", "boss", "inventor")
"""A text without one of these says of nobody what he does."""
_ASIDE = (", who ", "-year-old", ", aged ")


def people(text: str, named: Sequence[Mention], known: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Full names by their last word; `known` are the people of each company, as far as the text names it."""
    said = _PERSON.findall(text)
    found = _twice(text, said) if said else {}
    told = _told(text)
    runs = [full for name in {mention.name for mention in named} for full in known.get(name, ())]
    likely = [(last, full) for full in runs if (last := full.rsplit(" ", 1)[-1]) in text and last != full]
    if not told and not likely:
        return found
    firms = frozenset([word for mention in named for word in mention.text.split()])
    for first, last in told:
        if last not in firms and first not in firms and first.lower() not in NO_NAMES:
            found.setdefault(last, f"{first} {last}")
    for last, full in likely:
        if last not in firms and re.search(rf"\b{re.escape(last)}\b", text):
            found.setdefault(last, full)
    return found


def last_named(text: str, start: int, end: int, names: Mapping[str, str]) -> str | None:
    """Who of the people is named last in a stretch of the text, by the full name."""
    at, last = max(((text.rfind(last, start, end), last) for last in names), default=(-1, ""))
    return names[last] if at >= 0 else None


def _twice(text: str, said: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Two words with capitals of which the second also stands alone."""
    words = Counter(_CAPITAL.findall(text))
    together = Counter([last for _, last in said])
    found: dict[str, str] = {}
    for first, last in said:
        if words[last] > together[last] and first.lower() not in NO_NAMES:
            found.setdefault(last, f"{first} {last}")
    return found


def _told(text: str) -> list[tuple[str, str]]:
    """«Founder Joel Hellermark», «its chief executive, Mara Ilves,», «Edwin Chen took no money. His firm»."""
    found = _doing().findall(text) if any(map(text.__contains__, _DOING)) else []
    goes_on = _going_on().findall(text) if ". H" in text or ". S" in text else []
    aside = _aside().findall(text) if any(map(text.__contains__, _ASIDE)) else []
    return [*found, *goes_on, *((first, last) for first, last in aside if first.lower() in FIRST_NAMES)]


@cache
def _aside() -> re.Pattern[str]:
    """«Matt Deitke, a 24-year-old scientist», «Noam Shazeer, who owned»: what is told of nobody but people."""
    return re.compile(rf"\b{_FULL}, (?:who\b|(?:an? |aged? )?\d\d\b(?:,|-year-old))")


@cache
def _doing() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[Ff]ounder|chief executive|[Cc]hair(?:wo)?man|CEO|boss|inventor),? {_FULL}(?=[,. ]| \w)(?! [A-Z])"
    )


@cache
def _going_on() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\. |\n){_FULL} [a-z][^.\n]{{1,200}}\. (?:He|His|She|Her)\b", re.MULTILINE)
