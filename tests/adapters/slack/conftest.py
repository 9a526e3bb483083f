"""A ledger of made-up deals behind the real adapter, a fake Slack before it."""

import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from adapters.slack.running import Core, Slack, build_slack
from bot.answer import Answers, build_answers
from bot.commands import build_commands
from bot.desk import Desk
from bot.desk.names import Names
from bot.intake.offers import Offer
from bot.intake.take import take
from bot.knowledge import load
from bot.model import Article, When
from bot.reading import build_reader
from bot.settings import Settings
from bot.store import Ledger, open_ledger
from briefs.listing import EVERY
from briefs.zones import suggest as zones
from tests.adapters.slack.fake import FakeSlack, fake_slack
from tests.adapters.slack.people import SECRET, People
from tests.bot.commands.conftest import TEXTS

KEY = "a-random-text-of-thirty-two-characters-or-more"
OAUTH: dict[str, Any] = {
    "slack_bot_token": None, "slack_client_id": "111.222", "slack_client_secret": "shh", "secret_key": KEY,
}  # fmt: skip


class Clocks:
    def wall(self) -> datetime:
        return datetime.now(UTC)

    def steady(self) -> float:
        return time.monotonic()


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    opened = open_ledger(tmp_path_factory.mktemp("slack"))
    fill(opened)
    yield opened
    opened.close()


def fill(ledger: Ledger) -> None:
    offers = [
        Offer(Article(id=name, title=title, text=text, outlet=outlet, published=When.parse(day)), name)
        for name, (outlet, day, title, text) in TEXTS.items()
    ]
    list(take(offers, ledger, build_reader(load()), now=datetime(2026, 3, 1, 9, tzinfo=UTC)))


@pytest.fixture(scope="session")
def answers(ledger: Ledger) -> Answers:
    return answering(ledger)


def answering(ledger: Ledger) -> Answers:
    knowledge = load()
    desk = Desk(ledger=ledger, knowledge=knowledge, names=Names(knowledge), clock=lambda: datetime.now(UTC))
    return build_answers(desk, build_commands(EVERY), {"zones": zones})


@dataclass
class World:
    """A fake Slack, the adapter that listens to it, and people who act on it."""

    fake: FakeSlack
    slack: Slack
    people: People

    def as_(self, user: str, team: str | None = None) -> People:
        return replace(self.people, user=user, team=team or self.people.team)


@asynccontextmanager
async def world(
    ledger: Ledger, answers: Answers, fake: FakeSlack | None = None, **settings: Any
) -> AsyncIterator[World]:
    """Everything together over real sockets; HTTP mode unless the settings say otherwise."""
    async with fake_slack(fake) as one:
        chosen = {"slack_bot_token": "xoxb-one", "slack_signing_secret": SECRET, "slack_api": one.api, **settings}
        slack = build_slack(
            Settings(data=Path("unused"), slack_port=0, **chosen),
            Core(answers, answers.suggest, answers.changes, "deal"),
            ledger,
            Clocks(),
        )
        try:
            await slack.open()
            async with aiohttp.ClientSession() as http:
                yield World(one, slack, People(one, f"http://127.0.0.1:{slack.port}", http))
        finally:
            await slack.close()
        assert one.problems == []


@pytest_asyncio.fixture
async def http(ledger: Ledger, answers: Answers) -> AsyncIterator[World]:
    """HTTP mode with one workspace's token."""
    async with world(ledger, answers) as found:
        yield found


@pytest.fixture
def own(tmp_path: Path) -> Any:
    opened = open_ledger(tmp_path)
    yield opened
    opened.close()


@pytest_asyncio.fixture
async def many(own: Ledger, answers: Answers) -> AsyncIterator[World]:
    async with world(own, answers, **OAUTH) as found:
        yield found
