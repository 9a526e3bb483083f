"""Numbers with what stands directly beside them: the raw pieces of which amounts are made."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from bot.reading.amounts.abroad import PERCENTS
from bot.reading.amounts.foreign_words import goes_on_abroad
from bot.reading.amounts.loose import read_loose
from bot.reading.amounts.numbers import ONE, VULGAR, Number, read_digits, read_parts, read_words
from bot.reading.amounts.quantity import Quantity
from bot.reading.amounts.sides import with_units

_LONGEST_NUMBER = 40


_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety point"
)
_LOOSE = (
    "hundred million billion trillion millions billions crore lakh milliard Milliarde Million Billion Trillion "
    "millón miliardo milione bilhão milhão miljard miljoen miljon Milliarden Millionen Billionen milliards millones "
    "miliardi milioni bilhões milhões billón billones trilhão trilhões"
)


@cache
def _scan() -> re.Pattern[str]:
    return _numbers(())


@cache
def _scan_dozens() -> re.Pattern[str]:
    return _numbers(("dozen",))


def _numbers(more: Iterable[str]) -> re.Pattern[str]:
    small = [form for word in _SMALL.split() for form in (word, word.capitalize())]
    loose = (*_LOOSE.split(), *PERCENTS, *more)
    blank = "[ \u00a0\u202f\u2009]"
    grouped = rf"\d{{1,3}}(?:{blank}\d{{3}})++(?!\d)(?:[.,]\d{{1,2}}(?!\d))?(?![.,']\d)"
    plain = r"\d++(?:[.,'’]\d++)*+[½¼¾⅓⅔]?"
    words = (
        rf"(?P<words>(?:{_by_first_letter(small)})\b|[Hh]alf(?= an? per))|(?P<loose>(?:{_by_first_letter(loose)})\b)"
    )
    first = "".join(sorted({word[0] for word in (*small, *loose, "half", "Half")}))
    return re.compile(rf"(?=[\d½¼¾{first}])(?:(?P<digits>{grouped}|{plain})|\b(?:{words})|(?P<vulgar>[½¼¾]))")


def _by_first_letter(words: Iterable[str]) -> str:
    """A pattern of the words, each asked for only where its first letter stands."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())


def quantities(text: str) -> Iterator[Quantity]:
    """All numbers of the text in order, with their units where they have some; they do not overlap."""
    scan, at = _scan_dozens() if "dozen" in text else _scan(), 0
    last = 0
    while found := scan.search(text, at):
        quantity = _READ[found.lastgroup or ""](text, found, last)
        if quantity is None:
            at = found.end()
            continue
        yield quantity
        at = last = max(quantity.end, found.end())


def _read_digits(text: str, found: re.Match[str], last: int) -> Quantity | None:
    start, said = found.start(), found.group()
    if len(said) > _LONGEST_NUMBER or not _may_begin(text, start, last):
        return None
    grouped = " " in said
    if said[-1] in VULGAR:
        number: Number | None = _vulgar(start, said)
    else:
        number = _number(text, start, said)
    if number is not None and text[number.end : number.end + 1] in ("e", "E"):
        number = _with_power(text, number)
    if number is None:
        return None
    quantity = with_units(text, number, last)
    if grouped and quantity.unit is None:
        first = said.split(" ")[0]
        return with_units(text, Number(start, start + len(first), Decimal(first), ONE), last)
    return quantity


def _number(text: str, start: int, said: str) -> Number | None:
    read = read_digits(said)
    if read is None:
        return None
    value, step, other = read
    if (
        start
        and text[start - 1] == "."
        and not (start > 1 and (text[start - 2].isalnum() or text[start - 2] == "."))
        and said.isdigit()
    ):
        return Number(start - 1, start + len(said), Decimal(f"0.{said}"), ONE.scaleb(-len(said)))
    return Number(start, start + len(said), value, step, other)


@cache
def _power() -> re.Pattern[str]:
    return re.compile(r"[eE](?:\+?(?P<tens>1?\d)(?![\w.,]\d|\w)|[+-]?\d)")


def _with_power(text: str, number: Number) -> Number | None:
    """The number of "1e9"; None where its power cannot be read, and itself where none stands there."""
    found = _power().match(text, number.end)
    if not found:
        return number
    if not found.group("tens"):
        return None
    tens = int(found.group("tens"))
    return Number(number.start, found.end(), number.value * 10**tens, number.step * 10**tens)


def _vulgar(start: int, said: str) -> Number | None:
    whole = said[:-1]
    if whole and not whole.isdigit():
        return None
    return Number(start, start + len(said), Decimal(whole or 0) + VULGAR[said[-1]], Decimal("0.01"))


def _may_begin(text: str, start: int, last: int) -> bool:
    """Whether a number may begin here: not within a word, a name like GPT-4, a time or a path."""
    if not start:
        return True
    before = text[start - 1]
    if before in "_#@\\" or (before in "-‑–" and start > 1 and start - 1 != last and text[start - 2].isalnum()):
        return False
    return not (before in ":/" and start > 1 and text[start - 2].isdigit())


def _read_words(text: str, found: re.Match[str], last: int) -> Quantity | None:
    if found.group() in ("six", "Six") and goes_on_abroad(text, found.start(), found.end()):
        return None
    number = read_parts(text, found.start()) or read_words(text, found.start())
    if number is None or (
        found.start()
        and text[found.start() - 1] == "-"
        and found.start() - 1 != last
        and text[found.start() - 2 : found.start() - 1].isalpha()
    ):
        return None
    return with_units(text, number, last)


def _read_vulgar(text: str, found: re.Match[str], last: int) -> Quantity | None:
    number = _vulgar(found.start(), found.group())
    return with_units(text, number, last) if number else None


_READ = {"digits": _read_digits, "words": _read_words, "loose": read_loose, "vulgar": _read_vulgar}
