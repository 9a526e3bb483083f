"""What became of each comparison since the last edition, in one word. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from bot.model import Comparison, Relation
from bot.record import Change, Turn


class Told(StrEnum):
    """What a reader should hear of a comparison, the most pressing first."""

    DISPUTED = "now disputed"
    SLIPPED = "likely slip"
    REVISED = "revised"
    SETTLED = "settled"
    CHANGED = "changed"
    NEW = "new"


QUIET = frozenset({Turn.GREW, Turn.SHRANK, Turn.REWORDED, Turn.RATED})
"""Turns that change no figure: another article says the same, or less of them do."""


def told(changes: Iterable[Change], now: Mapping[str, Comparison], settled: Iterable[str] = ()) -> dict[str, Told]:
    """What to say of each comparison that changed, by its id; nothing of those where only a voice was added.

    `now` are the comparisons as they stand, `settled` the ids of those that people have settled since.
    """
    turns: dict[str, list[Change]] = {}
    for change in changes:
        turns.setdefault(change.comparison, []).append(change)
    said = {name: word for name, list_ in turns.items() if name in now and (word := _word(list_, now[name]))}
    return said | {name: Told.SETTLED for name in settled if name in now}


def alarming(changes: Iterable[Change], now: Mapping[str, Comparison]) -> dict[str, Told]:
    """Of those that changed, what cannot wait: a conflict or a slip that was not there."""
    return {name: word for name, word in told(changes, now).items() if word in (Told.DISPUTED, Told.SLIPPED)}


def _word(changes: Sequence[Change], one: Comparison) -> Told | None:
    turns = {change.turn for change in changes}
    entered = {change.now for change in changes if change.turn in (Turn.APPEARED, Turn.TURNED)}
    if one.amiss and (Turn.DISPUTED in turns or entered & {Relation.SLIP, Relation.CONFLICT}):
        return Told.DISPUTED if one.has(Relation.CONFLICT) else Told.SLIPPED
    if Turn.AGREED in turns and not one.amiss and Turn.OPENED not in turns:
        return Told.SETTLED
    if Turn.OPENED in turns:
        return Told.NEW
    if Relation.REVISED in entered or (one.has(Relation.REVISED) and turns & {Turn.APPEARED, Turn.TURNED}):
        return Told.REVISED
    return Told.CHANGED if turns - QUIET else None
