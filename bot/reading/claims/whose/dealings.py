"""Sums of business between two companies that a noun ties: whose deal it is with whom, and what one owes the other.

«Microsoft struck a similar $650 million deal with Inflection», «did the same trick with Windsurf ($2.4 billion)»,
«a partnership that exceeds $300 billion», «CoreWeave is down for $22 billion», «the $60 billion it would owe Oracle».
"""

from collections.abc import Mapping, Sequence

from bot.model import Frame, Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import naming, roles
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.acting import known_at, likely, meant_at
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
_TIED = Frame(form="noun", words=(), measure=Measure.CONTRACT, company=("with",), counterparty=("owner",))
ALIKE = frozenset("similar comparable same identical parallel analogous".split())
_BARGAINS = frozenset("deal deals agreement arrangement pact transaction contract move trick thing".split())
PARTNERED = frozenset("partnership tie-up alliance".split())
EXCEEDING = frozenset("exceeds exceeding exceeded tops topping topped surpasses surpassing surpassed worth".split())
_PARTNERSHIPS = _BARGAINS | PARTNERED | {"collaboration", "order"}
_FOR_A_PART = frozenset("invest invests invested investment stake equity acquire acquisition takeover merger".split())
OWED = frozenset({"owe", "owes", "owed"})
BOOKED = frozenset({"bookings", "backlog"})
_HOLDING = frozenset("has have had holds reports reported sees booked counts".split())
SOLD = frozenset({"sold"})
_PERIODS = frozenset("quarter half year fiscal trimester semester".split())
_WITHIN = frozenset("in during its over".split())
_PAPERS = frozenset("shares stock bonds debt notes equity".split())
DOWN = frozenset({"down"})
_RISING = ("averag", "com", "amount", "total", "work", "run", "start", "begin")
BILLED = frozenset("purchases payments deliveries instalments installments".split())
_ENDS = frozenset({Kind.COMMA, Kind.CONJ, Kind.STOP})
_NEAR = 7
_FAR = 10


def alike(row: Row, i: int, scene: Scene) -> Told | None:
    """«Microsoft struck a similar $650 million deal with Inflection»: what the subject did with another venture."""
    listed = _in_brackets(row, i)
    noun = _likened(row, i, far=listed is not None)
    if noun is None:
        return None
    other, subject = listed or (naming.after(row, noun, "with", i), None)
    subject = roles.subject(row, min(noun, i)) if subject is None else subject
    if other is None or subject in {None, other} or row[other].kind is not Kind.NAME:
        return None
    giver, taker = known_at(row, subject, scene), row[other].name
    if giver is None or not scene.standing.small(taker) or scene.standing.small(giver):
        return None
    before = scene.bargain or scene.struck
    measure = before.measure if before and before.measure in measures.BETWEEN_TWO else Measure.INVESTMENT
    return Told(measure=measure, company=taker, counterparty=giver, complete=True)


def _likened(row: Row, i: int, *, far: bool) -> int | None:
    """The noun of a deal that is said to be like another one: beside the sum, or `far` before it."""
    for k in range(0 if far else max(0, i - _NEAR), min(len(row), i + 4)):
        if row[k].word in _BARGAINS and said_in(row[max(0, min(k, i) - 4) : k], ALIKE):
            return k
    return None


def _in_brackets(row: Row, i: int) -> tuple[int, int | None] | None:
    """«The same trick with Windsurf ($2.4 billion) and Meta with Scale ($14.3 billion)»: with whom, and who."""
    if i < 4 or row[i - 1].kind is not Kind.OPEN or row[i - 2].kind is not Kind.NAME or row[i - 3].word != "with":
        return None
    return i - 2, i - 4 if row[i - 4].kind is Kind.NAME and row[i - 5].kind in _ENDS else None


