"""The command line keeps its promises: exact JSON, exit codes, one plain sentence for what goes wrong."""

import csv
import io
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from bot.commands.export import COLUMNS

ROOT = Path(__file__).parent.parent
ARTICLES: list[dict[str, Any]] = [
    {
        "id": "one",
        "url": "https://one.example/a",
        "source": "one.example",
        "title": "Meta invests $14.3 billion in Scale AI",
        "published": "2025-06-13",
        "text": "Meta invested $14.3 billion in Scale AI.\n=HYPERLINK: Scale AI was valued at $29 billion.",
    },
    {
        "id": "two",
        "url": None,
        "source": "two.example",
        "title": "A deal",
        "published": "2025-06-14",
        "text": "Meta invested $14.3 million in Scale AI, a blog says.",
    },
    {
        "id": "three",
        "url": None,
        "source": "three.example",
        "title": "A deal",
        "published": "2025-06-15",
        "text": "Meta invested about $14.3 billion in Scale AI, two people said.",
    },
]


def dealbrief(*words: str, data: Path, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program with a ledger of its own."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("DEALBRIEF_")}
    return subprocess.run(
        [sys.executable, "-m", "bot", "--data", str(data), *words],
        input=stdin,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**clean, **environment},
        timeout=120,
        check=False,
    )


