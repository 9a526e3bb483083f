"""How far the thing had come, by the words of the sentence. The strongest word counts, in the order of this table."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from bot.model import Stage
from bot.reading.claims.pieces import Kind, Piece

_DENIED = """
denied denies deny rejected rejects reject collapsed collapses failed fails terminated abandoned refused scrapped
scuttled unraveled unravelled inaccurate dementiert abgelehnt turned_down turns_down fell_apart fell_through
walked_away disputed_the disputed_a disputes_the disputes_a refuted_the refuted_a refutes_the refutes_a
called_off broke_down voted_down vote_against voted_against pulled_out
"""
_TALKS = """
talks negotiating negotiations discussions discussing considering considers weighing exploring nearing mulling
finalising finalizing approached eyes eyeing eyed poised_to close_to_a in_advanced negotiate negotiates weighs weigh
weighed mulls explores discusses discussed gespräche gesprächen verhandelt verhandeln verhandlungen négocie négocient
pourparlers negocia negocian negociaciones conversas negociações trattative trattativa tratta_per
"""
_RUMOURED = """
potential possible prospective purported alleged rumored rumoured rumor rumour rumors reportedly speculation
allegedly said_to reports_say may_invest may_raise may_buy may_acquire may_pay might_invest might_raise might_buy
might_acquire might_pay
could_invest could_raise could_buy could_acquire could_pay soll sollen angeblich offenbar
dem_vernehmen serait seraient aurait auraient estaría podría podrían supuestamente sarebbe potrebbe poderia seria teria
"""
_PLANNED = """
plans planned planning will aims aimed aiming intends intend targets target targeting would forecast forecasts guides
guided guidance anticipates expects expected outlook seeks seeking sought earmarked budget commits committed pledged
pledges wants plant planen prévoit prévoient investira invertirá investirá investirà planea prevé pretende prevede
pledges wants plan_to looking_to looking_for set_to to_invest to_spend to_raise to_acquire to_buy
"""
_ESTIMATED = """
estimated estimates estimate projected projects projection analysts analyst implied implies could probably likely
on_paper
"""
_CLOSED = """
closed closes completed completes finalised finalized acquired bought raised invested paid spent received secured
purchased reached reported owned owns sold was_valued took_in abgeschlossen eingesammelt übernommen gekauft levé
racheté acquis bouclé recaudó recaudado cerró compró levantou captou comprou concluiu raccolto acquistato chiuso
"""
_ANNOUNCED = "announced announces announcing agreed agrees unveiled revealed disclosed said says signed deal"
_TABLE = (
    (Stage.DENIED, _DENIED),
    (Stage.TALKS, _TALKS),
    (Stage.RUMOURED, _RUMOURED),
    (Stage.PLANNED, _PLANNED),
    (Stage.ESTIMATED, _ESTIMATED),
    (Stage.CLOSED, _CLOSED),
    (Stage.ANNOUNCED, _ANNOUNCED),
)
_RANKS: Mapping[str, int] = MappingProxyType(
    {word: rank for rank, (_, words) in reversed(tuple(enumerate(_TABLE))) for word in words.split()}
)
_PAIRS: Mapping[tuple[str, ...], int] = MappingProxyType(
    {tuple(word.split("_")): rank for word, rank in _RANKS.items() if word.count("_") == 1}
)

_RANKED = frozenset(_RANKS)
_OF_PAIRS = frozenset(max(pair, key=len) for pair in _PAIRS)
"""A word of each pair: without one of these there is none."""


def stage(row: Sequence[Piece], said: frozenset[str]) -> Stage | None:
    """The stage that the words of a sentence speak of, all of them in `said`; None when they speak of none."""
    ranks = [_RANKS[word] for word in said & _RANKED]
    if not _OF_PAIRS.isdisjoint(said):
        ranks += [_PAIRS[pair] for pair in pairwise([piece.word for piece in row]) if pair in _PAIRS]
    if "reported" in said and _alleged(row):
        ranks.append(_RANKS["reportedly"])
    return _TABLE[min(ranks)][0] if ranks else None


def _alleged(row: Sequence[Piece]) -> bool:
    """«The reported deal», «Meta's reported bid»."""
    return any(
        piece.word == "reported" and (before.owner or before.kind is Kind.DET) for before, piece in pairwise(row)
    )