def partnered(row: Row, i: int, scene: Scene, trades: Mapping[str, str]) -> Told | None:
    """«Amazon's $4 billion partnership with Anthropic»: what a giant has put into a venture."""
    k, noun = left_of(row, i), i + 1
    if k < 0 or noun >= len(row) or row[noun].word not in PARTNERED or not signs.has_partner(row, noun):
        return None
    giver, taker, bargain = scene.known(row[k]), row[noun + 2].name, scene.bargain
    if not row[k].owner or giver is None or scene.standing.small(giver) or not scene.standing.small(taker):
        return None
    goods = any(trades.get(piece.word) == "goods" for piece in row) or signs.over_a_time(row)
    if goods or (bargain is not None and bargain.measure is not Measure.INVESTMENT):
        return None
    return Told(measure=Measure.INVESTMENT, company=taker, counterparty=giver, complete=True)


def for_whom(row: Row, i: int, scene: Scene, trades: Mapping[str, str]) -> Told | None:
    """«Google's $2.7 billion for Character.AI»: who pays is the owner of the sum."""
    k = left_of(row, i)
    if k < 0 or not row[k].owner or row[k].kind is not Kind.NAME or i + 2 >= len(row) or row[i + 1].word != "for":
        return None
    other, after = row[i + 2], row[i + 3] if i + 3 < len(row) else None
    if other.kind is not Kind.NAME or other.owner or (after is not None and trades.get(after.word) == "goods"):
        return None
    before = scene.bargain or scene.struck
    if other.name == row[k].name or scene.supplied(row[k].name, other.name) or not scene.standing.small(other.name):
        return None
    same = before is not None and other.name in {before.company, before.counterparty}
    measure = before.measure if before and same else Measure.ACQUISITION_PRICE
    measure = measure if measure in measures.BETWEEN_TWO else Measure.ACQUISITION_PRICE
    return Told(measure=measure, company=other.name, counterparty=row[k].name, complete=True)


def booked(row: Row, i: int, scene: Scene) -> Told | None:
    """«The company has $500 billion in bookings», «the $500 billion of bookings that Nvidia gives»: whose they are."""
    if i + 2 >= len(row) or row[i + 1].word not in {"in", "of"}:
        return None
    noun = next((k for k in range(i + 2, min(len(row), i + _NEAR)) if row[k].word in BOOKED), None)
    if noun is None or any(piece.kind in {Kind.COMMA, Kind.STOP} for piece in row[i + 1 : noun]):
        return None
    after = row[noun + 1 : noun + 3]
    told = len(after) > 1 and after[0].kind is Kind.REL and after[1].kind is Kind.NAME
    name = after[1].name if told else _holder(row, i, scene)
    return Told(measure=Measure.CONTRACT, company=name, counterparty=None, frame=_TIED, complete=True) if name else None


def _holder(row: Row, i: int, scene: Scene) -> str | None:
    """«The company has», «Nvidia reported»: who is told to have a sum."""
    k = left_of(row, i)
    if k < 0 or not said_in(row[k:i], _HOLDING):
        return None
    subject = roles.subject(row, i)
    at = k if subject is None and row[k].kind is Kind.REFERENCE else subject
    return meant_at(row, at, scene)


def exceeding(row: Row, i: int, scene: Scene) -> Told | None:
    """«Signed for 4.5 GW more in a partnership that exceeds $300 billion», «the agreement with Oracle is worth»."""
    k = left_of(row, i)
    k -= k > 0 and row[k].word in {"more", "over"}
    if k < 2 or row[k].word not in EXCEEDING or said_in(row, _FOR_A_PART):
        return None
    noun = next((j for j in range(k - 1, max(-1, k - _FAR), -1) if row[j].word in _PARTNERSHIPS), None)
    if noun is None or any(piece.kind in _ENDS for piece in row[noun + 1 : k]):
        return None
    partner = row[noun + 2] if signs.has_partner(row, noun) else None
    names = [*dict.fromkeys(piece.name for piece in row[:i] if piece.kind is Kind.NAME and piece.name)]
    if partner is not None and partner.name and names == [partner.name]:
        names = [*names, *(name for name in likely(scene) if name != partner.name)][:2]
    return _between(names, scene) if len(names) == 2 else None


