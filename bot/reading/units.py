"""What stands beside a number: signs, codes, scale words, currencies, percent, and nouns that are counted."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from bot.reading.currencies import (
    AFTER_SIGNS,
    CODE_NAMES,
    CODES,
    COUNTRIES,
    DOLLARS,
    FAMILIES,
    NOUNS,
    PREFIXES,
    SHOUTED,
    SIGNS,
)
from bot.reading.scales import (
    BETWEEN,
    COUNTED,
    COUNTED_AS,
    FOREIGN,
    PERCENT,
    PERCENT_PAIRS,
    SCALE_LETTERS,
    SCALE_WORDS,
)

_POWERS = {word: power for power, words in SCALE_WORDS.items() for word in words.split()}
_NOUNS = {word: unit for unit, words in NOUNS.items() for word in words.split()}
_FAMILY = {word: family for family, words in FAMILIES.items() for word in words.split()}
_COUNTRY = {
    (country, family): code
    for family, row in COUNTRIES.items()
    for country, code in (pair.split("=") for pair in row.split())
}
_COUNTRY_WORDS = frozenset(country for country, _ in _COUNTRY)
_HALVES = frozenset({"hong", "new", "south", "sri", "saudi"})
_COUNTED = COUNTED_AS | {word: word for word in COUNTED}
_SHORTENED = frozenset("mrd mio mln mld bln bn mn m b cr tsd md mil".split())
_JOINERS = frozenset({"de", "di", "d", "of", "in", "von"})
_BLANK = " \u00a0\u202f\u2009"
_VIDEO = frozenset({144, 360, 720, 1080, 1440, 2160, 4320})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, the part of it that is counted (100: cents), where it ends or begins, and whether its language writes 1.500 for
    fifteen hundred.
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


def next_word(text: str, at: int) -> tuple[str, str, int] | None:
    """The gap, the word and its end, where a word follows at once."""
    found = _word().match(text, at)
    return (found.group(1), found.group(2), found.end()) if found else None


def scale_after(text: str, at: int, *, signed: bool) -> tuple[Decimal | None, int, bool]:
    """The scale words at `at` multiplied, their end, and whether they are of a language with decimal commas."""
    scale, foreign = 0, False
    for turn in range(3):
        following = next_word(text, at)
        if not following:
            break
        gap, word, end = following
        power = _power(text, gap, word, end, signed=signed)
        if power is None or (turn and gap not in (" ", "\u00a0", "")):
            break
        scale, at, foreign = scale + power, end, foreign or word.lower() in FOREIGN
    return (Decimal(10) ** scale if scale else None), at, foreign


def _power(text: str, gap: str, word: str, end: int, *, signed: bool) -> int | None:
    if word in SCALE_LETTERS:
        return _short_power(text, gap, word, end, signed=signed)
    power = _POWERS.get(word.lower())
    return None if power is None or (gap == "\n" and len(word) < 4) else power


def _short_power(text: str, gap: str, word: str, end: int, *, signed: bool) -> int | None:
    if word == "mil" and gap:
        following = next_word(text, end)
        thousand = not signed or (following and following[1].lower() in FOREIGN)
        return 3 if thousand else 6
    if not gap:
        return SCALE_LETTERS[word] if word not in ("bi", "mi", "tri") or signed else None
    near_sign = text[end : end + 1] in AFTER_SIGNS
    return SCALE_LETTERS[word] if gap != "\n" and gap != "-" and (signed or near_sign) else None


def unit_after(text: str, at: int, *, scaled: bool) -> Unit | None:
    """The unit that follows at `at`: a sign, percent, a currency or a counted noun."""
    unit = _sign_after(text, at) or _word_unit(text, at, scaled=scaled)
    if unit is None and scaled and text[at : at + 1] == "." and text[max(0, at - 4) : at].strip().lower() in _SHORTENED:
        unit = _sign_after(text, at + 1) or _money_words(text, at + 1, scaled=True)
    return unit


def _sign_after(text: str, at: int) -> Unit | None:
    spaced = text[at : at + 1] in _BLANK and at < len(text)
    place = at + spaced
    mark = text[place : place + 1]
    if mark in ("%", "％") and mark:
        after = text[place + 1 : place + 2]
        return None if after.isalnum() else Unit("percent", place + 1, sign=True)
    if mark == "¢":
        return Unit("USD", place + 1, 100, sign=True)
    if not mark or mark not in AFTER_SIGNS:
        return _letters_sign(text, place)
    follows = text[place + 1 : place + 2]
    return None if spaced and follows.isdigit() else Unit(AFTER_SIGNS[mark], place + 1, foreign=mark != "$", sign=True)


def _letters_sign(text: str, place: int) -> Unit | None:
    """ "US$" behind a number, as in "5 US$"."""
    dollar = text.find("$", place, place + 4)
    code = DOLLARS.get(text[place:dollar]) if dollar > place else None
    return Unit(code, dollar + 1, sign=True) if code and not text[dollar + 1 : dollar + 2].isdigit() else None


def _word_unit(text: str, at: int, *, scaled: bool) -> Unit | None:
    following = next_word(text, at)
    if not following:
        return None
    gap, word, end = following
    low = word.lower()
    if low in PERCENT:
        return _points(text, end) or Unit("percent", end)
    if low in ("x", "times"):
        return _multiple(text, gap, low, end)
    if low == "basis":
        return Unit("basis points", end + 7) if text.startswith((" points", " point "), end) else None
    if low == "of":
        fraction = _of_a_percent().match(text, at)
        return Unit("percent", fraction.end()) if fraction else _money_words(text, at, scaled=scaled)
    if low in ("per", "por", "pour"):
        second = next_word(text, end)
        return Unit("percent", second[2]) if second and (low, second[1].lower()) in PERCENT_PAIRS else None
    return _money_words(text, at, scaled=scaled) or _pence(text, gap, word, end) or counted(text, at)


@cache
def _of_a_percent() -> re.Pattern[str]:
    return re.compile(r" of (?:a|one|1) per ?cent\b(?!age)")


@cache
def _multiplied() -> re.Pattern[str]:
    return re.compile(
        r" (?:(?:its|their|the|this year's|last year's|annual|annualized|annualised|forward|trailing|projected|expected|current) ){0,2}"
        r"(?:sales|revenues?|earnings|ebitda|book|profits?|arr|cash flow|run[ -]rate|income|oversubscribed|subscribed|covered|over)\b",
        re.IGNORECASE,
    )


def _multiple(text: str, gap: str, word: str, end: int) -> Unit | None:
    """ "10x", "35 times sales"; how often something happens is no figure."""
    if word == "x":
        return None if gap or text[end : end + 1].isalnum() else Unit("times", end)
    return Unit("times", end) if _multiplied().match(text, end) else None


def _points(text: str, end: int) -> Unit | None:
    following = next_word(text, end)
    return Unit("percentage points", following[2]) if following and following[1] in ("points", "point") else None


def _pence(text: str, gap: str, word: str, end: int) -> Unit | None:
    """ "412p": pence, where the text is about pounds; elsewhere a page or a picture height."""
    sterling = word == "p" and gap in ("", " ") and ("£" in text or "pence" in text)
    return Unit("GBP", end, 100) if sterling else None


def _money_words(text: str, at: int, *, scaled: bool) -> Unit | None:
    following = next_word(text, at)
    if following and scaled and following[1].lower() in _JOINERS and following[0]:
        start = following[2] + (text[following[2] : following[2] + 1] in ("'", "’"))
        following = next_word(text, start)
    if not following:
        return None
    _gap, word, end = following
    low = word.lower()
    if len(word) == 4 and word[0] == "M" and word[1:] in CODES and not scaled:
        return Unit(word[1:], end, scale=Decimal(10) ** 6)
    if word in CODES and word != "ALL":
        return Unit(CODE_NAMES.get(word, word), end)
    if low in _COUNTRY_WORDS or low in _HALVES:
        return _of_country(text, low, end)
    return _noun(text, word, end, scaled=scaled)


def _of_country(text: str, country: str, end: int) -> Unit | None:
    following = next_word(text, end)
    if following and country in _HALVES:
        country, end = following[1].lower(), following[2]
        following = next_word(text, end)
    if not following:
        return None
    family = _FAMILY.get(following[1].lower())
    code = _COUNTRY.get((country, family)) if family else None
    if code:
        return Unit(code, following[2])
    dollar = country == "us" and following[1].lower() in ("dollar", "dollars", "dólares", "dollari")
    return Unit("USD", following[2]) if dollar else None


def _noun(text: str, word: str, end: int, *, scaled: bool) -> Unit | None:
    unit = _NOUNS.get(word.lower())
    if unit is None:
        return None
    following = next_word(text, end)
    then = following[1].lower() if following else ""
    if unit.endswith("!") and not (then == "sterling" or (scaled and then not in ("of", "foot", "feet"))):
        return None
    if then in ("zone", "area", "bloc", "feet", "foot"):
        return None
    name, _, parts = unit.rstrip("!").partition("/")
    return Unit(name, end, int(parts or 1), foreign=name == "EUR")


def counted(text: str, at: int) -> Unit | None:
    """The counted noun that follows, at most four listed words away: "monthly active users"."""
    for _ in range(5):
        following = next_word(text, at)
        if not following:
            return None
        gap, word, at = following
        if word in _COUNTED:
            return Unit(_COUNTED[word], at)
        if word not in BETWEEN and word.lower() not in BETWEEN:
            return None
        if gap == "-":
            return None
    return None


@cache
def _percent_of() -> re.Pattern[str]:
    return re.compile(r"(?:(?<!\S)|[(\"“])(?:percents?|per cents?|percentage) of \Z", re.IGNORECASE)


@cache
def _number_word() -> re.Pattern[str]:
    return re.compile(r"[\d%a-z]\S* \Z")


def percent_before(text: str, start: int, end: int) -> Unit | None:
    """ "percent of 10" at the end of a sentence and without a number before: how some say 10 percent."""
    if text[max(0, start - 3) : start] != "of " or text[end : end + 1] not in ("", ".", "?", "!", "\n"):
        return None
    found = _percent_of().search(text, max(0, start - 16), start)
    if not found or _number_word().search(text, max(0, found.start() - 12), found.start()):
        return None
    return Unit("percent", found.start())


def unit_before(text: str, start: int) -> Unit | None:
    """The sign, code or prefix that ends at `start`, with nothing but a blank or a minus between: "US$", "Rs ", "EUR"."""
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
    letters_end = place - (place > 0 and text[place - 1] in _BLANK)
    first = _run(text, letters_end)
    if text[max(0, letters_end - 4) : letters_end] == "U.S.":
        return Unit("USD", letters_end - 4, sign=True)
    letters = text[first:letters_end]
    spaced = letters_end != place
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
    return not first or not (text[first - 1].isalnum() or text[first - 1] in "_&")


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
