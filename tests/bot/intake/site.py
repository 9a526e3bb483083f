"""A news site on this machine: pages, feeds, redirects, and what a hostile site does."""

import gzip
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

STORY = (
    "<p>Meta invested $14.3 billion in Scale AI, the company said on Friday, in one of the largest deals.</p>"
    "<p>The deal values Scale AI at $29 billion, sources said, and gives Meta a stake of 49%.</p>"
)


def page(title: str, story: str = STORY, day: str = "2025-06-13") -> bytes:
    """An article's page, with what stands around it."""
    head = f'<title>{title}</title><meta property="article:published_time" content="{day}T08:00:00Z">'
    around = "<nav><a href='/'>Home</a><a href='/deals'>Deals</a></nav>"
    return (
        f"<html><head>{head}</head><body>{around}<article><h1>{title}</h1>{story}</article>"
        "<footer>All rights reserved. Subscribe for $5 a month.</footer></body></html>"
    ).encode()


def rss(items: Mapping[str, str], said: str = "") -> bytes:
    """A feed of titles by their addresses."""
    entries = "".join(
        f"<item><title>{title}</title><link>{link}</link><pubDate>Fri, 13 Jun 2025 08:00:00 GMT</pubDate>"
        f"<description>{said}</description></item>"
        for link, title in items.items()
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>News</title>{entries}</channel></rss>".encode()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the site gives at a path."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    drip: float = 0.0  # seconds between bytes


@dataclass(slots=True)
class Site:
    """The site, and what it was asked."""

    address: str
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)

    def put(self, path: str, body: bytes = b"", status: int = 200, **headers: str) -> str:
        """Put something at a path. Answers its address."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = Answer(body, status, {"Content-Type": "text/html; charset=utf-8", **named})
        return self.address + path


def bomb(size: int) -> bytes:
    """Zeros, packed; made in pieces, so that the test itself stays small."""
    pack = zlib.compressobj(9, wbits=31)
    return b"".join(pack.compress(bytes(1 << 20)) for _ in range(size >> 20)) + pack.flush()


def packed(body: bytes) -> bytes:
    return gzip.compress(body)


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            answer = site.pages.get(self.path, Answer(b"no", 404))
            self.send_response(answer.status)
            for name, value in {**answer.headers, "Content-Length": str(len(answer.body))}.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                _write(self.wfile.write, answer)
            except OSError:
                self.close_connection = True

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    return Handler


def _write(write: Callable[[bytes], object], answer: Answer) -> None:
    if not answer.drip:
        write(answer.body)
        return
    for at in range(len(answer.body)):
        write(answer.body[at : at + 1])
        time.sleep(answer.drip)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is no news."""


@contextmanager
def serving() -> Iterator[Site]:
    """A site that answers until the end."""
    site = Site("")
    server = _Server(("127.0.0.1", 0), _handler(site))
    site.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
