"""What goes wrong is one plain sentence and an exit code that scripts can tell; what was good is done all the same."""

import csv
import io
import json
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from bot.commands.export import COLUMNS
from bot.intake.take import BATCH
from tests.program import ROOT, dealbrief, ledger_of_three, objects


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with three articles."""
    return ledger_of_three(tmp_path_factory.mktemp("command-line"))


def sentence(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence of an expected error."""
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("gone.md", None, "no such file"),
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 40, "."),
        ("broken.jsonl", b'{"id": "a", "text": \n', "not JSON"),
        ("future.jsonl", b'{"id": "a", "text": "Meta paid $1.", "published": "2999-01-01"}\n', "in the future"),
        ("wrong.jsonl", b'{"id": "a", "text": "Meta paid $1.", "published": "yesterday"}\n', "date"),
        ("kind.xyz", b"Meta paid $1.", "."),
    ],
)
def test_what_cannot_be_taken_is_refused_with_the_reason(
    tmp_path: Path, name: str, content: bytes | None, why: str
) -> None:
    """The reason names the file and says what to do; nothing of it is taken."""
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    told = sentence(dealbrief("index", str(file), data=tmp_path / "ledger"))
    assert "0 taken, 1 refused" in told
    assert name in told
    assert why in told


def test_good_lines_are_taken_beside_broken_ones(tmp_path: Path) -> None:
    """One broken line costs that line only, and the exit code tells of it."""
    file = tmp_path / "mixed.jsonl"
    file.write_text('{"id": "a", "text": "Meta invested $1 billion in Scale AI."}\nnonsense\n', "utf-8")
    done = dealbrief("index", str(file), data=tmp_path / "ledger")
    assert done.returncode == 1
    assert done.stdout.startswith("1 taken, 1 refused; ")
    assert "mixed.jsonl:2" in done.stderr


