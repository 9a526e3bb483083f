"""What the outbox asks of those who write: the cards of one slot."""

from dataclasses import dataclass, replace
from typing import Protocol

from bot.card import Card, Line, Tone
from bot.posting import Schedule


@dataclass(frozen=True, slots=True)
class Composed:
    """The cards of one slot, the lead first and what goes into its thread after it; none when nothing is to be said.

    `about` are the ids of the comparisons that they show.
    """

    cards: tuple[Card, ...]
    about: tuple[str, ...] = ()


class Compose(Protocol):
    """Writes what changed in the ledger after the change `since` up to the change `until`, as a schedule wants it."""

    def __call__(self, schedule: Schedule, since: int, until: int) -> Composed: ...


def labelled(card: Card, note: str) -> Card:
    """The card with a note in small print."""
    return replace(card, blocks=(*card.blocks, Line(note, Tone.NOTE))) if note else card
