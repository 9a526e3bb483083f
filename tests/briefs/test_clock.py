"""The clock ticks, whatever one tick does and whatever somebody does to the wall clock."""

import asyncio
import time
from datetime import datetime, timedelta

import pytest
from apscheduler.triggers.interval import IntervalTrigger

from briefs.clock import Clock


def ticking(clock: Clock, seconds: float) -> None:
    async def walk() -> None:
        running = asyncio.create_task(clock.run())
        await asyncio.sleep(seconds)
        clock.stop()
        await running

    asyncio.run(walk())


def test_it_ticks_and_a_tick_that_fails_stops_nothing() -> None:
    """Every second tick raises, and the ticks go on."""
    ticks: list[float] = []

    async def tick() -> None:
        ticks.append(time.monotonic())
        if len(ticks) % 2:
            raise OSError("a fault of this tick alone")

    ticking(Clock(tick, time.monotonic, every=0.05), 1.0)
    assert len(ticks) >= 5


def test_a_loop_that_was_blocked_ticks_on_at_once() -> None:
    """A block much longer than the interval loses no later tick."""
    ticks: list[float] = []

    async def tick() -> None:
        ticks.append(time.monotonic())
        if len(ticks) == 3:
            time.sleep(0.5)  # noqa: ASYNC251  the block is the point

    ticking(Clock(tick, time.monotonic, every=0.05), 1.2)
    after = [one for one in ticks if one > ticks[2] + 0.5]
    assert after[0] - (ticks[2] + 0.5) < 2


def test_a_tick_that_runs_when_it_is_stopped_comes_to_its_end(caplog: pytest.LogCaptureFixture) -> None:
    """Nothing of it is cut off, no other one begins, and the log has nothing to tell."""
    told: list[str] = []

    async def tick() -> None:
        told.append("begun")
        await asyncio.sleep(0.4)
        told.append("ended")

    ticking(Clock(tick, time.monotonic, every=0.05), 0.2)
    assert told == ["begun", "ended"]
    assert caplog.records == []


def test_a_clock_set_back_by_an_hour_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """APScheduler waits for the wall time to catch up; the watchdog does not."""
    ticks: list[float] = []

    async def tick() -> None:
        ticks.append(time.monotonic())

    back = timedelta()

    class Wall(datetime):
        @classmethod
        def now(cls, tz=None):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN206
            return datetime.now(tz) - back

    monkeypatch.setattr("apscheduler.schedulers.base.datetime", Wall)
    monkeypatch.setattr("apscheduler.triggers.interval.datetime", Wall)
    monkeypatch.setattr("apscheduler.executors.base.datetime", Wall)
    assert IntervalTrigger(seconds=1)

    async def walk() -> None:
        nonlocal back
        clock = Clock(tick, time.monotonic, every=0.05, patience=0.4)
        running = asyncio.create_task(clock.run())
        await asyncio.sleep(0.4)
        back = timedelta(hours=1)
        before = len(ticks)
        await asyncio.sleep(1.5)
        clock.stop()
        await running
        assert clock.restarts >= 1
        assert len(ticks) - before >= 3

    asyncio.run(walk())
