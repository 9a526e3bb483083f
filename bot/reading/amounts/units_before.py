"""The unit in front of a number: a sign, a code, a prefix."""

import re
from decimal import Decimal
from functools import cache

from bot.reading.amounts.currencies import CODE_NAMES, CODES, DOLLARS, PREFIXES, SHOUTED, SIGNS
from bot.reading.amounts.units import BLANKS, Unit


@cache
def _percent_of() -> re.Pattern[str]:
    return re.compile(r"(?:(?<!\S)|[(\"“])(?:percents?|per cents?|percentage) of \Z", re.IGNORECASE)


@cache
def _number_word() -> re.Pattern[str]:
    return re.compile(r"[\d%a-z]\S{0,12} \Z")


def percent_before(text: str, start: int, end: int) -> Unit | None:
    """The "percent of 10" at the end of a sentence and without a number before: how some say 10 percent."""
    if text[max(0, start - 3) : start] != "of " or text[end : end + 1] not in ("", ".", "?", "!", "\n"):
        return None
    found = _percent_of().search(text, max(0, start - 16), start)
    if not found or _number_word().search(text, max(0, found.start() - 12), found.start()):
        return None
    return Unit("percent", found.start())


def unit_before(text: str, start: int) -> Unit | None:
    """The sign, code or prefix that ends at `start` but for a blank or a minus: "US$", "Rs ", "EUR"."""
    at = start
    while at and start - at < 2 and text[at - 1] in " \u00a0-−":
        at -= 1
    if not at:
        return None
    mark = text[at - 1]
    if mark in SIGNS:
        return _sign_before(text, at)
    if mark == "=" and text[max(0, at - 2) : at] == "Y=":
        return Unit("JPY", at - 2, sign=True)
    if mark == "." and at > 1:
        return _abbreviated(text, at)
    return _letters_before(text, at) if mark.isalpha() else None


def _sign_before(text: str, at: int) -> Unit:
    mark, place = text[at - 1], at - 1
    if mark != "$":
        return Unit(SIGNS[mark], place, sign=True)
    letters_end = place - (place > 0 and text[place - 1] in BLANKS)
    spaced = letters_end != place
    if spaced and not (text[letters_end - 1].isupper() or text[letters_end - 1] in "c."):
        return Unit("USD", place, sign=True)  # "raised $5bn": no code ends so
    first = _run(text, letters_end)
    if text[max(0, letters_end - 4) : letters_end] == "U.S.":
        return Unit("USD", letters_end - 4, sign=True)
    letters = text[first:letters_end]
    if (
        letters in DOLLARS
        and _free(text, first)
        and (not spaced or letters in CODES or letters in ("US", "HK", "NZ", "c", "C"))
    ):
        return Unit(DOLLARS[letters], first, sign=True)
    return Unit("USD", place, sign=True)


def _run(text: str, end: int) -> int:
    """Where the letters that end at `end` begin, at most six back."""
    first = end
    while first and end - first < 6 and text[first - 1].isalpha():
        first -= 1
    return first


def _free(text: str, first: int) -> bool:
    return not first or not (text[first - 1].isalnum() or text[first - 1] in "_&/")


def _abbreviated(text: str, at: int) -> Unit | None:
    first = _run(text, at - 1)
    code = PREFIXES.get(text[first : at - 1])
    return Unit(code, first, sign=True) if code in ("INR", "IDR", "CHF", "KES") and _free(text, first) else None


def _letters_before(text: str, at: int) -> Unit | None:
    first = _run(text, at)
    word = text[first:at]
    if first and text[first - 1] in "$€£¥" and word in DOLLARS and text[first - 1] == "$":
        return Unit(DOLLARS[word], first - 1, sign=True)
    if not _free(text, first):
        return None
    if word in CODES and word not in SHOUTED:
        return Unit(CODE_NAMES.get(word, word), first, sign=True)
    if len(word) == 4 and word[0] == "M" and word[1:] in CODES:
        return Unit(word[1:], first, sign=True, scale=Decimal(10) ** 6)
    code, _, parts = PREFIXES.get(word, "").partition("/")
    return Unit(code, first, int(parts or 1), sign=True) if code else None
