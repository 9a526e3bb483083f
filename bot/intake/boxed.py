"""What runs in the box: reads one page or feed after another from its input, and writes a line of JSON for each.

It gives up time and memory at its start, and whatever a page does to it, only it is lost.
"""

import contextlib
import json
import sys
from typing import Any, BinaryIO

from bot.errors import Unreadable
from bot.intake.feeds import NO_FEED, entries
from bot.intake.pages import feed_of, page

SECONDS = 120
MEMORY = 700 * 1024 * 1024
XML = ("rss", "atom", "rdf", "xml")


def read(kind: str, charset: str | None, url: str, body: bytes) -> dict[str, Any]:
    """The fields of a page, or under "entries" what a feed names. Raises Unreadable; "feed" in it names one."""
    if _is_feed(kind, body):
        return {"entries": entries(body, url)}
    if kind == "text/plain":
        return {"url": url, "text": _decoded(body, charset)}
    return page(_decoded(body, charset) if charset else body, url)


def _is_feed(kind: str, body: bytes) -> bool:
    start = body[:2_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if kind in ("text/html", "application/xhtml+xml"):
        return start.startswith((b"<rss", b"<feed"))
    named = any(word in kind for word in XML) and b"<html" not in start
    return named or (start.startswith((b"<rss", b"<feed", b"<rdf", b"<?xml")) and b"<html" not in start)


def _decoded(body: bytes, charset: str | None) -> str:
    try:
        return body.decode(charset or "utf-8", "replace")
    except LookupError:
        return body.decode("utf-8", "replace")


def _answer(asked: dict[str, Any], body: bytes) -> dict[str, Any]:
    try:
        return {"read": read(asked["kind"], asked["charset"], asked["url"], body)}
    except Unreadable as error:
        with contextlib.suppress(Exception):
            if feed := feed_of(body, asked["url"]):
                return {"wrong": f"it is no article, but names a feed. Index {feed[:500]} for its articles"}
        return {"wrong": str(error)}
    except Exception:  # noqa: BLE001  a page that breaks its reader is a page that cannot be read
        return {"wrong": NO_FEED}


def work(asked: BinaryIO, told: BinaryIO) -> None:
    """Answer until the input ends: a line of JSON with `kind, charset, url, length`, then that many bytes."""
    while line := asked.readline():
        said = json.loads(line)
        told.write(json.dumps(_answer(said, asked.read(said["length"]))).encode() + b"\n")
        told.flush()


def limit() -> None:
    """Give up what no page needs, where the system can hold one to it."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  there is none on Windows

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    limit()
    work(sys.stdin.buffer, sys.stdout.buffer)
