"""Money that goes on the goods of a company is a contract with it: «spends $10 billion on Orlo's cloud»."""

from collections.abc import Mapping, Sequence

from bot.model import Frame, Measure
from bot.reading.claims.roles import roles
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row.piece import Kind, Piece
from bot.reading.claims.scene.acting import meant_at
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]

_BOUGHT = Frame(form="verb", words=(), measure=Measure.CONTRACT, company=("on",), counterparty=("subject",))
SPENDING = frozenset("spend spends spent spending pay pays paid paying commit commits committed".split())
_GOODS = frozenset(
    "cloud chips gpus servers services capacity compute computing infrastructure platform processors".split()
)
_REACH = 10
"""Pieces behind a figure within which the goods are named."""


def bought(row: Row, i: int, scene: Scene, trades: Mapping[str, str]) -> Told | None:
    """The contract of who spends with whose goods they are; None where the money goes on anything else."""
    verb = left_of(row, i)
    if verb < 1 or row[verb].word not in SPENDING:
        return None
    on = next((k for k in range(i + 1, min(len(row) - 2, i + _REACH)) if row[k].word == "on"), None)
    if on is None or any(piece.kind in {Kind.COMMA, Kind.STOP, Kind.FIGURE, Kind.NAME} for piece in row[i + 1 : on]):
        return None
    seller = row[on + 1]
    goods = (piece.word for piece in row[on + 2 : on + 5])
    if seller.kind is not Kind.NAME or not seller.owner or not any(_is_goods(word, trades) for word in goods):
        return None
    buyer = meant_at(row, roles.subject(row, verb), scene)
    if buyer in {None, seller.name}:
        return None
    return Told(measure=Measure.CONTRACT, company=seller.name, counterparty=buyer, frame=_BOUGHT, complete=True)


def _is_goods(word: str, trades: Mapping[str, str]) -> bool:
    return word in _GOODS or trades.get(word) == "goods"
