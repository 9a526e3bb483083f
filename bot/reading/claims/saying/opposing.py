"""Who says what where a sentence sets one figure against another that somebody else told.

«Raised $3 billion, not $30 billion as Harbor Wire reported»: the paper stands behind the thirty billion alone.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from bot.model import Attribution, Voice
from bot.model.values import value
from bot.reading.claims.row.piece import Kind, Piece
from bot.reading.claims.saying.attribution import attribution
from bot.reading.claims.saying.crediting import Press

Row = Sequence[Piece]

WIDTH = 120
"""Characters behind a figure in which its credit stands."""


_CREDITED = frozenset({Voice.OUTLET, Voice.COMPANY})
"""Who may be told of in another part of a sentence; an outlet that nobody knows may be read as a company."""


@value()
class Voices:
    """Who stands behind the figures of a sentence: behind those before a place, and behind those after it."""

    first: Attribution
    place: int
    then: Attribution

    def of(self, start: int) -> Attribution:
        return self.first if start < self.place else self.then


def voices(row: Row, said: frozenset[str], press: Press, place: tuple[str, int, int]) -> Voices:
    """The voices of a sentence; `said` are the words of its row, `place` its text, begin and end."""
    whole = attribution(row, said, press, place)
    cut = _turn(row, *place) if whole.voice in _CREDITED else None
    if cut is None:
        return Voices(whole, 0, whole)
    at, leading = cut
    parts = [piece for piece in row if piece.start < at], [piece for piece in row if piece.start >= at]
    first, then = (attribution(part, _words(part), press, place) for part in parts)
    return Voices(first, at, then if leading or then.voice is Voice.OUTLET else whole)


def _words(row: Row) -> frozenset[str]:
    return frozenset(piece.word for piece in row)


def _away(text: str, start: int, end: int) -> int | None:
    """Where a clause ends that credits what stands before it, and «but» turns away from that."""
    but = _but().search(text, start, min(end, start + WIDTH))
    credited = text[start : but.start()] if but else ";"
    return but.end() if but and ";" not in credited and "." not in credited else None


def _turn(row: Row, text: str, begin: int, end: int) -> tuple[int, bool] | None:
    """Where the sentence turns to what somebody else told, or, where it begins with that, away from it (then true)."""
    figures = [piece for piece in row if piece.kind is Kind.FIGURE]
    if begun := _begins().match(text, begin, min(end, begin + WIDTH)):
        return (begun.end(), True) if figures and figures[0].start >= begun.end() else None
    for one, other in pairwise(figures):
        turned = _against().search(text, one.end, other.start)
        if _not().search(text, begin, one.start) and (away := _away(text, one.end, other.start)):
            return away, True
        if turned and _credit().match(text, other.end, min(end, other.end + WIDTH)):
            return turned.start(), False
    return None


@cache
def _begins() -> re.Pattern[str]:
    """«Contrary to what Harbor Wire reported, »."""
    return re.compile(r"\W{0,3}(?:Contrary to|Unlike|Despite|Contradicting|Correcting|Disputing)\b[^,;.]{1,90},")


@cache
def _against() -> re.Pattern[str]:
    """What sets the figure behind it against the one before."""
    return re.compile(
        r"[,;—–(]? ?\b(?:(?:and|but) )?(?:not|rather than|instead of|as opposed to|contrary to|unlike)"
        r"(?: [\w'’-]{1,12}){0,3} ?$"
        r"|[,;—–(]? ?\b(?:less|more|lower|higher|smaller|larger|greater|fewer|below|above|short of|against|versus"
        r"|compared (?:with|to))(?: than)? (?:the|what was)(?: [\w'’-]{1,12}){0,2} ?$",
        re.IGNORECASE,
    )


@cache
def _not() -> re.Pattern[str]:
    return re.compile(r"\b(?:not|nor|instead of|rather than)(?: (?:the|a|some|about))? ?$", re.IGNORECASE)


@cache
def _but() -> re.Pattern[str]:
    """«… that Harbor Wire reported but »: the sentence turns away from what was credited."""
    return re.compile(r"\b(?:reported|said|wrote|claimed|told)\b[^;.]{0,30}?\bbut\b")


_TOLD = r"\b(?:reported|reports|said|wrote|had it|claimed|told|suggested|estimated|given by|cited by|according to)\b"


@cache
def _credit() -> re.Pattern[str]:
    """«as Harbor Wire reported», «reported by Harbor Wire»; behind a bare comma it would be of the whole sentence.

    The first line asks only whether a verb is within reach: without it each of three words tries forty places anew.
    """
    return re.compile(
        rf"(?=[ ,] {{0,92}}+(?! )[^,;.]{{0,92}}?(?:, (?:as|that|which) |{_TOLD}))"
        r"(?: [\w'’-]{1,14}){0,3}?(?:,? (?:as|that|which) [^,;.]{1,40}?| (?!and\b|but\b)[^,;.]{0,40}?)"
        rf"{_TOLD}"
    )
