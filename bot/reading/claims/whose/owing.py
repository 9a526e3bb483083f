"""Sales of bonds and loans told on: a tranche, what was sought first, what more may be sold, the orders for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import frames, provisos, roles
from bot.reading.claims.row.piece import said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import Scene, Told
from bot.reading.claims.whose.lending import seller

Row = Sequence[Piece]
_BONDS = frozenset(
    "tranche tranches leg coupon maturity maturities investment-grade treasuries noteholders bondholders underwriters "
    "bookrunners syndicate syndicated upsized senior secured unsecured convertible junk high-yield".split()
)
_SELLING = frozenset(
    "raise raised raises raising sell sold sells selling seek seeking sought place placed issue issued price priced "
    "target targeted targeting borrow borrowed planned plan planning upsized upsize offered launched took take "
    "marketed".split()
)
_PIECES = frozenset("tranche leg piece portion slice part deal sale offering issue".split())
_ORDERS = frozenset(
    "orders bids demand books book orderbook interest subscriptions nachfrage gebote zeichnungen orderbuch demande "
    "demanda richiesta richieste".split()
)
_AGAIN = frozenset("another further additional".split())
_SOUGHT = frozenset("seeking sought sell sold planned marketed offered issued borrowed".split())
_MARKETS = frozenset("leg noteholders bondholders coupon maturity maturities treasuries".split())
_FALLING_DUE = frozenset("due maturing matures repayable".split())
TAKING = frozenset("took takes taking bought buys holds held lent anchored picked anchor".split())
_FUNDING = frozenset(
    "funded fund funds finance finances financed financing finanziert finanzieren finanziere financé financée financés "
    "financées financer finance financia financiado financiada financiados financiadas financiar finanziato finanziata "
    "finanziati finanziate finanziare financiou".split()
)
_NEW = frozenset("new fresh neue neuen neuer nuova nuovo nuevo nueva nouvelle nouvel nova novo bridge".split())
_BUYING = frozenset(
    "kauf zukauf übernahme erwerb rachat acquisition achat compra adquisición acquisto acquisizione aquisição "
    "purchase takeover deal buyout".split()
)
_FOR = frozenset("für pour para per for".split())
_BOOKS = frozenset("books sheet bilanz büchern bilan libros bilancio".split())
_JOINTS = frozenset({Kind.COMMA, Kind.CONJ})
EQUITY = frozenset({"equity"})
_INCLUDING = frozenset("including include includes with such through via among".split())
_OFFERS = frozenset("share at-the-market programme program".split())
_RAISED = frozenset({Measure.FUNDING_ROUND, Measure.DEBT, Measure.FINANCING, Measure.EQUITY})
_SHARES = frozenset("shares stock equity stake seed round valuation".split())


def owing(row: Row, i: int, said: frozenset[str], scene: Scene) -> Told | None:
    """What a figure is of that goes on with a debt told before, or tells of bonds by the words of its row alone."""
    last, bonds = scene.last, not _BONDS.isdisjoint(said)
    told = scene.owed or (None if _MARKETS.isdisjoint(said) else _debt(scene))
    if told is None or said_in(row[:i], _SHARES) or provisos.for_all(row, i):
        return None
    goes_on = last is not None and (last is told or _aside(last, told))
    if not (bonds or goes_on):
        return None
    verb = _governing(row, i)
    if verb in _ORDERS:
        return replace(told, measure=Measure.OTHER, counterparty=None)
    nouns = _nouns(row[:i])
    sought = goes_on and verb in _SOUGHT | _AGAIN and nouns <= {Measure.DEBT}
    if sought or _due(row, i) or (bonds and not nouns and verb in _SELLING | _PIECES):
        at = roles.subject(row, i)
        company, lender = seller(row, roles.lead(row) if at is None else at, told, scene)
        return replace(told, company=company, counterparty=lender)
    return None


def taken(row: Row, i: int, scene: Scene, told: Mapping[int, Told]) -> Told | None:
    """«Pimco took $18 billion of it, BlackRock more than $3 billion»: parts of a debt that was told before."""
    k, owed = frames.left_of(row, i), scene.owed
    if k < 1 or owed is None or not (scene.last is owed or _beside_equity(scene.last, owed)):
        return None
    at = roles.subject(row, k) if row[k].word in TAKING else None
    if row[k].kind is Kind.NAME and row[k - 1].kind in _JOINTS and any(one.counterparty for one in told.values()):
        at = k
    name = row[at].name if at is not None and row[at].kind is Kind.NAME and not row[at].owner else None
    if name is None or name == owed.company or not scene.standing.gives(name):
        return None
    return replace(owed, counterparty=name)


def _beside_equity(last: Told | None, owed: Told) -> bool:
    """«Arranged $27 billion in debt and $2.5 billion of equity for Tavi»: whether the same one's debt was told."""
    return last is not None and last.measure is Measure.EQUITY and last.company == owed.company


