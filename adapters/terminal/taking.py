"""Taking articles in, seen from a terminal: a bar that moves, and at the end what became of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from adapters.terminal.render import safe
from bot.intake.files import bring
from bot.intake.offers import Bringing, is_link
from bot.intake.take import Fate, Report, take
from bot.knowledge import load
from bot.model import Article, counted
from bot.reach import Reach
from bot.reading import Reader, Skimmed, build_reader
from bot.store import Ledger

REASONS = 10
"""How many reasons of refusal are told; the others are counted."""


def brought(named: Sequence[str], reach: Reach) -> Bringing:
    """Everything that the paths hold and the links lead to."""
    for one in named:
        yield from _linked(one, reach) if is_link(one) else bring(Path(one))


def _linked(link: str, reach: Reach) -> Bringing:
    from bot.intake.links import bring_links  # noqa: PLC0415  what fetches is slow to load

    return bring_links((link,), reach)


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of everything brought; `stopped` when somebody stopped it before its end."""

    reports: Sequence[Report]
    stopped: bool = False

    @property
    def complete(self) -> bool:
        return not self.stopped and all(report.fate is not Fate.REFUSED for report in self.reports)


def watched(reports: Iterable[Report], to: TextIO) -> Taken:
    """The reports, each shown as progress while it comes where there is a terminal. Those of known articles too.

    What was reported is in the ledger, so that Ctrl-C only ends it early.
    """
    found: list[Report] = []
    try:
        found.extend(_progress(reports, Console(file=to)))
    except KeyboardInterrupt:
        return Taken(found, stopped=True)
    return Taken(found)


def _progress(reports: Iterable[Report], console: Console) -> Iterator[Report]:
    if not console.is_terminal:
        yield from reports
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("Reading articles", total=None)
        for report in reports:
            yield report
            progress.update(task, advance=1)


def summary(taken: Taken, to: TextIO, wrong: TextIO) -> None:
    """What became of everything, in one line; then why something was refused."""
    reports = taken.reports
    fates = Counter(report.fate for report in reports)
    claims = sum(report.claims for report in reports)
    parts = [f"{fates[Fate.TAKEN]} taken"]
    parts += [f"{fates[Fate.NEWER]} taken as newer versions"] if fates[Fate.NEWER] else []
    parts += [f"{fates[Fate.KNOWN]} known already"] if fates[Fate.KNOWN] else []
    parts += [f"{fates[Fate.REFUSED]} refused"] if fates[Fate.REFUSED] else []
    print(f"{', '.join(parts)}; {counted(claims, 'figure')} read.", file=to, flush=True)
    refused = [report for report in reports if report.fate is Fate.REFUSED]
    for report in refused[:REASONS]:
        print(f"  refused: {safe(report.why)}", file=wrong)
    if len(refused) > REASONS:
        print(f"  and {len(refused) - REASONS} more", file=wrong)
    if taken.stopped:
        print("Stopped. What is counted here stays; the same command again goes on from there.", file=wrong)


def index(bringing: Bringing, ledger: Ledger, now: datetime, out: TextIO, wrong: TextIO) -> Taken:
    """Take in what is brought and say what became of it; what was refused goes to `wrong`."""
    taken = watched(take(bringing, ledger, LateReader(), now=now), wrong)
    summary(taken, out, wrong)
    return taken


def seeds_taken(ledger: Ledger, now: datetime, out: TextIO) -> None:
    """Take in the articles that come along with the program; says nothing when they are all known."""
    with as_file(files("seeds") / "articles") as folder:
        if not folder.is_dir():
            return
        taken = watched(take(bring(folder), ledger, LateReader(), now=now), out)
    if taken.stopped:
        raise KeyboardInterrupt
    if any(report.fate is not Fate.KNOWN for report in taken.reports):
        summary(taken, out, out)


class LateReader:
    """A reader that is built when the first article is read: when all are known, none is."""

    @property
    def outlets(self) -> Mapping[str, str]:
        return _reader().outlets

    def skim(self, article: Article, /) -> Skimmed:
        return _reader().skim(article)


@cache
def _reader() -> Reader:
    return build_reader(load())
