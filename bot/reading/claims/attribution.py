"""Who says it, by the words of the sentence: a filing, the company, a person, another outlet, people without a name."""

from collections.abc import Sequence
from itertools import compress, pairwise
from operator import or_

from bot.model import Attribution, Voice
from bot.reading.claims.piece import kind_of, word_of
from bot.reading.claims.pieces import Kind, Piece
from bot.reading.claims.words import SAYING

_FILING = frozenset("filing filings prospectus proxy s-1 10-k 10-q 8-k complaint lawsuit".split())
_UNNAMED = frozenset("sources reportedly rumored rumoured anonymity".split())
_PEOPLE = frozenset("people person persons source someone those executive executives investor investors".split())
_IN_THE_KNOW = frozenset("familiar close briefed with who".split())
_SAID_TO = frozenset({("said", "to"), ("understood", "to"), ("believed", "to")})
_TOLD = _SAID_TO | {(who, how) for who in _PEOPLE for how in _IN_THE_KNOW}
"""Two words that say together that somebody says so without a name."""
_RELEASES = frozenset({("press", "release"), ("blog", "post"), ("a", "statement"), ("earnings", "call")})
_REPORTS = frozenset("report reports reported".split())
_PAPERS = _REPORTS | frozenset("analysis estimate estimates calculation calculations document documents data".split())
_WHOSE = frozenset("from by of".split())
_CREDITS = frozenset("according citing".split())
_VOICED = _REPORTS | _CREDITS
_SAY = frozenset({Kind.SAY})
_TELLING = SAYING.union(
    _REPORTS, _CREDITS, _FILING, _UNNAMED, (who for who, _ in _TOLD), (what for _, what in _RELEASES)
)
"""Words without one of which nobody is said to say anything."""
_NOBODY = Attribution()
_BORDERS = frozenset({Kind.STOP, Kind.FIGURE, Kind.CUE})
_SOMEBODY = frozenset({Kind.PROPER, Kind.NAME, Kind.REFERENCE})


def attribution(row: Sequence[Piece], said: frozenset[str]) -> Attribution:
    """Who stands behind the sentence of these pieces; `said` are its words."""
    if _TELLING.isdisjoint(said):
        return _NOBODY
    named = _named(row)
    if named and named.voice is Voice.OUTLET:
        return named
    if not _FILING.isdisjoint(said):
        return Attribution(Voice.FILING, named.name if named else None)
    words = [piece.word for piece in row]
    if not _UNNAMED.isdisjoint(said) or not _TOLD.isdisjoint(pairwise(words)):
        return Attribution(Voice.UNNAMED)
    if named:
        return named
    return _NOBODY if _RELEASES.isdisjoint(pairwise(words)) else Attribution(Voice.COMPANY)


def _named(row: Sequence[Piece]) -> Attribution | None:
    """The name that a word of saying belongs to, or that follows «according to»."""
    told = map(or_, map(_SAY.__contains__, map(kind_of, row)), map(_VOICED.__contains__, map(word_of, row)))
    for at in compress(range(len(row)), told):
        piece, found = row[at], None
        if piece.kind is Kind.SAY or piece.word in _REPORTS:
            found = _voice(row, range(at - 1, max(-1, at - 6), -1)) or _inverted(row, at)
        elif piece.word in _CREDITS:
            found = _voice(row, range(at + 1, min(len(row), at + 6)))
        if found:
            return found
    return None


def _inverted(row: Sequence[Piece], at: int) -> Attribution | None:
    """«..., said Reuters»: only straight after the verb."""
    after = row[at + 1 : at + 2]
    return _voice(row, range(at + 1, at + 2)) if after and after[0].kind is Kind.PROPER else None


def _voice(row: Sequence[Piece], places: range) -> Attribution | None:
    for k in places:
        piece = row[k]
        if piece.kind in _BORDERS:
            return None
        if piece.word in _PAPERS and row[k + 1 : k + 2] and row[k + 1].word not in _WHOSE:
            return Attribution(Voice.UNNAMED)  # "according to recent reports Meta has": they say so, not Meta
        if not piece.owner and piece.kind in _SOMEBODY:
            return _of(piece)
    return None


def _of(piece: Piece) -> Attribution:
    if piece.kind is Kind.PROPER:
        return Attribution(Voice.OUTLET if piece.word == "outlet" else Voice.PERSON, piece.name)
    return Attribution(Voice.COMPANY, piece.name if piece.kind is Kind.NAME else None)
