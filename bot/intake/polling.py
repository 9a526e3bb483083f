"""Feeds that are read again and again, for everybody who uses this ledger.

An article's page is fetched when the feed first names it, and again when the feed says something else of it, as outlets
do when they correct one. Of several processes on one ledger one reads the feeds at a time.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from typing import Any

import structlog

from bot.errors import DealbriefError
from bot.intake.again import Reads
from bot.intake.links import bring_links, tidy
from bot.intake.take import Fate, take
from bot.model import SHARED
from bot.reach import Reach
from bot.store import Ledger
from bot.store.holders import Holders

EVERY = 900.0
TERM = 240.0
"""Seconds for which one process may read the feeds before another one may."""

AT_MOST = 180.0
"""Seconds in which a turn begins to fetch, so that it ends within its term."""

TRIES = 4
"""How often an article is asked for that cannot be read; sites fail for an hour and come back."""

REMEMBERED = 50_000

_log = structlog.get_logger(__name__)


@dataclass(slots=True, kw_only=True)
class Polling:
    """Reads feeds every so many seconds until `stop`. `reader` is built by the first article; `wall` is the time."""

    feeds: Sequence[str]
    ledger: Ledger
    reader: Reads
    reach: Reach
    wall: Callable[[], datetime]
    holders: Holders
    who: str
    every: float = EVERY
    seen: dict[str, bytes] = field(default_factory=dict)
    tries: Counter[str] = field(default_factory=Counter)
    stopped: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Read the feeds now, and again and again."""
        while self.feeds and not self.stopped.is_set():
            await asyncio.to_thread(self.turn)
            try:
                async with asyncio.timeout(self.every):
                    await self.stopped.wait()
            except TimeoutError:
                continue

    def stop(self) -> None:
        """Let `run` return; what is being read is brought to its end."""
        self.stopped.set()

    def turn(self) -> None:
        """Read the feeds once, if no other process does."""
        try:
            if self.holders.hold("feeds", self.who, TERM):
                self._read()
        except DealbriefError as error:
            _log.error("The feeds could not be read; it is tried again", error=str(error))
        except Exception:  # noqa: BLE001  whatever one feed does, the next turn comes
            _log.exception("The feeds could not be read; look at the lines below")

    def _read(self) -> None:
        brought = bring_links(self.feeds, self.reach, fresh=self.fresh, seconds=AT_MOST)
        fates: Counter[str] = Counter()
        for report in take(brought, self.ledger, self.reader, now=self.wall()):
            fates[report.fate.value] += 1
            if report.fate is Fate.REFUSED:
                _log.warning("A feed or an article of it could not be read", why=report.why)
                self._try_again(report.where)
        _log.info("The feeds were read", **fates)

    def _try_again(self, link: str) -> None:
        """Let the next turn fetch an article that could not be read, a few times."""
        self.tries[link] += 1
        if self.tries[link] < TRIES:
            self.seen.pop(link, None)
        if len(self.tries) > REMEMBERED:
            self.tries.clear()

    def fresh(self, entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Of what a feed names, what is new or told otherwise than before."""
        told = {one["url"]: _mark(one) for one in entries}
        strange = tuple(tidy(url) for url in told if url not in self.seen)
        there = self.ledger.articles(SHARED, strange) if strange else {}
        fresh = [one for one in entries if self._is_fresh(one["url"], told, there)]
        self.seen |= told
        while len(self.seen) > REMEMBERED:
            del self.seen[next(iter(self.seen))]
        return fresh

    def _is_fresh(self, url: str, told: Mapping[str, bytes], there: Collection[str]) -> bool:
        """Told otherwise than before; where this process has not heard of it, whether the ledger lacks it."""
        return self.seen[url] != told[url] if url in self.seen else tidy(url) not in there


def _mark(entry: dict[str, Any]) -> bytes:
    return blake2b(json.dumps(entry, sort_keys=True).encode(), digest_size=12).digest()
