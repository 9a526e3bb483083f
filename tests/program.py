"""Running the program as people do, with a ledger of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

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


def ledger_of_three(folder: Path) -> Path:
    """A ledger with the three articles, beside the file that they came from."""
    file = folder / "articles.jsonl"
    file.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES), "utf-8")
    done = dealbrief("index", str(file), data=folder / "ledger")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("3 taken; ")
    return folder / "ledger"
