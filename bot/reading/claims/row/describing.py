"""Companies told by what they are, where they sit or who runs them, read as their names.

"The Santa Clara chipmaker", "der Münchner Konzern", "Sam Altman's company": what the article and the seed say of the
companies that the article names decides. Where nobody fits, or two do, the noun stays what it was, for grammar to read.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.reading.claims.row.piece import NAMED, places
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import DEFINITE, JOINED, LARGE, MAKING, REFERENCES, ROLES, SMALL, TELLING
from bot.reading.companies.kinds import head_of, said_by
from bot.reading.companies.profiles import Profiles, place_of

Row = Sequence[Piece]
_NOUNS = frozenset({Kind.WORD, Kind.CUE})
_WORDS = frozenset({Kind.WORD, Kind.PROPER, Kind.CUE, Kind.REFERENCE})
_LONGEST = 7
_OF = frozenset("of de d di da von du del della aus".split())
_HIS = frozenset({"his", "her"})
_OWN_FIRM = frozenset("company firm group business startup start-up lab".split())
EARLIER = frozenset("previous earlier former last first prior old second other ex-company".split())
"""Of a founder's companies those that are not the one of the text: «sold his previous company»."""
_HEADS = _OWN_FIRM | TELLING | REFERENCES
_ELIDED = frozenset({"l'", "l’"})
_NEVER = SMALL | LARGE | ROLES


class Meant(NamedTuple):
    """The pieces from `start` to `stop` stand for the company `name`."""

    start: int
    stop: int
    name: str


def described(row: list[Piece], profiles: Profiles) -> list[Piece]:
    """The row with each description that means one company as the name of that company; "his company" by who speaks."""
    heads = [k for k in places(row, _WORDS) if _may_head(row[k]) and _head(row[k])]
    for k in reversed(heads):
        if k + 1 < len(row) and row[k + 1].kind in NAMED:
            row[k] = _apposed(row[k])
            continue
        meant = _meant(row, k, profiles)
        if meant:
            last = row[meant.stop - 1]
            row[meant.start : meant.stop] = [
                Piece(Kind.NAME, row[meant.start].start, last.end, "", name=meant.name, owner=row[k].owner)
            ]
    return row


def _apposed(piece: Piece) -> Piece:
    """«Der Softwarekonzern Servicenow»: a noun before a name, though German writes it as if it were one."""
    if piece.kind is not Kind.PROPER:
        return piece
    return piece._replace(kind=Kind.REFERENCE, word="company")


def _may_head(piece: Piece) -> bool:
    """The cheap question before the dear one: a name, a reference, or one of the nouns for a company."""
    return piece.name is not None or piece.kind is Kind.REFERENCE or piece.word in _HEADS or piece.word[:2] in _ELIDED


def _head(piece: Piece) -> str | None:
    """The noun that may stand for a company, in lower case."""
    if piece.kind is Kind.REFERENCE:
        return piece.word
    if piece.kind is Kind.PROPER and piece.name and piece.word != "outlet":
        last = piece.name.rpartition(" ")[2].lower()
        return last if last in REFERENCES or last.rpartition("-")[2] in REFERENCES or head_of(last) else None
    if piece.kind not in _NOUNS or (piece.name is not None and not piece.capital):
        return None
    if piece.word in _OWN_FIRM:
        return piece.word
    word = piece.word.removeprefix("l'").removeprefix("l’")
    return word if word in TELLING or word in REFERENCES or (piece.capital and head_of(word)) else None


def _meant(row: Row, k: int, profiles: Profiles) -> Meant | None:
    head = _head(row[k]) or ""
    start, words = _modifiers(row, k)
    by = row[start - 1] if start else None
    if by is not None and by.word in _HIS:
        persons = (profiles.firm_of(piece.name) for piece in reversed(row[:start]) if piece.kind is Kind.PROPER)
        name = next((firm for firm in persons if firm), None)
        return Meant(start - 1, k + 1, name) if name and head in _OWN_FIRM and EARLIER.isdisjoint(words) else None
    if by is not None and by.owner and by.kind is Kind.PROPER:
        name = profiles.firm_of(by.name)
        return Meant(start - 1, k + 1, name) if name else None
    stop, behind = _behind(row, k, profiles)
    if isinstance(behind, str):
        return Meant(start, stop, behind)
    if not _definite(row, k, start):
        return None
    words = [*words, *_of_head(head, row[k]), *behind] or [head] * (head in MAKING)
    name = profiles.only(place_of(words)) if words else None
    return Meant(start, stop, name) if name else None


def _modifiers(row: Row, k: int) -> tuple[int, list[str]]:
    """Where the phrase of a noun begins, and the words before the noun, in order."""
    words: list[str] = []
    j = k - 1
    while j >= 0 and k - j <= _LONGEST:
        piece = row[j]
        between = piece.kind is Kind.COMMA and j and row[j - 1].capital | (row[j - 1].kind is Kind.PROPER)
        if piece.owner or not (piece.kind in _WORDS or between):
            break
        if piece.kind in _WORDS:
            words[:0] = _spoken(piece)
        j -= 1
    return j + 1, words


def _spoken(piece: Piece) -> Iterator[str]:
    """The words of a piece, in lower case, those with hyphens also apart."""
    for word in (piece.name or piece.word).lower().split():
        yield word.removesuffix("-based")
        if "-" in word:
            yield from word.removesuffix("-based").split("-")


def _of_head(head: str, piece: Piece) -> Iterator[str]:
    """What the noun itself says, and the words before it that belong to the same name-like run."""
    if piece.kind is Kind.PROPER and piece.name:
        yield from (word.lower() for word in piece.name.split()[:-1])
    compound = head_of(head)
    if compound:
        yield from compound[0].split("-")
        yield compound[0]
    elif head not in _NEVER and head in TELLING:
        yield head


def _behind(row: Row, k: int, profiles: Profiles) -> tuple[int, list[str] | str]:
    """«L'éditeur torontois», «il gruppo di Austin», «the maker of drones», «le groupe de Masayoshi Son»."""
    j = k + 1
    if j < len(row) and row[j].kind is Kind.WORD and not row[j].capital and said_by(row[j].word):
        return j + 1, [row[j].word]
    if j + 1 >= len(row) or row[j].word not in _OF or row[k].owner:
        return j, []
    after = row[j + 1]
    if after.kind is Kind.PROPER or after.capital:
        person = profiles.firm_of(after.name)
        place = (after.name or after.word).lower()
        if person:
            return j + 2, person
        return (j + 2, [place]) if said_by(place) else (j, [])
    return _made(row, k, j)


def _made(row: Row, k: int, j: int) -> tuple[int, list[str]]:
    """«The maker of customer-service agents», «the operator of data centres»."""
    words: list[str] = []
    stop = j + 1
    while _head(row[k]) in MAKING and stop < min(len(row), j + 4) and row[stop].kind in {Kind.WORD, Kind.CUE}:
        words += _spoken(row[stop])
        stop += 1
    return (stop, words) if words else (j, [])


def _definite(row: Row, k: int, start: int) -> bool:
    """Whether the phrase speaks of somebody known: "the", "this", "der", "del"; or l' at the noun itself."""
    if row[k].word.startswith(("l'", "l’")):
        return True
    return start > 0 and (row[start - 1].word in DEFINITE or row[start - 1].word in JOINED)
