"""The scheduled half at work: what the composition root starts beside the platforms."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.chat import Chat
from bot.desk import Desk
from bot.log import log
from bot.posting import Mode, Moment, Schedule
from bot.store.briefs import Briefs
from briefs.clock import Clock
from briefs.corrections import Corrections
from briefs.delivery import Delivery
from briefs.due import next_due, zones_version
from briefs.sending import Sender
from briefs.steps import Timing
from briefs.writing import Writer

UPKEEP = 60.0
"""Seconds between two looks for corrections."""

KEPT = timedelta(days=120)
"""How long it is known what was posted, and why or why not."""


@dataclass(slots=True)
class Running:
    """Posts briefings until it is stopped. Made by `build_running`."""

    store: Briefs
    delivery: Delivery
    corrections: Corrections
    clock: Clock
    steady: Callable[[], float]
    next_upkeep: float = 0.0

    async def run(self) -> None:
        """Post what is due until `stop`; what is being posted then is brought to its end."""
        await asyncio.to_thread(reckon, self.store)
        await self.clock.run()
        await self.delivery.drain(10.0)

    def stop(self) -> None:
        self.clock.stop()

    async def tick(self) -> None:
        await self.delivery.tick()
        if self.steady() >= self.next_upkeep:
            self.next_upkeep = self.steady() + UPKEEP
            await asyncio.to_thread(self._look_after)

    def _look_after(self) -> None:
        """Note what was corrected, and forget what is old."""
        self.corrections.look()
        self.store.sweep(self.store.moment().wall - KEPT)


def build_running(
    desk: Desk,
    chats: Mapping[str, Chat],
    steady: Callable[[], float],
    key: Callable[[], str],
    timing: Timing | None = None,
) -> Running:
    """The scheduled half over a desk's ledger; `steady` gives seconds of a clock that nobody can set."""
    store = desk.ledger.briefs(lambda: Moment(desk.clock(), steady()), key)
    sender = Sender(store, chats, timing or Timing(), steady, _traced)
    delivery = Delivery(store, chats, Writer(desk, store), sender, _traced)

    async def tick() -> None:
        await running.tick()

    running = Running(store, delivery, Corrections(desk, store, chats), Clock(tick, steady), steady)
    return running


def _traced(point: str) -> None:
    log().debug("The outbox has gone a step further", step=point)


def reckon(store: Briefs) -> int:
    """Compute anew when schedules are due, where the rules of zones or the wall clock have changed; how many moved.

    A slot that was posted already cannot come again by this: its due time is its key.
    """
    now = store.moment().wall
    return sum(_reckoned(store, one, now) for one in store.every_schedule())


def _reckoned(store: Briefs, one: Schedule, now: datetime) -> bool:
    due, zones = one.next_due, zones_version()
    try:
        then = due if one.mode is Mode.ALERTS or (due is not None and due <= now) else next_due(one, now)
    except Exception:  # noqa: BLE001  one schedule must not keep the others from their start
        log().exception("It could not be computed when a schedule is due; look at the lines below", schedule=one.seq)
        return False
    return (one.tzdata != zones or then != due) and store.change(replace(one, next_due=then, tzdata=zones))