def _between(names: Sequence[str], scene: Scene) -> Told | None:
    """A contract of two companies of which one sells what the other needs."""
    for buyer, seller in (names, names[::-1]):
        if scene.supplied(buyer, seller):
            return Told(measure=Measure.CONTRACT, company=seller, counterparty=buyer, frame=_TIED, complete=True)
    return None


def down_for(row: Row, i: int, scene: Scene) -> Told | None:
    """«CoreWeave is down for $22 billion»: what a seller has been promised by whom the text is about."""
    k = left_of(row, i)
    if k < 3 or row[k].word != "for" or row[k - 1].word != "down" or row[k - 3].kind is not Kind.NAME:
        return None
    name = row[k - 3].name
    other = next((who for who in likely(scene) if who != name), None)
    return _between([name, other], scene) if name and other else None


def owing(row: Row, i: int, scene: Scene) -> Told | None:
    """«The $60 billion a year it would owe Oracle», «what it would owe on average, $60 billion»: under a contract."""
    v = next((k for k in range(max(0, i - _FAR), min(len(row), i + _NEAR)) if row[k].word in OWED), None)
    if v is None or any(piece.kind is Kind.STOP or signs.money(piece.figure) for piece in _inner(row, v, i)):
        return None
    known = scene.measures.get(Measure.CONTRACT)
    seller = row[v + 1].name if v + 1 < len(row) and row[v + 1].kind is Kind.NAME else None
    buyer = meant_at(row, roles.subject(row, v), scene, here=_first(row))
    if seller and buyer and scene.supplied(buyer, seller):
        return Told(measure=Measure.CONTRACT, company=seller, counterparty=buyer, frame=_TIED, complete=True)
    return known if known is not None and v < i and buyer == known.counterparty else None


def _inner(row: Row, one: int, other: int) -> Row:
    return row[min(one, other) + 1 : max(one, other)]


def _first(row: Row) -> str | None:
    return next((piece.name for piece in row if piece.kind is Kind.NAME), None)


def by_year(row: Row, i: int, scene: Scene) -> Told | None:
    """«Purchases start in 2027 and would average $60 billion a year», of a contract that was told before."""
    known = scene.measures.get(Measure.CONTRACT)
    if known is None or scene.last != known or not signs.yearly(row, i):
        return None
    head = next((k for k in range(min(3, i)) if row[k].word in BILLED), None)
    k = left_of(row, i)
    rises = k > 0 and any(row[j].word.startswith(_RISING) for j in range(max(0, k - 2), k + 1))
    named = any(piece.kind is Kind.NAME for piece in row)
    return known if head is not None and rises and not named else None


def sold(row: Row, i: int, scene: Scene, trades: Mapping[str, str]) -> Told | None:
    """«In the second quarter Lambda sold $114 million of cloud services»: what it took, and no contract."""
    k, goods = left_of(row, i), row[i + 2 : i + 5]
    if k < 1 or row[k].word not in SOLD or i + 2 >= len(row) or row[i + 1].word != "of" or said_in(goods, _PAPERS):
        return None
    dated = any(piece.kind is Kind.DATE and row[j - 1].word in _WITHIN for j, piece in enumerate(row) if j)
    if not (dated or said_in(row, _PERIODS)) or not any(trades.get(piece.word) == "goods" for piece in goods):
        return None
    to_one = any(row[j].word == "to" and row[j + 1].kind is Kind.NAME for j in range(i + 2, min(len(row) - 1, i + 7)))
    company = meant_at(row, roles.subject(row, k), scene)
    return Told(measure=Measure.REVENUE, company=company, counterparty=None) if company and not to_one else None
