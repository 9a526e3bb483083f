"""The one way in: an article is read, stored and compared, and only then reported as taken.

Reading is done before the ledger is asked to write, so that its lock is held for milliseconds. A batch is one
transaction, so that whatever stops the program, what was reported is there and nothing is there by half. Only companies
whose claims changed are compared again: at once where that is quick, and at the end of a run where much is said of one,
because comparing ten thousand claims after every fifty articles would take the whole day. At the end, too, articles are
read again that hold names which others have introduced since. The ledger remembers what waits; a run that was stopped
leaves it to the next.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import blake2b

import structlog

from bot.errors import LedgerUnusable
from bot.intake.again import Again, Reads, Skims, compare_again
from bot.intake.offers import LONGEST, Brought, Offer, Refused, sound
from bot.model import SHARED, Article
from bot.store import Introduced, Ledger, Outcome, Used, meaning

BATCH = 50
"""Articles a transaction: more would keep others from writing for too long."""

BATCH_CHARACTERS = 2_000_000

AT_ONCE = 400
"""Claims of a company up to which it is compared with the batch that speaks of it."""

_log = structlog.get_logger(__name__)


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
    """All that taking in needs, but the articles.

    `met` has the ids that came in this run and were known, each in a few bytes, since a run may hold millions.
    """

    ledger: Ledger
    reader: Reads
    now: datetime
    workspace: str
    longest: int
    at_once: int
    run: int
    met: set[bytes] = field(default_factory=set)


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
    Again(ledger, reader, workspace, now, at_once).read()
    catch_up(ledger, workspace, now, lambda: reader.outlets)


def catch_up(ledger: Ledger, workspace: str, now: datetime, outlets: Callable[[], Mapping[str, str]]) -> int:
    """Compare whatever still waits for it, a company a transaction. Answers how many comparisons changed.

    `outlets` gives those that are known, once something waits: see `bot.comparing.compare`.
    """
    return sum(_compare_next(ledger, workspace, now, company, outlets()) for company in ledger.due(workspace))


def _compare_next(ledger: Ledger, workspace: str, now: datetime, company: str, outlets: Mapping[str, str]) -> int:
    with ledger.writing(workspace, now) as writing:
        return compare_again(writing, company, outlets)


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
    offers = [one.article for one in group if isinstance(one, Offer)]
    met = _met(door, offers)
    written = iter(_write(door, [one for one, fate in zip(offers, met, strict=True) if fate is None]))
    fates = iter([(fate, 0) if fate else next(written) for fate in met])
    return [_report(one, *next(fates)) if isinstance(one, Offer) else _refusal(one) for one in group]


def _met(door: Door, articles: Sequence[Article]) -> list[Outcome | None]:
    """What became of those articles that are not to be written; None for the others.

    The first text of an id is the one that counts in a run, known or not: else every run would end with another one.
    """
    known = door.ledger.is_known(door.workspace, articles) if articles else []
    coming: set[str] = set()
    outcomes: list[Outcome | None] = []
    for one, there in zip(articles, known, strict=True):
        key = blake2b(one.id.encode(), digest_size=12).digest()
        outcomes.append(None)
        if there and one.id not in coming:
            door.met.add(key)
            outcomes[-1] = Outcome.KNOWN
        elif key in door.met:
            outcomes[-1] = Outcome.TWICE
        else:
            coming.add(one.id)
    return outcomes


def _write(door: Door, fresh: Sequence[Article]) -> list[tuple[Outcome, int]]:
    """What became of each article, with how many claims it makes."""
    if not fresh:
        return []
    skimmed = [(one, door.reader.skim(one)) for one in fresh]
    used = _meant(door, [one for _, one in skimmed])
    names = {form: name for form, name in used.items() if name}
    read = [(one, skim.claims(names)) for one, skim in skimmed]
    with door.ledger.writing(door.workspace, door.now) as writing:
        since = writing.last_article()
        outcomes = writing.add(read, door.run)
        writing.learn(_introduced(skimmed, outcomes), used, since)
        for company in writing.due(door.at_once):
            compare_again(writing, company, door.reader.outlets)
    return [(outcome, len(claims)) for outcome, (_, claims) in zip(outcomes, read, strict=True)]


def _introduced(skimmed: Sequence[tuple[Article, Skims]], outcomes: Sequence[Outcome]) -> Introduced:
    taken = {Outcome.TAKEN, Outcome.NEWER}
    return {one.id: skim.introduced for (one, skim), out in zip(skimmed, outcomes, strict=True) if out in taken}


def _meant(door: Door, skimmed: Sequence[Skims]) -> Used:
    """What the names in some articles mean by what is known, and by what they introduce themselves."""
    forms = frozenset().union(*(one.strangers for one in skimmed), *(one.introduced for one in skimmed))
    known = door.ledger.names.meant(door.workspace, forms)
    names = {form: {known[form]} if form in known else set() for form in forms}
    for one in skimmed:
        for form, name in one.introduced.items():
            names[form].add(name)
    return {form: meaning(form, found) if found else None for form, found in names.items()}


def _report(one: Offer, outcome: Outcome, claims: int) -> Report:
    if outcome is Outcome.TWICE:
        why = (
            f"{one.where}: its id {one.article.id!r} came before in this run, with another text. Give each its own id."
        )
        return Report(one.where, Fate.REFUSED, why=why)
    return Report(one.where, Fate(outcome.value), one.article.id, one.article.title, claims)


def _refusal(one: Refused) -> Report:
    return Report(one.where, Fate.REFUSED, why=one.why)
