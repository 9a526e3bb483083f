"""A number told as one thing of a round that others tell as another: what was raised, what one gave of it, the worth.

«A Series F of $30 billion», where others tell of a billion raised at a worth of $30 billion; «Nvidia invested $300
million», where that is the whole round and others have its part; a worth before the new money called one after it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.comparing.quantities.quantities import Strand
from bot.comparing.quantities.sides import Group, grouped
from bot.comparing.quantities.words import names, said
from bot.comparing.relations.judged import Judged, Verdict
from bot.comparing.slips.digits import to_digits
from bot.comparing.statements.days import within
from bot.comparing.statements.dissent import Place
from bot.comparing.statements.nearness import MONTHS, RETOLD
from bot.comparing.statements.statements import Statement
from bot.comparing.statements.wording import Pace
from bot.model import SO_FAR, Measure, Relation, Scope, Stage

MOST = 40
"""Figures of one article that are looked at: a list of everything says nothing of one round."""

LEAST = 2
"""How many times what was raised a company is worth at least, for the two to be told apart by their size."""

_APART = frozenset({Scope.TARGET, Scope.CUMULATIVE, Scope.CHANGE, Scope.COMBINED, Scope.PER_SHARE, Scope.PER_UNIT})

_CALLED = {
    Measure.FUNDING_ROUND: "what was raised",
    Measure.VALUATION: "what the company is worth",
    Measure.INVESTMENT: "what one investor gave",
    Measure.CONTRACT: "what a contract is worth",
}


@dataclass(frozen=True, slots=True)
class Mistake:
    """A figure of one thing, the figure of the other with its number, and what others give in its place."""

    figure: Statement
    other: Statement
    right: Statement


@dataclass(frozen=True, slots=True)
class Confusion:
    """Figures that may be mistaken, what they would truly be, and what else others give in their place.

    `unlike` tells of what others give and a figure whether they are of two sizes, `fits` of what the article of a
    figure gives beside it whether the figure is right as it stands.
    """

    figures: Sequence[Statement]
    others: Sequence[Statement]
    rivals: Sequence[Statement]
    unlike: Callable[[Statement, Statement], bool]
    fits: Callable[[Statement, Statement], bool]


Mistakes = dict[tuple[str, ...], list[Mistake]]
"""Mistakes by the strand of what others give instead."""


def unmistaken(strands: Sequence[Strand]) -> tuple[list[Strand], Mistakes]:
    """The strands without the figures that were mistaken, and those.

    What no words beside it call a round, «Series E at $30 billion», is the worth that others give: it goes to theirs.
    """
    found = {mistake.figure.claim.place: mistake for one in _confusions(strands) for mistake in _mistakes(one)}
    if not found:
        return list(strands), {}
    homes = {s.claim.place: strand.key for strand in strands for s in strand.statements}
    by_home: Mistakes = defaultdict(list)
    come: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for mistake in found.values():
        if _said(mistake.figure):
            by_home[homes[mistake.right.claim.place]].append(mistake)
        else:
            come[homes[mistake.other.claim.place]].append(mistake.figure)
    kept = (_exchanged(strand, found, come[strand.key]) for strand in strands)
    return [strand for strand in kept if strand.statements], by_home


def with_mistaken(verdicts: Iterable[Verdict], mistakes: Iterable[Mistake]) -> list[Verdict]:
    """The verdicts of a strand with what was mistaken as sides against what others give."""
    shown = list(verdicts)
    of: dict[tuple[int, int], list[Mistake]] = defaultdict(list)
    for mistake in mistakes:
        for at, verdict in enumerate(shown):
            sides = (n for n, judged in enumerate(verdict) if mistake.right in judged.group.statements)
            of[at, next(sides, -1)].append(mistake)
    for (at, side), same in of.items():
        for group in grouped([mistake.figure for mistake in same]) if side >= 0 else ():
            other = next(mistake.other for mistake in same if mistake.figure in group.statements)
            shown[at] = (*shown[at], Judged(group, Relation.CONFLICT, _why(group, other), shown[at][side].group))
    return shown


def _why(group: Group, other: Statement) -> str:
    here, there = _called(group.finest), _called(other)
    return f"{said(group)} is told as {here} ({names(group.origins)}) and as {there} ({names([other.origin])})"


def _called(one: Statement) -> str:
    if _beforehand(one):
        return "the worth before the new money"
    if _afterwards(one):
        return "the worth after the new money"
    return one.pace.value if one.pace else _CALLED[one.claim.measure]


def _beforehand(one: Statement) -> bool:
    return Scope.PRE_MONEY in one.claim.scopes


def _afterwards(one: Statement) -> bool:
    return Scope.POST_MONEY in one.claim.scopes


def _confusions(strands: Iterable[Strand]) -> Iterable[Confusion]:
    told: dict[Measure, list[Statement]] = defaultdict(list)
    for s in (s for strand in strands for s in strand.statements):
        if s.claim.measure in _CALLED and _whole(s):
            told[s.claim.measure].append(s)
    sums, worths, parts, contracts = (told[measure] for measure in _CALLED)
    if sums and worths:
        yield Confusion(sums, worths, sums, _far_less, lambda worth, one: not worth.prior and _far_less(one, worth))
        yield Confusion(_worded(worths), sums, worths, _far_more, _far_less)
    if sums and parts:
        yield Confusion(_worded(parts), sums, parts, _is_part, lambda whole, one: whole.value >= RETOLD * one.value)
    yearly, whole = ([s for s in contracts if s.pace is one] for one in Pace)
    if yearly and whole:
        yield Confusion(yearly, whole, whole, _of_one_contract, lambda _, __: False)
    before = [s for s in worths if _beforehand(s)]
    if before:
        after = [s for s in worths if not _beforehand(s)]
        told_so = [s for s in after if _afterwards(s)]
        yield Confusion(told_so, before, after, lambda right, one: right.value > one.value, _is_less)


def _far_less(one: Statement, other: Statement) -> bool:
    """Whether it is so much less that it may be what was raised, and the other the worth."""
    return other.value >= LEAST * one.value


def _far_more(one: Statement, other: Statement) -> bool:
    return _far_less(other, one)


def _is_less(one: Statement, other: Statement) -> bool:
    return one.value < other.value


def _whole(s: Statement) -> bool:
    """Whether it is told as done, or reported of a round by its name, as one number of all of it."""
    if s.open or s.ranged or s.denies or s.claim.scopes & _APART or s.claim.period == SO_FAR:
        return False
    return not s.soft or (s.claim.stage is Stage.RUMOURED and s.claim.event is not None)


def _said(figure: Statement) -> bool:
    """Whether its words leave no doubt what it is told as."""
    return figure.worded or _afterwards(figure) or figure.pace is Pace.YEARLY


def _of_one_contract(whole: Statement, yearly: Statement) -> bool:
    """Whether a sum for several years is the very number that is paid a year between the same two companies."""
    parties = {s.claim.counterparty for s in (whole, yearly)}
    return len(parties) == 1 and None not in parties and whole.meets(yearly)


def _worded(figures: Iterable[Statement]) -> list[Statement]:
    return [figure for figure in figures if figure.worded]


def _is_part(right: Statement, whole: Statement) -> bool:
    """Whether it is less of the money of one investor."""
    one, other = right.claim.counterparty, whole.claim.counterparty
    return one is not None and one == other and whole.value >= RETOLD * right.value


def _mistakes(among: Confusion) -> Iterable[Mistake]:
    """The figures whose number others tell of the same round as something else, and no other source as they do."""
    others, told = _by(_number, among.others), _by(_number, (s for s in among.figures if _said(s)))
    rivals, own = _by(_article, among.rivals), _by(_article, among.others)
    for one in among.figures:
        if any(s.unit == one.unit and among.fits(s, one) and _of_one_round(s, one) for s in own[one.claim.article]):
            continue  # its article gives it what goes with it: another round
        if any(s.origin != one.origin and s.meets(one) and _of_one_round(s, one) for s in told[_number(one)]):
            continue
        found = (
            Mistake(one, other, right)
            for other in others[_number(one)]
            if other.claim.article != one.claim.article and other.meets(one)
            for right in rivals[other.claim.article][:MOST]
            if right.origin != one.origin and right.unit == one.unit and among.unlike(right, one)
            if _of_one_round(right, one) and _of_one_round(other, right)
        )
        yield from sorted(found, key=lambda mistake: (mistake.right.claim.place, mistake.other.claim.place))[:1]


def _number(one: Statement) -> object:
    """What figures share that give one number: its first two digits and its power."""
    return one.unit, one.value.adjusted(), to_digits(one.value, 2)


def _article(one: Statement) -> object:
    return one.claim.article


def _by(key: Callable[[Statement], object], statements: Iterable[Statement]) -> Mapping[object, list[Statement]]:
    found: dict[object, list[Statement]] = defaultdict(list)
    for s in statements:
        found[key(s)].append(s)
    return found


def _of_one_round(one: Statement, other: Statement) -> bool:
    """Whether both are of one round: by its name, or told of the same weeks where one has none."""
    events = {s.claim.event.casefold() if s.claim.event else None for s in (one, other)}
    if None not in events:
        return len(events) == 1
    return within(MONTHS, one.holds, other.holds)


def _exchanged(strand: Strand, gone: Mapping[Place, Mistake], come: Iterable[Statement]) -> Strand:
    kept = (s for s in strand.statements if s.claim.place not in gone)
    return replace(strand, statements=tuple(sorted((*kept, *come), key=lambda s: s.claim.place)))
