"""Sums that an article tells in free words: those that cannot be are found, and what only looks so is left alone."""

from pathlib import Path

import pytest

from bot.comparing import compare
from bot.model import Article, Finding
from bot.reading import Reader

TOLD = Path(__file__).parents[3] / "gold" / "sums.txt"


def cases() -> list[tuple[str, str, str]]:
    """Each case by its name: the words, and what is said of them, if anything."""
    lines = [line for line in TOLD.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    assert len(lines) % 3 == 0
    return [
        (name, words.strip(), said.strip()[1:].strip())
        for name, words, said in zip(lines[::3], lines[1::3], lines[2::3], strict=True)
    ]


def params(*, speaking: bool) -> list[object]:
    chosen = [(name, words, said) for name, words, said in cases() if bool(said) is speaking]
    return [pytest.param(words, said, id=name) for name, words, said in chosen]


def failing(reader: Reader, words: str) -> list[Finding]:
    """The sums that do not come out in an article that consists of a first sentence and these words."""
    text = f"Corvid, a maker of AI chips, made news on Monday.\n\n{words}"
    article = Article(id="a", title="Corvid strikes a deal", text=text, outlet="a.com")
    return [one for one in compare(reader.read(article), {"a": article}).findings if not one.holds]


@pytest.mark.parametrize(("words", "said"), params(speaking=True))
def test_a_sum_that_does_not_come_out_is_told(reader: Reader, words: str, said: str) -> None:
    """One finding says what the figures make, and which figure it is not."""
    (finding,) = failing(reader, words)
    assert said in finding.sentence


@pytest.mark.parametrize(("words", "said"), params(speaking=False))
def test_what_is_no_wrong_sum_is_left_alone(reader: Reader, words: str, said: str) -> None:
    """Hedges, roundings, partial lists, other times and other things are no fault."""
    assert failing(reader, words) == []


def test_there_are_more_traps_than_faults() -> None:
    """An alarm that is none does more harm than a fault that is missed."""
    assert sum(not said for _, _, said in cases()) > sum(bool(said) for _, _, said in cases())
