"""What a ledger tells besides articles, claims and comparisons: what changed, who settled what, who watches whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model import Claim, Measure


class Turn(StrEnum):
    """How a comparison changed."""

    OPENED = "opened"  # it came to be
    CLOSED = "closed"  # no claim speaks of it any more
    DISPUTED = "disputed"  # something is amiss that was not
    AGREED = "agreed"  # nothing is amiss any more
    APPEARED = "appeared"  # a side that was not there
    GREW = "grew"  # a side has claims that it had not
    SHRANK = "shrank"  # a side lost claims, not all
    VANISHED = "vanished"  # a side is gone
    TURNED = "turned"  # a side stands otherwise to the leading one
    RATED = "rated"  # the confidence word is another one
    REWORDED = "reworded"  # only reasons or origins are told differently


CAME = frozenset({Turn.OPENED, Turn.APPEARED, Turn.GREW})
"""Turns whose claims were not there before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of one comparison; `seq` only grows and is the cursor of "since".

    `was` and `now` are relations for a side, confidence words for `OPENED` and `RATED`, else empty. `claims` made
    the change: the new ones of a side that appeared or grew, the lost ones of one that shrank or vanished, all of a
    comparison that opened or closed.
    """

    seq: int
    at: datetime
    comparison: str
    company: str
    measure: Measure
    turn: Turn
    was: str = ""
    now: str = ""
    claims: tuple[Claim, ...] = ()


def came(changes: Iterable[Change]) -> frozenset[tuple[str, str, int, int]]:
    """Where the claims stand that were not there before these changes."""
    return frozenset(claim.place for change in changes if change.turn in CAME for claim in change.claims)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What people of a workspace say about a comparison. The machine's reading stays visible beside it.

    `said` is the amount that they hold to be right, as an article wrote it; empty when they only close the matter.
    """

    comparison: str
    who: str
    why: str
    at: datetime
    said: str = ""
    undone_at: datetime | None = None
    undone_by: str = ""


@dataclass(frozen=True, slots=True)
class Watch:
    """`who` (a person or a place, as its platform names it) wants to hear of the company."""

    who: str
    company: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much a workspace can see."""

    articles: int
    outlets: int
    claims: int
    companies: int
    comparisons: int
    amiss: int
