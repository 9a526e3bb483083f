"""Words of reasons: amounts as articles wrote them, dates and counts as people say them."""

from collections.abc import Iterable
from decimal import Decimal

from bot.comparing.sides import Group
from bot.comparing.statements import Statement
from bot.model import Interval, Stage, When, spoken

STAGES = {
    Stage.RUMOURED: "a rumour",
    Stage.TALKS: "talks",
    Stage.PLANNED: "a plan",
    Stage.ESTIMATED: "an estimate",
    Stage.DENIED: "an offer or report refused",
    Stage.ANNOUNCED: "announced",
    Stage.CLOSED: "closed",
}


def said(group: Group) -> str:
    """The group's figure as an article wrote it."""
    return written(group.finest)


def written(statement: Statement) -> str:
    return " ".join(statement.claim.figure.text.split())


def sources(group: Group) -> str:
    """How many independent sources a group has.

    >>> plural(1, "source"), plural(3, "article")
    ('1 source', '3 articles')
    """
    return plural(len(group.origins), "source")


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def when(group: Group) -> When | None:
    """The earliest date of a group."""
    return min((s.holds for s in group.statements if s.holds), key=lambda held: (held.first, held.last), default=None)


def on(group: Group) -> str:
    """The words "in 2025-06" or "on 2025-06-13" after a blank, or nothing for an undated group."""
    dated = when(group)
    if dated is None:
        return ""
    return f" {'on' if dated.first == dated.last else 'in'} {dated}"


def stage(group: Group) -> str:
    """What the group's figure was when it was told, as far as all its statements agree on that."""
    stages = {s.claim.stage for s in group.statements}
    (only,) = stages if len(stages) == 1 else {None}
    return STAGES[only] if only else ""


SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def rounded(span: Interval) -> str:
    """A computed interval in words; what articles have written is never printed with this.

    >>> rounded(Interval(Decimal("13822500000"), Decimal("14602500000")))
    '13.8 to 14.6 billion'
    """
    ends = [end for end in (span.low, span.high) if end is not None]
    worth, word = next(((worth, word) for worth, word in SCALES if max(ends) >= worth), (Decimal(1), ""))
    shown = list(dict.fromkeys(f"{float(end / worth):.4g}" if word == "" else f"{end / worth:.1f}" for end in ends))
    return " ".join(filter(None, (" to ".join(shown), word)))


def names(origins: Iterable[str], most: int = 3) -> str:
    """Some origins, and how many more there are."""
    listed = sorted(origins)
    rest = len(listed) - most
    return spoken([*listed[:most], f"{rest} more"] if rest > 0 else listed)
