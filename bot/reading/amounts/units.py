"""The units of numbers, and the scale words between a number and its unit."""

import re
from decimal import Decimal
from functools import cache

from bot.model.values import value
from bot.reading.amounts.currencies import AFTER_SIGNS
from bot.reading.amounts.scales import FOREIGN, SCALE_LETTERS, SCALE_WORDS

BLANKS = " \u00a0\u202f\u2009"
_POWERS = {word: power for power, words in SCALE_WORDS.items() for word in words.split()}


@value()
class Unit:
    """A unit and where it ends, or where it begins when it stands before the number.

    `parts`: 100 for cents. `foreign`: 1.500 is fifteen hundred beside it. `sign`: written as a sign or a prefix.
    """

    name: str
    at: int
    parts: int = 1
    foreign: bool = False
    sign: bool = False
    scale: Decimal | None = None  # "MEUR": the million before the code


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"([ \u00a0\u202f\u2009]{0,2}|-|\n)(U\.S\.|[万亿億兆元円원圓]|[^\W\d_]{1,24}(?![^\W\d_]))")


Following = tuple[str, str, int]
"""A word that follows: the gap before it, the word itself, and its end."""


def next_word(text: str, at: int) -> Following | None:
    """The gap, the word and its end, where a word follows at once."""
    found = _word().match(text, at)
    return (found.group(1), found.group(2), found.end()) if found else None


_BLANK = (" ", "\u00a0", "")
_JOINTS = dict.fromkeys(("crore", "crores", "cr"), (*_BLANK, "-"))
"""What may stand before a second scale word: «1.2 lakh crore», «1.2 lakh-crore»."""


@value()
class Scaled:
    """Scale words behind a number, multiplied, and where they end; the word that follows them.

    `foreign`: they are of a language with decimal commas.
    """

    scale: Decimal | None
    end: int
    foreign: bool
    following: Following | None


def scale_after(text: str, at: int, *, signed: bool) -> Scaled:
    """The scale words at `at`."""
    scale, foreign = 0, False
    following = next_word(text, at)
    for turn in range(3):
        if not following:
            break
        gap, word, end = following
        power = _power(text, gap, word, end, signed=signed)
        if power is None or (turn and (gap not in _JOINTS.get(word.lower(), _BLANK) or len(word) == 1)):
            break
        scale, at, foreign = scale + power, end, foreign or word.lower() in FOREIGN
        following = next_word(text, at)
    return Scaled(Decimal(10) ** scale if scale else None, at, foreign, following)


def _power(text: str, gap: str, word: str, end: int, *, signed: bool) -> int | None:
    if word in SCALE_LETTERS:
        return _short_power(text, gap, word, end, signed=signed)
    power = _POWERS.get(word.lower())
    return None if power is None or (gap == "\n" and len(word) < 4) else power


def _short_power(text: str, gap: str, word: str, end: int, *, signed: bool) -> int | None:
    if word == "L":
        following = next_word(text, end)
        return SCALE_LETTERS[word] if signed and following and following[1].lower() in _JOINTS else None
    if word == "mil" and gap:
        following = next_word(text, end)
        thousand = not signed or (following and following[1].lower() in FOREIGN)
        return 3 if thousand else 6
    if not gap:
        return SCALE_LETTERS[word] if word not in ("bi", "mi", "tri") or signed else None
    near_sign = text[end : end + 1] in AFTER_SIGNS
    return SCALE_LETTERS[word] if gap not in ("\n", "-") and (signed or near_sign) else None
