"""Neighbouring quantities as ranges, and what one of two neighbours leaves to the other: "$5 to $10 billion"."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise

from bot.model.values import value
from bot.reading.alternatives import as_listed
from bot.reading.amounts.compounds import with_change
from bot.reading.amounts.elided import with_elided
from bot.reading.amounts.quantity import Quantity

_ONE = Decimal(1)
_LARGE = 1000  # a bare number from here on may be a year
_CODE = 3  # letters of a currency's code
_FAR = 5  # times the first end


@value()
class Span:
    """One amount: its ends in full, `high` None for a single number; `unit` None when nothing says of what."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    unit: str | None
    precision: Decimal


_HEDGE = (
    "(?:about|around|nearly|almost|roughly|approximately|some|perhaps|maybe|even|as much as|as high as|up "
    "to|over|more than|less than|under|at least|just|an?|another)"
)
_MOVES = (
    "by up down off rose rise rises risen fell fall falls fallen gain gained gains lost lose loses added adds "
    "add increased increases decreased dropped drops drop jumped jumps climbed climbs slid slipped plunged "
    "surged soared advanced declined shed grew"
)
_SPREADS = (
    "range ranged ranges ranging run runs running vary varies varied varying anywhere anything somewhere span "
    "spans spanned spanning price prices priced homes houses salaries estimates fees cost costs costing "
    "spanne schwankt schwanken oscila oscilan varia variano"
)


@cache
def _links() -> re.Pattern[str]:
    blank = "[ \u00a0]"
    return re.compile(
        rf"(?P<dash>{blank}?[-–‑−~]{blank}?)|(?P<to>[ -](?:to|bis|a|à|até)[ -](?:{_HEDGE} )?)"
        rf"|(?P<and> (?:and|und|e|et|y) (?:{_HEDGE} )?)|(?P<or> (?:or|oder|o|ou) )"
    )


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"\b(?:between|zwischen|entre|tra|fra)(?: (?:{_HEDGE}|le|los|as|os|i))? ?\Z", re.IGNORECASE)


@cache
def _from() -> re.Pattern[str]:
    return re.compile(rf"\b(?:from|von|desde)(?: {_HEDGE})? ?\Z", re.IGNORECASE)


@cache
def _of() -> re.Pattern[str]:
    """The "de" before the first end of a range, unless something moves: "un chiffre de 900 millions à 1,1 …"."""
    return re.compile(rf"\b(?:de|di|da|del|du|dei)(?: {_HEDGE})? ?\Z")


@cache
def _moving_abroad() -> re.Pattern[str]:
    verbs = (
        "pass|grimp|bond|chut|recul|baiss|augment|sub|cay|baj|aument|cresc|croiss|salt|sal|sces|cai|elev|élev|port|rond"
    )
    return re.compile(rf"\b(?:{verbs})\w{{1,8}}(?: \w{{1,12}}){{0,3}} (?:de|di|da) \Z", re.IGNORECASE)


@cache
def _ranging() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{as_listed(_SPREADS)})(?: \w{{1,12}})? (?:from|von|de|da) [^.;]{{0,20}}\Z", re.IGNORECASE)


@cache
def _moving() -> re.Pattern[str]:
    nouns = "(?:increase|decrease|drop|rise|gain|decline|jump|fall|reduction) of"
    return re.compile(rf"\b(?:{as_listed(_MOVES)}|{nouns})(?: {_HEDGE})? ?\Z", re.IGNORECASE)


def spans(text: str, found: Sequence[Quantity]) -> list[Span]:
    """The quantities as amounts, in order: ranges joined, elided parts filled in."""
    if not found:
        return []
    if len(found) == 1:
        return [_single(with_elided(text, found, ())[0])]  # no neighbour ties it, changes it or lends to it
    links: Sequence[str] = [_link(text, a, b) for a, b in pairwise(found)]
    found = with_elided(text, found, links)
    found, links = with_change(text, found, links)
    chains = _chains(links) if "to" in links else ()
    out: list[Span] = []
    at = 0
    while at < len(found):
        if at + 1 < len(found) and (joined := _join(text, found, links, chains, at)):
            out.append(joined)
            at += 2
        else:
            out.append(_single(_borrowing(found, links, at)))
            at += 1
    return out


def _borrowing(found: Sequence[Quantity], links: Sequence[str], at: int) -> Quantity:
    """The first of two with what the second says for both: "4.8 to 4.7 percent", "three or four billion dollars"."""
    quantity = found[at]
    if at == len(links) or links[at] not in ("to", "or", "and"):
        return quantity
    after = _giver(found, links, at + 1)
    if quantity.scale:
        lent = links[at] == "to" and quantity.unit is None and after.scale and not after.signed
        return quantity._replace(unit=after.unit, parts=after.parts) if lent else quantity
    smaller = quantity.value < after.value and quantity.value < _LARGE
    if quantity.unit:
        scaled = links[at] == "to" and smaller and quantity.unit == after.unit and quantity.parts == after.parts
        return quantity._replace(scale=after.scale) if scaled else quantity
    exact = quantity.step < _ONE or (links[at] != "and" and quantity.value < _LARGE)
    if after.signed or after.unit is None or not exact or not (after.unit == "percent" or len(after.unit) == _CODE):
        return quantity
    return quantity._replace(unit=after.unit, scale=after.scale if quantity.value < _LARGE else None, parts=after.parts)


