"""Frames at their places: whether a word of a row may say what the figure at one spot is an amount of."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from bot.model import Bound, Figure, Frame, Measure
from bot.reading.claims.roles import roles
from bot.reading.claims.row.piece import led_from, places
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import HEDGES, LEVEL, PLACES, TWO_WORD_HEDGES

Row = Sequence[Piece]

PART_BOUGHT = Frame(
    form="noun", words=(), measure=Measure.INVESTMENT, company=("in", "of"), counterparty=("to", "subject", "owner")
)
"""Money for a part of a company: "take a 49% stake in X for"."""
SHARES_BOUGHT = Frame(
    form="noun", words=(), measure=Measure.INVESTMENT, company=("for",), counterparty=("subject", "owner")
)
"""Money for shares of a company: "paid $2 billion for Synopsys stock"."""
SHARES_TAKEN = Frame(form="verb", words=(), measure=Measure.INVESTMENT, company=("into",), counterparty=("subject",))
"""What was given before and is made into shares: "converted $8.9 billion of grants into Intel stock"."""
LICENCE = Frame(
    form="noun",
    words=(),
    measure=Measure.CONTRACT,
    company=("to", "from", "of", "for"),
    counterparty=("subject",),
)
"""Money for a right: "pays $620 million for a licence to X's models"."""
STAFF_HIRED = Frame(form="verb", words=(), measure=Measure.INVESTMENT, company=("from",), counterparty=("subject",))
"""Money to hire people away from a company: "spent $14 million to hire engineers from X"."""
WHOLE_BOUGHT = Frame(
    form="verb", words=(), measure=Measure.ACQUISITION_PRICE, company=("for",), counterparty=("subject",)
)
"""Money for all of a company: "would pay £3 billion for everything"."""
SHARES_SOLD = Frame(form="verb", words=(), measure=Measure.FUNDING_ROUND, company=("subject",), counterparty=("to",))
"""Money for a company's own new shares: "the start-up sold $1.35 billion of shares"."""
SPENT_AT_HOME = Frame(form="noun", words=(), measure=Measure.SPENDING, company=("owner", "subject"))
"""«Its U.S. investment»: what somebody spends in a country, and gives to nobody."""
GOODS_SOLD = Frame(form="verb", words=(), measure=Measure.REVENUE, company=("subject",))
"""Money for what a company makes: "sold $30 million of chips and licences"."""
LIFTED = Frame(form="verb", words=(), measure=Measure.VALUATION, company=("object",))
"""What a round makes of a company: "lifts it to $5.3 billion", "took X past $116 billion"."""
_USUAL = frozenset(
    "head of is at to from between in near around above over below under through exceeding until toward towards "
    "as de em a bei von di do da des du à su der auf mit sur".split()
)
_SECONDS = frozenset(words.rpartition("_")[2] for words in TWO_WORD_HEDGES) | {"of"}
_RANGES = frozenset("range region neighborhood neighbourhood order vicinity tune".split())
_SAID = frozenset("reported rumoured rumored supposed claimed".split())
_FROM = frozenset("de von da entre zwischen tra fra".split())
"""What leads up to the first end of a range, as one thing with it: "investir de 115 à 135 milliards"."""
_FIGURES = frozenset({Kind.FIGURE})
_NOWHERE: frozenset[str] = frozenset()
_OBJECT = frozenset({"object"})
_ADDING = frozenset("add adds added adding".split())
_BEFORE_VERB = frozenset("to help helps helped helping will would could may might must should can shall won't".split())


class Hit(NamedTuple):
    """The frame that a figure belongs to, and the place of its word in the row."""

    frame: Frame
    at: int
    verb: bool


Filled = Callable[[Hit, int], bool]
"""Whether the company's place of a frame is filled for the figure at a place of the row."""


_MAKERS = frozenset("builder developer operator provider specialist landlord".split())


