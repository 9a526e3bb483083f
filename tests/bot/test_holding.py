"""Being the one: what a process believes while the ledger answers, and while it does not."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.holding import MARGIN, PATIENCE, TERM, Holding
from bot.posting import Moment
from bot.store import Ledger, open_ledger

DAY = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    opened = open_ledger(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def mark() -> list[float]:
    return [1_000.0]


def holding(ledger: Ledger, mark: list[float], who: str) -> Holding:
    holders = ledger.holders(lambda: Moment(DAY, mark[0]))
    return Holding(holders=holders, what="discord", who=who, steady=lambda: mark[0])


async def test_a_successor_waits_for_the_term_or_for_a_word(ledger: Ledger, mark: list[float]) -> None:
    """A process that is silent for a term has lost it; one that leaves in order lets the next one have it at once."""
    first, second = holding(ledger, mark, "a"), holding(ledger, mark, "b")
    assert await first()
    assert not await second()
    mark[0] += TERM
    assert await second()
    assert not await first()
    await second.leave()
    assert await first()


async def test_a_process_that_was_never_it_takes_it_from_nobody(ledger: Ledger, mark: list[float]) -> None:
    """Its end changes nothing."""
    first, second = holding(ledger, mark, "a"), holding(ledger, mark, "b")
    assert await first()
    assert not await second()
    await second.leave()
    assert not await second()


async def test_without_the_ledger_it_is_over_before_the_term_is(
    ledger: Ledger, mark: list[float], tmp_path: Path
) -> None:
    """A ledger that says nothing is borne until the margin, not until somebody else may have it."""
    first = holding(ledger, mark, "a")
    assert await first()
    with closing(sqlite3.connect(tmp_path / "ledger.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")
        first.patience = 0.2
        mark[0] += TERM - MARGIN - 1.0
        assert await first()
        mark[0] += 1.0
        assert not await first()
    first.patience = PATIENCE
    assert await first()
