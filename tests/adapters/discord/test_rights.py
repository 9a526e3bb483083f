"""Who may change what a channel gets on Discord, and who may see it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from simcord import Env

from bot.answer import Answers, build_answers
from bot.commands import build_commands
from bot.desk import Desk
from bot.desk.names import Names
from bot.knowledge import load
from bot.posting import Schedule
from bot.store import Ledger, open_ledger
from briefs.booking import store_of
from briefs.listing import EVERY
from tests.adapters.conftest import NOW
from tests.adapters.discord.test_listen import Server, words

CHANGES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("schedule", {"when": "daily 10:00"}),
    ("schedule", {"when": "alerts"}),
    ("unschedule", {"number": 1}),
    ("pause", {"number": 1}),
    ("resume", {"number": 1}),
    ("watch", {"company": "Meta", "who": "channel"}),
    ("unwatch", {"company": "Meta", "who": "channel"}),
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger of each test's own."""
    opened = open_ledger(tmp_path / "ledger")
    yield opened
    opened.close()


@pytest.fixture
def answers(ledger: Ledger) -> Answers:
    knowledge = load()
    desk = Desk(ledger=ledger, knowledge=knowledge, names=Names(knowledge), clock=lambda: NOW)
    return build_answers(desk, build_commands(EVERY))


@pytest.fixture
def server(simcord_env: Env) -> Server:
    return Server(simcord_env)


@pytest.fixture
def other(simcord_env: Env) -> Server:
    """Another server with the same bot."""
    return Server(simcord_env)


async def told(who: Any, where: Any, verb: str, /, **options: Any) -> str:
    return words((await who.slash(where, f"deal {verb}", **options)).response)


def every(answers: Answers) -> tuple[Schedule, ...]:
    return store_of(answers.desk).every_schedule()


async def made(server: Server) -> None:
    said = await told(server.chief, server.desk, "schedule", when="daily 9:00 Europe/Berlin")
    assert "Schedule 1 is set" in said


async def test_who_does_not_manage_changes_nothing(server: Server, answers: Answers) -> None:
    """Each command that changes what the channel gets is refused, and nothing has changed by it."""
    await made(server)
    before = every(answers)
    for verb, options in CHANGES:
        assert "Only those who manage this channel" in await told(server.reader, server.desk, verb, **options), verb
    assert every(answers) == before


async def test_everybody_reads_and_subscribes(server: Server, answers: Answers) -> None:
    """The list, the reasons, and the same briefing by direct message, which is theirs to end."""
    await made(server)
    assert "09:00 Europe/Berlin" in await told(server.reader, server.desk, "schedules")
    assert "has not been due yet" in await told(server.reader, server.desk, "why", comparison="schedule 1")
    assert "You get it by direct message" in await told(server.reader, server.desk, "subscribe", number=1)
    assert [one.target.channel for one in every(answers)] == [str(server.desk.id), f"@{server.reader.id}"]
    assert "no schedule 2" in await told(server.chief, server.desk, "unschedule", number=2)
    assert "Schedule 2 has ended" in await told(server.reader, server.desk, "unschedule", number=2)


async def test_another_server_sees_and_reaches_nothing(server: Server, other: Server, answers: Answers) -> None:
    """Who manages another server finds no schedule and no watch list there."""
    await made(server)
    assert "watches Meta from now on" in await told(server.chief, server.desk, "watch", company="Meta", who="channel")
    before = every(answers)
    assert "Nothing is scheduled here" in await told(other.chief, other.desk, "schedules")
    assert "no schedule 1" in await told(other.chief, other.desk, "why", comparison="schedule 1")
    for verb in ("unschedule", "pause", "subscribe"):
        assert "no schedule 1" in await told(other.chief, other.desk, verb, number=1), verb
    assert "Meta" not in await told(other.chief, other.desk, "watching")
    assert every(answers) == before


async def test_who_manages_changes_it(server: Server, answers: Answers) -> None:
    """The same commands from somebody who may."""
    await made(server)
    assert "Schedule 1 rests" in await told(server.chief, server.desk, "pause", number=1)
    assert "Schedule 1 goes on" in await told(server.chief, server.desk, "resume", number=1)
    assert "Schedule 1 has ended" in await told(server.chief, server.desk, "unschedule", number=1)
    assert every(answers) == ()
