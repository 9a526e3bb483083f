"""The worth of a company at which its shares change hands, or that a ranking gives it.

«The $86 billion at which employees sold», «the $3.2 billion at which it last raised money», «a tender put it at $16
billion», «investors are being bought out at $2.5 billion», «ahead of SpaceX ($456 billion)».
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from bot.model import Measure
from bot.reading.claims.roles import frames
from bot.reading.claims.row.piece import said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import HEDGES
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
_INSIDERS = frozenset(
    "employees employee staff staffers insiders workers founders investors backers shareholders holders".split()
)
_OFFERS = frozenset("tender secondary share sale placement buyback round financing".split())
_SELLING = frozenset("sell sells sold selling parted cashed cash offloaded unloaded traded".split())
_OUT = frozenset({"bought out", "buy out", "buying out", "buys out", "cashed out", "cash out", "cashing out"})
_BOUGHT = frozenset("bought buy buying buys cashed cash cashing paid getting".split())
_PUTTING = frozenset("put puts putting pegged pegs marked marks set sets priced prices".split())
_RAISED = frozenset("raised fundraised funded financed".split())
DEALT = _SELLING | _OUT | _RAISED | frozenset({"tender", "secondary", "sale", "share", "out", "round"})
_IT = frozenset({Kind.PRONOUN, Kind.REFERENCE, Kind.NAME})
_ENDING = frozenset({Kind.COMMA, Kind.STOP, Kind.CONJ, Kind.CLOSE, Kind.OPEN, Kind.DATE, Kind.PREP})
_RANKING = frozenset("ahead behind past above before trailing overtaking surpassing passing topping beating".split())
_RANKED = frozenset({Measure.VALUATION, Measure.MARKET_VALUE, Measure.REVENUE, Measure.RUN_RATE})
_LISTED = frozenset({Kind.NAME, Kind.COMMA, Kind.CONJ, Kind.FIGURE, Kind.OPEN, Kind.CLOSE})
_REACH = 12


def dealt_at(row: Row, i: int, scene: Scene, spoken_of: Callable[[int], str | None]) -> Told | None:
    """The worth at which insiders sell or are paid out, or that an offer for shares puts on a company."""
    after = row[i + 1 : i + _REACH]
    if len(after) > 2 and after[0].word == "at" and after[1].kind is Kind.REL:
        sold = said_in(after[2:], _SELLING) and said_in(after[2:7], _INSIDERS)
        raised = said_in(after[2:8], _RAISED)
        named = next((piece.name for piece in after[2:7] if piece.kind is Kind.NAME), None) if raised else None
        return _worth(named, scene) if sold or raised else None
    k = frames.left_of(row, i)
    if k < 2 or row[k].word != "at" or not (i + 1 >= len(row) or row[i + 1].kind in _ENDING):
        return None
    before = row[max(0, k - _REACH) : k]
    if _paid_out(before):
        return _worth(spoken_of(i), scene)
    put = row[k - 2].word in _PUTTING and row[k - 1].kind in _IT and not row[k - 1].owner
    if put and said_in(before[:-2], _OFFERS) and not any(p.kind is Kind.NAME for p in before[:-2]):
        named = row[k - 1].name if row[k - 1].kind is Kind.NAME else None
        return _worth(named or (scene.line[-1].company if scene.line else None), scene)
    return None


def _paid_out(before: Row) -> bool:
    """«Investors are being bought out», «employees will cash out»."""
    at = next((k for k, piece in enumerate(before) if piece.word in _INSIDERS), len(before))
    behind = before[at + 1 :]
    if any(piece.figure for piece in behind):
        return False
    out = any(one.word in _BOUGHT and after.word == "out" for one, after in pairwise(behind))
    return out or said_in(behind, _OUT)


def _worth(company: str | None, scene: Scene) -> Told:
    """The worth of a company; of one that gives money, or of nobody named, that of whom the text is about."""
    gives = company is None or company in scene.payers | scene.backers or scene.standing.gives(company)
    whose = (scene.last.company if scene.last else None) or scene.protagonist() if gives else company
    return Told(measure=Measure.VALUATION, company=whose, counterparty=None, vague=whose is None)


def ranked(row: Row, i: int, scene: Scene) -> Told | None:
    """«The most valuable startup, ahead of SpaceX ($456 billion) and ByteDance ($220 billion)»: the worth of others."""
    k = frames.left_of(row, i)
    if k < 2 or row[k].kind is not Kind.OPEN or row[k - 1].kind is not Kind.NAME or row[k - 1].owner:
        return None
    j = k - 1
    while j > 0 and (row[j].kind in _LISTED or row[j].word in HEDGES):
        j -= 1
    j -= row[j].word == "of"
    if row[j].word not in _RANKING:
        return None
    valuable = any(piece.word == "valuable" for piece in row[:j])
    last = scene.last if scene.last and scene.last.measure in _RANKED else None
    if not valuable and last is None:
        return None
    goes_on = last is not None and (last.measure is Measure.MARKET_VALUE or not valuable)
    measure = last.measure if last and goes_on else Measure.VALUATION
    return Told(measure=measure, company=row[k - 1].name, counterparty=None)
