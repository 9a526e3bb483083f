"""Pages and feeds behind links become articles; what cannot is refused in a sentence."""

import os
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.errors import Unreadable
from bot.intake.box import boxes
from bot.intake.fetch import Fetched
from bot.intake.links import bring_links, tidy
from bot.intake.offers import Brought, Offer, Refused
from bot.intake.take import Fate, take
from bot.model import SHARED, Article
from bot.reach import Reach
from bot.reading import Reader
from bot.store import Ledger
from tests.bot.intake.site import STORY, Site, page, rss

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
HERE = Reach(private=True)


def brought(*links: str, most: int = 50) -> Sequence[Brought]:
    return list(bring_links(links, HERE, most))


def article(one: Brought) -> Article:
    assert isinstance(one, Offer), one
    return one.article


def why(one: Brought) -> str:
    assert isinstance(one, Refused), one
    return one.why


def test_a_page_is_an_article(site: Site) -> None:
    """Its title, its day and its words, without what stands around them; its outlet is where it was found."""
    (one,) = brought(site.put("/a", page("Meta invests in Scale AI")))
    got = article(one)
    assert (got.title, got.outlet, got.url) == ("Meta invests in Scale AI", "127.0.0.1", site.address + "/a")
    assert got.id == got.url
    assert str(got.published) == "2025-06-13"
    assert got.text.startswith("Meta invested $14.3 billion in Scale AI, the company said")
    assert "Subscribe" not in got.text


def test_a_page_is_found_at_one_address(site: Site) -> None:
    """Marks of who sent somebody there make no second article."""
    site.put("/a?utm_source=x&id=7", page("A deal"))
    (one,) = brought(site.address + "/a?utm_source=x&id=7")
    assert article(one).id == site.address + "/a?id=7"


def test_a_page_cannot_pass_for_another(site: Site) -> None:
    """What it calls its own address and its site counts for nothing."""
    lie = (
        b'<head><link rel="canonical" href="https://www.reuters.com/a"><meta property="og:site_name" content="Reuters">'
    )
    (one,) = brought(site.put("/a", page("A deal").replace(b"<head>", lie)))
    assert (article(one).outlet, article(one).url) == ("127.0.0.1", site.address + "/a")


def test_a_feed_brings_its_articles(site: Site) -> None:
    """Each from its own page, in the order of the feed, dated by the feed."""
    items = {site.put(f"/{at}", page(f"Deal {at}", day="2024-01-01")): f"Deal {at}" for at in range(12)}
    got = [article(one) for one in brought(site.put("/feed", rss(items), Content_Type="application/rss+xml"))]
    assert [one.title for one in got] == [f"Deal {at}" for at in range(12)]
    assert {str(one.published) for one in got} == {"2025-06-13"}


def test_a_feed_brings_so_many_and_no_more(site: Site) -> None:
    """The first of a long feed."""
    items = {site.put(f"/{at}", page(f"Deal {at}")): f"Deal {at}" for at in range(5)}
    assert len(brought(site.put("/feed", rss(items), Content_Type="text/xml"), most=2)) == 2


def test_a_feed_s_words_stand_in_for_a_page_that_cannot_be_read(site: Site) -> None:
    """Behind a paywall there is still what the outlet itself tells everybody."""
    said = "Meta invested $14.3 billion in Scale AI, the company said on Friday, in one of the largest deals."
    link = site.put("/a", b"pay", 402)
    (one,) = brought(site.put("/feed", rss({link: "A deal"}, f"&lt;p&gt;{said}&lt;/p&gt;"), Content_Type="text/xml"))
    assert (article(one).text, article(one).title, article(one).url) == (said, "A deal", link)


def test_a_feed_without_words_refuses_a_page_that_cannot_be_read(site: Site) -> None:
    """With the page's own reason."""
    link = site.put("/a", b"pay", 402)
    (one,) = brought(site.put("/feed", rss({link: "A deal"}), Content_Type="text/xml"))
    assert why(one) == f"{link}: it wants to be paid. Save it in a browser as .html and index the file."


def test_a_feed_cannot_lead_into_the_private_network(site: Site) -> None:
    """Its links are links like any other."""
    (one,) = brought(site.put("/feed", rss({"file:///etc/passwd": "A deal"}), Content_Type="text/xml"))
    assert "begins with https" in why(one)


