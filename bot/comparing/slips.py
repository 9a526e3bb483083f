"""Likely slips: a magnitude lost, digits swapped. A slip needs one lone voice against the rest, and the same digits.

Two plausible magnitudes are no slip: where each has its own event, time, stage or support, they are two things.
"""

from collections.abc import Sequence
from decimal import Decimal

from bot.comparing.sides import Group
from bot.comparing.statements import Statement, closest, distance
from bot.comparing.words import plural, said

THOUSANDS = {3: "a thousand", 6: "a million", 9: "a billion"}
"""Powers of ten that words like million and billion lie apart."""

LAKH = 2
"""Powers of ten between a lakh and a crore."""

YEAR = 370


def slip(group: Group, lead: Group, others: Sequence[Group]) -> str | None:
    """Why a group is likely a slip of the lead's figure; None when it is not."""
    if not _lone(group, lead) or _years_apart(group, lead):
        return None
    found = _magnitude(group, lead) or _swapped(group, lead)
    if found is None:
        return None
    against = len(lead.origins - group.origins)
    return (
        f"{found} as {said(lead)}; {plural(against, 'other source')} {'says' if against == 1 else 'say'} {said(lead)}"
    )


def suspect(group: Group, groups: Sequence[Group]) -> bool:
    """Whether a group is likely a slip of any other, so that it cannot lead."""
    return any(other is not group and slip(group, other, groups) for other in groups)


def _lone(group: Group, lead: Group) -> bool:
    """One voice, against at least two others, or against one where three digits are the same."""
    others = lead.origins - group.origins
    if len(group.origins) != 1 or not others:
        return False
    return len(others) > 1 or len(digits(group.finest)) > 2 or group.articles <= lead.articles


def _years_apart(group: Group, lead: Group) -> bool:
    gap = closest(group.dates, lead.dates)
    return gap is not None and gap > YEAR


def _magnitude(group: Group, lead: Group) -> str | None:
    for statement in group.statements:
        for peer in _distinct(lead):
            power = _power(statement, peer)
            if power is None:
                continue
            if abs(power) in THOUSANDS and _weighs(statement, peer, group, lead):
                return f"the same digits, {THOUSANDS[abs(power)]} times {'smaller' if power < 0 else 'larger'},"
            if abs(power) == LAKH and statement.unit == "INR":
                return f"the same digits, a hundred times {'smaller' if power < 0 else 'larger'},"
            if abs(power) == 1 and len(digits(statement)) > 2:
                return f"the same digits, ten times {'smaller' if power < 0 else 'larger'},"
    return None


def _weighs(statement: Statement, peer: Statement, group: Group, lead: Group) -> bool:
    """Whether equal digits mean something: one round digit is common, and needs the same time and stage beside it."""
    if len(digits(statement)) > 1:
        return True
    same_stage = statement.soft == peer.soft
    dated = statement.holds and peer.holds and distance(statement.holds, peer.holds) <= 60
    return bool(same_stage and dated and len(lead.origins - group.origins) > 1)


def _swapped(group: Group, lead: Group) -> str | None:
    one, other = digits(group.finest), digits(lead.finest)
    if len(one) < 3 or len(one) != len(other) or group.finest.ranged or len(lead.origins - group.origins) < 2:
        return None
    if group.value.adjusted() != lead.value.adjusted():
        return None
    wrong = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if (
        len(wrong) == 2
        and wrong[1] == wrong[0] + 1
        and one[wrong[0]] == other[wrong[1]]
        and one[wrong[1]] == other[wrong[0]]
    ):
        return "the same digits, two of them swapped,"
    return None


def _power(one: Statement, other: Statement) -> int | None:
    """The power of ten that lies between two figures of the same digits; None for other digits or equal figures."""
    if digits(one) != digits(other) or one.ranged != other.ranged:
        return None
    return one.value.adjusted() - other.value.adjusted() or None


def digits(statement: Statement) -> str:
    """The significant digits as written: "14.3" and "143" alike."""
    return "".join(map(str, _first(statement).normalize().as_tuple().digits))


def _first(statement: Statement) -> Decimal:
    amount = statement.amount
    return amount.low if amount.low is not None else amount.high or Decimal(0)


def _distinct(group: Group) -> Sequence[Statement]:
    """One statement for each written number of a group."""
    return list({(s.amount.low, s.amount.high): s for s in group.statements}.values())
