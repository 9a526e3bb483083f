"""Which claims answer a question, and which do not. Pure.

A claim answers only when everything that was asked holds for it: the companies, the measure or its near kin (which is
then said), the period, the event, the names. Amounts and other words choose among those that are left.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Self

from bot.desk.between import Quotes, of_one, of_pair, theirs, told_beside
from bot.desk.currencies import asked_in, in_currency
from bot.desk.events import of_event
from bot.desk.kin import DEAL, PASSED, kin
from bot.desk.periods import about, clause, in_fiscal, same, tells, totals, within
from bot.desk.things import PASSING, of_things, things, unit
from bot.desk.wording import holding, telling
from bot.model import SO_FAR, Article, Claim, Interval, Measure, Scope

OF_A_DAY = DEAL | {
    Measure.VALUATION,
    Measure.MARKET_VALUE,
    Measure.DEBT,
    Measure.COMPENSATION,
    Measure.RUN_RATE,
    Measure.USERS,
    Measure.HEADCOUNT,
    Measure.OTHER,
}
"""Measures that belong to a day rather than to a period: the day of the statement answers for a period."""

OF_A_PERIOD = frozenset({Measure.REVENUE, Measure.SPENDING, Measure.CAPEX})
"""Measures that belong to the period that an article is about, where their sentence names none."""

NEWEST = "now"
"""Stands among the words for all that ask for what holds now."""

AGAINST = "compared"
"""Behind it stands a company against which the first is held: nothing of the first, no answer."""

ASKING = frozenset({NEWEST, "than", AGAINST})
"""Words that say what is asked, and not of which sentence."""

SCALES_APART = (3, -3)
"""By how many powers of ten people slip from one scale to another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A question about figures, its companies by their names in the ledger.

    `amounts` are numbers in full, "49%" with its sign.
    """

    company: str | None = None
    by: str | None = None
    measure: Measure | None = None
    period: str | None = None
    event: str | None = None
    amounts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def things(self) -> tuple[str, ...]:
        """What must be told of in the sentence of a figure, since it is no measure; a licence's fee is its price."""
        return () if self.measure is Measure.CONTRACT else things(self.words)

    @property
    def unit(self) -> str | None:
        """What the price of one of is asked about."""
        return unit(self.words)

    @property
    def latest(self) -> bool:
        """Whether what holds now is asked about."""
        return NEWEST in self.words

    @property
    def compared(self) -> bool:
        """Whether each of the two is asked about, not what passed between them: "more than"."""
        return "than" in self.words

    @property
    def beside(self) -> bool:
        """Whether what is asked about passes between companies, so that figures told as another's may be it."""
        return bool(self.unit or (self.by and self.things) or {*self.things} & PASSING)

    def without_things(self) -> Self:
        """The question when these are looked after: what was asked about has no measure."""
        kept = tuple(word for word in self.words if not (things([word]) or unit([word])))
        return replace(self, measure=None, words=kept)


class Remark(StrEnum):
    """What must be said about how the claims answer."""

    KIN = "kin"  # no claim of the measure itself, but of one that people name so
    OTHER_AMOUNT = "other amount"  # nobody says the amount that was asked about
    OTHER_MEASURE = "other measure"  # the amount that was asked about is one of another measure


@dataclass(frozen=True, slots=True)
class Matched:
    """The claims that answer, the best first; none where the ledger does not know."""

    claims: tuple[Claim, ...] = ()
    remark: Remark | None = None


