"""The scheduled half as the program runs it: with its clock, its upkeep and an orderly end."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from briefs.booking import store_of
from briefs.running import reckon
from tests.briefs.conftest import House, asker


def test_it_posts_what_is_due_and_ends_when_told(house: House) -> None:
    """The clock's own ticks bring the briefing out; `stop` lets it return."""
    house.ask("schedule daily 9:00", asker())
    house.tell("one", "Google acquired Wiz for $32 billion.")
    house.later(hours=1)
    house.running.clock.every = 0.05

    async def walk() -> None:
        running = asyncio.create_task(house.running.run())
        async with asyncio.timeout(20):
            while len(house.wire.posted) < 2:  # noqa: ASYNC110  the wire rings no bell
                await asyncio.sleep(0.02)
        house.running.stop()
        await asyncio.wait_for(running, 10)

    asyncio.run(walk())
    assert [text.split(":")[0] for _, text in house.wire.posted] == ["AI deals", "The details"]


def test_next_runs_are_computed_anew_for_new_zones_and_set_clocks(house: House) -> None:
    """A run that lies too far ahead comes back; what is due already stays due."""
    house.ask("schedule daily 9:00", asker())
    store = store_of(house.desk)
    right = store.schedules("acme")[0]
    assert reckon(store) == 0
    assert right.next_due is not None
    store.change(replace(right, next_due=right.next_due + timedelta(days=300), tzdata="2020.1"))
    assert reckon(store) == 1
    assert store.schedules("acme")[0].next_due == right.next_due
    house.later(hours=2)
    assert reckon(store) == 0


def test_what_is_old_is_forgotten(house: House) -> None:
    """Slots of months ago and their reasons go; the schedule stays."""
    house.ask("schedule daily 9:00", asker())
    house.later(hours=1)
    house.post()
    store = store_of(house.desk.seen_by("acme"))
    one = store.schedules("acme")[0]
    store.sweep(house.time[0] - timedelta(days=1))
    assert store.parts(one)
    store.sweep(house.time[0] + timedelta(days=1))
    assert store.parts(one) == ()
    assert store.events(one) == ()
