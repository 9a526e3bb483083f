"""Two posters, crashes, late answers and sleeping machines: a slot is posted once, by the real ledger and decisions.

Each mutant takes one safeguard away and is caught by a known story, which the real outbox withstands.
"""

import itertools
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from bot.posting import Moment, Part, Schedule, Stands, State, Target, Text
from bot.store import open_ledger
from bot.store.briefs import Claimed
from briefs import steps
from briefs.due import claimed
from briefs.steps import Look, Post, Timing, Wait

LONG = os.environ.get("DEALBRIEF_CRASH") == "long"
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TIMING = Timing(request=15, late=75, pace=0, retry=2)
POSTERS = st.sampled_from([0, 1])


@cache
def empty() -> Path:
    folder = Path(tempfile.mkdtemp())
    open_ledger(folder).close()
    return folder / "ledger.sqlite"


@dataclass
class Poster:
    """What one process knows: its lease, whether it may post, and an answer that it has not recorded yet."""

    part: Part | None = None
    doubt: float | None = None
    cleared: bool = False
    told: str = ""


class Outbox(RuleBasedStateMachine):
    """One slot, two posters, and a platform that takes a request up to 75 seconds after it was given up on."""

    timing = TIMING
    reconciles = True
    fenced = True

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copy(empty(), self.folder / "ledger.sqlite")
        self.mark, self.wall_off = 1000.0, 0.0
        self.posters = [Poster(), Poster()]
        self.taken: list[float] = []
        self.under_way: list[float] = []
        keys = itertools.count()
        self.ledger = open_ledger(self.folder)
        self.store = self.ledger.briefs(self.now, lambda: f"key {next(keys)}")
        schedule = Schedule(
            workspace="w", target=Target("fake", "t", "c"), owner="u", words="daily 09:00", crons=("0 9 * * *",),
            next_due=START, catch_up=timedelta(days=3650),
        )  # fmt: skip
        self.schedule = self.store.add(schedule)
        decide: Callable[[Schedule, datetime], Claimed] = claimed
        (lead,) = self.store.claim(decide)
        assert self.store.render(lead, [Text("the edition")], 0)

    def now(self) -> Moment:
        return Moment(START + timedelta(seconds=self.mark - 1000 + self.wall_off), self.mark)

    def teardown(self) -> None:
        """Let everything come to rest: then the message stands, once."""
        self.posters = [Poster(), Poster()]
        for _ in range(6):
            self.passes(100.0)
            self.lease(0)
            self.ask(0, "taken", 0.0)
            self.record(0)
        assert len(self.taken) == 1, self.taken
        assert self.row().state is State.SENT
        self.ledger.close()
        shutil.rmtree(self.folder)

    def row(self) -> Part:
        return self.store.parts(self.schedule)[0]

    @rule(seconds=st.sampled_from([1.0, 16.0, 76.0, 91.0]))
    def passes(self, seconds: float) -> None:
        """Time passes, and requests that are under way arrive."""
        self.mark += seconds
        self.taken += [at for at in self.under_way if at <= self.mark]
        self.under_way = [at for at in self.under_way if at > self.mark]
        assert len(self.taken) <= 1, "posted twice"

    @rule(seconds=st.sampled_from([-3600.0, 3600.0]))
    def clock_steps(self, seconds: float) -> None:
        """Somebody sets the wall clock."""
        self.wall_off += seconds

    @rule(who=POSTERS)
    def crash(self, who: int) -> None:
        """A process dies and forgets; requests under way go on."""
        self.posters[who] = Poster()

    @rule(
        who=POSTERS,
        outcome=st.sampled_from(["taken", "silent", "slow down", "lost", "crash"]),
        later=st.sampled_from([0.0, 14.0, 70.0]),
    )
    def act(self, who: int, outcome: str, later: float) -> None:
        """An idle poster takes the slot where it is free, and posts it where it may; or dies in between."""
        self.lease(who)
        if outcome == "crash":
            self.crash(who)
        self.ask(who, outcome, later)

    def lease(self, who: int) -> None:
        """An idle poster takes the slot where it is free, and settles the doubt of others first."""
        poster = self.posters[who]
        if poster.part is not None:
            return
        leased = self.store.lease("fake", self.timing.lease(0.0))
        if not leased:
            return
        part = leased[0]
        poster.part, poster.doubt, poster.told = part, part.doubt_mark, ""
        step = steps.first_step(part, self.schedule, self.now(), 0.0, self.timing)
        if isinstance(step, Look):
            if self.taken and self.reconciles:
                poster.told = "taken"
                return
            step, poster.doubt = steps.when_absent(part, self.schedule, self.now()), None
        assert isinstance(step, Post)
        poster.cleared = True

    def ask(self, who: int, outcome: str, later: float) -> None:
        """The request itself: taken and answered, taken without an answer (perhaps later), refused, or lost."""
        poster = self.posters[who]
        if not poster.cleared or poster.part is None or poster.part.lease_until is None:
            return
        poster.cleared = False
        if poster.part.lease_until - self.mark < self.timing.request:
            self.posters[who] = Poster()
            return
        poster.told = outcome
        if outcome == "taken":
            self.taken.append(self.mark)
            assert len(self.taken) <= 1, "posted twice"
        elif outcome == "silent":
            self.under_way.append(self.mark + later)

    @rule(who=POSTERS)
    def record(self, who: int) -> None:
        """What a poster was told reaches the ledger, perhaps long after: the machine may have slept."""
        poster, self.posters[who] = self.posters[who], Poster()
        part = poster.part
        if part is None or poster.cleared:
            self.posters[who] = poster
        elif poster.told == "taken":
            self.store.sent(part.place, Stands("m1"))
        elif poster.told == "slow down":
            wait: Wait = steps.asked_to_wait(1, in_doubt=poster.doubt is not None)
            fence = part.fence if self.fenced else self.row().fence
            self.store.release(replace(part, fence=fence), wait.seconds, poster.doubt, wait.why)


