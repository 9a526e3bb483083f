"""The process that is killed: it delivers what is due until nothing is left, or until it dies at a named point."""

import asyncio
import os
import secrets
import signal
import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.card import Card
from bot.posting import Moment, Schedule, Target
from bot.store import Ledger, open_ledger
from bot.store.briefs import Briefs
from briefs.composing import Composed
from briefs.delivery import Delivery
from briefs.sending import Sender
from briefs.steps import Timing
from tests.briefs.socket_chat import SocketChat

APART = 0.015  # seconds between two that are due
QUICK = Timing(request=0.4, late=1.1, pace=0.0, retry=0.05)
POINTS = ("claimed", "rendered", "leased", "asked", "answered", "recorded")


@dataclass(frozen=True, slots=True)
class Work:
    """`dies_at`: a point, and the how-manieth time there ends the process. `clock` runs ahead by seconds."""

    where: str
    port: int
    once_for: float = 0.0
    dies_at: tuple[str, int] | None = None
    clock: float = 0.0
    timing: Timing = QUICK
    longest: float = 60.0
    workers: int = 2


def warm() -> None:
    """Nothing; by then whatever is slow to import is there."""


def briefs_of(ledger: Ledger, ahead: float = 0.0) -> Briefs:
    return ledger.briefs(
        lambda: Moment(datetime.now(UTC) + timedelta(seconds=ahead), time.monotonic()), lambda: secrets.token_hex(8)
    )


def filled(where: str, count: int, apart: float = APART) -> dict[str, str]:
    """A ledger with schedules, closed again; what each channel should hold in the end."""
    ledger = open_ledger(where)
    expected = fill(briefs_of(ledger), count, apart)
    ledger.close()
    return expected


def fill(store: Briefs, count: int, apart: float = APART) -> dict[str, str]:
    """Schedules that are due once, one shortly after the other; what each channel should hold in the end."""
    due = datetime.now(UTC)
    rare = (f"{due.minute} {due.hour} {due.day} {due.month} *",)
    for number in range(count):
        target = Target("fake", "team", f"channel {number}")
        store.add(
            Schedule(
                workspace="w",
                target=target,
                owner="u",
                words="once",
                crons=rare,
                next_due=due + timedelta(seconds=number * apart),
            )
        )
    return {f"channel {number}": f"edition of channel {number}" for number in range(count)}


def compose(schedule: Schedule, since: int, until: int) -> Composed:
    return Composed((Card(title=f"edition of {schedule.target.channel}"),))


def work(job: Work) -> None:
    """Deliver until nothing is due and nothing open."""
    reached: Counter[str] = Counter()

    def trace(point: str) -> None:
        reached[point] += 1
        if job.dies_at == (point, reached[point]):
            os.kill(os.getpid(), signal.SIGKILL)

    store = briefs_of(open_ledger(job.where), job.clock)
    chats = {"fake": SocketChat(job.port, job.once_for, trace)}
    sender = Sender(store, chats, job.timing, time.monotonic, trace)
    asyncio.run(deliver(Delivery(store, chats, compose, sender, trace, workers=job.workers), job.longest))


async def deliver(delivery: Delivery, longest: float) -> None:
    """Deliver until every schedule has had its turn and nothing is open."""
    end = time.monotonic() + longest
    while time.monotonic() < end:
        await delivery.tick()
        if not delivery.tasks and not delivery.store.count_open() and not waiting(delivery.store):
            return
        await asyncio.sleep(0.02)


def waiting(store: Briefs) -> bool:
    """Whether a schedule has yet to be due today."""
    soon = store.moment().wall + timedelta(minutes=5)
    return any(one.next_due and one.next_due < soon for one in store.every_schedule())
