"""Reading articles again when what their names mean has changed, because another article introduced them.

What waits stands in the ledger. A run that was stopped leaves it to the next, and reading twice changes nothing.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import structlog

from bot.comparing import compare, neighbours
from bot.errors import LedgerUnusable
from bot.model import Article, Claim
from bot.store import Ledger, Writing

FORMS = 100
"""Forms whose articles are read together, so that one that holds many is read once."""

TOGETHER = 50
"""Articles a transaction."""

ROUNDS = 5
"""How often it is begun anew when other processes change the names meanwhile; then it is left to the next run."""

_log = structlog.get_logger(__name__)


class Skims(Protocol):
    """An article with its names looked at: `bot.reading.Skimmed`."""

    @property
    def introduced(self) -> Mapping[str, str]:
        """The forms that it introduces for other articles, with the names that they mean."""

    @property
    def strangers(self) -> frozenset[str]:
        """The forms in it of which other articles may know what they mean."""

    def claims(self, names: Mapping[str, str], /) -> tuple[Claim, ...]:
        """The claims of its title and text, by what forms mean elsewhere."""


class Reads(Protocol):
    """What reads claims out of an article: `bot.reading.Reader`."""

    @property
    def outlets(self) -> Mapping[str, str]:
        """The outlets that are known, by all their forms in small letters."""

    def skim(self, article: Article, /) -> Skims:
        """The article, ready to be read when it is known what its names mean elsewhere."""


@dataclass(frozen=True, slots=True)
class Again:
    """All that reading again needs; `at_once` as in `take`."""

    ledger: Ledger
    reader: Reads
    workspace: str
    now: datetime
    at_once: int

    def read(self) -> None:
        """Read again whatever waits for it in the workspace, and compare what changes by it."""
        rounds = 0
        while rounds < ROUNDS and (waits := self.ledger.names.waiting(self.workspace, FORMS)):
            forms = {wait.form for wait in waits}
            holding = self.ledger.names.holding(waits)
            if all(self._together(owner, some, forms) for owner, some in _groups(holding)):
                with self.ledger.writing(self.workspace, self.now) as writing:
                    writing.heard(waits)
            else:
                rounds += 1

    def _together(self, owner: str, numbers: Sequence[int], forms: Collection[str]) -> bool:
        """One transaction. Answers whether every name still means what it was read as."""
        read: dict[int, tuple[Claim, ...]] = {}
        meant: dict[str, str | None] = {}
        for number in numbers:
            article = self.ledger.names.article(number)
            if article and (found := self._read(owner, article, forms)):
                read[number], names = found
                meant |= names
        if not read:
            return True
        with self.ledger.writing(owner, self.now) as writing:
            same = writing.reread(read, meant)
            for company in writing.due(self.at_once if owner == self.workspace else None):
                compare_again(writing, company, self.reader.outlets)
        return same

    def _read(
        self, owner: str, article: Article, forms: Collection[str]
    ) -> tuple[tuple[Claim, ...], Mapping[str, str | None]] | None:
        """The claims of an article that holds one of the forms as a name, with the meanings by which it was read."""
        try:
            skimmed = self.reader.skim(article)
            if skimmed.strangers.isdisjoint(forms):
                return None
            meant = self.ledger.names.meant(owner, skimmed.strangers)
            return skimmed.claims(meant), dict.fromkeys(skimmed.strangers) | meant
        except LedgerUnusable:
            raise
        except Exception:  # noqa: BLE001  it keeps the claims that it has, and the rest goes on
            _log.exception("An article could not be read again; please report this with it", article=article.id)
            return None


def _groups(holding: Mapping[str, Sequence[int]]) -> Iterator[tuple[str, Sequence[int]]]:
    for owner, numbers in holding.items():
        for at in range(0, len(numbers), TOGETHER):
            yield owner, numbers[at : at + TOGETHER]


def compare_again(writing: Writing, company: str, outlets: Mapping[str, str]) -> int:
    """Compare what is said of a company, for everyone who sees it. Answers how many comparisons changed.

    `outlets` are those that are known, by their forms: see `bot.comparing.compare`.
    """
    changed = 0
    for view in writing.views(company):
        wide = writing.widened(view, neighbours(view.claims, writing.figures(view)))
        made = compare(wide.claims, wide.articles, wide.paid, wide.mark, others=wide.others, outlets=outlets)
        changed += writing.put(wide, made.comparisons, made.findings)
    return changed
