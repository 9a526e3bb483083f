"""A figure that was in the air before the news, and that somebody tells as the news itself: two sides of one figure.

Talks at $170 billion in July are a former state of the $183 billion of September. Who writes in September that it
closed at $170 billion contradicts that, and does not make those wrong who wrote of the talks.
"""

from collections.abc import Iterable

from bot.comparing.quantities.sides import Group
from bot.comparing.quantities.words import actual, potential
from bot.comparing.relations.judged import Judged, Verdict
from bot.comparing.statements.statements import Statement
from bot.model import Relation


def with_talks(verdict: Verdict) -> Verdict:
    """A verdict whose conflicts are parted: those who spoke of talks in their time, and those who tell it as done."""
    lead = verdict[0].group
    return tuple(part for judged in verdict for part in _parted(judged, lead))


def _parted(judged: Judged, lead: Group) -> Iterable[Judged]:
    if judged.relation is not Relation.CONFLICT or not lead.firm:
        return (judged,)
    news = min((s.said.first for s in lead.firm if s.said), default=None)
    group = judged.group
    talks = [s for s in group.statements if s.soft and not s.denies and s.said and news and s.said.last < news]
    done = [s for s in group.statements if s not in talks]
    if not talks or not any(not s.soft and not s.prior for s in done):
        return (judged,)
    aired, told = _group(group, talks), _group(group, done)
    before = Judged(aired, Relation.REVISED, f"{potential(aired)}; {actual(lead)}")
    return before, Judged(told, Relation.CONFLICT, judged.reason, judged.rival)


def _group(group: Group, statements: list[Statement]) -> Group:
    finest = group.finest if group.finest in statements else statements[0]
    return Group(finest, group.core, statements)
