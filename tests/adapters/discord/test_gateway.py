"""discord.py over real sockets: lost lines, lost heartbeats, lost answers, limits, and who may listen."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.listen import Listener
from adapters.discord.serve import Gateway, use
from bot.answer import Answers
from tests.adapters.discord.conftest import Slow, build
from tests.adapters.discord.fake import FakeDiscord, message, running, slash

PATIENCE = 15.0


@pytest.fixture(autouse=True)
def addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    """discord.py speaks to the world again after each test."""
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)


async def until(holds: Callable[[], object]) -> None:
    """Wait until something holds."""
    async with asyncio.timeout(PATIENCE):
        while not holds():  # noqa: ASYNC110  what holds is the state of a fake
            await asyncio.sleep(0.01)


async def held() -> bool:
    return True


async def at_once(*_: object, **__: object) -> None:
    return None


@pytest.fixture
def make(answers: Answers, ask: Slow) -> Callable[[], Listener]:
    def listener() -> Listener:
        client = build(answers, ask)
        client._connection.guild_ready_timeout = 0.0
        vars(client)["before_identify_hook"] = at_once  # which waits for five seconds, else
        return client

    return listener


@asynccontextmanager
async def listening(fake: FakeDiscord, make: Callable[[], Listener]) -> AsyncIterator[asyncio.Task[None]]:
    """The bot at the fake, until the block ends."""
    async with running(fake):
        use(fake.api, fake.gateway)
        gateway = Gateway(make, fake.token, held, time.monotonic, look=0.1, wait=0.05)
        task = asyncio.create_task(gateway.run())
        try:
            yield task
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def test_a_lost_line_loses_and_doubles_no_answer(make: Callable[[], Listener]) -> None:
    """What was said while the line was down is answered after the RESUME, once; nobody identifies again."""
    fake = FakeDiscord(replays=2)
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        await fake.tell("MESSAGE_CREATE", message(1, "help"))
        await until(lambda: len(fake.messages) == 1)
        await fake.hang_up()
        await fake.tell("MESSAGE_CREATE", message(2, "help"), now=False)
        await until(lambda: len(fake.messages) == 2)
        await fake.tell("MESSAGE_CREATE", message(3, "help"))
        await until(lambda: len(fake.messages) == 3)
    assert (fake.identified, fake.resumed) == (1, 1)
    assert len({one["nonce"] for one in fake.messages}) == 3


async def test_lost_heartbeats_end_the_line_and_it_is_taken_up_again(make: Callable[[], Listener]) -> None:
    """A gateway that says nothing is left and resumed."""

    def hasty() -> Listener:
        client = make()
        client._connection.heartbeat_timeout = 0.4
        return client

    fake = FakeDiscord(beats=False)
    async with listening(fake, hasty):
        await until(lambda: fake.resumed)
        fake.beats = True
        await until(lambda: fake.sockets)
        await fake.tell("MESSAGE_CREATE", message(1, "help"))
        await until(lambda: fake.messages)
    assert fake.identified == 1


async def test_a_session_that_discord_forgot_is_begun_anew(make: Callable[[], Listener]) -> None:
    """A refused RESUME becomes an IDENTIFY."""
    fake = FakeDiscord(forgets=True)
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        await fake.hang_up()
        await until(lambda: fake.identified == 2 and fake.sockets)
        await fake.tell("MESSAGE_CREATE", message(1, "help"))
        await until(lambda: fake.messages)


@pytest.mark.parametrize("kind", ["INTERACTION_CREATE", "MESSAGE_CREATE", "GUILD_CREATE", "THREAD_UPDATE"])
async def test_an_event_that_cannot_be_read_ends_no_session(
    make: Callable[[], Listener], capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    """It is left out with a line in the log, and the next question is answered in the same session."""
    fake = FakeDiscord()
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        await fake.tell(kind, {"guild_id": "x"})
        await fake.tell("MESSAGE_CREATE", message(1, "help"))
        await until(lambda: fake.messages)
    assert fake.identified == 1
    assert f"cannot be read; it is left out. Report this kind={kind}" in capsys.readouterr().out


async def test_answers_under_way_come_before_the_line_is_hung_up(make: Callable[[], Listener], ask: Slow) -> None:
    """Who asked before the bot was stopped gets the answer."""
    fake = FakeDiscord()
    ask.wait = lambda: asyncio.sleep(0.3)
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        await fake.tell("MESSAGE_CREATE", message(1, "help"))
        await fake.tell("INTERACTION_CREATE", slash(2, "help"))
        await until(lambda: len(ask.asked) == 2)
    assert (len(fake.messages), len(fake.answers)) == (1, 1)


async def test_nothing_is_booked_where_the_bot_cannot_be(make: Callable[[], Listener], ask: Slow) -> None:
    """In a conversation of people the bot answers who installed it, and can post nothing there."""
    fake = FakeDiscord()
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        await fake.tell("INTERACTION_CREATE", slash(1, "help", context=1))
        await until(lambda: "1" in fake.answers)
        await fake.tell("INTERACTION_CREATE", slash(2, "help", context=2))
        await until(lambda: "2" in fake.answers)
    assert [(asker.workspace, asker.manages) for _, asker in ask.asked] == [
        ("discord:user:7", True),
        ("discord:user:7", False),
    ]


async def test_a_bad_token_is_said_and_ends_listening(
    make: Callable[[], Listener], capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever runs the bot reads which setting to correct."""
    fake = FakeDiscord()
    async with running(fake):
        use(fake.api, fake.gateway)
        async with asyncio.timeout(PATIENCE):
            await Gateway(make, "wrong", held, time.monotonic).run()
    assert "DEALBRIEF_DISCORD_TOKEN" in capsys.readouterr().out


