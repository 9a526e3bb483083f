"""What people are paid or offered for their work: of the company that they work for, or that wants them.

«Meta offered Matt Deitke $250 million over four years», «OpenAI's best researchers earn more than $10 million».
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from bot.reading.claims import measures
from bot.reading.claims.roles import bound, naming, roles
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES
from bot.reading.claims.scene.scene import PERSONAL, Scene, Told
from bot.reading.claims.whose.asked import Asked
from bot.reading.claims.whose.trades import Trade

Row = Sequence[Piece]
_OFFERING = (
    "offer", "pay", "paid", "dangl", "gave", "give", "giving", "hand", "grant", "promis", "lur", "tempt", "award",
)  # fmt: skip
_HIRING = frozenset("hire lure poach recruit keep retain win train".split())
_WANTING = ("offer", "dangl", "lur", "tempt")
_EARNING = (
    "earn",
    "get",
    "got",
    "receiv",
    "mak",
    "made",
    "collect",
    "pocket",
    "reject",
    "refus",
    "spurn",
    "turn",
    "declin",
)
_STAFF = frozenset(
    "researcher researchers engineer engineers scientist scientists employee employees staff staffer staffers "
    "executive executives manager managers developer developers coder coders workers".split()
)
PAYING = _STAFF | {"him", "her", "he", "she", "his", "over", "year", "package", "salary"}
"""Without one of these nobody is told to be paid for work."""
_FOR_WORK = frozenset(
    {Kind.WORD, Kind.DET, Kind.CUE, Kind.PROPER, Kind.PREP, Kind.FIGURE, Kind.PRONOUN, Kind.REFERENCE}
)
OFFERS = frozenset({"offer", "offers", "bid"})
_REMOTE = 20
"""Pieces between an offer and what it comes to, at most."""
_STAYING = frozenset("retention retain retaining".split())
"""Words of money for those who come with a company that is bought."""
_AT = frozenset({"from", "at", "by"})
_BEGINNING = frozenset({Kind.STOP, Kind.COMMA, Kind.CONJ})
_NEAR = 9
_REACH = 4
_FULL = 2


def pay(at: Asked, i: int) -> Told | None:
    """What a company pays or offers somebody who works, or what somebody gets there."""
    row, k = at.row, left_of(at.row, i)
    if (k < 0 or row[k].kind in _BEGINNING) and _for_staff(row, i):
        return _of(at.parties.spoken_of(i) or at.scene.section or at.scene.theme or at.scene.topic)
    if k < 0 or (i + 1 < len(row) and row[i + 1].word in {"to", "for"} and not _to_staff(row, i)):
        return None
    for v in range(k, max(-1, k - _NEAR), -1):
        if row[v].word.startswith(_OFFERING) and v > 0:
            return _offered(at, i, v)
        if row[v].word.startswith(_EARNING) and v > 0:
            return _earned(at, i, v)
        if row[v].kind not in _FOR_WORK:
            return None
    return None


def of_bought(told: Told, row: Row, i: int, scene: Scene) -> Told:
    """«A retention pool of $45 million», told of a purchase: of the staff of whom is bought, paid by who buys."""
    seller, buyer = _purchase(scene, told.company)
    if told.counterparty is not None or seller is None or seller == buyer:
        return told
    named = any(piece.name == buyer for piece in row)
    kept = told.company == buyer and not named and (_for_staff(row, i) or any(piece.word in _STAYING for piece in row))
    if not kept and told.company != seller:
        return told
    return replace(told, company=seller, counterparty=buyer)


def offer(at: Asked, i: int) -> Told | None:
    """«Meta's offer to Ruoming Pang was worth more than», «Zuckerberg's opening offer to the 24-year-old was»."""
    row = at.row
    for k in range(i - 1, max(-1, i - _REMOTE), -1):
        if row[k].kind is Kind.STOP:
            break
        if row[k].word in OFFERS and k + 2 < i and row[k + 1].word == "to":
            who = row[k + 2 + (row[k + 2].kind is Kind.DET)]
            person = who.kind is Kind.PROPER or who.word in _STAFF or who.word.endswith("-year-old")
            return _of(at.parties.firm(roles.owner(row, k), passive_side=False)) if person else None
    return None


def _for_staff(row: Row, i: int) -> bool:
    """«$60 million for its staff»."""
    after = [piece.word for piece in row[i + 1 : i + 4]]
    return after[:1] == ["for"] and not _STAFF.isdisjoint(after)


def _purchase(scene: Scene, payer: str | None) -> tuple[str | None, str | None]:
    """Who is bought and who buys: of the two that were named together last, of the text, or by who pays."""
    if scene.pair is not None:
        return scene.pair[1], scene.pair[0]
    deal = scene.deal or scene.struck
    if deal is not None and payer not in {None, deal.company, deal.counterparty}:
        deal = scene.deals.get(payer or "")
    bought = deal is not None and deal.measure is measures.ACQUISITION_PRICE
    return (deal.company, deal.counterparty) if deal and bought else (None, None)


def _offered(at: Asked, i: int, v: int) -> Told | None:
    person = any(_works(at, i, k) for k in range(v + 1, i)) or _to_staff(at.row, i)
    return _of(at.parties.firm(roles.subject(at.row, v), passive_side=False)) if person else None


def _earned(at: Asked, i: int, v: int) -> Told | None:
    worker = v - 1
    while worker > 0 and at.row[worker].word in AUXILIARIES:
        worker -= 1
    if not _works(at, i, worker) or bound.governed(at.row, worker):
        return None
    near = range(worker, max(-1, worker - _REACH), -1)
    owner = next((k for k in near if at.row[k].kind is Kind.NAME and at.row[k].owner), None)
    giver = next((found for each in _AT if (found := naming.after(at.row, v, each, i)) is not None), None)
    return _of(at.parties.firm(owner if owner is not None else giver, passive_side=False))


def _of(company: str | None) -> Told | None:
    return Told(measure=measures.COMPENSATION, company=company, counterparty=None) if company else None


def _to_staff(row: Row, i: int) -> bool:
    """«Handed $1.5 million to its researchers»."""
    after = row[i + 1 : i + 5]
    if not after or after[0].word != "to":
        return False
    given = takewhile(lambda piece: not (piece.word in _HIRING or (piece.cue and piece.cue.verbs)), after[1:])
    return any(_counted(piece) in _STAFF for piece in given)


def _counted(piece: Piece) -> str:
    return piece.figure.amount.unit if piece.figure else piece.word


def _works(at: Asked, i: int, k: int) -> bool:
    """Whether somebody who works stands at a place: by what he is, by a full name with years beside the sum."""
    piece = at.row[k]
    if _counted(piece) in _STAFF:
        return True
    if piece.word in PERSONAL:
        return not piece.owner or at.row[k + 1].figure is not None
    if piece.kind is not Kind.PROPER or len((piece.name or "").split()) != _FULL:
        return False
    known = at.scene.is_person(piece) or at.scene.profiles.firm_of(piece.name) is not None
    wanted = any(each.word.startswith(_WANTING) for each in at.row[max(0, k - 3) : k])
    return known or (wanted and Trade(at.row, i, at.trades).lasts(k))
