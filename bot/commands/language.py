"""A sentence -> what it asks for. Nothing is guessed silently: what was read otherwise than typed is noted.

Marks of form come first (periods, events, amounts), then companies, then words of measures, and only then what looks
mistyped; the words that are left choose among what is found.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.commands import marks
from bot.commands.asked import Asked
from bot.commands.words import EMPTY, INTO, LEAVE_OUT, OPENERS, OWNING, PAYING, SALES_OF_OWNERS, SELLING, TARGET
from bot.model import Measure, MeasureWords
from bot.reading.companies.lookup import Lookup, Match
from bot.reading.companies.lookup_words import COMMON

LONGEST_PHRASE = 4  # words
LONGEST_LINE = 1000  # characters; what stands beyond is left out, and the card says so
NEAR_WORD = 80  # how alike, of 100, a mistyped word of a measure must be
SURE_SLIP = 5  # letters of a word that nobody takes for another when one of them is wrong

OUTLAYS = {Measure.CAPEX, Measure.SPENDING}
PLACES = {"data", "infrastructure"}  # first words of what is spent on, and sold by others


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
class _Line:
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


@dataclass(frozen=True, slots=True)
class Language:
    """What it takes to read a sentence: the names of companies, and the words that people use for measures."""

    lookup: Lookup
    phrases: Mapping[str, Measure]

    def read(self, text: str) -> Asked:
        """What the sentence asks for.

        Longer lines than `LONGEST_LINE` are cut there, with a note.
        """
        line = _line(text[:LONGEST_LINE])
        form = _form(line)
        self._companies(line)
        self._products(line)
        _payment(line)
        _owning(line)
        self._known_measures(line)
        self._mistyped_measures(line)
        _overruled(line, form)
        if len(text) > LONGEST_LINE:
            line.notes.append(f"Only the first {LONGEST_LINE} characters were read.")
        return _asked(line, form)

    def _companies(self, line: _Line) -> None:
        for spotted in self.lookup.spot(line.text):
            run = line.within(spotted.start, spotted.end)
            if run and line.still(run):
                line.company(run, spotted.name)
                if not spotted.exact:
                    line.notes.append(f"Read “{spotted.text}” as {spotted.name}.")

        for run in line.runs(LONGEST_PHRASE):
            found = self.lookup.find(line.said(run)) if len(run) > 1 and line.still(run) else None
            if found and found.kind is Match.EXACT and found.name:  # typed in small letters, a name of common words
                line.company(run, found.name)

    def _products(self, line: _Line) -> None:
        """A product named alone means figures on it of its maker's; behind a payment or a purchase, the maker."""
        others = bool(line.companies)
        for run in line.runs(LONGEST_PHRASE):
            maker = self.lookup.maker(line.said(run)) if line.still(run) else None
            if maker is None or maker in line.companies.values():
                continue
            if not others:
                line.notes.append(f"Read “{line.said(run)}” as {maker}’s.")
                line.companies[run[0]] = maker
                line.named.update(run)
            elif run[0] and line.words[run[0] - 1].plain in INTO:
                line.company(run, maker)

    def _known_measures(self, line: _Line) -> None:
        for run in line.runs(LONGEST_PHRASE):
            phrase = " ".join(line.words[at].plain for at in run)
            if line.still(run) and phrase in self.phrases:
                line.measure(run, self.phrases[phrase])

    def _mistyped_measures(self, line: _Line) -> None:
        for at, word in enumerate(line.words):
            odd = line.free[at] and len(word.plain) >= 4 and word.plain not in EMPTY | COMMON
            if odd and (meant := _empty_word_near(word.plain)):
                line.notes.append(f"Read “{word.text}” as “{meant}”.")
                line.free[at] = False
            elif odd and (phrase := self._near_phrase(word.plain)):
                line.notes.append(f"Read “{word.text}” as “{phrase}”.")
                line.measure(range(at, at + 1), self.phrases[phrase])

    def _near_phrase(self, word: str) -> str | None:
        """The nearest word of a measure; of equally near ones that with the same first letter."""
        single = [phrase for phrase in self.phrases if " " not in phrase and len(phrase) >= 4]
        near = process.extract(word, single, scorer=fuzz.ratio, score_cutoff=NEAR_WORD, limit=4)
        return max(near, key=lambda found: (found[1], found[0][0] == word[0]))[0] if near else None


def _empty_word_near(word: str) -> str | None:
    """The word that says nothing which this is with one letter missed, doubled, swapped or wrong: "comapny"."""
    if len(word) < SURE_SLIP:
        return None
    near = (empty for empty in sorted(EMPTY) if abs(len(empty) - len(word)) <= 1 and len(empty) >= SURE_SLIP)
    return next((empty for empty in near if OSA.distance(word, empty, score_cutoff=1) == 1), None)


