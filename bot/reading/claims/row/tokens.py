"""The words and signs of a text as pieces of a row: what each is by itself, before its neighbours are asked."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from bot.reading.claims.row.piece import Kind, Piece
from bot.reading.claims.row.tongues import elided
from bot.reading.claims.row.words import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    LEVEL,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
)

_TOKEN = re.compile(r"[^\W_]++(?:[-.&'’][^\W_]++)*+|[^\w\s]")
PLAIN: dict[str, Kind] = {}
for _words, _kind in (
    (LEVEL, Kind.LEVEL),
    (SAYING, Kind.SAY),
    (DETERMINERS, Kind.DET),
    (PREPOSITIONS, Kind.PREP),
    (CONJUNCTIONS, Kind.CONJ),
    (RELATIVES, Kind.REL),
    (PRONOUNS, Kind.PRONOUN),
    (BE, Kind.BE),
):
    PLAIN.update(dict.fromkeys(_words, _kind))
PLAIN.update(dict.fromkeys(AUXILIARIES, Kind.WORD))
_SIGNS = {
    ",": Kind.COMMA, "—": Kind.COMMA, "–": Kind.COMMA, "(": Kind.OPEN, "[": Kind.OPEN, ")": Kind.CLOSE, "]": Kind.CLOSE,
    ";": Kind.STOP, ":": Kind.STOP, "|": Kind.STOP, "•": Kind.STOP, "·": Kind.STOP, "?": Kind.STOP, "→": Kind.LEVEL,
    "!": Kind.STOP,
}  # fmt: skip
_NOT_SMALL = frozenset({"Dell"})  # the name; "dell" is elided
_VERBS = frozenset({"d", "ll", "m", "ve", "re"})
_SUFFIXES = ("-based", "-backed", "-owned", "-led", "-headquartered", "-listed", "-founded", "-style", "-era", "-wide")

_said, _span = re.Match.group, re.Match.span
_start = itemgetter(Piece._fields.index("start"))
_new = tuple.__new__  # makes a piece of all its parts, in half the time of the class itself

Looks = tuple[tuple[Kind], tuple[str, None, str | None, bool, None, None, bool, None]]
"""The parts of a piece before and after its place."""


def tokens(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words and signs of a span of the text, as they stand."""
    return _TOKEN.finditer(text, start, end)


def read_tokens(raw: list[Piece], found: Sequence[re.Match[str]], text: str) -> None:
    """Add tokens of a text to the other pieces of a row."""
    looked = [*map(_looks, map(_said, found))]
    spans = [*map(_span, found)]
    raw += [_new(Piece, looks[0] + span + looks[1]) for looks, span in zip(looked, spans, strict=True) if looks]
    if None in looked:
        for looks, span in zip(looked, spans, strict=True):
            if looks is None:
                _add_joined(raw, text[span[0] : span[1]], *span)
    raw.sort(key=_start)


def _add_joined(raw: list[Piece], token: str, begin: int, stop: int) -> None:
    """A token with a sign in it, and apart from it what lost its vowel: "l'acquisto"; none for a sign alone."""
    if not token[0].isalnum():
        return
    owner = token.endswith(("'s", "’s"))
    if owner:
        token, stop = token[:-2], stop - 2
    word = elided(token)
    if word:
        raw.append(Piece(PLAIN.get(word, Kind.WORD), begin, begin + len(word), word))
        begin, token = begin + len(word) + 1, token[len(word) + 1 :]
    kind, others = _short(token) or _of_word(token)
    piece = _new(Piece, (*kind, begin, stop, *others))
    raw.append(piece._replace(owner=True) if owner else piece)


def _short(token: str) -> Looks | None:
    """A pronoun with its verb, «I'd», «we’ve»: no name, whatever its capital."""
    head, mark, rest = token.replace("’", "'").lower().partition("'")
    if not mark or rest not in _VERBS or not (head in PRONOUNS or head == "i"):
        return None
    return (Kind.PRONOUN,), (head, None, None, False, None, None, False, None)


@lru_cache(maxsize=4096)
def _looks(token: str) -> Looks | None:
    """What a plain word or a sign is; kept, since a few words are most of every text. None: it must be looked into."""
    if token in _SIGNS:
        return (_SIGNS[token],), (token, None, None, False, None, None, False, None)
    return _of_word(token) if token.isalnum() else None


def _of_word(token: str) -> Looks:
    lower = token.lower()
    kind = Kind.WORD if token in _NOT_SMALL else PLAIN.get(lower, Kind.WORD)
    capital = token[:1].isupper() and not token.endswith(_SUFFIXES)
    return (kind,), (lower, None, token if capital else None, lower in POSSESSIVES, None, None, capital, None)
