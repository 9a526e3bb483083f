"""Sums put to names that sell to one buyer, or buy of one seller: «Azure gets $250 billion, Oracle $300 billion».

Which of two companies sells what the other needs is known; that the text tells of business with them is asked first.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.model import Frame, Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import naming, roles
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row import signs
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import Scene, Told
from bot.reading.claims.whose.asked import Asked

Row = Sequence[Piece]
_LISTED = Frame(form="noun", words=(), measure=Measure.CONTRACT, company=("with",), counterparty=("owner",))
_TELLING = frozenset({"bargain", "bill", "due", "clients", "suppliers", "signs", "gives"})
_HEADS = frozenset({"clients", "suppliers"})
_LEADS = frozenset({Kind.OPEN, Kind.COMMA})
_OPENS = frozenset({Kind.COMMA, Kind.CONJ, Kind.STOP, Kind.OPEN})
_ENDS = frozenset({Kind.COMMA, Kind.CONJ, Kind.STOP, Kind.CLOSE, Kind.OPEN})
_BEHIND = frozenset("with to for from at over through by until till in".split())
_TIED = frozenset("with to from at".split())
_FOR_ONE = frozenset("for worth of at".split())
_FROM_ONE = frozenset("from with by".split())
_FLOWS = frozenset("goes go went flows".split())
_BETWEEN = frozenset({"with", "mit", "avec", "con", ":"})
_BUSINESS = frozenset({Measure.CONTRACT, Measure.SPENDING})
_WHOLES = _BUSINESS | measures.GIVEN
_ELSE = frozenset({Measure.INVESTMENT, Measure.FUNDING_ROUND, Measure.ACQUISITION_PRICE, Measure.REVENUE, Measure.STAKE,
                   Measure.DEBT, Measure.VALUATION, Measure.MARKET_VALUE, Measure.CAPEX})  # fmt: skip


def listed(at: Asked, i: int) -> Told | None:
    """What one of several sellers gets, or one of several buyers pays, by the name beside the sum."""
    place = _beside(at.row, i, at.trades)
    name = at.row[place].name if place is not None else None
    if place is None or name is None or not _of_business(at, min(place, i)):
        return None
    known = _of_clients(at, min(place, i), name)
    if known:
        return known
    tie = at.row[i + 1].word if i + 1 < len(at.row) else ""
    for other in _others(at, i):
        if other != name and tie != "from" and at.scene.supplied(other, name):
            return Told(measure=Measure.CONTRACT, company=name, counterparty=other, frame=_LISTED, complete=True)
        if other != name and tie != "to" and at.scene.supplied(name, other):
            return Told(measure=Measure.CONTRACT, company=other, counterparty=name, frame=_LISTED, complete=True)
    return None


def _of_clients(at: Asked, end: int, name: str) -> Told | None:
    """«CoreWeave's customers include Meta ($14 billion)», «its suppliers: Corning ($6 billion)»: by that word."""
    head = next((k for k in range(end - 1, -1, -1) if at.trades.get(_word(at.row[k])) in _HEADS), None)
    if head is None:
        return None
    owner = roles.owner(at.row, head)
    own = at.row[owner].name if owner is not None else None
    whose = own or (at.scene.section or at.scene.topic if owner is not None else None)
    if whose in {None, name}:
        return None
    pays = at.trades[_word(at.row[head])] == "clients"
    company, buyer = (whose, name) if pays else (name, whose)
    return Told(measure=Measure.CONTRACT, company=company, counterparty=buyer, frame=_LISTED, complete=True)


def _beside(row: Row, i: int, trades: Mapping[str, str]) -> int | None:
    """The place of the name that a sum is put to, with nothing else that says what it is."""
    follows = row[i + 1] if i + 1 < len(row) else None
    if follows is not None and follows.word in _TIED and i + 2 < len(row) and row[i + 2].kind is Kind.NAME:
        return i + 2 if _opens(row, left_of(row, i)) and not row[i + 2].owner else None
    if follows is not None and follows.word in _FLOWS and i + 3 < len(row) and row[i + 2].word == "to":
        return naming.phrase(row, i + 2)
    if follows is not None and not _bare(row, i + 1):
        return None
    k = left_of(row, i)
    if k > 0 and (row[k].kind in _LEADS or row[k].word in _BETWEEN or _earns(row[k], trades)):
        k -= 1
    named = k >= 0 and row[k].kind is Kind.NAME and not row[k].owner
    return k if named and _opens(row, k - 1) else None


def _bare(row: Row, k: int) -> bool:
    """Whether what follows a sum says at most how long it is paid and that it is all: «over five years», «in total»."""
    if row[k].word not in _BEHIND:
        return row[k].kind in _ENDS
    return not any(piece.cue and piece.cue.nouns for piece in row[k : k + 5])


