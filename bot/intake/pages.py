"""Web pages as articles: the text without navigation and advertisement, and what the page says of itself."""

from typing import Any
from urllib.parse import urljoin

from bot.errors import Unreadable


def page(html: str | bytes, url: str | None = None) -> dict[str, Any]:
    """The fields of the article on a page, which came from `url`. Raises Unreadable when no article can be made out."""
    import trafilatura  # noqa: PLC0415  heavy, and only pages need it

    found = trafilatura.bare_extraction(
        html,
        url=url,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": "2100-01-01"},
    )
    said = found if found is None or isinstance(found, dict) else found.as_dict()
    if not said or not (said.get("text") or "").strip():
        raise Unreadable("no article can be made out on the page. Save the article's text as a .txt file and index it")
    fields = {"url": said.get("url"), "source": said.get("hostname") or said.get("sitename")}
    fields |= {"title": said.get("title"), "published": said.get("date")}
    return {**fields, "text": _body(said["text"], said.get("title"))}


def _body(text: str, title: str | None) -> str:
    """The text without the headline above it, which the title has already."""
    rest = text.removeprefix(f"{title}\n") if title else text
    return rest if rest.strip() else text


def feed_of(html: str | bytes, url: str) -> str | None:
    """The address of the feed that a page names, if it names one."""
    from trafilatura.utils import load_html  # noqa: PLC0415

    tree = load_html(html)
    found = '//link[@rel="alternate"][contains(@type, "rss+xml") or contains(@type, "atom+xml")]/@href'
    named = [] if tree is None else tree.xpath(found)[:1]
    return urljoin(url, str(named[0])) if named else None
