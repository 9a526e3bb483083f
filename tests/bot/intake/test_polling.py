"""Feeds are read again and again: each article once, and again when its feed tells it otherwise."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.intake.polling import Polling
from bot.model import SHARED
from bot.posting import Moment
from bot.reach import Reach
from bot.reading import Reader
from bot.store import Ledger, open_ledger
from tests.bot.intake.site import Site, page, rss

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
FEED = "application/rss+xml"


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Ledger]:
    opened = open_ledger(tmp_path / "own")
    yield opened
    opened.close()


def polling(site: Site, ledger: Ledger, reader: Reader, who: str = "p1") -> Polling:
    holders = ledger.holders(lambda: Moment(NOW, 0.0))
    feed = site.address + "/feed"
    return Polling(
        feeds=[feed],
        ledger=ledger,
        reader=reader,
        reach=Reach(private=True),
        wall=lambda: NOW,
        holders=holders,
        who=who,
    )


def asked(site: Site) -> list[str]:
    """What was asked since the last look."""
    paths = [path for path, _ in site.asked]
    site.asked.clear()
    return paths


def test_an_article_is_fetched_once(site: Site, own: Ledger, reader: Reader) -> None:
    """A new one when it comes; those that were there are left alone, also by a process that has just begun."""
    first, second = site.put("/1", page("One")), site.put("/2", page("Two"))
    site.put("/feed", rss({first: "One"}), Content_Type=FEED)
    one = polling(site, own, reader)
    one.turn()
    assert asked(site) == ["/feed", "/1"]
    site.put("/feed", rss({second: "Two", first: "One"}), Content_Type=FEED)
    one.turn()
    assert asked(site) == ["/feed", "/2"]
    polling(site, own, reader).turn()
    assert asked(site) == ["/feed"]
    assert {article.title for article in own.every_article(SHARED)} == {"One", "Two"}


def test_an_article_that_its_feed_tells_otherwise_is_fetched_again(site: Site, own: Ledger, reader: Reader) -> None:
    """So a correction comes in as a newer version."""
    link = site.put("/1", page("One"))
    site.put("/feed", rss({link: "One"}), Content_Type=FEED)
    one = polling(site, own, reader)
    one.turn()
    site.put("/1", page("One", "<p>Meta invested $15 billion in Scale AI, the company said in a correction today.</p>"))
    site.put("/feed", rss({link: "One (corrected)"}), Content_Type=FEED)
    one.turn()
    assert [claim.figure.text for claim in own.claims_of_article(SHARED, link)] == ["$15 billion"]
    assert len(own.versions(SHARED, link)) == 2


def test_an_article_that_could_not_be_read_is_asked_for_again_a_few_times(
    site: Site, own: Ledger, reader: Reader
) -> None:
    """A site that fails for an hour loses nothing; one that never gives it is left alone in the end."""
    fails, gone = site.put("/1", status=503), site.put("/2", status=404)
    site.put("/feed", rss({fails: "One", gone: "Two"}), Content_Type=FEED)
    one = polling(site, own, reader)
    one.turn()
    site.put("/1", page("One"))
    for _ in range(5):
        one.turn()
    assert [article.title for article in own.every_article(SHARED)] == ["One"]
    paths = asked(site)
    assert (paths.count("/1"), paths.count("/2")) == (2, 4)


def test_one_process_reads_at_a_time(site: Site, own: Ledger, reader: Reader) -> None:
    """While one of them does, the others leave the feeds alone."""
    site.put("/feed", rss({site.put("/1", page("One")): "One"}), Content_Type=FEED)
    polling(site, own, reader, "p1").turn()
    asked(site)
    polling(site, own, reader, "p2").turn()
    assert asked(site) == []


def test_a_feed_that_fails_stops_nothing(site: Site, own: Ledger, reader: Reader) -> None:
    """The next turn comes, and with it the articles; it ends when it is told to."""
    one = polling(site, own, reader)
    one.every = 0.05

    async def walk() -> None:
        working = asyncio.create_task(one.run())
        await asyncio.sleep(0.3)
        site.put("/feed", rss({site.put("/1", page("One")): "One"}), Content_Type=FEED)
        async with asyncio.timeout(20):
            while not own.last_article():  # noqa: ASYNC110  the ledger rings no bell
                await asyncio.sleep(0.05)
        one.stop()
        await asyncio.wait_for(working, 10)

    asyncio.run(walk())
    assert asked(site).count("/feed") >= 2
