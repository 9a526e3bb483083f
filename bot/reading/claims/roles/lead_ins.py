"""What stands between a preposition and the name that it leads to: what somebody is, or is to another."""

from collections.abc import Sequence

from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece

Row = Sequence[Piece]
_CALLED = frozenset("investor backer shareholder stakeholder holder owner lender bidder participant financier".split())
_RELATING = frozenset({Kind.WORD, Kind.REFERENCE})


def as_what(row: Row, j: int) -> bool:
    """«By existing investor General Catalyst»: what somebody is, just before the name."""
    return row[j].word in _CALLED and j + 1 < len(row) and row[j + 1].kind in NAMED


def its(row: Row, j: int) -> bool:
    """«In its struggling rival Corvane»: what somebody is to another, just before the name."""
    if row[j].kind is not Kind.DET or not row[j].owner:
        return False
    end = next((k for k in range(j + 1, min(len(row), j + 4)) if row[k].kind not in _RELATING), j + 1)
    return j + 1 < end < len(row) and row[end].kind is Kind.NAME and not row[end].owner


def his_fund(row: Row, k: int) -> bool:
    """«By Daniel Ek's fund Prima Materia»: a noun between an owner and the name of what is owned."""
    return row[k].cue is not None and row[k - 1].owner and k + 1 < len(row) and row[k + 1].kind in NAMED
