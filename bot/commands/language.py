"""A sentence -> what it asks for. Nothing is guessed silently: what was read otherwise than typed is noted.

Marks of form come first (periods, events, amounts), then companies, then words of measures, and only then what looks
mistyped; the words that are left choose among what is found.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.commands import marks
from bot.commands.asked import Asked
from bot.commands.overruling import acting, came_from, led, overruled, owning, payment
from bot.commands.typed_line import Line, plain, tokens, typed_line
from bot.commands.words import BACKLOGS, EMPTY, INTO, LARGEST, LEAVE_OUT, NAMELESS, NOW, OPENERS, SPANS, TARGET
from bot.desk.wanted import NEWEST
from bot.model import Measure, MeasureWords
from bot.reading.companies.kinds import said_by
from bot.reading.companies.lookup import Lookup, Match
from bot.reading.companies.lookup_words import COMMON

LONGEST_PHRASE = 4  # words
LONGEST_LINE = 1000  # characters; what stands beyond is left out, and the card says so
NEAR_WORD = 80  # how alike, of 100, a mistyped word of a measure must be
SURE_SLIP = 5  # letters of a word that nobody takes for another when one of them is wrong


@dataclass(frozen=True, slots=True)
class Language:
    """What it takes to read a sentence: the names of companies, and the words that people use for measures."""

    lookup: Lookup
    phrases: Mapping[str, Measure]

    def read(self, text: str, *, named_first: bool = False) -> Asked:
        """What the sentence asks for.

        Longer lines than `LONGEST_LINE` are cut there, with a note. `named_first`: it stands behind a verb that takes
        a company first, so that a capital, or nothing more behind it, makes a name of its first words.
        """
        line = typed_line(self._parted(text[:LONGEST_LINE]))
        form = _form(line)
        if form.phrase and form.phrase.text in NAMELESS:
            line.take(form.phrase.start, form.phrase.end)
        if named_first or len(line.words) == 1:
            self._first_company(line, whole=named_first)
        self._companies(line)
        self._products(line)
        if form.phrase:
            line.take(form.phrase.start, form.phrase.end)
        led(line)
        payment(line, form.amounts)
        owning(line)
        self._known_measures(line)
        came_from(line)
        acting(line, form.event)
        self._mistyped_measures(line)
        overruled(line, form.event, form.amounts)
        if len(text) > LONGEST_LINE:
            line.notes.append(f"Only the first {LONGEST_LINE} characters were read.")
        return _asked(line, form)

    def _parted(self, text: str) -> str:
        """The text with a space for a hyphen between two names: "the Orbo-Vela deal"."""
        return _hyphened().sub(lambda found: f"{found[1]} {found[2]}" if self._both(found) else found[0], text)

    def _both(self, found: re.Match[str]) -> bool:
        whole = self.lookup.find(found[0]).kind is Match.EXACT
        return not whole and all(self.lookup.find(part).kind is Match.EXACT for part in found.groups())

    def _first_company(self, line: Line, *, whole: bool) -> None:
        """The name that the line begins with: with a capital, or in small letters too where it is the `whole` line."""
        for run in line.runs(LONGEST_PHRASE):
            capital = line.words[run[0]].text[0].isupper() or (whole and len(run) == len(line.words))
            if run[0] == 0 and capital and plain(line.said(run)) not in self.phrases:
                found = self.lookup.find(plain(line.said(run)))
                if found.kind is Match.EXACT and found.name:
                    line.company(run, found.name)
                    return

    def _companies(self, line: Line) -> None:
        for spotted in self.lookup.spot(line.text):
            run = line.within(spotted.start, spotted.end)
            if run and line.still(run) and (spotted.exact or plain(spotted.text) not in self.phrases):
                line.company(run, spotted.name)
                if not spotted.exact:
                    line.notes.append(f"Read “{spotted.text}” as {spotted.name}.")

        for run in line.runs(LONGEST_PHRASE):
            found = self.lookup.find(line.said(run)) if len(run) > 1 and line.still(run) else None
            if found and found.kind is Match.EXACT and found.name:  # typed in small letters, a name of common words
                line.company(run, found.name)

    def _products(self, line: Line) -> None:
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

    def _known_measures(self, line: Line) -> None:
        for run in line.runs(LONGEST_PHRASE):
            phrase = " ".join(line.words[at].plain for at in run)
            if line.still(run) and phrase in self.phrases:
                line.measure(run, self.phrases[phrase])

    def _mistyped_measures(self, line: Line) -> None:
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


@cache
def _hyphened() -> re.Pattern[str]:
    return re.compile(r"\b([^\W_]{2,30})[-–—]([^\W_]{2,30})\b")


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


@dataclass(frozen=True, slots=True)
class _Form:
    period: str | None
    event: str | None
    amounts: tuple[str, ...]
    unit: str | None
    phrase: marks.Mark | None


def _form(line: Line) -> _Form:
    """The marks of form, their words taken."""
    period, event, unit = marks.period(line.text), marks.event(line.text), marks.unit(line.text)
    amounts = tuple(marks.amounts(line.text))
    for mark in (period, event, unit, *amounts):
        if mark:
            line.take(mark.start, mark.end)
    return _Form(
        period.text if period else None,
        event.text if event else None,
        tuple(dict.fromkeys(mark.text for mark in amounts if not _whole().search(line.text[: mark.start]))),
        unit.text if unit else None,
        marks.phrase(line.text),
    )


@cache
def _whole() -> re.Pattern[str]:
    """What stands before the amount of a whole of which a part is asked about: "how much of Orbo's 500 million"."""
    return re.compile(r"\b(?:how much|what part|which part) of (?:[\w.'’]{1,20} ){0,3}$", re.IGNORECASE)


def _asked(line: Line, form: _Form) -> Asked:
    named = sorted(line.companies.items(), key=lambda pair: (not _paid_for(line, pair[0]), pair[0]))
    without = [name for at, name in named if _left_out(line, at)]
    names, words = _left(line)
    every = "backlog" if any(word.plain in BACKLOGS for word in line.words) else None
    now = NEWEST if _asks_now([word.plain for word in line.words]) else None
    either = "than" if _either().search(line.text) else None
    asked_for = [word for word in (form.unit, form.phrase and form.phrase.text, every, now, either) if word]
    return Asked(
        text=line.text,
        companies=tuple(dict.fromkeys(name for _, name in named if name not in without)),
        measures=tuple(dict.fromkeys(measure for _, measure in sorted(line.measures.items()))),
        period=form.period,
        event=form.event,
        order="largest" if any(word.plain in LARGEST for word in line.words) else None,
        amounts=form.amounts,
        names=names,
        words=(*words, *asked_for),
        without=tuple(without),
        notes=tuple(line.notes),
    )


@cache
def _either() -> re.Pattern[str]:
    """What asks for each of two and not for what passed between them: "who made more, Orbo or Vela"."""
    return re.compile(r"\b(?:who|which)\b[^?.]{1,60}\bmore\b[^?.]{1,60}\bor\b", re.IGNORECASE)


def _paid_for(line: Line, at: int) -> bool:
    """Whether the company at this place, of three or more, is the one that the others paid for or put money into."""
    return len(line.companies) > 2 and at > 0 and line.words[at - 1].plain in TARGET


def _asks_now(words: Sequence[str]) -> bool:
    """Whether the newest is asked for: "now", "the last round", but not "last quarter"."""
    last = any(one == "last" and not _span(other) for one, other in pairwise([*words, ""]))
    return last or any(word in NOW for word in words)


def _span(word: str) -> bool:
    """Whether a word means a time, with one letter missed perhaps."""
    return word in SPANS or any(OSA.distance(word, span, score_cutoff=1) <= 1 for span in SPANS)


def _left_out(line: Line, at: int) -> bool:
    """Whether a company is named to be left out: "before Orbo", but not "after the Orbo Vela merger"."""
    return at > 0 and line.words[at - 1].plain in LEAVE_OUT and at + 1 not in line.companies


def _left(line: Line) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of the words that are still free: those that look like names, and the others that say something."""
    names: list[str] = []
    words: list[str] = []
    spends = len(set(line.companies.values())) < 2
    for at, word in enumerate(line.words):
        if not line.free[at] or word.plain in EMPTY | NOW:
            continue
        capital = word.text[0].isupper() and not (at == 0 or word.plain in OPENERS or said_by(word.plain))
        spent_on = spends and at > 0 and line.words[at - 1].plain == "on" and word.plain not in COMMON
        (names if capital or spent_on or at in line.named else words).append(re.sub(r"['’]s?$", "", word.text))
    return tuple(names), tuple(words)
