"""The real clock tick, outbox and sender, with kills, faults and set clocks in any order: every slot stands once.

`test_outbox_machine` tries orders of events within one post; this one runs whole processes: each is ended at any point
that the code names, and what it leaves behind is taken up by another one.
"""

import asyncio
import itertools
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from bot.card import Card
from bot.chat import InDoubt, Place, Posted, SlowDown
from bot.posting import Moment, Part, Schedule, State, Target
from bot.store import open_ledger
from bot.store.briefs import Briefs
from briefs import steps
from briefs.composing import Composed
from briefs.delivery import Delivery
from briefs.sending import Sender
from briefs.steps import Look, Step, Timing
from tests.briefs.test_outbox_machine import empty
from tests.briefs.worker import POINTS

LONG = os.environ.get("DEALBRIEF_CRASH") == "long"
START = datetime(2026, 3, 2, 8, 59, tzinfo=UTC)
TIMING = Timing(request=15, late=75, pace=0, retry=2)
OUTCOMES = st.sampled_from(["taken", "drop", "refuse", "late", "slow down", "strange"])
DEATHS = st.none() | st.tuples(st.sampled_from(POINTS), st.integers(1, 3))


class Killed(BaseException):
    """The process has ended; nothing in it catches this."""


@dataclass
class World:
    """Time, and a platform that takes a request up to 70 seconds after it was given up on, 14 where a key holds."""

    once_for: float
    mark: float = 1000.0
    wall_off: float = 0.0
    stands: list[tuple[str, str]] = field(default_factory=list)  # channel and key
    first: dict[tuple[str, str], float] = field(default_factory=dict)
    under_way: list[tuple[float, tuple[str, str]]] = field(default_factory=list)

    def now(self) -> Moment:
        return Moment(START + timedelta(seconds=self.mark - 1000 + self.wall_off), self.mark)

    def passes(self, seconds: float) -> None:
        self.mark += seconds
        arrived = sorted((at, message) for at, message in self.under_way if at <= self.mark)
        self.under_way = [(at, message) for at, message in self.under_way if at > self.mark]
        for at, message in arrived:
            self.take(message, at)

    def take(self, message: tuple[str, str], at: float) -> None:
        if message in self.first and at - self.first[message] < self.once_for:
            return
        self.first.setdefault(message, at)
        self.stands.append(message)


@dataclass
class Chat:
    """One process's line to the platform; what each post meets is given in turn."""

    world: World
    outcomes: list[str]
    name: str = "fake"

    @property
    def once_for(self) -> float:
        return self.world.once_for

    def rendered(self, card: Card) -> str:
        return card.title

    async def post(self, place: Place, rendered: str, key: str, *, repeat: bool = False) -> Posted:
        outcome = self.outcomes.pop(0) if self.outcomes else "taken"
        if outcome == "slow down":
            raise SlowDown(3)
        if outcome == "late":
            self.world.under_way.append((self.world.mark + (14 if self.once_for else 70), (place.channel, key)))
        if outcome in ("refuse", "late"):
            raise InDoubt("no answer")
        self.world.take((place.channel, key), self.world.mark)
        if outcome == "drop":
            raise InDoubt("no answer")
        if outcome == "strange":
            raise RuntimeError("an answer that nobody understands")
        return Posted(replace(place, thread=place.thread or key), key)

    async def find(self, place: Place, key: str, since: datetime) -> Posted | None:
        if self.outcomes[:1] == ["slow down"]:
            raise SlowDown(3)
        known = (place.channel, key) in self.world.stands
        return Posted(replace(place, thread=place.thread or key), key) if known else None


def compose(schedule: Schedule, since: int, until: int) -> Composed:
    return Composed((Card(title=schedule.target.channel), Card(title="the details")))


