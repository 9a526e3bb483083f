"""What a person or a channel wants to hear of."""

from typing import Annotated, ClassVar

from pydantic import Field

from bot.card import Card, Choice, Choices, Line, Tone
from bot.chat import Asker
from bot.commands.command import Command, Name, Suggest
from bot.desk import Desk
from bot.model import counted
from bot.quoting import quoted


class Watch(Command):
    """Hear of a company: briefings put what is watched first."""

    verb: ClassVar[str] = "watch"
    first: ClassVar[str | None] = "company"
    also: ClassVar[tuple[str, ...]] = ("follow",)
    summary: ClassVar[str] = "put a company first in your briefings"
    example: ClassVar[str] = "watch CoreWeave"
    changes: ClassVar[bool] = True

    company: Annotated[Name, Suggest("companies"), Field(description="a company")]

    def answer(self, desk: Desk, asker: Asker) -> Card:
        company = desk.resolve(self.company)
        new = desk.watch(asker.user, company.name)
        notes = (Line(company.note, Tone.NOTE),) if company.note else ()
        title = f"You watch {company.name} from now on." if new else f"You watch {company.name} already."
        stop = Choices("", (Choice("stop watching", f"unwatch {quoted(company.name)}"),))
        return Card(title=title, blocks=(*notes, stop), company=company.name)


class Unwatch(Command):
    """Stop hearing of a company first."""

    verb: ClassVar[str] = "unwatch"
    first: ClassVar[str | None] = "company"
    also: ClassVar[tuple[str, ...]] = ("unfollow",)
    summary: ClassVar[str] = "stop watching a company"
    example: ClassVar[str] = "unwatch CoreWeave"
    changes: ClassVar[bool] = True

    company: Annotated[Name, Suggest("companies"), Field(description="a company")]

    def answer(self, desk: Desk, asker: Asker) -> Card:
        company = desk.resolve(self.company)
        was = desk.unwatch(asker.user, company.name)
        notes = (Line(company.note, Tone.NOTE),) if company.note else ()
        title = f"You no longer watch {company.name}." if was else f"You did not watch {company.name}."
        return Card(title=title, blocks=notes, company=company.name)


class Watching(Command):
    """What you watch."""

    verb: ClassVar[str] = "watching"
    also: ClassVar[tuple[str, ...]] = ("watchlist",)
    summary: ClassVar[str] = "what you watch"
    example: ClassVar[str] = "watching"

    def answer(self, desk: Desk, asker: Asker) -> Card:
        names = desk.watching(asker.user)
        if not names:
            return Card(title="You watch no company yet; “watch CoreWeave” begins.")
        options = tuple(Choice(name, f"company {quoted(name)}") for name in names)
        return Card(
            title=f"You watch {counted(len(names), 'company', 'companies')}",
            blocks=(Choices("", options),),
        )
