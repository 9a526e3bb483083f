"""Sums that are told of a contract by what it brings, by how much it grows, or by its two sides alone.

«A hosting agreement with Fluidstack that will bring in $3 billion», «expects $3.7 billion from its leases with»,
«expanded its contract with OpenAI by $6.5 billion, to $22.4 billion», «Apple and Google settled on $1 billion a year».
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from bot.model import Frame, Measure
from bot.reading.claims.roles import naming, roles
from bot.reading.claims.roles.frames import Hit, left_of
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES
from bot.reading.claims.scene.acting import meant_at
from bot.reading.claims.scene.scene import Scene, Told
from bot.reading.claims.whose.asked import Asked
from bot.reading.claims.whose.trades import LEASES, Trade
from bot.reading.claims.whose.trading import PAID

Row = Sequence[Piece]
_OF_BARGAIN = Frame(form="noun", words=(), measure=Measure.CONTRACT, company=("owner",), counterparty=("with",))
_YIELDING = frozenset(
    "bring brings brought bringing generate generates generated generating contribute contributes contributed yield "
    "yields yielded add adds deliver produce produces earn earns fetch fetches pay pays has have had carries "
    "comprises covers".split()
)
_PUTTING = frozenset("put puts values valued value estimates estimated pegs pegged".split())
GROWING = ("expand", "extend", "enlarg", "upp", "rais", "increas", "widen", "doubl", "tripl", "lift", "boost")
_BRINGING = _YIELDING | _PUTTING
_SAME_BREATH = frozenset({Kind.WORD, Kind.CUE, Kind.PREP, Kind.COMMA, Kind.DET, Kind.DATE})
"""What may stand between a sum and the one that it may become: «$3.7 billion in revenue, or $8.7 billion if»."""
_TO = frozenset("or to for at bringing taking lifting making total totaling totalling".split())
_VALUES = frozenset("value volume ceiling".split())
_PASSED = _VALUES | {"in", "it", "them", "of"}
_BEFORE_NOUN = frozenset({Kind.DET, Kind.WORD, Kind.CUE})
_SUMS = frozenset({None, Measure.REVENUE, Measure.RUN_RATE, Measure.FUNDING_ROUND, Measure.VALUATION, Measure.CONTRACT,
                   Measure.SPENDING, Measure.OTHER})  # fmt: skip
_BILLS = frozenset({"bargain", "bill"})
_THINGS = frozenset({"bargain", "goods"})
_NEAR = 10
_FAR = 18
_INCOME = frozenset({"revenue", "revenues", "sales", "contracted"})
_OF_INCOME = frozenset({"in", "of"})
_LICENCES = ("licen", "lizen")
_PAIR = 2


def grown(at: Asked, i: int) -> Told | None:
    """«Expanded its contract with OpenAI by $6.5 billion, to $22.4 billion»: what is added, and what it is then."""
    row, k = at.row, left_of(at.row, i)
    if k > 0 and row[k].word == "by":
        trade = Trade(row, i, at.trades)
        noun = next((j for j in range(k - 1, max(-1, k - _NEAR), -1) if trade.is_bargain(j)), None)
        grows = noun is not None and any(piece.word.startswith(GROWING) for piece in row[max(0, noun - 6) : k])
        return _of_noun(at, noun, k) if noun is not None and grows else _round_grown(at, k)
    if not at.told or k < 0 or row[k].word not in _TO:
        return None
    before = max((j for j in at.told if j < i), default=None)
    if before is None or at.told[before].measure is not Measure.CONTRACT:
        return None
    between = row[before + 1 : k]
    if row[k].word == "or":
        goes_on = 0 < len(between) < _NEAR and all(piece.kind in _SAME_BREATH for piece in between)
        return at.told[before] if goes_on else None
    return at.told[before] if between and all(piece.kind is Kind.COMMA for piece in between) else None


def _round_grown(at: Asked, k: int) -> Told | None:
    """«Has extended its Series C by €180 million»: what more is raised."""
    near = at.row[max(0, k - _NEAR) : k]
    if not any(signs.names(piece, Measure.FUNDING_ROUND) and not piece.cue.verbs for piece in near if piece.cue):
        return None
    grows = any(piece.word.startswith(GROWING) for piece in near)
    raiser = meant_at(at.row, roles.subject(at.row, k), at.scene) if grows else None
    return Told(measure=Measure.FUNDING_ROUND, company=raiser, counterparty=None) if raiser else None


def of_bargain(at: Asked, i: int, hit: Hit | None) -> Told | None:
    """What a sum is that a contract brings, or that comes from one; `hit` is the frame that its place gives."""
    if hit is not None and hit.frame.measure not in _SUMS:
        return None
    valued = hit is not None and at.row[hit.at].word in _VALUES
    brings = not _BRINGING.isdisjoint(at.said) and (hit is None or hit.verb or hit.at > i or valued)
    noun = _bringing(at, i) if brings else None
    noun = _source(at, i) if noun is None and "from" in at.said else noun
    return _of_noun(at, noun, i) if noun is not None else None


def earned(at: Asked, i: int) -> Told | None:
    """«Signed two leases with Fluidstack worth $3.7 billion in contracted revenue»: what its signer earns."""
    row = at.row
    if i + 2 >= len(row) or row[i + 1].word not in _OF_INCOME or _INCOME.isdisjoint(at.said):
        return None
    after = takewhile(lambda piece: piece.kind in _BEFORE_NOUN, row[i + 2 : i + 6])
    if not any(piece.word in _INCOME for piece in after):
        return None
    trade = Trade(row, i, at.trades)
    near = takewhile(lambda k: row[k].kind is not Kind.STOP, range(i - 1, max(-1, i - _FAR), -1))
    noun = next((k for k in near if row[k].kind is Kind.CUE and (trade.is_bargain(k) or row[k].word in LEASES)), None)
    return _of_noun(at, noun, i, earns=True) if noun is not None else None


def _bringing(at: Asked, i: int) -> int | None:
    """The noun of the contract that «will bring in», «has a value of»: no other name acts between them."""
    row, k = at.row, left_of(at.row, i)
    if k > 2 and row[k].word == "at" and row[k - 1].word in _PUTTING:
        j = next((j for j in range(k - 2, max(-1, k - 6), -1) if row[j].kind is Kind.REL), 0)
        return j - 1 if j and Trade(row, i, at.trades).is_bargain(j - 1) else None
    while k > 0 and (row[k].word in _PASSED or row[k].kind is Kind.DET or row[k + 1].word in _VALUES):
        k -= 1
    k -= k > 0 and row[k].kind is Kind.NAME and row[k - 1].word in _YIELDING
    if k < 1 or row[k].word not in _YIELDING:
        return None
    j = k - 1
    while j > 0 and (row[j].word in AUXILIARIES or row[j].kind in {Kind.REL, Kind.COMMA}):
        j -= 1
    named = row[j].kind in NAMED and not row[j].owner
    if named:
        j -= 1 + (row[j - 1].kind is Kind.DET)
    if named and row[j].word in {"with", "for", "to"}:
        j -= 1
    return j if j >= 0 and Trade(row, i, at.trades).is_bargain(j) else None


def _source(at: Asked, i: int) -> int | None:
    """The noun of the contract that a sum comes from: «$3.7 billion in revenue from its leases with Fluidstack»."""
    row = at.row
    for j in range(i + 2, min(len(row), i + _NEAR)):
        if row[j].kind in {Kind.STOP, Kind.COMMA, Kind.FIGURE}:
            return None
        if row[j].word == "from":
            ahead = takewhile(lambda k: row[k].kind in _BEFORE_NOUN, range(j + 1, min(len(row), j + 6)))
            return next((k for k in ahead if Trade(row, i, at.trades).is_bargain(k)), None)
    return None


def _of_noun(at: Asked, noun: int, i: int, *, earns: bool = False) -> Told | None:
    """A contract by the two names that its noun ties, or of its owner alone, who `earns` by it or may pay."""
    row = at.row
    partner = naming.after(row, noun, "with", i)
    partner = naming.after(row, noun, "for", i) if partner is None else partner
    owner = roles.owner(row, noun)
    owner = roles.subject(row, noun) if owner is None else owner
    own = meant_at(at.row, owner, at.scene)
    other = meant_at(at.row, partner, at.scene) if partner != owner else None
    own = own or (at.scene.section or at.scene.topic if earns else None)
    if own is None:
        return None
    known = at.scene.measures.get(Measure.CONTRACT) if row[noun].word in LEASES else None
    if other is None and known is not None and known.company == own:
        other = known.counterparty
    if other and not earns and at.scene.supplied(own, other):
        own, other = other, own
    return Told(measure=Measure.CONTRACT, company=own, counterparty=other, frame=PAID if earns else _OF_BARGAIN)


def between(at: Asked, i: int, hit: Hit | None) -> Told | None:
    """«Turned to Amazon for $38 billion of cloud services»: two companies of which one sells what the other needs."""
    row = at.row
    if len(at.parties.companies) < _PAIR:
        return None
    if hit is not None and (hit.frame.measure is not Measure.CONTRACT or at.trades.get(row[hit.at].word) in _BILLS):
        return None
    names = dict.fromkeys(piece.name for piece in _clause(row, i) if piece.kind is Kind.NAME and piece.name)
    if len(names) != _PAIR or not _of_goods(at, i) or any(piece.word.startswith(_LICENCES) for piece in row):
        return None
    one, other = names
    for buyer, seller in ((one, other), (other, one)):
        if at.scene.supplied(buyer, seller):
            return Told(measure=Measure.CONTRACT, company=seller, counterparty=buyer, frame=_OF_BARGAIN)
    return None


def _of_goods(at: Asked, i: int) -> bool:
    """Whether goods, a bargain or a rate stand beside the sum."""
    near = at.row[i + 1 : i + 6]
    stops = next((k for k, piece in enumerate(near) if piece.kind in {Kind.COMMA, Kind.STOP}), len(near))
    trade = Trade(at.row, i, at.trades)
    dealt = any(trade.is_goods(piece) or at.trades.get(piece.word) in _THINGS for piece in near[:stops])
    return dealt or signs.yearly(at.row, i)


def _clause(row: Row, i: int) -> Iterator[Piece]:
    start = next((k + 1 for k in range(i - 1, -1, -1) if row[k].kind is Kind.STOP or signs.money(row[k].figure)), 0)
    for k in range(start, len(row)):
        if k > i and (row[k].kind is Kind.STOP or signs.money(row[k].figure)):
            return
        yield row[k]


PAYING = frozenset({"paid", "pays", "pay"})
GOING = frozenset({"go", "goes", "going", "went"})


def under_contract(row: Row, i: int, scene: Scene) -> Told | None:
    """«HCA says it paid $4 million», of one that was told to have a contract: under that one."""
    before, k = scene.measures.get(Measure.CONTRACT), left_of(row, i)
    if before is None or before.counterparty is None or k < 1 or row[k].word not in PAYING or not _ends(row, i):
        return None
    payer = next((piece.name for piece in row[:k] if piece.kind is Kind.NAME and not piece.owner), None)
    return before if payer == before.counterparty else None


def goes_to(row: Row, i: int, scene: Scene) -> Told | None:
    """«Now its assets go to RadNet for $38 million»: what somebody buys."""
    k = left_of(row, i)
    if k < 3 or row[k].word not in {"for", "at"} or row[k - 1].kind is not Kind.NAME or row[k - 2].word != "to":
        return None
    buyer, seller = row[k - 1].name, roles.subject(row, k - 3)
    if row[k - 3].word not in GOING:
        return None
    named = row[seller].name if seller is not None and row[seller].kind is Kind.NAME else None
    company = named or scene.section or scene.topic or scene.theme
    return Told(measure=Measure.ACQUISITION_PRICE, company=company, counterparty=buyer) if company != buyer else None


def _ends(row: Row, i: int) -> bool:
    return i + 1 >= len(row) or row[i + 1].kind in {Kind.STOP, Kind.COMMA, Kind.CONJ, Kind.CLOSE}
