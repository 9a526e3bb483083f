"""Blocks of a card -> blocks of Slack, each within its limits. Nothing is left out: what is too long is divided."""

from collections.abc import Iterable, Iterator, Sequence

from adapters.slack.escape import short
from adapters.slack.rich import ROOM, Json, block, bullets, link, moment, quoted, section, size, words
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

HEADER = 150
CELLS, ROWS, TABLE = 20, 100, 8_000
LABEL = 300
"""Characters of a name, a label or an amount as written; beyond that it is no such thing and is cut."""


def blocks(one: Block) -> Iterator[Json]:
    """A block of a card as blocks of Slack; `Choices` have none of their own."""
    match one:
        case Line():
            yield from _line(one)
        case Heading():
            yield from header(one.text)
        case Quote():
            yield from _quote(one)
        case Facts():
            yield from _listed(
                [words(f"{_name(label)}: "), words(_name(value), bold=True)] for label, value in one.rows
            )
        case Moments():
            yield from _listed([words(f"{_name(label)}: "), moment(at)] for label, at in one.rows)
        case Sides():
            yield from _sides(one)
        case Table():
            yield from _table(one)
        case File():
            yield block(section(words(f"📎 {short(one.name, LABEL)}")))
        case Chart():
            yield from _table(one.twin)


def header(text: str) -> Iterator[Json]:
    """A heading; one that is too long for Slack's own is bold text."""
    said = plain(text)
    if 0 < len(said) <= HEADER:
        yield {"type": "header", "text": {"type": "plain_text", "text": said, "emoji": False}}
    else:
        yield from (block(section(words(part, bold=True))) for part in divided(said, ROOM))


def _line(line: Line) -> Iterator[Json]:
    for part in divided(line.text, ROOM):
        if line.tone is Tone.NOTE and len(part) <= 1_900:
            yield {"type": "context", "elements": [{"type": "plain_text", "text": part, "emoji": False}]}
        elif line.tone is Tone.ALERT:
            yield block(section(words("⚠ "), words(part)))
        else:
            yield block(section(words(part, bold=True) if line.tone is Tone.LEAD else words(part)))


def _quote(quote: Quote) -> Iterator[Json]:
    *first, last = divided(f"“{plain(quote.text)}”", ROOM - 2 * LABEL)
    yield from (block(quoted(words(part))) for part in first)
    yield block(quoted(words(f"{last}\n"), words("— "), *source(quote.source)))


def source(one: Source) -> list[Json]:
    """Who says it and when, with a link that shows where it leads."""
    return [words(f"{_name(one.outlet)}, {short(one.dated, LABEL) or 'undated'}"), *link(one.url)]


def _name(text: str) -> str:
    return short(text, LABEL) or "–"


def _listed(lines: Iterable[list[Json]]) -> Iterator[Json]:
    """Lines of a list, in as few blocks as they fit in."""
    held: list[list[Json]] = []
    room = ROOM
    for line in lines:
        cost = sum(size(element) for element in line)
        if held and cost > room:
            yield block(bullets(held))
            held, room = [], ROOM
        held.append(line)
        room -= cost
    if held:
        yield block(bullets(held))


def _sides(sides: Sides) -> Iterator[Json]:
    yield block(section(words(_name(sides.title), bold=True)), section(words(_why(sides), italic=True)))
    yield from _listed(line for stand in stands(sides) for line in _stand(stand))
    if sides.settles:
        yield from _line(Line(f"What would settle it: {sides.settles}", Tone.NOTE))


def _why(sides: Sides) -> str:
    return short(f"{sides.confidence}: {sides.reason}", ROOM - 2 * LABEL) or "–"


def _stand(stand: Stand) -> Iterator[list[Json]]:
    """One side: how it is written and by whom, then its relation to the leading side with the reason."""
    for at, writing in enumerate(stand.writings):
        said = ", ".join(dict.fromkeys(_name(one) for one in writing.said))
        first, *more = list(divided(said, ROOM)) or ["–"]
        line = [words(f"{stand.sign} "), words(first, bold=True), words("  ")]
        yield from ([words(part, bold=True)] for part in more)
        yield from _with_sources(line, writing.sources)
        if at == 0:
            yield from ([words(part, italic=True)] for part in divided(stand.told, ROOM))


def _with_sources(line: list[Json], sources: Sequence[Source]) -> Iterator[list[Json]]:
    """The line with its sources, in as many lines as that takes."""
    room = ROOM - sum(size(element) for element in line)
    for at, one in enumerate(sources):
        said = source(one)
        cost = sum(size(element) for element in said)
        if cost > room and line:
            yield line
            line, room = [], ROOM
        line = [*line, *([words("; ")] if at and line else []), *said]
        room -= cost + 2
    if line:
        yield line


def _table(table: Table) -> Iterator[Json]:
    """A table of Slack's where it fits into one, else a list with the first cell of each row in bold."""
    rows = [[plain(cell) for cell in row] for row in (table.head, *table.rows)]
    width = max(map(len, rows), default=0)
    if 0 < width <= CELLS and 1 < len(rows) <= ROWS and sum(len(cell) for row in rows for cell in row) <= TABLE:
        full = [[*row, *[""] * (width - len(row))] for row in rows]
        yield {"type": "table", "rows": [[{"type": "raw_text", "text": cell or "–"} for cell in row] for row in full]}
    else:
        yield from _listed(line for row in rows if any(row) for line in _row(row))


def _row(row: list[str]) -> Iterator[list[Json]]:
    first, *rest = [cell for cell in row if cell]
    head, *parts = divided(first, ROOM)
    yield [words(head, bold=True)]
    for part in (*parts, *(piece for cell in rest for piece in divided(cell, ROOM))):
        yield [words(part)]
