"""Whether a name is bound to a preposition or to a noun behind it, and so no subject of anything."""

from collections.abc import Sequence
from itertools import takewhile

from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, LEVEL

Row = Sequence[Piece]
_PHRASE = frozenset({Kind.WORD, Kind.DET, Kind.PROPER, Kind.NAME, Kind.FIGURE})
_JOINTS = frozenset({Kind.COMMA, Kind.CONJ})
BESIDE = frozenset(
    "rival challenger backer investor customer competitor supporter partner tenant landlord client shareholder "
    "contractor".split()
)
_CLAUSE = 16
"""Pieces of such a clause, at most."""
IS_WORTH = frozenset("vaut valent valait vale valen valía valgono valeva valem valia".split())
_VERBS = frozenset({Kind.LEVEL, Kind.SAY})
_CLAUSAL = frozenset("after before since until when as".split())
_DID = frozenset("did bought paid took put sold led struck spent won gave got lent made became began left cut".split())
"""Verbs in the past that do not show it by their ending."""


def governed(row: Row, k: int) -> bool:
    """Whether a name belongs to a preposition: "from the chip firm Ampere"; not in "for $400 million Apple bought"."""
    if k + 1 < len(row) and row[k - 1].figure and _acts(row[k + 1]):
        return False
    for j in range(k - 1, max(-1, k - 6), -1):
        piece = row[j]
        if piece.kind is Kind.PREP:
            if begins_clause(row, k):
                return False
            return piece.word != "with" or j != k - 1 or not _absolute(row, k)
        if piece.kind is Kind.CONJ and j and row[j - 1].kind is Kind.NAME:
            continue
        if piece.kind is Kind.COMMA and _parts(row, j) and _closed(row, k):
            continue
        if piece.kind not in _PHRASE or piece.word in AUXILIARIES:
            return False
    return False


def _parts(row: Row, j: int) -> bool:
    """Whether a comma parts two names."""
    return row[j - 1].kind in NAMED and row[j + 1].kind in NAMED and not row[j - 1].owner


def _closed(row: Row, k: int) -> bool:
    """«By alumni of Anthropic, xAI and Google, has»: whether the list that a name stands in ends at a comma.

    «In a round led by Sequoia, Nvidia and Google put in» has no comma there: the list may be the subject.
    """
    joined = row[k - 1].kind is Kind.CONJ
    while k + 2 < len(row) and row[k + 1].kind in _JOINTS and row[k + 2].kind in NAMED and not joined:
        joined = row[k + 1].kind is Kind.CONJ
        k += 2
    return joined and k + 1 < len(row) and row[k + 1].kind is Kind.COMMA


def begins_clause(row: Row, k: int) -> bool:
    """«After Meta bought 49%», «as Nvidia buys Groq»: whether a name is the subject of a clause of time."""
    at = k - 1 if k and row[k - 1].kind is not Kind.DET else k - 2
    if at < 0 or row[at].word not in _CLAUSAL or (row[at].word == "as" and row[k].kind not in NAMED):
        return False
    return k + 1 < len(row) and not row[k].owner and _does(row[k + 1])


def before_clause(row: Row, at: int) -> int | None:
    """«OpenAI dropped Scale after Meta bought 49% of it»: the last name before the clause of time that tells of it."""
    if row[at].word != "it" or row[at - 1].kind is not Kind.PREP:
        return None
    for k in range(at - 2, max(0, at - _CLAUSE), -1):
        if row[k].kind is Kind.STOP:
            break
        if row[k].kind in NAMED and begins_clause(row, k):
            outside = k - 2 if row[k - 1].word in _CLAUSAL else k - 3
            named = outside >= 0 and row[outside].kind is Kind.NAME and not row[outside].owner
            return outside if named else None
    return None


def acting_before(row: Row, at: int) -> str | None:
    """«Something Nvidia has had since it paid»: who «it» is in a clause of time, by the verb of the clause before."""
    if row[at].word != "it" or at < 2 or row[at - 1].word not in _CLAUSAL:
        return None
    for k in range(at - 2, max(-1, at - _CLAUSE), -1):
        if row[k].kind is Kind.STOP:
            break
        free = row[k].kind is Kind.NAME and not row[k].owner and not governed(row, k)
        if free and _does(row[k + 1]) and (k == 0 or row[k - 1].kind is not Kind.REL):
            return row[k].name
    return None


def _does(after: Piece) -> bool:
    """Whether a verb in the past or an auxiliary follows: «after the maker lined up»."""
    if after.cue is not None and after.cue.verbs and not after.cue.nouns and after.word.endswith("s"):
        return True  # "Intel slips as Nvidia buys Groq"
    told = after.cue is None or bool(after.cue.verbs)
    past = told and (after.word.endswith("ed") or after.word in _DID)
    return past or after.kind in _VERBS or after.word in AUXILIARIES


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
    return noun or after.word in BESIDE


def _absolute(row: Row, k: int) -> bool:
    """«With xAI itself pegged at»: the name is a subject after all."""
    near = takewhile(lambda piece: piece.kind is not Kind.COMMA, row[k + 1 : k + 3])
    return any(piece.kind is Kind.CUE and piece.word.endswith(("ed", "ing")) for piece in near)
