"""Articles by their words."""

import re
from typing import Annotated, ClassVar

from pydantic import Field

from bot import showing
from bot.card import Card, Line, Quote, Tone
from bot.chat import Asker
from bot.commands.command import Command, Name
from bot.desk import Desk
from bot.desk.wording import stem
from bot.model import Article, counted

SHOWN = 8
LONGEST = 300


class Search(Command):
    """Articles that hold all of the words, the newest first, each with the sentence that holds most of them."""

    verb: ClassVar[str] = "search"
    first: ClassVar[str | None] = "text"
    also: ClassVar[tuple[str, ...]] = ("find",)
    phrases: ClassVar[tuple[str, ...]] = ("search for", "articles about", "articles on", "news on", "news about")
    summary: ClassVar[str] = "articles that hold all of the words"
    example: ClassVar[str] = "search 49% stake"

    text: Annotated[Name, Field(description="words to look for")]

    def answer(self, desk: Desk, asker: Asker) -> Card:
        found = desk.search(self.text)
        if not found:
            return Card(title=f"No article in the ledger holds all of these words: {self.text}", found=False)
        shown = tuple(_quote(article, self.text) for article in found[:SHOWN])
        more = (
            (Line(f"{len(found) - SHOWN} more; add a word to narrow this.", Tone.NOTE),) if len(found) > SHOWN else ()
        )
        return Card(title=f"{counted(len(found), 'article')}, the newest first: {self.text}", blocks=(*shown, *more))


def _quote(article: Article, words: str) -> Quote:
    """The sentence that holds most of the words."""
    stems = [stem(word).casefold() for word in re.findall(r"\w+", words)]
    sentences = [article.title, *re.split(r"(?<=[.!?])\s+|\n+", article.text)]
    best = max(sentences, key=lambda one: sum(part in one.casefold() for part in stems))
    return Quote(best.strip()[:LONGEST], showing.source(article))
