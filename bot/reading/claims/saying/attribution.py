"""Who says it, by the words of the sentence: a filing, the company, a person, another outlet, people without a name."""

from collections.abc import Sequence
from itertools import compress, pairwise, takewhile
from operator import or_

from bot.model import Attribution, Voice
from bot.reading.claims.row.piece import kind_of, word_of
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import SAYING
from bot.reading.claims.saying.crediting import CREDITING, CREDITS, CREDITS_ABROAD, Press, credited
from bot.reading.claims.saying.quoting import unquoted

Row = Sequence[Piece]

_FILING = frozenset("filing filings prospectus proxy s-1 10-k 10-q 8-k complaint lawsuit".split())
_UNNAMED = frozenset("sources reportedly rumored rumoured anonymity".split())
_PEOPLE = frozenset("people person persons source someone those executive executives investor investors".split())
_IN_THE_KNOW = frozenset("familiar close briefed with who".split())
_SAID_TO = frozenset({("said", "to"), ("understood", "to"), ("believed", "to")})
_SOURCES_ABROAD = frozenset(
    {
        ("según", "fuentes"), ("fuentes", "cercanas"), ("fuentes", "familiarizadas"), ("personas", "familiarizadas"),
        ("segundo", "fontes"), ("fontes", "próximas"), ("fontes", "familiarizadas"), ("pessoas", "familiarizadas"),
        ("secondo", "fonti"), ("fonti", "vicine"), ("persone", "informate"), ("personnes", "proches"),
        ("von", "insidern"), ("von", "eingeweihten"), ("laut", "insidern"), ("laut", "kreisen"), ("kreisen", "zufolge"),
        ("insidern", "zufolge"), ("sources", "proches"), ("source", "proche"),
    }
)  # fmt: skip
_TOLD = _SAID_TO | _SOURCES_ABROAD | {(who, how) for who in _PEOPLE for how in _IN_THE_KNOW}
"""Two words that say together that somebody says so without a name."""
_RELEASES = frozenset({("press", "release"), ("blog", "post"), ("a", "statement"), ("earnings", "call")})
_REPORTS = frozenset("report reports reported".split())
_PAPERS = _REPORTS | frozenset("analysis estimate estimates calculation calculations document documents data".split())
_WHOSE = frozenset("from by of".split())
_SAY = frozenset({Kind.SAY})
_SAY_ABROAD = frozenset(
    "teilte mitteilte sagte erklärte bestätigte kündigte annonce annoncé indiqué déclaré confirmé précisé anuncia "
    "anunció anunciado comunicó comunicado confirmó dijo anunciou comunicou informou confirmou disse afirmou annuncia "
    "annunciato comunicato confermato dichiarato".split()
)
"""Verbs of five other languages that a company says something with."""
_VOICED = _REPORTS | CREDITS | _SAY_ABROAD | CREDITS_ABROAD
_TELLING = SAYING.union(
    CREDITING,
    _REPORTS,
    _FILING,
    _UNNAMED,
    _SAY_ABROAD,
    (who for who, _ in _TOLD),
    (what for _, what in _RELEASES),
)
"""Words without one of which nobody is said to say anything."""
_NOBODY = Attribution()
_BORDERS = frozenset({Kind.STOP, Kind.FIGURE, Kind.CUE})
_SOMEBODY = frozenset({Kind.PROPER, Kind.NAME, Kind.REFERENCE})
_SUBJECTS = frozenset({Kind.NAME, Kind.PROPER, Kind.PREP, Kind.PRONOUN, Kind.REFERENCE, Kind.FIGURE, Kind.SAY})
_SOMEONE = frozenset("investor banker analyst source person insider executive employee man woman".split())
_ONE = frozenset("a an one another some".split())
_SELVES = frozenset("it itself".split())
_SINGLE = frozenset("he she".split())


def attribution(row: Row, said: frozenset[str], press: Press, place: tuple[str, int, int]) -> Attribution:
    """Who stands behind the sentence of these pieces; `said` are its words, `place` its text, begin and end."""
    return _NOBODY if _TELLING.isdisjoint(said) else _teller(unquoted(row, *place), said, press)


