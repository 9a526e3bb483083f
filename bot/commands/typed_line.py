"""A typed line while it is read: its words, which of them are still free, and what was found so far."""

import re
from dataclasses import dataclass, field
from functools import cache

from bot.model import Measure


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    plain: str  # as it is looked up: lower case, no possessive
    start: int
    end: int


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_](?:[\w.&'’+-]{0,60}[\w+])?")


def tokens(text: str) -> list[Token]:
    return [Token(found[0], plain(found[0]), *found.span()) for found in _word().finditer(text)]


def plain(word: str) -> str:
    """A word as it is compared.

    >>> plain("Facebook’s")
    'facebook'
    """
    return re.sub(r"['’]s?$", "", word).casefold()


@dataclass(slots=True)
class Line:
    """A line while it is read: which of its words are still free, and what was found so far."""

    text: str
    words: list[Token]
    free: list[bool]
    companies: dict[int, str] = field(default_factory=dict)
    measures: dict[int, Measure] = field(default_factory=dict)
    named: set[int] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    def take(self, start: int, end: int) -> None:
        """The words that lie between these characters are read."""
        for at, word in enumerate(self.words):
            if word.start < end and word.end > start:
                self.free[at] = False

    def runs(self, longest: int) -> list[range]:
        """Every run of free words, the longest first."""
        sizes = range(min(longest, len(self.words)), 0, -1)
        every = (range(first, first + size) for size in sizes for first in range(len(self.words) - size + 1))
        return [run for run in every if self.still(run)]

    def said(self, run: range) -> str:
        return self.text[self.words[run[0]].start : self.words[run[-1]].end]

    def within(self, start: int, end: int) -> range:
        """The words between two characters."""
        inside = [at for at, word in enumerate(self.words) if word.start < end and word.end > start]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def still(self, run: range) -> bool:
        return all(self.free[at] for at in run)

    def company(self, run: range, name: str) -> None:
        self.take(self.words[run[0]].start, self.words[run[-1]].end)
        self.companies[run[0]] = name

    def measure(self, run: range, measure: Measure) -> None:
        self.take(self.words[run[0]].start, self.words[run[-1]].end)
        self.measures[run[0]] = measure


def typed_line(text: str) -> Line:
    words = tokens(text)
    return Line(text, words, [True] * len(words))
