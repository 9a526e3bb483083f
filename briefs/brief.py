"""The briefing that would be posted now."""

from datetime import UTC, datetime
from typing import Annotated, ClassVar

from pydantic import Field

from bot.card import Card
from bot.chat import Asker
from bot.commands.command import Command, Name, Suggest
from bot.desk import Desk
from bot.errors import NotUnderstood
from bot.model import When
from briefs.edition import edition
from briefs.news import News

EMPTY = "The ledger holds no article yet. “dealbrief index”, on the command line, takes articles in."


class Brief(Command):
    """The briefing that would be posted now: all there is, or what changed since a day."""

    verb: ClassVar[str] = "brief"
    first: ClassVar[str | None] = "company"
    also: ClassVar[tuple[str, ...]] = ("briefing", "digest")
    phrases: ClassVar[tuple[str, ...]] = ("brief me", "briefing", "what is new", "what s new", "digest", "catch me up")
    summary: ClassVar[str] = "the briefing that would be posted now"
    example: ClassVar[str] = "brief since:2025-06-13"

    company: Annotated[Name | None, Suggest("companies"), Field(description="only this company")] = None
    since: Annotated[Name | None, Field(description="a day: 2025-06-13")] = None

    def answer(self, desk: Desk, asker: Asker) -> Card:
        company = desk.resolve(self.company).name if self.company else None
        since = _moment(self.since) if self.since else None
        if desk.empty:
            return Card(title=EMPTY)
        comparisons = desk.changed(since) if since else desk.comparisons(company)
        chosen = tuple(one for one in comparisons if company in (None, one.quantity.company, one.quantity.counterparty))
        findings = desk.findings(company, since)
        claims = [claim for one in chosen for claim in one.claims] + [claim for one in findings for claim in one.claims]
        return edition(
            News(
                comparisons=chosen,
                findings=findings,
                articles=desk.articles(claim.article for claim in claims),
                watched=frozenset(desk.watching(asker.user)),
                since=self.since or "",
            )
        )


def _moment(since: str) -> datetime:
    """The moment that a day or a time of day begins. Raises NotUnderstood."""
    try:
        moment = datetime.fromisoformat(since)
    except ValueError:
        try:
            first = When.parse(since).first
        except ValueError as error:
            raise NotUnderstood(f"“{since[:40]}” is no day; write it as 2025-06-13 or 2025-06-13T09:00.") from error
        moment = datetime(first.year, first.month, first.day, tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
