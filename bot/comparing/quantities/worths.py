"""Rounds that a sentence leaves without a name, known by what the company was worth with the new money.

«Raised $600 million at $9.3 billion» and «a Series F of $300 million at $9.3 billion», told in the same days: one.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.comparing.statements.days import within
from bot.comparing.statements.intervals import meet
from bot.comparing.statements.nearness import WEEK
from bot.comparing.statements.statements import Statement
from bot.model import Measure, Scope

_APART = frozenset(Scope) - {Scope.POST_MONEY, Scope.PRE_MONEY}

Told = dict[str, list[Statement]]


def named(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, those of rounds that have no name with the name of the round that set the same worth."""
    worths = _told(statements, Measure.VALUATION)
    if len(worths) < 2:
        return list(statements)
    rounds = _told(statements, Measure.FUNDING_ROUND)
    known = [one for told in rounds.values() for one in told if one.claim.event]
    if not known:
        return list(statements)
    return [replace(s, named=_name(s, known, rounds, worths)) if _nameless(s) else s for s in statements]


def _told(statements: Iterable[Statement], measure: Measure) -> Told:
    """What each article tells of a measure as done and as so now."""
    told: Told = defaultdict(list)
    for s in statements:
        if s.claim.measure is measure and not (s.soft or s.prior or s.open or s.ranged) and not s.claim.scopes & _APART:
            told[s.claim.article].append(s)
    return told


def _nameless(s: Statement) -> bool:
    whole = s.claim.measure is Measure.FUNDING_ROUND and not s.claim.scopes & _APART and s.claim.period is None
    return whole and s.claim.event is None and not (s.soft or s.prior or s.open or s.denies) and s.holds == s.said


def _name(one: Statement, known: Iterable[Statement], rounds: Told, worths: Told) -> str | None:
    """The name of the one round that others tell of at its worth and in its days, where its article tells no second."""
    mine = worths.get(one.claim.article, [])
    if any(s.claim.event or meet(s.span, one.span) is None for s in rounds.get(one.claim.article, ())):
        return None
    names = {s.claim.event for s in known if _of_days(s, one) and _alike(worths.get(s.claim.article, []), mine)}
    return names.pop() if len(names) == 1 else None


def _of_days(one: Statement, other: Statement) -> bool:
    return one.unit == other.unit and within(WEEK, one.holds, other.holds)


def _alike(ones: Sequence[Statement], others: Sequence[Statement]) -> bool:
    return any(one.meets(other) for one in ones for other in others)
