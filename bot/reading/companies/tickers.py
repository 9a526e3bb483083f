"""Whether capitals are the ticker of a company where they stand: «(NYSE: PATH)», «PATH stock»."""

import re
from enum import Enum
from functools import cache

from bot.reading.companies.lookup_words import COMMON
from bot.reading.companies.text import Flat

BEFORE_STOCK = 3
"""Letters of a ticker that speaks for itself before «stock»: «AI stock» is none of a company."""

ALONE = 4
"""Letters of one that speaks for itself anywhere."""


class Proof(Enum):
    """How well the words around it show it."""

    NONE = "none"
    GOOD = "good"
    FULL = "full"


def ticker(text: Flat, start: int, said: str) -> Proof:
    """How well the words around some capitals show that they are a ticker."""
    if not said.isupper():
        return Proof.NONE
    if _exchange().search(text.text[max(0, start - 12) : start]):
        return Proof.FULL
    if text.heading(start):
        return Proof.NONE
    if len(said) >= BEFORE_STOCK and _of_stock().match(text.text, start + len(said)):
        return Proof.FULL
    return Proof.GOOD if len(said) >= ALONE and said.lower() not in COMMON else Proof.NONE


@cache
def _exchange() -> re.Pattern[str]:
    return re.compile(r"(?:\$|[A-Z]{3,8}: ?)$")


@cache
def _of_stock() -> re.Pattern[str]:
    return re.compile(r" (?:stock|shares?)\b")
