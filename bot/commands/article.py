"""Links that somebody wants in the ledger: their pages are fetched, read and compared."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Annotated, ClassVar, Self

from pydantic import Field, StringConstraints

from bot.card import Block, Card, Choice, Choices, Line, Tone
from bot.chat import Asker
from bot.commands.asked import Asked
from bot.commands.command import Command
from bot.desk import Desk
from bot.errors import NotUnderstood
from bot.model import counted
from bot.quoting import quoted
from bot.reading import build_reader

if TYPE_CHECKING:
    from bot.intake.take import Report

LONGEST = 6_000
MOST = 10
"""Links of one message, and articles of one feed: somebody waits."""

PATIENCE = 60.0
"""Seconds for all links of a message together."""

TOLD = 5
WAYS = 3
FATES = {"taken": "taken in", "newer": "taken in as a newer version", "known": "known already"}


class Articles(Command):
    """Take in the articles behind links, or those that a feed names, for this workspace."""

    verb: ClassVar[str] = "article"
    first: ClassVar[str | None] = "links"
    also: ClassVar[tuple[str, ...]] = ("add", "index")
    summary: ClassVar[str] = "take in the articles behind links or of a feed"
    example: ClassVar[str] = 'article "https://example.com/news/deal"'
    changes: ClassVar[bool] = True

    links: Annotated[str, StringConstraints(max_length=LONGEST), Field(description="one link or several")]

    @classmethod
    def asked(cls, asked: Asked) -> Self:
        return cls.made({"links": asked.text} if asked.text else {})

    def answer(self, desk: Desk, asker: Asker) -> Card:
        from bot.intake.links import bring_links  # noqa: PLC0415  what fetches is slow to load
        from bot.intake.take import take  # noqa: PLC0415  and so is what writes

        found = links(self.links)
        if not found:
            return Card(title="There is no link to an article in that.", found=False)
        if not desk.fetches.acquire(blocking=False):
            raise NotUnderstood("Other links are being fetched at this moment. Try again in a minute.")
        try:
            brought = bring_links(found, desk.reach, MOST, seconds=PATIENCE)
            reader = build_reader(desk.knowledge)
            return _card(desk, list(take(brought, desk.ledger, reader, now=desk.clock(), workspace=desk.workspace)))
        finally:
            desk.fetches.release()


def _card(desk: Desk, reports: Sequence["Report"]) -> Card:
    there = [one for one in reports if one.fate != "refused"]
    refused = [one for one in reports if one.fate == "refused"]
    blocks = (*_taken(there), *_refused(refused), *_ways(desk, there))
    return Card(title=_title(reports), blocks=blocks, found=bool(there))


def _title(reports: Sequence["Report"]) -> str:
    fates = Counter(one.fate.value for one in reports)
    if fates["refused"] == len(reports):
        return "Nothing could be taken in." if len(reports) > 1 else "It could not be taken in."
    fresh = fates["taken"] + fates["newer"]
    said = [f"{counted(fresh, 'article')} taken in"] if fresh else []
    said += [f"{fates['known']} known already"] if fates["known"] else []
    said += [f"{fates['refused']} not readable"] if fates["refused"] else []
    return ", ".join(said)


def _taken(reports: Sequence["Report"]) -> Iterator[Block]:
    for one in reports[:TOLD]:
        read = f", {counted(one.claims, 'figure')} read" if one.fate != "known" else ""
        yield Line(f"{one.title}: {FATES[one.fate]}{read}.")
    if len(reports) > TOLD:
        yield Line(f"And {len(reports) - TOLD} more.", Tone.NOTE)


def _refused(reports: Sequence["Report"]) -> Iterator[Block]:
    for one in reports[:TOLD]:
        yield Line(one.why, Tone.ALERT)
    if len(reports) > TOLD:
        yield Line(f"And {len(reports) - TOLD} more could not be read.", Tone.NOTE)


def _ways(desk: Desk, reports: Sequence["Report"]) -> Iterator[Block]:
    """What to ask next: about the companies that the articles say most of."""
    said = Counter(
        claim.company
        for one in reports
        for claim in desk.ledger.claims_of_article(desk.workspace, one.article or "")
        if claim.company
    )
    ways = tuple(Choice(name, f"company {quoted(name)}") for name, _ in said.most_common(WAYS))
    if ways:
        yield Choices("What is known now:", ways)


def links(text: str) -> tuple[str, ...]:
    """The web addresses in a text, each once.

    >>> links("see https://example.com/a, and (http://example.org/b).")
    ('https://example.com/a', 'http://example.org/b')
    """
    found = (match[0].rstrip(".,;:!?)]}'\"”’>") for match in _link().finditer(text))
    return tuple(dict.fromkeys(found))[:MOST]


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"https?://[^\s<>]{3,2000}", re.IGNORECASE)
