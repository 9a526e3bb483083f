"""Words of reasons: amounts as articles wrote them, dates and counts as people say them."""

from collections.abc import Iterable
from decimal import Decimal

from bot.comparing.quantities.sides import Group
from bot.comparing.statements.statements import Statement
from bot.model import Bound, Interval, Scope, Stage, When, counted, spoken

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
    """The group's figure as an article wrote it, with the words that leave an end open."""
    return hedged(group.finest)


def written(statement: Statement) -> str:
    return " ".join(statement.claim.figure.text.split())


def sources(group: Group) -> str:
    """How many independent sources a group has."""
    return counted(len(group.origins), "source")


def when(group: Group) -> When | None:
    """The earliest date of a group."""
    return min((s.holds for s in group.statements if s.holds), key=lambda held: (held.first, held.last), default=None)


def on(group: Group) -> str:
    """The words "in 2025-06" or "on 2025-06-13" after a blank, or nothing for an undated group."""
    dated = when(group)
    if dated is None:
        return ""
    return f" {'on' if dated.first == dated.last else 'in'} {dated}"


def basis(group: Group) -> str:
    """The words "before the new money" after a blank, for a valuation of which all say so."""
    before = all(Scope.PRE_MONEY in s.claim.scopes for s in group.statements)
    return " before the new money" if before else ""


def stage(group: Group) -> str:
    """What the group's figure was when it was told, as far as all its statements agree on that."""
    stages = {s.claim.stage for s in group.statements}
    (only,) = stages if len(stages) == 1 else {None}
    return STAGES[only] if only else ""


POTENTIAL = {
    Stage.RUMOURED: "rumoured",
    Stage.TALKS: "in talks",
    Stage.PLANNED: "planned",
    Stage.ESTIMATED: "estimated",
    Stage.DENIED: "refused",
}

HEDGES = {
    Bound.OVER: "more than",
    Bound.AT_LEAST: "at least",
    Bound.UNDER: "less than",
    Bound.UP_TO: "up to",
}


def hedged(statement: Statement) -> str:
    """The statement's figure with the words that leave an end open, which often stand apart from it."""
    words, hedge = written(statement), HEDGES.get(statement.amount.bound)
    plain = hedge is None or words.split()[0].isalpha() or words.endswith("+")
    return words if plain else f"{hedge} {words}"


def potential(group: Group) -> str:
    """The group's figure as something that had not come about: "in talks: $10 billion in 2025-06"."""
    stages = {s.claim.stage for s in group.statements if s.soft and s.claim.stage}
    only = stages.pop() if len(stages) == 1 else Stage.CLOSED
    told = next((s for s in group.statements if s.open), group.finest)
    return f"{POTENTIAL.get(only, 'earlier, potential figure')}: {hedged(told)}{on(group)}"


def actual(group: Group) -> str:
    """The group's figure as what came about: "$14.3 billion, announced on 2025-06-13"."""
    stages = {s.claim.stage for s in group.firm}
    told = next((word for step, word in DONE.items() if step in stages), "") if on(group) else ""
    return f"{said(group)}{', ' if told else ''}{told}{on(group)}"


DONE = {Stage.ANNOUNCED: "announced", Stage.CLOSED: "closed"}

SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def rounded(span: Interval) -> str:
    """A computed interval in words; what articles have written is never printed with this.

    >>> rounded(Interval(Decimal("13822500000"), Decimal("14602500000")))
    '13.8 to 14.6 billion'
    """
    ends = [end for end in (span.low, span.high) if end is not None]
    worth, word = next(((worth, word) for worth, word in SCALES if max(ends) >= worth), (Decimal(1), ""))
    fine = (f"{float(end / worth):.4g}" if word == "" else f"{end / worth:.1f}".removesuffix(".0") for end in ends)
    shown = list(dict.fromkeys(fine))
    return " ".join(filter(None, (" to ".join(shown), word)))


def _called(origin: str) -> str:
    """An origin without the word for its kind, which only sorts it."""
    plain = origin.removeprefix("company: ").removeprefix("person: ")
    return f"a filing of {plain.removeprefix('filing: ')}" if plain.startswith("filing: ") else plain


def names(origins: Iterable[str], most: int = 3) -> str:
    """Some origins as people call them, and how many more there are.

    >>> names(["Reuters", "company: Scale AI", "filing: Meta"])
    'Reuters, Scale AI and a filing of Meta'
    """
    listed = [_called(origin) for origin in sorted(origins, key=_called)]
    rest = len(listed) - most
    return spoken([*listed[:most], f"{rest} more"] if rest > 0 else listed)
