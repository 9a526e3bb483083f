"""Finding articles by words: all of them must be there, the newest article comes first.

The database's own ranking walks the whole list of every word before it answers; so «best» takes the newest few hundred
that match and scores those here, and says nothing of older ones.
"""

import math
import re
from collections.abc import Sequence
from functools import cache

from sqlalchemy import Connection

from bot.model import Article
from bot.store import articles
from bot.store.dialects import Dialect, Words

SCORED = 300
"""How many of the newest matches «best» looks at."""

LONGEST = 400
MOST = 24
"""Characters and words that are read of a query; nobody types more on purpose."""


def find(connection: Connection, dialect: Dialect, workspace: str, typed: str, limit: int) -> tuple[Article, ...]:
    """The newest articles that hold all the words."""
    words = wanted(typed)
    if not words.phrases:
        return ()
    seqs = dialect.find(connection, words, workspace, limit)
    found = articles.by_seq(connection, seqs)
    return tuple(found[seq] for seq in seqs)


def best(connection: Connection, dialect: Dialect, workspace: str, typed: str, limit: int) -> tuple[Article, ...]:
    """Of the newest few hundred articles that hold all the words, those that speak of them most."""
    found = find(connection, dialect, workspace, typed, SCORED)
    scores = score(found, wanted(typed).phrases)
    order = sorted(range(len(found)), key=lambda at: (-scores[at], at))
    return tuple(found[at] for at in order[:limit])


def wanted(typed: str) -> Words:
    """What somebody means by what they typed: words, "phrases in quotes", and `wor*` at the end for its beginnings.

    >>> wanted('Scale "data labeling" val*')
    Words(phrases=('data labeling', 'Scale', 'val'), open_end=True)
    """
    typed = typed[:LONGEST]
    quoted, loose = _quotes().findall(typed), _quotes().sub(" ", typed)
    open_end = bool(re.search(r"\w\*\s{0,9}$", typed))
    phrases = [*quoted, *loose.replace('"', " ").split()]
    spoken = [phrase.strip().rstrip("*") for phrase in phrases if any(map(str.isalnum, phrase))]
    return Words(tuple(spoken[:MOST]), open_end)


def score(found: Sequence[Article], phrases: Sequence[str]) -> list[float]:
    """How much each article speaks of the phrases: BM25 over those found, a title counting as five mentions."""
    if not found:
        return []
    mean = sum(len(one.text) for one in found) / len(found) or 1.0
    folded = [(one.title.casefold(), one.text.casefold()) for one in found]
    scores = [0.0] * len(found)
    for phrase in {phrase.casefold() for phrase in phrases}:
        mentions = [text.count(phrase) + 5 * title.count(phrase) for title, text in folded]
        rarity = math.log(1 + len(found) / (0.5 + sum(map(bool, mentions))))
        for at, (_, text) in enumerate(folded):
            scores[at] += rarity * mentions[at] * 2.2 / (mentions[at] + 1.2 * (0.25 + 0.75 * len(text) / mean))
    return scores


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile(r'"([^"]{1,400})"')
