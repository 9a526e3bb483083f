"""Links as articles: a page is one, and a feed names several, each of which is fetched.

An article's address is where it was found, and so is its outlet, whatever the page calls itself: else one page could
take the place of another. Where a feed's article cannot be read, the feed's own words on it are taken.
"""

import asyncio
import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from bot.errors import Unreadable
from bot.intake.box import Box, boxes
from bot.intake.fetch import AT_ONCE, Fetched, fetching
from bot.intake.offers import Bringing, Brought, Offer, Refused, article, host
from bot.reach import Reach

TEASER = 80
"""Characters of a feed's words below which they say nothing."""

TRACKING = frozenset({"fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "ref", "ref_src", "cmpid", "ncid"})


@dataclass(frozen=True, slots=True)
class Asking:
    """A link, with what a feed said of it."""

    link: str
    said: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """How links are gone after: through a box, as far as the reach, until a moment of a clock that nobody can set."""

    box: Box
    reach: Reach
    until: float
    ticks: Callable[[], float]

    @property
    def left(self) -> float:
        return self.until - self.ticks()

    def read(self, got: Fetched) -> dict[str, Any]:
        """What the box makes of it. Raises Unreadable, also when the time is up."""
        if self.left <= 0:
            raise Late
        return self.box.read(got)


class Late(Unreadable):
    """A link whose turn came too late."""

    def __init__(self) -> None:
        super().__init__("the links before it took all the time there is. Give it alone, or later")


Choose = Callable[[Sequence[dict[str, Any]]], Sequence[dict[str, Any]]]
"""Which of the articles that a feed names are wanted."""


def bring_links(
    links: Sequence[str],
    reach: Reach,
    most: int = 50,
    fresh: Choose | None = None,
    *,
    seconds: float = math.inf,
    ticks: Callable[[], float] = time.monotonic,
) -> Bringing:
    """The articles behind links, in their order; of a feed at most `most`. One that cannot be read stops no other.

    What is not begun within `seconds`, by `ticks`, is refused, so that slow sites hold up nobody for long.
    """
    with boxes() as box:
        way = Way(box, reach, ticks() + seconds, ticks)
        for asked, got in _together([Asking(one) for one in links], way):
            if isinstance(got, Unreadable):
                yield refused(asked.link, got)
            else:
                yield from _brought(asked, got, way, lambda entries: (fresh or list)(entries[:most]))


def _brought(asked: Asking, got: Fetched, way: Way, wanted: Choose) -> Iterator[Brought]:
    try:
        fields = way.read(got)
    except Unreadable as error:
        yield refused(asked.link, error)
        return
    if "entries" in fields:
        if not fields["entries"]:
            yield refused(asked.link, Unreadable("the feed names no article yet. Try again later"))
        yield from _named(wanted(fields["entries"]), way)
    else:
        yield _offered(asked, got.url, fields)


def _named(entries: Sequence[dict[str, Any]], way: Way) -> Iterator[Brought]:
    """The articles that a feed names."""
    asking = [Asking(one["url"], one) for one in entries]
    for asked, got in _together(asking, way):
        yield _one(asked, got, way)


def _one(asked: Asking, got: Fetched | Unreadable, way: Way) -> Brought:
    """The article of a feed's entry: its page, and where that cannot be read what the feed says."""
    try:
        if isinstance(got, Unreadable):
            raise got
        return _offered(asked, got.url, way.read(got))
    except Unreadable as error:
        said = asked.said or {}
        if isinstance(error, Late) or len(said.get("text") or "") < TEASER:
            return refused(asked.link, error)
        return _offered(asked, asked.link, said)


def _offered(asked: Asking, url: str, fields: dict[str, Any]) -> Brought:
    said = asked.said or {}
    at = tidy(url)
    try:
        one = article(
            id=None,
            url=at,
            source=host(at),
            title=fields.get("title") or said.get("title"),
            published=said.get("published") or fields.get("published"),
            text=fields.get("text") or "",
        )
    except Unreadable as error:
        return refused(asked.link, error)
    return Offer(one, asked.link)


def tidy(url: str) -> str:
    """An address without what only tells who sent somebody there, so that an article has one.

    >>> tidy("https://www.example.com/a?id=7&utm_source=x#top")
    'https://www.example.com/a?id=7'
    """
    parts = urlsplit(url)
    kept = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True, max_num_fields=100)
        if name.casefold() not in TRACKING and not name.casefold().startswith("utm_")
    ]
    return urlunsplit(parts._replace(query=urlencode(kept), fragment=""))


def refused(link: str, error: Unreadable) -> Refused:
    return Refused(link, f"{link}: {error}.")


def _together(asking: Sequence[Asking], way: Way) -> Iterator[tuple[Asking, Fetched | Unreadable]]:
    """What the links lead to, a few fetched at once, since each may be large."""
    for at in range(0, len(asking), AT_ONCE):
        group = asking[at : at + AT_ONCE]
        yield from asyncio.run(_fetched(group, way)) if way.left > 0 else [(one, Late()) for one in group]


async def _fetched(asking: Sequence[Asking], way: Way) -> list[tuple[Asking, Fetched | Unreadable]]:
    async with fetching(way.reach) as fetcher:

        async def one(asked: Asking) -> tuple[Asking, Fetched | Unreadable]:
            try:
                async with asyncio.timeout(None if math.isinf(way.left) else way.left):
                    return asked, await fetcher.fetch(asked.link)
            except TimeoutError:
                return asked, Late()
            except Unreadable as error:
                return asked, error

        return await asyncio.gather(*(one(asked) for asked in asking))
