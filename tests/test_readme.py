"""README.md is true: its examples run as printed, and every command, setting and room is told once, by its name."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import typer

from bot.__main__ import build_app
from bot.settings import Settings
from briefs.listing import EVERY

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
SKIPPED = "…"
"""A line of an example that stands for any number of lines."""


def blocks(language: str) -> list[str]:
    fences = re.findall(r"^```(\w*)\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
    return [block for name, block in fences if name == language]


def examples() -> list[tuple[str, str]]:
    """Each command of the console blocks, in order, with what it is said to print."""
    parts = re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", "\n".join(blocks("console")), flags=re.MULTILINE)
    return [(command, printed.rstrip()) for command, printed in parts]


def allows(printed: str, output: str) -> bool:
    """Whether the output is what is printed, a line of … standing for any lines."""
    lines = [r"(?:.*\n)*?" if line.strip() == SKIPPED else re.escape(line) + "\n" for line in printed.splitlines()]
    trimmed = "\n".join(line.rstrip() for line in output.rstrip().splitlines())
    return re.fullmatch("".join(lines), trimmed + "\n" * bool(trimmed)) is not None


def run(command: str, data: Path) -> str:
    """What a shell prints for a command of the README, on a screen of 100 columns and with a ledger of its own."""
    place = {"DEALBRIEF_DATA": str(data), "COLUMNS": "100", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    shell = ["bash", "-o", "pipefail", "-ec", command]
    done = subprocess.run(
        shell, cwd=ROOT, env={"PATH": path, "HOME": str(data)} | place, capture_output=True, text=True, check=False
    )
    return done.stdout if done.returncode == 0 else done.stdout + done.stderr


def test_the_examples_run_as_printed(tmp_path: Path) -> None:
    """Whoever types the examples one after the other sees what is printed below each."""
    told = [(command, printed, run(command, tmp_path)) for command, printed in examples()]
    assert [(command, output) for command, printed, output in told if not allows(printed, output)] == []


def of_the_command_line() -> set[str]:
    return set(typer.main.get_group(build_app()).commands)


def test_every_command_of_the_command_line_is_told() -> None:
    """The list of the README is that of the command line: nothing is missing, nothing invented."""
    assert set(re.findall(r"^dealbrief ([a-z]+)", "\n".join(blocks("")), flags=re.MULTILINE)) == of_the_command_line()


def test_every_option_is_one() -> None:
    """An option that the README names is one of the command it is named with."""
    lines = re.findall(r"^dealbrief ([a-z]+)(.*)$", "\n".join(blocks("")), flags=re.MULTILINE)
    known = typer.main.get_group(build_app()).commands
    options = {name: {form for one in command.params for form in one.opts} for name, command in known.items()}
    assert [
        (name, one) for name, rest in lines for one in re.findall(r"--[a-z]+", rest) if one not in options[name]
    ] == []


def test_every_question_is_told() -> None:
    """The table of commands is the list of commands."""
    rows = re.findall(
        r"^\| (`[a-z`, ]+`) \|", README.split("## Asking")[1].split("## The command line")[0], re.MULTILINE
    )
    told = {verb for row in rows for verb in re.findall(r"`([a-z]+)`", row)}
    assert told == {one.verb for one in EVERY}


ELSEWHERE = {"why", "settle", "schedule", "schedules", "pause", "subscribe", "article"}
"""Commands whose examples need an id, a channel or the network."""


def test_the_examples_of_questions_are_answered_on_the_articles_that_come_along(tmp_path: Path) -> None:
    """Who tries the table on a new ledger finds something with each."""
    rows = re.findall(r"^\| `([a-z]+)`[^|]* \|[^|]*\| `(.+)` \|$", README, flags=re.MULTILINE)
    tried = [line for verb, line in rows if verb in {one.verb for one in EVERY} - ELSEWHERE]
    assert len(tried) > 12
    (tmp_path / "lines").write_text("\n".join(tried), "utf-8")
    said = run(f"dealbrief index seeds/articles >&2; dealbrief ask --json - < {tmp_path / 'lines'}", tmp_path)
    found = [json.loads(line)["found"] for line in said.splitlines()]
    assert [line for line, one in zip(tried, found, strict=True) if not one] == []


def test_every_make_target_exists() -> None:
    """What the README tells to make, the Makefile knows."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE))
    told = set(re.findall(r"`make ([a-z]+)", README)) | set(re.findall(r"^make ([a-z]+)", README, flags=re.MULTILINE))
    assert {"run", "test"} <= told <= targets


def test_every_setting_is_told() -> None:
    """The settings of the README are those of `bot.settings`, all of them and no others."""
    assert set(re.findall(r"DEALBRIEF_[A-Z_]+", README)) == {
        f"DEALBRIEF_{name.upper()}" for name in Settings.model_fields
    }


def test_every_room_stands() -> None:
    """A path that the README names is there."""
    paths = re.findall(r"`((?:seeds|bot|briefs|adapters|tests)/[^`]*)`", README)
    assert [path for path in paths if not (ROOT / path).exists()] == []
