"""How a share moved on a day: rose or fell, by how much, at what hour. Opposite signs of one day contradict.

Readings of different hours do not: a share may jump at the open, fall by the close and recover in the evening. A day
counts where both sides name it, or where both tell of the same occasion and were written on one day.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.comparing.quantities.quantities import REACTION, Strand
from bot.comparing.quantities.sides import Group, grouped
from bot.comparing.quantities.words import names, said, sources
from bot.comparing.relations.judged import Judged, Verdict
from bot.comparing.statements.intervals import meet
from bot.comparing.statements.statements import Statement
from bot.model import Relation
from bot.model.moves import CLOSE, PEAK, Move, move

MOVED = "share price"
"""The event that such a comparison is told as."""


def by_day(strands: Iterable[Strand]) -> list[Strand]:
    """The strands, those of shares parted into the days; what is of no known day is compared with nothing."""
    parted: list[Strand] = []
    for strand in strands:
        if strand.measured != REACTION:
            parted.append(strand)
            continue
        days: dict[str, list[Statement]] = defaultdict(list)
        for statement in strand.statements:
            if statement.holds and statement.holds.first == statement.holds.last:
                days[str(statement.holds)].append(statement)
        parted += [replace(strand, period=day, statements=tuple(told)) for day, told in sorted(days.items())]
    return parted


def reactions(statements: Sequence[Statement]) -> Iterable[Verdict]:
    """The comparison of a day: the best supported reading leads."""
    moves: dict[Move, list[Statement]] = defaultdict(list)
    for statement in statements:
        if found := move(statement.claim.event):
            moves[found._replace(occasion="")].append(statement)
    groups = [(found, group) for found, told in sorted(moves.items()) for group in grouped(told)]
    if groups:
        (way, lead), *rest = sorted(groups, key=_rank)
        told = [judged for other, group in rest if (judged := _relate(other, group, way, lead))]
        yield (Judged(lead, Relation.LEADING, f"{_said(way, lead)}: {sources(lead)} ({names(lead.origins)})"), *told)


def _rank(one: tuple[Move, Group]) -> tuple[object, ...]:
    found, group = one
    return (-len(group.origins), found.kind not in ("", CLOSE), found, group.value)


def _said(found: Move, group: Group) -> str:
    return f"{'up' if found.up else 'down'} {said(group)}{f' {found.kind}' if found.kind else ''}"


def _relate(found: Move, group: Group, way: Move, lead: Group) -> Judged | None:
    words = f"{_said(found, group)} ({names(group.origins)}) against {_said(way, lead)} ({names(lead.origins)})"
    if found.up is not way.up:
        opposed = _one_hour(found, way) and _one_day(group, lead)
        return Judged(group, Relation.CONFLICT, f"{words}, on one day", lead) if opposed else None
    if any(meet(one.span, other.span) for one in group.statements for other in lead.statements):
        return Judged(group, Relation.AGREES, f"{said(group)} does not exclude {said(lead)}")
    if found.kind == way.kind == CLOSE and _one_day(group, lead):
        return Judged(group, Relation.CONFLICT, f"{words}, on one day", lead)
    peak = {found.kind, way.kind} == {PEAK, CLOSE}
    reason = f"{_said(found, group)}, {_said(way, lead)}: readings of different hours"
    return Judged(group, Relation.AGREES if peak else Relation.REVISED, reason)


def _one_hour(one: Move, other: Move) -> bool:
    """Whether both are of the same time of day, as far as they say; what says nothing is of the whole day."""
    return one.kind == other.kind or {one.kind, other.kind} == {"", CLOSE}


def _one_day(group: Group, lead: Group) -> bool:
    """Whether others than those who told the one tell the other, of a day or an occasion that both name."""
    return any(
        one.claim.article != other.claim.article and one.origin != other.origin and _pinned(one, other)
        for one in group.statements
        for other in lead.statements
    )


def _pinned(one: Statement, other: Statement) -> bool:
    if one.claim.as_of and other.claim.as_of:
        return True
    upon = [found.occasion if (found := move(s.claim.event)) else "" for s in (one, other)]
    return upon[0] == upon[1] != ""