@pytest.mark.parametrize(("code", "said"), [(4004, "DEALBRIEF_DISCORD_TOKEN"), (4014, "intents"), (4013, "intents")])
async def test_a_refusal_of_the_gateway_is_said(
    make: Callable[[], Listener], capsys: pytest.CaptureFixture[str], code: int, said: str
) -> None:
    """Neither token nor intents get better by trying again."""
    fake = FakeDiscord(closes=code)
    async with listening(fake, make) as task:
        async with asyncio.timeout(PATIENCE):
            await task
    assert said in capsys.readouterr().out
    assert fake.identified == 1


async def test_only_the_holder_of_the_lease_listens(make: Callable[[], Listener]) -> None:
    """Who loses the lease hangs up, and comes back when it holds it again."""
    fake = FakeDiscord()
    holds = {"it": False}

    async def holder() -> bool:
        return holds["it"]

    async with running(fake):
        use(fake.api, fake.gateway)
        task = asyncio.create_task(Gateway(make, "token", holder, time.monotonic, look=0.05, wait=0.05).run())
        await asyncio.sleep(0.3)
        assert fake.identified == 0
        holds["it"] = True
        await until(lambda: fake.sockets)
        holds["it"] = False
        await until(lambda: not fake.sockets)
        holds["it"] = True
        await until(lambda: fake.identified == 2)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_two_that_listen_by_mistake_answer_once(make: Callable[[], Listener]) -> None:
    """Should two processes hold the line, nonces and one answer a command keep them from speaking twice."""
    fake = FakeDiscord()
    async with running(fake):
        use(fake.api, fake.gateway)
        both = [asyncio.create_task(Gateway(make, "token", held, time.monotonic).run()) for _ in range(2)]
        await until(lambda: len(fake.sockets) == 2)
        await fake.tell("MESSAGE_CREATE", message(1, "help"))
        await fake.tell("INTERACTION_CREATE", slash(2, "help"))
        await until(lambda: fake.asked == 4)
        for task in both:
            task.cancel()
        await asyncio.gather(*both, return_exceptions=True)
    assert len(fake.messages) == 1
    assert len(fake.answers["2"]) == 1


async def test_a_cancellation_that_is_lost_is_told_again(make: Callable[[], Any]) -> None:
    """What listens and misses being told to end, as `asyncio.wait_for` of Python 3.11 may, ends all the same."""
    lost: list[str] = []

    def deaf() -> Any:
        client = make()
        client.start = missing
        return client

    async def missing(token: str) -> None:
        try:
            await asyncio.sleep(60.0)
        except asyncio.CancelledError:
            lost.append(token)
            await asyncio.sleep(60.0)

    task = asyncio.create_task(Gateway(deaf, "token", held, time.monotonic).run())
    await asyncio.sleep(0.1)
    task.cancel()
    done, _ = await asyncio.wait({task}, timeout=PATIENCE)
    assert done
    assert lost == ["token"]


async def test_starts_are_spared(make: Callable[[], Any]) -> None:
    """After fifty starts in an hour the next one waits: Discord resets the token of who starts too often."""
    now = {"at": 0.0}
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)
        now["at"] += seconds
        if len(waits) > 100:
            raise asyncio.CancelledError

    def broken() -> Any:
        now["at"] += 0.1
        client = make()
        client.start = failing
        return client

    async def failing(_: str) -> None:
        raise OSError("no network")

    gateway = Gateway(broken, "token", held, lambda: now["at"], sleep, wait=0.0)
    with pytest.raises(asyncio.CancelledError):
        await gateway.run()
    assert any(wait > 3_000 for wait in waits)


async def test_commands_are_registered_at_the_first_start_only(make: Callable[[], Listener]) -> None:
    """Over the wire: one registration for two sessions."""
    fake = FakeDiscord()
    for _ in range(2):
        async with listening(fake, make):
            await until(lambda: fake.sockets)
    assert fake.registered == 1
    assert yarl.URL(fake.gateway).host == "127.0.0.1"
