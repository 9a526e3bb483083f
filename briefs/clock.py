"""The clock: APScheduler calls the tick once a second, and a watchdog sees that it does.

Nothing is right because of the clock, only in time: what is due stands in the ledger. It holds one job in memory, so
none of what its job stores lose on a crash can be lost. A step of the wall clock backwards stops APScheduler until the
time has caught up; the watchdog, which goes by a clock that nobody can set, then begins it anew.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from bot.errors import DealbriefError
from bot.log import log

EVERY = 1.0
PATIENCE = 5.0


@dataclass(slots=True)
class Clock:
    """Calls `tick` each `every` seconds until `stop`; `steady` gives seconds that only grow."""

    tick: Callable[[], Awaitable[None]]
    steady: Callable[[], float]
    every: float = EVERY
    patience: float = PATIENCE
    restarts: int = 0
    last: float = 0.0
    scheduler: Any = None
    stopped: asyncio.Event = field(default_factory=asyncio.Event)
    idle: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Tick until somebody stops it."""
        self.idle.set()
        self._begin()
        try:
            while not self.stopped.is_set():
                await self._sleep(min(self.every, self.patience / 2))
                if self.steady() - self.last > self.patience and not self.stopped.is_set():
                    log().warning("The clock stood still and is begun anew", seconds=round(self.steady() - self.last))
                    self.restarts += 1
                    self._end()
                    self._begin()
        finally:
            await self._rested()
            self._end()

    def stop(self) -> None:
        """Let `run` return."""
        self.stopped.set()

    async def _rested(self) -> None:
        """Begin no tick more, and let the one that runs come to its end."""
        self.scheduler.pause()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self.patience):
                await self.idle.wait()

    async def _once(self) -> None:
        self.last = self.steady()
        self.idle.clear()
        try:
            await self.tick()
        except DealbriefError as error:
            log().error("A tick of the clock could not do its work; the next one tries again", error=str(error))
        except Exception:  # noqa: BLE001  the clock goes on, whatever happens in one tick
            log().exception("A tick of the clock failed; the next one tries again")
        finally:
            self.last = self.steady()
            self.idle.set()

    async def _sleep(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self.stopped.wait()
        except TimeoutError:
            return

    def _begin(self) -> None:
        from apscheduler.schedulers.asyncio import AsyncIOScheduler  # noqa: PLC0415  slow to import

        logging.getLogger("apscheduler").setLevel(logging.ERROR)
        logging.getLogger("apscheduler.executors").setLevel(logging.CRITICAL)  # ticks tell what befalls them themselves
        self.last = self.steady()
        self.scheduler = AsyncIOScheduler(timezone="UTC")
        self.scheduler.add_job(
            self._once, "interval", seconds=self.every, coalesce=True, max_instances=1, misfire_grace_time=None
        )
        self.scheduler.start()

    def _end(self) -> None:
        if self.scheduler is not None and self.scheduler.running:
            self.scheduler.shutdown(wait=False)
