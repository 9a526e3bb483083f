"""Days of many schedules in many zones, with a process that ends again and again: what is due is what is posted."""

import asyncio
import itertools
import os
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.card import Card
from bot.posting import Moment, Schedule, Target
from bot.store import open_ledger
from briefs import timetable
from briefs.composing import Composed
from briefs.delivery import Delivery
from briefs.due import rule_of
from briefs.sending import Sender
from briefs.steps import Timing
from tests.briefs.conftest import Wire

LONG = os.environ.get("DEALBRIEF_CRASH") == "long"
COUNT, DAYS = (200, 7) if LONG else (12, 3)
START = datetime(2026, 3, 27, 12, tzinfo=UTC)
WORDS = (
    "daily 9:00",
    "daily 2:30",
    "weekdays 8:15",
    "daily 0:00",
    "Mon and Fri 17:00",
    "every 12 hours",
    "last Sunday 2:30",
)
ZONES = (
    "UTC", "Europe/Berlin", "America/New_York", "Asia/Tokyo", "Africa/Cairo", "America/Nuuk", "Asia/Beirut",
    "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "America/St_Johns", "Europe/London",
)  # fmt: skip


def test_days_of_schedules_post_exactly_what_is_due(tmp_path: Path) -> None:
    """Every due time of every schedule once, through the change of the clocks in Europe."""
    chance, keys, wire = random.Random(7), itertools.count(), Wire()
    ledger, now = open_ledger(tmp_path), [START]

    def clock() -> Moment:
        return Moment(now[0], (now[0] - START).total_seconds())

    store = ledger.briefs(clock, lambda: f"key {next(keys)}")
    expected: set[tuple[str, datetime]] = set()
    for number in range(COUNT):
        rule = timetable.read(f"{chance.choice(WORDS)} {chance.choice(ZONES)}", "UTC")
        one = Schedule(
            workspace="w", target=Target("fake", "t", f"c{number}"), owner="u", words=rule.words, crons=rule.crons,
            zone=rule.zone, next_due=rule.next_after(START),
        )  # fmt: skip
        store.add(one)
        runs = rule_of(one).upcoming(START, 40)
        expected |= {(f"c{number}", due) for due in runs if due <= START + timedelta(days=DAYS)}

    def compose(schedule: Schedule, since: int, until: int) -> Composed:
        return Composed((Card(title=f"{schedule.target.channel} {now[0].isoformat()}"),))

    async def walk() -> None:
        for moment in sorted({due for _, due in expected}):
            now[0] = moment + timedelta(seconds=chance.randint(0, 40))
            sender = Sender(store, {"fake": wire}, Timing(pace=0.0), lambda: 0.0, lambda _: None)
            delivery = Delivery(store, {"fake": wire}, compose, sender, lambda _: None)
            await delivery.tick()
            while delivery.tasks:
                await asyncio.wait(delivery.tasks)

    asyncio.run(walk())
    posted = [(place.channel, datetime.fromisoformat(text.split()[1])) for place, text in wire.posted]
    matched = {(channel, max(due for c, due in expected if c == channel and due <= at)) for channel, at in posted}
    ledger.close()
    assert len(posted) == len(expected)
    assert matched == expected
