"""The one client that fetches what links lead to, guarded against where they may lead and what may come back.

The address of the socket that is being opened is what is checked, so that a name that means another address the next
time gains nothing. Redirects are walked by hand, each like a link of its own. Bodies are counted while they are
unpacked, so that a small bomb stays small; nothing here looks into them.
"""

import asyncio
import errno
import socket
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from yarl import URL

from bot.errors import Unreadable
from bot.reach import Reach

LARGEST = 5 * 1024 * 1024
LONGEST_LINK = 2_000
HOPS = 5
TOTAL = 20.0
CONNECT = 5.0
AT_ONCE = 8
HEADERS = {
    "User-Agent": "dealbrief (reads news on request)",
    "Accept-Encoding": "gzip",
    "Accept": "text/html, application/xml;q=0.9, */*;q=0.1",
}
KINDS = ("text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml", "application/rss+xml",
         "application/atom+xml", "application/rdf+xml", "application/octet-stream", "")  # fmt: skip
"""What may come back; the last two say nothing, and what came is looked at by who reads it."""

OUTSIDE = "not on the internet"

SAVE = "Save it in a browser as .html and index the file"
SAID = {
    401: f"it wants a sign-in. {SAVE}",
    402: f"it wants to be paid. {SAVE}",
    403: f"the site lets no program read it. {SAVE}",
    404: "there is no such page. Check the link",
    410: "the page was taken down. Look for another report of it",
    429: "the site wants fewer questions. Try again in an hour",
    451: f"it may not be read from here. {SAVE}",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a link led to: the address at the end of all redirects, and the bytes with what was said of them."""

    url: str
    kind: str
    charset: str | None
    body: bytes


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches pages; made by `fetching`, for as long as one run takes. One page of a host at a time."""

    session: aiohttp.ClientSession
    reach: Reach
    total: float
    largest: int
    many: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))
    hosts: dict[str, asyncio.Lock] = field(default_factory=dict)

    async def fetch(self, link: str) -> Fetched:
        """What the link leads to. Raises Unreadable with a reason that ends without a full stop."""
        host = checked(link, self.reach).host or ""
        async with self.hosts.setdefault(host, asyncio.Lock()), self.many:
            try:
                async with asyncio.timeout(self.total):
                    return await self._followed(link)
            except TimeoutError as error:
                raise Unreadable("the site takes too long to answer. Try again later") from error
            except (aiohttp.ClientError, OSError, ValueError) as error:
                raise Unreadable(_why(error)) from error

    async def _followed(self, link: str) -> Fetched:
        for _ in range(HOPS + 1):
            url = checked(link, self.reach)
            async with self.session.get(url, allow_redirects=False) as answer:
                if answer.status not in (301, 302, 303, 307, 308):
                    return await self._taken(url, answer)
                link = str(url.join(URL(answer.headers.get("Location", ""))))
        raise Unreadable("it leads from one address to the next without an end. Check the link")

    async def _taken(self, url: URL, answer: aiohttp.ClientResponse) -> Fetched:
        if answer.status != 200:
            raise Unreadable(SAID.get(answer.status) or _failed(answer.status))
        kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().casefold()
        if kind not in KINDS:
            raise Unreadable(f"it is no page but {kind[:40]}. Give a link to the article's page")
        body = b"".join([part async for part in _unpacked(answer, self.largest)])
        return Fetched(str(url.with_fragment(None)), kind, answer.charset, body)


def checked(link: str, reach: Reach) -> URL:
    """The address, when it is one that may be asked for. Raises Unreadable."""
    try:
        url = URL(link)
        port = url.port
    except ValueError as error:
        raise Unreadable("it is no address. Check the link") from error
    if len(link) > LONGEST_LINK or url.scheme not in ("http", "https") or not url.host:
        raise Unreadable("it is no address of a page. Give a link that begins with https://")
    if url.user or url.password:
        raise Unreadable("there is a name or a password in it. Give a public link")
    if not reach.allows_port(port or 0):
        raise Unreadable(f"it asks for port {port}. Give a public link")
    return url


def _why(error: Exception) -> str:
    if OUTSIDE in str(error):
        return f"it leads to an address that is {OUTSIDE}. Give a public link"
    if isinstance(error, aiohttp.ClientConnectorCertificateError | aiohttp.ClientConnectorSSLError):
        return f"the site's certificate is not valid. {SAVE}"
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return "there is no site of that name. Check the link"
    if isinstance(error, aiohttp.ClientConnectorError):
        return "the site cannot be reached. Try again later"
    return "the site answers with what is no page. Try again later"


def _failed(status: int) -> str:
    if status >= 500:
        return f"the site fails at the moment ({status}). Try again later"
    return f"the site does not give it ({status}). {SAVE}"


async def _unpacked(answer: aiohttp.ClientResponse, largest: int) -> AsyncIterator[bytes]:
    """The body, unpacked, piece by piece. Raises Unreadable as soon as it is too large."""
    packed = answer.headers.get("Content-Encoding", "identity").strip().casefold()
    if packed not in ("identity", "", "gzip"):
        raise Unreadable(f"it is packed in a way that nobody asked for. {SAVE}")
    unpack = zlib.decompressobj(wbits=31) if packed == "gzip" else None
    left = largest
    async for piece in answer.content.iter_chunked(65_536):
        try:
            part = unpack.decompress(piece, left + 1) if unpack else piece
        except zlib.error as error:
            raise Unreadable("the site answers with what is no page. Try again later") from error
        left -= len(part)
        if left < 0:
            raise Unreadable(f"it is larger than {largest / 1_048_576:g} MB. Give a link to a single article")
        yield part
        if unpack and unpack.eof:
            return  # what follows the end is no part of the page, and may have none


@asynccontextmanager
async def fetching(
    reach: Reach, resolver: aiohttp.abc.AbstractResolver | None = None, *, total: float = TOTAL, largest: int = LARGEST
) -> AsyncIterator[Fetcher]:
    """A fetcher that keeps no cookies and goes through no proxy; `total` is in seconds a page, `largest` in bytes."""
    connector = aiohttp.TCPConnector(socket_factory=_guarded(reach), resolver=resolver, limit=AT_ONCE)
    session = aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        trust_env=False,
        requote_redirect_url=False,
        timeout=aiohttp.ClientTimeout(total=total, sock_connect=CONNECT),
        headers=HEADERS,
    )
    async with session:
        yield Fetcher(session, reach, total, largest)


def _guarded(reach: Reach) -> Callable[[Any], socket.socket]:
    """Opens sockets to where links may lead."""

    def opened(info: Any) -> socket.socket:
        family, kind, protocol, _, address = info
        if not reach.allows(str(address[0])):
            raise PermissionError(errno.EACCES, OUTSIDE)
        return socket.socket(family, kind, protocol)

    return opened
