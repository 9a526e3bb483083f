"""What stands around a line: the columns of a table, the heading above a list, the line before in a list."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model import Frame, Measure
from bot.reading.pieces import Kind, Piece
from bot.reading.scene import Scene, Told

Row = Sequence[Piece]
_BARS = "|\t"


def columns(text: str, start: int, end: int, row: Row) -> tuple[Frame | None, ...]:
    """The frame that each cell of a table's head names."""
    found: list[Frame | None] = [None] * (bars(text, start, end) + 1)
    for piece in row:
        if piece.cue and piece.cue.nouns:
            found[bars(text, start, piece.start)] = piece.cue.nouns[0]
    for column in range(1, len(found)):
        found[column] = found[column] or found[column - 1]
    return tuple(found)


def bars(text: str, start: int, end: int) -> int:
    """The number of column borders in `text[start:end]`."""
    return sum(text.count(bar, start, end) for bar in _BARS)


def in_table(scene: Scene, column: int, row: Row) -> Told | None:
    """What a cell is of by the head of its column, whose by the name in its row."""
    if not (0 <= column < len(scene.columns)):
        return None
    frame = scene.columns[column]
    if frame is None:
        return None
    name = next((piece.name for piece in row if piece.kind is Kind.NAME), None)
    return Told(measure=frame.measure or Measure.OTHER, company=name or scene.topic, counterparty=None, frame=frame)


def heading(row: Row, scene: Scene) -> Told | None:
    """What the figures of a list are of by the words of its heading."""
    for piece in reversed(row):
        frames = (piece.cue.nouns or piece.cue.verbs) if piece.cue else ()
        for frame in frames:
            if frame.measure not in {None, Measure.OTHER, Measure.STAKE}:
                name = next((other.name for other in row if other.kind is Kind.NAME), None)
                return Told(measure=frame.measure, company=name or scene.topic, counterparty=None, frame=frame)
    return None


def of_list(told: Told, row: Row) -> Told:
    """An item of a list under a heading, or after another item: the same measure, with the name that it gives."""
    name = next((piece.name for piece in row if piece.kind in {Kind.NAME, Kind.PROPER}), None)
    if name is None or name == told.company:
        return told
    if told.measure is Measure.INVESTMENT:
        return replace(told, counterparty=name)
    return replace(told, company=name)
