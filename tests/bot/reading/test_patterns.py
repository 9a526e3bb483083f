"""No pattern of the reading rooms can be driven to backtrack, whatever it is given."""

import functools
import importlib
import inspect
import pkgutil
import re
from collections import deque
from collections.abc import Iterator

import pytest

import bot.reading
from tests.costs import once, seconds

PUMPS = (
    "a", "A", "1", " ", "\n", ".", ",", "-", "'", "(", "“", "@", "$", "|", "a ", "A ", "Aa ", "1 ", "1,", "1.", "a-",
    "a.", "$1 ", "a, ", "of ", "[1]", "A: ", "- ", "? ",
)  # fmt: skip
SIZES = (20, 200, 4_000)
RULER = re.compile(r"(?:\w{1,9} ){0,9}\x01")
"""A bounded run of words that is never found, from every place: what looking around a figure costs on this machine."""
CHEAP, DEAR = 8, 40
"""How many times the ruler a search may take at once, and at most if four times the text takes no more than six times
as long; the dearest that is there takes a dozen, backtracking thousands."""


def _modules() -> Iterator[object]:
    for found in pkgutil.walk_packages(bot.reading.__path__, "bot.reading."):
        yield importlib.import_module(found.name)


def _patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled pattern by its place: those of modules, and those that functions without arguments make."""
    found: dict[str, re.Pattern[str]] = {}
    for module in _modules():
        for name, value in vars(module).items():
            made = value
            if isinstance(value, functools._lru_cache_wrapper) and not inspect.signature(value).parameters:
                made = value()
            if isinstance(made, re.Pattern):
                found[f"{module.__name__.removeprefix('bot.reading.')}.{name}"] = made  # type: ignore[attr-defined]
    return found


PATTERNS = _patterns()


def _own(pattern: str) -> list[str]:
    """Words of the pattern itself, a few from all over it, repeated as a text would: they get furthest into it."""
    words = list(dict.fromkeys(re.findall(r"[A-Za-zà-ÿ]{2,12}", pattern)))
    return [f"{word} " for word in words[:: max(1, len(words) // 6)]]


def test_all_patterns_are_found() -> None:
    """The list is that of the rooms, not an empty one."""
    assert len(PATTERNS) > 80
    assert "amounts.quantities._scan" in PATTERNS


@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_can_be_driven_to_backtrack(name: str) -> None:
    """A pattern goes through a pumped text in linear time, step by step from a short one."""
    pattern = PATTERNS[name]
    for pump in (*PUMPS, *_own(pattern.pattern)):
        for size in SIZES:
            text = (pump * (size // len(pump))) + "\x00"
            assert once(functools.partial(_cheap, pattern, text)), f"{pump!r} of {size}"


def _cheap(pattern: re.Pattern[str], text: str) -> bool:
    """Whether all is found in time, by what bounded looking around costs on this machine at this moment."""
    ruler = _search(RULER, "at " * (len(text) // 3)) + 0.0001
    took = _search(pattern, text)
    return took < CHEAP * ruler or (took < DEAR * ruler and _search(pattern, text[:-1] * 4 + "\x00") < 6 * took)


def _search(pattern: re.Pattern[str], text: str) -> float:
    """Seconds that all matches of a text take, the better of two."""
    return seconds(lambda: deque(pattern.finditer(text), maxlen=0))
