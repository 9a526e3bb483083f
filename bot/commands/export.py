"""The claims behind an answer, as a file for a spreadsheet."""

import csv
import io
from collections.abc import Iterable
from typing import ClassVar

from bot import showing, written
from bot.card import Card, File
from bot.chat import Asker
from bot.commands.figure import Figure
from bot.commands.figure_cards import behind
from bot.desk import Desk
from bot.model import Claim, counted

COLUMNS = (
    "company", "measure", "counterparty", "text", "low", "high", "unit", "bound", "period", "event", "stage", "as_of",
    "scopes", "outlet", "published", "url", "title", "quote", "article", "part", "start", "end",
)  # fmt: skip


class Export(Figure):
    """The claims behind an answer as CSV, one a row, each with its quote."""

    verb: ClassVar[str] = "export"
    also: ClassVar[tuple[str, ...]] = ("csv", "download")
    summary: ClassVar[str] = "the claims behind an answer, as CSV"
    example: ClassVar[str] = "export Scale AI investment"

    def answer(self, desk: Desk, asker: Asker) -> Card:
        found = behind(desk, self.wanted())
        if isinstance(found, Card):
            return found
        wanted = found.wanted
        name = "-".join(part for part in (wanted.company or "figures", wanted.measure or "") if part)
        return Card(
            title=f"{counted(len(found.claims), 'claim')} as CSV",
            blocks=(
                *found.notes,
                File(f"{_file_name(name)}.csv", "text/csv", table(found.claims, found.articles)),
            ),
            company=wanted.company,
            measure=wanted.measure,
        )


def _file_name(name: str) -> str:
    return "".join(char if char.isalnum() else "-" for char in name.casefold()).strip("-")[:60]


def table(claims: Iterable[Claim], articles: showing.Articles) -> str:
    """Claims as CSV with a head line."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows(row(claim, articles) for claim in claims)
    return out.getvalue()


def row(claim: Claim, articles: showing.Articles) -> list[str]:
    """The cells of a claim, none of which a spreadsheet takes for a formula."""
    article = articles[claim.article]
    values = {
        **written.claim(claim),
        "event": claim.event,
        "scopes": " ".join(sorted(claim.scopes)),
        "outlet": article.outlet,
        "published": article.published,
        "url": article.url,
        "title": article.title,
        "quote": " ".join(article.quote(claim).split()),
    }
    return [cell(values[name]) for name in COLUMNS]


def cell(value: object) -> str:
    """A cell that stays text: a leading sign of a formula gets an apostrophe before it.

    >>> cell("=1+1"), cell(-3), cell(None)
    ("'=1+1", '-3', '')
    """
    if value is None:
        return ""
    text = str(value)
    risky = isinstance(value, str) and text.lstrip()[:1] in {"=", "+", "-", "@", "\t", "\r"}
    return f"'{text}" if risky else text