def build_language(lookup: Lookup, measures: Sequence[MeasureWords]) -> Language:
    """The reader of sentences over these names and words; where two measures claim a phrase, the first has it."""
    phrases: dict[str, Measure] = {}
    for words in measures:
        for phrase in (words.name, words.measure.value.replace("_", " "), words.measure.value, *words.asked):
            phrases.setdefault(" ".join(token.plain for token in tokens(phrase)), words.measure)
    return Language(lookup, phrases)


def _line(text: str) -> _Line:
    words = tokens(text)
    return _Line(text, words, [True] * len(words))


@dataclass(frozen=True, slots=True)
class _Form:
    period: str | None
    event: str | None
    amounts: tuple[str, ...]
    unit: str | None


def _form(line: _Line) -> _Form:
    """The marks of form, their words taken."""
    period, event, unit = marks.period(line.text), marks.event(line.text), marks.unit(line.text)
    amounts = tuple(marks.amounts(line.text))
    for mark in (period, event, unit, *amounts):
        if mark:
            line.take(mark.start, mark.end)
    return _Form(
        period.text if period else None,
        event.text if event else None,
        tuple(dict.fromkeys(mark.text for mark in amounts)),
        unit.text if unit else None,
    )


def _asked(line: _Line, form: _Form) -> Asked:
    named = sorted(line.companies.items(), key=lambda pair: (not _paid_for(line, pair[0]), pair[0]))
    without = [name for at, name in named if at and line.words[at - 1].plain in LEAVE_OUT]
    names, words = _left(line)
    return Asked(
        text=line.text,
        companies=tuple(dict.fromkeys(name for _, name in named if name not in without)),
        measures=tuple(dict.fromkeys(measure for _, measure in sorted(line.measures.items()))),
        period=form.period,
        event=form.event,
        amounts=form.amounts,
        names=names,
        words=(*words, form.unit) if form.unit else words,
        without=tuple(without),
        notes=tuple(line.notes),
    )


def _paid_for(line: _Line, at: int) -> bool:
    """Whether the company at this place, of three or more, is the one that the others paid for or put money into."""
    return len(line.companies) > 2 and at > 0 and line.words[at - 1].plain in TARGET


def _left(line: _Line) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of the words that are still free: those that look like names, and the others that say something."""
    names: list[str] = []
    words: list[str] = []
    for at, word in enumerate(line.words):
        if not line.free[at] or word.plain in EMPTY:
            continue
        capital = word.text[0].isupper() and not (at == 0 or word.plain in OPENERS)
        spent_on = at > 0 and line.words[at - 1].plain == "on" and word.plain not in COMMON
        (names if capital or spent_on or at in line.named else words).append(re.sub(r"['’]s?$", "", word.text))
    return tuple(names), tuple(words)


def _payment(line: _Line) -> None:
    """To pay for something is a deal, to pay somebody is pay."""
    for at, word in enumerate(line.words):
        if line.free[at] and word.plain in PAYING:
            deal = len(line.companies) > 1 or any(other.plain == "for" for other in line.words[at:])
            line.measure(range(at, at + 1), Measure.ACQUISITION_PRICE if deal else Measure.COMPENSATION)


def _owning(line: _Line) -> None:
    """How much of a company somebody has is a stake."""
    words = [word.plain for word in line.words]
    for at in range(len(words) - 2):
        if words[at : at + 3] == ["how", "much", "of"] and line.companies and OWNING & {*words[at:]}:
            line.measure(range(at, at + 1), Measure.STAKE)


def _overruled(line: _Line, form: _Form) -> None:
    """Words that name a measure only where nothing else says more.

    The price of a listing is that of one share; who sells shares is asked about as an owner; and "how much is" asks
    what a company is worth, unless a verb behind it says what it does; and data centers are a line of a business where
    its sales are asked about.
    """
    for at, measure in [*line.measures.items()]:
        if form.event == "IPO" and measure is Measure.ACQUISITION_PRICE:
            line.measures[at] = Measure.OTHER
        selling = form.event in SALES_OF_OWNERS or _sells(line)
        asking = _asks_how_much(line, at) and len(line.measures) > 1
        line_of_business = line.words[at].plain in PLACES and {*line.measures.values()} - OUTLAYS
        if (selling and measure is Measure.HEADCOUNT) or asking or line_of_business:
            del line.measures[at]


def _sells(line: _Line) -> bool:
    return any(word.plain in SELLING for word in line.words)


def _asks_how_much(line: _Line, at: int) -> bool:
    return [word.plain for word in line.words[at : at + 2]] == ["how", "much"]
