"""What a person or a channel wants to hear of."""

from typing import Annotated, ClassVar

from pydantic import Field

from bot.card import Card, Choice, Choices, Line, Tone
from bot.chat import Asker
from bot.commands.command import Command, Name, Suggest
from bot.desk import Desk
from bot.model import counted
from bot.quoting import quoted


class Watched(Command):
    """What is done about watching one company."""

    first: ClassVar[str | None] = "company"
    changes: ClassVar[bool] = True

    company: Annotated[Name, Suggest("companies"), Field(description="a company")]

    def meant(self, desk: Desk) -> tuple[str, tuple[Line, ...]]:
        """The company, and how it was read where it was typed otherwise."""
        company = desk.resolve(self.company)
        return company.name, (Line(company.note, Tone.NOTE),) if company.note else ()


class Watch(Watched):
    """Hear of a company: briefings put what is watched first."""

    verb: ClassVar[str] = "watch"
    also: ClassVar[tuple[str, ...]] = ("follow",)
    summary: ClassVar[str] = "put a company first in your briefings"
    example: ClassVar[str] = "watch CoreWeave"

    def answer(self, desk: Desk, asker: Asker) -> Card:
        name, notes = self.meant(desk)
        new = desk.watch(asker.user, name)
        title = f"You watch {name} from now on." if new else f"You watch {name} already."
        stop = Choices("", (Choice("stop watching", f"unwatch {quoted(name)}"),))
        return Card(title=title, blocks=(*notes, stop), company=name)


class Unwatch(Watched):
    """Stop hearing of a company first."""

    verb: ClassVar[str] = "unwatch"
    also: ClassVar[tuple[str, ...]] = ("unfollow",)
    summary: ClassVar[str] = "stop watching a company"
    example: ClassVar[str] = "unwatch CoreWeave"

    def answer(self, desk: Desk, asker: Asker) -> Card:
        name, notes = self.meant(desk)
        was = desk.unwatch(asker.user, name)
        title = f"You no longer watch {name}." if was else f"You did not watch {name}."
        return Card(title=title, blocks=notes, company=name)


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
