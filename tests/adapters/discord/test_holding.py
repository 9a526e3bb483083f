"""Several processes on one ledger: one of them listens to Discord, and another when the first is gone."""

import asyncio
import os
import sys
import time
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.discord.listen import Listener
from adapters.discord.serve import Gateway, use
from bot.holding import Holding
from bot.posting import Moment
from bot.store import Ledger, open_ledger
from tests.adapters.discord.fake import FakeDiscord, message, running
from tests.adapters.discord.test_gateway import addresses, make

__all__ = ["addresses", "make"]

DAY = datetime(2026, 3, 2, tzinfo=UTC)


async def within(seconds: float, holds: Callable[[], object]) -> None:
    """Wait until something holds."""
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110  what holds is the state of a fake or of a file
            await asyncio.sleep(0.02)


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Ledger]:
    opened = open_ledger(tmp_path)
    yield opened
    opened.close()


def listens(shared: Ledger, make: Callable[[], Listener], who: str) -> asyncio.Task[None]:
    """A process that wants to listen, with a term of two seconds."""
    holders = shared.holders(lambda: Moment(DAY, time.monotonic()))
    holding = Holding(holders=holders, what="discord", who=who, steady=time.monotonic, term=2.0, margin=1.0)
    return asyncio.create_task(Gateway(make, "token", holding, time.monotonic, look=0.1, wait=0.05).run())


async def ended(*tasks: asyncio.Task[None]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_successor_takes_over_when_the_term_has_passed(shared: Ledger, make: Callable[[], Listener]) -> None:
    """While one listens the other does not; when the one is gone without a word, the other does."""
    async with running(FakeDiscord()) as fake:
        use(fake.api, fake.gateway)
        first = listens(shared, make, "first")
        await within(5.0, lambda: fake.sockets)
        second = listens(shared, make, "second")
        await asyncio.sleep(2.5)
        assert fake.identified == 1
        await ended(first)
        gone = time.monotonic()
        await within(5.0, lambda: fake.identified == 2)
        assert time.monotonic() - gone < 3.5
        await ended(second)


async def test_who_loses_the_lease_hangs_up(shared: Ledger, make: Callable[[], Listener]) -> None:
    """A process that finds another in its place listens no longer, and again when that one has left."""
    async with running(FakeDiscord()) as fake:
        use(fake.api, fake.gateway)
        first = listens(shared, make, "first")
        await within(5.0, lambda: fake.sockets)
        holders = shared.holders(lambda: Moment(DAY, time.monotonic()))
        holders.leave("discord", "first")
        if not holders.hold("discord", "other", 60.0):  # asked for between the two
            holders.leave("discord", "first")
            assert holders.hold("discord", "other", 60.0)
        await within(5.0, lambda: not fake.sockets)
        holders.leave("discord", "other")
        await within(5.0, lambda: fake.sockets)
        await ended(first)


@asynccontextmanager
async def program(fake: FakeDiscord, folder: Path, log: Path) -> AsyncIterator[Process]:
    """`dealbrief run` in a process of its own."""
    given = {
        "DATA": str(folder), "DISCORD_TOKEN": "token", "DISCORD_API": fake.api, "DISCORD_GATEWAY": fake.gateway,
        "LOG": "info",
    }  # fmt: skip
    environment = {**os.environ, **{f"DEALBRIEF_{name}": value for name, value in given.items()}}
    with log.open("wb") as said:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=environment, stdout=DEVNULL, stderr=said
        )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_a_second_process_on_the_same_ledger_does_not_listen(tmp_path: Path) -> None:
    """It waits, while the first answers; when that is told to end, it listens and answers."""
    waiting = tmp_path / "second.log"
    async with running(FakeDiscord()) as fake, program(fake, tmp_path, tmp_path / "first.log") as first:
        await within(60.0, lambda: fake.sockets)
        async with program(fake, tmp_path, waiting):
            await within(60.0, lambda: waiting.exists() and b"Another process listens" in waiting.read_bytes())
            await fake.tell("MESSAGE_CREATE", message(1, "help"))
            await within(10.0, lambda: fake.messages)
            assert fake.identified == 1
            first.terminate()
            await first.wait()
            await within(20.0, lambda: fake.identified == 2 and fake.sockets)
            await fake.tell("MESSAGE_CREATE", message(2, "help"))
            await within(10.0, lambda: len(fake.messages) == 2)
    assert len(fake.messages) == 2
