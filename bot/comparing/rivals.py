"""Whether two groups of figures truly stand against one another: the same thing, now, by different voices, at one time.

Everything here errs on the side of silence. An article that tells both figures sees two things in them; an outlet that
has changed its word is not in dispute with itself; what is past, hoped for or undated contradicts nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.comparing.sides import Group
from bot.comparing.statements import Statement, closest
from bot.model import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivalry:
    """What speaks on each side when only those are heard who do not say both."""

    one: tuple[Statement, ...]
    other: tuple[Statement, ...]

    @property
    def both(self) -> bool:
        return bool(self.one and self.other)

    @property
    def gap(self) -> int | None:
        """Days between the sides at their closest; None when one is undated."""
        return closest(_dates(self.one), _dates(self.other))


def firm(one: Group, other: Group) -> Rivalry:
    """The rivalry of what is said as done and as true now."""
    return _heard(one.firm, other.firm, one, other)


def soft(one: Group, other: Group) -> Rivalry:
    """The rivalry of what is still in the air."""
    return _heard(one.only(lambda s: s.soft and not s.prior), other.only(lambda s: s.soft and not s.prior), one, other)


def headline(one: Group, other: Group) -> str | None:
    """An article whose headline says one and whose text says only the other."""
    for titles, texts in ((one, other), (other, one)):
        bodies = {s.claim.article for s in texts.statements if not s.titled}
        repeated = {s.claim.article for s in titles.statements if not s.titled}
        titled = {s.claim.article for s in titles.firm if s.titled}
        found = sorted(titled & bodies - repeated)
        if found:
            return found[0]
    return None


def corrected(one: Group, other: Group) -> bool:
    """Whether all voices of the one have later said the other: a correction, not a dispute."""
    return bool(one.statements) and not _latest(one.statements, other.statements)


def _heard(ones: Sequence[Statement], others: Sequence[Statement], one: Group, other: Group) -> Rivalry:
    both = one.articles & other.articles
    ones, others = _latest(ones, other.statements), _latest(others, one.statements)
    return Rivalry(
        one=tuple(s for s in ones if s.claim.article not in both),
        other=tuple(s for s in others if s.claim.article not in both),
    )


def _latest(ones: Sequence[Statement], others: Sequence[Statement]) -> list[Statement]:
    """Those whose voice has not said something else at a later date."""
    last: dict[str, When] = {}
    for statement in others:
        if statement.said and not statement.prior:
            before = last.get(statement.origin)
            last[statement.origin] = max(before, statement.said) if before else statement.said
    return [s for s in ones if not (s.said and s.origin in last and s.said.before(last[s.origin]))]


def _dates(statements: Sequence[Statement]) -> list[When]:
    return [statement.holds for statement in statements if statement.holds]