def test_a_page_without_an_article_names_its_feed(site: Site) -> None:
    """The front page of a site is no article; what to do instead is said."""
    front = b'<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body></body></html>'
    (one,) = brought(site.put("/", front))
    assert (
        why(one) == f"{site.address}/: it is no article, but names a feed. Index {site.address}/feed for its articles."
    )


def test_a_plain_text_is_an_article(site: Site) -> None:
    """As it is."""
    (one,) = brought(site.put("/a.txt", b"Scale AI raises $1B\nThe round ...", Content_Type="text/plain"))
    assert article(one).title == "Scale AI raises $1B"


def test_one_link_that_cannot_be_read_stops_no_other(site: Site) -> None:
    """Each is told, in the order in which they were given."""
    good = site.put("/a", page("A deal"))
    got = brought(site.address + "/none", good, "https://[", good)
    assert [type(one).__name__ for one in got] == ["Refused", "Offer", "Refused", "Offer"]


def test_slow_sites_hold_up_nobody_for_long(site: Site) -> None:
    """Links and the pages of feeds share the time there is; what is not begun in it is refused in a sentence."""
    slow = {site.put(f"/{at}", page(f"Slow {at}")): f"Slow {at}, {'as the feed tells it ' * 5}" for at in range(20)}
    for link in slow:
        path = link.removeprefix(site.address)
        site.pages[path] = replace(site.pages[path], drip=0.05)
    feeds = [site.put(f"/feed{at}", rss(slow), Content_Type="application/rss+xml") for at in range(3)]
    began = time.monotonic()
    reports = list(bring_links(feeds, HERE, 20, seconds=3.0))
    assert time.monotonic() - began < 12
    assert len(reports) >= len(feeds)
    assert all("took all the time there is. Give it alone" in why(one) for one in reports)


def test_what_was_fetched_is_taken(site: Site, ledger: Ledger, reader: Reader) -> None:
    """Its figures are read and stand in it; a second time it is known."""
    link = site.put("/a", page("Meta invests in Scale AI"))
    (report,) = take(brought(link), ledger, reader, now=NOW)
    assert (report.fate, report.claims) == (Fate.TAKEN, 3)
    assert [one.figure.text for one in ledger.claims_of_article(SHARED, link)] == [
        "$14.3 billion",
        "$29 billion",
        "49%",
    ]
    (again,) = take(brought(link), ledger, reader, now=NOW)
    assert again.fate is Fate.KNOWN


def as_fetched(body: bytes, kind: str = "text/html") -> Fetched:
    return Fetched("https://example.com/a", kind, None, body)


HOSTILE = {
    "laughs": b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><rss>&b;</rss>',
    "outside": b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><x>&a;</x></rss>',
    "deep": b"<rss>" + b"<a>" * 200_000,
    "deep and sound": b"<rss>" + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</rss>",
    "nothing": b"",
    "noise": bytes(range(256)) * 4_000,
    "halves": b"<html><body><article><p>" + b"\xed\xa0\x80" * 1_000,
    "tables": b"<html><body>" + b"<table><tr><td>" * 20_000,
    "many attributes": b"<p " + b"".join(b"a%d=1 " % at for at in range(100_000)) + b">",
    "comments": b"<!--" * 200_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_breaks_nothing(name: str) -> None:
    """Whatever it is called, it is refused in a sentence, soon, and the next page is read."""
    with boxes(patience=4.0) as box:
        for kind in ("text/html", "application/rss+xml"):
            started = time.monotonic()
            with suppress(Unreadable):
                box.read(as_fetched(HOSTILE[name], kind))
            assert time.monotonic() - started < 20
        box.patience = 60.0
        assert box.read(as_fetched(page("A deal")))["title"] == "A deal"


def test_a_page_that_takes_too_long_is_given_up() -> None:
    """Its process is ended, and another reads the next page."""
    with boxes(patience=0.01) as box:
        with pytest.raises(Unreadable, match="too long"):
            box.read(as_fetched(page("A deal", STORY * 2_000)))
        box.patience = 60.0
        assert box.read(as_fetched(page("A deal")))["title"] == "A deal"


def test_no_process_is_left() -> None:
    """The box is gone when the pages are read."""
    with boxes() as box:
        box.read(as_fetched(page("A deal")))
        number = box.inside[0].pid
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_an_address_keeps_what_names_the_article() -> None:
    """Only what tells where somebody came from is left out."""
    assert tidy("https://example.com/a?b=&p=7&fbclid=x&UTM_Medium=y#c") == "https://example.com/a?b=&p=7"
