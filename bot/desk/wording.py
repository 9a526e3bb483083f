"""Words of a question that name no company and no measure, and which sentences tell of them. Pure."""

import re
from collections.abc import Callable, Sequence

from bot.desk.between import Quotes
from bot.model import Claim
from bot.reading.companies.lookup_words import COMMON

OUTLOOK = (
    *("guid", "forecast", "expect", "outlook", "project", "sees"),
    *("prévoi", "erwartet", "prevé", "prevê", "projeta"),
)
SAID_OTHERWISE = {
    **dict.fromkeys(("guide", "guided", "guides", "guidance", "forecast", "outlook", "expect"), OUTLOOK),
    "backlog": ("backlog", "remaining performance", "rpo", "order book", "auftragsbestand", "carnet de commandes"),
    **dict.fromkeys(("center", "centers", "centre", "centres"), ("cent(?:er|re)s?",)),
}
"""The beginnings of words by which sentences tell what a word asks for."""


def telling(claims: Sequence[Claim], words: Sequence[str], quotes: Quotes) -> list[Claim]:
    """The claims whose sentences hold most of the words, if that is no chance; all of them where there are no words.

    It is none where they hold half of the words, and one of those that are no everyday words, if there are such.
    """
    if not words:
        return [*claims]
    held = list(map(holding(words), (quotes[claim.place] for claim in claims)))
    best = max(held, default=0)
    if best == 0 or best * 2 < len(words):
        return []
    kept = [claim for claim, many in zip(claims, held, strict=True) if many == best]
    rare = [word for word in words if word.casefold() not in COMMON]
    return kept if not rare or any(map(holding(rare), (quotes[claim.place] for claim in kept))) else []


def holding(words: Sequence[str]) -> Callable[[str], int]:
    """How many of the words, or of words with their beginnings, a sentence holds."""
    forms = [(*SAID_OTHERWISE.get(word.casefold(), ()), re.escape(stem(word))) for word in words]
    stems = [re.compile(rf"\b(?:{'|'.join(some)})", re.IGNORECASE) for some in forms]
    return lambda quote: sum(bool(found.search(quote)) for found in stems)


def stem(word: str) -> str:
    """The beginning that the forms of a word share.

    >>> stem("buying"), stem("shares"), stem("burn")
    ('buy', 'shar', 'burn')
    """
    cut = re.sub(r"(?:ing|ed|es|s)$", "", word) if len(word) > 4 else word
    return cut if len(cut) >= 3 else word
