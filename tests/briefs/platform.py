"""A platform that takes posts over a socket, keeps what it took, and fails as it is told to.

It runs in a thread of the test, so what it has recorded outlives the processes that are killed.
"""

import json
import socketserver
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Message:
    """A message that stands in a channel."""

    id: str
    channel: str
    thread: str | None
    key: str
    text: str
    at: float


Faults = Callable[[int], str]
"""What happens to the n-th post: "", "drop" (taken, no answer), "refuse" (not taken, no answer), "slow_down",
"error" (taken, an answer that does not say so), "hang" (not taken, answered late), "late" (taken after the client
gave up)."""

FAULTS = ("drop", "refuse", "slow_down", "error", "hang", "late")


@dataclass(slots=True)
class Platform:
    """`by_key`: a second post under a key is the first message again. `readable`: messages can be looked for."""

    by_key: bool = False
    readable: bool = True
    faults: Faults = lambda _: ""
    late_by: float = 0.8
    takes: float = 0.02  # seconds for a post
    messages: list[Message] = field(default_factory=list)
    asked: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    port: int = 0

    def answer(self, request: dict[str, Any]) -> dict[str, Any] | None:
        """What the client hears; None when the connection just ends."""
        if request["op"] == "find":
            return self._find(request)
        with self.lock:
            fault = self.faults(self.asked)
            self.asked += 1
        time.sleep(self.takes)
        if fault in ("hang", "late"):
            time.sleep(self.late_by)
        if fault == "slow_down":
            return {"slow_down": 0.1}
        if fault in ("refuse", "hang"):
            return None
        taken = self._take(request)
        if fault == "error":
            return {"unknown": "internal error"}
        return None if fault in ("drop", "late") else {"message": taken.id, "thread": taken.thread or taken.id}

    def _take(self, request: dict[str, Any]) -> Message:
        with self.lock:
            if self.by_key and (known := self._known(request)):
                return known
            said = {name: request[name] for name in ("channel", "thread", "key", "text")}
            taken = Message(id=f"m{len(self.messages)}", at=time.time(), **said)
            self.messages.append(taken)
            return taken

    def _find(self, request: dict[str, Any]) -> dict[str, Any]:
        if not self.readable:
            return {"gone": "this bot may not read the channel"}
        with self.lock:
            found = self._known(request)
        found = found if found and found.at >= request["since"] else None
        return {"message": found.id, "thread": found.thread or found.id} if found else {"absent": True}

    def _known(self, request: dict[str, Any]) -> Message | None:
        same = (request["channel"], request["key"])
        return next((one for one in self.messages if (one.channel, one.key) == same), None)


@contextmanager
def serving(platform: Platform) -> Iterator[Platform]:
    """The platform behind a port of this machine."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            for line in self.rfile:
                answer = platform.answer(json.loads(line))
                if answer is None:
                    return
                try:
                    self.wfile.write(json.dumps(answer).encode() + b"\n")
                except OSError:
                    return

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True
        request_queue_size = 64

    with Server(("127.0.0.1", 0), Handler) as server:
        platform.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield platform
        server.shutdown()
        thread.join()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a run did wrong: channels whose text is missing, there twice, or not theirs."""

    lost: tuple[str, ...]
    doubled: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def clean(self) -> bool:
        return not (self.lost or self.doubled or self.wrong)


def judge(expected: dict[str, str], messages: list[Message]) -> Verdict:
    """Compare what each channel should hold, once, with what stands there."""
    counts = Counter((one.channel, one.text) for one in messages)
    return Verdict(
        lost=tuple(channel for channel, text in expected.items() if not counts[channel, text]),
        doubled=tuple(channel for (channel, _), count in counts.items() if count > 1),
        wrong=tuple(channel for channel, text in counts if expected.get(channel) != text),
    )
