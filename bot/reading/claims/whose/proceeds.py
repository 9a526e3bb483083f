"""Money that holders and staff get for what they sell: no round of the company, and no price of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.model import Measure
from bot.reading.claims.roles import roles
from bot.reading.claims.row.piece import NAMED, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.acting import known_at
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
_RECEIVING = (
    "collect", "pocket", "net", "get", "got", "receiv", "mak", "made", "cash", "see", "earn", "walk", "embols",
)  # fmt: skip
_TAKING = frozenset("take takes took taken taking".split())
_HOME = frozenset({"home"})
_STAFF = frozenset(
    "employees employee staff staffers insiders workers mitarbeiter mitarbeitern empleados salariés dipendenti "
    "funcionários".split()
)
_SALES = frozenset("sale sales sell sold selling parted tender anteilsverkauf venta vente vendita venda".split())
_SELLING = frozenset("sell sells sold selling offload offloads offloaded offloading dumped dump unloaded".split())
_HOLDINGS = frozenset("stake stakes holding holdings position positions shareholding interest slice".split())
_MONEY = frozenset({Measure.FUNDING_ROUND, Measure.INVESTMENT, Measure.ACQUISITION_PRICE})
_HELD = frozenset({Measure.STAKE, Measure.INVESTMENT})
_SHOULD = frozenset("should would will could may stand stands to might".split())
_FAR = 14


def sold(row: Row, at: int, i: int, measure: Measure, scene: Scene) -> bool:
    """Whether a figure of this measure is what somebody gets for a part that he or she sells."""
    if measure not in _MONEY:
        return False
    held = _holding_sold(row, i) or _by_staff(row, i)
    return held or (measure is Measure.FUNDING_ROUND and _by_holder(row, at, scene))


SEEING = frozenset(
    "see sees receive receives make makes net nets collect collects pocket pockets reap reaps gain".split()
)


def seen(row: Row, i: int, scene: Scene, told: Mapping[int, Told]) -> Told | None:
    """«Accel put $6 million into the seed round and should see $1.3 billion»: what a holder gets when all is sold."""
    k = next((k for k in range(i - 1, max(0, i - 5), -1) if row[k].word in SEEING), 0)
    if k < 1 or not said_in(row[max(0, k - 3) : k], _SHOULD):
        return None
    name = known_at(row, roles.subject(row, k), scene)
    holds = any(one.counterparty == name and one.measure in _HELD for one in told.values())
    deal = scene.deal or scene.struck
    sold_out = deal is not None and deal.measure is Measure.ACQUISITION_PRICE and deal.company != name
    if name is None or not (holds or (sold_out and (name in scene.backers or scene.standing.gives(name)))):
        return None
    return Told(measure=Measure.OTHER, company=name, counterparty=None)


PRIMARY = frozenset({"primary"})


def primary(row: Row, i: int, scene: Scene) -> Told | None:
    """«Rs 3,150 crore is primary»: what of a round goes to the company, for new shares."""
    after = [piece for piece in row[i + 1 : i + 4] if piece.kind is not Kind.WORD or piece.word in PRIMARY]
    told = next((one for one in (scene.round, scene.bargain) if one and one.measure in _MONEY), None)
    if told is None or len(after) < len(PRIMARY) + 1 or after[0].kind is not Kind.BE or after[1].word not in PRIMARY:
        return None
    return replace(told, measure=Measure.EQUITY, counterparty=None, frame=None, vague=False)


def _by_staff(row: Row, i: int) -> bool:
    """«A sale in which employees parted with $6.6 billion», «la venta de acciones de empleados por»."""
    before = row[max(0, i - _FAR) : i]
    return said_in(before, _STAFF) and said_in(before, _SALES | _SELLING)


def _by_holder(row: Row, at: int, scene: Scene) -> bool:
    """«Accel took home $2.5 billion»: a receiver who gave."""
    cue = row[at].cue
    home = row[at].word in _TAKING and said_in(row[at + 1 : at + 2], _HOME)
    if cue is None or not cue.verbs or not (home or row[at].word.startswith(_RECEIVING)):
        return False
    who = roles.subject(row, at)
    name = row[who].name if who is not None and row[who].kind is Kind.NAME else None
    return name is not None and name != scene.topic and (name in scene.backers or scene.standing.gives(name))


def _holding_sold(row: Row, i: int) -> bool:
    """«Sold its entire Nvidia position for $5.83 billion», «most of its holding of about 8% for»: to nobody told."""
    k = i - 1
    while k > 0 and row[k].kind is not Kind.PREP:
        k -= 1
    if row[k].word not in {"for", "für", "pour", "por", "per"} or row[k + 1].kind is Kind.REL:
        return False
    verb = next((j for j in range(k - 1, max(-1, k - _FAR), -1) if row[j].word in _SELLING), None)
    if verb is None or not said_in(row[verb:k], _HOLDINGS):
        return False
    after = pairwise(row[verb + 1 : min(len(row), i + 6)])
    return not any(one.word == "to" and other.kind in NAMED for one, other in after)
