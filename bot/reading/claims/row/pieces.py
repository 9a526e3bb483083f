"""A sentence as a row of pieces: its entities, its tokens, and which of them are cues and names."""

import re
from collections.abc import Container, Sequence
from functools import cache
from itertools import compress
from operator import itemgetter

from bot.model import Figure
from bot.reading.claims import measures
from bot.reading.claims.row.lexicon import Lexicon, Phrase, Phrases
from bot.reading.claims.row.piece import Kind, Piece, as_cue, capital_of, word_of
from bot.reading.claims.row.spans import Spans
from bot.reading.claims.row.tokens import PLAIN, read_tokens, tokens
from bot.reading.claims.row.tongues import NO_CUES, PARTICLES, RELATIVE, SOONER, classes, compound, tongue
from bot.reading.claims.row.words import (
    ALSO_VERBS,
    APART,
    AUXILIARIES,
    BACKWARDS,
    CAPITALS,
    CONJUNCTIONS,
    DEFINITE,
    DETERMINERS,
    HEDGES,
    JOINED,
    MONTHS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    REFERRING,
    THAN,
)
from bot.reading.companies.gazetteer import Mention
from bot.reading.companies.lookup_words import COMMON
from bot.reading.dates import Dated

__all__ = ["NO_NAMES", "Kind", "Piece", "pieces"]

_ORGANISATION = frozenset(
    "ventures capital partners fund funds growth bank group holdings management equity investments credit trust inc "
    "foundation university labs technologies systems investors advisors associates authority mission ministry agency "
    "institute programme scheme".split()
)
_NO_NAME = frozenset(
    "i ai api ceo cfo cto coo ipo gpu gpus us u.s uk eu llm llms arr agi q1 q2 q3 q4 h1 h2 r&d ebitda capex usd "
    "monday tuesday wednesday thursday friday saturday sunday series english american european chinese canadian "
    "indian japanese german french british chief executive officer president chairman founder co-founder analyst mr "
    "ms mrs dr so then yet still now here thus meanwhile however moreover instead also today even only both once "
    "later earlier last next hmm well okay yes no why how what when where that this these those under since after "
    "before founders investors laut nach selon según secondo segundo conforme angaben informationen b a c d e f g h "
    "silicon valley wall street".split()
)

NO_NAMES = _NO_NAME | DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS
"""Words that begin no name, though they may begin a sentence with a capital."""
_BEGIN = itemgetter(slice(1))
_LEGAL_LETTERS = frozenset("ACGILNPS")
_CLAUSE_ENDS = frozenset({Kind.STOP, Kind.COMMA, Kind.CONJ, Kind.CLOSE})
_WORDS = frozenset({Kind.WORD, Kind.CUE})
_NOT_ACTING = frozenset({Kind.PREP, Kind.BE, Kind.FIGURE})
_BEGIN_RELATIVE = frozenset({Kind.PREP, Kind.FIGURE, Kind.NAME, Kind.PRONOUN, Kind.DATE})
_TELLING = frozenset({"a", "an", "the", "its", "whose", "which", "who"})
_LONGEST = 5  # words of a name
_RISES = ["sale", "a"]
"""Italian: "sale a 7 miliardi"."""


def pieces(text: str, within: tuple[int, int], spans: Spans, lexicon: Lexicon, people: Container[str]) -> list[Piece]:
    """The pieces of a span of the text; `spans` are its figures, mentions and dates, in order; `people` last names."""
    start, end = within
    raw: list[Piece] = []
    found: list[re.Match[str]] = []
    at = start
    for begin, stop, thing in spans:
        found += tokens(text, at, begin)
        at = _entity(raw, text, begin, stop, thing)
    found += tokens(text, at, end)
    read_tokens(raw, found, text)  # all at once: most spans between two things hold but a word or two
    words = [*map(word_of, raw)]
    spoken = tongue(words)
    if spoken:
        raw = [_spoken(piece, spoken, lexicon, first=k == 0) for k, piece in enumerate(raw)]
        raw = _with_relatives(raw) if spoken == "de" else raw
        words = [piece.word for piece in raw]
    row = _named(_cued(raw, words, lexicon), lexicon, people, german=spoken == "de")
    return _rejoined(row, lexicon) if spoken == "de" else row


