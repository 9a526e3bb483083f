"""Which parts of a sentence are quoted: who speaks there is not who tells the sentence."""

import re
from collections.abc import Iterator, Sequence

from bot.reading.claims.row.pieces import Piece

_MARK = re.compile(r"[“”„«»\"]")


def unquoted(row: Sequence[Piece], text: str, begin: int, end: int) -> Sequence[Piece]:
    """The pieces of a row that stand outside its quotes; the row itself where nothing is quoted."""
    spans = [*_quoted(text, begin, end)]
    if not spans:
        return row
    return [piece for piece in row if not any(start <= piece.start < stop for start, stop in spans)]


def _quoted(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The outermost quotes; one that began before the sentence or goes on after it counts as far as it reaches."""
    depth, start = 0, begin
    for mark in _MARK.finditer(text, begin, end):
        opens = _opens(text, mark.start(), depth) and not (depth and mark.group() == "“" and text[start] == "„")
        if opens and not depth:
            start = mark.start()
        elif not opens and depth <= 1:
            yield start, mark.start()
        depth = max(0, depth + (1 if opens else -1))
    if depth:
        yield start, end


def _opens(text: str, at: int, depth: int) -> bool:
    sign = text[at]
    if sign != '"':
        return sign in "“„«"
    return not depth and text[at + 1 : at + 2].strip() != "" and not text[max(0, at - 1) : at].strip(" \n([—–:-")
