"""«The government», «the administration»: the one government that a text names, read as its name."""

from collections.abc import Sequence
from itertools import compress

from bot.reading.claims.row.piece import said_in, word_of
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import CAPITALS

Row = Sequence[Piece]
_WORDS = frozenset({"government", "administration"})
GOVERNMENTS = frozenset(CAPITALS.values())


def ruling(row: list[Piece], named: frozenset[str]) -> list[Piece]:
    """The row with «the government» as the name of the only one that is `named` in the text."""
    known = GOVERNMENTS & named if said_in(row, _WORDS) else ()
    if len(known) != 1:
        return row
    name = next(iter(known))
    for k in reversed([*compress(range(len(row)), map(_WORDS.__contains__, map(word_of, row)))]):
        if k and row[k].kind is Kind.WORD and row[k - 1].word == "the":
            row[k - 1 : k + 1] = [Piece(Kind.NAME, row[k - 1].start, row[k].end, "", name=name, owner=row[k].owner)]
    return row