def _spoken(piece: Piece, spoken: str, lexicon: Lexicon, *, first: bool) -> Piece:
    """A piece as what it is in its language: another word than the English one, a compound by its last noun."""
    word = NO_CUES.get(spoken, {}).get(piece.word)
    if word and (first or not piece.capital):  # "Masayoshi Son" is nobody's
        return piece._replace(word=word, kind=PLAIN.get(word, Kind.WORD), owner=word in POSSESSIVES)
    if spoken == "de" and piece.capital and piece.kind is Kind.WORD and piece.word not in lexicon.phrases:
        head = compound(piece.word)
        return piece._replace(word=head, name=None, capital=False) if head else piece
    return piece


def _with_relatives(raw: list[Piece]) -> list[Piece]:
    """A German row with its relative pronouns as such: "OpenAI, das mit 300 Milliarden bewertet wird"."""
    for k in range(1, len(raw) - 1):
        piece, after = raw[k], raw[k + 1]
        pronoun = piece.word in RELATIVE and raw[k - 1].kind is Kind.COMMA
        if pronoun and (after.kind in _BEGIN_RELATIVE or after.word in SOONER):
            raw[k] = piece._replace(kind=Kind.REL)
    return raw


def _rejoined(row: list[Piece], lexicon: Lexicon) -> list[Piece]:
    """A German row with the verbs whole of which a part ends the clause: "steigt mit fünf Milliarden bei Intel ein"."""
    for k, piece in enumerate(row):
        if piece.word not in PARTICLES or not (k + 1 == len(row) or row[k + 1].kind in _CLAUSE_ENDS):
            continue
        for j in range(k - 1, max(-1, k - 30), -1):
            if row[j].kind is Kind.STOP:
                break
            begun = lexicon.phrases.get(row[j].word)
            longer = begun.longer.get(piece.word, ()) if begun else ()
            cue = next((cue for rest, cue in longer if len(rest) == 1), None)
            if cue:
                row[j] = row[j]._replace(kind=Kind.CUE, cue=cue)
                break
    return row


def _entity(raw: list[Piece], text: str, begin: int, stop: int, thing: Figure | Mention | Dated) -> int:
    if isinstance(thing, Figure):
        raw.append(Piece(Kind.FIGURE, begin, stop, "", figure=thing))
    elif isinstance(thing, Dated):
        raw.append(Piece(Kind.DATE, begin, stop, "", dated=thing))
    else:
        after = text[stop : stop + 2]
        if after[:1] == " " and after[1:] in _LEGAL_LETTERS:
            form = _legal_form().match(text, stop)
            stop = form.end() if form else stop
            after = text[stop : stop + 2]
        if after[:1] == "-" and after[1:].isalpha():
            raw.append(Piece(Kind.WORD, begin, stop, "", name=thing.name))
            return stop + 1
        if after[:1] == "s":  # "Nvidias Zusage"
            after = "s"
        owner = after in {"'s", "’s", "s"} or (after[:1] in {"'", "’"} and thing.text.endswith("s"))
        raw.append(Piece(Kind.NAME, begin, stop, "", name=thing.name, owner=owner))
        return stop + (len(after.rstrip()) if owner else 0)
    return stop


@cache
def _legal_form() -> re.Pattern[str]:
    """«Meta Platforms Inc.», «KT Corp.»: the form of a company is no word of its own."""
    return re.compile(
        r" (?:Inc|Corp(?:oration)?|Incorporated|Ltd|Limited|LLC|PLC|AG|GmbH|NV|SA|SpA|Co)\b(?:\.(?= [a-z]|,))?"
    )


