"""Whatever a platform does to requests, each slot is posted once."""

import asyncio
import os
import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.posting import BY_POLICY, Moment, State
from bot.store import open_ledger
from bot.store.briefs import Briefs
from briefs.delivery import Delivery
from briefs.sending import Sender
from briefs.steps import Timing
from tests.briefs.platform import FAULTS, Platform, Verdict, judge, serving
from tests.briefs.socket_chat import SocketChat
from tests.briefs.worker import QUICK, compose, deliver, fill

LONG = os.environ.get("DEALBRIEF_CRASH") == "long"
SLOTS = 24 if LONG else 12
CLEAN = Verdict((), (), ())


def in_turn(number: int) -> str:
    """Every second request meets a fault, each time another one."""
    return FAULTS[number // 2 % len(FAULTS)] if number % 2 == 0 else ""


def every_third(fault: str) -> Callable[[int], str]:
    return lambda number: fault if number % 3 == 0 else ""


def run(
    folder: Path, platform: Platform, once_for: float = 0.0, timing: Timing = QUICK, *, posts_again: bool = True
) -> tuple[Verdict, Briefs]:
    ledger = open_ledger(folder)
    store = ledger.briefs(lambda: Moment(datetime.now(UTC), time.monotonic()), lambda: secrets.token_hex(8))
    expected = fill(store, SLOTS)
    for one in store.schedules("w"):
        assert store.change(replace(one, posts_again=posts_again))
    with serving(platform):
        chats = {"fake": SocketChat(platform.port, once_for, lambda _: None)}
        sender = Sender(store, chats, timing, time.monotonic, lambda _: None)
        asyncio.run(deliver(Delivery(store, chats, compose, sender, lambda _: None), 20))
        time.sleep(platform.late_by)
    return judge(expected, platform.messages), store


@pytest.mark.parametrize("by_key", [False, True], ids=["looked for", "by key"])
@pytest.mark.parametrize("fault", FAULTS if LONG else ["each in turn"])
def test_a_faulty_platform_gets_each_slot_once(tmp_path: Path, fault: str, by_key: bool) -> None:
    """Every third request meets the fault, repeats as well."""
    faults = every_third(fault) if fault in FAULTS else in_turn
    verdict, _ = run(tmp_path, Platform(by_key=by_key, faults=faults), 30.0 if by_key else 0.0)
    assert verdict == CLEAN


def test_a_lease_shorter_than_the_latest_acceptance_doubles(tmp_path: Path) -> None:
    """The test can fail: who looks for a message before it can be there posts it again."""
    hasty = Timing(request=0.4, late=0.05, pace=0.0, retry=0.05)
    verdict, _ = run(tmp_path, Platform(faults=every_third("late")), timing=hasty)
    assert verdict.doubled


def test_an_unreadable_platform_gets_no_repeat_where_a_schedule_forbids_it(tmp_path: Path) -> None:
    """Doubt that nobody can settle ends the slot and says so."""
    platform = Platform(readable=False, faults=every_third("drop"))
    verdict, store = run(tmp_path, platform, posts_again=False)
    assert verdict.doubled == ()
    ends = [store.parts(one)[0] for one in store.schedules("w")]
    tally = store.tally()
    assert tally.by_policy == tally.failed == sum(one.state is State.DEAD for one in ends) > 0
    assert (tally.schedules, tally.posted + tally.failed) == (SLOTS, SLOTS)
    assert {one.state for one in ends} == {State.SENT, State.DEAD}
    assert all("nobody can tell" in one.reason for one in ends if one.state is State.DEAD)


def test_an_unreadable_platform_gets_marked_repeats_that_are_counted(tmp_path: Path) -> None:
    """Where a schedule would rather repeat than lose, each such doubt is in its slot's story and in the tally."""
    platform = Platform(readable=False, faults=lambda number: "drop" if number == 0 else "")
    verdict, store = run(tmp_path, platform)
    assert verdict.lost == ()
    assert store.tally().by_policy == 1
    (told,) = (event.why for one in store.schedules("w") for event in store.events(one) if event.what == BY_POLICY)
    assert told == "nobody can tell whether it was posted; it is posted again, marked as a possible repeat"


def test_what_happened_is_kept(tmp_path: Path) -> None:
    """Each stage of a slot is told with its time and its reason."""
    _, store = run(tmp_path, Platform(faults=lambda number: "slow_down" if number == 0 else ""))
    waited = [one for one in store.schedules("w") if any(event.what == "waits" for event in store.events(one))]
    assert len(waited) == 1
    told = [(event.what, event.why) for event in reversed(store.events(waited[0]))]
    assert told == [
        ("pending", ""), ("rendered", ""), ("waits", "the platform asked to wait 0.1 seconds"), ("sent", ""),
    ]  # fmt: skip


def test_an_orderly_end_loses_and_doubles_nothing(tmp_path: Path) -> None:
    """Asked to end in the middle, it begins no more posts and finishes those under way; the next process goes on."""
    ledger = open_ledger(tmp_path)
    store = ledger.briefs(lambda: Moment(datetime.now(UTC), time.monotonic()), lambda: secrets.token_hex(8))
    expected = fill(store, SLOTS, apart=0.0)
    platform = Platform(takes=0.05)

    def new() -> Delivery:
        chats = {"fake": SocketChat(platform.port, 0.0, lambda _: None)}
        return Delivery(
            store, chats, compose, Sender(store, chats, QUICK, time.monotonic, lambda _: None), lambda _: None
        )

    async def ended() -> int:
        delivery = new()
        await delivery.tick()
        await asyncio.sleep(0.06)
        await delivery.drain(5)
        assert not delivery.tasks
        return len(platform.messages)

    with serving(platform):
        half = asyncio.run(ended())
        assert 0 < half < SLOTS
        asyncio.run(deliver(new(), 20))
    ledger.close()
    assert judge(expected, platform.messages) == CLEAN
