"""Neighbouring quantities as ranges, and what one of two neighbours leaves to the other: "$5 to $10 billion"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from bot.reading.elided import with_elided
from bot.reading.quantities import Quantity

_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Span:
    """One amount: its ends in full, `high` None for a single number; `unit` None when nothing says of what."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    unit: str | None
    precision: Decimal


@cache
def _links() -> re.Pattern[str]:
    hedge = r"(?:about|around|nearly|almost|roughly|approximately|some|perhaps|maybe|even|as much as|as high as|up to|over|more than)"
    return re.compile(
        rf"(?P<dash>[  ]?[-–‑−~][  ]?)|(?P<to>[ -](?:to|bis|a|à|até)[ -](?:{hedge} )?)|(?P<and> (?:and|und|e|et|y) (?:{hedge} )?)|(?P<or> (?:or|oder|o|ou) )"
    )


@cache
def _between() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:between|zwischen|entre|tra|fra)(?: (?:about|around|roughly|approximately|an estimated|a|le|los|as|os|i))? ?\Z",
        re.IGNORECASE,
    )


@cache
def _from() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:from|von|de|da|del|desde)(?: (?:about|around|roughly|approximately|just|nearly|almost|an|a))? ?\Z",
        re.IGNORECASE,
    )


@cache
def _ranging() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:rang(?:e|ed|es|ing)|runs?|running|var(?:y|ies|ied|ying)|anywhere|anything|somewhere|spann?(?:ed|ing|s)?|prices?|priced|homes|"
        r"houses|salaries|estimates|fees|costs?|costing|spanne|schwankt|schwanken|oscila|oscilan|varia|variano)"
        r"(?: \w{1,12})? (?:from|von|de|da) [^.;]{0,20}\Z",
        re.IGNORECASE,
    )


@cache
def _moving() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:by|up|down|off|rose|rise|rises|risen|fell|fall|falls|fallen|gain|gained|gains|lost|lose|loses|added|adds|add|increased|increases|"
        r"decreased|dropped|drops|drop|jumped|jumps|climbed|climbs|slid|slipped|plunged|surged|soared|advanced|declined|shed|grew|"
        r"(?:increase|decrease|drop|rise|gain|decline|jump|fall|reduction) of)(?: (?:about|around|nearly|almost|roughly|approximately|a|an|another|as much as|more than|over|just))? ?\Z",
        re.IGNORECASE,
    )


def spans(text: str, found: Sequence[Quantity]) -> list[Span]:
    """The quantities as amounts, in order: ranges joined, elided parts filled in."""
    links = [_link(text, a, b) for a, b in zip(found, found[1:], strict=False)]
    found = with_elided(text, found, links)
    out: list[Span] = []
    at = 0
    while at < len(found):
        if at + 1 < len(found) and (joined := _join(text, found, links, at)):
            out.append(joined)
            at += 2
        else:
            out.append(_single(found, links, at))
            at += 1
    return out


def _link(text: str, left: Quantity, right: Quantity) -> str:
    """How the next quantity is tied to this one: dash, to, and, or, or not at all."""
    if not 0 < right.start - left.end <= 20:
        return ""
    found = _links().fullmatch(text, left.end, right.start)
    return (found.lastgroup or "") if found else ""


def _join(text: str, found: Sequence[Quantity], links: Sequence[str], at: int) -> Span | None:
    left, right, link = found[at], found[at + 1], links[at]
    if not link or link == "or" or left.top or right.top:
        return None
    if link == "and" and not _ends(text, left.start, _between()):
        return None
    if link == "to" and text[left.end : right.start].strip() != "bis" and not _is_range(text, found, links, at):
        return None
    return _range(left, right, link)


def _ends(text: str, at: int, pattern: re.Pattern[str], reach: int = 48) -> bool:
    return bool(pattern.search(text[max(0, at - reach) : at]))


def _is_range(text: str, found: Sequence[Quantity], links: Sequence[str], at: int) -> bool:
    """Whether "X to Y" is a range: not after "by" or a verb of moving, not in a chain of three, after "from" only for some verbs."""
    chain = at
    while chain and links[chain - 1] == "to":
        chain -= 1
    last = at
    while last < len(links) and links[last] == "to":
        last += 1
    if (last - chain + 1) % 2 or (at - chain) % 2:
        return False
    start = found[at].start
    if last - chain == 1 and _ends(text, start, _moving()):
        return False
    if last - chain == 1 and _ends(text, start, _from()):
        return _ends(text, start, _ranging())
    return True


def _range(left: Quantity, right: Quantity, link: str) -> Span | None:
    if left.unit and right.unit and left.unit != right.unit:
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


def _single(found: Sequence[Quantity], links: Sequence[str], at: int) -> Span:
    quantity = found[at]
    scale = quantity.scale or _ONE
    top = quantity.top * scale / quantity.parts if quantity.top else None
    return Span(
        quantity.start,
        quantity.end,
        quantity.value * scale / quantity.parts,
        top,
        quantity.unit,
        quantity.step * scale / quantity.parts,
    )
