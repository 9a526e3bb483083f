"""What can be asked."""

from typing import Annotated, ClassVar

from pydantic import Field

from bot.card import Card, Choice, Choices, Line, Table, Tone
from bot.chat import Asker
from bot.commands.command import Command, Words
from bot.commands.words import HELLO
from bot.desk import Desk
from bot.errors import NotUnderstood

ASKED = "how much did Meta pay for Scale AI?"


class Help(Command):
    """The commands, or one of them with an example."""

    verb: ClassVar[str] = "help"
    first: ClassVar[str | None] = "about"
    also: ClassVar[tuple[str, ...]] = ("commands",)
    phrases: ClassVar[tuple[str, ...]] = ("help", "help me", "what can you do", "how do you work", "what do you do")
    summary: ClassVar[str] = "what can be asked"
    example: ClassVar[str] = "help figure"

    about: Annotated[Words, Field(description="a command")] = ""

    def answer(self, desk: Desk, asker: Asker) -> Card:
        if self.about == HELLO:
            return Card(title=f"Hello. Ask in plain words: {ASKED}", blocks=(Line("“help” lists the commands."),))
        if self.about:
            return self._one(desk)
        rows = tuple((guide.verb, guide.summary, guide.example) for guide in desk.guide)
        return Card(
            title="Ask in plain words, or with a command",
            blocks=(
                Line(f"For example: {ASKED} Names may be mistyped; I say how I read them."),
                Table(("command", "what it does", "example"), rows),
            ),
        )

    def _one(self, desk: Desk) -> Card:
        verb = self.about.split()[0].lstrip("/").casefold()
        for guide in desk.guide:
            if guide.verb == verb:
                example = Choices("For example:", (Choice("", guide.example),))
                return Card(title=f"{guide.verb}: {guide.summary}", blocks=(example, *_fields(guide.fields)))
        raise NotUnderstood(f"There is no command “{verb[:40]}”; “help” lists them.", ("help",))


def _fields(fields: tuple[tuple[str, str], ...]) -> tuple[Line, ...]:
    return tuple(Line(f"{name}: {what}", Tone.NOTE) for name, what in fields)
