"""What the whole program reads, compares and answers on the gold articles never falls below the floor.

The floor stands in tests/gold/floor.json with a digest of the gold it was measured on. Raise it when the scores rise;
lowering it, or changing the gold, is a change of its own with its reason in the commit.
"""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.quality import scoring

GOLD = Path(__file__).parents[1] / "gold"
FLOOR = json.loads((GOLD / "floor.json").read_text("utf-8"))


def dealbrief(folder: Path, *words: str, stdin: str = "") -> list[dict[str, object]]:
    command = [sys.executable, "-m", "bot", "--data", str(folder), *words]
    done = subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def scores(gold: Path, folder: Path) -> dict[str, float | None]:
    articles = scoring.rows(gold / "articles.jsonl")
    texts = {row["id"]: row["text"] for row in articles}
    parts = {(row["id"], part): row[part] for row in articles for part in ("text", "title")}
    questions = scoring.rows(gold / "questions.jsonl")
    dealbrief(folder, "index", str(gold / "articles.jsonl"))
    claims = dealbrief(folder, "claims", "--json")
    disputes = dealbrief(folder, "disputes", "--json", "--all")
    asked = "".join(row["question"].replace("\n", " ") + "\n" for row in questions)
    answers = dealbrief(folder, "ask", "--json", "-", stdin=asked)
    return (
        scoring.reading_scores(scoring.rows(gold / "figures.jsonl"), claims, texts)
        | scoring.verdict_scores(scoring.rows(gold / "verdicts.jsonl"), disputes, parts)
        | scoring.question_scores(questions, answers)
    )


def digest(gold: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(gold.glob("*.jsonl")):
        whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()[:16]


@pytest.mark.parametrize("name", sorted(FLOOR))
def test_the_gold_is_the_one_the_floor_was_measured_on(name: str) -> None:
    """A changed gold asks for a new floor, not for a forgotten one."""
    assert FLOOR[name]["gold"] == digest(GOLD / name)


@pytest.mark.parametrize("name", sorted(FLOOR))
def test_no_score_is_below_its_floor(name: str, tmp_path: Path) -> None:
    """Every score of a gold set reaches what was reached before."""
    reached = scores(GOLD / name, tmp_path)
    below = {
        score: (reached[score], floor)
        for score, floor in FLOOR[name]["scores"].items()
        if reached[score] is None or reached[score] < floor
    }
    assert below == {}, f"score: (reached, floor) {below}; all reached: {reached}"
