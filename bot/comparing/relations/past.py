"""Figures that are told of one time: no change lies between them, whoever tells of it later."""

from bot.comparing.quantities.parting import LASTING
from bot.comparing.quantities.quantities import Strand
from bot.comparing.quantities.sides import Group, ratio
from bot.comparing.relations import rivals
from bot.comparing.relations.onset import early_small, shifted
from bot.comparing.statements.days import closest
from bot.comparing.statements.nearness import NARROW, NEAR, NEWS
from bot.model import Measure


def of_one_time(strand: Strand, one: Group, other: Group) -> bool:
    """Whether both are told as the figure of one month or day, one of them later: no change lies between them."""
    window = NEWS if strand.measured in LASTING else 0
    if ratio(one, other) > NEAR or not (one.past or other.past) or not _share_a_time(one, other, window):
        return _of_one_year(strand, one, other)
    rivalry = rivals.past(one, other)
    if not rivalry.both or rivals.differently_named(rivalry) or rivals.within_one(rivalry):
        return False
    return rivalry.held is not None and rivalry.held <= window


def _of_one_year(strand: Strand, one: Group, other: Group) -> bool:
    """Whether both are told of one past year, nearly alike: no valuation rises so little from one round to the next."""
    if strand.measured != Measure.VALUATION or ratio(one, other) > NARROW:
        return False
    rivalry = rivals.bygone(one, other)
    return rivalry.both and not rivals.within_one(rivalry) and rivalry.held == 0


def shifted_in_a_month(strand: Strand, one: Group, other: Group) -> bool:
    """Whether both are told as the worth in one month, with the point shifted between them."""
    if strand.measured != Measure.VALUATION or not _share_a_time(one, other, 0) or not shifted(one, other):
        return False
    rivalry = rivals.past(one, other)
    named = rivals.differently_named(rivalry) or early_small(one, other)
    return rivalry.both and rivalry.of_one_month and not named and not rivals.within_one(rivalry)


def _share_a_time(one: Group, other: Group, window: int) -> bool:
    gap = closest(one.past | one.current, other.past | other.current)
    return gap is not None and gap <= window
