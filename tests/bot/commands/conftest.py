"""A ledger of a few articles about made-up deals, read and compared for real."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answer import Answers, build_answers
from bot.commands import COMMANDS, build_commands
from bot.desk import Desk
from bot.desk.names import Names
from bot.intake.offers import Offer
from bot.intake.take import take
from bot.knowledge import load
from bot.model import Article, When
from bot.reading import build_reader
from bot.store import Ledger, open_ledger

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)

TEXTS = {
    "reuters": (
        "reuters.com",
        "2025-06-13",
        "Meta invests $14.3 billion in Scale AI",
        "Meta invested $14.3 billion in Scale AI, the company said. The deal values Scale AI at $29 billion.",
    ),
    "blog": (
        "blog.example",
        "2025-06-14",
        "Meta and Scale AI",
        "Meta invested $14.3 million in Scale AI, according to a blog post.",
    ),
    "wire": (
        "wire.example",
        "2025-06-15",
        "Scale AI has a new owner of a part",
        "Meta invested about $14.3 billion in Scale AI for a 49% stake, two people familiar with the matter said.",
    ),
    "capex": (
        "capex.example",
        "2025-04-30",
        "Meta lifts its budget",
        "Meta expects capital expenditures of $64 billion to $72 billion in 2025.",
    ),
    "round": (
        "round.example",
        "2025-05-12",
        "Perplexity in talks",
        "Perplexity is in talks to raise $500 million at a valuation of $14 billion.",
    ),
}


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The ledger with the articles above."""
    folder: Path = tmp_path_factory.mktemp("ledger")
    opened = open_ledger(folder)
    offers = [
        Offer(Article(id=name, title=title, text=text, outlet=outlet, published=When.parse(day)), name)
        for name, (outlet, day, title, text) in TEXTS.items()
    ]
    reports = list(take(offers, opened, build_reader(load()), now=NOW))
    assert {report.fate.value for report in reports} == {"taken"}
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def desk(ledger: Ledger) -> Desk:
    knowledge = load()
    return Desk(ledger=ledger, knowledge=knowledge, names=Names(knowledge), clock=lambda: NOW)


@pytest.fixture(scope="session")
def answers(desk: Desk) -> Answers:
    return build_answers(desk, build_commands(COMMANDS))
