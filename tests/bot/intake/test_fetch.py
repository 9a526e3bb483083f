"""What links lead to is fetched within limits, and never from where links may not lead."""

import socket
import tracemalloc
from dataclasses import dataclass

import aiohttp
import pytest

from bot.errors import Unreadable
from bot.intake.fetch import Fetched, fetching
from bot.reach import Reach
from tests.bot.intake.site import Answer, Site, bomb, packed, page

HERE = Reach(private=True)


class AnyPort(Reach):
    """The public reach, on the ports that a test has."""

    def allows_port(self, port: int) -> bool:
        return True


async def fetched(link: str, reach: Reach = HERE) -> Fetched:
    async with fetching(reach, total=2.0, largest=200_000) as fetcher:
        return await fetcher.fetch(link)


async def test_a_page_is_fetched_as_it_is(site: Site) -> None:
    """The bytes come as they were sent, with the address at which they stand and nothing behind a #."""
    got = await fetched(site.put("/a", page("Ä deal")) + "#top")
    assert (got.url, got.kind, got.charset) == (site.address + "/a", "text/html", "utf-8")
    assert got.body == page("Ä deal")


async def test_packed_pages_are_unpacked(site: Site) -> None:
    """What is asked for is gzip, and it is unpacked here."""
    got = await fetched(site.put("/a", packed(page("A deal")), Content_Encoding="gzip"))
    assert got.body == page("A deal")


async def test_a_redirect_is_followed(site: Site) -> None:
    """The address at the end counts."""
    site.put("/end", page("A deal"))
    got = await fetched(site.put("/start", status=302, Location="/end"))
    assert got.url == site.address + "/end"


async def test_a_site_is_told_nothing_about_anybody(site: Site) -> None:
    """A cookie that was set is not sent again, nor any address that one came from."""
    site.put("/end", page("A deal"))
    await fetched(site.put("/start", status=302, Location="/end", Set_Cookie="who=you"))
    assert all({name.casefold() for name in headers}.isdisjoint({"cookie", "referer"}) for _, headers in site.asked)


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (401, "sign-in"),
        (403, "no program"),
        (404, "no such page"),
        (410, "taken down"),
        (429, "in an hour"),
        (500, "fails at the moment (500)"),
        (503, "Try again later"),
        (418, "does not give it (418)"),
    ],
)
async def test_a_site_s_refusal_says_what_to_do(site: Site, status: int, says: str) -> None:
    """Each kind of refusal is one plain sentence."""
    with pytest.raises(Unreadable) as told:
        await fetched(site.put("/a", b"no", status))
    assert says in str(told.value)


@pytest.mark.parametrize(
    ("link", "says"),
    [
        ("ftp://example.com/a", "begins with https"),
        ("file:///etc/passwd", "begins with https"),
        ("https://", "no address"),
        ("https://user:secret@example.com/", "a name or a password"),
        ("http://example.com:99999/", "no address"),
        ("https://[::1", "no address"),
        ("https://example.com/" + "a" * 2_000, "begins with https"),
    ],
)
async def test_what_is_no_address_of_a_page_is_refused(link: str, says: str) -> None:
    """Other schemes, passwords and nonsense are not asked for."""
    with pytest.raises(Unreadable) as told:
        await fetched(link)
    assert says in str(told.value)


async def test_other_ports_are_refused() -> None:
    """Only the ports of the web are asked."""
    with pytest.raises(Unreadable, match="port 6379"):
        await fetched("http://example.com:6379/", Reach())


async def test_pages_of_other_kinds_are_refused(site: Site) -> None:
    """A video is no article."""
    with pytest.raises(Unreadable, match="no page but video/mp4"):
        await fetched(site.put("/a", b"x", Content_Type="video/mp4"))


async def test_an_endless_redirect_ends(site: Site) -> None:
    """Six hops are enough."""
    with pytest.raises(Unreadable, match="without an end"):
        await fetched(site.put("/a", status=302, Location="/a"))
    assert len(site.asked) == 6


@pytest.mark.parametrize("to", ["file:///etc/passwd", "gopher://127.0.0.1/", "http://u:p@127.0.0.1/"])
async def test_a_redirect_to_what_is_no_page_is_refused(site: Site, to: str) -> None:
    """A redirect is checked like a link."""
    with pytest.raises(Unreadable):
        await fetched(site.put("/a", status=301, Location=to))
    assert len(site.asked) == 1


