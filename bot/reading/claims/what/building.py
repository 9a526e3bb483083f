"""What a thing that is built costs: «the campus is going to cost $50 billion», «gas plants, priced at $3.2 billion»."""

from collections.abc import Sequence

from bot.model import Measure
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.roles.roles import subject
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.signs import names
from bot.reading.claims.scene.acting import meant_at
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
COSTING = frozenset(
    "cost costs costing priced budgeted kosten kostet veranschlagt coûte coûter coûtera coûterait chiffré chiffrée "
    "estimé cuesta costar costará costaría presupuestado costa costare costerà costerebbe custa custar custará "
    "custaria orçado orçada".split()
)
"""Without one of these nothing is told to cost a sum."""
_BUILT = frozenset(
    "campus complex facility facilities plant plants factory factories fab fabs site project buildings "
    "supercomputer projet usine usines projekt werk fabrik rechenzentrum rechenzentren proyecto planta fábrica "
    "centro progetto impianto fabbrica stabilimento projeto complexo".split()
)
_TO = frozenset({"at", "à", "auf", "mit", "en", "a", "em", "per"})
_OF = frozenset({"in", "of"})
SPREAD = frozenset({"investment", "investments", "spending"})
ON = frozenset({"on"})
_SPENDING = ("spend", "spent", "lavish", "splurg", "budget", "earmark")
_BORDERS = frozenset({Kind.COMMA, Kind.STOP, Kind.REFERENCE, Kind.PREP})
_FAR = 14
_NEAR = 6


def cost(row: Row, i: int, scene: Scene) -> Told | None:
    """The sum that a thing that is built costs: outlay of its owner, else of whom the text is about."""
    k = left_of(row, i)
    at = k - 1 if k > 0 and row[k].word in _TO else k
    built = _built(row, at) if at > 0 and row[at].word in COSTING else None
    if built is None:
        return None
    owner = next((row[j].name for j in range(built, max(-1, built - _NEAR), -1) if _owns(row[j])), None)
    company = owner or scene.section or scene.topic
    return Told(measure=Measure.CAPEX, company=company, counterparty=None) if company else None


def spread(row: Row, i: int, scene: Scene) -> Told | None:
    """«Over $400bn in investment over the next three years»: outlay of whom the text is about."""
    words = [piece.word for piece in row[i + 1 : i + 4]]
    company = scene.section or scene.topic
    if len(words) < 3 or words[0] not in _OF or words[1] not in SPREAD or words[2] != "over" or company is None:
        return None
    return Told(measure=Measure.CAPEX, company=company, counterparty=None)


def on_site(row: Row, i: int, scene: Scene) -> Told | None:
    """«Will spend more than $25 billion on Frontier, a 1.4-gigawatt campus»: outlay on what is built, named first."""
    verb, on = left_of(row, i), row[i + 1 : i + 5]
    kinds = [piece.kind for piece in on[1:]]
    if len(kinds) < 3 or on[0].word not in ON or on[1].kind not in NAMED or kinds[1:] != [Kind.COMMA, Kind.DET]:
        return None
    at = next((k for k in range(i + 5, min(len(row), i + 5 + _NEAR)) if names(row[k], Measure.CAPEX)), None)
    if at is None or not row[verb].word.startswith(_SPENDING) or any(p.kind in _BORDERS for p in row[i + 5 : at]):
        return None
    if at + 1 < len(row) and row[at + 1].kind is Kind.REFERENCE:
        return None  # "on Manus, a data center startup"
    company = meant_at(row, subject(row, verb), scene)
    return Told(measure=Measure.CAPEX, company=company, counterparty=None, complete=True) if company else None


def _built(row: Row, at: int) -> int | None:
    """The place of the thing before the verb, with no other sum and no end of a sentence between."""
    for k in range(at - 1, max(-1, at - _FAR), -1):
        if row[k].kind is Kind.STOP or row[k].figure:
            return None
        if row[k].word in _BUILT:
            return k
    return None


def _owns(piece: Piece) -> bool:
    return piece.owner and piece.kind is Kind.NAME
