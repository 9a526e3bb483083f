"""Weights of one sign for many things in one number, a lane of bits for each: all are added up at once.

A figure has dozens of signs, each with a weight for most measures. Added up one by one these are a thousand steps, and
reading would spend a sixth of its time on them; as lanes of one large number they are one addition a sign. Weights are
thousandths, so that nothing is rounded on the way: in whatever order they are added up, the sum is the same.
"""

from collections.abc import Iterable, Mapping
from itertools import repeat
from struct import Struct
from typing import NamedTuple

_WIDTH = 32
_PARTS = 1000
"""Parts of a logit that are told apart."""
_ZERO = 1 << (_WIDTH - 1)
"""What stands for nothing in a lane, so that no lane borrows from the next; sums stay below two million logits."""
_LANE = (1 << _WIDTH) - 1


class Lanes(NamedTuple):
    """Weights by sign, a lane for every thing that is weighed, and what each starts from."""

    start: int
    signs: Mapping[str, int]
    form: Struct

    def added(self, signs: Iterable[str]) -> int:
        """The weights of some signs, added up in every lane; a sign that has no weight says nothing."""
        return sum(map(self.signs.get, signs, repeat(0)), self.start)

    def all(self, total: int) -> tuple[int, ...]:
        """The sums of all lanes, which can be compared with one another."""
        told: tuple[int, ...] = self.form.unpack(total.to_bytes(self.form.size, "little"))
        return told

    def one_by_one(self, signs: Iterable[str], lane: int) -> float:
        """The sum of one lane as logits give it that are added up in this order: of lanes that tie hardly two do."""
        nothing = sum(_ZERO << at for at in range(0, self.form.size * 8, _WIDTH))
        total = sum_of(self.start, lane)
        for sign in signs:
            total += sum_of(self.signs.get(sign, 0) + nothing, lane)
        return total


def sum_of(total: int, lane: int) -> float:
    """The sum of one lane, in logits."""
    return ((total >> lane * _WIDTH & _LANE) - _ZERO) / _PARTS


def lanes(weights: Iterable[Mapping[str, float]], start: Iterable[float]) -> Lanes:
    """The weights of one lane after another, and what each starts from."""
    signs: dict[str, int] = {}
    told = signs.get
    shift = 0
    for of_lane in weights:
        shifted = {weight: round(weight * _PARTS) << shift for weight in {*of_lane.values()}}  # few are different
        for sign, weight in of_lane.items():
            signs[sign] = told(sign, 0) + shifted[weight]
        shift += _WIDTH
    begun = sum((round(weight * _PARTS) + _ZERO) << at * _WIDTH for at, weight in enumerate(start))
    return Lanes(begun, signs, Struct(f"<{shift // _WIDTH}I"))
