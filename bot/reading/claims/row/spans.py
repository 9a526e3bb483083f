"""What is known of a sentence before its words are read: its figures, names and dates, by their places."""

from collections.abc import Sequence
from operator import attrgetter

from bot.model import Figure
from bot.reading.companies.gazetteer import Mention
from bot.reading.dates import Dated

Spans = list[tuple[int, int, Figure | Mention | Dated]]
_RANK: dict[type, int] = {Figure: 0, Mention: 1, Dated: 2}


def apart(found: Sequence[Figure | Mention | Dated]) -> Spans:
    """Figures, names and dates in the order of their places; where they overlap the figure stays, then the name."""
    kept: Spans = []
    for thing in sorted(found, key=attrgetter("start")):
        if kept and thing.start < kept[-1][1]:
            if _RANK[type(thing)] < _RANK[type(kept[-1][2])]:
                kept[-1] = (thing.start, thing.end, thing)
            continue
        kept.append((thing.start, thing.end, thing))
    return kept
