"""Whether two groups of figures truly stand against one another: the same thing, now, by different voices, at one time.

Everything here errs on the side of silence. An article that tells both figures sees two things in them, unless it says
that somebody else has the other one, which `dissent` looks for; an outlet that
has changed its word is not in dispute with itself; what is past, hoped for or vaguely dated contradicts nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.comparing.quantities.quantities import plain
from bot.comparing.quantities.sides import Group
from bot.comparing.slips.digits import digits, roundings
from bot.comparing.statements.days import closest
from bot.comparing.statements.intervals import meet
from bot.comparing.statements.nearness import DAYS
from bot.comparing.statements.statements import AIRED, Statement
from bot.model import Scope, Stage, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivalry:
    """What speaks on each side when only those are heard who do not say both."""

    one: tuple[Statement, ...]
    other: tuple[Statement, ...]

    @property
    def both(self) -> bool:
        return bool(self.one and self.other)

    @property
    def voices(self) -> tuple[Statement, ...]:
        """What both sides say."""
        return (*self.one, *self.other)

    @property
    def said(self) -> int | None:
        """Days between the publications of the sides at their closest; None when one side has no date."""
        return closest(_dates(s.said for s in self.one), _dates(s.said for s in self.other))

    @property
    def held(self) -> int | None:
        """Days between the times that the sides speak of, at their closest; None when one side has no date."""
        return closest(_dates(s.holds for s in self.one), _dates(s.holds for s in self.other))

    @property
    def at_once(self) -> bool:
        """Whether both sides write, and tell, of the same days."""
        return self.both and all(gap is not None and gap <= DAYS for gap in (self.held, self.said))

    @property
    def of_one_month(self) -> bool:
        """Whether both sides tell of one month or day, whenever they were written."""
        ones, others = (_dates(s.holds for s in side if not s.vague) for side in (self.one, self.other))
        return closest(ones, others) == 0


def firm(one: Group, other: Group) -> Rivalry:
    """The rivalry of what is said as done and as true now."""
    return _heard(one, other, lambda s: not s.soft and not s.prior)


def current(one: Group, other: Group) -> Rivalry:
    """The rivalry of what is said as true now, and of a day or a month."""
    return _heard(one, other, lambda s: not s.soft and not s.prior and not s.vague)


def told(one: Group, other: Group) -> Rivalry:
    """The rivalry of what is said of a day or a month and not as the past, be it a plan or done."""
    return _heard(one, other, lambda s: not s.prior and not s.vague)


def agreed(one: Group, other: Group) -> Rivalry:
    """The rivalry of what is told as one figure of a day or a month, not as the past and not as talk."""
    return _heard(one, other, _agreed)


def _agreed(statement: Statement) -> bool:
    unfit = statement.prior or statement.vague or statement.open or statement.ranged
    return not unfit and statement.claim.stage not in AIRED | {Stage.DENIED}


def past(one: Group, other: Group) -> Rivalry:
    """The rivalry of what is told of a month or day, then or later; what only was before has no day of its own."""
    return _heard(one, other, lambda s: not s.soft and not s.vague and s.holds is not None and not _before_today(s))


def _before_today(statement: Statement) -> bool:
    """«Had 1,400 employees before it let go of 200»: told as the past, and of no other day than the article's."""
    own = statement.said is not None and statement.holds == statement.said
    return own and Scope.PRIOR in statement.claim.scopes


def bygone(one: Group, other: Group) -> Rivalry:
    """The rivalry of what is told as done in a past year, by each at that time or later."""
    return _heard(one, other, lambda s: not s.soft and s.holds is not None and (_past(s) or not s.vague))


def _past(statement: Statement) -> bool:
    said, holds = statement.said, statement.holds
    return statement.prior or (said is not None and holds is not None and holds.before(said))


def planned(one: Group, other: Group) -> Rivalry:
    """The rivalry of what is told as a plan."""
    return _heard(one, other, lambda s: s.claim.stage is Stage.PLANNED and not s.prior)


def aired(one: Group, other: Group) -> Rivalry:
    """The rivalry of what is told as talked about or planned, and not as what somebody hopes for."""
    stages = {Stage.TALKS, Stage.RUMOURED, Stage.PLANNED}
    return _heard(one, other, lambda s: s.claim.stage in stages and not s.prior)


def soft(one: Group, other: Group) -> Rivalry:
    """The rivalry of what is still in the air, or of offers that were refused."""
    return _heard(one, other, lambda s: s.soft and (not s.prior or s.claim.stage is Stage.DENIED))


