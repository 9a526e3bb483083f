"""Why a comparison stands as it does: its reasons, quotes and history."""

from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Self

from pydantic import Field

from bot import showing
from bot.card import Block, Card, Heading, Line, Quote
from bot.chart import charts
from bot.chat import Asker
from bot.commands.asked import Asked
from bot.commands.command import Command, Name, Suggest
from bot.commands.history import history
from bot.desk import Desk
from bot.errors import NotUnderstood
from bot.model import Comparison
from bot.quoting import quoted
from bot.reasons import GONE
from bot.record import Change, Settlement


class Why(Command):
    """Why a figure is shown as it is: every side, what people settled, all quotes, and how it came to be."""

    verb: ClassVar[str] = "why"
    first: ClassVar[str | None] = "comparison"
    also: ClassVar[tuple[str, ...]] = ("explain",)
    summary: ClassVar[str] = "why a figure stands as it does, with every quote and its history"
    example: ClassVar[str] = 'why "ID"'

    comparison: Annotated[
        Name, Suggest("disputes"), Field(description="the id of a comparison, as “disputes” shows it")
    ]

    @classmethod
    def asked(cls, asked: Asked) -> Self:
        """With an id, or with a company whose disputes are then offered."""
        if asked.companies and "comparison" not in asked.given:
            offers = tuple(f"disputes {quoted(company)}" for company in asked.companies)
            raise NotUnderstood("Which comparison? Each has an id that “disputes” shows.", offers)
        return super().asked(asked)

    def answer(self, desk: Desk, asker: Asker) -> Card:
        one = desk.comparison(self.comparison)
        changes = desk.history(one.id)
        spoken = [*one.claims, *(claim for change in changes for claim in change.claims)]
        articles = desk.articles(claim.article for claim in spoken)
        sides = showing.shown(one, articles)
        return Card(
            title=f"{showing.named(one.quantity)}: {one.confidence}, {sides.reason if sides else GONE}",
            blocks=(
                *((sides,) if sides else ()),
                *_settled(desk.settlements(one.id)),
                *_quotes(one, articles),
                *charts((one,), articles),
                *_history(changes, articles),
            ),
            company=one.quantity.company,
            measure=one.quantity.measure,
            counterparty=one.quantity.counterparty,
        )


def _settled(settlements: tuple[Settlement, ...]) -> Iterator[Line]:
    for one in settlements:
        undone = f"; undone {one.undone_at:%Y-%m-%d} by {one.undone_by}" if one.undone_at else ""
        held = f" holds {one.said} to be right" if one.said else " settled this"
        yield Line(f"{one.who}{held} ({one.at:%Y-%m-%d}): {one.why}{undone}")


def _quotes(one: Comparison, articles: showing.Articles) -> Iterator[Block]:
    quotes: dict[Quote, None] = {}
    for side in one.sides:
        quotes |= dict.fromkeys(showing.quote(claim, articles) for claim in showing.standing(side.claims, articles))
    if quotes:
        yield Heading("In their words")
        yield from quotes


def _history(changes: Sequence[Change], articles: showing.Articles) -> Iterator[Block]:
    if told := history(changes, articles):
        yield Heading("How it came to be")
        yield told