def equity_part(row: Row, i: int, scene: Scene) -> Told | None:
    """«About half is to come from equity, including a share programme of up to»: new shares beside new debt."""
    at = next((k for k in range(i - 1, max(-1, i - 14), -1) if row[k].word in EQUITY or row[k].figure), None)
    last = scene.last
    if at is None or row[at].figure or last is None or last.company is None or last.measure not in _RAISED:
        return None
    told = said_in(row[at + 1 : i], _SHARES | _OFFERS) and said_in(row[at + 1 : i], _INCLUDING)
    return Told(measure=Measure.EQUITY, company=last.company, counterparty=None) if told else None


def funds(row: Row, i: int) -> bool:
    """«The purchase is funded in part with», «paid with cash and $6 billion of new debt»: who buys owes the money."""
    if said_in(row[:i], _FUNDING) or said_in(row[i + 1 : i + 4], _NEW) or said_in(row[i + 1 : i + 7], _BOOKS):
        return True
    for_it = (k for k, piece in enumerate(row[: min(i, 6)]) if piece.word in _FOR)
    return any(said_in(row[k + 1 : k + 4], _BUYING) for k in for_it)


def on_top(told: Told, before: Iterable[Told]) -> Told:
    """What is owed on top of what has been paid: "paid 380 million for the licence and would owe a further 20"."""
    if told.measure is not Measure.DEBT:
        return told
    payments = (one for one in before if one.measure in measures.BETWEEN_TWO)
    paid = [one for one in payments if one.counterparty and one.counterparty == told.company]
    return replace(paid[-1], frame=told.frame) if paid else told


def _debt(scene: Scene) -> Told | None:
    """The debt of whom the text is about, where nothing but its words tells of one."""
    company = scene.section or scene.subject or scene.topic
    return Told(measure=Measure.DEBT, company=company, counterparty=None) if company else None


def _aside(last: Told, told: Told) -> bool:
    return last.measure is Measure.OTHER and last.company in {None, told.company}


def _due(row: Row, i: int) -> bool:
    """«£1bn due in 2126», «$2 billion maturing in 2031»."""
    after = row[i + 1 : i + 4]
    dated = any(piece.kind is Kind.DATE or (piece.word.isdigit() and len(piece.word) == 4) for piece in after)
    return dated and after[0].word in _FALLING_DUE


def _nouns(before: Row) -> set[Measure | None]:
    """What the nouns before the figure are of, but those that the sale of a bond is told by."""
    told_by = _SELLING | _PIECES
    return {p.cue.nouns[0].measure for p in before if p.cue and p.cue.nouns and p.word not in told_by}


def _given(row: Row, k: int) -> bool:
    """«Pledged a further»: whether the verb of what comes once more is one of giving, and of no debt."""
    at = k - 1 - (row[k - 1].kind is Kind.DET)
    cue = row[at].cue if at >= 0 else None
    return cue is not None and any(frame.measure is Measure.INVESTMENT for frame in cue.verbs)


def _governing(row: Row, i: int) -> str:
    """The word before the figure that it hangs on, past articles, hedges, links and levels."""
    for k in range(i - 1, max(-1, i - 7), -1):
        piece = row[k]
        if piece.word in _AGAIN and _given(row, k):
            return ""
        if piece.word in _SELLING or piece.word in _PIECES or piece.word in _ORDERS or piece.word in _AGAIN:
            return piece.word
        if piece.kind in {Kind.FIGURE, Kind.STOP, Kind.COMMA, Kind.NAME}:
            return ""
    return ""
