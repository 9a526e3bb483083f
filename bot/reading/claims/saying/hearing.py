"""The words of a sentence as it is written, to ask first what no answer comes without.

A row holds names, sums and dates as one piece each, and «isn't» as one word: what patterns look for may stand in these.
"""

import re

_WORD = re.compile(r"\w+")


def heard(said: str) -> frozenset[str]:
    """The words of a text, in lower case, apart at every sign.

    >>> sorted(heard("It isn't a non-voting stake."))
    ['a', 'isn', 'it', 'non', 'stake', 't', 'voting']
    """
    return frozenset(_WORD.findall(said.lower()))
