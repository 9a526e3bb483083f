"""A sentence as a row of pieces: figures, names, dates, cues and the small words between them."""

import re
from collections.abc import Container, Iterator, Sequence
from typing import ClassVar, NamedTuple, final

from bot.model import Figure
from bot.reading.claims.lexicon import Cue, Lexicon, Phrases
from bot.reading.claims.tongues import NO_CUES, PARTICLES, classes, compound, elided, tongue
from bot.reading.claims.words import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DEFINITE,
    DETERMINERS,
    JOINED,
    LEVEL,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    REFERENCES,
    RELATIVES,
    ROLES,
    SAYING,
)
from bot.reading.companies.gazetteer import Mention
from bot.reading.dates import Dated


@final
class Kind:
    """What a piece is.

    No enumeration: rows are asked for kinds all the time, and a member of an `Enum` is looked up seven times as slowly.
    """

    __slots__ = ("_name",)

    FIGURE: ClassVar["Kind"]
    NAME: ClassVar["Kind"]  # a company
    PROPER: ClassVar["Kind"]  # another name: a person, a place, an unknown firm
    PRONOUN: ClassVar["Kind"]
    REFERENCE: ClassVar["Kind"]  # "the company", "the startup"
    DATE: ClassVar["Kind"]
    CUE: ClassVar["Kind"]
    BE: ClassVar["Kind"]
    LEVEL: ClassVar["Kind"]
    SAY: ClassVar["Kind"]
    PREP: ClassVar["Kind"]
    DET: ClassVar["Kind"]
    CONJ: ClassVar["Kind"]
    REL: ClassVar["Kind"]
    COMMA: ClassVar["Kind"]
    STOP: ClassVar["Kind"]
    OPEN: ClassVar["Kind"]
    CLOSE: ClassVar["Kind"]
    WORD: ClassVar["Kind"]

    def __init__(self, name: str) -> None:
        self._name = name

    def __repr__(self) -> str:
        return f"Kind.{self._name}"


for _name_of_kind in Kind.__annotations__:
    setattr(Kind, _name_of_kind, Kind(_name_of_kind))


class Piece(NamedTuple):
    """One piece; `word` is in lower case, `name` the company or proper name that it means."""

    kind: Kind
    start: int
    end: int
    word: str
    cue: Cue | None = None
    name: str | None = None
    owner: bool = False  # followed by 's, or a possessive
    figure: Figure | None = None
    dated: Dated | None = None
    capital: bool = False


_TOKEN = re.compile(r"[^\W_]+(?:[-.&'’][^\W_]+)*|[^\w\s]")
_PLAIN: dict[str, Kind] = {}
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
    _PLAIN.update(dict.fromkeys(_words, _kind))
_PLAIN.update(dict.fromkeys(AUXILIARIES, Kind.WORD))
_SIGNS = {
    ",": Kind.COMMA, "—": Kind.COMMA, "–": Kind.COMMA, "(": Kind.OPEN, "[": Kind.OPEN, ")": Kind.CLOSE, "]": Kind.CLOSE,
    ";": Kind.STOP, ":": Kind.STOP, "|": Kind.STOP, "•": Kind.STOP, "·": Kind.STOP, "?": Kind.STOP, "→": Kind.LEVEL,
    "!": Kind.STOP,
}  # fmt: skip
_KNOWN = _SIGNS | {word: kind for word, kind in _PLAIN.items() if word.replace("-", "").isalpha()}
"""What is known of a token as it stands: signs, and small words without a capital or an apostrophe."""
_NOT_SMALL = frozenset({"Dell"})  # the name; "dell" is elided
_ORGANISATION = frozenset(
    "ventures capital partners fund funds growth bank group holdings management equity investments credit trust inc "
    "foundation university labs technologies systems investors advisors associates authority".split()
)
_NO_NAME = frozenset(
    "i ai api ceo cfo cto coo ipo gpu gpus us u.s uk eu llm llms arr agi q1 q2 q3 q4 h1 h2 r&d ebitda capex "
    "usd monday "
    "tuesday wednesday thursday friday saturday sunday series english american european chinese canadian indian "
    "japanese german french british chief executive officer president chairman founder co-founder analyst mr "
    "ms mrs dr "
    "so then yet still now here thus meanwhile however moreover instead also today even only both once later "
    "earlier last "
    "next hmm well okay yes no why how what when where that this these those under since after before "
    "founders investors "
    "b a c d e f g h silicon valley wall street".split()
)