def objects(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with three articles."""
    folder = tmp_path_factory.mktemp("command-line")
    file = folder / "articles.jsonl"
    file.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES), "utf-8")
    done = dealbrief("index", str(file), data=folder / "ledger")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("3 taken; ")
    return folder / "ledger"


def test_what_is_indexed_again_is_known(data: Path) -> None:
    """A second run of the same file takes nothing and says so."""
    done = dealbrief("index", str(data.parent / "articles.jsonl"), data=data)
    assert (done.returncode, done.stdout) == (0, "0 taken, 3 known already; no figures read.\n")


def test_claims_have_the_promised_form(data: Path) -> None:
    """One object a line, its figure at its place in the text, whole numbers as whole numbers."""
    rows = objects(dealbrief("claims", "--json", data=data))
    texts = {(article["id"], part): article[part] for article in ARTICLES for part in ("title", "text")}
    assert list(rows[0]) == [
        "article", "part", "start", "end", "text", "low", "high", "unit", "bound",
        "measure", "company", "counterparty", "period", "stage", "as_of",
    ]  # fmt: skip
    assert all(str(texts[row["article"], row["part"]])[row["start"] : row["end"]] == row["text"] for row in rows)
    assert {row["low"] for row in rows if row["measure"] == "investment"} == {14300000000, 14300000}


def test_disputes_have_the_promised_form(data: Path) -> None:
    """A slip is one side of its comparison, named as such, with its claims."""
    rows = objects(dealbrief("disputes", "--json", data=data))
    assert [list(row) for row in rows] == [
        ["id", "company", "measure", "counterparty", "period", "confidence", "sides"]
    ]
    sides = {side["relation"]: side for side in rows[0]["sides"]}
    assert list(sides["slip"]) == ["low", "high", "unit", "relation", "reason", "claims"]
    assert [claim["article"] for claim in sides["slip"]["claims"]] == ["two"]
    every = objects(dealbrief("disputes", "--json", "--all", data=data))
    assert len(every) > len(rows)


def test_an_answer_has_the_promised_form(data: Path) -> None:
    """Found, with the company, the figures and the ids of what is disputed."""
    (answer,) = objects(dealbrief("ask", "--json", "how much did Meta invest in Scale AI?", data=data))
    assert list(answer) == ["found", "company", "measure", "counterparty", "text", "figures", "disputes"]
    assert (answer["found"], answer["company"], answer["counterparty"]) == (True, "Scale AI", "Meta")
    assert {figure["low"] for figure in answer["figures"]} == {14300000000, 14300000}
    assert len(answer["disputes"]) == 1


def test_questions_come_a_line_each(data: Path) -> None:
    """With -, each line of stdin has its answer, also those that nothing is known about."""
    lines = "/figure Meta Scale AI investment\nscale ai valuaton\nwhat is Cohere worth?\nwho is that\n"
    answers = objects(dealbrief("ask", "--json", "-", data=data, stdin=lines))
    assert [answer["found"] for answer in answers] == [True, True, False, False]
    assert "Read “valuaton” as “valuation”." in answers[1]["text"]


def test_another_measure_or_year_is_never_the_answer(data: Path) -> None:
    """The ledger says what it does not know, and what it knows instead."""
    done = dealbrief("ask", "Scale AI revenue", data=data)
    assert done.stdout.startswith("The ledger does not know: revenue of Scale AI.")
    assert "What it holds of Scale AI: " in done.stdout
    assert "does not know" in dealbrief("ask", "Scale AI valuation 2019", data=data).stdout


def test_csv_guards_against_formulas(data: Path) -> None:
    """No cell begins like a formula; every claim has its quote."""
    done = dealbrief("export", "--csv", data=data)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(rows) == len(objects(dealbrief("claims", "--json", data=data)))
    assert all(row["text"] in row["quote"] for row in rows)
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())


def test_the_doctor_finds_a_sound_ledger(data: Path) -> None:
    """Every figure stands in its article."""
    done = dealbrief("doctor", data=data)
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 articles of 3 outlets" in done.stdout


def test_the_briefing_names_the_slip(data: Path) -> None:
    """Both quotes are there, and the lead says which figure is likely wrong."""
    done = dealbrief("brief", data=data)
    assert "Meta invested $14.3 million in Scale AI, a blog says." in " ".join(done.stdout.split())
    assert "slip" in done.stdout


def test_run_without_a_terminal_briefs_and_ends(tmp_path: Path) -> None:
    """The articles that come along are taken in once; the second run only prints the briefing."""
    first = dealbrief("run", data=tmp_path)
    second = dealbrief("run", data=tmp_path)
    assert (first.returncode, second.returncode) == (0, 0)
    assert "taken" in first.stderr
    assert second.stderr == ""
    assert first.stdout == second.stdout
    assert first.stdout.startswith("AI deals: ")


def test_figures_of_a_text() -> None:
    """JSON a figure, offsets in characters of the text as given."""
    text = "Über “Meta” wrote of $14.3 billion, over 10% and $5 to $10 billion"
    rows = objects(dealbrief("figures", "--json", data=Path("/nonexistent"), stdin=text))
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)
    assert [(row["low"], row["high"], row["unit"], row["bound"]) for row in rows] == [
        (14300000000, 14300000000, "USD", "exact"),
        (10, None, "percent", "over"),
        (5000000000, 10000000000, "USD", "range"),
    ]


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


def holds_articles(ledger: Path) -> bool:
    """Whether something was taken already, seen from outside."""
    if not ledger.exists():
        return False
    with closing(sqlite3.connect(ledger, timeout=5)) as reading, suppress(sqlite3.OperationalError):
        return bool(reading.execute("SELECT count(*) FROM article").fetchone()[0])
    return False


def test_ctrl_c_says_what_was_taken(tmp_path: Path) -> None:
    """Stopped in the middle, it tells what is there and that the same command goes on; then it does."""
    rows = [{"id": str(at), "text": f"Meta invested ${at} billion in Scale AI."} for at in range(1, 3001)]
    file = tmp_path / "many.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    command = [sys.executable, "-m", "bot", "--data", str(tmp_path / "ledger"), "index", str(file)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, start_new_session=True
    ) as running:
        end = time.monotonic() + 60
        while not holds_articles(tmp_path / "ledger" / "ledger.sqlite") and time.monotonic() < end:
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
        ("deals since:2020", "“deals” takes no “since:”; it takes company."),
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
