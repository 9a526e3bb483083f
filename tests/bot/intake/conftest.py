from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.knowledge import load
from bot.reading import Reader, build_reader
from bot.store import Ledger, open_ledger
from tests import postgres
from tests.bot.intake.site import Site, serving


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    """A new, empty ledger, on each of the databases."""
    opened = open_ledger(tmp_path / "ledger" if request.param == "sqlite" else postgres.cleared())
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The program's own reader."""
    return build_reader(load())


@pytest.fixture
def site() -> Iterator[Site]:
    """A news site on this machine."""
    with serving() as one:
        yield one
