"""The house keeps its shape: imports go down, files and functions stay small, everything is typed and formatted."""

import ast
import re
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "briefs", "adapters")
CATCH_ALLS = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc", "base"}
CLOCKS = {"now", "utcnow", "today", "time", "monotonic", "perf_counter"}
MAY_READ_CLOCKS = {"bot/__main__.py"}
MAY_READ_ENVIRONMENT = {"bot/settings.py"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def sources(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[Function]:
    tree = ast.parse(path.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def length(function: Function) -> int:
    """Lines from `def` to the end, without the docstring."""
    body = function.body
    first = body[0]
    said = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if said else 0
    return (function.end_lineno or function.lineno) - function.lineno + 1 - docstring


def dotted(node: ast.AST) -> str:
    """The names of an attribute chain: `datetime.now`, `os.environ`."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def run(*words: str) -> str:
    """What a tool of the environment says when it is not content; empty when it is."""
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def test_imports_go_down() -> None:
    """Every contract of pyproject.toml on who may import whom is kept."""
    said = run("-c", "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache', '--no-logo'])")
    assert said == ""


def test_every_room_has_its_floor() -> None:
    """No module of the core stands outside the contract on who may import whom."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    floors = set(re.findall(r"bot\.(\w+)", " ".join(contracts[0]["layers"])))
    rooms = {path.stem for path in (ROOT / "bot").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert rooms - {"__init__"} <= floors


def test_everything_is_annotated() -> None:
    """The strict type checker finds nothing."""
    assert run("-m", "mypy") == ""


def test_lint_is_clean() -> None:
    """The linter finds nothing, its exceptions being those that pyproject.toml gives reasons for."""
    assert run("-m", "ruff", "check", "--no-cache", "--output-format", "concise") == ""


def test_format_is_the_formatter_s() -> None:
    """Nobody discusses layout: it is what the formatter makes."""
    assert run("-m", "ruff", "format", "--no-cache", "--check") == ""


@pytest.mark.parametrize("path", sources(*ROOMS, "tests"), ids=named)
def test_a_file_fits_in_the_head(path: Path) -> None:
    """A file has 300 lines at most, and no function in it more than 40."""
    assert len(path.read_text("utf-8").splitlines()) <= 300
    assert [(one.name, length(one)) for one in functions(path) if length(one) > 40] == []


def test_most_functions_are_a_few_lines() -> None:
    """Half of all functions of the product have eight lines or fewer."""
    lengths = [length(one) for path in sources(*ROOMS) for one in functions(path)]
    assert statistics.median(lengths) <= 8


def test_no_room_is_a_catch_all() -> None:
    """A module is named by what it holds."""
    assert [named(path) for path in sources(*ROOMS) if path.stem in CATCH_ALLS] == []


@pytest.mark.parametrize("path", sources(*ROOMS), ids=named)
def test_the_wall_clock_is_passed_in(path: Path) -> None:
    """Only the composition root reads a clock; everyone else is given the time."""
    if named(path) in MAY_READ_CLOCKS:
        return
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    names = [dotted(call.func) for call in calls]
    owners = ("datetime", "date", "time", "datetime.datetime", "datetime.date")
    read = [name for name in names if name.rpartition(".")[2] in CLOCKS and name.rpartition(".")[0] in owners]
    assert read == []


@pytest.mark.parametrize("path", sources(*ROOMS), ids=named)
def test_the_environment_is_read_once(path: Path) -> None:
    """Only the settings read the environment."""
    if named(path) in MAY_READ_ENVIRONMENT:
        return
    names = {dotted(node) for node in ast.walk(ast.parse(path.read_text("utf-8")))}
    assert names & {"os.environ", "os.getenv", "os.environb"} == set()


def test_tests_lie_as_the_code_lies() -> None:
    """A folder of tests is named as the room it tests, and stands where the room stands."""
    found = {
        path.parent.relative_to(ROOT / "tests") for room in ROOMS for path in (ROOT / "tests" / room).rglob("*.py")
    }
    assert [folder.as_posix() for folder in found if not (ROOT / folder).is_dir()] == []


def test_no_tests_shadow_a_package() -> None:
    """A package marker under tests would hide the real package of the same name."""
    assert sorted((ROOT / "tests").rglob("__init__.py")) == []