def _cued(raw: list[Piece], words: list[str], lexicon: Lexicon) -> list[Piece]:
    """The pieces with phrases of the lexicon as one piece each, and nouns that mean somebody as references."""
    out: list[Piece] = []
    at = 0
    phrases = lexicon.phrases
    for k in compress(range(len(words)), map(lexicon.telling.__contains__, words)):
        if k < at:
            continue
        out += raw[at:k]
        piece, word, at = raw[k], words[k], k + 1
        if word in _ORGANISATION and (_of_name(raw, words, k, phrases) or (word == "fund" and _a_fund(out))):
            out.append(piece)
            continue
        backwards = word == "back" and k > 0 and words[k - 1] in BACKWARDS
        if word in phrases and not backwards and not (word in ALSO_VERBS and _acts(raw, words, k)):
            piece, at = _cue(raw, words, k, phrases[word])
        if word in REFERRING and piece.kind in _WORDS and at == k + 1 and _definite(out):
            acts = at >= len(raw) or raw[at].kind not in _NOT_ACTING
            if piece.kind is Kind.WORD or acts:
                piece = piece._replace(kind=Kind.REFERENCE, cue=None)
        out.append(piece)
    return out + raw[at:]


def _acts(raw: Sequence[Piece], words: Sequence[str], k: int) -> bool:
    """«OpenAI projects more than $12 billion», «sale a 7 miliardi»: a verb, though it is written like a noun."""
    if words[k] in _RISES:
        return words[k + 1 : k + 2] == _RISES[1:]
    if k and (raw[k - 1].kind in {Kind.DET, Kind.PREP, Kind.OPEN} or raw[k - 1].owner):
        return False
    after = next((j for j in range(k + 1, min(len(raw), k + 6)) if words[j] not in HEDGES | THAN), k)
    return raw[after].kind is Kind.FIGURE


def _of_name(raw: list[Piece], words: list[str], k: int, phrases: Phrases) -> bool:
    """«Halden Growth»: whether a word of a measure is the last of a fund's name."""
    before = raw[k - 1] if k else None
    joined = before is not None and before.kind is Kind.WORD and before.capital and raw[k].start - before.end == 1
    return raw[k].capital and joined and words[k - 1] not in phrases and words[k - 1] not in _NO_NAME


def _a_fund(before: Sequence[Piece]) -> bool:
    """«The Danish pension fund Halvorsen»: a noun, though only words of kind stand between it and its article."""
    for k, piece in enumerate(reversed(before[-4:])):
        if piece.kind is Kind.DET:
            return k > 0
        if piece.kind is not Kind.WORD or piece.word in AUXILIARIES or piece.word.endswith("s"):
            return False
    return False


def _cue(raw: Sequence[Piece], words: Sequence[str], at: int, begun: Phrase) -> tuple[Piece, int]:
    """The longest phrase that begins with the piece at a place, as one piece, and where it stops."""
    first, stop = raw[at], at + 1
    for rest, cue in begun.longer.get(words[stop], ()) if stop < len(words) else ():
        if len(rest) == 1 or tuple(words[stop : stop + len(rest)]) == rest:
            if (rest[-1], *words[stop + len(rest) : stop + len(rest) + 1]) in APART:
                continue
            last = raw[at + len(rest)]
            return as_cue(first, cue, last), stop + len(rest)
    return (as_cue(first, begun.alone, first) if begun.alone else first), stop


def _definite(before: Sequence[Piece]) -> bool:
    """Whether a noun here speaks of something known: "the AI company", "this startup"."""
    for k, piece in enumerate(reversed(before[-6:])):
        if piece.kind is Kind.DET:
            return piece.word in DEFINITE or piece.word in {"its", "their"}
        if piece.kind is Kind.COMMA and 0 < k < len(before) - 1 and before[-k].capital and before[-k - 2].capital:
            continue  # "the Bellevue, Washington company"
        if piece.kind is not Kind.WORD:
            return piece.kind is Kind.PREP and piece.word in JOINED
    return False


