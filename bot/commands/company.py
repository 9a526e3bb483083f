"""What the ledger holds on a company."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, ClassVar

from pydantic import Field

from bot import showing
from bot.card import Block, Card, Choice, Choices, Heading, Line, Tone
from bot.chart import charts
from bot.chat import Asker
from bot.commands import settled as settling
from bot.commands.command import Name, Suggest
from bot.commands.figure import Figure
from bot.commands.figure_cards import figures_card
from bot.desk import Desk, Wanted
from bot.model import Claim, Comparison, Measure, Relation, counted
from bot.quoting import quoted

SHOWN = 6
FOLDED = 12
SIDES = 8
CLAIMS = 40
ORDER = (
    Measure.VALUATION,
    Measure.MARKET_VALUE,
    Measure.FUNDING_ROUND,
    Measure.INVESTMENT,
    Measure.ACQUISITION_PRICE,
    Measure.RUN_RATE,
    Measure.REVENUE,
    Measure.CAPEX,
)
"""What people want to know first of a company."""


class Company(Figure):
    """What the ledger holds on a company: what is disputed first, then the newest figure of each kind."""

    verb: ClassVar[str] = "company"
    also: ClassVar[tuple[str, ...]] = ("about", "profile")
    summary: ClassVar[str] = "what is known of a company, and what is disputed"
    example: ClassVar[str] = "company Scale AI"

    company: Annotated[Name, Suggest("companies"), Field(description="a company")]

    def answer(self, desk: Desk, asker: Asker) -> Card:
        narrowed = self.measure or self.by or self.period or self.event or self.amount or self.names or self.words
        return figures_card(desk, self.wanted()) if narrowed else _overview(desk, self.company)


def _overview(desk: Desk, typed: str) -> Card:
    company = desk.resolve(typed)
    every = sorted(desk.comparisons(company.name), key=lambda one: _rank(one, company.name))
    if not every:
        return figures_card(desk, Wanted(company=typed))
    first = [_newest(one) for one in every[: SHOWN + FOLDED]]
    articles = desk.articles(claim.article for one in first for claim in one.claims)
    shown = [sides for one in first[:SHOWN] if (sides := showing.shown(one, articles))]
    settled = desk.settled()
    amiss = sum(one.amiss and one.id not in settled for one in every)
    done = sum(one.amiss and one.id in settled for one in every)
    read = counted(len({claim.article for one in every for claim in one.claims}), "article")
    told = f"{read}, {counted(len(every), 'figure')} compared, {amiss or 'none'} in dispute" + (
        f", {done} settled here" if done else ""
    )
    return Card(
        title=f"{company.name}: {told}",
        blocks=(
            *((Line(company.note, Tone.NOTE),) if company.note else ()),
            *settling.beside(shown, settled),
            *_shortened(every[:SHOWN]),
            *charts(first[:SHOWN], articles),
            *_rest(first[SHOWN:], articles),
            *_failing(desk, company.name),
            _next(company.name, amiss + done),
        ),
        company=company.name,
    )


def _newest(one: Comparison) -> Comparison:
    """The comparison with its first sides, slips before others, and the newest claims of each."""
    first = sorted(range(len(one.sides)), key=lambda at: (at > 0 and one.sides[at].relation is not Relation.SLIP, at))
    kept = [one.sides[at] for at in sorted(first[:SIDES])]
    newest = (tuple(sorted(side.claims, key=_day, reverse=True)[:CLAIMS]) for side in kept)
    return replace(one, sides=tuple(replace(side, claims=claims) for side, claims in zip(kept, newest, strict=True)))


def _day(claim: Claim) -> str:
    return str(claim.as_of or "")


def _shortened(every: list[Comparison]) -> Iterator[Line]:
    """That not everything is shown, where that is so."""
    if any(len(one.sides) > SIDES or any(len(side.claims) > CLAIMS for side in one.sides) for one in every):
        text = f"Of each figure the first {SIDES} sides are shown, of each side the newest {CLAIMS} mentions."
        yield Line(f"{text} “why” shows all of one.", Tone.NOTE)


def _rank(one: Comparison, company: str) -> tuple[bool, bool, int, str]:
    """What is disputed first, the company's own before its deals with others, then by what people ask for."""
    measure = one.quantity.measure
    at = ORDER.index(measure) if measure in ORDER else len(ORDER)
    return (one.quantity.company != company, not one.amiss, at, one.id)


def _rest(every: list[Comparison], articles: showing.Articles) -> Iterator[Block]:
    facts = showing.facts(every, articles)
    if facts.rows:
        yield Heading("Also")
        yield facts


def _failing(desk: Desk, company: str) -> Iterator[Block]:
    failing = desk.failing(company)
    if failing:
        yield Heading("Sums that do not come out")
        articles = desk.articles(claim.article for one in failing for claim in one.claims)
        for one in failing:
            yield from showing.added_up(one, articles)


def _next(company: str, disputed: int) -> Choices:
    options = [Choice("who says so", f"sources {quoted(company)}"), Choice("its deals", f"deals {quoted(company)}")]
    if disputed:
        options.insert(0, Choice("what is disputed", f"disputes {quoted(company)}"))
    return Choices("", tuple(options))
