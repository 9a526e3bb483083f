"""Where sources disagree, and why."""

from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar

from pydantic import Field

from bot import showing
from bot.card import Block, Card, Heading, Line, Tone
from bot.chart import charts
from bot.chat import Asker
from bot.commands import settled as settling
from bot.commands.command import Command, Name, Suggest
from bot.desk import Desk, Resolved
from bot.model import Comparison, Finding, Relation, counted, spoken
from bot.showing import Articles

SHOWN = 8
REVISED = 5


class Disputes(Command):
    """Where sources disagree, and why: slips, conflicts, sums that do not come out."""

    verb: ClassVar[str] = "disputes"
    first: ClassVar[str | None] = "company"
    also: ClassVar[tuple[str, ...]] = ("dispute", "disagreements", "disagreement", "conflicts")
    phrases: ClassVar[tuple[str, ...]] = (
        "disagree", "disagrees", "disagreement", "disagreements", "dispute", "disputes", "disputed", "conflict",
        "conflicting", "contradict", "contradicts", "contradiction", "contested", "discrepancy", "differ",
    )  # fmt: skip
    summary: ClassVar[str] = "where sources disagree, and why"
    example: ClassVar[str] = "disputes Scale AI"

    company: Annotated[Name | None, Suggest("companies"), Field(description="a company")] = None

    def answer(self, desk: Desk, asker: Asker) -> Card:
        company = desk.resolve(self.company) if self.company else None
        name = company.name if company else None
        disputed, failing, settled = desk.disputed(name), desk.failing(name), desk.settled()
        still = tuple(one for one in disputed if one.id not in settled)
        revised = desk.revised(name, REVISED) if name else ()
        claims = [claim for one in (*disputed, *revised) for claim in one.claims]
        claims += [claim for one in failing for claim in one.claims]
        articles = desk.articles(claim.article for claim in claims)
        return Card(
            title=_title(name, len(still), len(failing), len(disputed) - len(still)),
            blocks=(
                *_notes(company),
                *_blocks(still, failing, articles),
                *_settled(disputed, settled, articles),
                *_revised(revised, articles),
            ),
            found=name is None or bool(desk.claims(name)),
            company=name,
            measure=disputed[0].quantity.measure if name and disputed else None,
        )


def _notes(company: Resolved | None) -> tuple[Line, ...]:
    return (Line(company.note, Tone.NOTE),) if company and company.note else ()


def amiss(disputed: int, failing: int) -> list[str]:
    """How much is in dispute, in the words of every title: figures, and sums where some fail."""
    sums = [counted(failing, "sum that does not come out", "sums that do not come out")] if failing else []
    return [counted(disputed, "figure in dispute", "figures in dispute"), *sums]


def _title(company: str | None, disputed: int, failing: int, settled: int) -> str:
    done = [f"{counted(settled, 'figure')} settled here"] if settled else []
    if not disputed and not failing:
        nothing = f"Nothing is in dispute{f' about {company}' if company else ''}"
        return f"{nothing}; {done[0]}." if done else f"{nothing}."
    return f"{company or 'AI deals'}: {spoken([*amiss(disputed, failing), *done])}"


def _blocks(disputed: Sequence[Comparison], failing: Sequence[Finding], articles: Articles) -> Iterator[Block]:
    for one in disputed[:SHOWN]:
        if sides := showing.shown(one, articles):
            yield sides
            yield from showing.evidence(one, articles, Relation.LEADING, Relation.SLIP, Relation.CONFLICT)
    yield from charts(disputed[:SHOWN], articles)
    if len(disputed) > SHOWN:
        yield Line(f"{len(disputed) - SHOWN} more; name a company to see them.", Tone.NOTE)
    for finding in failing:
        yield from showing.added_up(finding, articles)


def _settled(disputed: Sequence[Comparison], settled: settling.Settled, articles: Articles) -> Iterator[Block]:
    """What sources still disagree about and people of this workspace have settled."""
    done = [one for one in disputed if one.id in settled][:SHOWN]
    shown = [sides for one in done if (sides := showing.shown(one, articles))]
    if shown:
        yield Heading("Settled here")
    yield from settling.beside(shown, settled)


def _revised(revised: Sequence[Comparison], articles: Articles) -> Iterator[Block]:
    shown = [sides for one in revised if (sides := showing.shown(one, articles))]
    if shown:
        yield Heading("Changed with time, not disputed")
        yield from shown
