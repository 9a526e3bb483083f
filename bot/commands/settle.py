"""People's word on a comparison; the machine's reading stays visible beside it."""

from typing import Annotated, ClassVar

from pydantic import Field

from bot import showing
from bot.card import Card, Choice, Choices, Line, Tone
from bot.chat import Asker
from bot.commands.command import Command, Name, Suggest, Words
from bot.desk import Desk
from bot.errors import NotUnderstood
from bot.model import Comparison as Compared
from bot.quoting import quoted

Comparison = Annotated[Name, Suggest("disputes"), Field(description="the id of a comparison, as “disputes” shows it")]


class Settle(Command):
    """Settle a comparison for this workspace, with a reason; the machine's reading stays beside it."""

    verb: ClassVar[str] = "settle"
    first: ClassVar[str | None] = "comparison"
    summary: ClassVar[str] = "settle a dispute for this workspace, with a reason"
    example: ClassVar[str] = 'settle "ID" why:"the filing says so" said:"$14.3 billion"'
    changes: ClassVar[bool] = True

    comparison: Comparison
    why: Annotated[Name, Field(description="the reason")]
    said: Annotated[Words, Field(description="the figure that is right, as an article writes it")] = ""

    def answer(self, desk: Desk, asker: Asker) -> Card:
        _may(asker)
        one = desk.comparison(self.comparison)
        if self.said and self.said not in _writings(one, desk):
            written = ", ".join(dict.fromkeys(claim.figure.text for claim in one.claims))
            raise NotUnderstood(f"No article writes “{self.said}” there. Choose one of: {written}.")
        desk.settle(one.id, asker.user, self.why, self.said)
        return Card(
            title=f"Settled for this workspace: {showing.named(one.quantity)}",
            blocks=(
                Line(f"By {asker.user}: {self.why}"),
                Line("What the sources say stays visible beside it.", Tone.NOTE),
                Choices("", (Choice("undo", f"unsettle {quoted(one.id)}"), Choice("why", f"why {quoted(one.id)}"))),
            ),
            company=one.quantity.company,
            measure=one.quantity.measure,
        )


def _writings(one: Compared, desk: Desk) -> set[str]:
    """Every way in which articles write its figures, with and without what hedges them."""
    articles = desk.articles(claim.article for claim in one.claims)
    shown = {showing.written(claim, articles[claim.article]) for claim in showing.standing(one.claims, articles)}
    return shown | {claim.figure.text for claim in one.claims}


class Unsettle(Command):
    """Undo a settlement."""

    verb: ClassVar[str] = "unsettle"
    first: ClassVar[str | None] = "comparison"
    also: ClassVar[tuple[str, ...]] = ("reopen",)
    summary: ClassVar[str] = "open a settled dispute again"
    example: ClassVar[str] = 'unsettle "ID"'
    changes: ClassVar[bool] = True

    comparison: Comparison

    def answer(self, desk: Desk, asker: Asker) -> Card:
        _may(asker)
        one = desk.comparison(self.comparison)
        was = desk.unsettle(one.id, asker.user)
        title = "Open again" if was else "It was not settled"
        return Card(title=f"{title}: {showing.named(one.quantity)}", company=one.quantity.company)


def _may(asker: Asker) -> None:
    if not asker.manages:
        raise NotUnderstood("Only those who manage this place may settle a dispute for everybody in it.")
