"""The roles that words of trade give to the names around a sum: who sells, who buys, whether a trade is told at all.

«Supply», «rent», «pick», «pay», «win» are verbs of trade by what their subject does; «order» and «bill» are nouns whose
owner pays; goods, bargains and stretches of years show that it is a trade and no purchase of a company.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import naming
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, POSSESSIVES

Row = Sequence[Piece]
_FAR = 30
_BEHIND = 14
_AFTER = 9
_BEFORE = 5
_NOUNS = frozenset({"goods", "bargain", "bill", "due", "clients", "suppliers"})
_BILLS = frozenset({"bill", "due"})
_PAPERS = frozenset(
    "shares share stock stake stakes bonds notes debt equity loan loans facility round warrants".split()
)
_ENDS = frozenset({Kind.STOP, Kind.COMMA})
_VERBS = frozenset({Kind.WORD, Kind.CUE, Kind.LEVEL})
_HEADS = frozenset({Kind.WORD, Kind.REFERENCE, Kind.NAME, Kind.PROPER})
_YEARS = frozenset("years year months decade".split())
_YEARS_ABROAD = frozenset("jahre jahren jahr ans années an años anni anos".split())
_STRETCH = frozenset("over for through".split())
_USING = frozenset("use using access license licence licensing".split())
_STRONG = frozenset("contract contracts order orders award programme program lease".split())
_SERVING = frozenset("to will would under".split())
_ALSO_NOUNS = frozenset(
    "order orders lease leases supply supplies book books license licence hire award awards".split()
)
_ACTING = frozenset({Kind.NAME, Kind.PROPER, Kind.PRONOUN, Kind.REFERENCE, Kind.REL, Kind.CONJ, Kind.COMMA})
_TAKEN = frozenset({Kind.DET, Kind.FIGURE, Kind.NAME, Kind.PROPER, Kind.WORD, Kind.PRONOUN})
LEASES = frozenset("lease leases".split())
_DEALS = frozenset({None, Measure.CONTRACT})
_HIRING = (
    "miet",
    "gemiet",
    "lou",
    "alquil",
    "nolegg",
    "affitt",
    "alug",
    "bestell",
    "command",
    "encarg",
    "encomend",
    "ordin",
)
_PURPOSES = frozenset("to on in for into".split())
_SPENDING = frozenset("spend spending rent fee fees".split())
_ADJECTIVES = frozenset({Kind.WORD, Kind.CUE, Kind.DET})
_IN_ADVANCE = "prepa"
_CONTRACTED = "contracted"
"""What may begin a noun: «$3.7 billion in contracted revenue»."""


class Trade(NamedTuple):
    """A sum in its row, with what words tell of trades."""

    row: Row
    i: int
    words: Mapping[str, str]

    def role(self, k: int) -> str:
        return self.words.get(self.row[k].word, "")

    def verbs(self) -> Iterator[int]:
        """The verbs of trade before the sum, the nearest first, then those behind it, none past the end of a clause."""
        return (v for v in self._near() if self._is_verb(v))

    def tells(self, v: int) -> bool:
        """Whether a word is a verb that tells of a trade."""
        return self._is_verb(v) and self.told_by(v)

    def sells_to(self, v: int) -> bool:
        """«Delivers to Walmart», whatever it is."""
        return self.role(v) == "sells" and self._is_verb(v) and any(p.word == "to" for p in self.row[v + 1 : v + 2])

    def bills(self) -> Iterator[int]:
        """The nouns whose owner pays."""
        return (k for k in self._near() if self._is_bill(k))

    def _is_bill(self, k: int) -> bool:
        spent = (
            self.row[k].word in _SPENDING and k > 0 and (self.row[k - 1].owner or self.row[k - 1].kind in _ADJECTIVES)
        )
        return (spent or self.role(k) in _BILLS) and self.row[k].kind in _VERBS

    def _near(self) -> Iterator[int]:
        row, i = self.row, self.i
        for places in (range(i - 1, max(-1, i - _FAR), -1), range(i + 1, min(len(row), i + _BEHIND))):
            for k in places:
                piece = row[k]
                if piece.kind is Kind.STOP and (k > i or self._named(k + 1)):
                    break
                if piece.figure is not None and signs.money(piece.figure):
                    break
                if piece.word in self.words:
                    yield k

    def _named(self, start: int) -> bool:
        """Whether a name stands between a place and the sum."""
        return any(piece.kind in NAMED for piece in self.row[start : self.i])

    def _is_verb(self, v: int) -> bool:
        """«The supply», «its order», «Nvidia's lease» are nouns; what makes is meant where it is done for somebody."""
        row, role = self.row, self.role(v)
        if role == "signs":
            return False
        if role in _NOUNS or row[v].kind not in _VERBS:
            return role == "bill" and self._takes_object(v)
        if v and (row[v - 1].kind is Kind.DET or row[v - 1].owner):
            return False
        if is_income(row[v]):
            return False
        if role == "makes":
            return v > 0 and row[v - 1].word in _SERVING
        return row[v].word not in _ALSO_NOUNS or self._takes_object(v)

    def _takes_object(self, v: int) -> bool:
        """«Germany orders drones», but not «German orders worth», «a network order from»."""
        before, after = self.row[v - 1 : v], self.row[v + 1 : v + 2]
        acts = not before or before[0].kind in _ACTING or before[0].word in AUXILIARIES or before[0].word == "to"
        return acts and bool(after) and after[0].kind in _TAKEN and after[0].word != "worth"

    def told_by(self, v: int) -> bool:
        """Whether goods, a bargain or a stretch of years show that the verb tells of a trade."""
        near = self._around(v)
        if _of_papers(near) or self._of_orders(v):
            return False
        if self.row[v].word.startswith("spen"):
            at = self.on()
            if at is None and self.of_its(v):
                return True
            return at is not None and (self.row[at].owner or any(map(self.is_goods, self.row[at + 1 : at + 4])))
        goods = any(self.is_goods(piece) and _heads(near, k) for k, piece in enumerate(near))
        return goods or self._told_besides(v, near)

    def _told_besides(self, v: int, near: Row) -> bool:
        """Whether a verb tells of a trade where no goods are named."""
        match self.role(v):
            case "rents":
                return True
            case "obtains":
                return self.row[v].word.startswith(_HIRING)
            case "sells" | "makes" | "picks":
                return any(self.words.get(piece.word) in _NOUNS for piece in near)
            case "buys":
                return any(piece.word == "them" for piece in self.row[v + 1 : v + 2])
        return self._lasting(v, near)

    def of_papers(self, v: int) -> bool:
        """Whether shares or a debt are what the money is for."""
        return _of_papers(self._around(v))

    def _of_orders(self, v: int) -> bool:
        """«Took an order for $21 billion», «booked $1 billion of orders»: who pays is told by the noun."""
        taken = self.role(v) in {"buys", "rents"}
        return taken and any(
            self.words.get(p.word) == "bill" for p in (*self.row[v + 1 : v + 5], *self.row[self.i : self.i + 4])
        )

    def _around(self, v: int) -> Row:
        """What stands between a verb and the sum, and behind both of them."""
        first, last = min(v, self.i), max(v, self.i)
        if v > self.i:  # "Rechenleistung für 30 Milliarden abzunehmen", "computing worth $30 billion will be bought"
            first = max(-1, self.i - _BEFORE)
        return [*self.row[first + 1 : last], *takewhile(_goes_on, self.row[last + 1 : last + _AFTER])]

    def _lasting(self, v: int, near: Row) -> bool:
        """«Pays $60 million a year», «gets $26 million over three years»: no money for a part of a company."""
        if said_in(near, _STRONG) or said_in(near, _USING):
            return True
        if self.role(v) == "gives" or any(piece.kind is Kind.PROPER for piece in near):
            return False
        return self.lasts(v) or self.row[v].word.startswith(_IN_ADVANCE)

    def lasts(self, v: int) -> bool:
        """«A year», «over three years», «en cinq ans»."""
        near = self._around(v)
        if any(piece.word in _YEARS_ABROAD for piece in near):
            return True
        return signs.yearly(self.row, self.i) or any(_stretch(near, k) for k in range(len(near)))

    def is_goods(self, piece: Piece) -> bool:
        """Whether a piece is what is traded, be it counted or not: «200 megawatts»."""
        if piece.figure:
            return self.words.get(piece.figure.amount.unit) == "goods"
        return self.words.get(piece.word) == "goods" or signs.names(piece, measures.CONTRACT)

    def is_bargain(self, k: int) -> bool:
        """Whether a noun of a contract stands at a place: «deal», «hosting agreement», «leases»."""
        piece = self.row[k]
        if self.role(k) in {"bargain", "bill"} or piece.word in LEASES:
            return True
        return piece.cue is not None and any(frame.measure in _DEALS for frame in piece.cue.nouns[:1])

    def on(self) -> int | None:
        """«Spent $2 billion on AWS», «with Surge AI»: whose goods the money is for."""
        row, k = self.row, self.i + 1 + 2 * signs.yearly(self.row, self.i)
        return naming.phrase(row, k) if k < len(row) and row[k].word in {"on", "with"} else None

    def ends(self) -> bool:
        """Whether nothing behind the sum says what it is for: «pays $60 million a year, and»."""
        after = takewhile(
            lambda piece: piece.kind not in _ENDS and piece.kind is not Kind.CONJ, self.row[self.i + 1 : self.i + 8]
        )
        return not any(piece.word in _PURPOSES for piece in after)

    def of_its(self, v: int) -> bool:
        """«Has promised to buy $1.43 billion of its systems»: the goods of the other one."""
        near = self.row[v + 1 : max(self.i, v) + 5]
        return any(a.word in POSSESSIVES and self.is_goods(b) for a, b in pairwise(near))


def is_income(piece: Piece) -> bool:
    """Whether a piece is «contracted revenue», and no verb."""
    return piece.word == _CONTRACTED and piece.cue is not None and not piece.cue.verbs


def _of_papers(near: Row) -> bool:
    return said_in(near, _PAPERS)


def _goes_on(piece: Piece) -> bool:
    return piece.kind not in _ENDS and not (piece.figure is not None and signs.money(piece.figure))


def _heads(near: Row, k: int) -> bool:
    """Whether goods are what is meant, and not what somebody makes: «server builder ZT Systems»."""
    return k + 1 >= len(near) or near[k + 1].kind not in _HEADS or near[k + 1].word in AUXILIARIES


def _stretch(near: Row, k: int) -> bool:
    """«Over three years», «for 15 years»."""
    return near[k].word in _STRETCH and any(piece.word in _YEARS for piece in near[k + 1 : k + 4])