HEEDED = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("bot", run_name="__main__", alter_sys=True)
"""
"""The command line, with Ctrl-C heeded also where the tests run in the background of a shell that has it ignored."""


def holds_batches(ledger: Path) -> bool:
    """Whether a second batch is there, seen from outside: then the first has been reported."""
    if not ledger.exists():
        return False
    with closing(sqlite3.connect(ledger, timeout=5)) as reading, suppress(sqlite3.OperationalError):
        return int(reading.execute("SELECT count(*) FROM article").fetchone()[0]) > BATCH
    return False


def test_ctrl_c_says_what_was_taken(tmp_path: Path) -> None:
    """Stopped in the middle, it tells what is there and that the same command goes on; then it does."""
    rows = [{"id": str(at), "text": f"Meta invested ${at} billion in Scale AI."} for at in range(1, 3001)]
    file = tmp_path / "many.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    command = [sys.executable, "-c", HEEDED, "--data", str(tmp_path / "ledger"), "index", str(file)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, start_new_session=True
    ) as running:
        end = time.monotonic() + 60
        while not holds_batches(tmp_path / "ledger" / "ledger.sqlite") and time.monotonic() < end:
            time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        out, told = running.communicate(timeout=60)
    assert running.returncode == 130, out + told
    assert re.fullmatch(r"\d+ taken; [\d,]+ figures read\.\n", out)
    assert told.endswith("Stopped. What is counted here stays; the same command again goes on from there.\n")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('company "Zzyzx Qqq"', "The ledger knows no company “Zzyzx Qqq”."),
        ("company Acme Frobnicators", "The ledger knows no company “Acme Frobnicators”."),
        ("Zorbcorp valuation", "The ledger does not know: valuation with the words Zorbcorp."),
        ('why "zzz"', "There is no comparison “zzz”."),
        ("brief since:foo", "“foo” is no day"),
        ("deals since:2020", "“deals” takes no “since:”; it takes company, measure, period or order."),
        ("/foo", "There is no command “/foo”"),
    ],
)
def test_a_question_that_does_not_fit_exits_1(data: Path, line: str, why: str) -> None:
    """The answer says what does not fit, and a script can tell; among many lines it is one answer of many."""
    done = dealbrief("ask", line, data=data)
    assert done.returncode == 1
    assert done.stdout.startswith(why)
    assert done.stderr.startswith(f"dealbrief: {why}")
    (answer,) = objects(dealbrief("ask", "--json", "-", data=data, stdin=line + "\n"))
    assert answer["found"] is False
    assert answer["text"].startswith(why)


def test_what_the_ledger_does_not_know_is_an_answer(data: Path) -> None:
    """A question that fits and has no answer exits 0."""
    done = dealbrief("ask", "company Google", data=data)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("The ledger does not know: any figure of Google.")


def test_a_briefing_since_no_day_is_an_error(data: Path) -> None:
    """The sentence goes to stderr, and nothing is printed."""
    done = dealbrief("brief", "--since", "foo", data=data)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("dealbrief: “foo” is no day")


def test_an_empty_ledger_says_how_to_fill_it(tmp_path: Path) -> None:
    """Nothing new is not what one wants to read of a ledger that never held anything."""
    assert "“dealbrief index”" in dealbrief("brief", data=tmp_path).stdout


def test_exported_lines_are_never_wrapped(data: Path) -> None:
    """Each row of the CSV is one line, however narrow the screen."""
    done = dealbrief("ask", "export Scale AI investment", data=data, COLUMNS="60")
    rows = list(csv.reader(io.StringIO(done.stdout.partition("\n")[2])))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(COLUMNS)}


def test_a_damaged_ledger_is_told(tmp_path: Path) -> None:
    """A file that is no database: one sentence, nothing written."""
    (tmp_path / "ledger.sqlite").write_bytes(b"this is no database, but long enough to be looked at" * 100)
    assert sentence(dealbrief("ask", "Meta", data=tmp_path)).count("\n") == 1


def test_a_newer_ledger_is_told(tmp_path: Path, data: Path) -> None:
    """A ledger of a newer version is left as it is."""
    (tmp_path / "ledger.sqlite").write_bytes((data / "ledger.sqlite").read_bytes())
    with sqlite3.connect(tmp_path / "ledger.sqlite") as ledger:
        ledger.execute("UPDATE alembic_version SET version_num = 'v9999'")
    ledger.close()
    told = sentence(dealbrief("ask", "Meta", data=tmp_path))
    assert "newer version" in told


def test_a_locked_ledger_is_told(tmp_path: Path) -> None:
    """Another program that holds the ledger is named as the reason."""
    assert dealbrief("migrate", data=tmp_path).returncode == 0
    holder = sqlite3.connect(tmp_path / "ledger.sqlite", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        article = tmp_path / "a.txt"
        article.write_text("Meta invested $1 billion in Scale AI.", "utf-8")
        told = sentence(dealbrief("index", str(article), data=tmp_path))
    finally:
        holder.close()
    assert told.count("\n") == 1


def test_a_bad_setting_is_named(tmp_path: Path) -> None:
    """The variable that does not fit is in the sentence."""
    assert "DEALBRIEF_LOG" in sentence(dealbrief("ask", "Meta", data=tmp_path, DEALBRIEF_LOG="loud"))


def test_wrong_usage_exits_2(tmp_path: Path) -> None:
    """An unknown command or a missing argument is wrong usage."""
    assert dealbrief("nonsense", data=tmp_path).returncode == 2
    assert dealbrief("index", data=tmp_path).returncode == 2


def test_a_broken_line_of_figures_is_told() -> None:
    """The line's number is in the sentence."""
    told = sentence(dealbrief("figures", "--jsonl", data=Path("/nonexistent"), stdin='{"id": 1, "text": "a"}\n[]\n'))
    assert "line 2" in told


def test_a_briefing_since_a_day_leaves_out_older_sums(tmp_path: Path) -> None:
    """A sum whose figures came before that day is told no more."""
    assert dealbrief("index", str(ROOT / "seeds" / "articles"), data=tmp_path).returncode == 0
    assert "1 sum" in dealbrief("brief", "--since", "2000-01-01", data=tmp_path).stdout
    assert dealbrief("brief", "--since", "2099-01-01", data=tmp_path).stdout.startswith("Nothing new on AI deals")


def test_the_version_is_told(tmp_path: Path) -> None:
    """Which version runs, without a ledger."""
    done = dealbrief("--version", data=tmp_path / "none")
    assert re.fullmatch(r"dealbrief \d+\.\d+\S*\n", done.stdout)
    assert not (tmp_path / "none").exists()
