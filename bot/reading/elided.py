"""What a number leaves to its neighbours: the currency of "280 million of the 1.5 billion shekels", the billions of "not 1.8".

A number whose own words name a unit never comes here. One without a unit is money only where the language leaves the unit out:
no noun follows that it could count, and the text is speaking of money.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from bot.reading.quantities import Quantity

_MILLION = Decimal(10) ** 6
_INDIAN = frozenset({Decimal(10) ** power for power in (5, 7, 10, 12)})
_ONE = Decimal(1)
_TALK = 3  # so many amounts in words make a text a talk

_OTHER_DOLLARS = frozenset({"AUD", "CAD", "NZD", "HKD", "SGD", "TWD"})
_FOLLOWERS = frozenset(
    """of for to in on at as from with but or and if when while which that who is was were are be has had have will would could may
    might last this next over per a an annualised annualized annually each so more less than after before by plus minus divided total
    post pre any versus vs until since through during not it its he she they we though because now then too again all figure down up
    di de del da im bei für von auf und wert por para en et pour dans e""".split()
)
"""Words that cannot be what is counted."""

_NAMED = frozenset(
    "version v release chapter section figure table model no number rated page episode part step rule".split()
)


@cache
def _about_money() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:rais(?:e|ed|es|ing)|valu(?:ed?|es|ation|ations|ing)|worth|revenues?|rounds?|series|loans?|debt|equity|funding|damages|paid|pays?|"
        r"paying|price[ds]?|arr|sales|cost|costs|bid|offer(?:ed|s)?|invest(?:ed|s|ment|ing)?|spen[dt](?:s|ing)?|banks?|cash(?:ed)?|stake|"
        r"deal|campus|profit|loss|post|buys?|bought|sold|annualised|annualized|head|dollars?|retention|ipo|all[ -]stock)\b",
        re.IGNORECASE,
    )


def is_money(quantity: Quantity) -> bool:
    """Whether its unit is a currency.

    Units of money are three capitals; nouns and percent are not.
    """
    return quantity.unit is not None and len(quantity.unit) == 3 and quantity.unit.isupper()


def _is_large_money(quantity: Quantity) -> bool:
    """Whether it is money in millions: beside "$5 a share" the next million need not be one of dollars."""
    return is_money(quantity) and quantity.scale is not None and quantity.scale >= _MILLION


def with_elided(text: str, found: Sequence[Quantity], linked: Sequence[str]) -> list[Quantity]:
    """The quantities, those that leave out their unit or scale completed from the text.

    `linked` says how each is tied to the next: what is tied to a range borrows there, not here.
    """
    money = [q for q in found if is_money(q)]
    if not any(is_money(q) for q in found if q.unit not in ("USD", "EUR")) and not any(
        q.unit is None and (q.scale or q.step < _ONE or q.words) for q in found
    ):
        return list(found)
    out = _scaled(text, _dollars(text, found), money, linked)
    if money:
        out = _echoes(text, out)
        out = _sums(text, out)
    return _spoken(text, out) if sum(q.words for q in out if is_money(q)) >= _TALK else out


def _scaled(text: str, found: Sequence[Quantity], money: Sequence[Quantity], linked: Sequence[str]) -> list[Quantity]:
    """Numbers with a scale word and no unit: the currency of the paragraph, else of the text where the words are about money."""
    found = _listed(text, found)
    ahead = _next_in_paragraph(text, found)
    main = _main_currency(money)
    talk = sum(q.words for q in money) >= _TALK
    out: list[Quantity] = []
    last: Quantity | None = None
    for at, q in enumerate(found):
        tied = at < len(linked) and bool(linked[at]) and found[at + 1].unit is not None
        near = last.unit if last and _same_paragraph(text, last.end, q.start) else ahead[at]
        unit = _elided_unit(text, q, near, main, talk=talk) if _may_be_money(text, q) and not tied else None
        out.append(replace(q, unit=unit) if unit else q)
        if _is_large_money(out[-1]):
            last = out[-1]
    return out


def _dollars(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """A bare dollar sign means the dollars that the text names for the same amount: "$52.3 billion ... (A$52.3 billion)"."""
    named = {(q.value, q.scale): q.unit for q in found if q.unit in _OTHER_DOLLARS and q.scale}
    bare = {(q.value, q.scale) for q in found if q.unit == "USD" and text[q.start] != "$"}
    return [
        replace(q, unit=named[q.value, q.scale])
        if q.unit == "USD" and text[q.start] == "$" and (q.value, q.scale) in named and (q.value, q.scale) not in bare
        else q
        for q in found
    ]


@cache
def _comma() -> re.Pattern[str]:
    return re.compile(r",? (?:and |or |to )?|-|–|,? (?:then|und|et|e|y|o|oder) ")


def _listed(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Members of a list share the noun at its end: "7.6 million, 9.1 million and 6 million shares"."""
    out = list(found)
    for at in range(len(out) - 2, -1, -1):
        q, after = out[at], out[at + 1]
        listed = q.unit is None and q.scale is not None and after.unit is not None and not after.signed
        if listed and 0 < after.start - q.end < 8 and _comma().fullmatch(text, q.end, after.start):
            out[at] = replace(q, unit=after.unit, parts=after.parts)
    return out


def _main_currency(money: Sequence[Quantity]) -> str | None:
    """The currency that the text counts in most often, rupees last: they have scale words of their own."""
    units = Counter(q.unit for q in money)
    return max(units, key=lambda unit: (unit != "INR", units[unit])) if units else None


