"""What a figure may be that is no amount of anything told: a price of a thing, a difference, a rule for all, a play."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from bot.reading.claims.roles import provisos
from bot.reading.claims.row import pricing, signs, swings
from bot.reading.claims.row.pieces import Piece
from bot.reading.claims.row.words import POSSESSIVES

Row = Sequence[Piece]
Aside = Callable[[Row, int], bool]
"""Whether the figure at a place of a row is told beside the matter."""
_ASIDE: tuple[tuple[frozenset[str], Aside], ...] = (
    (pricing.PER, pricing.per_unit),
    (signs.DIFFERING, signs.difference),
    (signs.RULING, signs.threshold),
    (swings.BETWEEN, swings.swing),
    (swings.PLAYING, swings.play),
    (swings.BESIDE, swings.beside_forecast),
    (swings.ORDERS, swings.of_lenders),
    (provisos.DAMAGES, provisos.damages),
    (provisos.INTEREST, provisos.bears),
    (provisos.TILLS, provisos.in_the_till),
    (POSSESSIVES, provisos.proceeds),
    (provisos.MANAGED, provisos.managed),
)
"""The questions, with the words of which a sentence has one where the answer may be yes."""
_TOLD_BY = frozenset().union(*(words for words, _ in _ASIDE))


def asides(said: frozenset[str]) -> tuple[Aside, ...]:
    """The questions that are worth asking in a sentence of these words."""
    return _asked(said & _TOLD_BY)


@lru_cache(maxsize=2048)
def _asked(words: frozenset[str]) -> tuple[Aside, ...]:
    return tuple([aside for each, aside in _ASIDE if not each.isdisjoint(words)])
