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
from bot.posting import Schedule
from briefs import booking, filters
from briefs.edition import edition
from briefs.news import News
from briefs.writing import news_of

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
        return edition(_since(desk, asker, company, since, self.since or "") if since else _all(desk, asker, company))


def _since(desk: Desk, asker: Asker, company: str | None, since: datetime, said: str) -> News:
    """What a schedule would tell now whose last briefing was posted at that moment."""
    schedule = Schedule(
        workspace=desk.workspace,
        target=booking.NOWHERE,
        owner=asker.user,
        personal=True,
        wanted=str(filters.Term("company", company)) if company else "",
    )
    settled = tuple(name for name, one in desk.ledger.settled(desk.workspace).items() if one.at >= since)
    changes = desk.ledger.changes(desk.workspace, at=since)
    return news_of(desk, schedule, changes, settled=settled) or News(comparisons=(), articles={}, since=said)


def _all(desk: Desk, asker: Asker, company: str | None) -> News:
    """All there is, as somebody wants it who has had no briefing yet."""
    comparisons = desk.comparisons(company)
    findings = desk.findings(company)
    claims = [claim for one in comparisons for claim in one.claims] + [one for each in findings for one in each.claims]
    return News(
        comparisons=comparisons,
        findings=findings,
        articles=desk.articles(claim.article for claim in claims),
        watched=frozenset(desk.watching(asker.user)),
        settled=desk.settled(),
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