def _may_be_money(text: str, q: Quantity) -> bool:
    return q.unit is None and q.scale is not None and not _counts(text, q.end)


def _elided_unit(text: str, q: Quantity, near: str | None, main: str | None, *, talk: bool) -> str | None:
    if q.scale in _INDIAN and not q.letter and _is_indian(text, q):
        return "INR"
    if q.scale is None or q.scale < _MILLION:
        return None
    near = main if near == "INR" and main else near
    if near:
        return near if not q.letter or _short(text, q) else None
    certain = (talk and q.words) or _speaks_of_money(text, q)
    return main if certain and not q.letter else None


def _is_indian(text: str, q: Quantity) -> bool:
    said = text[q.start : q.end].lower()
    return "crore" in said or "lakh" in said


def _short(text: str, q: Quantity) -> bool:
    """ "100m" and "2bn" may be money, "70B" is a model."""
    return not text[q.end - 1].isupper() and text[q.end - 1] in "mn"


def _speaks_of_money(text: str, q: Quantity) -> bool:
    return bool(_about_money().search(text, max(0, q.start - 90), min(len(text), q.end + 60)))


def _same_paragraph(text: str, start: int, end: int) -> bool:
    return end - start < 5000 and text.find("\n\n", start, end) < 0


def _next_in_paragraph(text: str, found: Sequence[Quantity]) -> list[str | None]:
    """For each quantity the currency of the next money in its paragraph."""
    units: list[str | None] = [None] * len(found)
    ahead: Quantity | None = None
    for at in range(len(found) - 1, -1, -1):
        if ahead and _same_paragraph(text, found[at].end, ahead.start):
            units[at] = ahead.unit
        if _is_large_money(found[at]):
            ahead = found[at]
    return units


@cache
def _next_word() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0\n]([^\W\d_]{1,24})")


def _counts(text: str, end: int) -> bool:
    """Whether something may follow that the number counts: a noun, another number, a conversion in brackets."""
    after = text[end : end + 1]
    if not after or after in ",;:!?)\"'”’…|]+.":
        return text[end + 1 : end + 2].isdigit()
    if after not in " \n\u00a0—–→":
        return True
    word = _next_word().match(text, end)
    if word:
        return word.group(1).lower() not in _FOLLOWERS
    return text[end + 1 : end + 2] in "([" or text[end + 1 : end + 2].isdigit()


def _echoes(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Bare decimals that repeat the digits of money in the same text: "guidance is £1.6bn to £1.9bn, not 1.8"."""
    known = {q.value: q for q in found if is_money(q) and q.scale and q.scale >= _MILLION and q.step < _ONE}
    return [
        replace(q, unit=known[q.value].unit, scale=known[q.value].scale) if _is_echo(text, q, known) else q
        for q in found
    ]


def _is_echo(text: str, q: Quantity, known: dict[Decimal, Quantity]) -> bool:
    if q.unit or q.scale or q.step >= _ONE or q.value not in known:
        return False
    return not _counts(text, q.end) and not _is_named(text, q.start)


def _is_named(text: str, start: int) -> bool:
    """Whether the number belongs to a name ("Gemini 2.5"), a version or the head of a line."""
    before = text[max(0, start - 25) : start]
    if not before.strip(" ") or before[-1].isalnum() or before.rstrip(" ").endswith("\n"):
        return not _arithmetic().match(text, start)
    words = before.split()
    word = words[-1] if words else ""
    return (word[:1].isupper() and word.isalpha()) or word.lower() in _NAMED


@cache
def _arithmetic() -> re.Pattern[str]:
    return re.compile(r"[\d.,]{1,12} (?:\+|plus|minus) ")


@cache
def _operator() -> re.Pattern[str]:
    return re.compile(r" ?(?:\+|plus|minus|=|is|makes|equals) ?")


def _sums(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Terms and totals of a written sum share what one of them says: "3.3 + 2.6 is 5.9"."""
    out = list(found)
    for step in (1, -1):
        order: Iterable[int] = range(len(out)) if step == 1 else range(len(out) - 1, -1, -1)
        for at in order:
            other = at - step
            if 0 <= other < len(out) and _is_term(text, out[at], out[other]):
                out[at] = replace(out[at], unit=out[other].unit, scale=out[other].scale)
    return out


def _is_term(text: str, q: Quantity, other: Quantity) -> bool:
    if q.unit or q.scale or q.step >= _ONE or not is_money(other) or other.scale is None or other.signed:
        return False
    start, end = (other.end, q.start) if other.end <= q.start else (q.end, other.start)
    return end - start < 10 and bool(_operator().fullmatch(text, start, end))


def _spoken(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Talk leaves out the millions once they are clear: "they wanted six fifty and got cut back"."""
    known = {q.value: q for q in found if is_money(q) and q.scale}
    out: list[Quantity] = []
    last: Quantity | None = None
    for q in found:
        source = _spoken_source(text, q, known, last)
        out.append(replace(q, unit=source.unit, scale=source.scale) if source else q)
        if out[-1].unit == "percent" or (is_money(out[-1]) and out[-1].scale):
            last = out[-1]
    return out


def _spoken_source(text: str, q: Quantity, known: dict[Decimal, Quantity], last: Quantity | None) -> Quantity | None:
    if q.unit or q.scale or not q.words or q.top or 1900 <= q.value < 2100 or _counts(text, q.end):
        return None
    large = q.value >= 20 or q.step < _ONE
    if large and q.value in known:
        return known[q.value]
    return last if large and last and q.end - last.end < 600 else None
