"""What every answer is: a card of typed blocks, the same for every platform.

No string in a card holds markup of any kind. Renderers escape what they must and choose the form; they add no fact
and drop none. Words of articles stand in `Quote` blocks and in the `said` of figures, nowhere else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from itertools import groupby

from bot.model import Measure, Relation


class Tone(StrEnum):
    """How a line sounds: `LEAD` would do as a notification, `NOTE` is small print, `ALERT` a slip or a conflict."""

    LEAD = "lead"
    PLAIN = "plain"
    NOTE = "note"
    ALERT = "alert"


@dataclass(frozen=True, slots=True)
class Source:
    """Where words come from. `dated` is as precise as the article's date: "2025-06-13", "2025-06" or empty."""

    article: str
    outlet: str
    title: str
    dated: str = ""
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with short values, in two columns where a platform can."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Moments:
    """Labels with moments, which carry their zone: shown in each reader's own time where a platform can."""

    rows: tuple[tuple[str, datetime], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article, verbatim, with where they stand."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One side of a figure.

    `said` is an amount as an article wrote it; `low`, `high` and `unit` are its numbers in full, an open end None.
    `sources` are the articles of the side, `origins` how many independent ones stand behind them.
    """

    said: str
    low: Decimal | None
    high: Decimal | None
    unit: str
    relation: Relation
    reason: str
    sources: tuple[Source, ...]
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """One comparison: what the number is of, and who says what, the leading side first."""

    title: str
    confidence: str
    reason: str
    sides: tuple[Said, ...]
    settles: str = ""
    comparison: str | None = None  # its id, where something is amiss with it or it can be asked about


@dataclass(frozen=True, slots=True)
class Choice:
    """A button or a suggestion: `command` is the text form of the command it stands for."""

    label: str
    command: str


@dataclass(frozen=True, slots=True)
class Pick:
    """A value to be chosen: of which kind (`Suggest`), and the text that it is put behind, quoted."""

    kind: str
    command: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Options; with `pick`, they are only the likeliest, and platforms that can let people choose of all."""

    prompt: str
    options: tuple[Choice, ...]
    pick: Pick | None = None


@dataclass(frozen=True, slots=True)
class Table:
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class File:
    """A text to keep: an upload on chat platforms, plain output on a terminal."""

    name: str
    kind: str  # "text/csv"
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of who says how much: `spec` draws it (Vega-Lite, as JSON), `alt` and `twin` say the same in words.

    `alt` has at most 1,000 characters. No block holds the bytes of a picture.
    """

    title: str
    alt: str
    spec: str
    twin: Table = Table((), ())


Block = Line | Heading | Facts | Moments | Quote | Sides | Choices | Table | File | Chart


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An answer. `title` alone must make sense in a notification; `found` is False when the ledger holds no answer.

    `wrong` says that the question itself does not fit: a company or an id that nobody knows, a date that is none.
    """

    title: str
    blocks: tuple[Block, ...] = ()
    found: bool = True
    wrong: bool = False
    company: str | None = None
    measure: Measure | None = None
    counterparty: str | None = None


SIGNS = {
    Relation.LEADING: "●",
    Relation.AGREES: "○",
    Relation.REVISED: "↻",
    Relation.SLIP: "✎",
    Relation.CONFLICT: "✖",
}
"""What stands before a side on chat platforms."""

RELATIONS = {
    Relation.LEADING: "",
    Relation.AGREES: "agrees",
    Relation.REVISED: "was, or will be",
    Relation.SLIP: "likely slip",
    Relation.CONFLICT: "disagrees",
}


@dataclass(frozen=True, slots=True)
class Writing:
    """One number of a side: the ways in which it is written, and the articles that do, each once."""

    said: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """One side as chat platforms show it; `told` is its relation to the leading side in words, with the reason."""

    sign: str
    writings: tuple[Writing, ...]
    told: str


def stands(sides: Sides) -> Iterator[Stand]:
    """The sides of a comparison, those of one relation and reason as one, in their order."""
    for (relation, reason), group in groupby(sides.sides, key=lambda said: (said.relation, said.reason)):
        same = list(group)
        told = ": ".join(part for part in (RELATIONS[relation], reason.strip()) if part)
        yield Stand(SIGNS[relation], tuple(_writings(same)), told + _origins(same) if told else "")


def _writings(same: Sequence[Said]) -> Iterator[Writing]:
    for _, group in groupby(same, key=lambda said: (said.low, said.high)):
        ways = list(group)
        sources = dict.fromkeys(one for said in ways for one in said.sources)
        yield Writing(tuple(dict.fromkeys(said.said for said in ways)), tuple(sources))


def _origins(same: Sequence[Said]) -> str:
    """A badge where many articles rest on one origin."""
    articles = len({one.article for said in same for one in said.sources})
    return f" (one origin, {articles} articles)" if articles > 1 and same[0].origins == 1 else ""
