"""A partner between commas, as one phrase with its deal: «a second agreement, with Corvane, is worth»."""

from bot.reading.claims.row.likening import beside_rival, likened
from bot.reading.claims.row.piece import NAMED, places, said_in
from bot.reading.claims.row.pieces import Kind, Piece

_COMMAS = frozenset({Kind.COMMA})
_PARTNERS = frozenset({"with"})
_ENDS = frozenset({Kind.BE, Kind.LEVEL, Kind.STOP})


def with_others(row: list[Piece]) -> list[Piece]:
    """The row, in which likenesses and rivals name nobody, and partners stand with their deals."""
    return rejoined(beside_rival(likened(row)))


def rejoined(row: list[Piece]) -> list[Piece]:
    """The row without the commas around «with Corvane», where they stand between a noun and its verb."""
    if not said_in(row, _PARTNERS):
        return row
    for k in places(row, _COMMAS):
        within = row[k + 1 : k + 4]
        partner = [piece.kind in NAMED for piece in within[1:2]] == [True] and within[0].word == "with"
        closed = partner and len(within) == 3 and within[2].kind is Kind.COMMA and k > 0
        deal = row[k - 1].cue if closed else None
        if deal and deal.nouns and any(piece.kind in _ENDS for piece in row[k + 4 : k + 5]):
            del row[k + 3], row[k]
            return row
    return row
