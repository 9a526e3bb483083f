import asyncio
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.answer import Answers, build_answers
from bot.card import Card
from bot.chat import Asker, Gone, Place, Posted
from bot.commands import build_commands
from bot.desk import Desk
from bot.desk.names import Names
from bot.intake.offers import Offer
from bot.intake.take import take
from bot.knowledge import load
from bot.model import SHARED, Article, When
from bot.reading import Reader, build_reader
from bot.store import Ledger, open_ledger
from bot.written import words
from briefs.delivery import Delivery
from briefs.listing import EVERY
from briefs.running import Running, build_running
from briefs.steps import Timing
from briefs.threads import scope_of

KNOWLEDGE = load()


@dataclass
class Wire:
    """A chat that keeps what is posted, as words."""

    name: str = "fake"
    once_for: float = 0.0
    posted: list[tuple[Place, str]] = field(default_factory=list)
    gone: str = ""
    forever: bool = False

    def rendered(self, card: Card) -> str:
        return words(card)

    async def post(self, place: Place, rendered: str, key: str, *, repeat: bool = False) -> Posted:
        if self.gone and not place.channel.startswith("@"):
            raise Gone(self.gone, forever=self.forever)
        self.posted.append((place, rendered))
        name = f"m{len(self.posted)}"
        return Posted(replace(place, thread=place.thread or name), name)

    async def find(self, place: Place, key: str, since: datetime) -> Posted | None:
        return None


@dataclass
class House:
    """The whole program but its platforms, with a clock that the test sets."""

    ledger: Ledger
    reader: Reader
    desk: Desk
    answers: Answers
    wire: Wire
    running: Running
    time: list[datetime]

    def later(self, **span: float) -> None:
        self.time[0] += timedelta(**span)

    def tell(self, name: str, text: str, workspace: str = SHARED) -> None:
        """An article comes in now."""
        day = When.day(self.time[0].date())
        article = Article(id=name, title="News", text=text, outlet=f"{name}.example", published=day)
        for report in take([Offer(article, name)], self.ledger, self.reader, now=self.time[0], workspace=workspace):
            assert report.why == ""

    def ask(self, line: str, asker: Asker) -> Card:
        return self.answers.at_once(line, asker)

    def post(self) -> list[str]:
        """Let the scheduled half do what it can now; what it has posted by that."""
        before = len(self.wire.posted)
        asyncio.run(self._post())
        return [text for _, text in self.wire.posted[before:]]

    async def _post(self) -> None:
        delivery: Delivery = self.running.delivery
        await delivery.tick()
        while delivery.tasks:
            await asyncio.wait(delivery.tasks)


@pytest.fixture(scope="session")
def reader() -> Reader:
    return build_reader(KNOWLEDGE)


@pytest.fixture
def house(tmp_path: Path, reader: Reader) -> Iterator[House]:
    """On Monday, 2026-03-02, 08:00 UTC."""
    time = [datetime(2026, 3, 2, 8, 0, tzinfo=UTC)]
    start = time[0]
    ledger = open_ledger(tmp_path)
    desk = Desk(ledger=ledger, knowledge=KNOWLEDGE, names=Names(KNOWLEDGE), clock=lambda: time[0])
    wire, keys = Wire(), itertools.count()

    def steady() -> float:
        return (time[0] - start).total_seconds()

    running = build_running(desk, {"fake": wire}, steady, lambda: f"key {next(keys)}", Timing(pace=0.0))
    yield House(ledger, reader, desk, build_answers(desk, build_commands(EVERY), scope=scope_of), wire, running, time)
    ledger.close()


def asker(user: str = "anna", channel: str = "deals", workspace: str = "acme", *, manages: bool = True) -> Asker:
    return Asker(workspace, user, Place("fake", workspace, channel), manages)
