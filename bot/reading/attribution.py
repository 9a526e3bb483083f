"""Who says it, by the words of the sentence: a filing, the company, a person, another outlet, people without a name."""

import re
from collections.abc import Sequence

from bot.model import Attribution, Voice
from bot.reading.pieces import Kind, Piece

_FILING = re.compile(
    r"\b(?:filings?|prospectus|proxy statement|S-1|10-K|10-Q|8-K|regulatory disclosure|annual report)\b", re.IGNORECASE
)
_UNNAMED = re.compile(
    r"\b(?:(?:people|persons?|sources?|someone|those|executives?|investors?) (?:familiar|close|briefed|with (?:direct )?knowledge|who)"
    r"|sources|reportedly|rumou?red|is understood to|asked not to be (?:named|identified)|anonymity|(?:is|are|was|were) said to)\b",
    re.IGNORECASE,
)
_COMPANY = re.compile(r"\b(?:in a (?:statement|press release|blog post)|the company (?:said|says)|press release)\b", re.IGNORECASE)


def attribution(text: str, start: int, end: int, row: Sequence[Piece]) -> Attribution:
    """Who stands behind the sentence `text[start:end]`; `row` are its pieces."""
    named = _named(row)
    if named and named.voice is Voice.OUTLET:
        return named
    if _FILING.search(text, start, end):
        return Attribution(Voice.FILING, named.name if named else None)
    if _UNNAMED.search(text, start, end):
        return Attribution(Voice.UNNAMED)
    if named:
        return named
    return Attribution(Voice.COMPANY) if _COMPANY.search(text, start, end) else Attribution()


def _named(row: Sequence[Piece]) -> Attribution | None:
    """The name that a word of saying belongs to, or that follows "according to"."""
    for at, piece in enumerate(row):
        if piece.kind is Kind.SAY or (piece.kind is Kind.LEVEL and piece.word in {"report", "reports", "reported"}):
            found = _voice(row, range(at - 1, max(-1, at - 6), -1)) or _inverted(row, at)
        elif piece.word == "according" or (piece.word == "citing"):
            found = _voice(row, range(at + 1, min(len(row), at + 6)))
        else:
            continue
        if found:
            return found
    return None


def _inverted(row: Sequence[Piece], at: int) -> Attribution | None:
    """"," said Reuters": only straight after the verb."""
    near = row[at + 1 : at + 2]
    return _voice(row, range(at + 1, at + 2)) if near and near[0].kind is Kind.PROPER else None


def _voice(row: Sequence[Piece], places: range) -> Attribution | None:
    for k in places:
        piece = row[k]
        if piece.owner:
            continue
        if piece.kind is Kind.PROPER:
            return Attribution(Voice.OUTLET if piece.word == "outlet" else Voice.PERSON, piece.name)
        if piece.kind is Kind.NAME:
            return Attribution(Voice.COMPANY, piece.name)
        if piece.kind is Kind.REFERENCE:
            return Attribution(Voice.COMPANY)
        if piece.kind in {Kind.STOP, Kind.FIGURE, Kind.CUE}:
            return None
    return None
