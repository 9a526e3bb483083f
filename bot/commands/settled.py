"""What people of a workspace settled, said where its figures are shown: their word first, the machine's beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.card import Block, Line, Said, Sides
from bot.model import Relation
from bot.record import Settlement

Settled = Mapping[str, Settlement]
"""What stands settled now, by comparison."""


def held_first(sides: Sides, settled: Settled) -> Sides:
    """The comparison with the figure first that people hold to be right; how each side stands is told as before."""
    said = _said(sides, settled)
    if not said:
        return sides
    return replace(sides, sides=tuple(sorted(sides.sides, key=lambda one: (one.said != said, said not in one.said))))


def holds(sides: Sides, settled: Settled) -> bool:
    """Whether the first figure is the one that people hold to be right."""
    said = _said(sides, settled)
    return bool(said) and said in sides.sides[0].said


def beside(shown: Iterable[Sides], settled: Settled) -> Iterator[Block]:
    """The comparisons, each with what people say to it."""
    for sides in shown:
        yield held_first(sides, settled)
        yield from word(sides, settled)


def word(sides: Sides, settled: Settled) -> tuple[Line, ...]:
    """Who settled it, with which figure and why, and what the machine reads; nothing where it is open."""
    one = settled.get(sides.comparison or "")
    if one is None:
        return ()
    held = f"{one.said} is right" if one.said else "the matter is closed"
    told = f"Settled here by {one.who} ({one.at:%Y-%m-%d}): {held}. The reason given: “{one.why}”."
    machine = f"The machine’s reading: {sides.confidence}, {sides.reason}; it leads with {_leading(sides).said}."
    return (Line(f"{told} {machine}"),)


def _leading(sides: Sides) -> Said:
    """The figure that the machine puts first, wherever it stands."""
    return next((one for one in sides.sides if one.relation is Relation.LEADING), sides.sides[0])


def _said(sides: Sides, settled: Settled) -> str:
    one = settled.get(sides.comparison or "")
    return one.said if one else ""
