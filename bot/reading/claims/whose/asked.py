"""What a question about a figure may look at: its row on the way to claims."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.reading.claims.row.pieces import Piece
from bot.reading.claims.scene.scene import Scene, Told
from bot.reading.claims.whose.parties import Parties


class Asked(Protocol):
    """A row: its words, those of trades by what they tell, what its figures before were read as, what is remembered."""

    @property
    def row(self) -> Sequence[Piece]: ...
    @property
    def said(self) -> frozenset[str]: ...
    @property
    def trades(self) -> Mapping[str, str]: ...
    @property
    def told(self) -> Mapping[int, Told]: ...
    @property
    def scene(self) -> Scene: ...
    @property
    def parties(self) -> Parties: ...
