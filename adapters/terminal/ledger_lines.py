"""The ledger as lines: claims, comparisons and CSV, streamed."""

import csv
import json
from collections.abc import Iterator
from itertools import islice
from typing import TextIO

from adapters.terminal.render import safe
from bot import written
from bot.commands.export import COLUMNS, row
from bot.model import SHARED, Claim
from bot.showing import standing
from bot.store import Ledger

BATCH = 500


def claims_of(ledger: Ledger, out: TextIO, *, as_json: bool) -> None:
    """Every claim, one a line."""
    for one in ledger.every_claim(SHARED):
        row = written.claim(one)
        if as_json:
            print(json.dumps(row, ensure_ascii=False), file=out)
        else:
            about = ", ".join(str(row[name]) for name in ("measure", "company", "counterparty", "period") if row[name])
            print(f"{safe(one.article)}: {safe(one.figure.text)}: {safe(about)}", file=out)


def disputes_of(ledger: Ledger, out: TextIO, *, every: bool) -> None:
    """Every comparison with which something is amiss, or every one, as JSON; sums that do not come out among them."""
    for one in ledger.every_comparison(SHARED):
        if every or one.amiss:
            print(json.dumps(written.comparison(one), ensure_ascii=False), file=out)
    for finding in ledger.findings(SHARED):
        if not finding.holds:
            print(json.dumps(written.finding(finding), ensure_ascii=False), file=out)


def csv_of(ledger: Ledger, out: TextIO) -> None:
    """Every claim as CSV, a head line first; claims whose figure does not stand in its article are left out."""
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for claims in _batched(ledger.every_claim(SHARED)):
        articles = ledger.articles(SHARED, tuple({claim.article for claim in claims}))
        writer.writerows(row(claim, articles) for claim in standing(claims, articles))


def _batched(claims: Iterator[Claim]) -> Iterator[tuple[Claim, ...]]:
    while batch := tuple(islice(claims, BATCH)):
        yield batch
