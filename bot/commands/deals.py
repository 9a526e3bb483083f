"""The deals of a company, or of everybody."""

from typing import Annotated, ClassVar

from pydantic import Field

from bot import showing
from bot.card import Card, Line, Tone
from bot.chat import Asker
from bot.commands.command import Command, Name, Suggest
from bot.desk import Desk
from bot.desk.kin import DEAL
from bot.model import Comparison, counted

SHOWN = 25


class Deals(Command):
    """The deals that the ledger holds, the newest first."""

    verb: ClassVar[str] = "deals"
    first: ClassVar[str | None] = "company"
    also: ClassVar[tuple[str, ...]] = ("deal",)
    phrases: ClassVar[tuple[str, ...]] = (
        "deals",
        "all deals",
        "list deals",
        "list all deals",
        "newest deals",
        "latest deals",
        "recent deals",
        "top deals",
        "deals today",
        "which deals",
        "who invested in",
        "who invests in",
        "who backs",
        "who backed",
    )
    summary: ClassVar[str] = "the deals of a company, or the newest of all"
    example: ClassVar[str] = "deals Meta"

    company: Annotated[Name | None, Suggest("companies"), Field(description="a company")] = None

    def answer(self, desk: Desk, asker: Asker) -> Card:
        company = desk.resolve(self.company) if self.company else None
        name = company.name if company else None
        deals = [one for one in desk.comparisons(name) if one.quantity.measure in DEAL]
        articles = desk.articles(claim.article for one in deals for claim in one.claims)
        shown = [showing.shown(one, articles) for one in sorted(deals, key=newest, reverse=True)]
        about = f" of {name}" if name else ""
        notes = (Line(company.note, Tone.NOTE),) if company and company.note else ()
        if not any(shown):
            return Card(title=f"The ledger holds no deal{about}.", blocks=notes, found=False, company=name)
        return Card(
            title=f"{counted(len(deals), 'figure')} of deals{about}, the newest first",
            blocks=(*notes, *[sides for sides in shown if sides][:SHOWN]),
            company=name,
        )


def newest(one: Comparison) -> str:
    """The last day that a claim of the comparison speaks of."""
    return max((str(claim.as_of or "") for claim in one.claims), default="")
