"""Money that is promised: to whom it may go where the sentence does not say so."""

from collections.abc import Callable, Sequence

from bot.model import Measure
from bot.reading.claims import roles
from bot.reading.claims.frames import Hit
from bot.reading.claims.pieces import Kind, Piece
from bot.reading.claims.scene import Scene

Row = Sequence[Piece]
_PROMISING = ("promis", "pledg", "vow")
_COMMITTING = (*_PROMISING, "commit")
_MEANT = frozenset({Kind.PRONOUN, Kind.REFERENCE, Kind.DET})


def promises(piece: Piece) -> bool:
    """Whether a verb promises money."""
    return piece.word.startswith(_PROMISING)


def commits(piece: Piece) -> bool:
    """Whether a verb binds its subject to give or spend money."""
    return piece.word.startswith(_COMMITTING)


def to_itself(row: Row, scene: Scene, hit: Hit, i: int, giver: Callable[[int | None], str | None]) -> bool:
    """«Apple had promised $430 billion», of whom alone the text tells: nobody invests in itself."""
    if not hit.verb or hit.frame.measure is not Measure.INVESTMENT or not promises(row[hit.at]):
        return False
    at = roles.roles(row, hit.frame, hit.at, i, verb=True)[1]
    alone = at is not None and row[at].kind in _MEANT and scene.headed == {scene.topic}
    who = scene.topic if alone else giver(at)
    return who is not None and who in {scene.section, scene.topic}


def for_the_round(row: Row, scene: Scene, at: int) -> bool:
    """«Uber has promised another $300 million», where the text tells what its own company raises."""
    bargain = scene.bargain
    raised = bargain is not None and bargain.company == scene.topic and promises(row[at])
    return raised or any(
        frame.measure is Measure.FUNDING_ROUND for piece in row if piece.cue for frame in piece.cue.nouns[:1]
    )
