"""Names that a text itself shows to be companies: by legal form, by what is said they are, by what is done to them.

Runs of capitalised words are the candidates; frames around a run are the evidence. A name is learnt when one strong
frame or two weak ones speak for it, and nothing says that it is a person, a place, an outlet or a product.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, starmap
from typing import NamedTuple

from bot.model.values import value
from bot.reading.companies import deeds, german, showing, telling
from bot.reading.companies.kinds import is_place
from bot.reading.companies.lookup_words import COMMON
from bot.reading.companies.others import Others
from bot.reading.companies.text import Flat
from bot.reading.companies.words import (
    ACTS,
    AFTER_NAME,
    BREAKERS,
    DESCRIPTIONS,
    FIRST_NAMES,
    FOREIGN_STARTS,
    GENERIC,
    GERMAN_CLASSES,
    KINDS,
    LEGAL,
    NOT_NAMES,
    OWNED,
    PLACES,
    PLAIN,
    ROLES,
    TITLES,
)

STRONG = 2
"""The points of a frame that suffices, and of all that make a name a company's in its own text."""
_NOT_ALL = PLACES | KINDS | DESCRIPTIONS | OWNED | TITLES | ROLES | GENERIC
_NOT_ALONE = _NOT_ALL | FIRST_NAMES | german.NOUNS | PLAIN
_NOT_LAST = NOT_NAMES | {"of", "&", "the"}
_NOT_BEFORE = (LEGAL | FOREIGN_STARTS | {"of", "&", "the"}) - {"de", "da", "a", "la", "el"}
_NOT_SHORT = KINDS | FIRST_NAMES | GENERIC
_NOT_FOR_ALL = BREAKERS | PLACES | NOT_NAMES
_WINDOW = 64
_LONGEST_SHORT = 5
_LONG = 4
"""Letters of a first word that may stand for a name without evidence beside it."""


@value()
class Run:
    """Capitalised words in a row that may be a name; `legal` when a legal form ends them."""

    start: int
    end: int
    name: str
    words: tuple[str, ...]
    legal: bool = False


class Shown(NamedTuple):
    """What a text shows of a name: points in all, the most at one place, and at how many places it stands."""

    points: int = 0
    best: int = 0
    times: int = 0

    def with_one(self, points: int) -> "Shown":
        return Shown(self.points + points, max(self.best, points), self.times + 1)


_NOTHING = Shown()


def runs(text: Flat, taken: Sequence[tuple[int, int]]) -> tuple[Run, ...]:
    """The runs outside the taken spans, cut at words that no name contains, without their legal forms."""
    held = {*chain.from_iterable(starmap(range, taken))} if taken else set()
    found: list[Run] = []
    for match in showing.run().finditer(text.text):
        if " " in match[0]:
            found += _cut(text, match, held)
        elif run := _alone(text, match, held):
            found.append(run)
    return tuple(found)


def weigh(text: Flat, found: Sequence[Run], others: Others) -> dict[str, Shown]:
    """What speaks for each run that may be a company's name. `others`: names that are none."""
    if not found:
        return {}
    sides = [_sides(text, run) for run in found]
    people = {run.name for run, (before, after) in zip(found, sides, strict=True) if _person(run, before, after)}
    surnames = {name.split()[-1] for name in people} | {*_surnames(text, found)}
    shown: dict[str, Shown] = {}
    for run, (before, after) in zip(found, sides, strict=True):
        if run.name not in people and run.name not in surnames and _possible(run, others):
            shown[run.name] = shown.get(run.name, _NOTHING).with_one(_evidence(text, run, before, after))
    border = text.lines[1] if len(text.lines) > 1 else 0
    headed = {run.name for run in found if run.start < border}
    for name in headed & {run.name for run in found if run.start > border and text.settled(run.start)} & shown.keys():
        shown[name] = shown[name]._replace(points=shown[name].points + 1)  # the title and the text tell of it
    return shown