def matching(claims: Sequence[Claim], wanted: Wanted, articles: Mapping[str, Article]) -> Matched:
    """The claims that answer what is wanted.

    Looked for in turn: the measure itself with the amounts asked about, its kin with them, any measure with them, and
    at last the measure or its kin without them.
    """
    quotes = {claim.place: _quote(claim, articles) for claim in claims}
    fitting = _with_names(_of_companies(claims, wanted, quotes, articles), wanted, quotes)
    special = bool(wanted.things or wanted.unit)
    if special:
        found = of_things([*_of_unit(fitting, wanted.measure)], wanted.things, wanted.unit, articles)
        fitting = theirs(found, {wanted.company, wanted.by})
        wanted = wanted.without_things()
    code, against = asked_in(wanted.words), AGAINST in wanted.words
    wanted = replace(wanted, words=tuple(word for word in wanted.words if not (word in ASKING or asked_in([word]))))
    for turn, remark in _turns(fitting, wanted):
        chosen = of_event(in_currency(turn, code), wanted.event, quotes, articles)
        left = _of_words(_of_period(chosen, wanted, quotes, articles, special=special), wanted, quotes, sure=special)
        if left and not (against and all(claim.company != wanted.company for claim in left)):
            return Matched(tuple(left), remark)
    return Matched()


def _of_companies(
    claims: Sequence[Claim], wanted: Wanted, quotes: Quotes, articles: Mapping[str, Article]
) -> list[Claim]:
    """The claims of the company that is asked about, or of what passed between the two."""
    names = [name for name in (wanted.company, wanted.by) if name]
    if wanted.compared:
        return [claim for claim in claims if claim.company in names]
    if len(names) == 2:
        found = of_pair(claims, frozenset(names), wanted.measure, quotes)
    else:
        found = of_one(claims, wanted.company, wanted.measure)
    return _each_once([*found, *told_beside(claims, names, articles)]) if names and wanted.beside else found


def _of_unit(claims: Iterable[Claim], measure: Measure | None) -> Iterator[Claim]:
    """The claims that can be amounts of a measure: a price is money."""
    return (claim for claim in claims if measure not in PASSED or claim.amount.money)


Turns = Iterator[tuple[list[Claim], Remark | None]]


def _turns(claims: list[Claim], wanted: Wanted) -> Turns:
    """The claims to look among, turn by turn."""
    near = [claim for claim in claims if any(_near(claim, amount) for amount in wanted.amounts)]
    if not wanted.amounts:
        yield from _of_measure(claims, wanted)
        return
    yield from _of_measure(near, wanted)
    if wanted.company:
        if wanted.measure:
            yield near, Remark.OTHER_MEASURE
        yield (
            [claim for claim in claims if any(_slipped(claim, amount) for amount in wanted.amounts)],
            Remark.OTHER_AMOUNT,
        )
        if wanted.measure or wanted.by:
            yield from ((chosen, Remark.OTHER_AMOUNT) for chosen, _ in _of_measure(claims, wanted))


def _of_measure(claims: list[Claim], wanted: Wanted) -> Turns:
    if wanted.measure:
        yield [claim for claim in claims if claim.measure is wanted.measure], None
        near = kin(wanted.measure, between=wanted.by is not None)
        yield [claim for claim in claims if claim.measure in near], Remark.KIN
        return
    if wanted.event:
        yield [claim for claim in claims if claim.measure is Measure.FUNDING_ROUND], None
    if wanted.by:
        yield [claim for claim in claims if claim.measure in DEAL], None
    yield claims, None


def _quote(claim: Claim, articles: Mapping[str, Article]) -> str:
    article = articles.get(claim.article)
    return article.quote(claim) if article else ""


