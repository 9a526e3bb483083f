"""Companies that only say which firm or person the next words mean: «OpenAI challenger Corvane», «ex-Google engineers».

The name behind is meant; of the first nothing is told. They are left out before a text is read. And «Toyota Ventures»
is a fund of its own, though only Toyota is known.
"""

import re
from collections.abc import Sequence
from functools import cache

from bot.reading.alternatives import either
from bot.reading.companies.gazetteer import Mention

_RELATED = frozenset(
    "affiliate challenger rival clone graduate killer lookalike offshoot parent spin-off spin-out spinoff "
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


_WOULD_BE = frozenset("would-be aspiring wannabe".split())
_AGAINST = _WOULD_BE | frozenset("challenge rival on with dethrone unseat topple outdo".split())
"""The last word before a name that somebody wants to be measured against."""
_POSSESSIVE = frozenset({"'s ", "’s "})
_ARMS = frozenset("Ventures Capital Securities Investments Partners Bank Growth Insurance Fund".split())
"""Words that make another name of a company's, that of its fund or bank."""


def without_modifiers(text: str, named: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of a text without those that only tell of which firm or whose former people the next words are."""
    if not named:
        return ()
    told = (each for each in named if not _modifies(text, each.start, each.end))
    return tuple([_whole(text, each) for each in told if not _challenged(text, each.start, each.end)])


def _challenged(text: str, start: int, end: int) -> bool:
    """«Raises $693M to challenge Nvidia», «the would-be Nvidia rival»: whom somebody wants to be measured against."""
    before = text[max(0, start - 30) : start]
    last = before[:-1].rpartition(" ")[2].lower() if before[-1:] == " " else ""
    if last not in _AGAINST or text[end : end + 3] in _POSSESSIVE or text[end : end + 4] == " as ":
        return False
    return (last in _WOULD_BE and text[end : end + 6] == " rival") or _wants().search(before) is not None


def _whole(text: str, mention: Mention) -> Mention:
    """A mention with the word behind it that makes it the name of a fund, unless more words with capitals follow."""
    if text[mention.end : mention.end + 1] != " " or not text[mention.end + 1 : mention.end + 2].isupper():
        return mention
    word = _capital().match(text, mention.end + 1)
    if word is None or word[1] not in _ARMS:
        return mention
    said = f"{mention.text} {word[1]}"
    return Mention(mention.start, mention.start + len(said), said, said, sure=mention.sure)


def _modifies(text: str, start: int, end: int) -> bool:
    """Whether the name at this place only says which: one letter tells of most that they do not."""
    if text[end : end + 1] != " ":
        rival = text[end : end + 3] in _POSSESSIVE and _rival().match(text, end + 3) is not None
        return rival or text[max(0, start - 3) : start].lower() == "ex-"
    if text[max(0, start - 3) : start].lower() == "ex-":
        return True
    word, _, behind = text[end + 1 : end + 32].partition(" ")
    low = word.lower()
    if low.partition("-")[0] in _STILL:
        return True
    if low in _RELATED:
        return behind[:1].isupper() or text[max(0, start - 4) : start].lower() == "the "
    return low in _STAFF and bool(_former().search(text, max(0, start - 16), start))


@cache
def _capital() -> re.Pattern[str]:
    return re.compile(r"([A-Z][a-z]{3,11})(?![\w-])(?! [A-Z])")


@cache
def _rival() -> re.Pattern[str]:
    """«Scale AI's bigger rival Surge AI»: whose rival the next name is."""
    return re.compile(r"(?:[a-z-]{3,12} ){0,2}(?:rival|competitor|challenger) [A-Z]")


@cache
def _former() -> re.Pattern[str]:
    words = "former one-time onetime erstwhile longtime ehemaliger ehemalige ehemaligen frühere früherer früheren"
    return re.compile(rf"\b(?:{either(frozenset(words.split()))}) $", re.IGNORECASE)


@cache
def _wants() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:to (?:challenge|rival|dethrone|unseat|topple|outdo|take on|compete with)|(?:taking|takes) on) $",
        re.IGNORECASE,
    )
