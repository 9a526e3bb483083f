"""What a number leaves to its neighbours, like the currency of "280 million of the 1.5 billion shekels".

A number whose own words name a unit never comes here. One without a unit is money only where the language leaves the
unit out: no noun follows that it could count, and the text is speaking of money.
"""

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from bot.reading.amounts.abroad import counts_abroad
from bot.reading.amounts.followers import counts_something
from bot.reading.amounts.quantity import MILLION, Quantity, is_large_money, is_money
from bot.reading.amounts.repeats import with_echoes, with_spoken, with_sums
from bot.reading.amounts.scales import COUNTED

_INDIAN = frozenset({Decimal(10) ** power for power in (5, 7, 10, 12)})
_ONE = Decimal(1)
_EXACT_DIGITS = 3
_TALK = 3  # so many amounts in words make a text a talk

_OTHER_DOLLARS = frozenset({"AUD", "CAD", "NZD", "HKD", "SGD", "TWD"})


_MONEY_WORDS = (
    "raise raised raises raising value valued values valuation valuations valuing worth revenue revenues "
    "round rounds series loan loans debt equity funding damages paid pay pays paying price priced prices arr "
    "sales cost costs bid offer offers offered invest invests invested investing investment spend spends "
    "spent spending bank banks cash cashed stake deal campus profit loss post buy buys bought sold annualised "
    "annualized head dollar dollars retention ipo all-stock bewertet bewertung umsatz runde finanzierungsrunde "
    "investiert investition kapital übernahme kaufpreis börsenwert levé levée valorisation valorisée valorisé rachat "
    "investissement capitalisation ronda valoración valorada ventas ingresos compra inversión valutazione ricavi "
    "acquisizione investimento prestito rodada avaliação avaliada receita aquisição contrat contrato contratto vertrag"
)


@cache
def _about_money() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_MONEY_WORDS.split())})\b", re.IGNORECASE)


def with_elided(text: str, found: Sequence[Quantity], linked: Sequence[str]) -> list[Quantity]:
    """The quantities, those that leave out their unit or scale completed from the text.

    `linked` says how each is tied to the next: what is tied to a range borrows there, not here.
    """
    if not any(map(_may_lend_or_lack, found)):
        return list(found)
    money = [q for q in found if is_money(q)]
    named = _dollars(text, found) if len(money) > 1 else found  # one dollar may take the name of another's
    out = _scaled(text, named, money, linked)
    if money:
        out = with_echoes(text, out)
        out = with_sums(text, out)
    return with_spoken(text, out) if sum(q.words for q in out if is_money(q)) >= _TALK else out


def _may_lend_or_lack(q: Quantity) -> bool:
    """Whether a quantity may leave out its unit, or be of a currency that others may mean without saying so."""
    if q.unit is None:
        return bool(q.scale or q.step < _ONE or q.words)
    return q.unit not in ("USD", "EUR") and is_money(q)


def _scaled(text: str, found: Sequence[Quantity], money: Sequence[Quantity], linked: Sequence[str]) -> list[Quantity]:
    """Numbers with a scale word and no unit, with the currency of the paragraph, else of a text about money."""
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
        out.append(q._replace(unit=unit) if unit else q)
        if is_large_money(out[-1]) and not (last and _is_conversion(text, last, out[-1])):
            last = out[-1]
    return out


@cache
def _converting() -> re.Pattern[str]:
    said = "umgerechnet|soit|ossia|equivalentes?|équivalent|pari|rund|etwa|circa|unos|cerca|about|around|or|environ"
    return re.compile(
        rf"(?:\.? ?\((?:(?:{said}|[\w~≈]{{1,8}}) ?){{0,3}}|[,–—-] ?(?:umgerechnet|soit|ossia|pari)\b.{{0,12}})"
    )


def _is_conversion(text: str, before: Quantity, q: Quantity) -> bool:
    """Whether money only tells in another currency what stands before it: "1.4 billion dollars (1.2 billion euros)"."""
    return (
        before.unit != q.unit and q.start - before.end < 40 and bool(_converting().fullmatch(text, before.end, q.start))
    )


def _dollars(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """A bare dollar sign means the dollars that the text names for the same amount, as in "A$52.3 billion".

    Where American dollars are written as "US$", it means the only other ones that the text names.
    """
    others = [q for q in found if q.unit in _OTHER_DOLLARS and _is_special(q)]
    if len({q.unit for q in others}) == 1 and any(q.unit == "USD" and text.startswith("US$", q.start) for q in found):
        local = others[0].unit
        return [q._replace(unit=local) if q.unit == "USD" and text[q.start] == "$" else q for q in found]
    named = {(q.value, q.scale): q.unit for q in others}
    bare = {(q.value, q.scale) for q in found if q.unit == "USD" and text[q.start] != "$"}
    same = {key: unit for key, unit in named.items() if key not in bare}
    if not same:
        return list(found)
    return [
        q._replace(unit=same[q.value, q.scale])
        if q.unit == "USD" and text[q.start] == "$" and (q.value, q.scale) in same
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
            out[at] = q._replace(unit=after.unit, parts=after.parts)
    return out


def _is_special(q: Quantity) -> bool:
    """Whether it is so exact that the same number twice is hardly chance."""
    return q.scale is not None and len(str(q.value.normalize()).replace(".", "")) >= _EXACT_DIGITS


def _main_currency(money: Sequence[Quantity]) -> str | None:
    """The currency that the text counts in most often, rupees last: they have scale words of their own."""
    units = Counter([q.unit for q in money])
    return max(units, key=lambda unit: (unit != "INR", units[unit])) if units else None


def _may_be_money(text: str, q: Quantity) -> bool:
    return q.unit is None and q.scale is not None and not _counts(text, q) and not _is_labelled(text, q.start)


def _counts(text: str, q: Quantity) -> bool:
    """Whether something follows that the number counts, by the rules of its language."""
    abroad = counts_abroad(text, q.start, q.end)
    return counts_something(text, q.end) if abroad is None else abroad


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(COUNTED))})\b[^.;!?\n\d]{{0,12}}\Z", re.IGNORECASE)


def _is_labelled(text: str, start: int) -> bool:
    """Whether what it counts stands in front: "Users: 5m", "shares outstanding 450m"."""
    return bool(_label().search(text[max(0, start - 30) : start]))


def _elided_unit(text: str, q: Quantity, near: str | None, main: str | None, *, talk: bool) -> str | None:
    if q.scale in _INDIAN and not q.letter and _is_indian(text, q):
        return "INR"
    if q.scale is None or q.scale < MILLION:
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
    """Whether the glued scale may be one of money, as in "100m" and "2bn"; "70B" is a model."""
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
        if is_large_money(found[at]):
            ahead = found[at]
    return units
