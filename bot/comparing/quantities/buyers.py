"""Who buys a company as a whole, where a price names nobody, or one of several who buy together.

A company is sold once in a year, so the price that names nobody is that of the only buyer; and who pay the same price
for one company in the same weeks pay it together.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from bot.comparing.statements.days import Days, closest
from bot.comparing.statements.nearness import COURSE, MONTHS
from bot.comparing.statements.statements import Statement
from bot.model import Measure, When

Party = Callable[[Statement], str | None]
Sum = tuple[str, Decimal]


def buyer(members: Sequence[Statement], party: Party) -> Party:
    """The buyer of a member: the one it names, or the first of those who buy together; else the only one there is."""
    prices = [one for one in members if party(one) and one.claim.measure is Measure.ACQUISITION_PRICE]
    first = _first_of(prices, party)
    buyers = _buyers(prices, lambda one: first.get(party(one) or "", party(one)))
    return lambda one: first.get(named, named) if (named := party(one)) else _only(one, buyers)


def _first_of(prices: Iterable[Statement], party: Party) -> dict[str, str]:
    """Whom each of several stands for who pay one price at one time: the one whom most name."""
    named: dict[str, list[Statement]] = defaultdict(list)
    for one in prices:
        named[party(one) or ""].append(one)
    order = sorted(named, key=lambda name: (-len(named[name]), name))
    paid = {name: _paid(named[name]) for name in order}
    first: dict[str, str] = {}
    for at, name in enumerate(order):
        before = (other for other in order[:at] if other not in first)
        if found := next((other for other in before if _together(paid[name], paid[other])), None):
            first[name] = found
    return first


def _paid(prices: Iterable[Statement]) -> dict[Sum, list[When]]:
    """The exact sums that somebody is told to pay, each with its dates."""
    told: dict[Sum, list[When]] = defaultdict(list)
    for one in prices:
        if one.holds and not (one.open or one.vague):
            told[one.unit, one.value].append(one.holds)
    return told


def _together(ones: Mapping[Sum, Iterable[When]], others: Mapping[Sum, Iterable[When]]) -> bool:
    """Whether two are told to pay one sum in the same weeks."""
    gaps = (closest(ones[paid], others[paid]) for paid in ones.keys() & others.keys())
    return any(gap is not None and gap <= MONTHS for gap in gaps)


def _buyers(prices: Iterable[Statement], party: Party) -> dict[str, Days]:
    """Who is named as buying the company as a whole, each with the dates of that."""
    told: dict[str, list[When]] = defaultdict(list)
    for one in prices:
        told[party(one) or ""] += [one.holds] if one.holds else []
    return {name: Days(dates) for name, dates in told.items()}


def _only(one: Statement, buyers: Mapping[str, Days]) -> str | None:
    """The only buyer, for a price of the same months that names nobody."""
    if len(buyers) != 1 or one.claim.measure is not Measure.ACQUISITION_PRICE or one.holds is None:
        return None
    ((name, days),) = buyers.items()
    gap = days.gap(one.holds)
    return name if gap is not None and gap <= COURSE else None