def _named(row: list[Piece], lexicon: Lexicon, people: Container[str], *, german: bool) -> list[Piece]:
    """Runs of capitalised words that no list knows, as one piece each; outlets by the list."""
    capitals = [*compress(range(len(row)), map(capital_of, row))]
    headline = len(capitals) > 1 and len(capitals) * 2 > sum(map(str.isalpha, map(_BEGIN, map(word_of, row)))) + 2
    out: list[Piece] = []
    at = 0
    for k in capitals:
        piece = row[k]
        if k < at or piece.kind is not Kind.WORD or (german and _no_name(row, k)):
            continue
        out += row[at:k]
        at = k + 1
        while at < len(row) and at - k < _LONGEST and _goes_on(row[at - 1], row[at]):
            at += 1
        if at == k + 1 and piece.name in people:
            out.append(piece._replace(kind=Kind.PROPER))
        else:
            first = (not out or out[-1].kind is Kind.STOP) and not _described(row, at)
            out += _name(row[k:at], headline=headline, first=first, lexicon=lexicon)
    return out + row[at:]


def _described(row: list[Piece], at: int) -> bool:
    """«Disruptive, a Dallas fund, put», «Talon, in 2023, was»: a name, though it begins its sentence."""
    if row[at - 1].name in CAPITALS:
        return True
    word, after = row[at - 1].word, row[at : at + 2]
    if len(after) < 2 or word in COMMON or word.endswith(("ly", "s")) or row[at - 1].owner:
        return False
    if after[0].kind is not Kind.COMMA:
        return after[0].cue is not None and any(frame.measure in measures.PURCHASES for frame in after[0].cue.verbs)
    dated = after[1].kind is Kind.PREP and at + 2 < len(row) and row[at + 2].kind is Kind.DATE
    return after[1].word in _TELLING or dated or (after[1].owner and after[1].kind is not Kind.DET)


def _no_name(row: list[Piece], at: int) -> bool:
    """Whether a German word with a capital is only a noun: it says what the name after it is, or it stands alone."""
    alone = at + 1 >= len(row) or not _goes_on(row[at], row[at + 1])
    before = row[at - 1] if at else None
    behind = before is not None and before.capital and before.kind is Kind.WORD and _goes_on(before, row[at])
    return classes(row[at].word) or (alone and not behind)


def _goes_on(left: Piece, right: Piece) -> bool:
    near = right.start - left.end <= 2 and not left.owner
    return near and right.capital and right.kind is Kind.WORD


def _name(run: list[Piece], *, headline: bool, first: bool, lexicon: Lexicon) -> list[Piece]:
    while run and run[0].word in _NO_NAME and len(run) > 1 and not _outlet(run, lexicon):
        return [run[0], *_name(run[1:], headline=headline, first=False, lexicon=lexicon)]
    spoken = " ".join([piece.name or "" for piece in run])
    head, last = run[0], run[-1]
    outlet = _outlet(run, lexicon)
    whole = head._replace(end=last.end, word="", name=outlet or spoken, owner=last.owner)
    if outlet:
        return [whole._replace(kind=Kind.PROPER, word="outlet")]
    if headline or head.word in _NO_NAME or (len(run) == 1 and (first or head.word in MONTHS)):
        return run
    if last.word in _ORGANISATION and len(run) > 1:
        return [whole._replace(kind=Kind.NAME)]
    return [whole._replace(kind=Kind.PROPER)]


def _outlet(run: Sequence[Piece], lexicon: Lexicon) -> str | None:
    spoken = " ".join([piece.name or "" for piece in run])
    return lexicon.outlets.get(spoken) or lexicon.outlets.get(f"The {spoken}")
