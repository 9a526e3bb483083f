"""Which names a text introduces for other texts, and which it leaves to be explained by others.

A name that is learnt wrongly spoils one text when it stays there, and all of them when it is passed on. So a name that
is passed on needs more: a frame that suffices, more evidence beside it, several places, and that it is no word.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from ahocorasick_rs import AhoCorasick

from bot.reading.companies.evidence import ENOUGH, Kind, points
from bot.reading.companies.learning import STRONG, Run, Shown, learn, short
from bot.reading.companies.lookup_words import COMMON
from bot.reading.companies.text import Flat
from bot.reading.companies.words import FIRST_NAMES, GENERIC, KINDS, PLACES

_MORE = STRONG + 1
_OFTEN = 4
_LONGEST_SHOUT = 5
_BODIES = frozenset(("association", "consortium", "foundation", "organisation", "organization", "society", "telephone"))
_WORDS = COMMON | GENERIC | _BODIES
_GLUED = ("_", ".", "@", "#", "/", "-")
_WORDY = ("ed", "ing")
_SHORTEST = 4
_AFTER_LABEL = frozenset(",.;:|(")


def introduced(text: Flat, shown: Mapping[str, Shown], meant: Mapping[str, str]) -> dict[str, str]:
    """The forms that a text introduces for others, with the names they mean; `meant` are the known forms, lower-case.

    A form is a name itself, or its first word, where the text uses that for it again and again.
    """
    learnt = learn(shown)
    clear = sorted(name for name in learnt if _clear(name, shown[name]) and _own(name, meant))
    longer = _by_beginning(learnt)
    whole = [name for name in clear if name not in longer]
    firsts = {name: first for name in whole if (first := short(name)) and longer.get(first) == [name]}
    words = _written_as_words(text, {*whole, *firsts.values()})
    found = {name: name for name in whole if name not in words}
    for name, first in firsts.items():
        if name in found and shown.get(first, Shown()).times > 1 and _own(first, meant) and first not in words:
            found[first] = name
    return found


def strangers(text: Flat, found: Sequence[Run], shown: Mapping[str, Shown], meant: Mapping[str, str]) -> frozenset[str]:
    """The names in a text of which others may know what they mean: nothing there shows that they are no companies."""
    may_be = {name for name in shown if _own(name, meant)}
    marked = {run.name for run in found if run.name in may_be and _marked(text, run)}
    return frozenset(marked) - _written_as_words(text, marked)


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


def _by_beginning(learnt: Iterable[str]) -> dict[str, list[str]]:
    """The longer names by what they begin with: "Pennant Cloud" for "Pennant", which others may not know."""
    longer: dict[str, list[str]] = {}
    for name in learnt:
        words = name.split(" ")
        for count in range(1, len(words)):
            longer.setdefault(" ".join(words[:count]), []).append(name)
    return longer


def _marked(text: Flat, run: Run) -> bool:
    """Whether its capital means something here: no word is written so, it goes on as words do not, or it acts."""
    if len(run.words) > 1 or not run.name[1:].islower() or text.settled(run.start):
        return True
    label = not text.heading(run.start) and text.text[run.end : run.end + 1] in _AFTER_LABEL
    return label or points(text, run.start, run.end, run.name, Kind.SHORT) >= ENOUGH


def _written_as_words(text: Flat, names: Collection[str]) -> frozenset[str]:
    """Those of the names that the text also writes as ordinary words; in one pass, however many they are."""
    lows = sorted({low for name in names if (low := name.lower()) != name})
    hits = AhoCorasick(lows).find_matches_as_indexes(text.text, overlapping=True) if lows else []
    said = {lows[index] for index, start, end in hits if _stands_alone(text.text, start, end)}
    return frozenset(name for name in names if name.lower() in said and name != name.lower())


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before in _GLUED) and not (after.isalnum() or after in ("_", "@"))
