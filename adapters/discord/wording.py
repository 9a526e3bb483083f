"""Blocks of a card -> lines of marked-up text, each short enough to be laid out whole.

A text that is longer than a line may be is divided between sentences, and only where one sentence is longer than that,
between words. Nothing is left out.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from adapters.discord.escape import foreign_text, link, short
from bot.card import (
    Block,
    Chart,
    Facts,
    File,
    Heading,
    Line,
    Moments,
    Quote,
    Sides,
    Source,
    Stand,
    Table,
    Tone,
    stands,
)
from bot.plain import divided, plain

LINE = 1_200
"""Characters of foreign text in a line; marked up it is at most twice as long."""

LABEL = 300
"""Characters of a name, a label or an amount as written; beyond that it is no such thing and is cut."""

MARKS = {Tone.LEAD: "", Tone.PLAIN: "", Tone.NOTE: "-# ", Tone.ALERT: "⚠ "}


def lines(block: Block) -> Iterator[str]:
    """A block as lines; `Choices` and `File` have none of their own."""
    match block:
        case Line():
            yield from marked(block.text, MARKS[block.tone])
        case Heading():
            yield from marked(block.text, "## ")
        case Quote():
            yield from marked(f"“{plain(block.text)}”", "> ")
            yield from joined("> -# ", [source(block.source)], "")
        case Facts():
            yield from (f"{_inside(label)}: **{_inside(value)}**" for label, value in block.rows)
        case Moments():
            yield from (line for label, moment in block.rows for line in _moment(label, moment))
        case Sides():
            yield from _sides(block)
        case Table():
            yield from _table(block)
        case File():
            yield f"-# {foreign_text(short(block.name, LABEL))}"
        case Chart():
            yield f"-# 📊 {_inside(block.title)}"


def marked(text: str, mark: str) -> Iterator[str]:
    """Foreign text with a mark of ours before each of its lines."""
    for part in divided(text, LINE):
        yield mark + foreign_text(part)


def time(moment: datetime) -> str:
    """A moment in each reader's own time, and how far away it is."""
    seconds = int(moment.timestamp())
    return f"<t:{seconds}:F> (<t:{seconds}:R>)"


def _moment(label: str, moment: datetime) -> Iterator[str]:
    """A label, however long, with its moment behind it."""
    *over, last = [foreign_text(part) for part in divided(label, LINE)] or ["…"]
    yield from over
    yield f"{last}: {time(moment)}"


def joined(mark: str, parts: Iterable[str], separator: str) -> Iterator[str]:
    """Marked-up parts in as few lines as they fit in, none of them divided."""
    line = ""
    for part in parts:
        if line and len(line) + len(separator) + len(part) > 2 * LINE:
            yield mark + line
            line = ""
        line = f"{line}{separator}{part}" if line else part
    if line:
        yield mark + line


def source(one: Source) -> str:
    """Who says it and when, with a link that shows where it leads."""
    said = foreign_text(f"{short(one.outlet, LABEL)}, {short(one.dated, LABEL) or 'undated'}")
    address = link(one.url)
    return f"{said} ({address})" if address else said


def _inside(text: str) -> str:
    """Foreign text between marks of ours."""
    return foreign_text(short(text, LABEL)) or "…"


def _sides(sides: Sides) -> Iterator[str]:
    yield f"### {_inside(sides.title)}"
    yield from marked(f"{sides.confidence}: {sides.reason}", "-# ")
    for stand in stands(sides):
        yield from _stand(stand)
    if sides.settles:
        yield from marked(f"What would settle it: {sides.settles}", "-# ")


def _stand(stand: Stand) -> Iterator[str]:
    """One side: how it is written and by whom, then its relation to the leading side with the reason."""
    for writing in stand.writings:
        yield from joined(f"{stand.sign} ", dict.fromkeys(f"**{_inside(said)}**" for said in writing.said), ", ")
        yield from joined("-# ", [source(one) for one in writing.sources], "; ")
    yield from marked(stand.told, "-# ")


def _table(table: Table) -> Iterator[str]:
    yield from joined("-# ", [_inside(cell) for cell in table.head if cell], " · ")
    for row in table.rows:
        first, *rest = [*row, ""]
        cells = [
            f"**{_inside(first)}**",
            *(part for cell in rest if cell for part in map(foreign_text, divided(cell, LINE))),
        ]
        yield from joined("", cells, " · ")