async def test_a_page_that_is_too_large_is_refused(site: Site) -> None:
    """However it is sent."""
    with pytest.raises(Unreadable, match="larger than"):
        await fetched(site.put("/a", b"x" * 300_000))


async def test_a_bomb_stays_small(site: Site) -> None:
    """What unpacks to 512 times the limit is given up where the limit is."""
    link = site.put("/a", bomb(100 << 20), Content_Encoding="gzip")
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable, match="larger than"):
            await fetched(link)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


async def test_what_follows_the_end_of_a_packed_page_is_left(site: Site) -> None:
    """It is no part of the page, and may be endless."""
    site.put("/a", packed(page("A deal")) + b"\0" * (20 << 20), Content_Encoding="gzip")
    got = await fetched(site.address + "/a")
    assert got.body == page("A deal")


async def test_packing_that_nobody_asked_for_is_refused(site: Site) -> None:
    """Twice packed or packed otherwise is not unpacked."""
    for way in ("br", "deflate", "gzip, gzip", "zstd"):
        with pytest.raises(Unreadable, match="nobody asked for"):
            await fetched(site.put("/a", packed(packed(page("A deal"))), Content_Encoding=way))


async def test_a_page_that_lies_about_its_packing_is_refused(site: Site) -> None:
    """It is said to be packed, and is not."""
    with pytest.raises(Unreadable, match="what is no page"):
        await fetched(site.put("/a", page("A deal"), Content_Encoding="gzip"))


async def test_a_site_that_drips_is_given_up(site: Site) -> None:
    """A byte now and then is no way to keep us waiting."""
    site.pages["/a"] = Answer(b"x" * 200, drip=0.1)
    with pytest.raises(Unreadable, match="takes too long"):
        await fetched(site.address + "/a")


async def test_a_site_that_hangs_up_is_said(site: Site) -> None:
    """Nobody listens there any more."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(Unreadable, match="cannot be reached"):
        await fetched(f"http://127.0.0.1:{port}/")


LOOPBACKS = (
    "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "017700000001", "0177.0.0.1", "0",
    "0.0.0.0", "localhost", "LOCALHOST", "localhost.", "127.0.0.1.", "[::1]", "[::]", "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]", "[::127.0.0.1]", "①②⑦.⓪.⓪.①", "127。0。0。1", "127.255.255.254",
    "127.0.0.2", "[fe80::1]",
    "[64:ff9b::7f00:1]",
)  # fmt: skip


@pytest.mark.parametrize("host", LOOPBACKS)
async def test_no_way_of_writing_it_reaches_this_machine(site: Site, host: str) -> None:
    """Neither as a link nor as a redirect does a private address get a connection."""
    port = site.address.rpartition(":")[2]
    with pytest.raises(Unreadable):
        await fetched(f"http://{host}:{port}/a", AnyPort())
    assert site.asked == []


@dataclass
class Rebinding(aiohttp.abc.AbstractResolver):
    """A name that means the internet when it is looked at, and this machine when it is used."""

    port: int
    times: int = 0

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[aiohttp.abc.ResolveResult]:
        self.times += 1
        address = "127.0.0.1" if self.times > 1 or host == "evil.example" else "192.0.2.1"
        return [aiohttp.abc.ResolveResult(hostname=host, host=address, port=self.port, family=family, proto=0, flags=0)]

    async def close(self) -> None:
        """There is nothing to close."""


@pytest.mark.parametrize("host", ["evil.example", "turns.example"])
async def test_a_name_for_this_machine_is_refused(site: Site, host: str) -> None:
    """The address that is connected to is the one that is checked, however often the name is looked up."""
    port = int(site.address.rpartition(":")[2])
    async with fetching(AnyPort(), Rebinding(port), total=2.0) as fetcher:
        for _ in range(3):
            with pytest.raises(Unreadable, match="not on the internet"):
                await fetcher.fetch(f"http://{host}:{port}/a")
    assert site.asked == []


class OnlyFirst(AnyPort):
    """Allows this machine by one of its names, as if it were a site on the internet."""

    def allows(self, address: str) -> bool:
        return address == "127.0.0.1"


async def test_a_redirect_into_the_private_network_is_refused(site: Site) -> None:
    """Each hop is checked, not the first alone."""
    port = site.address.rpartition(":")[2]
    site.put("/secret", page("Secret"))
    link = site.put("/a", status=302, Location=f"http://127.0.0.2:{port}/secret")
    with pytest.raises(Unreadable, match="not on the internet"):
        await fetched(link, OnlyFirst())
    assert [path for path, _ in site.asked] == ["/a"]
