"""Clauses and appositions between commas, which stand between a subject and its verb and hold other names."""

from collections.abc import Sequence

from bot.reading.claims.roles.bound import governed
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, REFERENCES

Row = Sequence[Piece]
_FAR = 24
_NAMES = frozenset({Kind.NAME, Kind.PROPER, Kind.REFERENCE})
_COUNTING = frozenset("include includes including included count counts counting are were".split())
_AUXILIARY = frozenset({Kind.WORD, Kind.BE})
_LISTED = _NAMES | {Kind.COMMA, Kind.CONJ, Kind.DET}
_WORDS = frozenset({Kind.WORD, Kind.REFERENCE})
_RELATED = frozenset(
    "rival competitor parent backer investor customer client partner subsidiary arm unit owner shareholder lender peer "
    "neighbour neighbor supplier maker spin-off spinoff successor predecessor".split()
)
"""What a name stands to somebody, told behind it: «Larkmere, its parent, was valued at»."""


def past_insertion(row: Row, at: int) -> int:
    """Past a clause between commas: "Runway, which counts Nvidia among its investors, raised", "Runway, a lab, did"."""
    k = at - 1
    while k > 0 and row[k].kind in _AUXILIARY and row[k].word in AUXILIARIES:
        k -= 1
    start = inserted(row, k) if k > 1 and row[k].kind is Kind.COMMA else None
    return at if start is None else start


def inserted(row: Row, k: int) -> int | None:
    """Where the clause or the apposition begins that the comma at `k` closes: at its own comma."""
    if k < 2 or row[k].kind is not Kind.COMMA:
        return None
    for j in range(k - 1, max(0, k - _FAR), -1):
        if row[j].kind is Kind.REL:
            start = j - 2 if row[j - 1].kind is Kind.PREP else j - 1  # "Stark, in which Thiel has a stake, was"
            if start > 0 and row[start].kind is Kind.COMMA:
                return start
        if row[j].kind is Kind.STOP:
            return None
        if row[j].kind is Kind.COMMA:
            if _in_list(row, j, k):
                continue
            fresh = row[j + 2].kind is Kind.PREP and (row[j + 1].kind is Kind.WORD or row[j + 2].word == "by")
            # "fresh from", "known for", "backed by"
            named = row[j - 1].kind in _NAMES and (row[j + 1].kind is Kind.DET or row[j + 1].owner or fresh)
            whose = row[j + 1].kind is not Kind.DET or not row[j + 1].owner
            told = whose or row[k - 1].kind is Kind.REFERENCE or row[k - 1].word in _RELATED
            return j if named and told else None
    return None


def _in_list(row: Row, j: int, k: int) -> bool:
    """«By alumni of Anthropic, xAI and Google»: whether a comma only parts the names of a list."""
    names = row[j + 1 : k]
    listed = all(piece.kind in _LISTED for piece in names) and any(piece.kind is Kind.CONJ for piece in names)
    before = row[j - 2].kind is Kind.COMMA or row[j - 2].word in _COUNTING or governed(row, j - 1)
    return listed and before and row[j - 1].kind in _NAMES


def opened(row: Row, k: int) -> int:
    """Where the bracket begins that ends at `k`: what stands in it has no part in the clause around it."""
    return next((j for j in range(k - 1, max(-1, k - _FAR), -1) if row[j].kind is Kind.OPEN), k)


def labelled(row: Row, k: int) -> int | None:
    """«Corvane: $90M», «Corvane (Boston; software): acquired by»: the name that a line begins with, before a colon."""
    if row[k].word != ":":
        return None
    at = opened(row, k - 1) - 1 if k > 3 and row[k - 1].kind is Kind.CLOSE else k - 1
    return at if 0 <= at < 2 and row[at].kind is Kind.NAME and not row[at].owner else None


def describes(row: Row, k: int) -> bool:
    """«Israeli Mellanox», «Ambient AI scribe maker Abridge has»: capitals before a name, or a noun that tells it."""
    if row[k].kind is not Kind.PROPER:
        return False
    if k + 1 < len(row) and row[k + 1].kind is Kind.NAME:
        return True
    for j in range(k + 1, min(len(row) - 1, k + 6)):
        if row[j].kind not in _WORDS or row[j].word in AUXILIARIES:
            return False
        if row[j].word in REFERENCES:
            return row[j + 1].kind is Kind.NAME
    return False