NO_NAMES = _NO_NAME | DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS
"""Words that begin no name, though they may begin a sentence with a capital."""
_REFERRING = REFERENCES | ROLES
_WORDS = frozenset({Kind.WORD, Kind.CUE})
_RISES = ("sale", "a")
"""Italian: "sale a 7 miliardi"."""
_SUFFIXES = ("-based", "-backed", "-owned", "-led", "-headquartered", "-listed", "-founded", "-style", "-era", "-wide")

Spans = list[tuple[int, int, Figure | Mention | Dated]]


def pieces(text: str, within: tuple[int, int], spans: Spans, lexicon: Lexicon, people: Container[str]) -> list[Piece]:
    """The pieces of a span of the text; `spans` are its figures, mentions and dates, in order; `people` last names."""
    start, end = within
    raw: list[Piece] = []
    at = start
    for begin, stop, thing in spans:
        raw.extend(_tokens(text, at, begin))
        at = _entity(raw, text, begin, stop, thing)
    raw.extend(_tokens(text, at, end))
    spoken = tongue([piece.word for piece in raw])
    if spoken:
        raw = [_spoken(piece, spoken, lexicon) for piece in raw]
    row = _named(_cued(raw, lexicon), lexicon, people, german=spoken == "de")
    return _rejoined(row, lexicon) if spoken == "de" else row


def _spoken(piece: Piece, spoken: str, lexicon: Lexicon) -> Piece:
    """A piece as what it is in its language: another word than the English one, a compound by its last noun."""
    word = NO_CUES.get(spoken, {}).get(piece.word)
    if word:
        return piece._replace(word=word, kind=_PLAIN.get(word, Kind.WORD))
    if spoken == "de" and piece.capital and piece.kind is Kind.WORD and piece.word not in lexicon.phrases:
        head = compound(piece.word)
        return piece._replace(word=head, name=None, capital=False) if head else piece
    return piece


def _rejoined(row: list[Piece], lexicon: Lexicon) -> list[Piece]:
    """A German row with the verbs whole of which a part ends the clause: "steigt mit fünf Milliarden bei Intel ein"."""
    for k, piece in enumerate(row):
        ends = k + 1 == len(row) or row[k + 1].kind in {Kind.STOP, Kind.COMMA, Kind.CONJ, Kind.CLOSE}
        if piece.word not in PARTICLES or not ends:
            continue
        for j in range(k - 1, max(-1, k - 30), -1):
            if row[j].kind is Kind.STOP:
                break
            cue = next((cue for rest, cue in lexicon.phrases.get(row[j].word, ()) if rest == (piece.word,)), None)
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
        if after[:1] == "-" and after[1:].isalpha():
            raw.append(Piece(Kind.WORD, begin, stop, "", name=thing.name))
            return stop + 1
        owner = after in {"'s", "’s"} or (after[:1] in {"'", "’"} and thing.text.endswith("s"))
        raw.append(Piece(Kind.NAME, begin, stop, "", name=thing.name, owner=owner))
        return stop + (len(after.rstrip()) if owner else 0)
    return stop


def _tokens(text: str, start: int, end: int) -> Iterator[Piece]:
    for found in _TOKEN.finditer(text, start, end):
        token = found.group()
        begin, stop = found.span()
        known = _KNOWN.get(token)
        if known:
            yield Piece(known, begin, stop, token, None, None, token in POSSESSIVES)
            continue
        if not token[0].isalnum():
            continue
        owner = token.endswith(("'s", "’s"))
        if owner:
            token, stop = token[:-2], stop - 2
        word = "" if token.isalnum() else elided(token)
        if word:
            yield Piece(_PLAIN.get(word, Kind.WORD), begin, begin + len(word), word)
            begin, token = begin + len(word) + 1, token[len(word) + 1 :]
        lower = token.lower()
        kind = Kind.WORD if token in _NOT_SMALL else _PLAIN.get(lower, Kind.WORD)
        capital = token[0].isupper() and not token.endswith(_SUFFIXES)
        yield Piece(kind, begin, stop, lower, None, token if capital else None, owner or lower in POSSESSIVES,
                    None, None, capital)  # fmt: skip


