"""Where statements belong that leave out a field: the counterparty, the round, the period.

What is left out is compatible with everything and ties nothing together: such a statement goes to the group whose
figure it repeats, else to the nearest one in time among those it could be of, else it stays alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.comparing.statements.days import Days, within
from bot.comparing.statements.intervals import meet
from bot.comparing.statements.nearness import MONTH, MONTHS, NARROW, NEAR, RETOLD, SEASON
from bot.comparing.statements.statements import Statement
from bot.model import Measure, Scope, When

TRADED = 14
"""Days in which the worth of a company whose shares are traded may be told in two ways."""

TALKS = 200
"""Days that talks of a round may go on."""

TALKED = 4
"""How many times the one that is sought and the one that comes of it may be at most."""

LONG = 400
"""Days that stand for an unknown distance."""


@dataclass(frozen=True)
class Told:
    """The different amounts of a group, each with the dates on which it holds, and all those dates."""

    amounts: Sequence[tuple[Statement, Days]]
    days: Days


def placed(
    members: Sequence[Statement], field: Callable[[Statement], str | None], *, sought: bool = False
) -> Iterable[tuple[str | None, list[Statement]]]:
    """Members by a field, in the order of its values; last those that leave it out and have no home.

    `sought`: talks that leave it out are of the first thing with the field that came after them.
    """
    named: dict[str, list[Statement]] = defaultdict(list)
    bare: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for member in members:
        name = field(member)
        if name is None:
            bare[*_amount(member), member.holds, member.claim.article].append(member)
        else:
            named[name].append(member)
    told = {name: _told(group) for name, group in named.items()}
    done = {name: _days(one for one in group if not one.soft) for name, group in named.items()}
    had = _told([one for same in bare.values() for one in same if not one.soft])
    homes = [
        (_home(same[0], _open_to(same[0], told, done)) or (_sought(same[0], told, had) if sought else None), same)
        for same in bare.values()
    ]
    homes = [(None if sought and home and _tells_another(same[0], named[home]) else home, same) for home, same in homes]
    for name, group in sorted(named.items()):
        yield name, _sorted([*group, *(member for home, same in homes if home == name for member in same)])
    alone = _sorted([member for home, same in homes if home is None for member in same])
    if alone:
        yield None, alone


def _tells_another(member: Statement, named: Iterable[Statement]) -> bool:
    """Whether its article says by name what the thing comes to, and that is another sum of its size."""
    return any(
        one.claim.article == member.claim.article and meet(one.span, member.span) is None and _nearly(one, member, NEAR)
        for one in named
        if not (one.titled or member.titled or one.soft or member.soft or one.prior or member.prior)
    )


def repeated(members: Iterable[Statement], others: Sequence[Statement]) -> list[Statement]:
    """The members whose figure some others give about the same time."""
    told = _told(others)
    return [
        member
        for member in members
        if any(_repeats(member, other) and _gap(member, days) <= MONTHS for other, days in told.amounts)
    ]


def lone(members: Iterable[Statement], others: Iterable[Statement]) -> list[Statement]:
    """The members told at a time of which no other has a figure: what a company was worth then, on whatever basis."""
    days = _days(others)
    return [one for one in members if one.holds and (gap := days.gap(one.holds)) is not None and gap > SEASON]


def likened(
    members: Iterable[Statement], others: Iterable[Statement], field: Callable[[Statement], str | None]
) -> list[Statement]:
    """The members that have nearly the figure of some others with the same value of a field, about the same time."""
    named: dict[str, list[Statement]] = defaultdict(list)
    for other in others:
        name = field(other)
        if name is not None:
            named[name].append(other)
    told = {name: _told(group) for name, group in named.items()}
    return [member for member in members if _liked(member, told.get(field(member) or ""))]


def priced(worths: Sequence[Statement], paid: Iterable[Statement]) -> list[Statement]:
    """What a company is valued at by who buys it: the price, where others tell that figure as one in those weeks.

    Who tells both what was paid and what a company is valued at sees two things in them. What more articles call its
    worth than its price is its worth; what it was worth at signing is the price.
    """
    told = list(paid)
    prices = [one for one in told if one.claim.measure is Measure.ACQUISITION_PRICE]
    telling = {one.claim.article for one in told if not one.titled}
    found = repeated([one for one in unnamed(worths) if one.claim.article not in telling], prices)
    signed = [one for one in worths if one.signing and prices]
    return signed + [one for one in found if not one.signing and _telling(one, found) <= _telling(one, prices)]


def _telling(one: Statement, others: Iterable[Statement]) -> int:
    """How many articles give its figure."""
    return len({other.claim.article for other in others if _repeats(one, other)})


def traded(worths: Iterable[Statement], values: Iterable[Statement]) -> list[Statement]:
    """What a company is worth without more words, where its shares were worth nearly that in the same days."""
    told = list(values)
    return [one for one in unnamed(worths) if any(_of_days(one, other) for other in told)]


def _of_days(one: Statement, other: Statement) -> bool:
    low, high = sorted((one.value, other.value))
    return within(TRADED, one.holds, other.holds) and high <= RETOLD * low


def telling(members: Sequence[Statement]) -> list[Statement]:
    """Of figures of no known measure those that can contradict another: ranges, prices a share, thousandfold ones."""
    numbers = {(member.unit, member.value) for member in members}
    odd = {(unit, value) for unit, value in numbers if any((unit, value.scaleb(n)) in numbers for n in (-3, 3))}
    return [m for m in members if m.ranged or Scope.PER_SHARE in m.claim.scopes or (m.unit, m.value) in odd]


def unnamed(worths: Iterable[Statement]) -> list[Statement]:
    """The present valuations that are of no round that has a name: they may be a price, or what shares trade at."""
    return [one for one in worths if not (one.claim.event or one.prior or Scope.POST_MONEY in one.claim.scopes)]


def years(members: Iterable[Statement]) -> Callable[[Statement], str | None]:
    """The period of a member; a fiscal year is the year with its number where one tells a figure of the other."""
    named: dict[str, list[Statement]] = defaultdict(list)
    for member in members:
        named[member.claim.period or ""].append(member)
    same = {
        fiscal: fiscal[2:]
        for fiscal in named
        if fiscal.startswith("FY") and repeated(named[fiscal], named.get(fiscal[2:], ()))
    }
    return lambda member: same.get(member.claim.period or "", member.claim.period)


def _liked(member: Statement, told: Told | None) -> bool:
    return told is not None and any(
        max(member.value, other.value) <= RETOLD * min(member.value, other.value) and _gap(member, days) <= MONTHS
        for other, days in told.amounts
    )


def _sorted(members: Iterable[Statement]) -> list[Statement]:
    return sorted(members, key=lambda member: member.claim.place)


def _told(group: Sequence[Statement]) -> Told:
    alike: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for member in group:
        alike[_amount(member)].append(member)
    return Told([(same[0], _days(same)) for same in alike.values()], _days(group))


def _days(group: Iterable[Statement]) -> Days:
    return Days(member.holds for member in group if member.holds)


def _amount(member: Statement) -> tuple[object, ...]:
    amount = member.amount
    return (amount.low, amount.high, amount.bound, amount.precision)


def _open_to(member: Statement, told: Mapping[str, Told], done: Mapping[str, Days]) -> Mapping[str, Told]:
    """The groups that a member may be of: talks are of nothing that was done long before."""
    if not member.soft or member.prior or member.holds is None:
        return told
    return {name: one for name, one in told.items() if not _over(done[name], member.holds)}


def _over(done: Days, held: When) -> bool:
    since = done.since(held)
    return since is not None and since > MONTH


def _home(member: Statement, named: Mapping[str, Told]) -> str | None:
    """The group that a member belongs to although it does not say so."""
    agreeing = [name for name, told in named.items() if any(_repeats(member, other) for other, _ in told.amounts)]
    if len(agreeing) == 1:
        return agreeing[0]
    fitting = agreeing or [name for name, told in named.items() if _beside(member, told)]
    if len(fitting) > 1 and not agreeing and member.open:
        return None
    return min(fitting, key=lambda name: (_gap(member, named[name].days), name), default=None)


def _repeats(member: Statement, other: Statement) -> bool:
    return not member.open and not other.open and meet(member.span, other.span) is not None


def _beside(member: Statement, told: Told) -> bool:
    """Whether a figure without the field is near enough, in size or digits and in time, to be of a group with it."""
    return any(
        (_resembles(member.value, other.value) or _reached(member, other))
        and (member.holds is None or _gap(member, days) <= MONTHS)
        for other, days in told.amounts
    )


def _sought(member: Statement, named: Mapping[str, Told], had: Told) -> str | None:
    """The first thing with the field that came after talks of one: the round that was sought got its name later.

    None where one of nearly its size came sooner and has no name: `had` are those that are told as done.
    """
    if not member.soft or member.holds is None:
        return None
    after = {
        name: wait
        for name, told in named.items()
        if (wait := told.days.until(member.holds)) is not None and wait <= TALKS and _of_a_size(member, told)
    }
    found = min(after, key=lambda name: (after[name], name), default=None)
    others = [(other, days) for other, days in had.amounts if not _repeats(member, other)]
    waits = [days.until(member.holds) for other, days in others if _nearly(member, other, NARROW)]
    return None if found and any(wait is not None and wait < after[found] for wait in waits) else found


def _of_a_size(member: Statement, told: Told) -> bool:
    return any(_nearly(member, other, TALKED) for other, _ in told.amounts)


def _nearly(one: Statement, other: Statement, most: Decimal | int) -> bool:
    return one.unit == other.unit and max(one.value, other.value) <= most * min(one.value, other.value)


def _resembles(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers are of one size, or of at least two digits that are the same."""
    low, high = sorted((one, other))
    if high <= NEAR * low:
        return True
    digits = one.normalize().as_tuple().digits
    return len(digits) > 1 and digits == other.normalize().as_tuple().digits


def _reached(one: Statement, other: Statement) -> bool:
    """Whether one is "more than" what the other tells to the end: more than 100 that grew to 214."""
    opened, told = (one, other) if one.open else (other, one)
    if not opened.open or told.open or opened.amount.high is not None:
        return False
    return opened.value <= told.value <= TALKED * opened.value


def _gap(member: Statement, days: Days) -> int:
    gap = days.gap(member.holds) if member.holds else None
    return LONG if gap is None else gap