def _surnames(text: Flat, found: Sequence[Run]) -> Iterable[str]:
    """The last words of longer runs in sentences, which people go by: companies go by their first."""
    for run in found:
        first, *_, last = run.words if len(run.words) in {2, 3} else ("", "")
        named = last and not run.legal and last.lower() not in _NOT_ALL and first.lower() not in _NOT_ALL
        whole = first.lower() not in COMMON and ". " not in text.text[run.start : run.end]
        if named and whole and not text.heading(run.start):
            yield last


def learn(shown: Mapping[str, Shown]) -> frozenset[str]:
    """The names that the text shows to be companies."""
    return frozenset(name for name, one in shown.items() if one.points >= STRONG)


def short(name: str) -> str | None:
    """The first word of a longer name, when it can stand for the whole.

    >>> short("Halden Growth"), short("United Motors")
    ('Halden', None)
    """
    first = first_word(name)
    return None if first is None or len(first) < _LONG or first.lower() in _NOT_SHORT else first


def first_word(name: str) -> str | None:
    """The first word of a longer name, when it may stand for the whole with evidence beside it.

    >>> first_word("Core Scientific"), first_word("The Boring Company")
    ('Core', None)
    """
    first, *rest = name.split()
    low = first.lower()
    plain = len(first) < _LONG and (len(first) < _LONG - 1 or low in COMMON)
    return first if rest and not plain and low not in _NOT_FOR_ALL else None


@value()
class _Word:
    start: int
    said: str
    low: str


def _alone(text: Flat, match: re.Match[str], held: set[int]) -> Run | None:
    """The run that a single word is."""
    said = match[0]
    low = said.lower()
    if low in BREAKERS or match.start() in held:
        return None
    word = _Word(match.start(), said, low)
    return None if _breaks(word) else _as_run(text, [word])


def _cut(text: Flat, match: re.Match[str], held: set[int]) -> Iterable[Run]:
    piece: list[_Word] = []
    for found in showing.word().finditer(text.text, match.start(), match.end()):
        word = _Word(found.start(), found[0], found[0].lower())
        if word.start not in held and not _breaks(word):
            piece.append(word)
            if not _ends(word) and (word.low not in LEGAL or len(piece) == 1):
                continue
        if piece and not (word.start in held and _describes(piece)) and (run := _as_run(text, piece)):
            yield run
        piece = []
    if piece and (run := _as_run(text, piece)):
        yield run


def _describes(piece: list[_Word]) -> bool:
    """Whether words say what the company after them is: "Legal AI Firm Casetext" names nobody new."""
    return len(piece) > 1 and piece[-1].low in DESCRIPTIONS


def _breaks(word: _Word) -> bool:
    """Whether no name goes through this word: "Raises", "CEO", "Austin-based"."""
    if word.low in BREAKERS or word.low.rstrip(".") in BREAKERS:
        return True
    return "-" in word.low and bool(showing.lower_tail().search(word.said))


def _ends(word: _Word) -> bool:
    """Whether a sentence ends with the word, and the name with it; short words with a full stop are abbreviations."""
    return word.said.endswith(".") and len(word.said) > _LONGEST_SHORT and word.low not in LEGAL


def _named_ai(text: Flat, piece: list[_Word]) -> bool:
    """Whether "AI" ends the name here, as in "Silo AI, the largest lab", and is no word of what follows."""
    last = piece[-1]
    if last.low.rstrip(".") != "ai" or len(piece) < 2 or text.heading(last.start):
        return False
    behind = text.low[last.start + 2 : last.start + 2 + _WINDOW]
    word = behind[1:].split(maxsplit=1)[:1] if behind.startswith(" ") else []
    return not word or word[0] in AFTER_NAME or word[0] in ACTS


