"""Scale words without a number in front: "half a billion", "a million", "tens of millions"."""

import re
from decimal import Decimal

from bot.reading.amounts.abroad import PERCENTS
from bot.reading.amounts.foreign_words import LONGEST, last_number
from bot.reading.amounts.numbers import ONE, Number, read_words
from bot.reading.amounts.quantity import Quantity
from bot.reading.amounts.scales import FOREIGN
from bot.reading.amounts.sides import with_units

_A = {
    "a": "1", "an": "1", "half a": "0.5", "a half": "0.5", "half": "0.5", "quarter": "0.25", "a quarter": "0.25",
    "quarter of a": "0.25", "a quarter of a": "0.25", "one quarter of a": "0.25", "three quarters": "0.75",
    "three quarters of a": "0.75", "quarter a": "0.25", "half of a": "0.5", "the": "", "one": "1", "mezzo": "0.5",
    "un": "1", "uno": "1", "medio": "0.5", "meio": "0.5", "um": "1", "demi": "0.5", "un demi": "0.5", "eine": "1",
    "einer": "1", "halbe": "0.5", "eine halbe": "0.5", "einer halben": "0.5", "halben": "0.5", "een": "1",
    "een half": "0.5", "en": "1", "en halv": "0.5", "a third of a": "", "tens of": "10", "hundreds of": "100",
    "several": "", "few": "", "el": "1", "il": "1", "le": "1", "la": "1", "die": "1",  "demie": "0.5",
     "einem": "1",
}  # fmt: skip
"""What the words before a scale word are worth; empty: they name no number."""

_REACH = 80
_HYPHENS = str.maketrans("-‑", "  ")
_VAGUE = frozenset({"tens of", "hundreds of"})
_ONES = frozenset("un en um een el il le la die".split())
"""What is one only before a scale word of its own language."""
_GERMAN = frozenset("eine einer einem die halbe halben".split())
_FRENCH = frozenset({"million", "millions"})


def read_loose(text: str, found: re.Match[str], last: int) -> Quantity | None:
    """A scale word without a number before it: "half a billion", "a million", "tens of millions"."""
    words = _words_before(text, last, found.start())
    abroad = last_number(words) if words else None
    if abroad:
        return _abroad(text, found, abroad[1], _place(text, found.start(), abroad[0]))
    for size in range(min(4, len(words)), 0, -1):
        phrase = " ".join(words[-size:])
        if phrase in _A:
            return _loose(text, found, phrase, _place(text, found.start(), size))
    return None


def _words_before(text: str, last: int, start: int) -> list[str]:
    before = text[max(last, start - _REACH) : start].translate(_HYPHENS).replace("d'", "d' ").replace("d’", "d’ ")
    return [word.lower().lstrip("(\"'“‘[$€£«„¡¿") for word in before.split()[-LONGEST:]]


def _abroad(text: str, found: re.Match[str], value: Decimal, start: int) -> Quantity | None:
    """A number word of another language before its scale word or percent: "fünf Milliarden", "dix pour cent"."""
    word = found.group()
    if word.lower() not in FOREIGN and word not in _FRENCH and word not in PERCENTS:
        return None
    step = ONE.scaleb(min(0, int(value.as_tuple().exponent)))
    return with_units(text, Number(start, found.start(), value, step, words=True), start)


def _place(text: str, end: int, words: int) -> int:
    """Where the last `words` words before `end` begin."""
    at = end
    for _ in range(words):
        while at and (text[at - 1] in "-‑" or text[at - 1].isspace()):
            at -= 1
        while at and (text[at - 1].isalpha()):
            at -= 1
    return at


def _loose(text: str, found: re.Match[str], phrase: str, start: int) -> Quantity | None:
    word = found.group()
    plural = word.endswith("s")
    if phrase == "a" and text.startswith(" is ", found.end()):
        return None  # "a crore is ten million" explains a word
    if not _A[phrase] or plural != (phrase in _VAGUE) or not _of_one_language(phrase, word):
        return None
    thousands = 1000 if word == "Billion" and phrase in _GERMAN else 1
    value = Decimal(_A[phrase])
    step = ONE.scaleb(min(0, int(value.as_tuple().exponent))) * thousands
    number = Number(start, found.start(), value * thousands, step, words=True)
    if word == "hundred":
        return _hundred(text, number, found.end())
    if word == "dozen":
        dozen = Number(start, found.end(), value * 12, ONE, words=True)
        return with_units(text, dozen, start) if value in (1, ONE / 2) else None
    quantity = with_units(text, number, start)
    if phrase in _VAGUE:
        return quantity._replace(top=value * 10)
    return quantity


def _of_one_language(phrase: str, word: str) -> bool:
    """Whether the words may stand together: "un million" and "el billón", never "die billion" or "en million"."""
    if phrase not in _ONES:
        return word not in PERCENTS
    if phrase == "die":
        return word in ("Million", "Milliarde", "Billion")
    return word.lower() in FOREIGN or (phrase == "un" and word in _FRENCH)


def _hundred(text: str, number: Number, end: int) -> Quantity | None:
    if number.value != 1:
        return None
    rest = read_words(text, end + 5) if text[end : end + 5] == " and " else None
    if rest and rest.value < 100:
        return with_units(text, Number(number.start, rest.end, 100 + rest.value, ONE, words=True), number.start)
    return with_units(text, Number(number.start, end, Decimal(100), ONE, words=True), number.start)
