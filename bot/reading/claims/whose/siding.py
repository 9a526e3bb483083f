"""Who sells and who buys, by the places of their names around a word of trade."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from bot.reading.claims.roles import naming, roles, voices
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind
from bot.reading.claims.whose.trades import Trade

_LENDING = ("leas", "rent", "licen")
_TO = frozenset("to à a al alla an".split())
_AT = frozenset("bei beim chez à a al alla da do von de".split())
_HEADS = frozenset({"clients", "suppliers"})
_SERVED = frozenset(
    "people customers clients tenants others companies firms groups businesses enterprises labs start-ups startups "
    "developers builders makers researchers users banks rivals".split()
)
_EXAMPLES = frozenset("as them including like".split())
_REACH = 12


class Sides(NamedTuple):
    """The places of who sells and of who buys."""

    seller: int | None
    buyer: int | None


class Siding(NamedTuple):
    """Finds the two sides of a trade."""

    trade: Trade

    def sides(self, v: int) -> Sides:
        """Who sells and who buys by the role of a verb."""
        subject = roles.subject(self.trade.row, v)
        by = self._after(v, "by") if voices.passive(self.trade.row, v) else None
        match self.trade.role(v):
            case "sells" | "makes":
                return self._sold(v, subject, by)
            case "pays" | "gives":
                return self._paid(v, subject, by)
            case "earns":
                return Sides(subject, self._first(v, "from", "by", "with") or self._before_bargain(v))
        return self._bought(v, subject, by)

    def _bought(self, v: int, subject: int | None, by: int | None) -> Sides:
        """Who buys, rents or picks is the subject; whom from stands behind a preposition, or before the goods."""
        if self.trade.role(v) == "picks":
            return Sides(roles.object_of(self.trade.row, v), subject) if by is None else Sides(subject, by)
        if self.trade.role(v) == "obtains":
            return Sides(self._at(v), subject)
        lets = self.trade.row[v].word.startswith(_LENDING)
        let = self._after(v, "to") if lets else None
        if let is not None or (lets and self._to_many(v)):
            return Sides(subject, self._example(v) if let is None else let)
        seller = self._first(v, "from", "with", "at", "on") or self._off(v) or self._maker(v) or self._partner(v)
        return Sides(seller, subject if by is None else by)

    def _off(self, v: int) -> int | None:
        """«Has agreed to take off CoreWeave's hands», «takes the chips off Lambda's hands»: whose hands."""
        row = self.trade.row
        near = range(v + 1, min(len(row) - 2, v + _REACH))
        at = next((k + 1 for k in near if row[k].word == "off" and row[k + 2].word == "hands"), None)
        return at if at is not None and row[at].kind is Kind.NAME else None

    def _to_many(self, v: int) -> bool:
        """«Rents Nvidia chips to people who train models»: whom a lessor serves, though nobody is named."""
        row = self.trade.row
        near = row[v + 1 : v + _REACH]
        return any(one.word == "to" and served.word in _SERVED for one, served in pairwise(near))

    def _example(self, v: int) -> int | None:
        """«Such as Mistral», «among them Cohere», «including Meta»: one of those whom somebody serves."""
        row = self.trade.row
        near = range(v + 1, min(len(row) - 1, self.trade.i))
        at = next((k for k in near if row[k].word in _EXAMPLES and row[k + 1].kind in NAMED), None)
        return None if at is None else at + 1

    def _at(self, v: int) -> int | None:
        """«Mietet bei Nebius», «loue à Nebius», «comprará a Amazon»: from whom, in other languages."""
        row = self.trade.row
        near = (*range(v + 1, len(row) - 1), *range(v - 1, -1, -1))
        return next((k + 1 for k in near if row[k].word in _AT and row[k + 1].kind is Kind.NAME), None)

    def of_bill(self, k: int) -> Sides:
        """«Its bill at CoreWeave», «Meta's order with», «an order from Meta»: its owner pays, or whom it comes from."""
        payer = self._in_phrase(k, "from", "by")
        if payer is not None and self.trade.row[k].word.startswith("purchas"):
            return Sides(payer, roles.owner(self.trade.row, k))
        owner, near = roles.owner(self.trade.row, min(k, self.trade.i)), self.trade.row[k - 1] if k else None
        if owner is not None and near is not None and near.kind is Kind.NAME and not near.owner:
            return Sides(k - 1, owner)  # "Anthropic's AWS bill"
        whose = roles.subject(self.trade.row, min(k, self.trade.i)) if owner is None else owner
        if payer is not None:
            return Sides(whose, payer)
        spent = () if self.trade.role(k) == "bill" else ("on",)
        return Sides(self._in_phrase(k, "with", "at", "to", *spent), whose)

    def _in_phrase(self, k: int, *prepositions: str) -> int | None:
        """The name that a preposition puts to a noun, before any comma."""
        found = self._first(k, *prepositions)
        return None if found is None or any(piece.kind is Kind.COMMA for piece in self.trade.row[k:found]) else found

    def _after(self, at: int, preposition: str) -> int | None:
        return naming.after(self.trade.row, at, preposition, self.trade.i)

    def _first(self, at: int, *prepositions: str) -> int | None:
        return _some(self._after(at, each) for each in prepositions)

    def _sold(self, v: int, subject: int | None, by: int | None) -> Sides:
        """Who supplies is the subject, whom it supplies the object or behind «to» and «for»."""
        to = self._after(v, "for" if self.trade.role(v) == "makes" else "to")
        if by is not None:
            return Sides(by, subject if to is None else to)
        given = self.given(v)
        return Sides(subject, to if given is None else given)

    def _paid(self, v: int, subject: int | None, by: int | None) -> Sides:
        spent = self.trade.row[v].word.startswith("spen")
        given = self.trade.on() if spent else _some(each(v) for each in (self.given, self._to, self._partner))
        if by is not None:
            return Sides(subject if given is None else given, by)
        return Sides(given, subject)

    def given(self, v: int) -> int | None:
        """Who stands right behind a verb that gives: «supply Microsoft with», but not «supply Nvidia chips»."""
        row, at = self.trade.row, roles.object_of(self.trade.row, v)
        if at is not None and row[at].owner:  # "pays Elon Musk's xAI", "pays for Google's Gemini"
            near = range(at + 1, min(len(row), at + 4))
            at = next((k for k in near if row[k].kind is Kind.NAME and not row[k].owner), None)
        goods = at is not None and at + 1 < len(row) and self.trade.is_goods(row[at + 1])
        return None if goods else at

    def _to(self, v: int) -> int | None:
        """«Pay $300 billion to Oracle», «paid to Oracle»: whom a sum goes to, right behind it or the verb."""
        for k in (self.trade.i + 1 + 2 * signs.yearly(self.trade.row, self.trade.i), v + 1):
            if k < len(self.trade.row) and self.trade.row[k].word in _TO:
                return naming.phrase(self.trade.row, k)
        return None

    def _partner(self, v: int) -> int | None:
        """«Under its contract with Oracle, OpenAI would pay»: with whom the bargain is that stands before."""
        row = self.trade.row
        for k in range(v - 1):
            if self.trade.is_bargain(k) and row[k + 1].word == "with":
                return naming.phrase(row, k + 1)
        return None

    def _maker(self, v: int) -> int | None:
        """«AMD chips», «CoreWeave's unsold capacity»: whose the goods are."""
        row = self.trade.row
        for k in range(v + 1, min(len(row) - 1, max(self.trade.i, v) + 8)):
            if row[k].kind is Kind.NAME:
                owned = row[k + 1 : k + (4 if row[k].owner else 2)]
                return k if any(map(self.trade.is_goods, owned)) else None
            if row[k].kind in naming.HARD:
                break
        return None

    def patron(self) -> tuple[int | None, int | None]:
        """«Nvidia's largest customer», «its supplier»: whose client or supplier the row speaks of."""
        for k, piece in enumerate(self.trade.row):
            if self.trade.words.get(piece.word) in _HEADS:
                owner = self._whose(k)
                return (owner, None) if self.trade.words[piece.word] == "clients" else (None, owner)
        return None, None

    def _whose(self, k: int) -> int | None:
        """«Its second giant customer»: the owner, also past a word that stands for somebody elsewhere."""
        row, owner = self.trade.row, roles.owner(self.trade.row, k)
        if owner is None and k > 1 and row[k - 1].kind is Kind.REFERENCE and not row[k - 1].owner:
            return roles.owner(row, k - 1)
        return owner

    def patronage(self) -> Sides | None:
        """«Lambda's largest customer is Nvidia», «Lambda's customer Nvidia»: both of them."""
        row = self.trade.row
        for k, piece in enumerate(row[:-1]):
            head = self.trade.words.get(piece.word)
            owner = roles.owner(row, k) if head in _HEADS else None
            near = k + 1 + (row[k + 1].kind in {Kind.BE, Kind.COMMA})
            if owner is not None and near < len(row) and row[near].kind is Kind.NAME:
                return Sides(owner, near) if head == "clients" else Sides(near, owner)
        return None

    def _before_bargain(self, v: int) -> int | None:
        """«Received Pentagon contracts», «won a Meta order»: the name before the bargain."""
        row = self.trade.row
        for k in range(v + 1, min(len(row) - 1, self.trade.i + 4)):
            known = row[k].kind in NAMED and not (row[k].name or "").isupper()
            if known and self.trade.role(k + 1) in {"bargain", "bill"}:
                return k
        return None


def _some(found: Iterable[int | None]) -> int | None:
    return next((at for at in found if at is not None), None)