def _as_run(text: Flat, piece: list[_Word]) -> Run | None:
    legal = False
    while piece and piece[-1].low in LEGAL:
        legal = bool(piece.pop())
    while piece and piece[0].low in _NOT_BEFORE:
        piece = piece[1:]
    if len(piece) > 1:
        piece = piece[_class_nouns(piece) :]
    while piece and (piece[-1].low in _NOT_LAST or piece[-1].said.isdigit()) and not _named_ai(text, piece):
        piece = piece[:-1]
    if not piece:
        return None
    words = tuple([word.said.rstrip(".") for word in piece])
    return Run(piece[0].start, piece[-1].start + len(words[-1]), " ".join(words), words, legal)


def _class_nouns(piece: list[_Word]) -> int:
    """How many words before the name say in German what it is: "Berliner Softwarekonzern Corvane"."""
    return next((k for k in range(len(piece) - 1, 0, -1) if piece[k - 1].low.endswith(GERMAN_CLASSES)), 0)


def _possible(run: Run, others: Others) -> bool:
    low = [word.lower() for word in run.words]
    if len(low) > 1 and run.name.isupper() and not run.legal:
        return False
    if len(run.name) < 3 or low[0] in NOT_NAMES or others.hold(low):
        return False
    if len(low) == 1:
        return low[0] not in _NOT_ALONE and not is_place(low[0]) and not low[0].endswith("ers")  # "Growers raised"
    return not all(word in _NOT_ALL for word in low)


def _person(run: Run, before: str, after: str) -> bool:
    first, last = run.words[0].lower(), run.words[-1].lower()
    if run.legal or last in KINDS:
        return False
    titled = _last(before) in TITLES and not before.rstrip().endswith(("'s", ","))
    if not 2 <= len(run.words) <= 3:
        return titled and _last(before) != "by"
    return first in FIRST_NAMES or bool(showing.in_role().match(after)) or titled


def _evidence(text: Flat, run: Run, before: str, after: str) -> int:
    """The points that the run's neighbours give; in a headline, where every word is a name, only deeds count.

    What leads up to a name ends with a blank: without one, none of its patterns is asked.
    """
    points = STRONG * (run.legal or bool(showing.named_after().match(after)))
    if before.endswith(" "):
        points = max(points, STRONG * bool(showing.acted_on().search(before)))
        points += STRONG * bool(showing.numbered().fullmatch(before) and showing.priced().match(after))
        points += STRONG * bool(showing.between().search(before) and showing.for_money().match(after))
        points += STRONG * bool(showing.listed().search(before) and showing.for_money().match(after))
        points += STRONG * bool(telling.paid_for().search(before) and telling.closing().match(after))
    points += STRONG * _begins_entry(text, run, before, after)
    points += deeds.points(run.name, before, after, settled=text.settled(run.start))
    if not text.heading(run.start):
        points += STRONG * (_ends_in_kind(run) and not before.endswith("'s "))
        points += _told_before(before, after) if before.endswith(" ") else STRONG * bool(telling.after().match(after))
        points += bool(showing.weakly_after().match(after))
    return points


def _begins_entry(text: Flat, run: Run, before: str, after: str) -> bool:
    """Whether an entry of a list tells of money for what the run names, and the run is no word."""
    if not telling.entry().match(after) or not telling.of_list().fullmatch(before):
        return False
    return not all(word.lower() in COMMON for word in run.words) and text.opens(run.start)


def _told_before(before: str, after: str) -> int:
    """The points of the words before a name; and whether it stands as English news first names a company."""
    points = STRONG * bool(showing.called().search(before)) + bool(showing.weakly_before().search(before))
    if telling.to_be_had().search(before) and telling.closing().match(after):
        return points + STRONG
    return points + STRONG * bool(telling.before().search(before) or telling.after().match(after))


def _ends_in_kind(run: Run) -> bool:
    return len(run.words) > 1 and run.words[-1].lower() in KINDS


def _sides(text: Flat, run: Run) -> tuple[str, str]:
    from_here = max(0, run.start - _WINDOW)
    line = text.text.rfind("\n", from_here, run.start) + 1
    return text.low[max(line, from_here) : run.start], text.low[run.end : run.end + _WINDOW]


def _last(before: str) -> str:
    words = before.rsplit(maxsplit=1)
    return words[-1] if words else ""
