"""How like typed letters are to names, measured only among names that begin or end like them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.reading.companies.lookup_keys import fold
from bot.reading.companies.lookup_words import COMMON

LIKE = 80.0
NEAR = 62.0
_SLIP = 90.0
_BY_EAR = 2.0
_NEVER = 101.0


@dataclass(frozen=True, slots=True)
class _Block:
    forms: tuple[str, ...]
    sounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Forms by their first sound and length, and by their last sounds."""

    blocks: Mapping[str, _Block]

    def nearest(self, typed: str) -> list[tuple[str, float]]:
        """The nearest forms with their likeness of 100: by letters, or somewhat less by sound; a slip counts 10."""
        sound = fold(typed)
        found: dict[str, float] = {}
        for block in filter(None, map(self.blocks.get, _asked(typed, sound))):
            for query, choices, less in ((typed, block.forms, 0.0), (sound, block.sounds, _BY_EAR)):
                for _, like, at in process.extract(query, choices, scorer=fuzz.ratio, score_cutoff=NEAR, limit=8):
                    found[block.forms[at]] = max(found.get(block.forms[at], 0.0), like - less)
        rated = ((form, max(like, _slip(typed, form))) for form, like in found.items())
        return sorted(rated, key=lambda each: (-each[1], each[0]))


def shelved(forms: Iterable[str]) -> Shelf:
    blocks: dict[str, list[tuple[str, str]]] = {}
    for form in forms:
        sound = fold(form)
        for block in (f"{sound[:1]}{len(form) // 3}", f"-{sound[-3:]}"):
            blocks.setdefault(block, []).append((form, sound))
    return Shelf({name: _Block(*zip(*pairs, strict=True)) for name, pairs in blocks.items()})


def enough(typed: str, form: str) -> float:
    """How like a form must be to be meant: a short one only with the same ends."""
    if len(form) < 4 or len(typed) < 4 or abs(len(typed) - len(form)) > max(1, len(form) // 4):
        return _NEVER
    if len(form) == 4:
        return 75.0 if typed[0] == form[0] and typed[-1] == form[-1] else _NEVER
    return LIKE + 3 * (typed[0] != form[0]) + 4 * (len(form) < 6)


def common(typed: str) -> float:
    """How like the nearest common word is."""
    near = process.extractOne(typed, _common().get(typed[0], ()), scorer=fuzz.ratio, score_cutoff=NEAR)
    return max(near[1], _slip(typed, near[0])) if near else 0.0


def _slip(typed: str, form: str) -> float:
    """The likeness of a form that is one slip away: a letter missed, doubled, swapped or wrong."""
    one = len(form) > 4 and OSA.distance(typed, form, score_cutoff=1) == 1
    return _SLIP if one else 0.0


def _asked(typed: str, sound: str) -> Iterator[str]:
    for size in range((len(typed) - 2) // 3, (len(typed) + 2) // 3 + 1):
        yield f"{sound[:1]}{size}"
    yield f"-{sound[-3:]}"


@cache
def _common() -> Mapping[str, tuple[str, ...]]:
    words: dict[str, list[str]] = {}
    for word in sorted(COMMON):
        words.setdefault(word[0], []).append(word)
    return {first: tuple(some) for first, some in words.items()}
