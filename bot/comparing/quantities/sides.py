"""Statements of one strand sorted into groups that one number could make true.

The finest figures come first and found the groups; a coarser one joins the nearest group that it still allows, and
narrows nothing that it does not touch: so 14 and 15 never tie 14.3 to 14.8.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from bot.comparing.statements.days import Days, distance
from bot.comparing.statements.intervals import meet
from bot.comparing.statements.nearness import NARROW
from bot.comparing.statements.statements import Statement
from bot.model import Bound, Interval, When

SLACK = Decimal("0.12")
"""How far from its stated end "more than" and "up to" still mean it: "over $29 billion" is 29, and not 60."""

LATE = 366
"""Days that stand for an unknown delay."""


ROUNDED = Decimal("1.003")
"""The ratio up to which two figures differ by how they were rounded: 414 and 415 million."""


ROUGH = Decimal("1.03")
"""The ratio up to which what was talked about is a rounding of what came of it: 14 and 14.3."""


@dataclass(eq=False)
class Group:
    """Statements with one value between them: `core` is what all of them allow, `finest` the one that founded it.

    What is derived is kept: nothing but `finest` and `value` may be asked before all statements are there. `stale`: all
    of them tell as today's what was replaced before they were written.
    """

    finest: Statement
    core: Interval
    statements: list[Statement]
    stale: bool = False

    @property
    def value(self) -> Decimal:
        return self.finest.value

    @cached_property
    def origins(self) -> frozenset[str]:
        """The independent sources: an article that names whom it has it from is no source beside them."""
        return voices(self.statements)

    @cached_property
    def carriers(self) -> frozenset[str]:
        """The outlets that wrote it, whoever they cite."""
        return frozenset(statement.carrier for statement in self.statements)

    @cached_property
    def altered(self) -> bool:
        """Whether only copies of another text say so, which has another figure in its place."""
        return all(statement.altered for statement in self.statements)

    def against(self, meant: "Group") -> int:
        """How many outlets say the other and not this; the text that a copy changed is as good as two."""
        return len(meant.carriers - self.carriers) + self.altered

    @cached_property
    def articles(self) -> frozenset[str]:
        return frozenset(statement.claim.article for statement in self.statements)

    def meets(self, other: "Group") -> bool:
        """Whether one number could make both true, or two that only rounding or cutting off tells apart."""
        return meet(self.core, other.core) is not None or ratio(self, other) <= ROUNDED

    @cached_property
    def tellers(self) -> frozenset[str]:
        return frozenset(statement.teller for statement in self.statements)

    @cached_property
    def dates(self) -> frozenset[When]:
        return frozenset(statement.holds for statement in self.statements if statement.holds)

    @cached_property
    def firm(self) -> list[Statement]:
        """What is said as done and as true now."""
        return [statement for statement in self.statements if not statement.soft and not statement.prior]

    @cached_property
    def todays(self) -> list[date]:
        """The days on which it was told as true on the day, the earliest first."""
        return sorted(s.said.first for s in self.statements if s.said and s.today)

    @cached_property
    def events(self) -> frozenset[str]:
        """The rounds that it is told of."""
        return frozenset(s.event for s in self.statements if s.event)

    @cached_property
    def current(self) -> frozenset[When]:
        """The times of which it is told as done and true, known to a month."""
        return frozenset(s.holds for s in self.firm if s.holds and not s.vague)

    @cached_property
    def past(self) -> frozenset[When]:
        """The past months and days of which it is told as done."""
        return frozenset(s.holds for s in self.statements if s.holds and s.bygone)

    @cached_property
    def current_days(self) -> Days:
        return Days(self.current)

    @cached_property
    def weight(self) -> tuple[bool, int]:
        """What stands behind it: an official voice, and how many independent ones."""
        return any(s.official for s in self.firm), len(voices(self.firm))

    @cached_property
    def hearsay(self) -> bool:
        """Whether it is told as a plan or a rumour of what had been announced, and by nobody as done."""
        return all(statement.settled for statement in self.firm)

    @cached_property
    def denial(self) -> bool:
        """Whether all of it says that the figure is not so."""
        return all(statement.denies for statement in self.statements)

    @cached_property
    def total(self) -> bool:
        """Whether it is told as what was given until then."""
        return any(statement.total for statement in self.statements)

    @cached_property
    def delay(self) -> int:
        """How many days after its time it was told at the earliest: who tells it at once knows it best."""
        return min((distance(s.said, s.holds) for s in self.statements if s.said and s.holds), default=LATE)

    def only(self, test: Callable[[Statement], bool]) -> list[Statement]:
        return [statement for statement in self.statements if test(statement)]


def voices(statements: Iterable[Statement]) -> frozenset[str]:
    """Who stands behind a figure. A headline has it from whom its text names, and so has who credits that outlet."""
    named: dict[str, set[str]] = defaultdict(set)
    writers: dict[str, str] = {}
    for s in statements:
        writers[s.claim.article] = s.carrier
        named[s.claim.article] |= {s.origin} - {s.carrier}
    own = {carrier for article, carrier in writers.items() if not named[article]}
    cited = set().union(*named.values())
    passing = set(writers.values()) - own
    return frozenset(own | cited - passing) or frozenset(cited)


def grouped(statements: Sequence[Statement], *, strict: bool = False) -> list[Group]:
    """Groups of statements, finest first; the order in which statements come changes nothing.

    Strictly, no single figure repeats a range: a result within the guidance is still not the guidance.
    """
    groups: list[Group] = []
    for same in _alike(statements):
        home = _nearest(same[0], groups, strict=strict)
        if home is None:
            groups.append(Group(min(same, key=_plainness), same[0].span, list(same)))
        else:
            home.statements.extend(same)
            home.core = meet(home.core, same[0].span) or home.core
    return groups


def _alike(statements: Iterable[Statement]) -> Iterable[list[Statement]]:
    """Statements of equal amounts together, the narrowest amounts first and the open ones last."""
    equal: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        amount = statement.amount
        equal[(amount.low, amount.high, amount.bound, amount.precision, statement.unit)].append(statement)
    return sorted(equal.values(), key=_fineness)


def _plainness(statement: Statement) -> tuple[object, ...]:
    """The fullest wording of a text rather than a headline speaks for all that say the same."""
    return (statement.titled, -len(statement.claim.figure.text), statement.claim.figure.text, statement.claim.place)


def _fineness(same: list[Statement]) -> tuple[object, ...]:
    first = same[0]
    relative = first.width / first.value if first.value else first.width
    return (first.open, first.ranged, relative, first.value, str(first.amount.bound), first.unit)


def _nearest(statement: Statement, groups: Sequence[Group], *, strict: bool) -> Group | None:
    fitting = [group for group in groups if fits(statement, group) and not (strict and _mixed(statement, group.finest))]
    return min(fitting, key=lambda group: (abs(group.value - statement.value), group.value), default=None)


def fits(statement: Statement, group: Group) -> bool:
    """Whether a statement says the same as a group, not only nothing against it."""
    return (
        statement.unit == group.finest.unit
        and meet(statement.span, group.core) is not None
        and alike(statement, group.finest)
        and not _foreseen(statement, group.finest)
    )


def _foreseen(statement: Statement, finest: Statement) -> bool:
    """Whether one is a rough figure of talks that what came of them is no rounding of: about 8 that became 8.6."""
    if statement.advance == finest.advance or statement.prior or finest.prior:
        return False
    talked, done = sorted((statement, finest), key=lambda one: one.advance)
    if Bound.APPROX in (talked.amount.bound, done.amount.bound):
        return _differ(talked, done) or meet(_bare(talked), _bare(done)) is None
    if not talked.open and not done.open:
        return _differ(talked, done)
    if not talked.open or talked.ceiling or done.open:
        return False
    floor = replace(talked.amount, low=talked.value, high=talked.value, bound=Bound.EXACT)
    return meet(floor.allows(), done.span) is None


def _differ(one: Statement, other: Statement) -> bool:
    """Whether two numbers differ by more than rounding to two digits does."""
    low, high = sorted((one.value, other.value))
    return not one.ranged and not other.ranged and high > ROUGH * low


def _bare(statement: Statement) -> Interval:
    """What the number itself allows, without "about"."""
    amount = statement.amount
    return replace(amount, bound=Bound.EXACT).allows() if amount.bound is Bound.APPROX else statement.span


def _mixed(one: Statement, other: Statement) -> bool:
    return one.ranged is not other.ranged and not one.open and not other.open


def alike(one: Statement, other: Statement) -> bool:
    """Whether two statements that do not exclude one another mean the same figure."""
    if one.open or other.open:
        return _ends_meet(one, other)
    if one.ranged and other.ranged:
        return _same(one.amount.low, other.amount.low, one, other) and _same(
            one.amount.high, other.amount.high, one, other
        )
    if one.ranged or other.ranged:
        span = one.span if one.ranged else other.span
        return not span.low or not span.high or span.high <= NARROW * span.low
    return True


def _ends_meet(one: Statement, other: Statement) -> bool:
    """Whether the end that an open statement gives is the other's figure or the end of its range."""
    ends = [end for end in (other.amount.low, other.amount.high) if end is not None]
    given = [end for end in (one.amount.low, one.amount.high) if end is not None]
    if one.open and other.open:
        one_way = (one.span.low is None) is (other.span.low is None)
        return one_way and abs(ends[0] - given[0]) <= max(one.amount.precision, other.amount.precision)
    if not one.open:
        ends, given = given, ends
        one, other = other, one
    if other.ranged:
        end = other.amount.high if one.span.low is None else other.amount.low
        return end is not None and abs(end - given[0]) <= SLACK * given[0] / 4
    if one.ceiling and ends[0] < given[0]:  # what it may be at most is not yet what it is
        return meet(replace(one.amount, low=one.amount.high, bound=Bound.EXACT).allows(), other.span) is not None
    return abs(ends[0] - given[0]) <= SLACK * given[0]


def _same(end: Decimal | None, peer: Decimal | None, one: Statement, other: Statement) -> bool:
    if end is None or peer is None:
        return end is peer
    return abs(end - peer) <= max(one.amount.precision, other.amount.precision) / 2


def ratio(one: Group, other: Group) -> Decimal:
    """The larger figure over the smaller."""
    low, high = sorted((one.value, other.value))
    return high / low
