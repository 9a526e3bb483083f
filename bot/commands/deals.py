"""The deals of a company, or of everybody: the newest or the largest, of one kind, in one period."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from bot import showing
from bot.card import Card, Line, Tone
from bot.chat import Asker
from bot.commands.command import Command, Name, Suggest
from bot.commands.figure import PERIOD
from bot.commands.words import LARGEST, LISTED, SPANS
from bot.desk import MOST_COMPARISONS, Desk
from bot.desk.kin import DEAL, KIN
from bot.desk.periods import within
from bot.model import Claim, Comparison, Measure, counted
from bot.terms import MEASURES

SHOWN = 25
Order = Literal["newest", "largest"]


class Deals(Command):
    """The deals that the ledger holds, the newest or the largest first."""

    verb: ClassVar[str] = "deals"
    first: ClassVar[str | None] = "company"
    also: ClassVar[tuple[str, ...]] = ("deal",)
    phrases: ClassVar[tuple[str, ...]] = (
        "deals",
        "which deals",
        "who invested in",
        "who invests in",
        "who backs",
        "who backed",
    )
    fillers: ClassVar[frozenset[str]] = LARGEST | LISTED | SPANS
    summary: ClassVar[str] = "the deals of a company, or the newest or largest of all"
    example: ClassVar[str] = "deals Meta"

    company: Annotated[Name | None, Suggest("companies"), Field(description="a company")] = None
    measure: Annotated[Measure | None, Suggest("measures"), Field(description="which kind of figure")] = None
    period: Annotated[Name | None, Field(pattern=PERIOD, description="a period: 2025, 2025-Q1, 2025-06")] = None
    order: Annotated[Order, Field(description="newest or largest")] = "newest"

    def answer(self, desk: Desk, asker: Asker) -> Card:
        company = desk.resolve(self.company) if self.company else None
        name = company.name if company else None
        found = [one for kind in sorted(_kinds(self.measure)) for one in desk.comparisons(name, kind)]
        deals = self._sorted([one for one in found if self._in_period(one)])
        articles = desk.articles(claim.article for one in deals for claim in one.claims)
        shown = [sides for one in deals if (sides := showing.shown(one, articles))]
        kind = MEASURES[self.measure] if self.measure else None
        which = f"{f' of {name}' if name else ''}{f' in {self.period}' if self.period else ''}"
        notes = [Line(company.note, Tone.NOTE)] if company and company.note else []
        if not shown:
            title = f"The ledger holds no {kind or 'deal'}{which}."
            return Card(title=title, blocks=tuple(notes), found=False, company=name)
        if self.order == "largest" and len({_unit(one) for one in deals}) > 1:
            notes.append(Line("Figures in other currencies stand behind; none is converted.", Tone.NOTE))
        if name is None and len(deals) >= MOST_COMPARISONS:
            notes.append(Line(f"Looked at: the {MOST_COMPARISONS} of each kind that changed last.", Tone.NOTE))
        return Card(
            title=f"{counted(len(deals), 'figure')} of {kind or 'deals'}{which}, the {self.order} first",
            blocks=(*notes, *shown[:SHOWN]),
            company=name,
        )

    def _in_period(self, one: Comparison) -> bool:
        return self.period is None or any(within(claim, self.period) for claim in one.leading.claims)

    def _sorted(self, deals: Sequence[Comparison]) -> list[Comparison]:
        if self.order == "newest":
            return sorted(deals, key=newest, reverse=True)
        usual = Counter(map(_unit, deals))
        return sorted(deals, key=lambda one: (-usual[_unit(one)], _unit(one), -_size(one)))


def _kinds(measure: Measure | None) -> frozenset[Measure]:
    """The measures that answer: of money given also the rounds and the part of the company that it brought."""
    if measure is None:
        return DEAL
    given = KIN[measure] | {Measure.STAKE} if measure is Measure.INVESTMENT else frozenset()
    return given | {measure}


def _unit(one: Comparison) -> str:
    return _leading(one).amount.unit


def _size(one: Comparison) -> Decimal:
    amount = _leading(one).amount
    return max((end for end in (amount.low, amount.high) if end is not None), default=Decimal())


def _leading(one: Comparison) -> Claim:
    return one.leading.claims[0]


def newest(one: Comparison) -> str:
    """The last day that a claim of the comparison speaks of."""
    return max((str(claim.as_of or "") for claim in one.claims), default="")
