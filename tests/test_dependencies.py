"""What is installed is what was tested: every dependency is pinned, and the pins are what runs."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LINES = (ROOT / "constraints.txt").read_text("utf-8").splitlines()


def asked_for() -> list[Requirement]:
    lists = [PROJECT["dependencies"], *PROJECT["optional-dependencies"].values()]
    return [Requirement(line) for lines in lists for line in lines]


def pins() -> dict[str, str]:
    pinned = [Requirement(line) for line in LINES if not line.startswith("#")]
    return {canonicalize_name(one.name): str(one.specifier).removeprefix("==") for one in pinned if applies(one)}


def applies(one: Requirement, extra: str = "") -> bool:
    return one.marker is None or one.marker.evaluate({"extra": extra})


def needed() -> set[str]:
    """The names of everything that the project installs here, through all levels."""
    names: set[str] = set()
    waiting = [(one.name, one.extras) for one in asked_for() if applies(one)]
    while waiting:
        name, extras = waiting.pop()
        names.add(canonicalize_name(name))
        below = [Requirement(line) for line in distribution(name).requires or ()]
        wanted = [one for one in below if any(applies(one, extra) for extra in (*extras, ""))]
        waiting += [(one.name, one.extras) for one in wanted if canonicalize_name(one.name) not in names]
    return names


def installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"


def test_everything_is_pinned() -> None:
    """Every package that pyproject.toml leads to, through all levels, has a version, and none has one in vain."""
    assert needed() | {"setuptools"} == set(pins())


@pytest.mark.parametrize("one", asked_for(), ids=lambda one: one.name)
def test_a_pin_is_what_pyproject_allows(one: Requirement) -> None:
    """Whoever installs without the pins gets at least what was tested."""
    assert one.specifier.contains(pins()[canonicalize_name(one.name)])


def test_the_pins_are_installed() -> None:
    """The tests run on the pinned versions and on no others."""
    assert {name: installed(name) for name in pins()} == pins()


def test_a_pin_is_a_name_and_a_version() -> None:
    """No address and no path stands among the pins."""
    line = re.compile(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!]+(?: ; .{1,80})?")
    assert [one for one in LINES if not one.startswith("#") and not line.fullmatch(one)] == []


def test_a_dependency_has_its_reason() -> None:
    """Beside each line of what is needed at run time stands why."""
    block = (ROOT / "pyproject.toml").read_text("utf-8").split("dependencies = [", 1)[1].split("\n]", 1)[0]
    assert [line for line in block.strip().splitlines() if not re.search(r'",\s+# \w', line)] == []
