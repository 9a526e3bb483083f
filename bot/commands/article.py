"""Links that somebody wants in the ledger, and how they get there."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated, ClassVar
from urllib.parse import urlsplit

from pydantic import Field, StringConstraints

from bot.card import Block, Card, Line, Tone
from bot.chat import Asker
from bot.commands.command import Command
from bot.desk import Desk
from bot.model import counted

LONGEST = 6_000
MOST = 10


class Articles(Command):
    """Links to articles. Pages are taken in on the command line."""

    verb: ClassVar[str] = "article"
    first: ClassVar[str | None] = "links"
    also: ClassVar[tuple[str, ...]] = ("add",)
    summary: ClassVar[str] = "how the articles behind links get into the ledger"
    example: ClassVar[str] = 'article "https://example.com/news/deal"'

    links: Annotated[str, StringConstraints(max_length=LONGEST), Field(description="one link or several")]

    def answer(self, desk: Desk, asker: Asker) -> Card:
        found = links(self.links)
        if not found:
            return Card(title="There is no link to an article in that.", found=False)
        hosts = ", ".join(dict.fromkeys(urlsplit(one).hostname or "" for one in found))
        return Card(
            title=f"{counted(len(found), 'link')}: {hosts}",
            blocks=tuple(_told(found)),
        )


def _told(found: tuple[str, ...]) -> Iterator[Block]:
    yield from (Line(url) for url in found)
    yield Line("A chat cannot take pages in yet: save them, and whoever runs the bot indexes the files.", Tone.NOTE)


def links(text: str) -> tuple[str, ...]:
    """The web addresses in a text, each once.

    >>> links("see https://example.com/a, and (http://example.org/b).")
    ('https://example.com/a', 'http://example.org/b')
    """
    found = (match[0].rstrip(".,;:!?)]}'\"”’>") for match in _link().finditer(text))
    return tuple(dict.fromkeys(found))[:MOST]


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"https?://[^\s<>]{3,500}")
