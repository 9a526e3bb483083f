"""What the heads of the columns of a table say."""

from typing import NamedTuple

from bot.model import Frame


class Column(NamedTuple):
    """What the head of a table says of a column: the frame of its figures, or whose names stand in it."""

    frame: Frame | None = None
    role: str | None = None
    name: str | None = None
