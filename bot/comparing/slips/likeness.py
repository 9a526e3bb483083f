"""How alike two sentences are: the names in them, and the words that say something."""

import re
from collections.abc import Collection, Iterable
from functools import cache

STEM = 6
"""Letters by which forms of a word are one: "invests", "investment"."""

LONGEST = 800
"""Characters of a sentence that are looked at."""

COMMON = frozenset(
    """million millions millionen milliard milliarde billion billions about which their would there after under other
    first could years people company dollars dollar around nearly almost including according announced reported around
    since worth value valued total before while where these those still being raised firms startup""".split()
)
"""Words that tell no two things apart."""


def names(wanted: Iterable[str], words: str) -> set[str]:
    """Those of the names that stand in some words, whole or by a first word that is long enough."""
    return {name for name in wanted if _stands(name, words)}


def _stands(name: str, words: str) -> bool:
    first = name.split(maxsplit=1)[0] if " " in name else name
    return any(form in words and _bounded(form).search(words) is not None for form in {name, first} if len(form) > 1)


@cache
def _bounded(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")


def shared_words(words: str, quotes: Collection[str], without: Iterable[str]) -> int:
    """How many telling words some words share with any of the quotes, but for some names."""
    mine = telling_words(words, without)
    return len(mine & {stem for quote in quotes for stem in _stems(quote)}) if mine else 0


def telling_words(words: str, without: Iterable[str]) -> set[str]:
    """The beginnings of the words that say something, but for some names."""
    return _stems(words) - {stem for name in without for stem in _stems(name)}


def _stems(words: str) -> set[str]:
    return {word[:STEM] for word in _words().findall(words[:LONGEST].casefold()) if word not in COMMON}


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{5,30}")
