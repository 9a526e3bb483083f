"""How a share moved on a day, as the event of a claim in percent: "shares down at the close after the vote"."""

import re
from functools import cache
from typing import NamedTuple

SHARES = "shares"


class Move(NamedTuple):
    """A move of a share: its sign, at which time of the day it was read ("" where nobody says), and upon what."""

    up: bool
    kind: str = ""
    occasion: str = ""

    def __str__(self) -> str:
        way = f"{SHARES} {'up' if self.up else 'down'}"
        return " ".join(filter(None, (way, self.kind, self.occasion and f"after the {self.occasion}")))


CLOSE, PEAK, AFTER, BEFORE = "at the close", "during the day", "after hours", "before trading"


def move(event: str | None) -> Move | None:
    """The move that a claim's event tells; None for any other event.

    >>> move("shares down at the close after the vote")
    Move(up=False, kind='at the close', occasion='vote')
    """
    found = _move().fullmatch(event) if event and event.startswith(SHARES) else None
    return Move(found["way"] == "up", found["kind"] or "", found["occasion"] or "") if found else None


@cache
def _move() -> re.Pattern[str]:
    kinds = f"{CLOSE}|{PEAK}|{AFTER}|{BEFORE}"
    return re.compile(rf"{SHARES} (?P<way>up|down)(?: (?P<kind>{kinds}))?(?: after the (?P<occasion>\w{{2,20}}))?")