def _cued(raw: list[Piece], lexicon: Lexicon) -> list[Piece]:
    words = tuple(piece.word for piece in raw)
    out: list[Piece] = []
    at = 0
    while at < len(raw):
        piece, stop = raw[at], at + 1
        if piece.word in lexicon.phrases and words[at : at + 2] != _RISES:
            piece, stop = _cue(raw, words, at, lexicon.phrases)
        if piece.word in _REFERRING and piece.kind in _WORDS and stop == at + 1 and _definite(out):
            acts = stop >= len(raw) or raw[stop].kind not in {Kind.PREP, Kind.BE, Kind.FIGURE}
            if piece.kind is Kind.WORD or acts:
                piece = piece._replace(kind=Kind.REFERENCE, cue=None)
        out.append(piece)
        at = stop
    return out


def _cue(raw: Sequence[Piece], words: tuple[str, ...], at: int, phrases: Phrases) -> tuple[Piece, int]:
    """The longest phrase that begins with the piece at a place, as one piece, and where it stops."""
    for rest, cue in phrases[words[at]]:
        stop = at + 1 + len(rest)
        if words[at + 1 : stop] == rest:
            last = raw[stop - 1]
            return raw[at]._replace(kind=Kind.CUE, end=last.end, cue=cue, owner=last.owner), stop
    return raw[at], at + 1


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
    words = [piece for piece in row if piece.word and piece.word[0].isalpha()]
    headline = sum(piece.capital for piece in words) * 2 > len(words) + 2
    out: list[Piece] = []
    at = 0
    while at < len(row):
        piece = row[at]
        if not (piece.capital and piece.kind is Kind.WORD):
            out.append(piece)
            at += 1
            continue
        if german and _no_name(row, at):
            out.append(piece)
            at += 1
            continue
        stop = at + 1
        while stop < len(row) and stop - at < 5 and _goes_on(row[stop - 1], row[stop]):
            stop += 1
        if stop == at + 1 and piece.name in people:
            out.append(piece._replace(kind=Kind.PROPER))
        else:
            first = not out or out[-1].kind is Kind.STOP
            out.extend(_name(row[at:stop], headline=headline, first=first, lexicon=lexicon))
        at = stop
    return out


def _no_name(row: list[Piece], at: int) -> bool:
    """Whether a German word with a capital is only a noun: it says what the name after it is, or it stands alone."""
    alone = at + 1 >= len(row) or not _goes_on(row[at], row[at + 1])
    return classes(row[at].word) or (alone and (at == 0 or not _goes_on(row[at - 1], row[at])))


def _goes_on(left: Piece, right: Piece) -> bool:
    near = right.start - left.end <= 2 and not left.owner
    return near and right.capital and right.kind is Kind.WORD


def _name(run: list[Piece], *, headline: bool, first: bool, lexicon: Lexicon) -> list[Piece]:
    while run and run[0].word in _NO_NAME and len(run) > 1 and not _outlet(run, lexicon):
        return [run[0], *_name(run[1:], headline=headline, first=False, lexicon=lexicon)]
    spoken = " ".join(piece.name or "" for piece in run)
    head, last = run[0], run[-1]
    outlet = _outlet(run, lexicon)
    whole = head._replace(end=last.end, word="", name=outlet or spoken, owner=last.owner)
    if outlet:
        return [whole._replace(kind=Kind.PROPER, word="outlet")]
    if headline or head.word in _NO_NAME or (first and len(run) == 1):
        return run
    if last.word in _ORGANISATION and len(run) > 1:
        return [whole._replace(kind=Kind.NAME)]
    return [whole._replace(kind=Kind.PROPER)]


def _outlet(run: Sequence[Piece], lexicon: Lexicon) -> str | None:
    spoken = " ".join(piece.name or "" for piece in run)
    return lexicon.outlets.get(spoken) or lexicon.outlets.get(f"The {spoken}")
