"""Whether the ledger and the settings are sound, in a few lines."""

from datetime import datetime
from typing import TextIO

from adapters.terminal.render import safe
from bot.model import SHARED, counted
from bot.posting import Moment, Tally
from bot.settings import Settings
from bot.showing import stands
from bot.store import Ledger


def examine(settings: Settings, ledger: Ledger, now: datetime, out: TextIO) -> bool:
    """Say how things stand. Answers whether every figure stands in its article."""
    counts = ledger.counts(SHARED)
    where = "a database of its own" if settings.database_url else str(settings.data)
    say = f"Ledger: {safe(where)}: {counted(counts.articles, 'article')} of {counted(counts.outlets, 'outlet')}, "
    say += f"{counted(counts.claims, 'figure')}, "
    print(f"{say}{counts.comparisons} compared, {counts.amiss} in dispute.", file=out)
    wrong = _wrong(ledger)
    if wrong:
        told = (
            "figure does not stand in its article and is"
            if wrong == 1
            else "figures do not stand in their articles and are"
        )
        print(f"{wrong} {told} not shown. Index the articles anew.", file=out)
    else:
        print("Every figure stands in its article, word for word.", file=out)
    print(_delivery(ledger.briefs(lambda: Moment(now, 0.0), str).tally()), file=out)
    return not wrong


def _delivery(tally: Tally) -> str:
    """How briefings have gone; the doubts are those that might have made a repeat or a gap."""
    if not tally.schedules and not tally.posted:
        return "Briefings: nothing is scheduled."
    doubts = f"{tally.by_policy} in doubt for good: the platform would not say whether it had taken them"
    return (
        f"Briefings: {counted(tally.schedules, 'schedule')}, {tally.resting} at rest; of the last months "
        f"{tally.posted} posted, {tally.skipped} skipped, {tally.failed} failed, "
        f"{doubts if tally.by_policy else 'none in doubt for good'}."
    )


def _wrong(ledger: Ledger) -> int:
    """How many figures do not stand, word for word, where they are said to stand."""
    wrong = 0
    for article in ledger.every_article(SHARED):
        claims = ledger.claims_of_article(SHARED, article.id)
        wrong += sum(not stands(claim, {article.id: article}) for claim in claims)
    return wrong
