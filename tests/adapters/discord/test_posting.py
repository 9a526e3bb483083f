"""Posting over real sockets: whatever happens to a request, a briefing stands once, and doubt is called doubt."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

import pytest

from adapters.discord.chat import DiscordChat
from adapters.discord.connecting import posting_client
from bot.card import Card
from bot.chat import Gone, InDoubt, Place, SlowDown
from bot.posting import Moment, Schedule, State, Target
from bot.store import open_ledger
from bot.store.briefs import Briefs
from briefs.delivery import Delivery
from briefs.sending import Sender
from briefs.steps import Timing
from tests.adapters.discord.conftest import SIGNER
from tests.adapters.discord.fake import FakeDiscord, running
from tests.adapters.discord.test_gateway import addresses
from tests.briefs.worker import compose, deliver

HERE = Place("discord", "discord:5", "9")
SINCE = datetime(2020, 1, 1, tzinfo=UTC)
CARD = Card(title="3 deals")
QUICK = Timing(request=0.4, late=0.6, pace=0.0, retry=0.05)
FAULTS = ("drop", "refuse", "slow", "error", "hang", "late", "global", "banned")

__all__ = ["addresses"]


@asynccontextmanager
async def posting(fake: FakeDiscord, token: str = "token", patience: float = 5.0) -> AsyncIterator[DiscordChat]:
    async with running(fake):
        client = await posting_client(token, fake.api, fake.gateway)
        try:
            yield DiscordChat(client, SIGNER, patience)
        finally:
            await client.close()


def first(fault: str) -> Callable[[int], str]:
    return lambda number: fault if number == 0 else ""


@pytest.mark.parametrize("fault", ["drop", "error", "late"])
async def test_an_accepted_post_without_an_answer_is_in_doubt_and_stands_once(fault: str) -> None:
    """A repeat under the same key is the first message; so is what is found by its mark."""
    fake = FakeDiscord(faults=first(fault))
    async with posting(fake, patience=0.4) as chat:
        with pytest.raises(InDoubt):
            await chat.post(HERE, chat.rendered(CARD), "slot 1")
        await asyncio.sleep(fake.late_by)
        found = await chat.find(HERE, "slot 1", SINCE)
        again = await chat.post(HERE, chat.rendered(CARD), "slot 1")
    assert again == found
    assert len(fake.messages) == 1
    assert fake.messages[0]["nonce"]


@pytest.mark.parametrize("fault", ["refuse", "hang"])
async def test_a_post_that_was_not_taken_is_posted_by_the_next_try(fault: str) -> None:
    """Nothing is found, and the repeat stands."""
    fake = FakeDiscord(faults=first(fault))
    async with posting(fake, patience=0.4) as chat:
        with pytest.raises(InDoubt):
            await chat.post(HERE, chat.rendered(CARD), "slot 1")
        assert await chat.find(HERE, "slot 1", SINCE) is None
        await chat.post(HERE, chat.rendered(CARD), "slot 1")
    assert len(fake.messages) == 1


@pytest.mark.parametrize(("fault", "seconds"), [("slow", 0.1), ("global", 0.1), ("banned", 33.0)])
async def test_a_limit_is_told_at_once(fault: str, seconds: float) -> None:
    """Nothing was taken; the outbox waits, and no request hangs on a lock of the library."""
    fake = FakeDiscord(faults=first(fault))
    async with posting(fake) as chat:
        with pytest.raises(SlowDown) as slowed:
            await chat.post(HERE, chat.rendered(CARD), "slot 1")
        await chat.post(HERE, chat.rendered(CARD), "slot 1")
    assert slowed.value.seconds == seconds
    assert len(fake.messages) == 1


async def test_a_revoked_token_is_said_and_lets_schedules_wait(capsys: pytest.CaptureFixture[str]) -> None:
    """The reason and the log name the setting; no schedule rests for it, and the next token posts."""
    fake = FakeDiscord()
    async with posting(fake) as chat:
        fake.token = "another"
        with pytest.raises(SlowDown, match="DEALBRIEF_DISCORD_TOKEN"):
            await chat.post(HERE, chat.rendered(CARD), "slot 1")
        assert "DEALBRIEF_DISCORD_TOKEN" in capsys.readouterr().out
        fake.token = "token"
        await chat.post(HERE, chat.rendered(CARD), "slot 1")
    assert len(fake.messages) == 1


@pytest.mark.parametrize(
    ("code", "said"), [("50001", "View Channel"), ("50013", "Embed Links"), ("10003", "gone"), ("200000", "AutoMod")]
)
async def test_a_refusal_says_who_can_help(code: str, said: str) -> None:
    """Rights that are missing are named, and so is a channel that was deleted."""
    async with posting(FakeDiscord(faults=lambda _: code)) as chat:
        with pytest.raises(Gone, match=said):
            await chat.post(HERE, chat.rendered(CARD), "slot 1")


async def test_no_network_is_doubt() -> None:
    """Whether the request left is not known."""
    async with posting(FakeDiscord()) as chat:
        use_nowhere(chat)
        with pytest.raises(InDoubt):
            await chat.post(HERE, chat.rendered(CARD), "slot 1")


def use_nowhere(chat: DiscordChat) -> None:
    from discord.http import Route

    chat.servers["9"] = ""
    Route.BASE = "http://127.0.0.1:9/api"


def fill(store: Briefs, count: int) -> list[str]:
    """Schedules that are due now, each in a channel of its own."""
    now = datetime.now(UTC)
    rare = (f"{now.minute} {now.hour} {now.day} {now.month} *",)
    channels = [str(100 + number) for number in range(count)]
    for channel in channels:
        target = Target("discord", "discord:5", channel)
        store.add(Schedule(workspace="w", target=target, owner="u", words="once", crons=rare, next_due=now))
    return channels


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_faulty_discord_gets_each_slot_once(tmp_path: Path, fault: str) -> None:
    """The outbox and this platform together: every third request meets the fault, repeats as well."""
    fake = FakeDiscord(faults=lambda number: fault if number % 3 == 0 else "", banned="0.2")
    store = open_ledger(tmp_path).briefs(lambda: Moment(datetime.now(UTC), time.monotonic()), lambda: token_hex(8))
    expected = [f"edition of {channel}" for channel in fill(store, 5)]
    async with posting(fake, patience=0.35) as chat:
        sender = Sender(store, {"discord": chat}, QUICK, time.monotonic, lambda _: None)
        await deliver(Delivery(store, {"discord": chat}, compose, sender, lambda _: None), 20)
        await asyncio.sleep(fake.late_by)
    told = sorted(one["content"].strip("*") for one in fake.messages)
    assert told == sorted(expected)
    assert {store.parts(one)[0].state for one in store.schedules("w")} == {State.SENT}
