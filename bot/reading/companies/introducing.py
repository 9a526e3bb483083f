"""Which names a text introduces for other texts, and which it leaves to be explained by others.

A name that is learnt wrongly spoils one text when it stays there, and all of them when it is passed on. So a name that
is passed on needs more: a frame that suffices, more evidence beside it, several places, and that it is no word.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from bot.reading.companies.evidence import ENOUGH, Kind, points, settled
from bot.reading.companies.learning import STRONG, Run, Shown, learn, short
from bot.reading.companies.lookup_words import COMMON
from bot.reading.companies.text import Flat
from bot.reading.companies.words import FIRST_NAMES, GENERIC, KINDS, PLACES

_MORE = STRONG + 1
_OFTEN = 4
_LONGEST_SHOUT = 5
_BODIES = frozenset(("association", "consortium", "foundation", "organisation", "organization", "society", "telephone"))
_WORDS = COMMON | GENERIC | _BODIES
_WORDY = ("ed", "ing")
_SHORTEST = 4
_AFTER_LABEL = frozenset(",.;:|(")


def introduced(text: Flat, shown: Mapping[str, Shown], meant: Mapping[str, str]) -> dict[str, str]:
    """The forms that a text introduces for others, with the names they mean; `meant` are the known forms, lower-case.

    A form is a name itself, or its first word, where the text uses that for it again and again.
    """
    learnt = learn(shown)
    clear = [name for name in learnt if _clear(name, shown[name]) and _own(name, meant)]
    whole = [name for name in sorted(clear) if not _longer(name, learnt) and not _word_here(text, name)]
    found = {name: name for name in whole}
    for name in whole:
        first = short(name)
        alone = first and _longer(first, learnt) == [name] and shown.get(first, Shown()).times > 1
        if first and alone and _own(first, meant) and not _word_here(text, first):
            found[first] = name
    return found


def strangers(text: Flat, found: Sequence[Run], shown: Mapping[str, Shown], meant: Mapping[str, str]) -> frozenset[str]:
    """The names in a text of which others may know what they mean: nothing there shows that they are no companies."""
    may_be = {name for name in shown if _own(name, meant)}
    marked = {run.name for run in found if run.name in may_be and _marked(text, run)}
    return frozenset(name for name in marked if not _word_here(text, name))


def _clear(name: str, one: Shown) -> bool:
    """Whether the evidence suffices for other texts; names that persons and places may have need more of it."""
    needed = _MORE if " " not in name or name.rpartition(" ")[2].lower() in KINDS else 2 * STRONG
    return one.best >= STRONG and one.times > 1 and (one.points >= needed or one.times >= _OFTEN)


def _own(name: str, meant: Mapping[str, str]) -> bool:
    """Whether a name can be passed on at all: long enough, not known, no word, no place, no person's first name."""
    low = name.lower()
    first, *rest = low.split()
    letters = sum(map(str.isalpha, name))
    if low in meant or letters < _SHORTEST or (name.isupper() and letters > _LONGEST_SHOUT):
        return False
    if not rest:
        return first not in _WORDS and not first.endswith(_WORDY)
    return rest[-1] in KINDS or not (first in PLACES or first in FIRST_NAMES)


def _longer(name: str, learnt: Collection[str]) -> list[str]:
    """The names that begin with this one: "Pennant Cloud" for "Pennant", which others may not know."""
    return [longer for longer in learnt if longer.startswith(name + " ")]


def _marked(text: Flat, run: Run) -> bool:
    """Whether its capital means something here: no word is written so, it goes on as words do not, or it acts."""
    if len(run.words) > 1 or not run.name[1:].islower() or settled(text, run.start):
        return True
    label = not text.heading(run.start) and text.text[run.end : run.end + 1] in _AFTER_LABEL
    return label or points(text, run.start, run.end, run.name, Kind.SHORT) >= ENOUGH


def _word_here(text: Flat, name: str) -> bool:
    """Whether the text also writes it as an ordinary word."""
    low = name.lower()
    return low != name and low in text.text and bool(re.search(rf"(?<![\w.@#/-]){re.escape(low)}(?![\w@])", text.text))
