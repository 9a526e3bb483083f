"""What a person or a channel wants to hear of."""

import re
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field

from bot.card import Card, Choice, Choices, Line, Tone
from bot.chat import Asker
from bot.commands.asked import Asked
from bot.commands.command import Command, Name, Suggest
from bot.desk import Desk
from bot.errors import NotUnderstood
from bot.model import counted
from bot.quoting import quoted

Who = Annotated[
    Literal["me", "channel"], Field(description="me, or channel: what this channel's briefings and alerts put first")
]


class Watched(Command):
    """What is done about watching one company, for oneself or for a channel."""

    first: ClassVar[str | None] = "company"
    changes: ClassVar[bool] = True

    company: Annotated[Name, Suggest("companies"), Field(description="a company")]
    who: Who = "me"

    @classmethod
    def asked(cls, asked: Asked) -> Self:
        here = re.search(r"\b(?:here|(?:for|in) (?:this|the) channel)\s*$", asked.text.casefold())
        return super().asked(asked.given_too({"who": "channel"}) if here and "who" not in asked.given else asked)

    def meant(self, desk: Desk) -> tuple[str, tuple[Line, ...]]:
        """The company, and how it was read where it was typed otherwise."""
        company = desk.resolve(self.company)
        return company.name, (Line(company.note, Tone.NOTE),) if company.note else ()

    def whose(self, asker: Asker) -> tuple[str, str, str]:
        """Whose list it is, that one and the verb. Raises NotUnderstood where the asker may not change it."""
        if self.who == "me":
            return asker.user, "You", ""
        if asker.place is None:
            raise NotUnderstood("There is no channel here; ask in Slack or Discord, or watch for yourself.")
        if not asker.manages:
            raise NotUnderstood(
                "Only those who manage this channel change what it watches; you can watch for yourself.",
                (f"watch {quoted(self.company)}", "watching"),
            )
        return asker.place.channel, "This channel", " who:channel"


class Watch(Watched):
    """Hear of a company: briefings put what is watched first, and alerts tell of nothing else."""

    verb: ClassVar[str] = "watch"
    also: ClassVar[tuple[str, ...]] = ("follow",)
    summary: ClassVar[str] = "put a company first in your briefings, or in this channel's"
    example: ClassVar[str] = "watch CoreWeave"

    def answer(self, desk: Desk, asker: Asker) -> Card:
        whose, subject, more = self.whose(asker)
        name, notes = self.meant(desk)
        new = desk.watch(whose, name)
        watches = "watch" if self.who == "me" else "watches"
        title = f"{subject} {watches} {name} from now on." if new else f"{subject} {watches} {name} already."
        stop = Choices("", (Choice("stop watching", f"unwatch {quoted(name)}{more}"),))
        return Card(title=title, blocks=(*notes, stop), company=name)


class Unwatch(Watched):
    """Stop hearing of a company first."""

    verb: ClassVar[str] = "unwatch"
    also: ClassVar[tuple[str, ...]] = ("unfollow",)
    summary: ClassVar[str] = "stop watching a company"
    example: ClassVar[str] = "unwatch CoreWeave"

    def answer(self, desk: Desk, asker: Asker) -> Card:
        whose, subject, _ = self.whose(asker)
        name, notes = self.meant(desk)
        watches = "watch" if self.who == "me" else "watches"
        title = f"{subject} no longer {watches} {name}." if desk.unwatch(whose, name) else _never(subject, name)
        return Card(title=title, blocks=notes, company=name)


def _never(subject: str, name: str) -> str:
    return f"{subject} did not watch {name}."


class Watching(Command):
    """What you watch, and what this channel does."""

    verb: ClassVar[str] = "watching"
    also: ClassVar[tuple[str, ...]] = ("watchlist",)
    summary: ClassVar[str] = "what you and this channel watch"
    example: ClassVar[str] = "watching"

    def answer(self, desk: Desk, asker: Asker) -> Card:
        names = desk.watching(asker.user)
        here = desk.watching(asker.place.channel) if asker.place else ()
        title = f"You watch {counted(len(names), 'company', 'companies')}"
        if not names:
            title = "You watch no company yet; “watch CoreWeave” begins."
        also = (_choices("This channel watches:", here),) if here else ()
        return Card(title=title, blocks=((_choices("", names),) if names else ()) + also)


def _choices(prompt: str, names: tuple[str, ...]) -> Choices:
    return Choices(prompt, tuple(Choice(name, f"company {quoted(name)}") for name in names))
