"""Words as the alternatives of a pattern."""

import re
from collections.abc import Iterable


def either(words: Iterable[str]) -> str:
    """Any of the words as they are written, the longest first, so that none hides a longer one.

    >>> either({"loan", "loans"})
    'loans|loan'
    """
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def as_listed(words: str) -> str:
    """Any of the words of a text, which may be patterns themselves, in their order.

    >>> as_listed("rund knapp")
    'rund|knapp'
    """
    return "|".join(words.split())