class NoReconcile(Outbox):
    """Posts again without looking."""

    reconciles = False


class ShortLease(Outbox):
    """Gives up on a request before the platform does."""

    timing = Timing(request=15, late=1, pace=0, retry=2)


class NoFence(Outbox):
    """Releases a lease that another one holds by now."""

    fenced = False


def unreconciled(one: Outbox) -> None:
    one.lease(0)
    one.ask(0, "silent", 0.0)
    one.passes(91.0)
    one.crash(0)
    one.lease(1)
    one.ask(1, "taken", 0.0)


def hasty(one: Outbox) -> None:
    one.lease(0)
    one.ask(0, "silent", 70.0)
    one.passes(16.0)
    one.passes(1.0)
    one.lease(1)
    one.ask(1, "taken", 0.0)
    one.passes(76.0)


def stale(one: Outbox) -> None:
    one.lease(0)
    one.ask(0, "slow down", 0.0)
    one.passes(91.0)
    one.lease(1)
    one.ask(1, "silent", 14.0)
    one.record(0)
    one.passes(1.0)
    one.lease(0)
    one.ask(0, "taken", 0.0)
    one.passes(16.0)


CAUGHT: dict[type[Outbox], Callable[[Outbox], None]] = {NoReconcile: unreconciled, ShortLease: hasty, NoFence: stale}


def rules(examples: int, steps_each: int) -> settings:
    return settings(
        max_examples=examples, stateful_step_count=steps_each, deadline=None, database=None,
        suppress_health_check=list(HealthCheck), phases=(Phase.generate,),
    )  # fmt: skip


def test_no_order_of_events_loses_or_doubles_a_slot() -> None:
    """Whatever happens in whatever order, in the end the message stands once."""
    run_state_machine_as_test(Outbox, settings=rules(1500 if LONG else 30, 40 if LONG else 25))


@pytest.mark.parametrize("story", CAUGHT.values(), ids=lambda story: story.__name__)
def test_a_story_that_fools_a_mutant_does_not_fool_the_outbox(story: Callable[[Outbox], None]) -> None:
    """The known counterexamples, told to the real thing."""
    real = Outbox()
    story(real)
    real.teardown()


@pytest.mark.parametrize("mutant", CAUGHT)
def test_a_missing_safeguard_is_caught(mutant: type[Outbox]) -> None:
    """The machine can fail: without the safeguard its story posts twice."""
    fooled = mutant()
    with pytest.raises(AssertionError, match="twice"):
        CAUGHT[mutant](fooled)
