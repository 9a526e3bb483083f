"""Numbers with what stands directly beside them: the raw pieces of which amounts are made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from bot.reading.currencies import SIGNS
from bot.reading.numbers import ONE, VULGAR, Number, read_digits, read_parts, read_words
from bot.reading.scales import FOREIGN
from bot.reading.units import Unit, percent_before, scale_after, unit_after, unit_before

MILLION = Decimal(10) ** 6
_LONGEST_NUMBER = 40


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in its own words. `value` is what is written, without `scale` ("$14.3B": 14.3); `top` is set where the words are
    a range by themselves ("tens of millions"). `letter`: the scale is a single letter or short form glued to the number.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    scale: Decimal | None
    unit: str | None
    parts: int = 1
    signed: bool = False
    words: bool = False
    top: Decimal | None = None
    letter: bool = False


def is_money(quantity: Quantity) -> bool:
    """Whether its unit is a currency.

    Units of money are three capitals; nouns and percent are not.
    """
    return quantity.unit is not None and len(quantity.unit) == 3 and quantity.unit.isupper()


def is_large_money(quantity: Quantity) -> bool:
    """Whether it is money in millions: beside "$5 a share" the next million need not be one of dollars."""
    return is_money(quantity) and quantity.scale is not None and quantity.scale >= MILLION


_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_LOOSE = (
    "hundred|million|billion|trillion|millions|billions|crore|lakh|milliard|Milliarde|Million|Billion|Trillion|millón|miliardo|"
    "milione|bilhão|milhão|miljard|miljoen|miljon"
)


@cache
def _scan() -> re.Pattern[str]:
    small = "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in _SMALL.split("|"))
    digits = (
        r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})++(?![\d])(?:[.,]\d{1,2}(?![\d]))?(?![.,']\d)"
        r"|\d++(?:[.,'’]\d++)*+[½¼¾⅓⅔]?"
    )
    return re.compile(
        rf"(?P<digits>{digits})|\b(?:(?P<words>(?:{small}|[Pp]oint)\b|[Hh]alf(?= an? per))|(?P<loose>(?:{_LOOSE})\b))|(?P<vulgar>[½¼¾])"
    )


def quantities(text: str) -> Iterator[Quantity]:
    """All numbers of the text in order, with their units where they have some; they do not overlap."""
    scan, at = _scan(), 0
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
    if number is None:
        return None
    quantity = _with_units(text, number, last)
    if grouped and quantity.unit is None:
        first = said.split(" ")[0]
        return _with_units(text, Number(start, start + len(first), Decimal(first), ONE), last)
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
    number = read_parts(text, found.start()) or read_words(text, found.start())
    if number is None or (
        found.start()
        and text[found.start() - 1] == "-"
        and found.start() - 1 != last
        and text[found.start() - 2 : found.start() - 1].isalpha()
    ):
        return None
    return _with_units(text, number, last)


def _read_vulgar(text: str, found: re.Match[str], last: int) -> Quantity | None:
    number = _vulgar(found.start(), found.group())
    return _with_units(text, number, last) if number else None


_A = {
    "a": "1", "an": "1", "half a": "0.5", "a half": "0.5", "half": "0.5", "quarter": "0.25", "a quarter": "0.25",
    "quarter of a": "0.25", "a quarter of a": "0.25", "one quarter of a": "0.25", "three quarters": "0.75",
    "three quarters of a": "0.75", "quarter a": "0.25", "half of a": "0.5", "the": "", "one": "1",
    "mezzo": "0.5", "un": "1", "uno": "1", "medio": "0.5", "meio": "0.5", "um": "1", "demi": "0.5", "un demi": "0.5", "eine": "1",
    "einer": "1", "halbe": "0.5", "eine halbe": "0.5", "einer halben": "0.5", "halben": "0.5", "een": "1", "een half": "0.5",
    "en": "1", "en halv": "0.5", "a third of a": "", "tens of": "10", "hundreds of": "100", "several": "", "few": "",
    "zwei": "2", "drei": "3", "deux": "2", "trois": "3", "dos": "2", "tres": "3", "due": "2", "tre": "3", "dois": "2", "três": "3",
}  # fmt: skip
_VAGUE = frozenset({"tens of", "hundreds of"})


def _read_loose(text: str, found: re.Match[str], last: int) -> Quantity | None:
    """A scale word without a number before it: "half a billion", "a million", "tens of millions"."""
    before = text[max(last, found.start() - 24) : found.start()]
    words = before.replace("-", " ").split()
    for size in range(min(4, len(words)), 0, -1):
        phrase = " ".join(words[-size:]).lower().lstrip("(\"'“‘[$€£")
        if phrase in _A:
            return _loose(text, found, phrase, _place(text, found.start(), size))
    return None


def _place(text: str, end: int, words: int) -> int:
    """Where the last `words` words before `end` begin."""
    at = end
    for _ in range(words):
        while at and text[at - 1] in " -\n\u00a0":
            at -= 1
        while at and (text[at - 1].isalpha()):
            at -= 1
    return at


def _loose(text: str, found: re.Match[str], phrase: str, start: int) -> Quantity | None:
    word = found.group()
    plural = word.endswith("s")
    if phrase == "a" and text.startswith(" is ", found.end()):
        return None  # "a crore is ten million" explains a word
    if (
        not _A[phrase]
        or plural != (phrase in _VAGUE)
        or (word.lower() in FOREIGN) < (phrase in ("un", "en", "um", "een"))
    ):
        return None
    value = Decimal(_A[phrase])
    step = ONE.scaleb(min(0, int(value.as_tuple().exponent)))
    number = Number(start, found.start(), value, step, words=True)
    if word == "hundred":
        return _hundred(text, number, found.end())
    quantity = _with_units(text, number, start)
    if phrase in _VAGUE:
        return replace(quantity, top=value * 10)
    return quantity


def _hundred(text: str, number: Number, end: int) -> Quantity | None:
    if number.value != 1:
        return None
    rest = read_words(text, end + 5) if text[end : end + 5] == " and " else None
    if rest and rest.value < 100:
        return _with_units(text, Number(number.start, rest.end, 100 + rest.value, ONE, words=True), number.start)
    return _with_units(text, Number(number.start, end, Decimal(100), ONE, words=True), number.start)


def _with_units(text: str, number: Number, last: int) -> Quantity:
    left = unit_before(text, number.start) or percent_before(text, number.start, number.end)
    if left is not None and left.at < last:
        left = None
    if left is not None and _is_name(text, left, number):
        left = None
    if text.startswith("s ", number.end):
        return Quantity(number.start, number.end, number.value, number.step, None, None)  # "$100s of millions"
    glued = left is None and number.start > 0 and text[number.start - 1].isalpha() and not number.words
    if glued:
        return Quantity(number.start, number.end, number.value, number.step, None, None)
    scale, end, foreign = scale_after(text, number.end, signed=left is not None)
    right = unit_after(text, end, scaled=scale is not None)
    if left is not None and right is not None:
        left, right = _settle(left, right)
    unit = left or right
    value, step = _reading(number, scale, right, foreign=foreign)
    if scale is None and right is not None and len(right.name) == 3 and not right.sign:
        scale, end = _scale_behind_code(text, right)
    if scale is None and unit is not None:
        scale = unit.scale
    start = left.at if left else number.start
    if _is_negative(text, number.start, unit):
        start, value = (start, -value) if left else (_minus_at(text, start), -value)
    return Quantity(
        start=start,
        end=max(end, right.at) if right else end,
        value=value,
        step=step,
        scale=scale,
        unit=unit.name if unit else None,
        parts=unit.parts if unit else 1,
        signed=left is not None,
        words=number.words,
        letter=scale is not None and end - number.end <= 2,
    )


def _is_negative(text: str, start: int, unit: Unit | None) -> bool:
    """ "$-50.8bn", "minus five percent". A dash before an amount is a bullet or a rule as often, and says nothing here."""
    if unit is None or not start:
        return False
    if unit.name == "percent":
        return text[max(0, start - 6) : start].lower() == "minus "
    return text[start - 1] in "-−" and text[max(0, start - 2) : start - 1] in SIGNS


def _minus_at(text: str, start: int) -> int:
    return start - len("minus ") if text[max(0, start - 6) : start].lower() == "minus " else start


def _scale_behind_code(text: str, right: Unit) -> tuple[Decimal | None, int]:
    """ "80 USD million"."""
    if not text[right.at - 1].isupper():
        return None, right.at
    scale, end, _ = scale_after(text, right.at, signed=False)
    return scale, end


def _is_name(text: str, left: Unit, number: Number) -> bool:
    """ "Euro 2020", "dollar 5" in prose: a word before a number is a prefix only where a scale follows."""
    word = text[left.at : number.start].rstrip()
    return word in ("euro", "dollar") and scale_after(text, number.end, signed=True)[0] is None


def _settle(left: Unit, right: Unit) -> tuple[Unit, Unit | None]:
    """Which side names the currency when both do: the more special one ("$5 CAD"); a count or percent is not the money's."""
    if len(right.name) != 3 or right.parts != 1:
        return left, None
    if right.name == left.name:
        return left, right
    if left.name == "USD" and not right.sign:
        return Unit(right.name, left.at, sign=True), right
    return (left, right) if right.name == "USD" and right.sign else (left, None)


def _reading(number: Number, scale: Decimal | None, right: Unit | None, *, foreign: bool) -> tuple[Decimal, Decimal]:
    """Value and last digit; "1.500 €" is fifteen hundred, "1,350 Milliarden" is 1.35 milliards."""
    if number.other is None:
        return number.value, number.step
    decimal = number.step < ONE
    if decimal and (foreign or (scale is None and right is not None and right.foreign)):
        return number.other, ONE
    if not decimal and foreign:
        return number.other, Decimal("0.001")
    return number.value, number.step


_READ = {"digits": _read_digits, "words": _read_words, "loose": _read_loose, "vulgar": _read_vulgar}
