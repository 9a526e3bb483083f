"""The weights as they are asked: what was learnt of signs, in the form in which it is added up quickest."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.model import Measure, Signed, Weights
from bot.reading.claims.weighing.lanes import Lanes, lanes, sum_of

_OF_SHARES = frozenset({Measure.STAKE, Measure.OTHER})
_OF_MONEY = frozenset(Measure) - {Measure.STAKE, Measure.HEADCOUNT, Measure.USERS}
_ASKED = ("", *Measure)
"""What signs say of a side: something for all measures, and something for one."""
_PLACES = {measure: place for place, measure in enumerate(_ASKED)}


class Learnt(NamedTuple):
    """Weights as they are asked: what each sign says for every measure, and for a company under every measure.

    `measures` has a lane for each measure of `order`; `of_money` and `of_shares` are the lanes that such a figure
    allows. `sides` has a lane for whose a figure is, and one for whose a figure of each measure is; then as many for
    who stands on the other side.
    """

    order: Sequence[Measure]
    of_money: Sequence[int]
    of_shares: Sequence[int]
    measures: Lanes
    sides: Lanes
    company_trust: Signed
    counterparty_trust: Signed
    kinds: Mapping[str, Sequence[str]]


def learnt(weights: Weights, kinds: Mapping[str, Sequence[str]]) -> Learnt | None:
    """The weights in the order in which they are asked; None where nothing was learnt."""
    if not weights.measures:
        return None
    order = sorted(map(Measure, weights.measures), key=lambda measure: measure.value, reverse=True)
    sums, shares = ([at for at, one in enumerate(order) if one in allowed] for allowed in (_OF_MONEY, _OF_SHARES))
    signed = [weights.measures[measure.value] for measure in order]
    of_measures = lanes(signed, (signs.get("", 0.0) for signs in signed))
    trust = weights.company_trust, weights.counterparty_trust
    return Learnt(order, sums, shares, of_measures, _of_sides(weights), *trust, kinds)


def _of_sides(weights: Weights) -> Lanes:
    signed = [side.get(measure, {}) for side in (weights.companies, weights.counterparties) for measure in _ASKED]
    bases = [side.get("", {}).get("", 0.0) for side in (weights.companies, weights.counterparties)]
    nothing = [0.0] * (len(_ASKED) - 1)
    return lanes(signed, (bases[0], *nothing, bases[1], *nothing))


def company_score(total: int, measure: str) -> float:
    """What the signs that were added up say for a company as the one that a figure of a measure is of."""
    return _score(total, 0, measure)


def counterparty_score(total: int, measure: str) -> float:
    """What they say for it as the one on the other side."""
    return _score(total, len(_ASKED), measure)


def _score(total: int, side: int, measure: str) -> float:
    return sum_of(total, side) + sum_of(total, side + _PLACES[measure])
