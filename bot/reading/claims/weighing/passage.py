"""A part of an article as a row of words, in which companies and figures stand for themselves.

«Orlo raised $50 million from Tavi» is ``<c> raised <f> from <c>``: what is learnt of words must hold for companies and
sums that nobody has told of yet.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import compress

from bot.model import Figure
from bot.model.values import value
from bot.reading.companies.gazetteer import Mention

COMPANY, MONEY, SHARE, NUMBER, YEAR, LINE = "<c>", "<f>", "<p>", "<n>", "<y>", "\n"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]|\n+")
_said, _start = re.Match.group, re.Match.start
_ENDS = frozenset({".", "!", "?", "•", LINE})
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_HEADING = 8
"""Words of a heading at most."""
_ALONE = 3
"""Words with a full stop, at most, that are a heading and no sentence."""


@value()
class Passage:
    """The words of a text in small letters, where each begins, and the company that one of them stands for."""

    words: Sequence[str]
    starts: Sequence[int]
    names: Sequence[str]
    """The companies that it names, as often as it does, in order."""
    at_names: Sequence[int]
    """Their places."""
    places: Mapping[str, Sequence[int]]
    """The places of each company, in order."""
    sums: Sequence[int]
    """The places of the figures, in order."""
    ends: Sequence[int]
    """The places of what ends a sentence or a line."""
    lines: Sequence[int]
    """The places of what ends a line."""
    leads: Mapping[int, str]
    """The company that each line names first, by the number of the line."""
    headings: Sequence[int]
    """The numbers of the lines that name a company and tell nothing of it: headings of sections."""

    def at(self, offset: int) -> int:
        """The place of the first word that begins at an offset of the text or behind it."""
        return bisect_left(self.starts, offset)

    def line(self, place: int) -> int:
        """The number of the line that a place is in."""
        return bisect_left(self.lines, place)

    def named(self, first: int, last: int) -> set[str | None]:
        """The companies from one place up to another."""
        return {*self.names[bisect_left(self.at_names, first) : bisect_left(self.at_names, last)]}

    def next_name(self, place: int) -> str | None:
        """The first company from a place on."""
        at = bisect_left(self.at_names, place)
        return self.names[at] if at < len(self.names) else None

    def near(self, place: int, reach: int) -> Sequence[str]:
        """The companies around a place, as often as they are named."""
        first, last = bisect_left(self.at_names, place - reach), bisect_left(self.at_names, place + reach)
        return self.names[first:last]

    def section(self, line: int) -> str | None:
        """The company that the last heading before a line names."""
        before = bisect_left(self.headings, line)
        return self.leads[self.headings[before - 1]] if before else None

    def sums_between(self, first: int, last: int) -> int:
        """How many figures stand between two places."""
        return bisect_left(self.sums, last) - bisect_right(self.sums, first)


_NOTHING = Passage((), (), (), (), {}, (), (), (), {}, ())


def passage(text: str, mentions: Iterable[Mention], figures: Iterable[Figure]) -> Passage:
    """The text with its companies and figures as single words; of two that overlap the first counts."""
    if not text:
        return _NOTHING
    spans: list[tuple[int, int, str, str | None]] = [(one.start, one.end, COMPANY, one.name) for one in mentions]
    spans += [(one.start, one.end, SHARE if one.amount.unit == "percent" else MONEY, None) for one in figures]
    words: list[str] = []
    starts: list[int] = []
    names: list[str] = []
    at_names: list[int] = []
    places: dict[str, list[int]] = {}
    sums: list[int] = []
    at = 0
    for start, end, sign, name in sorted(spans):
        if start < at:
            continue
        _spell(text, at, start, words, starts)
        if name is not None:
            places.setdefault(name, []).append(len(words))
            names.append(name)
            at_names.append(len(words))
        else:
            sums.append(len(words))
        words.append(sign)
        starts.append(start)
        at = end
    _spell(text, at, len(text), words, starts)
    ends = [*compress(range(len(words)), map(_ENDS.__contains__, words))]
    lines = [place for place in ends if words[place] == LINE]
    leads = _leads(names, at_names, lines)
    headings = _headings(leads, words, lines, sums)
    return Passage(words, starts, names, at_names, places, sums, ends, lines, leads, headings)


def _leads(names: Sequence[str], places: Sequence[int], lines: Sequence[int]) -> dict[int, str]:
    """Of each line with companies the one that it names first."""
    leads: dict[int, str] = {}
    for name, place in zip(names, places, strict=True):
        leads.setdefault(bisect_left(lines, place), name)
    return leads


def _headings(leads: Iterable[int], words: Sequence[str], lines: Sequence[int], sums: Sequence[int]) -> list[int]:
    """The short lines with a company that tell no figure and are no sentence; what no line follows is no heading."""
    found = []
    for line in leads:
        first, last = lines[line - 1] + 1 if line else 0, lines[line] if line < len(lines) else None
        if last is None or bisect_left(sums, first) < bisect_left(sums, last):
            continue
        if last - first <= (_ALONE if words[last - 1] == "." else _HEADING):
            found.append(line)
    return found


def _spell(text: str, start: int, end: int, words: list[str], starts: list[int]) -> None:
    found = [*_WORD.finditer(text, start, end)]
    words += map(_spelt, map(_said, found))
    starts += map(_start, found)


@lru_cache(maxsize=8192)
def _spelt(word: str) -> str:
    """A word as the weights know it; kept, since a few words are most of every text."""
    if word[0].isdigit():
        return YEAR if _YEAR.match(word) else NUMBER
    return LINE if word[0] == LINE else word.lower()
