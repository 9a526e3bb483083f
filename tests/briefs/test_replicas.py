"""Several processes on one PostgreSQL, killed and with clocks an hour apart, post each slot once."""

import os
import random
import time
from dataclasses import replace

from tests import postgres
from tests.briefs.platform import Platform, Verdict, judge, serving
from tests.briefs.test_crashes import begin, start
from tests.briefs.worker import POINTS, Work, filled, warm

LONG = os.environ.get("DEALBRIEF_CRASH") == "long"
SLOTS = 1000 if LONG else 150
KILLS = 14 if LONG else 4


def run(platform: Platform, once_for: float, seed: int) -> tuple[Verdict, int]:
    begin(warm).join()
    address = postgres.cleared()
    expected = filled(address, SLOTS, apart=0.0)
    chance, died = random.Random(seed), 0
    with serving(platform):
        job = Work(address, platform.port, once_for, clock=-1800.0)
        pair = [start(job), start(replace(job, clock=1800.0))]
        for kill in range(KILLS):
            time.sleep(chance.uniform(0.1, 0.5))
            at = kill % 2
            died += pair[at].is_alive()
            pair[at].kill()
            pair[at].join()
            named = (chance.choice(POINTS[1:]), chance.randint(1, 20)) if kill < KILLS - 2 else None
            pair[at] = start(replace(job, clock=job.clock * (-1) ** at, dies_at=named))
        for one in pair:
            one.join(120)
        last = start(job)
        last.join(60)
        assert last.exitcode == 0
        time.sleep(platform.late_by)
    return judge(expected, platform.messages), died


def test_two_processes_post_each_slot_once_where_messages_can_be_looked_for() -> None:
    """One clock half an hour behind, one ahead; each process is killed in turn and begun again."""
    verdict, died = run(Platform(takes=0.01), 0.0, 1)
    assert verdict == Verdict((), (), ())
    assert died >= KILLS // 4


def test_two_processes_post_each_slot_once_where_a_key_holds() -> None:
    """The same on a platform with keys."""
    verdict, _ = run(Platform(by_key=True, takes=0.01), 30.0, 2)
    assert verdict == Verdict((), (), ())
