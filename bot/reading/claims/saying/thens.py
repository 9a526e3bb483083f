"""The time that a sentence means by «at the time»: the one that a sentence before it was told of."""

import re
from collections.abc import Sequence
from functools import cache

from bot.reading.dates import Dated

_PARTS = (
    *(
        "hat year",
        "t the time",
        "t that time",
        "t that point",
        "ack then",
        "hen valued",
        "hen worth",
        "hen raised",
        "hen led",
    ),
    *("amals", "einerzeit", "jener Zeit", "der Zeit", "époque", "lors", "ntonces", "llora", "epoca", "época", "altura"),
)
"""Parts of which every such word has one: the cheap question before the dear one."""


class Thens:
    """The last date of a text so far, for who goes on with «at the time»."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last: Dated | None = None

    def meant(self, start: int, end: int, told: Sequence[Dated | None]) -> Dated | None:
        """The date that a sentence means without a date of its own; `told` are its own."""
        if told:
            self._last = next((one for one in reversed(told) if one and one.when), self._last)
            return None
        return self._last if self._last is not None and harks(self._text[start:end]) else None


def harks(sentence: str) -> bool:
    """Whether a sentence says that it is of the time that was told of before.

    >>> harks("At the time Benchmark led a round."), harks("At the time of the deal it had ten people.")
    (True, False)
    """
    return any(map(sentence.__contains__, _PARTS)) and _then().search(sentence) is not None


@cache
def _then() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Aa]t th(?:e|at) time(?! (?:of|it|when|that|they|he|she|the|its?)\b)"
        r"|[Bb]ack then|[Aa]t that point|[Tt]hen (?:valued|worth|raised|led)|That year"
        r"|[Dd]amals|[Ss]einerzeit|[Zz]u (?:der|jener) Zeit(?! de[rs]\b)"
        r"|[ÀAà] l['’]époque(?! d[eu]\b)|[Aa]lors(?! qu)|[Ee]n (?:ese|aquel) entonces|[Pp]or entonces|[Ee]ntonces"
        r"|[Aa]ll['’]epoca|[Aa]llora|(?:[Nn]a|[Àà]) (?:época|altura)(?! d[aeo]\b)|[Nn]aquela (?:época|altura))(?!\w)"
    )
