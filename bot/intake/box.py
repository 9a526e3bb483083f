"""A process of its own in which foreign pages are read, so that none of them can stall or break this one."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from bot.errors import Unreadable
from bot.intake.fetch import Fetched

PATIENCE = 10.0
"""Seconds that one page may take, the start of the process included."""

BROKE = "it cannot be read: it took too long or too much. Save the article's text as a .txt file and index it"


@dataclass(slots=True)
class Box:
    """Reads pages, in a process that is started by the first and anew after one that broke it. Made by `boxes`."""

    patience: float = PATIENCE
    inside: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def read(self, one: Fetched) -> dict[str, Any]:
        """The fields of what was fetched, as `boxed.read` gives them. Raises Unreadable."""
        process = self._process()
        alarm = threading.Timer(self.patience, process.kill)
        alarm.start()
        try:
            line = _asked(process, one)
        finally:
            alarm.cancel()
        if not line.endswith(b"\n"):
            self.close()
            raise Unreadable(BROKE)
        said = json.loads(line)
        if "wrong" in said:
            raise Unreadable(said["wrong"])
        return dict(said["read"])

    def _process(self) -> "subprocess.Popen[bytes]":
        if not self.inside:
            self.inside.append(_started())
        return self.inside[0]

    def close(self) -> None:
        while self.inside:
            process = self.inside.pop()
            process.kill()
            with process:  # closes the pipes and waits
                pass


def _started() -> "subprocess.Popen[bytes]":
    """It knows where our modules are and nothing else of our environment: no token can be read in it."""
    return subprocess.Popen(
        [sys.executable, "-P", "-X", "utf8", "-m", "bot.intake.boxed"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )


def _asked(process: "subprocess.Popen[bytes]", one: Fetched) -> bytes:
    assert process.stdin
    assert process.stdout
    head = {"kind": one.kind, "charset": one.charset, "url": one.url, "length": len(one.body)}
    with suppress(BrokenPipeError):
        process.stdin.write(json.dumps(head).encode() + b"\n" + one.body)
        process.stdin.flush()
        return process.stdout.readline()
    return b""


@contextmanager
def boxes(patience: float = PATIENCE) -> Iterator[Box]:
    """A box that is closed at the end."""
    box = Box(patience)
    try:
        yield box
    finally:
        box.close()
