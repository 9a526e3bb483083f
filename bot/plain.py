"""Text that is not ours, made harmless for any reader, and divided where it is too long for one place."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

HARMLESS_FORMATS = frozenset("\u00ad\u200c\u200d")  # soft hyphens and joiners of scripts and emoji
SPACES = frozenset("\n\r\t\v\f\u2028\u2029")


def plain(text: str) -> str:
    r"""The text in one line without control characters, marks that turn the direction of writing, or invisible ones.

    Every string of a card is taken for foreign; each platform escapes besides what it would parse.

    >>> plain("a\x1b[31m\u202e b\n c")
    'a[31m b c'
    """
    known = text if text.isascii() and text.isprintable() else _doubtful().sub(_shown, text)
    return " ".join(known.split())


@cache
def _doubtful() -> re.Pattern[str]:
    return re.compile(r"[^ -~]")


def _shown(found: re.Match[str]) -> str:
    """One character that has to be looked up: itself, a space, or nothing."""
    char = found[0]
    if char in SPACES:
        return " "
    if 0xE0100 <= ord(char) <= 0xE01EF:  # variation selectors that carry hidden text
        return ""
    hidden = unicodedata.category(char) in {"Cc", "Cf", "Co", "Cn", "Cs"}
    return "" if hidden and char not in HARMLESS_FORMATS else char


def divided(text: str, most: int) -> Iterator[str]:
    """The text in pieces of at most so many characters: whole sentences, else whole words.

    >>> list(divided("One two. Three four.", 12))
    ['One two.', 'Three four.']
    """
    rest = plain(text)
    while len(rest) > most:
        cut = _cut(rest[: most + 1], most)
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    if rest:
        yield rest


def _cut(text: str, most: int) -> int:
    ends = [found.end() for found in _sentence_end().finditer(text) if found.end() <= most]
    if ends and ends[-1] > most // 4:
        return ends[-1]
    space = text.rfind(" ")
    return space if space > 0 else most


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.!?…。！？][”\"')]{0,3}(?=\s|$)")
