"""A card -> a terminal. Readable from 60 columns on; no colours where there is no terminal.

Text of articles and users is made harmless here: escape sequences, control characters and marks that turn the direction
of writing cannot reach the terminal.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TextIO

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table as Grid
from rich.text import Text

from bot.card import (
    Block,
    Card,
    Chart,
    Choices,
    Facts,
    File,
    Heading,
    Line,
    Moments,
    Quote,
    Said,
    Sides,
    Source,
    Table,
    Tone,
)
from bot.model import Relation

HARMLESS_FORMATS = frozenset("\u00ad\u200c\u200d\ufe0f")  # soft hyphens and joiners of scripts and emoji
STYLES = {Tone.LEAD: "bold", Tone.PLAIN: "", Tone.NOTE: "dim", Tone.ALERT: "yellow"}
SIGNS = {
    Relation.LEADING: ("*", "bold"),
    Relation.AGREES: ("=", "dim"),
    Relation.REVISED: ("<", "cyan"),
    Relation.SLIP: ("?", "yellow"),
    Relation.CONFLICT: ("!", "red"),
}
WORDS = {
    Relation.LEADING: "",
    Relation.AGREES: "agrees",
    Relation.REVISED: "at another time",
    Relation.SLIP: "likely slip",
    Relation.CONFLICT: "disagrees",
}
SOURCES_SHOWN = 6


def safe(text: str) -> str:
    r"""The text in one line, without anything that could move the cursor, colour, hide or turn what is written.

    >>> safe("a\x1b[31mb\u202e c")
    'a[31mb c'
    """
    kept = (" " if char in "\n\r\t\v\f\u2028\u2029" else char for char in text if _harmless(char))
    return " ".join("".join(kept).split())


def _harmless(char: str) -> bool:
    if char in "\n\r\t\v\f\u2028\u2029" or char in HARMLESS_FORMATS:
        return True
    return unicodedata.category(char) not in {"Cc", "Cf", "Co", "Cn", "Cs"}


def console(to: TextIO) -> Console:
    """Where cards are printed: as wide as the terminal, with colours only there."""
    return Console(file=to, highlight=False, emoji=False, markup=False)


def show(card: Card, on: Console) -> None:
    """Print the card."""
    on.print(Text(safe(card.title), style="bold"))
    for block in card.blocks:
        for part in rendered(block):
            on.print(part, soft_wrap=isinstance(block, File))  # a line of a file is a line, however long


def rendered(block: Block) -> Iterator[RenderableType]:
    """What a block looks like, part by part."""
    match block:
        case Line():
            yield Text(safe(block.text), style=STYLES[block.tone])
        case Heading():
            yield Text("\n" + safe(block.text), style="bold underline")
        case Facts():
            yield _facts(block)
        case Moments():
            yield _facts(Facts(tuple((label, f"{moment:%Y-%m-%d %H:%M %Z}") for label, moment in block.rows)))
        case Quote():
            yield _quote(block)
        case Sides():
            yield from _sides(block)
        case Choices():
            yield from _choices(block)
        case Table() | Chart():
            yield from _tables(block)
        case File():
            yield Text("\n".join(safe(line) for line in block.text.splitlines()))


def _facts(facts: Facts) -> RenderableType:
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(ratio=1)
    grid.add_column(ratio=1)
    for label, value in facts.rows:
        grid.add_row(Text("  " + safe(label)), Text(safe(value)))
    return grid


def _quote(quote: Quote) -> RenderableType:
    text = Text(f"“{safe(quote.text)}”", style="italic")
    text.append(f" ({_source(quote.source)})", style="not italic dim")
    return _indented(text, 4)


def _source(source: Source) -> str:
    return safe(f"{source.outlet}, {source.dated}" if source.dated else f"{source.outlet}, undated")


def _sides(sides: Sides) -> Iterator[RenderableType]:
    head = Text(f"\n{safe(sides.title)}", style="bold")
    head.append(f"  [{safe(sides.confidence)}: {safe(sides.reason)}]", style="not bold dim")
    yield head
    for (relation, reason), group in groupby(sides.sides, key=lambda said: (said.relation, said.reason)):
        yield from _side(relation, reason, list(group))
    if sides.settles:
        yield _indented(Text(f"What would settle it: {safe(sides.settles)}", style="dim"), 2)
    if sides.comparison and any(said.relation in (Relation.SLIP, Relation.CONFLICT) for said in sides.sides):
        yield _indented(Text(f"/deal why {safe(sides.comparison)}", style="dim"), 2)


def _side(relation: Relation, reason: str, writings: list[Said]) -> Iterator[RenderableType]:
    """One side: how it is written and by whom, then its relation to the leading side with the reason."""
    sign, style = SIGNS[relation]
    for _, group in groupby(writings, key=lambda said: (said.low, said.high)):
        same = list(group)
        line = Text(f"{sign} ")
        line.append(", ".join(dict.fromkeys(safe(said.said) for said in same)), style=style)
        line.append(f"  {_who(dict.fromkeys(source for said in same for source in said.sources))}", style="dim")
        yield _indented(line, 2)
    told = ": ".join(part for part in (WORDS[relation], safe(reason)) if part)
    if told:
        yield _indented(Text(told + _origins(writings)), 4)


@dataclass(frozen=True, slots=True)
class _Indented:
    """A text whose every line begins with spaces; unlike rich's padding, no line ends with them."""

    text: Text
    by: int

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.text.wrap(console, max(20, options.max_width - self.by)):
            yield Text(" " * self.by) + line


def _indented(text: Text, by: int) -> RenderableType:
    return _Indented(text, by)


def _origins(writings: list[Said]) -> str:
    """A badge where many articles rest on one origin."""
    articles = len({source.article for said in writings for source in said.sources})
    return f" (one origin, {articles} articles)" if articles > 1 and writings[0].origins == 1 else ""


def _who(sources: Iterable[Source]) -> str:
    every = list(sources)
    named = "; ".join(_source(source) for source in every[:SOURCES_SHOWN])
    more = len(every) - SOURCES_SHOWN
    return f"{named}; and {more} more" if more > 0 else named


def _choices(choices: Choices) -> Iterator[RenderableType]:
    if choices.prompt:
        yield Text("\n" + safe(choices.prompt))
    for option in choices.options:
        line = Text("  /deal ")
        line.append(safe(option.command), style="bold")
        if option.label and option.label != option.command:
            line.append(f"  {safe(option.label)}", style="dim")
        yield line


def _tables(block: Table | Chart) -> Iterator[RenderableType]:
    """A table; of a chart the one that says the same."""
    if isinstance(block, Chart):
        yield Text(f"\n{safe(block.title)}, by date", style="bold")
        yield _table(block.twin)
    else:
        yield _table(block)


def _table(table: Table) -> RenderableType:
    grid = Grid(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for head in table.head:
        grid.add_column(Text(safe(head)), overflow="fold")
    for row in table.rows:
        grid.add_row(*(Text(safe(cell)) for cell in row))
    return grid
