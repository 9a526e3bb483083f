"""How much one may ask: so many commands a minute for each person, and for each workspace. Counted in this process."""

import math
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

MINUTE = 60.0
OF_USER, OF_WORKSPACE = 10, 60
MANY = 10_000
"""How many people and workspaces are remembered before those who were silent for a minute are forgotten."""

Who = tuple[str, ...]


@dataclass(slots=True)
class Pace:
    """`clock` gives seconds of a clock that nobody can set. What is refused is not counted, so that waiting helps."""

    clock: Callable[[], float]
    of_user: int = OF_USER
    of_workspace: int = OF_WORKSPACE
    asked: dict[Who, deque[float]] = field(default_factory=dict)
    room: int = MANY
    turn: threading.Lock = field(default_factory=threading.Lock)

    def refusal(self, workspace: str, user: str) -> str | None:
        """Count a command; where it is one too many, the sentence that says so and when to come again."""
        person: Who = (workspace, user)
        with self.turn:
            now = self.clock()
            if wait := self._wait(person, self.of_user, now):
                return f"That was more than {self.of_user} questions in a minute. Ask again in {wait} seconds."
            if wait := self._wait((workspace,), self.of_workspace, now):
                return (
                    f"More than {self.of_workspace} questions came from here in a minute. Ask again in {wait} seconds."
                )
            for who in (person, (workspace,)):
                self.asked.setdefault(who, deque()).append(now)
            if len(self.asked) > self.room:
                self._forget(now)
            return None

    def _wait(self, who: Who, most: int, now: float) -> int:
        """Seconds until there is room again, 0 where there is."""
        times = self.asked.get(who, deque())
        while times and now - times[0] >= MINUTE:
            times.popleft()
        return max(math.ceil(times[0] + MINUTE - now), 2) if len(times) >= most else 0

    def _forget(self, now: float) -> None:
        for who in [who for who, times in self.asked.items() if not times or now - times[-1] >= MINUTE]:
            del self.asked[who]
        self.room = max(MANY, 2 * len(self.asked))
