"""Two figures of one bucket as the learnt judgement sees them: what they share, and what tells them apart.

The rules have spoken before: what they made of both figures is among the signs.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import islice
from typing import NamedTuple

from bot.comparing.quantities.quantities import Strand, measured
from bot.comparing.relations.judged import Judged, Verdict
from bot.comparing.slips.digits import digits
from bot.comparing.statements.dissent import Place
from bot.comparing.statements.statements import Statement
from bot.model import Article

DAYS = 250
"""Days between two tellings beyond which nobody sets them against one another."""

NEAREST = 40
"""Figures of its class that one is set against: the next that were told. So the cost grows with their number only."""

EACH = 3
"""Pairs of two sides at most: who tells a figure first tells most of it."""

FAR = 5
"""How many times one figure is the other at most, but for a slip of the point."""


@dataclass(frozen=True, eq=False, slots=True)
class Told:
    """A figure with what stands around it, and with what the rules made of it.

    `words` and `names` are those of its sentence. `verdict` is the number of its comparison, `judged` its side there;
    `alone`: it has no other side. `voices` are those who tell the figure, of whatever it is. `day` is that of its
    telling, 0 where it is not known.
    """

    statement: Statement
    words: frozenset[str]
    names: frozenset[str]
    verdict: int
    strand: Strand
    alone: bool
    judged: Judged
    voices: frozenset[str]
    day: int

    @property
    def order(self) -> tuple[int, Decimal, Place]:
        return _order(self.statement)


class Pair(NamedTuple):
    """Two figures that are not the same, the one that was told first before the other."""

    one: Told
    other: Told


def _order(statement: Statement) -> tuple[int, Decimal, Place]:
    """The day of telling first, 0 where that is not known."""
    return statement.said.first.toordinal() if statement.said else 0, statement.value, statement.claim.place


Contradicts = Callable[[Pair], float]
"""How likely it is that two figures contradict one another."""


Figure = tuple[str, Decimal]
"""A unit and a value in it."""


def told(verdicts: Sequence[tuple[Strand, Verdict]], articles: Mapping[str, Article]) -> list[Told]:
    """The figures of all verdicts in the order of their telling: of each side what every voice told first."""
    voices = _voices(s for _, one in verdicts for judged in one for s in judged.group.statements)
    found = [
        _told(statement, judged, (at, strand, len(verdict) == 1), articles, voices)
        for at, (strand, verdict) in enumerate(verdicts)
        for judged in verdict
        for statement in _first_of_each(judged.group.statements)
    ]
    return sorted(found, key=lambda one: one.order)


def _told(
    statement: Statement,
    judged: Judged,
    compared: tuple[int, Strand, bool],
    articles: Mapping[str, Article],
    voices: Mapping[Figure, set[str]],
) -> Told:
    quoted = articles[statement.claim.article].quote(statement.claim)
    words, names = frozenset(_word().findall(quoted.lower())), frozenset(_name().findall(quoted))
    return Told(statement, words, names, *compared, judged, frozenset(voices[_figure(statement)]), _order(statement)[0])


def _first_of_each(statements: Iterable[Statement]) -> Iterable[Statement]:
    """What every voice told first: those who repeat it add nothing."""
    first: dict[str, Statement] = {}
    for one in sorted(statements, key=_order):
        first.setdefault(one.origin, one)
    return first.values()


def pairs(figures: Sequence[Told]) -> Iterator[Pair]:
    """Every figure with the next of its class that somebody else told within the time, if they are rivals."""
    classes: dict[str, list[Told]] = defaultdict(list)
    for one in figures:
        classes[measured(one.statement.claim)].append(one)
    asked = Counter[frozenset[int]]()
    for same in classes.values():
        for at, one in enumerate(same):
            for other in islice(same, at + 1, at + 1 + NEAREST):
                if other.day - one.day > DAYS:
                    break
                sides = frozenset((id(one.judged), id(other.judged)))
                if asked[sides] < EACH and _rivals(one, other):
                    asked[sides] += 1
                    yield Pair(one, other)


def _rivals(told: Told, told_after: Told) -> bool:
    """Whether two figures are two answers of two voices that lie as far apart as answers to one question do."""
    one, other = told.statement, told_after.statement
    if told.judged is told_after.judged or one.origin == other.origin:
        return False
    if told.judged.group.articles & told_after.judged.group.articles:  # who tells both sees two things in them
        return False
    if one.unit != other.unit:
        return one.value == other.value and _is_money(one.unit) and _is_money(other.unit)
    low, high = sorted((one.value, other.value))
    return (one.amount.low, one.amount.high) != (other.amount.low, other.amount.high) and (
        high <= FAR * low or digits(one) == digits(other)
    )


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _voices(statements: Iterable[Statement]) -> Mapping[Figure, set[str]]:
    """Who tells a figure."""
    voices: dict[Figure, set[str]] = defaultdict(set)
    for s in statements:
        voices[_figure(s)].add(s.origin)
    return voices


def _figure(statement: Statement) -> Figure:
    return statement.unit, statement.value


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_][^\W\d_-]{2,}")


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"\b[A-Z][A-Za-z]{2,}")
