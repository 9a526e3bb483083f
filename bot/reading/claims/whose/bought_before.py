"""The buyer of a text that was once bought itself: «Qualtrics buys Press Ganey. It was itself sold in 2023»."""

from collections.abc import Sequence

from bot.reading.claims.roles import roles, voices
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import Scene


def bought_before(row: Sequence[Piece], verb: int, scene: Scene) -> str | None:
    """The buyer that is the subject of a purchase told in the passive, by name or as «it» that «was itself» bought."""
    at = roles.subject(row, verb) if row[verb].cue and voices.passive(row, verb) else None
    if at is None or row[at].owner:
        return None
    buyer = scene.struck.counterparty if scene.struck else None
    if row[at].kind is Kind.NAME:
        return row[at].name if row[at].name in {buyer, *scene.deals} else None
    return buyer if any(piece.word in voices.ITSELF for piece in row[at:verb]) else None