def _of_period(
    claims: list[Claim], wanted: Wanted, quotes: Quotes, articles: Mapping[str, Article], *, special: bool
) -> list[Claim]:
    """The claims of the period: as they say it, else by their day or the words of their sentence, else by an article.

    An article that tells of no other quarter tells what was earned or spent without a period of this one; `special`: or
    what else the claims are chosen for, a loss.
    """
    if wanted.period is None:
        return claims
    period = wanted.period
    if period == SO_FAR:
        whole = [claim for claim in claims if claim.period == period or Scope.CUMULATIVE in claim.scopes]
        if wanted.measure is Measure.INVESTMENT:  # a sum that is told without a part is the whole as well
            return _each_once([*whole, *claims])
        return whole or totals(claims, quotes)
    said = [claim for claim in claims if claim.period == period]
    fiscal = [claim for claim in claims if same(claim, period)]
    fiscal = fiscal or [claim for claim in claims if in_fiscal(claim, period)]
    dated = [claim for claim in claims if claim.measure in OF_A_DAY and within(claim, period)]
    bare = [claim for claim in claims if claim.period is None]
    told = [claim for claim in bare if tells(clause(claim, quotes[claim.place]), period, claim.as_of)]
    if found := said or fiscal or _each_once([*dated, *told]):
        return found
    kinds = OF_A_PERIOD | {Measure.OTHER} if special else OF_A_PERIOD
    earned = [claim for claim in bare if claim.measure in kinds]
    soon = {name for name, each in articles.items() if about(f"{each.title}\n{each.text}", period, each.published)}
    return [claim for claim in earned if claim.article in soon and _of_the_news(claim, articles[claim.article])]


def _of_the_news(claim: Claim, article: Article) -> bool:
    """Whether it tells of no other time than the article does."""
    return Scope.PRIOR not in claim.scopes and claim.as_of in (None, article.published)


def _each_once(claims: Iterable[Claim]) -> list[Claim]:
    return list(dict.fromkeys(claims))


def _with_names(claims: list[Claim], wanted: Wanted, quotes: Quotes) -> list[Claim]:
    """The claims whose sentence holds every name that was typed and is no company of the ledger."""
    names = [name.casefold() for name in wanted.names]
    return [claim for claim in claims if all(name in quotes[claim.place].casefold() for name in names)]


def _of_words(claims: list[Claim], wanted: Wanted, quotes: Quotes, *, sure: bool) -> list[Claim]:
    """The claims by how many of the other words their sentences hold; only the best where nothing else chooses.

    `sure`: the claims are chosen already, and need none of the words.
    """
    if wanted.measure or wanted.by or wanted.amounts:
        held = holding(wanted.words)
        return sorted(claims, key=lambda claim: -held(quotes[claim.place])) if wanted.words else claims
    told = telling(claims, wanted.words, quotes)
    return told or ([*claims] if sure or wanted.event else [])


def _near(claim: Claim, amount: str) -> bool:
    """Whether the number that was typed could be a rounded form of the claim's, or the other way round."""
    percent = amount.endswith("%")
    value = Decimal(amount.rstrip("%"))
    if percent != (claim.amount.unit == "percent"):
        return False
    low, high = claim.amount.low, claim.amount.high
    ends = Interval(low if low is not None else high, high if high is not None else low)
    digits = value.normalize().as_tuple().exponent
    half = Decimal(1).scaleb(int(digits)) / 2
    return ends.overlaps(Interval(value - half, value + half)) or claim.amount.low == value


def _slipped(claim: Claim, amount: str) -> bool:
    """Whether an amount has the digits of the claim's and another scale: millions for billions."""
    if amount.endswith("%"):
        return False
    value = Decimal(amount)
    return any(_near(claim, f"{value.scaleb(power).normalize():f}") for power in SCALES_APART)


def written(amount: str) -> tuple[str, ...]:
    """Ways in which articles write a number that was typed, for finding it in their texts.

    >>> written("14000000000")
    ('14 billion', '14B', '14bn')
    >>> written("49%")
    ('49%', '49 percent')
    """
    if amount.endswith("%"):
        return (amount, f"{amount.rstrip('%')} percent")
    value = Decimal(amount)
    for power, words in ((12, ("trillion", "T", "tn")), (9, ("billion", "B", "bn")), (6, ("million", "M", "m"))):
        if value >= Decimal(1).scaleb(power):
            said = f"{value.scaleb(-power).normalize():f}"
            return tuple(dict.fromkeys(said + (" " if len(word) > 2 else "") + word for word in words))
    return (f"{value:f}",)
