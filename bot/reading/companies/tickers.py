"""Whether capitals are the ticker of a company where they stand: «(NYSE: PATH)», «PATH stock»."""

import re
from enum import IntEnum
from functools import cache

from bot.reading.companies.lookup_words import COMMON
from bot.reading.companies.text import Flat

BEFORE_STOCK = 3
"""Letters of a ticker that speaks for itself before «stock»: «AI stock» is none of a company."""

ALONE = 4
"""Letters of one that speaks for itself anywhere."""


class Shown(IntEnum):
    """How well the words around it show it."""

    NOT = 0
    WELL = 1
    SURELY = 2


def ticker(text: Flat, start: int, said: str) -> Shown:
    """How well the words around some capitals show that they are a ticker."""
    if not said.isupper():
        return Shown.NOT
    if _exchange().search(text.text[max(0, start - 12) : start]):
        return Shown.SURELY
    if text.heading(start):
        return Shown.NOT
    if len(said) >= BEFORE_STOCK and _of_stock().match(text.text, start + len(said)):
        return Shown.SURELY
    return Shown.WELL if len(said) >= ALONE and said.lower() not in COMMON else Shown.NOT


@cache
def _exchange() -> re.Pattern[str]:
    return re.compile(r"(?:\$|[A-Z]{3,8}: ?)$")


@cache
def _of_stock() -> re.Pattern[str]:
    return re.compile(r" (?:stock|shares?)\b")
