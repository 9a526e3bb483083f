"""Names that say only what somebody is like: «Tavi, once billed as Britain's answer to Orlo, is for sale»."""

from collections.abc import Sequence
from itertools import compress

from bot.reading.claims.row.piece import NAMED, word_of
from bot.reading.claims.row.pieces import Kind, Piece

_CALLED = frozenset(
    "billed called dubbed seen hailed known nicknamed labelled labeled touted described regarded considered viewed "
    "styled branded cast genannt gefeiert bezeichnet gehandelt surnommé surnommée présenté présentée considéré "
    "considérée llamado llamada apodado apodada considerado considerada visto vista chamado chamada apelidado "
    "apelidada definito definita soprannominato soprannominata considerata chiamata".split()
)
_RIVALS = frozenset(
    "rival competitor challenger partner customer client supplier alternative counterpart peer neighbour".split()
)
_OF = frozenset({"of", "to", "for"})
_AS = frozenset("as als comme como come l".split())
_ADVERBS = 4
"""Pieces between the name and the verb, at most: «, until lately often called»."""
_LONGEST = 14
"""Pieces of what somebody is called, at most."""
_ENDS = frozenset({Kind.COMMA, Kind.STOP, Kind.FIGURE, Kind.BE})
_SPOKEN_OF = frozenset({Kind.NAME, Kind.PROPER, Kind.REFERENCE})


def likened(row: list[Piece]) -> list[Piece]:
    """The row, in which what somebody is called names nobody."""
    if _CALLED.isdisjoint(map(word_of, row)):
        return row
    for at in compress(range(len(row)), map(_CALLED.__contains__, map(word_of, row))):
        if _aside(row, at) and _calls(row, at):
            _unname(row, at + 1)
    return row


def beside_rival(row: list[Piece]) -> list[Piece]:
    """The row, in which «a rival to Orlo that was valued at $5 billion», put in behind a name, names Orlo no more."""
    for at in compress(range(len(row)), map(_RIVALS.__contains__, map(word_of, row))):
        behind = at + 2 < len(row) and row[at + 1].word in _OF and row[at + 2].kind is Kind.NAME
        other = at + 2 if behind else at - 1
        told = (at + 3) if behind else at + 1
        if told >= len(row) or row[told].kind is not Kind.REL or row[other].kind is not Kind.NAME or row[other].owner:
            continue
        first = min(at, other)
        before = next((k for k in range(first - 1, max(0, first - _ADVERBS), -1) if row[k].kind is Kind.DET), 0)
        if before > 1 and row[before - 1].kind is Kind.COMMA and row[before - 2].kind in _SPOKEN_OF:
            row[other] = row[other]._replace(kind=Kind.WORD, name=None)
    return row


def _aside(row: Sequence[Piece], at: int) -> bool:
    """Whether the verb begins what is put behind a name, or the sentence: «Dubbed the Orlo of Europe, Tavi»."""
    for k in range(at - 1, max(-1, at - 2 - _ADVERBS), -1):
        if row[k].kind is Kind.COMMA:
            return k > 0 and row[k - 1].kind in _SPOKEN_OF
        if row[k].kind is not Kind.WORD:
            return False
    return at < _ADVERBS


def _calls(row: Sequence[Piece], at: int) -> bool:
    after = row[at + 1 : at + 2]
    return bool(after) and (after[0].word in _AS or after[0].kind is Kind.DET or bool(after[0].owner))


def _unname(row: list[Piece], begin: int) -> None:
    for k in range(begin, min(len(row), begin + _LONGEST)):
        if row[k].kind in _ENDS:
            return
        if row[k].kind in NAMED:
            row[k] = row[k]._replace(kind=Kind.WORD, name=None)
