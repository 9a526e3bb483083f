"""A ledger of a few articles about a real deal in made-up words, read and compared for real, for every adapter."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answer import Answers, build_answers
from bot.commands import build_commands
from bot.desk import Desk
from bot.desk.names import Names
from bot.intake.offers import Offer
from bot.intake.take import take
from bot.knowledge import load
from bot.model import Article, When
from bot.reading import build_reader
from bot.store import Ledger, open_ledger
from briefs.completing import timetables
from briefs.listing import EVERY

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)

TEXTS = {
    "wire.example": (
        "2025-06-13",
        "Meta invested $14.3 billion in Scale AI, the company said. It is worth $29 billion.",
    ),
    "blog.example": ("2025-06-14", "Meta invested $14.3 million in Scale AI, according to a blog post."),
    "daily.example": ("2025-06-15", "Meta invested about $14 billion in Scale AI for a 49% stake, two people said."),
    "post.example": ("2025-05-12", "Perplexity raised $500 million at a valuation of $14 billion."),
    "note.example": ("2025-05-13", "Perplexity raised $650 million in the round, the company said."),
    "capex.example": ("2025-04-30", "Meta expects capital expenditures of $64 billion to $72 billion in 2025."),
}


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The ledger with the articles above."""
    folder: Path = tmp_path_factory.mktemp("ledger")
    opened = open_ledger(folder)
    offers = [
        Offer(
            Article(
                id=outlet, title="", text=text, outlet=outlet, url=f"https://{outlet}/deal", published=When.parse(day)
            ),
            outlet,
        )
        for outlet, (day, text) in TEXTS.items()
    ]
    reports = list(take(offers, opened, build_reader(load()), now=NOW))
    assert {report.fate.value for report in reports} == {"taken"}
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def answers(ledger: Ledger) -> Answers:
    """What platforms ask, all commands in it."""
    knowledge = load()
    desk = Desk(ledger=ledger, knowledge=knowledge, names=Names(knowledge), clock=lambda: NOW)
    return build_answers(desk, build_commands(EVERY), {"timetables": timetables})
