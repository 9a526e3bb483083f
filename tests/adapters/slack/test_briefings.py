"""A briefing from a sentence in a channel to the message that stands there: once, also when the answer is lost."""

import asyncio
import itertools
import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.answer import Answers
from bot.posting import Moment
from bot.store import open_ledger
from briefs.running import build_running
from briefs.steps import Timing
from tests.adapters.slack.conftest import World, answering, fill, world

QUICK = Timing(request=1.0, late=0.5, pace=0.05, retry=0.1)


async def run_until(one: World, answers: Answers, done: Callable[[], object], minutes: int = 1) -> None:
    """Let the scheduled half work from some minutes after the schedule's time on, until something holds."""
    began, steady = due(answers) + timedelta(minutes=minutes), time.monotonic()
    one.fake.counter = itertools.count(int(began.timestamp() * 1e9))  # the fake's clock shows the same hour
    desk = replace(answers.desk, clock=lambda: began + timedelta(seconds=time.monotonic() - steady))
    running = build_running(desk, {"slack": one.slack.chat}, time.monotonic, lambda: secrets.token_hex(8), QUICK)
    work = asyncio.create_task(running.run())
    try:
        await one.fake.until(done, 20)
        await asyncio.sleep(1.3)
    finally:
        running.stop()
        await work


def due(answers: Answers) -> datetime:
    """When the one schedule of the ledger was, or is, due first."""
    store = answers.desk.ledger.briefs(lambda: Moment(datetime.now(UTC), 0.0), lambda: "")
    [one] = store.every_schedule()
    slots = [part.due_at for part in store.parts(one)]
    found = min(slots, default=one.next_due)
    assert found
    return found


@pytest.mark.parametrize("fault", ["", "drop after", "429"])
async def test_a_briefing_is_posted_once(tmp_path: Path, fault: str) -> None:
    """Lead in the channel, details in its thread; a post whose answer was lost is found and not made again."""
    ledger = open_ledger(tmp_path)
    answers = answering(ledger)
    async with world(ledger, answers) as one:
        admin = one.as_("UADMIN")
        await admin.command('schedule "daily 9:00 Europe/Berlin"', channel="C5")
        await one.fake.until(lambda: one.fake.hooked)
        fill(ledger)
        one.fake.faults["chat.postMessage"].extend([fault] if fault else [])
        await run_until(one, answers, lambda: one.fake.messages)
        await run_until(one, answers, lambda: True, minutes=5)
        leads = [said for said in one.fake.messages if not said.get("thread_ts")]
        assert len(leads) == 1
        assert leads[0]["channel"] == "C5"
        assert "likely slip" in leads[0]["text"]
        assert all(said["thread_ts"] == leads[0]["ts"] for said in one.fake.messages if said is not leads[0])
    ledger.close()


async def test_an_archived_channel_ends_in_a_reason(tmp_path: Path) -> None:
    """Nothing is tried again, whoever made the schedule is told, and “schedules” says why it rests."""
    ledger = open_ledger(tmp_path)
    answers = answering(ledger)
    async with world(ledger, answers) as one:
        admin = one.as_("UADMIN")
        await admin.command('schedule "daily 9:00 Europe/Berlin"', channel="C5")
        await one.fake.until(lambda: one.fake.hooked)
        fill(ledger)
        one.fake.refusals["chat.postMessage", "C5"] = {"error": "is_archived"}
        await run_until(one, answers, lambda: one.fake.of("chat.postMessage"))
        await admin.command("schedules", channel="C5")
        await one.fake.until(lambda: len(one.fake.hooked) == 2)
        assert "archived" in one.fake.hooked[1][1]["text"]
        tried, told = one.fake.of("chat.postMessage")
        assert (tried["channel"], told["channel"]) == ("C5", "DUADMIN")
        assert "archived" in str(told["blocks"])
    ledger.close()