def rounds(one: Group, other: Group) -> list[tuple[str, Rivalry]]:
    """The rivalries about rounds that statements on both sides name, whenever they were told."""
    named = _events(one.statements).keys() & _events(other.statements).keys()
    return [(event, _heard(one, other, _of(event))) for event in sorted(named)]


def _of(event: str) -> Callable[[Statement], bool]:
    return lambda s: not s.soft and s.event is not None and plain(s.event) == event


def grown(rivalry: Rivalry) -> bool:
    """Whether the larger is told of a later time than the smaller, by a date of its own: what grows by the week."""
    sides = sorted((rivalry.one, rivalry.other), key=lambda side: min(s.value for s in side))
    small, large = ([s.holds for s in side if s.holds] for side in sides)
    dated = any(s.holds != s.said for s in rivalry.voices)
    return dated and bool(small and large) and all(one.before(other) for one in small for other in large)


def same_round(rivalry: Rivalry) -> bool:
    """Whether both sides name one round."""
    return bool(_events(rivalry.one).keys() & _events(rivalry.other).keys())


def differently_named(rivalry: Rivalry) -> bool:
    """Whether the sides tell of rounds with different names."""
    ones, others = _events(rivalry.one), _events(rivalry.other)
    return bool(ones and others) and not ones.keys() & others.keys()


def within_one(rivalry: Rivalry) -> bool:
    """Whether one article tells both sides and names no outlet for either: it sees two things in them."""
    articles = {s.claim.article for s in rivalry.voices}
    return len(articles) == 1 and all(s.claim.attribution.name is None for s in rivalry.voices)


def _events(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    events = defaultdict(list)
    for statement in statements:
        if statement.event:
            events[plain(statement.event)].append(statement)
    return events


def headline(one: Group, other: Group) -> str | None:
    """An article whose headline says one and whose text says only the other; a headline may round what follows."""
    for titles, texts in ((one, other), (other, one)):
        bodies = {s.claim.article for s in texts.firm if not (s.titled or s.long_past)}
        repeated = {s.claim.article for s in titles.statements if not s.titled}
        titled = {s.claim.article for s in titles.firm if s.titled and not _rounds_off(s, texts.finest)}
        found = sorted(titled & bodies - repeated)
        if found:
            return found[0]
    return None


def _rounds_off(headline: Statement, text: Statement) -> bool:
    """Whether a headline gives a figure with fewer digits: 160 billion for 162 billion."""
    return headline.value.adjusted() == text.value.adjusted() and digits(headline) in roundings(text)[1:]


def corrected(one: Group, other: Group) -> bool:
    """Whether all voices of the one have later said the other: a correction, not a dispute."""
    return bool(one.statements) and not _latest(one.statements, other.statements)


def _heard(one: Group, other: Group, test: Callable[[Statement], bool]) -> Rivalry:
    both = one.tellers & other.tellers
    ones, others = _latest(one.only(test), other.statements), _latest(other.only(test), one.statements)
    return Rivalry(
        one=tuple(s for s in ones if s.teller not in both and _denies(s, other)),
        other=tuple(s for s in others if s.teller not in both and _denies(s, one)),
    )


def _denies(statement: Statement, other: Group) -> bool:
    """Whether it could not be true with the other figure: "up to 32" does not deny 27, and no range a longer one."""
    if statement.ceiling and other.finest.ceiling:
        return statement.value != other.value
    return (statement.ranged and other.finest.ranged) or meet(statement.span, other.core) is None


def ceilings(one: Group, other: Group) -> bool:
    """Whether both give the most that it may come to, "up to 5" and "up to 10": two answers, and not one number."""
    return one.finest.ceiling and other.finest.ceiling


def _latest(ones: Sequence[Statement], others: Sequence[Statement]) -> list[Statement]:
    """Those whose voice has not said something else at a later date."""
    said: dict[str, list[tuple[When, str]]] = defaultdict(list)
    for statement in others:
        if statement.said and not statement.prior:
            said[statement.origin].append((statement.said, statement.carrier))
    return [s for s in ones if not (s.said and _taken_back(s.said, s.carrier, said.get(s.origin, ())))]


def _taken_back(day: When, carrier: str, said: Sequence[tuple[When, str]]) -> bool:
    """Whether a voice has said something else later; who had said so before is rather misquoted in between."""
    if not any(day.before(later) for later, _ in said):
        return False
    return all(carrier == by or not before.before(day) for before, by in said)


def _dates(dates: Iterable[When | None]) -> list[When]:
    return [dated for dated in dates if dated]
