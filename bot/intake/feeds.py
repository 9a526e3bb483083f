"""Feeds: which articles they name, with what they themselves say of each."""

import io
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from bot.errors import Unreadable

MOST = 50
"""Articles of a feed, those that it names first."""

DEEPEST = 256
NO_FEED = "it is no feed and no page that can be read. Give a link to an article or to a feed"


def entries(body: bytes, url: str) -> list[dict[str, Any]]:
    """The articles that a feed names: `url, title, published, updated, text`, each None where it does not say.

    Raises Unreadable where it is none. To be called only where time and memory are limited.
    """
    import feedparser  # noqa: PLC0415

    _harmless(body)
    feed = feedparser.parse(io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
    if not feed.get("version") and not feed.entries:
        raise Unreadable(NO_FEED)
    return list(_entries(feed.entries, url))[:MOST]


def _harmless(body: bytes) -> None:
    """Raises Unreadable for what is made to break readers. What is merely malformed is left to them."""
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415  the class of the error only

    from defusedxml import DefusedXmlException  # noqa: PLC0415
    from defusedxml.ElementTree import iterparse  # noqa: PLC0415

    depth = 0
    try:
        for event, _ in iterparse(io.BytesIO(body), events=("start", "end")):
            depth += 1 if event == "start" else -1
            if depth > DEEPEST:
                raise Unreadable(NO_FEED)
    except DefusedXmlException as error:
        raise Unreadable(NO_FEED) from error
    except (ParseError, ValueError, LookupError):
        return


def _entries(found: list[Any], url: str) -> Iterator[dict[str, Any]]:
    for one in found:
        if link := one.get("link"):
            full = max((part.get("value") or "" for part in one.get("content", ())), key=len, default="")
            text = plain(full) or plain(one.get("summary") or "")
            yield {
                "url": urljoin(url, str(link)),
                "title": plain(one.get("title") or "") or None,
                "published": _day(one.get("published_parsed") or one.get("updated_parsed")),
                "updated": _day(one.get("updated_parsed")),
                "text": text or None,
            }


def _day(parsed: Any) -> str | None:
    try:
        return f"{datetime.fromtimestamp(timegm(parsed), UTC):%Y-%m-%d}" if parsed else None
    except (ValueError, OverflowError, OSError):
        return None


def plain(html: str) -> str:
    r"""The text of a piece of a page, a line for each of its paragraphs.

    >>> plain("<p>One &amp; two<br>three</p><script>x</script><p>four</p>")
    'One & two\nthree\nfour'
    """
    from lxml import etree  # noqa: PLC0415
    from lxml.html import fromstring  # noqa: PLC0415

    if not html.strip():
        return ""
    root = fromstring(f"<div>{html}</div>")
    etree.strip_elements(root, "script", "style", with_tail=False)
    for one in root.iter("p", "br", "li", "div", "tr", "h1", "h2", "h3", "h4", "blockquote"):
        one.tail = f"\n{one.tail or ''}"
    lines = (" ".join(line.split()) for line in root.text_content().splitlines())
    return "\n".join(line for line in lines if line)
