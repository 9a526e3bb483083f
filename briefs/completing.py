"""Completing a timetable while somebody types it: examples first, then the zone that the last words begin."""

from briefs import zones
from briefs.timetable import EXAMPLES

MOST = 25
LETTERS = 2


def timetables(typed: str) -> tuple[str, ...]:
    """What the words may become.

    >>> timetables("weekdays 9:00 europe/berl")
    ('weekdays 9:00 Europe/Berlin',)
    >>> timetables("weekdays 9:00 new yo")[0]
    'weekdays 9:00 America/New_York'
    """
    said = typed.strip()
    begun = [example for example in EXAMPLES if example.casefold().startswith(said.casefold())]
    words = said.split()
    for at in range(max(1, len(words) - 3), len(words)):
        last = " ".join(words[at:])
        found = zones.suggest(last) if len(last) >= LETTERS else ()
        if found:
            head = " ".join(words[:at])
            return tuple(dict.fromkeys((*begun, *(f"{head} {zone}" for zone in found))))[:MOST]
    return tuple(begun)
