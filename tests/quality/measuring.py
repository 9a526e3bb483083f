"""Measure the whole program on the gold: what it reads, compares and answers, through its command line.

    python -m tests.quality.measuring

Prints every score, and raises the floors in tests/gold/floor.json to those that were reached. It never lowers one: who
lowers a floor does it by hand, and says why in the commit.
"""

import hashlib
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.quality import scoring

GOLD = Path(__file__).parents[1] / "gold"
FLOOR = GOLD / "floor.json"
Scores = Mapping[str, float | None]


def sets() -> list[Path]:
    """The folders of gold articles."""
    return sorted(path.parent for path in GOLD.glob("*/articles.jsonl"))


def dealbrief(folder: Path, *words: str, stdin: str = "") -> list[dict[str, object]]:
    command = [sys.executable, "-m", "bot", "--data", str(folder), *words]
    done = subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def scores(gold: Path, folder: Path) -> Scores:
    """Every score of a set of gold, None where the set has nothing to score; the ledger is made in `folder`."""
    articles = scoring.rows(gold / "articles.jsonl")
    texts = {row["id"]: row["text"] for row in articles}
    parts = {(row["id"], part): row[part] for row in articles for part in ("text", "title")}
    questions = scoring.rows(gold / "questions.jsonl")
    dealbrief(folder, "index", str(gold / "articles.jsonl"))
    claims = dealbrief(folder, "claims", "--json")
    disputes = dealbrief(folder, "disputes", "--json", "--all")
    asked = "".join(row["question"].replace("\n", " ") + "\n" for row in questions)
    answers = dealbrief(folder, "ask", "--json", "-", stdin=asked) if questions else []
    return (
        scoring.reading_scores(scoring.rows(gold / "figures.jsonl"), claims, texts)
        | scoring.verdict_scores(scoring.rows(gold / "verdicts.jsonl"), disputes, parts)
        | scoring.question_scores(questions, answers)
    )


def digest(gold: Path) -> str:
    """What tells one state of a set of gold from another."""
    whole = hashlib.sha256()
    for path in sorted(gold.glob("*.jsonl")):
        whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()[:16]


def main() -> None:
    floor = json.loads(FLOOR.read_text("utf-8")) if FLOOR.exists() else {}
    for gold in sets():
        with tempfile.TemporaryDirectory() as folder:
            reached = scores(gold, Path(folder))
        print(gold.name, reached)  # noqa: T201
        old = floor.get(gold.name, {}).get("scores", {})
        whole = {score: math.floor(value * 10) / 10 for score, value in reached.items() if value is not None}
        raised = {score: max(value, old.get(score, 0)) for score, value in whole.items()}
        floor[gold.name] = {"gold": digest(gold), "scores": raised}
    FLOOR.write_text(json.dumps(floor, indent=2, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
