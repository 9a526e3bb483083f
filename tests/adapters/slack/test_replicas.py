"""Several processes at one ledger, over real sockets: every event is answered once, also when one of them is killed."""

import asyncio
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.store import open_ledger
from tests.adapters.slack.conftest import fill
from tests.adapters.slack.fake import FakeSlack, fake_slack
from tests.adapters.slack.people import People

LONG = os.environ.get("DEALBRIEF_CRASH") == "long"
EVENTS = 1_000 if LONG else 60
DELIVERIES = 4


@asynccontextmanager
async def replica(
    folder: Path, fake: FakeSlack, lease: float = 60.0, key: str = ""
) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """A process that listens, and its address."""
    script = Path(__file__).parent / "replica.py"
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(script),
        str(folder),
        fake.api,
        str(lease),
        key,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout
    try:
        port = (await asyncio.wait_for(process.stdout.readline(), 60)).decode().strip()
        yield process, f"http://127.0.0.1:{port}"
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def threads(fake: FakeSlack) -> Counter[str]:
    """How many answers stand under each message."""
    return Counter(str(said["thread_ts"]) for said in fake.messages)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    ledger = open_ledger(tmp_path)
    fill(ledger)
    ledger.close()
    return tmp_path


async def test_two_processes_answer_each_event_once(folder: Path) -> None:
    """Every event four times, in any order, at either of two processes: as many answers as events."""
    async with (
        fake_slack() as fake,
        replica(folder, fake) as (_, one),
        replica(folder, fake) as (_, two),
        aiohttp.ClientSession() as http,
    ):
        doors = [People(fake, address, http) for address in (one, two)]
        bodies = [doors[0].mention(f"Meta capex {at}") for at in range(EVENTS)] * DELIVERIES
        random.Random(11).shuffle(bodies)
        at_once = asyncio.Semaphore(16)
        statuses: Counter[int] = Counter()

        async def deliver(number: int) -> None:
            async with at_once:
                status, _ = await doors[number % 2].say(bodies[number])
                statuses[status] += 1

        await asyncio.gather(*(deliver(number) for number in range(len(bodies))))
        await fake.until(lambda: len(threads(fake)) == EVENTS, 30 + EVENTS / 5)
        await asyncio.sleep(0.5)
    assert set(threads(fake).values()) == {1}
    assert statuses[200] == len(bodies)


async def test_what_a_killed_process_had_acknowledged_is_answered(folder: Path) -> None:
    """A process is killed in the midst of answering; the other takes over, once each, and none is lost."""
    many = 200 if LONG else 24
    async with fake_slack() as fake, replica(folder, fake, 3.0) as (doomed, one), replica(folder, fake, 3.0):
        fake.faults["chat.postMessage"].extend(["late"] * many)
        async with aiohttp.ClientSession() as http:
            people = People(fake, one, http)
            bodies = [people.mention(f"Meta capex {at}") for at in range(many)]
            assert {(await people.say(body))[0] for body in bodies} == {200}
            doomed.kill()
            await doomed.wait()
            await fake.until(lambda: len(threads(fake)) == many, 60)
            await asyncio.sleep(1.0)
    assert set(threads(fake).values()) == {1}
