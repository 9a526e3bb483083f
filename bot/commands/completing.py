"""Completions of what somebody types into a field, with a name to show and the value to fill in."""

from bot import showing
from bot.card import Choice
from bot.desk import Desk

MOST = 25
LOOKED_AT = 200


def completions(desk: Desk, kind: str, typed: str) -> tuple[Choice, ...]:
    """What a field of this kind may be completed to; none for kinds that the core does not know."""
    if kind == "disputes":
        return _comparisons(desk, typed)
    if kind in {"companies", "measures"}:
        return tuple(Choice(value.replace("_", " ") if kind == "measures" else value, value)
                     for value in desk.suggest(kind, typed, MOST))  # fmt: skip
    return ()


def _comparisons(desk: Desk, typed: str) -> tuple[Choice, ...]:
    """Comparisons with which something is amiss, found by their id or by words of what they are about."""
    words = typed.casefold().split()
    found = []
    for one in desk.disputed(limit=LOOKED_AT):
        name = showing.named(one.quantity)
        if all(word in f"{one.id} {name}".casefold() for word in words):
            found.append(Choice(name, one.id))
    return tuple(found[:MOST])
