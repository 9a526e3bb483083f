from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store import Ledger, open_ledger
from tests import postgres


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    """A new, empty ledger, on each of the databases."""
    opened = open_ledger(tmp_path if request.param == "sqlite" else postgres.cleared())
    yield opened
    opened.close()


@pytest.fixture
def host_timed(tmp_path: Path) -> Iterator[Ledger]:
    """A new ledger that goes by the time it is given; PostgreSQL goes by its own."""
    opened = open_ledger(tmp_path)
    yield opened
    opened.close()
