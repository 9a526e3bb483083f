"""Taking articles in, seen from a terminal: a bar that moves, and at the end what became of them."""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from adapters.terminal.render import safe
from bot.intake.files import bring
from bot.intake.offers import Bringing
from bot.intake.take import Fate, Report, take
from bot.knowledge import load
from bot.model import Article
from bot.reading import Reader, Skimmed, build_reader
from bot.store import Ledger

REASONS = 10
"""How many reasons of refusal are told; the others are counted."""


def brought(paths: Sequence[Path]) -> Bringing:
    """Everything that the paths hold."""
    for path in paths:
        yield from bring(path)


def watched(reports: Iterable[Report], to: TextIO) -> list[Report]:
    """The reports, each shown as progress while it comes where there is a terminal. Those of known articles too."""
    console = Console(file=to)
    if not console.is_terminal:
        return list(reports)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    found: list[Report] = []
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("Reading articles", total=None)
        for report in reports:
            found.append(report)
            progress.update(task, advance=1)
    return found


def summary(reports: Sequence[Report], to: TextIO) -> None:
    """What became of everything, in one line; then why something was refused."""
    fates = Counter(report.fate for report in reports)
    claims = sum(report.claims for report in reports)
    parts = [f"{fates[Fate.TAKEN]} taken"]
    parts += [f"{fates[Fate.NEWER]} taken as newer versions"] if fates[Fate.NEWER] else []
    parts += [f"{fates[Fate.KNOWN]} known already"] if fates[Fate.KNOWN] else []
    parts += [f"{fates[Fate.REFUSED]} refused"] if fates[Fate.REFUSED] else []
    print(f"{', '.join(parts)}; {claims} figures read.", file=to)
    refused = [report for report in reports if report.fate is Fate.REFUSED]
    for report in refused[:REASONS]:
        print(f"  refused: {safe(report.why)}", file=to)
    if len(refused) > REASONS:
        print(f"  and {len(refused) - REASONS} more", file=to)


def index(paths: Sequence[Path], ledger: Ledger, now: datetime, out: TextIO) -> bool:
    """Take in what the paths hold and say what became of it. Answers whether nothing at all could be taken."""
    reports = watched(take(brought(paths), ledger, LateReader(), now=now), sys.stderr)
    summary(reports, out)
    return not any(report.fate is not Fate.REFUSED for report in reports)


def seeds_taken(ledger: Ledger, now: datetime, out: TextIO) -> None:
    """Take in the articles that come along with the program; says nothing when they are all known."""
    with as_file(files("seeds") / "articles") as folder:
        if not folder.is_dir():
            return
        reports = watched(take(bring(folder), ledger, LateReader(), now=now), out)
    if any(report.fate is not Fate.KNOWN for report in reports):
        summary(reports, out)


class LateReader:
    """A reader that is built when the first article is read: when all are known, none is."""

    def skim(self, article: Article, /) -> Skimmed:
        return _reader().skim(article)


@cache
def _reader() -> Reader:
    return build_reader(load())
