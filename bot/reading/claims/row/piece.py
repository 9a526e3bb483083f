"""The pieces of a row: figures, names, dates, cues and the small words between them."""

from collections.abc import Callable, Sequence
from itertools import compress
from operator import itemgetter
from typing import ClassVar, NamedTuple, final

from bot.model import Figure
from bot.reading.claims.row.lexicon import Cue
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

NAMED = frozenset({Kind.NAME, Kind.PROPER})
"""Kinds of names: of companies and of others."""
SOMEBODY = NAMED | {Kind.PRONOUN, Kind.REFERENCE}
"""Kinds of what stands for a company or a person: a name, or a word for one."""


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
    left: int | None = None  # of a figure: where `frames.left_of` finds what governs it, once the row is whole

    @property
    def percent(self) -> bool:
        """Whether it is a figure in percent."""
        return self.figure is not None and self.figure.amount.unit == "percent"

    @property
    def sum(self) -> bool:
        """Whether it is any other figure: money, or a count."""
        return self.figure is not None and self.figure.amount.unit != "percent"


kind_of: Callable[[Piece], Kind] = itemgetter(Piece._fields.index("kind"))
word_of: Callable[[Piece], str] = itemgetter(Piece._fields.index("word"))
cue_of: Callable[[Piece], Cue | None] = itemgetter(Piece._fields.index("cue"))
figure_of: Callable[[Piece], Figure | None] = itemgetter(Piece._fields.index("figure"))
dated_of: Callable[[Piece], Dated | None] = itemgetter(Piece._fields.index("dated"))
capital_of: Callable[[Piece], bool] = itemgetter(Piece._fields.index("capital"))
"""What `map` takes of all pieces of a row, several times as fast as a loop that asks each of them."""


_new = tuple.__new__  # makes a piece of all its parts, in half the time of the class itself


def places(row: Sequence[Piece], kinds: frozenset[Kind]) -> list[int]:
    """The places of the pieces of these kinds, in order."""
    return [*compress(range(len(row)), map(kinds.__contains__, map(kind_of, row)))]


def said_in(row: Sequence[Piece], words: frozenset[str]) -> bool:
    """Whether one of the words stands in a part of a row: the cheap question before a look at each piece."""
    return not words.isdisjoint(map(word_of, row))


def as_cue(first: Piece, cue: Cue, last: Piece) -> Piece:
    """A phrase as one piece; built of its parts, in a fifth of the time that `_replace` takes."""
    return _new(Piece, (Kind.CUE, first.start, last.end, first.word, cue, first.name, last.owner, *first[7:]))


def led_from(piece: Piece, left: int) -> Piece:
    """A figure with the place of what governs it."""
    return _new(Piece, (*piece[:-1], left))
