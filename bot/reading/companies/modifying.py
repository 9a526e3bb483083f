"""Companies that only say which firm or person the next words mean: «OpenAI challenger Corvane», «ex-Google engineers».

The name behind is meant; of the first nothing is told. They are left out before a text is read.
"""

import re
from collections.abc import Sequence
from functools import cache

from bot.reading.alternatives import either
from bot.reading.companies.gazetteer import Mention

_RELATED = frozenset(
    "affiliate challenger clone graduate killer lookalike offshoot parent spin-off spin-out spinoff "
    "spinout stablemate subsidiary successor supplier wannabe".split()
)
"""What a firm is to the one named before it."""
_STAFF = frozenset(
    "banker boss ceo cfo chief cto designer designers developer developers director employee "
    "employees engineer engineers exec executive executives founder hand hands head insider lawyer leader "
    "manager managers partner president product programmer programmers recruiter research researcher researchers "
    "safety sales scientist scientists staff staffer staffers star trader traders "
    "vice-president vice worker workers".split()
)
"""What somebody was at the one named before it, told after «former» or «ex-»."""
_STILL = frozenset("alum alumni alums alumnus veteran veterans dropout dropouts".split())
"""What says by itself that somebody has left."""


def without_modifiers(text: str, named: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of a text without those that only tell of which firm or whose former people the next words are."""
    return tuple([mention for mention in named if not _modifies(text, mention.start, mention.end)])


def _modifies(text: str, start: int, end: int) -> bool:
    """Whether the name at this place only says which: one letter tells of most that they do not."""
    if text[end : end + 1] != " ":
        return text[max(0, start - 3) : start].lower() == "ex-"
    if text[max(0, start - 3) : start].lower() == "ex-":
        return True
    word, _, behind = text[end + 1 : end + 32].partition(" ")
    low = word.lower()
    if low.partition("-")[0] in _STILL:
        return True
    if low in _RELATED:
        return behind[:1].isupper()
    return low in _STAFF and bool(_former().search(text, max(0, start - 16), start))


@cache
def _former() -> re.Pattern[str]:
    words = "former one-time onetime erstwhile longtime ehemaliger ehemalige ehemaligen frühere früherer früheren"
    return re.compile(rf"\b(?:{either(frozenset(words.split()))}) $", re.IGNORECASE)
