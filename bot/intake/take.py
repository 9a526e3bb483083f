"""The one way in: an article is read, stored and compared, and only then reported as taken.

Reading is done before the ledger is asked to write, so that its lock is held for milliseconds. A batch is one
transaction, so that whatever stops the program, what was reported is there and nothing is there by half. Only companies
whose claims changed are compared again: at once where that is quick, and at the end of a run where much is said of one,
because comparing ten thousand claims after every fifty articles would take the whole day. The ledger remembers which of
them wait; a run that was stopped leaves them to the next.
"""

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

import structlog

from bot.comparing import compare
from bot.errors import LedgerUnusable
from bot.intake.offers import LONGEST, Brought, Offer, Refused, sound
from bot.model import SHARED, Article, Claim
from bot.store import Ledger, Outcome, Writing

BATCH = 50
"""Articles a transaction: more would keep others from writing for too long."""

BATCH_CHARACTERS = 2_000_000

AT_ONCE = 400
"""Claims of a company up to which it is compared with the batch that speaks of it."""

_log = structlog.get_logger(__name__)


class Reads(Protocol):
    """What reads claims out of an article: `bot.reading.Reader`."""

    def read(self, article: Article, /) -> tuple[Claim, ...]:
        """The claims of an article's title and text."""


class Fate(StrEnum):
    """What became of something brought."""

    TAKEN = "taken"
    NEWER = "newer"  # taken as a newer version of an article that was there
    KNOWN = "known"  # it was there already, with the same text
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one thing brought, without its text, so that a million of them can be kept.

    `article` is its id. `why` is a sentence for people when it was refused, else empty.
    """

    where: str
    fate: Fate
    article: str | None = None
    title: str = ""
    claims: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Door:
    """All that taking in needs, but the articles."""

    ledger: Ledger
    reader: Reads
    now: datetime
    workspace: str
    longest: int
    at_once: int
    run: int


def take(
    brought: Iterable[Brought],
    ledger: Ledger,
    reader: Reads,
    *,
    now: datetime,
    workspace: str = SHARED,
    batch: int = BATCH,
    longest: int = LONGEST,
    at_once: int = AT_ONCE,
) -> Generator[Report]:
    """Take articles into a workspace, and report on each as soon as it is safe.

    Reports come in the order of what was brought, and work is done only while they are asked for. Raises LedgerUnusable
    when the ledger cannot go on; what was reported until then stays.
    """
    door = Door(ledger, reader, now, workspace, longest, at_once, ledger.last_article())
    for group in _batches(brought, batch):
        yield from _take(door, [_sound(door, one) for one in group])
    catch_up(ledger, workspace, now)


def catch_up(ledger: Ledger, workspace: str, now: datetime) -> int:
    """Compare whatever still waits for it, a company a transaction. Answers how many comparisons changed."""
    return sum(_compare_next(ledger, workspace, now, company) for company in ledger.due(workspace))


def _compare_next(ledger: Ledger, workspace: str, now: datetime, company: str) -> int:
    with ledger.writing(workspace, now) as writing:
        return compare_again(writing, company)


def _batches(brought: Iterable[Brought], most: int) -> Iterator[list[Brought]]:
    group: list[Brought] = []
    room = BATCH_CHARACTERS
    for one in brought:
        group.append(one)
        room -= len(one.article.text) if isinstance(one, Offer) else 0
        if len(group) >= most or room <= 0:
            yield group
            group, room = [], BATCH_CHARACTERS
    if group:
        yield group


def _sound(door: Door, one: Brought) -> Brought:
    return sound(one, door.now.date(), door.longest) if isinstance(one, Offer) else one


def _take(door: Door, group: Sequence[Brought]) -> list[Report]:
    """One batch; when something in it fails unexpectedly, each on its own, so that it stops nothing else."""
    try:
        return _take_together(door, group)
    except LedgerUnusable:
        raise
    except Exception:  # noqa: BLE001  reported with its article, and the rest goes on
        if len(group) > 1:
            return [report for one in group for report in _take(door, [one])]
        _log.exception("An article could not be taken in; please report this with the article", where=group[0].where)
        why = f"{group[0].where}: the program failed on it. Please report this; the log has the details."
        return [Report(group[0].where, Fate.REFUSED, why=why)]


def _take_together(door: Door, group: Sequence[Brought]) -> list[Report]:
    offers = [one for one in group if isinstance(one, Offer)]
    known = door.ledger.is_known(door.workspace, [one.article for one in offers]) if offers else []
    fresh = [one.article for one, there in zip(offers, known, strict=True) if not there]
    fates = iter(_write(door, fresh))
    old = iter(known)
    return [_report(one, next(old), fates) if isinstance(one, Offer) else _refusal(one) for one in group]


def _write(door: Door, fresh: Sequence[Article]) -> list[tuple[Outcome, int]]:
    """What became of each article, with how many claims it makes."""
    if not fresh:
        return []
    read = [(one, door.reader.read(one)) for one in fresh]
    with door.ledger.writing(door.workspace, door.now) as writing:
        outcomes = writing.add(read, door.run)
        for company in writing.due(door.at_once):
            compare_again(writing, company)
    return [(outcome, len(claims)) for outcome, (_, claims) in zip(outcomes, read, strict=True)]


def compare_again(writing: Writing, company: str) -> int:
    """Compare what is said of a company, for everyone who sees it. Answers how many comparisons changed."""
    changed = 0
    for view in writing.views(company):
        made = compare(view.claims, view.articles, view.paid)
        changed += writing.put(view, made.comparisons, made.findings)
    return changed


def _report(one: Offer, known: bool, fates: Iterator[tuple[Outcome, int]]) -> Report:  # noqa: FBT001
    if known:
        return Report(one.where, Fate.KNOWN, one.article.id, one.article.title)
    outcome, claims = next(fates)
    if outcome is Outcome.TWICE:
        why = (
            f"{one.where}: its id {one.article.id!r} came before in this run, with another text. Give each its own id."
        )
        return Report(one.where, Fate.REFUSED, why=why)
    return Report(one.where, Fate(outcome.value), one.article.id, one.article.title, claims)


def _refusal(one: Refused) -> Report:
    return Report(one.where, Fate.REFUSED, why=one.why)
