"""Tokens that end are exchanged once, whoever asks, and nobody waits for that while the old ones last."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from adapters.slack.many import ManyWorkspaces
from bot.answer import Answers
from bot.chat import SlowDown
from bot.store import Ledger, open_ledger
from tests.adapters.slack.conftest import KEY, OAUTH, World, world
from tests.adapters.slack.installing import granted, install, workspaces
from tests.adapters.slack.people import People
from tests.adapters.slack.test_replicas import replica


@pytest_asyncio.fixture
async def many(tmp_path: Path, answers: Answers) -> AsyncIterator[World]:
    """A workspace whose token ends in an hour, and what it can be exchanged for."""
    own: Ledger = open_ledger(tmp_path)
    async with world(own, answers, **OAUTH) as found:
        await install(found, "c1", granted("xoxb-old", refresh_token="r1", expires_in=3_600))
        found.fake.codes["r1"] = granted("xoxb-new", refresh_token="r2", expires_in=43_200)
        yield found
    own.close()


def at_the_end(one: World) -> ManyWorkspaces:
    """The same workspaces as another process sees them, an hour later."""
    mine = workspaces(one)
    return ManyWorkspaces(mine.kept, mine.cipher, mine.exchange, mine.connect, lambda: time.time() + 3_600)


async def test_a_token_that_has_ended_is_exchanged_once(many: World) -> None:
    """However many ask at a time; a refresh token can be used only once."""
    first, second = at_the_end(many), at_the_end(many)
    tokens = await asyncio.gather(*(one.client("T1") for one in (first, second) * 10))
    assert {str(client.token) for client in tokens} == {"xoxb-new"}
    assert many.fake.refreshes == ["r1"]
    [row] = first.kept.every()
    assert first.cipher.unpack(row.document)["bot_refresh_token"] == "r2"


async def test_two_processes_exchange_a_token_once(many: World, tmp_path: Path) -> None:
    """Both are asked at once, and all is answered; afterwards each of them knows the new token."""
    async with (
        replica(tmp_path, many.fake, key=KEY) as (_, one),
        replica(tmp_path, many.fake, key=KEY) as (_, two),
        aiohttp.ClientSession() as http,
    ):
        doors = [People(many.fake, address, http) for address in (one, two)]
        statuses = await asyncio.gather(*(doors[at % 2].say(doors[0].mention("help")) for at in range(12)))
        assert {status for status, _ in statuses} == {200}
        await many.fake.until(lambda: len(many.fake.messages) == 12, 20)
        before = len(many.fake.calls)
        for door in doors:
            await door.say(doors[0].mention("help"))
        await many.fake.until(lambda: len(many.fake.messages) == 14, 20)
        said = [call.token for call in many.fake.calls[before:] if call.method == "chat.postMessage"]
    assert said == ["xoxb-new"] * 2
    assert many.fake.refreshes == ["r1"]


async def test_an_exchange_in_doubt_keeps_nobody_waiting(many: World) -> None:
    """The old token goes on to work, and what people ask is acknowledged and answered at once."""
    many.fake.faults["oauth.v2.access"].append("500")
    begun = time.monotonic()
    assert (await workspaces(many).client("T1")).token == "xoxb-old"
    await many.people.say(many.people.mention("help"))
    await many.fake.until(lambda: many.fake.messages)
    assert time.monotonic() - begun < 5
    many.fake.faults["oauth.v2.access"].append("429")
    await _released(many)
    with pytest.raises(SlowDown):
        await at_the_end(many).client("T1")


async def test_a_refused_exchange_ends_nothing_before_the_token_does(many: World) -> None:
    """Slack may have made new tokens and lost its answer; the old one is used until it ends, and then no more."""
    many.fake.codes.clear()
    assert (await workspaces(many).client("T1")).token == "xoxb-old"
    await _released(many)
    with pytest.raises(SlowDown, match="install it again"):
        await at_the_end(many).client("T1")
    assert [row.document for row in workspaces(many).kept.every()] == [b""]


async def test_a_slow_exchange_holds_up_no_acknowledgement(many: World) -> None:
    """A command is acknowledged before anybody is asked for tokens."""
    many.fake.faults["oauth.v2.access"].append("late")
    begun = time.monotonic()
    assert await many.people.command("help") == (200, "")
    assert time.monotonic() - begun < 0.5
    await many.fake.until(lambda: many.fake.hooked)


async def _released(one: World) -> None:
    """The lock of an exchange whose fate is unknown runs out."""
    [row] = workspaces(one).kept.every()
    await asyncio.to_thread(workspaces(one).kept.change, row, row.document)
