"""Whether a verb stands in the passive, or as a participle that takes no object."""

from collections.abc import Sequence

from bot.reading.claims.roles.naming import before_which
from bot.reading.claims.row.piece import said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import FINAL, HEDGES, PARTICIPLES, WERDEN

Row = Sequence[Piece]
ITSELF = frozenset({"itself"})
"""«It was itself acquired»: told of another than the one that is bought in this text."""


def passive(row: Row, at: int) -> bool:
    """Whether a verb stands in the passive: "was acquired", "acquired by"."""
    word = row[at].word.split(" ")[0]
    if word in FINAL:
        return said_in(row[max(0, at - 16) : at + 3], WERDEN)
    if not (word.endswith("ed") or word in PARTICIPLES):
        return False
    if at + 1 < len(row) and row[at + 1].word == "by":
        return True
    k = at - 1
    while k >= 0 and at - k < 4 and (row[k].kind is Kind.WORD or row[k].word in ITSELF):
        k -= 1
    return k >= 0 and row[k].kind is Kind.BE


def reduced(row: Row, at: int) -> bool:
    """A participle that takes no object: "Scale, valued at", "sold for"."""
    word = row[at].word.split(" ")[0]
    following = row[at + 1] if at + 1 < len(row) else None
    if following is None or not (word.endswith("ed") or word in PARTICIPLES) or before_which(row, at) is not None:
        return False
    return following.kind is Kind.PREP or following.word in HEDGES