def _earns(piece: Piece, trades: Mapping[str, str]) -> bool:
    return trades.get(piece.word) == "earns"


def _opens(row: Row, k: int) -> bool:
    """Whether a clause or an item begins behind a place."""
    return k < 0 or row[k].kind in _OPENS or row[k].word in _TIED or row[k].word in {"include", "includes", "of"}


def _of_business(at: Asked, end: int) -> bool:
    """Whether the row or what was told last is of contracts, and no word before the name and its sum of more."""
    if any(told.measure is Measure.CONTRACT for told in at.told.values()):
        return True
    if any(told.measure in measures.OUTLAYS for told in at.told.values()):
        return False
    before = at.row[:end]
    if any(frame.measure in _ELSE for piece in before if piece.cue for frame in _senses(piece)):
        return False
    if any(at.trades.get(_word(piece)) in _TELLING or signs.names(piece, Measure.CONTRACT) for piece in before):
        return True
    scene = at.scene
    return any(told is not None and told.measure in _BUSINESS for told in (scene.asked, scene.heading, scene.last))


def _word(piece: Piece) -> str:
    """What a piece says, be it counted or not: «two clients»."""
    return piece.figure.amount.unit if piece.figure else piece.word


def _senses(piece: Piece) -> tuple[Frame, ...]:
    return (*piece.cue.nouns[:1], *piece.cue.verbs[:1]) if piece.cue else ()


def _others(at: Asked, i: int) -> Iterator[str]:
    """Who may be on the other side: of the contracts of the row, its owner and subject, those of the text."""
    scene, row = at.scene, at.row
    for told in (*reversed([*at.told.values()]), scene.last, scene.asked, scene.heading):
        if told is not None and told.measure in _BUSINESS:
            yield from filter(None, (told.counterparty, told.company))
    owner = next((piece.name for piece in row[:i] if piece.kind is Kind.NAME and piece.owner), None)
    subject = roles.subject(row, i)
    whose = row[subject].name if subject is not None else None
    yield from filter(None, (owner, whose, scene.section, scene.topic, scene.subject, *sorted(scene.headed)))


ACCOUNTING = frozenset("account accounts accounted makes make represents contributes contributed".split())


def of_backlog(row: Row, i: int, scene: Scene) -> Told | None:
    """«OpenAI accounts for $300 billion of Oracle's backlog», «of which OpenAI makes up»: what one has ordered."""
    k = left_of(row, i)
    k -= k > 0 and row[k].word in {"for", "up"}
    if k < 1 or row[k].word not in ACCOUNTING:
        return None
    at = roles.subject(row, k)
    if k > 1 and row[k - 2].kind is Kind.NAME and signs.names(row[k - 1], Measure.CONTRACT):
        at = k - 2  # "the OpenAI contract makes up"
    buyer = row[at].name if at is not None and row[at].kind is Kind.NAME else None
    owner = next((piece.name for piece in row[i + 1 : i + 6] if piece.kind is Kind.NAME and piece.owner), None)
    last = scene.last if scene.last is not None and scene.last.measure is Measure.CONTRACT else None
    seller = owner or (last.company if last else None)
    about = scene.section or scene.topic
    if seller is None and at == k - 2 and row[k - 1].cue and scene.supplied(buyer, about):
        seller = about  # "of which the OpenAI contract makes up", whatever the whole was called
    told = owner is None or any(signs.names(piece, Measure.CONTRACT) for piece in row[i + 1 : i + 10])
    if not told or buyer is None or seller in {None, buyer}:
        return None
    return Told(measure=Measure.CONTRACT, company=seller, counterparty=buyer, frame=_LISTED, complete=True)


ONES = frozenset({"one", "another"})


def one_of(row: Row, i: int, told: Mapping[int, Told], scene: Scene) -> Told | None:
    """«Orders worth Rs 900 crore, including one from Bharat for Rs 310 crore»: one of those that were told together."""
    k = left_of(row, i)
    if k < 3 or row[k].word not in _FOR_ONE:
        return None
    one = next((j for j in range(k - 1, max(-1, k - 6), -1) if row[j].word in ONES), None)
    other = naming.phrase(row, one + 1) if one is not None and row[one + 1].word in _FROM_ONE else None
    whole = next((told[j] for j in sorted(told, reverse=True) if told[j].measure in _WHOLES), scene.last)
    if other is None or whole is None or whole.measure not in _WHOLES:
        return None
    measure = Measure.INVESTMENT if whole.measure in measures.GIVEN else Measure.CONTRACT
    name = scene.known(row[other])
    return None if name == whole.company else replace(whole, measure=measure, counterparty=name, vague=False)