class Spot(NamedTuple):
    """A figure in its row, with what is known of whose places are filled."""

    row: Row
    i: int
    filled: Filled

    @property
    def figure(self) -> Figure:
        figure = self.row[self.i].figure
        assert figure is not None
        return figure

    @property
    def percent(self) -> bool:
        return self.figure.amount.unit == "percent"

    def noun(self, at: int, place: str) -> Hit | None:
        """The frame of the noun at a place of the row, if the amount may stand there; after "to" it is a verb."""
        cue = self.row[at].cue
        acts = cue is not None and at > 0 and self.row[at - 1].word in _BEFORE_VERB
        level = self.row[at].word in LEVEL and not self.row[at].word.endswith("s")  # "is to rise to"
        amounts = self.row[at].word == "amounts" and [piece.word for piece in self.row[at + 1 : at + 2]] == ["to"]
        if cue is None or amounts or (acts and (cue.verbs or level)) or self._describes(at):
            return None
        return self._first(cue.nouns, at, place, verb=False)

    def _describes(self, at: int) -> bool:
        """«The data-center builder», «the debt specialist»: a noun that only says what a company is."""
        return any(piece.kind is Kind.REFERENCE or piece.word in _MAKERS for piece in self.row[at + 1 : at + 2])

    def verb(self, at: int, place: str) -> Hit | None:
        """The frame of the verb at a place of the row; after an article or an owner it is a noun."""
        cue = self.row[at].cue
        if cue is None or (cue.nouns and at and self.row[at - 1].kind is Kind.DET):
            return None
        adds_up = self.row[at].word in _ADDING and any(piece.word == "up" for piece in self.row[at + 1 : at + 2])
        if adds_up or (at and self.row[at - 1].owner):
            return None
        return self._first(cue.verbs, at, place, verb=True)

    def nouns(self, places: Iterable[int], place: str) -> Hit | None:
        """The first noun of these places of the row that fits."""
        for at in places:
            hit = self.noun(at, place) if self.row[at].kind is Kind.CUE else None
            if hit:
                return hit
        return None

    def _first(self, frames: Iterable[Frame], at: int, place: str, *, verb: bool) -> Hit | None:
        """The first frame that fits; one whose company stands in the row before one whose company is left open."""
        left_open: Hit | None = None
        for frame in frames:
            hit = Hit(frame, at, verb)
            if not fits(frame, self.figure, place, verb=verb):
                continue
            if not frame.strict:
                return left_open or hit
            if not self.filled(hit, self.i):
                continue
            if next(roles.sides(self.row, frame, at, self.i, verb=verb)) is not None:
                return hit
            left_open = left_open or hit
        return left_open


def fits(frame: Frame, figure: Figure, place: str, *, verb: bool) -> bool:
    """Whether an amount of this unit may stand at this place of the frame."""
    if figure.amount.unit == "percent":
        if frame.unit != "percent" and (frame.measure is not Measure.OTHER or frame.unit):
            return False
    elif frame.unit == "percent":
        return False
    if frame.figure:
        return place in frame.figure or not PLACES.get(place, _NOWHERE).isdisjoint(frame.figure)
    if verb:
        return place in _OBJECT
    return place in _USUAL or not PLACES.get(place, _NOWHERE).isdisjoint(_USUAL)


def left_of(row: Row, i: int) -> int:
    """The place of the piece that governs the figure from the left, past articles and adjectives; -1: none."""
    found = row[i].left
    return _left_of(row, i) if found is None else found


def settled(row: list[Piece]) -> list[Piece]:
    """A row that changes no more, with what governs its figures: dozens of questions begin there."""
    for i in places(row, _FIGURES):
        row[i] = led_from(row[i], _left_of(row, i))
    return row


def _left_of(row: Row, i: int) -> int:
    k = i - 1
    while k >= 0 and i - k < 8:
        piece = row[k]
        if piece.word in _SECONDS and _two_words(row, k):
            k -= 2
        elif piece.word in HEDGES or _passed(piece) or (piece.word in _SAID and row[k - 1].kind is Kind.DET):
            k -= 1
        else:
            break
    if k != i - 1 or k < 1 or row[k].word not in _FROM:
        return k
    figure = row[i].figure
    return k - 1 if figure is not None and figure.amount.bound is Bound.RANGE else k


def _two_words(row: Row, k: int) -> bool:
    """«More than», «in the range of»: two words that hedge together."""
    if k < 1:
        return False
    in_range = k > 1 and row[k].word == "of" and row[k - 1].word in _RANGES
    return in_range or f"{row[k - 1].word}_{row[k].word}" in TWO_WORD_HEDGES


def _passed(piece: Piece) -> bool:
    return (piece.kind is Kind.DET and not piece.owner) or (piece.kind is Kind.WORD and piece.name is None)


def follows(hit: Hit, at: int | None) -> bool:
    """Whether a name stands after its verb, as what is valued or bought does."""
    return hit.verb and at is not None and at > hit.at


def has_two_sides(hit: Hit, measure: Measure) -> bool:
    """Whether who pays cannot be who is paid: a round and its lead, a lender and a debtor, "a deal with"."""
    if measure is Measure.CONTRACT:
        return "with" in hit.frame.counterparty
    return measure is hit.frame.measure is Measure.FUNDING_ROUND or (measure is Measure.DEBT and hit.verb)
