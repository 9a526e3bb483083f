"""What is in the repository could be anybody's: no trace of one machine, nothing left for later."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCAL = {".git", ".venv", ".dealbrief", ".hypothesis", ".peers", "build", "dist", "__pycache__"}
MACHINE_PATH = re.compile(r"(?<![\w.:/-])/(?:work|root|home|farm|Users)/")
PACKAGE_INDEX = re.compile(
    r"(?:--|\b)(?:extra-)?index-url|--find-links|\bpypi\.org/simple|files\.pythonhosted\.org", re.IGNORECASE
)
LEFT_FOR_LATER = re.compile(r"\b(?:TO" + "DO|FIX" + r"ME|XX" + r"X)\b")


def of_the_tree() -> list[Path]:
    """The files that git tracks; where there is no git, those that it would."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return [path for path in ROOT.rglob("*") if path.is_file() and not is_local(path)]
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def is_local(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return any(part in LOCAL or part.endswith(("_cache", ".egg-info")) for part in parts)


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8", errors="ignore") for path in of_the_tree()}


@pytest.mark.parametrize(
    "trace", [MACHINE_PATH, PACKAGE_INDEX, LEFT_FOR_LATER], ids=["machine path", "index", "left for later"]
)
def test_nothing_is_left_in_a_file_that_does_not_belong_there(trace: re.Pattern[str], texts: dict[str, str]) -> None:
    """No tracked file names a folder of one machine, a package index, or work left for later."""
    here = Path(__file__).relative_to(ROOT).as_posix()
    found = {name: hit.group() for name, text in texts.items() if name != here and (hit := trace.search(text))}
    assert found == {}


def test_the_top_level_is_the_known_one(texts: dict[str, str]) -> None:
    """Whoever opens the project finds the rooms and the usual companions, and nothing else."""
    rooms = {"adapters", "bot", "briefs", "seeds", "tests", ".ci", ".github"}
    companions = {"CHANGELOG.md", "LICENSE", "Makefile", "README.md", "constraints.txt", "pyproject.toml", ".gitignore"}
    assert {name.partition("/")[0] for name in texts} <= rooms | companions
