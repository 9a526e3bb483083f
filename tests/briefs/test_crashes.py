"""Killed at any point, again and again, the outbox posts each slot once."""

import itertools
import multiprocessing
import os
import random
import time
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from tests.briefs import naive
from tests.briefs.platform import FAULTS, Platform, Verdict, judge, serving
from tests.briefs.worker import POINTS, Work, filled, warm, work

LONG = os.environ.get("DEALBRIEF_CRASH") == "long"
SLOTS = 200 if LONG else 60
KILLS = 40 if LONG else 6
NONCE = 30.0


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    begin(warm).join()


def begin(target: Callable[..., None], *given: object) -> BaseProcess:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.briefs.worker", "tests.briefs.naive"])
    process = context.Process(target=target, args=given)
    process.start()
    return process


def start(job: Work) -> BaseProcess:
    return begin(work, job)


def kill_again_and_again(job: Work, kills: int, seed: int) -> int:
    """Run and kill the worker, half the times at a point it names itself and half at any; then let it finish.

    The wall clock of one worker in three is behind by `job.clock`, that of another one ahead.
    """
    chance, died = random.Random(seed), 0
    for turn in range(kills):
        named = (POINTS[turn // 2 % len(POINTS)], chance.randint(1, 4)) if turn % 2 == 0 else None
        process = start(replace(job, dies_at=named, clock=job.clock * (turn % 3 - 1)))
        process.join(1.0 if named else chance.uniform(0.08, 0.4))
        died += process.is_alive() or process.exitcode != 0
        process.kill()
        process.join()
    last = start(replace(job, clock=0.0, longest=400.0))
    last.join(420)
    assert last.exitcode == 0
    return died


def run(folder: Path, platform: Platform, once_for: float = 0.0, seed: int = 1, clock: float = 0.0) -> Verdict:
    expected = filled(str(folder), SLOTS)
    with serving(platform):
        died = kill_again_and_again(Work(str(folder), platform.port, once_for, clock=clock), KILLS, seed)
        time.sleep(platform.late_by)
    assert died >= KILLS // 3
    return judge(expected, platform.messages)


@pytest.mark.parametrize("seed", range(3 if LONG else 1))
def test_nothing_is_lost_or_doubled_where_messages_can_be_looked_for(tmp_path: Path, seed: int) -> None:
    """A platform without keys: what an earlier process left is found in the channel."""
    assert run(tmp_path, Platform(), seed=seed) == Verdict((), (), ())


@pytest.mark.parametrize("seed", range(3 if LONG else 1))
def test_nothing_is_lost_or_doubled_where_a_key_holds(tmp_path: Path, seed: int) -> None:
    """A platform with keys: a repeat under the same key is the first message again."""
    assert run(tmp_path, Platform(by_key=True), once_for=NONCE, seed=seed) == Verdict((), (), ())


@pytest.mark.parametrize("once_for", [0.0, NONCE])
def test_a_clock_that_steps_by_an_hour_changes_nothing(tmp_path: Path, once_for: float) -> None:
    """Between two kills the wall clock is an hour behind, right, or an hour ahead."""
    assert run(tmp_path, Platform(by_key=once_for > 0), once_for, clock=3600.0) == Verdict((), (), ())


@pytest.mark.parametrize("by_key", [False, True], ids=["looked for", "by key"])
@pytest.mark.parametrize("fault", FAULTS if LONG else ["each in turn"])
def test_kills_on_a_faulty_platform_lose_and_double_nothing(tmp_path: Path, fault: str, by_key: bool) -> None:
    """Taken without an answer, refused, 429, 5xx, hung, taken late: every fifth request, while processes are killed."""
    turns = itertools.cycle(FAULTS if fault not in FAULTS else [fault])
    platform = Platform(by_key=by_key, faults=lambda number: next(turns) if number % 5 == 0 else "")
    assert run(tmp_path, platform, once_for=NONCE if by_key else 0.0, seed=5) == Verdict((), (), ())


def test_a_platform_that_tells_nothing_gets_repeats(tmp_path: Path) -> None:
    """The test can fail: without keys and without reading back, kills double posts, and none is lost."""
    verdict = run(tmp_path, Platform(readable=False))
    assert verdict.lost == ()
    assert set(verdict.doubled) | set(verdict.wrong) != set()


def test_a_scheduler_that_keeps_its_jobs_in_a_database_loses_some(tmp_path: Path) -> None:
    """The test can fail: the usual set-up, killed in the same way, does not post everything once."""
    platform = Platform(takes=0.5)
    with serving(platform):
        begin(naive.schedule, str(tmp_path), platform.port, 60, 0.03).join()
        for _ in range(4):
            process = begin(naive.run, str(tmp_path), 30.0)
            process.join(0.6)
            process.kill()
            process.join()
        begin(naive.run, str(tmp_path), 3.0).join()
    verdict = judge({f"channel {number}": f"edition of channel {number}" for number in range(60)}, platform.messages)
    assert verdict.lost or verdict.doubled
