from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store import Ledger, open_ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A new, empty ledger."""
    opened = open_ledger(tmp_path)
    yield opened
    opened.close()