class Whole(RuleBasedStateMachine):
    """Three schedules, one process after the other, and whatever happens to them."""

    once_for = 0.0
    sender: type[Sender] = Sender

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copy(empty(), self.folder / "ledger.sqlite")
        self.world = World(self.once_for)
        keys = itertools.count()
        self.ledger = open_ledger(self.folder)
        self.store: Briefs = self.ledger.briefs(self.world.now, lambda: f"key {next(keys)}")
        self.schedules = [self.added(f"c{number}", cron) for number, cron in enumerate(("0 9 * * *", "*/30 * * * *"))]

    def added(self, channel: str, cron: str) -> Schedule:
        one = Schedule(
            workspace="w", target=Target("fake", "t", channel), owner="u", words=cron, crons=(cron,),
            next_due=START + timedelta(minutes=1), catch_up=timedelta(days=3650),
        )  # fmt: skip
        return self.store.add(one)

    @rule(seconds=st.sampled_from([1.0, 16.0, 61.0, 91.0, 1860.0]))
    def passes(self, seconds: float) -> None:
        """Time passes, and requests that are under way arrive."""
        self.world.passes(seconds)
        self.check()

    @rule(seconds=st.sampled_from([-3600.0, 3600.0]))
    def clock_steps(self, seconds: float) -> None:
        """Somebody sets the wall clock."""
        self.world.wall_off += seconds

    @rule(outcomes=st.lists(OUTCOMES, max_size=5), dies_at=DEATHS)
    def process(self, outcomes: Sequence[str], dies_at: tuple[str, int] | None) -> None:
        """A process begins, does what it can, and ends in order or at any point."""
        reached: Counter[str] = Counter()

        def trace(point: str) -> None:
            reached[point] += 1
            if dies_at and reached[dies_at[0]] >= dies_at[1]:
                raise Killed

        chats = {"fake": Chat(self.world, list(outcomes))}
        sender = self.sender(self.store, chats, TIMING, lambda: self.world.mark, trace)
        asyncio.run(one_tick(Delivery(self.store, chats, compose, sender, trace, workers=2)))
        self.check()

    def check(self) -> None:
        assert [message for message, count in Counter(self.world.stands).items() if count > 1] == [], "posted twice"

    def teardown(self) -> None:
        """Let everything come to rest: then what is due is posted, and what is stored as posted stands."""
        self.world.wall_off = 0.0
        for _ in range(14):
            self.world.passes(100.0)
            self.process((), None)
        parts = [part for one in self.schedules for part in self.store.parts(one, 10_000)]
        assert [part.place for part in parts if part.state not in (State.SENT, State.SKIPPED)] == [], "not at rest"
        assert {part.reason for part in parts if part.state is State.SKIPPED and not folded(part)} == set(), "lost"
        stand = Counter(key for _, key in self.world.stands)
        assert all(stand[part.key] == (part.state is State.SENT) for part in parts), "lost or doubled"
        assert all(self.store.parts(one) for one in self.schedules), "never due"
        self.ledger.close()
        shutil.rmtree(self.folder)


def folded(part: Part) -> bool:
    return part.part == 0 and part.reason.startswith("folded")


async def one_tick(delivery: Delivery) -> None:
    """One tick of a process, and what it sends by that, until it ends or is ended."""
    try:
        await delivery.tick()
        while delivery.tasks:
            done, _ = await asyncio.wait(delivery.tasks, return_when=asyncio.FIRST_EXCEPTION)
            for task in done:
                task.result()
    except Killed:
        for task in delivery.tasks:
            task.cancel()
        await asyncio.gather(*delivery.tasks, return_exceptions=True)


class ByKey(Whole):
    """The same on a platform where a key holds for 90 seconds."""

    once_for = 90.0


class Blind(Sender):
    """Posts again without looking: the safeguard whose absence must be found."""

    async def _look(self, chat: object, part: Part, schedule: Schedule, step: Look) -> Step | None:
        return steps.when_absent(part, schedule, self.store.moment())


class WithoutLooking(Whole):
    sender = Blind


def rules(examples: int, steps_each: int) -> settings:
    return settings(
        max_examples=examples, stateful_step_count=steps_each, deadline=None, database=None,
        suppress_health_check=list(HealthCheck), phases=(Phase.generate,),
    )  # fmt: skip


@pytest.mark.parametrize("machine", [Whole, ByKey])
def test_whatever_ends_processes_every_slot_stands_once(machine: type[Whole]) -> None:
    """In any order of kills, faults, waits and set clocks; at the end nothing is lost and nothing doubled."""
    run_state_machine_as_test(machine, settings=rules(300 if LONG else 6, 30 if LONG else 12))


def test_a_process_that_does_not_look_is_found_out() -> None:
    """The machine can fail: an answer that was lost, a lease that ran out, and another process that posts anew."""
    one = WithoutLooking()
    one.passes(61.0)
    one.process(["drop"], None)
    one.passes(91.0)
    with pytest.raises(AssertionError, match="posted twice"):
        one.process([], None)


def test_a_death_after_the_request_is_taken_up() -> None:
    """The same story with the real sender, which finds what stands there, and one with a death instead."""
    for outcomes, dies_at in ((["drop"], None), ([], ("answered", 1))):
        one = Whole()
        one.passes(61.0)
        one.process(outcomes, dies_at)
        one.passes(91.0)
        one.process([], None)
        one.teardown()
