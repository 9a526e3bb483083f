"""The command line keeps its promises: exact JSON, exit codes, one plain sentence for what goes wrong."""

import csv
import io
from pathlib import Path

import pytest

from tests.program import ARTICLES, dealbrief, ledger_of_three, objects


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with three articles."""
    return ledger_of_three(tmp_path_factory.mktemp("command-line"))


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
    assert "Briefings: nothing is scheduled." in done.stdout


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
