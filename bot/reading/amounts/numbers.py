"""Numbers as texts write them, in digits and in words, with the worth of their last written digit."""

import re
from decimal import Decimal
from functools import cache

from bot.model.values import value

ONE = Decimal(1)

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
WORTH = UNITS | TENS
FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_TIMES = {"hundred": 100, "dozen": 12}
VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal("0.333"), "⅔": Decimal("0.667")}


@value()
class Number:
    """A number in digits or words; `step` is the worth of its last digit.

    `other` is what it is if its one dot or comma groups thousands where `value` takes it for a decimal sign, or the
    other way round; None where the writing leaves no choice.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    other: Decimal | None = None
    words: bool = False


def read_digits(said: str) -> tuple[Decimal, Decimal, Decimal | None] | None:
    """Value, worth of the last digit, and the other reading where a single sign leaves two.

    >>> read_digits("1.234.567,89")[0], read_digits("12,34,567")[0], read_digits("1.500")
    (Decimal('1234567.89'), Decimal('1234567'), (Decimal('1.500'), Decimal('0.001'), Decimal('1500')))
    """
    if said.isdigit():
        return Decimal(said), ONE, None
    said = said.translate(_BLANKS)
    dots, commas = said.count("."), said.count(",")
    if not dots and not commas:
        return Decimal(said), ONE, None
    if dots and commas:
        return _both(said, dots, commas)
    sign = "." if dots else ","
    head, *groups = said.split(sign)
    if len(groups) > 1:
        whole = 1 <= len(head) <= 3 and len(groups[-1]) == 3 and all(2 <= len(g) <= 3 for g in groups)
        return (Decimal(head + "".join(groups)), ONE, None) if whole else None
    return _single(sign, head, groups[0])


_BLANKS = str.maketrans("", "", " \u00a0\u202f\u2009'’")


def _both(said: str, dots: int, commas: int) -> tuple[Decimal, Decimal, None] | None:
    last = "." if said.rfind(".") > said.rfind(",") else ","
    if (dots if last == "." else commas) != 1:
        return None
    head, tail = said.replace("," if last == "." else ".", "").split(last)
    return _decimal(head, tail), ONE.scaleb(-len(tail)), None


def _single(sign: str, head: str, tail: str) -> tuple[Decimal, Decimal, Decimal | None] | None:
    """One sign only: three digits behind a comma are thousands, behind a dot decimals, unless the language says no."""
    grouped = len(tail) == 3 and 1 <= len(head) <= 3 and not head.startswith("0")
    if sign == "," and len(head) > 3 and len(tail) > 2:
        return None
    decimal = _decimal(head, tail)
    if sign == "," and grouped:
        return Decimal(head + tail), ONE, decimal
    return decimal, ONE.scaleb(-len(tail)), Decimal(head + tail) if grouped else None


def _decimal(head: str, tail: str) -> Decimal:
    return Decimal(f"{head or '0'}.{tail}")


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"(?: |-|\n|\u00a0)(and |point )?([A-Za-z]{2,9})(?![A-Za-z])")


@cache
def _first() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]{2,9}(?![A-Za-z])")


def read_words(text: str, start: int) -> Number | None:
    """The number whose English words begin at `start`: "two hundred and forty", "eighteen and a half".

    Scale words from a million up are left to what follows; None when no number word stands there.
    """
    found = _first().match(text, start)
    if not found:
        return None
    word = found.group().lower()
    if word not in WORTH and word != "point":
        return None
    if word == "point":
        return _point(text, start, start, 0)
    return _more_words(text, start, found.end(), WORTH[word], word)


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(
        r"([Tt]hree|[Oo]ne)[ -](half|quarters?)(?: of)?(?: an?)?(?=[ -](?:million|billion|trillion|crore)\b)"
        r"|([Hh])alf(?: of)? an?(?= per ?cent)"
    )


def read_parts(text: str, start: int) -> Number | None:
    """The "three quarters of a" before a scale word."""
    found = _parts().match(text, start)
    if not found:
        return None
    if found.group(3):
        return Number(start, found.end(), FRACTIONS["half"], ONE.scaleb(-1), words=True)
    value = FRACTIONS[found.group(2).lower().rstrip("s")] * (3 if (found.group(1) or "").startswith(("t", "T")) else 1)
    return Number(start, found.end(), value, ONE.scaleb(int(value.as_tuple().exponent)), words=True)


def _more_words(text: str, start: int, end: int, worth: int, last: str) -> Number:
    total, current = 0, worth
    while found := _gap().match(text, end):
        joiner, word = found.group(1) or "", found.group(2).lower()
        if joiner == "point " or word == "point":
            return _point(text, start, end, total + current) or _plain(start, end, total + current)
        if joiner and not (last in ("hundred", "thousand") and word in WORTH):
            break
        if word in UNITS and 0 < UNITS[word] < 10 and last in TENS:
            current += UNITS[word]
        elif word in WORTH and last in ("hundred", "thousand"):
            current += WORTH[word]
        elif word in WORTH and WORTH[word] >= 10 and current == worth and end == start + len(last):
            current = current * 100 + WORTH[word] if _speaks(last, word) else -1
            if current < 0:
                return _plain(start, end, worth)
        elif word in _TIMES and 0 < current < 100:
            current *= _TIMES[word]
        elif word == "thousand" and current and not total and _thousands(text, found.end()):
            total, current = current * 1000, 0
        else:
            break
        last, end = word, found.end()
    return _half(text, start, end, total + current)


def _speaks(first: str, second: str) -> bool:
    """Whether two number words are one number: "six fifty" is 650, "nineteen ninety-six" a year."""
    small = 0 < UNITS.get(first, 0) < 10
    return small or (first in ("nineteen", "twenty") and second != "ten")


def _thousands(text: str, end: int) -> bool:
    """Whether number words go on behind "thousand"; else it is the scale."""
    found = _gap().match(text, end)
    return bool(found and found.group(2).lower() in WORTH)


@cache
def _and_a_half() -> re.Pattern[str]:
    return re.compile(r"[ -]and[ -](?:a[ -]|one[ -]|three[ -])?(half|quarters?)\b")


def _half(text: str, start: int, end: int, whole: int) -> Number:
    found = _and_a_half().match(text, end)
    if not found:
        return _plain(start, end, whole)
    part = FRACTIONS[found.group(1).rstrip("s")] * (3 if "three" in found.group() else 1)
    return Number(start, found.end(), whole + part, ONE.scaleb(-1 if part == FRACTIONS["half"] else -2), words=True)


def _plain(start: int, end: int, whole: int) -> Number:
    return Number(start, end, Decimal(whole), ONE, words=True)


@cache
def _point_digits() -> re.Pattern[str]:
    digit = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)"
    return re.compile(rf"[ -]?[Pp]oint((?:[ -]{digit}\b){{1,6}})")


def _point(text: str, start: int, end: int, whole: int) -> Number | None:
    found = _point_digits().match(text, end)
    if not found:
        return None
    words = found.group(1).replace("-", " ").split()
    tail = "".join(str(UNITS.get(word, 0)) for word in words)
    return Number(start, found.end(), Decimal(f"{whole}.{tail}"), ONE.scaleb(-len(tail)), words=True)
