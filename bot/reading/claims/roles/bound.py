"""Whether a name is bound to a preposition or to a noun behind it, and so no subject of anything."""

from collections.abc import Sequence
from itertools import takewhile

from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, LEVEL

Row = Sequence[Piece]
_PHRASE = frozenset({Kind.WORD, Kind.DET, Kind.PROPER, Kind.NAME, Kind.FIGURE})
_BESIDE = frozenset(
    "rival backer investor customer competitor supporter partner tenant landlord client shareholder contractor".split()
)
IS_WORTH = frozenset("vaut valent valait vale valen valía valgono valeva valem valia".split())
_CLAUSAL = frozenset("after before since until".split())


def governed(row: Row, k: int) -> bool:
    """Whether a name belongs to a preposition: "from the chip firm Ampere"; not in "for $400 million Apple bought"."""
    if k + 1 < len(row) and row[k - 1].figure and _acts(row[k + 1]):
        return False
    for j in range(k - 1, max(-1, k - 6), -1):
        piece = row[j]
        if piece.kind is Kind.PREP:
            described = row[k].kind is Kind.REFERENCE and k + 1 < len(row)
            if described and piece.word in _CLAUSAL and _does(row[k + 1]):
                return False  # "after the startup raised"
            return piece.word != "with" or j != k - 1 or not _absolute(row, k)
        if piece.kind is Kind.CONJ and j and row[j - 1].kind is Kind.NAME:
            continue
        if piece.kind not in _PHRASE or piece.word in AUXILIARIES:
            return False
    return False


def _does(after: Piece) -> bool:
    """Whether a verb in the past or an auxiliary follows: «after the maker lined up»."""
    told = after.cue is not None and after.cue.verbs and after.word.endswith("ed")
    return bool(told) or after.kind is Kind.LEVEL or after.word in AUXILIARIES


def _acts(after: Piece) -> bool:
    """Whether a verb follows at once."""
    acts = after.kind is Kind.LEVEL or (after.cue is not None and after.cue.verbs and not after.cue.nouns)
    return bool(acts) or after.word in AUXILIARIES


def modifies(row: Row, k: int) -> bool:
    """Whether a name only says which noun: "the Scale AI acquihire"."""
    if k + 1 >= len(row):
        return False
    after = row[k + 1]
    if after.kind is Kind.REFERENCE or (row[k].kind is Kind.PROPER and k and row[k - 1].kind is Kind.DET):
        return after.kind in {Kind.REFERENCE, Kind.WORD}
    noun = after.cue is not None and not after.cue.verbs and after.word not in LEVEL and after.word not in IS_WORTH
    return noun or after.word in _BESIDE


def _absolute(row: Row, k: int) -> bool:
    """«With xAI itself pegged at»: the name is a subject after all."""
    near = takewhile(lambda piece: piece.kind is not Kind.COMMA, row[k + 1 : k + 3])
    return any(piece.kind is Kind.CUE and piece.word.endswith(("ed", "ing")) for piece in near)