def _teller(row: Row, said: frozenset[str], press: Press) -> Attribution:
    outlet = None if CREDITING.isdisjoint(said) else credited(row, press)
    named = Attribution(Voice.OUTLET, outlet) if outlet else _named(row)
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


def _named(row: Row) -> Attribution | None:
    """The name that a word of saying belongs to, or that follows «according to»."""
    told = map(or_, map(_SAY.__contains__, map(kind_of, row)), map(_VOICED.__contains__, map(word_of, row)))
    for at in compress(range(len(row)), told):
        piece, found = row[at], None
        if _is_a_name(row, at):
            continue
        if piece.kind is Kind.SAY or piece.word in _REPORTS:
            last = _before_insertion(row, at)
            found = _meant(row, at) or _voice(row, range(last, max(-1, last - 5), -1)) or _inverted(row, at)
        elif piece.word in _SAY_ABROAD:
            found = _announced(row, at)
        elif piece.word in CREDITS_ABROAD:
            found = _credited_abroad(row[at + 1 : at + 3])
        elif piece.word in CREDITS:
            found = _voice(row, range(at + 1, min(len(row), at + 6)))
        if found:
            return found
    return None


def _credited_abroad(behind: Row) -> Attribution | None:
    """A company right behind such a word, or behind the small word that follows it."""
    small = behind and behind[0].kind in {Kind.DET, Kind.PREP}
    named = behind[1:2] if small else behind[:1]
    return Attribution(Voice.COMPANY, named[0].name) if named and named[0].kind is Kind.NAME else None


def _announced(row: Row, at: int) -> Attribution | None:
    """A company straight before or behind such a verb: «Orlo a annoncé», «teilte Orlo mit»."""
    before = takewhile(lambda piece: piece.kind is not Kind.COMMA, row[max(0, at - 2) : at][::-1])
    beside = [*before, *row[at + 1 : at + 2]]
    found = next((piece for piece in beside if piece.kind is Kind.NAME and not piece.owner), None)
    return Attribution(Voice.COMPANY, found.name) if found else None


def _is_a_name(row: Row, at: int) -> bool:
    """Whether a word that can be a verb of saying ends a name: "the United States"."""
    return row[at].word == "states" and at > 0 and "united" in (row[at - 1].word, (row[at - 1].name or "").lower())


def _before_insertion(row: Row, at: int) -> int:
    """The place before a verb of saying, or before what is put in: «the company, which rents from OpenAI, said»."""
    if not at or row[at - 1].kind is not Kind.COMMA:
        return at - 1
    opening = (k for k in range(at - 2, 0, -1) if row[k].kind is Kind.COMMA)
    begun = next(opening, None)
    return begun - 1 if begun is not None and row[begun + 1].kind is Kind.REL else at - 1


def _meant(row: Row, at: int) -> Attribution | None:
    """Whom a small word beside the verb means: «it said» who begins the sentence, «said an investor» nobody known."""
    before = row[at - 1] if at else None
    if before is not None and before.kind is Kind.PRONOUN and before.word in _SELVES:
        return Attribution(Voice.COMPANY, _subject(row[: at - 1]))
    if before is not None and before.word in _SINGLE:
        return Attribution(Voice.PERSON)
    beside = row[at + 1 : at + 3], row[max(0, at - 2) : at]
    unknown = any(len(two) == 2 and two[0].word in _ONE and two[1].word in _SOMEONE for two in beside)
    return _NOBODY if unknown else None


def _subject(row: Row) -> str | None:
    """The company that the row begins with; None: the one that the figure is of."""
    first = next((piece for piece in row if piece.kind in _SUBJECTS), None)
    return first.name if first is not None and first.kind is Kind.NAME and not first.owner else None


def _inverted(row: Row, at: int) -> Attribution | None:
    """«..., said Reuters»: only straight after the verb."""
    after = row[at + 1 : at + 2]
    return _voice(row, range(at + 1, at + 2)) if after and after[0].kind is Kind.PROPER else None


def _voice(row: Row, places: range) -> Attribution | None:
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
