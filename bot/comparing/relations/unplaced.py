"""Figures of no known measure. What they are of is not known, so only what can hardly be chance makes a comparison.

Two ranges of one company that share one end and not the other, in the same weeks: a price range told in two ways. Two
prices a share whose digits are swapped. Two sums with the same three digits, a thousand times apart.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from bot.comparing.quantities.sides import Group, ratio
from bot.comparing.quantities.words import said, sources
from bot.comparing.relations import rivals
from bot.comparing.relations.judged import Judged, Verdict, against
from bot.comparing.slips.digits import MANY, digits, magnitude, swapped
from bot.comparing.statements.nearness import WEEKS
from bot.model import Relation, Scope

MOST = 60
"""Figures of a company looked at, the best supported first; more are a table."""

TWICE = 2
"""Two ranges that share an end and are further apart than this ratio are of two things."""


def unplaced(groups: Sequence[Group]) -> Iterable[Verdict]:
    """Comparisons of those that contradict one another; the others are compared with nothing."""
    told = sorted(groups, key=lambda group: (-len(group.origins), group.value))[:MOST]
    taken: set[Group] = set()
    for lead, other in combinations(told, 2):
        if not taken & {lead, other} and _contradicts(lead, other):
            taken |= {lead, other}
            first = Judged(lead, Relation.LEADING, f"{said(lead)}: {sources(lead)}")
            yield (first, Judged(other, Relation.CONFLICT, against(other, lead), lead))


def _contradicts(one: Group, other: Group) -> bool:
    if not (_share_an_end(one, other) or _swapped_price(one, other) or _thousandfold(one, other)):
        return False
    rivalry = rivals.told(one, other)
    return rivalry.both and rivalry.said is not None and rivalry.said <= WEEKS


def _share_an_end(one: Group, other: Group) -> bool:
    if not (one.finest.ranged and other.finest.ranged) or ratio(one, other) > TWICE:
        return False
    ones, others = one.finest.amount, other.finest.amount
    return (ones.low == others.low) is not (ones.high == others.high)


def _swapped_price(one: Group, other: Group) -> bool:
    priced = all(Scope.PER_SHARE in group.finest.claim.scopes for group in (one, other))
    return priced and swapped(one.finest, other.finest)


def _thousandfold(one: Group, other: Group) -> bool:
    alike = digits(one.finest) == digits(other.finest) and not one.carriers & other.carriers
    return alike and len(digits(one.finest)) >= MANY and magnitude(one.finest, other.finest)
