"""How a figure came to be what it is: what it is now, what it was before, and what nobody dates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot import showing, terms
from bot.card import Line, Sides
from bot.model import Claim, Comparison, Relation, Side, Stage
from bot.showing import Articles

NOT_YET = frozenset({Stage.RUMOURED, Stage.TALKS, Stage.PLANNED, Stage.ESTIMATED})


@dataclass(frozen=True, slots=True)
class Course:
    """The sides of a figure that lives in time. `before` and `later` are in the order of time, `undated` in none."""

    now: Side
    before: tuple[Side, ...] = ()
    later: tuple[Side, ...] = ()
    undated: tuple[Side, ...] = ()

    @property
    def newest_first(self) -> tuple[Side, ...]:
        return (self.now, *self.later, *reversed(self.before), *self.undated)


def course(comparison: Comparison, articles: Articles) -> Course:
    """The leading figure and the others around it in time.

    Of two figures with one date the text may say which came first: "from $7B to $13.8 billion", "$7B -> $13.8 billion".
    """
    sides = [side for side in comparison.sides if side.relation in (Relation.LEADING, Relation.REVISED)]
    dated = [side for side in sides if began(side)]
    now = _latest(comparison.leading, dated, articles)
    if now not in dated:
        return Course(now, undated=tuple(side for side in sides if side is not now))
    others = sorted((side for side in dated if side is not now), key=began)
    return Course(
        now,
        before=tuple(side for side in others if began(side) <= began(now)),
        later=tuple(side for side in others if began(side) > began(now)),
        undated=tuple(side for side in sides if not began(side)),
    )


def began(side: Side) -> str:
    """The first day, month or year that a claim of the side speaks of; empty when none does."""
    return min((str(claim.as_of) for claim in side.claims if claim.as_of), default="")


def _latest(leading: Side, dated: Sequence[Side], articles: Articles) -> Side:
    """The leading side, unless the text says that another one of its date followed."""
    now = leading
    for side in dated:
        if began(side) == began(now) and _became(now, side, articles):
            now = side
    return now


def _became(one: Side, other: Side, articles: Articles) -> bool:
    return any(_to(a, b, articles) for a in one.claims for b in other.claims if _beside(a, b))


def _beside(one: Claim, other: Claim) -> bool:
    return (one.article, one.part) == (other.article, other.part) and 0 <= other.figure.start - one.figure.end < 40


def _to(one: Claim, other: Claim, articles: Articles) -> bool:
    between = articles[one.article].part(one.part)[one.figure.end : other.figure.start]
    return bool(_onward().match(between))


@cache
def _onward() -> re.Pattern[str]:
    return re.compile(r"\s{0,3}(?:→|⟶|->|–>|=>|to\b|, then\b|and then\b)")


def told(one: Comparison, articles: Articles) -> str:
    """The course in one line, the present figure first; empty where it may not be shown.

    «Scale AI: valuation: $13.8 billion (unnamed outlet 1, 2025); the way there: $7B, then $13.8 billion»
    """
    way = course(one, articles)
    if not showing.standing(way.now.claims, articles):
        return ""
    return f"{showing.named(one.quantity)}: {'; '.join(_parts(way, articles))}"


def line(one: Comparison, articles: Articles) -> Line | None:
    """The same as a line of a card."""
    words = told(one, articles)
    return Line(words) if words else None


def shown(one: Comparison, articles: Articles) -> Sides | None:
    """The comparison as a block, its present figure first, then from the newest to the oldest."""
    return showing.shown(replace(one, sides=_renamed(course(one, articles))), articles)


def _renamed(way: Course) -> tuple[Side, ...]:
    """The newest first. Where the text tells the order of figures with one date, the last one leads."""
    first, *others = way.newest_first
    if first.relation is Relation.LEADING:
        return (first, *others)
    lead = next(side for side in others if side.relation is Relation.LEADING)
    was = replace(lead, relation=Relation.REVISED, reason="before, as the text tells it")
    now = replace(first, relation=Relation.LEADING, reason="the last of its date, as the text tells it")
    return (now, *(was if side is lead else side for side in others))


def _parts(way: Course, articles: Articles) -> Iterator[str]:
    yield _step(way.now, articles)
    if steps := [_short(side, articles) for side in way.before if showing.standing(side.claims, articles)]:
        yield f"the way there: {', then '.join([*steps, _figure(way.now, articles)])}"
    for word, sides in (("later", way.later), ("undated", way.undated)):
        if steps := [_step(side, articles) for side in sides if showing.standing(side.claims, articles)]:
            yield f"{word}: {', '.join(steps)}"


def _figure(side: Side, articles: Articles) -> str:
    return showing.finest(side.claims, articles)


def _short(side: Side, articles: Articles) -> str:
    day = began(side)
    return f"{_figure(side, articles)} ({day})" if day else _figure(side, articles)


def _step(side: Side, articles: Articles) -> str:
    claims = showing.standing(side.claims, articles)
    words = [showing.outlets(claims, articles), began(side), stage(side)]
    return f"{_figure(side, articles)} ({', '.join(word for word in words if word)})"


def stage(side: Side) -> str:
    """How far the thing had come, where all claims of the side agree that it had not come about."""
    stages = {claim.stage for claim in side.claims}
    (only,) = stages if len(stages) == 1 else {None}
    return terms.STAGES.get(only, "") if only else ""


def potential(side: Side, leading: Side) -> bool:
    """Whether a side tells as possible what the leading one tells as a fact."""
    return any(claim.stage in NOT_YET for claim in side.claims) and any(
        claim.stage not in NOT_YET for claim in leading.claims
    )
