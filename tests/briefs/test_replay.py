"""A walk through stored time tells each briefing what was known then, and no more."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import NotUnderstood
from bot.written import words
from briefs.replay import moment, replayed
from tests.briefs.conftest import House


def test_what_came_later_is_not_told_earlier(house: House) -> None:
    """The first briefing knows one figure, the second that it is disputed."""
    house.tell("one", "Google acquired Wiz for $32 billion.")
    house.later(days=1)
    house.tell("two", "Google acquired Wiz for $23 billion.")
    walked = list(replayed(house.desk, "daily 12:00", "company:Wiz", "2026-03-02", "2026-03-04"))
    texts = [words(cards[0]) if cards else "" for _, cards in walked]
    assert len(texts) == 3
    assert "$32 billion" in texts[0]
    assert "$23 billion" not in texts[0]
    assert "now disputed" in texts[1]
    assert texts[2] == ""
    ((_, only),) = replayed(house.desk, "daily 12:00", "company:Wiz", "2026-03-02", "2026-03-02")
    assert words(only[0]) == texts[0]  # nor what came after the last day of the walk


def test_what_cannot_be_walked_is_said(house: House) -> None:
    """Days and timetables are refused in sentences."""
    with pytest.raises(NotUnderstood, match="2025-06-13"):
        moment("soon")
    with pytest.raises(NotUnderstood, match="timetable"):
        replayed(house.desk, "whenever", "", "2026-03-02", "2026-03-03")
    with pytest.raises(NotUnderstood, match="more than 400"):
        replayed(house.desk, "every 15 minutes", "", "2026-03-02", "2026-03-12")
    with pytest.raises(NotUnderstood, match="lies after"):
        replayed(house.desk, "daily 9:00", "", "2026-03-03", "2026-03-02")
    for day in ("0001-01-01", "9999-12-31"):
        with pytest.raises(NotUnderstood, match="outside 1970"):
            moment(day, last=True)


@pytest.mark.parametrize(
    ("platform", "begins"), [("text", "AI deals"), ("slack", '[{"text"'), ("discord", '[{"payload"')]
)
def test_the_command_line_shows_what_would_be_posted(tmp_path: Path, platform: str, begins: str) -> None:
    """The very messages, lead and details."""
    (tmp_path / "one.txt").write_text("Google acquired Wiz for $32 billion.\n")
    run = [sys.executable, "-m", "bot", "--data", str(tmp_path / "data")]
    subprocess.run([*run, "index", str(tmp_path / "one.txt")], check=True, capture_output=True, timeout=120)
    shown = subprocess.run([*run, "brief", "--as", platform], check=True, capture_output=True, text=True, timeout=120)
    assert shown.stdout.lstrip().startswith(begins)
    assert "$32 billion" in shown.stdout