def _giver(found: Sequence[Quantity], links: Sequence[str], at: int) -> Quantity:
    """The quantity at a place; the first end of a range has what it leaves to the second: "24.2 to 33-35 billion"."""
    quantity = found[at]
    if quantity.scale or at == len(links) or links[at] != "dash" or quantity.value >= found[at + 1].value:
        return quantity
    end = found[at + 1]
    unit, parts = (quantity.unit, quantity.parts) if quantity.unit else (end.unit, end.parts)
    return quantity._replace(unit=unit, scale=end.scale, parts=parts)


def _link(text: str, left: Quantity, right: Quantity) -> str:
    """How the next quantity is tied to this one: dash, to, and, or, or not at all."""
    if not 0 < right.start - left.end <= 20:
        return ""
    found = _links().fullmatch(text, left.end, right.start)
    if not found or (left.scale and found.group() in (" à ", " a ") and _is_value(text, left, right)):
        return ""
    return found.lastgroup or ""


def _join(
    text: str, found: Sequence[Quantity], links: Sequence[str], chains: Sequence[tuple[int, int]], at: int
) -> Span | None:
    left, right, link = found[at], found[at + 1], links[at]
    if not link or link == "or" or left.top or right.top:
        return None
    if link == "and" and not _ends(text, left.start, _between()):
        return None
    if (
        link == "to"
        and text[left.end : right.start].strip() != "bis"
        and not _is_range(text, left, right, at, chains[at])
        and not _from_range(text, found, links, at)
    ):
        return None
    return _range(left, right, link)


def _ends(text: str, at: int, pattern: re.Pattern[str], reach: int = 48) -> bool:
    return bool(pattern.search(text[max(0, at - reach) : at]))


def _chains(links: Sequence[str]) -> list[tuple[int, int]]:
    """For each link where its run of "to" begins and ends: in "7 to 13 to 13" no pair is a range."""
    out = [(at, at) for at in range(len(links))]
    first = 0
    for at, link in enumerate([*links, ""]):
        if link != "to":
            out[first:at] = [(first, at)] * (at - first)
            first = at + 1
    return out


def _is_range(text: str, left: Quantity, right: Quantity, at: int, chain: tuple[int, int]) -> bool:
    """Whether "X to Y" is a range.

    Not after "by" or a verb of moving, unless the first end leaves its unit or scale to the second, and not in a chain
    of three; after "from" only where a word says that it is.
    """
    first, last = chain
    if (last - first + 1) % 2 or (at - first) % 2:
        return False
    if last - first > 1:
        return True
    own = left.unit is not None and (left.scale is not None or right.scale is None)
    if own and _ends(text, left.start, _moving()):
        return text.startswith(" to ", right.end)
    if _ends(text, left.start, _of()):
        return not _ends(text, left.start, _moving_abroad(), 60)
    return _ends(text, left.start, _ranging()) or not _ends(text, left.start, _from())


def _from_range(text: str, found: Sequence[Quantity], links: Sequence[str], at: int) -> bool:
    """Whether a range stands right before "from": "to $64 billion to $72 billion from $60 billion to $65 billion"."""
    ranged = at > 1 and links[at - 2] in {"to", "dash"} and not links[at - 1]
    return ranged and text[found[at - 1].end : found[at].start].strip() == "from"


def _is_value(text: str, left: Quantity, right: Quantity) -> bool:
    """Whether "à" leads from a round to the value at which it was made: too far apart for the ends of a range."""
    far = right.value * (right.scale or _ONE) >= _FAR * left.value * (left.scale or _ONE)
    return far and not _ends(text, left.start, _of())


def _alike(left: Quantity, right: Quantity) -> bool:
    """Whether both may be ends of one range: of one unit, or one leaves it to the other; "2025 – $5bn" is none."""
    if left.unit and right.unit:
        return left.unit == right.unit and left.parts == right.parts
    return left.unit is not None or not right.signed


def _range(left: Quantity, right: Quantity, link: str) -> Span | None:
    if not _alike(left, right):
        return None
    unit = left.unit or right.unit
    if unit is None and not (left.scale or right.scale):
        return None
    if right.unit is None and right.scale is None and link != "dash":
        return None
    scale = left.scale or (right.scale if left.value < right.value else None) or _ONE
    low = left.value * scale / (left.parts if left.unit else right.parts)
    right_scale = right.scale or (left.scale if right.unit is None else None) or _ONE
    high = right.value * right_scale / (right.parts if right.unit else left.parts)
    if low >= high:
        return None
    precision = min(left.step * scale, right.step * right_scale) / max(left.parts, right.parts)
    return Span(left.start, right.end, low, high, unit, precision)


def _single(quantity: Quantity) -> Span:
    worth = quantity.scale or _ONE
    if quantity.parts != 1:
        worth /= quantity.parts
    return Span(
        start=quantity.start,
        end=quantity.end,
        low=quantity.value * worth,
        high=quantity.top * worth if quantity.top else None,
        unit=quantity.unit,
        precision=quantity.step * worth,
    )
