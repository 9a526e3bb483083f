"""What the heading of a list says of its items: whose purchases, whose bets, whose backers, whose round they are."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model import Measure
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.signs import names
from bot.reading.claims.scene.scene import TWO_SIDED, Scene, Told

Row = Sequence[Piece]
_BETS = frozenset("bets cheques checks investments wagers tickets backings".split())
_BOUGHT = frozenset("bought acquired purchased swallowed absorbed".split())
_BACKED = frozenset("backed financed funded".split())
_BACKERS = frozenset("backers investors financiers geldgeber investoren".split())
_HAVING = frozenset("has have had".split())
_BETWEEN = frozenset({Kind.WORD, Kind.DATE, Kind.CUE, Kind.PROPER})
_TOTALS = frozenset("total sum together altogether totale summe somme".split())
_FAR = 5


def headed(row: Row) -> Told | None:
    """«Nvidia's purchases», «What Databricks has bought», «Anthropic's backers»: what all have in common."""
    for k, piece in enumerate(row):
        if piece.kind is not Kind.NAME:
            continue
        told = _owned(row, k) if piece.owner else _done_by(row, k)
        if told:
            return told
    return None


def _owned(row: Row, k: int) -> Told | None:
    name = row[k].name
    for piece in row[k + 1 : k + _FAR]:
        if piece.word in _BACKERS:
            return Told(measure=Measure.INVESTMENT, company=name, counterparty=None)
        if piece.word in _BETS:
            return Told(measure=Measure.INVESTMENT, company=None, counterparty=name)
        if names(piece, Measure.ACQUISITION_PRICE) and piece.word.endswith("s"):
            return Told(measure=Measure.ACQUISITION_PRICE, company=None, counterparty=name)
        if piece.kind not in _BETWEEN:
            break
    return None


def _done_by(row: Row, k: int) -> Told | None:
    """«What Databricks has bought», «whom Nvidia has backed»."""
    after = [piece.word for piece in row[k + 1 : k + 3]]
    if not k or len(after) < 2 or after[0] not in _HAVING:
        return None
    if after[1] in _BOUGHT:
        return Told(measure=Measure.ACQUISITION_PRICE, company=None, counterparty=row[k].name)
    return Told(measure=Measure.INVESTMENT, company=None, counterparty=row[k].name) if after[1] in _BACKED else None


def item(name: str | None, row: Row, pattern: Told, scene: Scene) -> Told | None:
    """An item of a list as what its heading or the item before says, with the one name that it gives."""
    if name is None:
        return _sum(row, pattern)
    if pattern.measure in TWO_SIDED and name in {pattern.company, pattern.counterparty}:
        return None
    if pattern.company is None and pattern.counterparty:
        return replace(pattern, company=name)
    if pattern.measure in {Measure.INVESTMENT, Measure.STAKE}:
        return replace(pattern, counterparty=name)
    backs = name in scene.backers or name in scene.payers or scene.standing.gives(name)
    about = pattern.company in scene.headed and name not in scene.headed
    if pattern.measure is Measure.FUNDING_ROUND and (backs or about) and pattern.company != name:
        return replace(pattern, measure=Measure.INVESTMENT, counterparty=name)
    return replace(pattern, company=name)


def _sum(row: Row, pattern: Told) -> Told | None:
    """«Total – $110 billion»: of who put in what the round."""
    if pattern.company is None or row[0].word not in _TOTALS:
        return None
    measure = Measure.FUNDING_ROUND if pattern.measure is Measure.INVESTMENT else pattern.measure
    return replace(pattern, measure=measure, counterparty=None)
