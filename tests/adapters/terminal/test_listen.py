"""A conversation at the terminal."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.console import Console

from adapters.terminal.listen import listen
from bot.answer import build_answers
from bot.commands import COMMANDS, build_commands
from bot.desk import Desk
from bot.desk.names import Names
from bot.knowledge import load
from bot.store import open_ledger


@pytest.mark.parametrize("end", ["exit\n", "QUIT\n", ""])
def test_lines_are_answered_until_there_are_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    """Each line has its card; exit or the end of input ends it."""
    ledger, knowledge, out = open_ledger(tmp_path), load(), io.StringIO()
    desk = Desk(ledger=ledger, knowledge=knowledge, names=Names(knowledge), clock=lambda: datetime.now(UTC))
    monkeypatch.setattr("sys.stdin", io.StringIO(f"Meta\n\n/deal watching\n{end}"))
    listen(build_answers(desk, build_commands(COMMANDS)), Console(file=out, width=80))
    ledger.close()
    assert "It holds no figure of Meta." in out.getvalue()
    assert "You watch no company yet" in out.getvalue()
