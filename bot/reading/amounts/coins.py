"""The words of money behind a number: "dollars", "US-Dollar", "Hong Kong dollars", "de euros", "pence"."""

import re
from decimal import Decimal
from functools import cache

from bot.reading.amounts.currencies import CODE_NAMES, CODES, COUNTRIES, FAMILIES, NOUNS, WHOSE, WHOSE_COINS
from bot.reading.amounts.units import Following, Unit, next_word

_NOUNS = {word: unit for unit, words in NOUNS.items() for word in words.split()}
_FAMILY = {word: family for family, words in FAMILIES.items() for word in words.split()}
_COUNTRY = {
    (country, family): code
    for family, row in COUNTRIES.items()
    for country, code in (pair.split("=") for pair in row.split())
}
_COUNTRY_WORDS = frozenset(country for country, _ in _COUNTRY)
_HALVES = frozenset({"hong", "new", "south", "sri", "saudi"})
_FOREIGN = frozenset(
    "dólares dolares dólar dollari dollaro Dollar Franken Pfund libras reais pesos rublos kronor złotych".split()
)
"""Nouns beside which a dot groups thousands."""

_JOINERS = frozenset({"de", "di", "d", "of", "in", "von"})


def coin_after(text: str, following: Following, *, scaled: bool, signed: bool = False) -> Unit | None:
    """The currency that the words that follow name; before them stands a scale word (`scaled`) or a sign (`signed`)."""
    gap, word, end = following
    low = word.lower()
    if scaled and gap and low in _JOINERS:
        named = next_word(text, end + (text[end : end + 1] in ("'", "’")))
        if not named:
            return None
        gap, word, end = named
        low = word.lower()
    if len(word) == 4 and word[0] == "M" and word[1:] in CODES and not scaled:
        return Unit(word[1:], end, scale=Decimal(10) ** 6)
    if word in CODES and word != "ALL":
        return Unit(CODE_NAMES.get(word, word), end)
    if low in _COUNTRY_WORDS or low in _HALVES:
        return _of_country(text, low, end)
    return None if signed and _NOUNS.get(low, "").endswith("!") else _noun(text, word, end, scaled=scaled)


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


@cache
def _named_place() -> re.Pattern[str]:
    new = "(?:Hong[ -]|Nouvelle[ -]|Nueva |Nuova |Nova )?"
    return re.compile(rf"(?: d(?:e|i|a)(?: la)?)? {new}(?P<place>[^\W\d_]{{3,14}})", re.IGNORECASE)


def _place_after(text: str, following: Following) -> tuple[str, int] | None:
    """The country that says behind the noun whose money it is, and its end: "canadiens", "de Hong Kong"."""
    found = _named_place().match(text, following[2] - len(following[1]) - len(following[0]))
    if not found:
        return None
    said = found.group("place").lower()
    whose = "kong" if said == "kong" else WHOSE.get(said)
    return (whose, found.end()) if whose else None


@cache
def _thousands() -> re.Pattern[str]:
    return re.compile(r"\d,\d{3} won\Z")


def _noun(text: str, word: str, end: int, *, scaled: bool) -> Unit | None:
    unit = _NOUNS.get(word.lower())
    if unit is None:
        return None
    following = next_word(text, end)
    then = following[1].lower() if following else ""
    other = ("foot", "feet") if unit == "KRW!" else ("of", "foot", "feet")
    if unit.endswith("!") and not (then == "sterling" or (scaled and then not in other)):
        thousands = unit == "KRW!" and _thousands().search(text, max(0, end - 16), end)
        return Unit("KRW", end) if thousands else None
    if then in ("zone", "area", "bloc", "feet", "foot"):
        return None
    name, _, parts = unit.rstrip("!").partition("/")
    if name == "USD" and parts and text.startswith(" on the dollar", end):
        return Unit("percent", end + len(" on the dollar"))
    place = _place_after(text, following) if following and word.lower() in WHOSE_COINS else None
    whose = place and place[0]
    if place:
        country, end = place
        name = _COUNTRY.get((country, _FAMILY.get(word.lower(), "")), name)
    return Unit(name, end, int(parts or 1), foreign=name == "EUR" or word in _FOREIGN or bool(whose))
