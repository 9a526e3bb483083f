"""Bounds on time that hold on a busy machine too."""

import time
from collections.abc import Callable

TRIES = 8


def seconds(work: Callable[[], object], times: int = 2) -> float:
    """Processor seconds that some work takes, the best of some times."""
    took = []
    for _ in range(times):
        start = time.process_time()
        work()
        took.append(time.process_time() - start)
    return min(took)


def once(holds: Callable[[], bool]) -> bool:
    """Whether a bound holds in one of some tries: what else a machine does only ever makes work look dearer.

    Both sides of the bound are measured within a try, so that a machine that is slow for a while is so for both.
    """
    return any(holds() for _ in range(TRIES))
