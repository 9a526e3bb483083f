"""The value that judging makes: a group, its relation, and why in one plain sentence."""

from dataclasses import dataclass

from bot.comparing.quantities.sides import Group
from bot.comparing.quantities.words import names, said
from bot.model import Relation


@dataclass(frozen=True, slots=True)
class Judged:
    """A group with its relation to the leading one, and why. `rival`: what a slip or a conflict stands against."""

    group: Group
    relation: Relation
    reason: str
    rival: Group | None = None


Verdict = tuple[Judged, ...]
"""One comparison: the leading group first."""


def against(group: Group, other: Group, about: str = "told of the same time") -> str:
    told = [names(side.origins) for side in (group, other)]
    if told[0] == told[1]:  # both cite the company: the outlets tell them apart
        told = [names(side.carriers) for side in (group, other)]
    return f"{said(group)} ({told[0]}) against {said(other)} ({told[1]}), {about}"


def headlined(group: Group, other: Group) -> str:
    return (
        f"one article disagrees with itself: {said(group)} and {said(other)}, one in the headline and one in the text"
    )


def two_currencies(group: Group, other: Group) -> str | None:
    """Why two groups contradict one another that give one number in two currencies; None where they do not."""
    if group.finest.unit == other.finest.unit or group.value != other.value:
        return None
    return f"{against(group, other)}: the same number in two currencies"
