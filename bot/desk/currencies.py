"""The currency that a question asks for: «the price in pounds». Pure."""

from collections.abc import Iterable
from types import MappingProxyType

from bot.model import Claim
from bot.reading.amounts.currencies import CODES, NOUNS, SHOUTED

_WORDS = MappingProxyType(
    {code.lower(): code for code in CODES - SHOUTED}
    | {word: code.rstrip("!") for code, words in NOUNS.items() if "/" not in code for word in words.split()}
)


def asked_in(words: Iterable[str]) -> str | None:
    """The code of the currency that one of the words names.

    >>> asked_in(["price", "pounds"]), asked_in(["price"])
    ('GBP', None)
    """
    return next((_WORDS[low] for word in words if (low := word.casefold()) in _WORDS), None)


def in_currency(claims: list[Claim], code: str | None) -> list[Claim]:
    """The claims in the currency that is asked for; all where none is, or nobody tells a figure in it."""
    return [claim for claim in claims if claim.amount.unit == code] or claims if code else claims
