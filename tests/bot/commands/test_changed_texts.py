"""When stored texts are changed behind the program's back, no answer shows a figure that is in them no more."""

import random
import re
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.answer import Answers, build_answers
from bot.chat import Asker
from bot.commands import COMMANDS, build_commands
from bot.desk import Desk
from bot.desk.names import Names
from bot.intake.offers import Offer
from bot.intake.take import take
from bot.knowledge import load
from bot.model import Article, When
from bot.reading import build_reader
from bot.store import open_ledger
from bot.written import words
from tests.bot.commands.conftest import NOW, TEXTS

ASKED = [
    "company Scale AI",
    "figure Scale AI investment by Meta",
    "figure Meta capex",
    "figure Perplexity valuation",
    "compare Meta Scale AI",
    "disputes",
    "deals",
    "sources Scale AI investment",
    "how much did Meta invest in Scale AI?",
    "what is Scale AI worth?",
]
FIGURES = ("14.3", "49%", "$29", "$64", "$72", "$500", "$14 ")


@pytest.fixture
def answered(tmp_path: Path) -> Callable[[Callable[[str], str]], list[str]]:
    """What is answered when every stored text and title has become another."""
    ledger = open_ledger(tmp_path)
    offers = [
        Offer(Article(id=name, title=title, text=text, outlet=outlet, published=When.parse(day)), name)
        for name, (outlet, day, title, text) in TEXTS.items()
    ]
    assert len(list(take(offers, ledger, build_reader(load()), now=NOW))) == len(TEXTS)
    ledger.close()

    def ask(change: Callable[[str], str]) -> list[str]:
        rewrite(tmp_path / "ledger.sqlite", change)
        there = open_ledger(tmp_path)
        knowledge = load()
        desk = Desk(ledger=there, knowledge=knowledge, names=Names(knowledge), clock=lambda: NOW)
        answers: Answers = build_answers(desk, build_commands(COMMANDS))
        named = [f'why "{one.id}"' for one in there.comparisons("shared")]
        told = [words(answers.at_once(text, Asker())) for text in (*ASKED, *named)]
        there.close()
        return told

    return ask


def rewrite(file: Path, change: Callable[[str], str]) -> None:
    with closing(sqlite3.connect(file)) as other, other:
        for seq, packed in other.execute("SELECT seq, packed FROM article_text").fetchall():
            text = zlib.compress(change(zlib.decompress(packed).decode()).encode())
            other.execute("UPDATE article_text SET packed = ? WHERE seq = ?", (text, seq))
        for seq, title in other.execute("SELECT seq, title FROM article").fetchall():
            other.execute("UPDATE article SET title = ? WHERE seq = ?", (change(title), seq))


def test_unchanged_texts_are_answered_from(answered: Callable[[Callable[[str], str]], list[str]]) -> None:
    """Each of the figures looked for below is shown as long as it stands."""
    told = "\n".join(answered(lambda text: text))
    assert [figure for figure in FIGURES if figure not in told] == []


@pytest.mark.parametrize("seed", range(6))
def test_a_figure_whose_digits_changed_is_refused(
    answered: Callable[[Callable[[str], str]], list[str]], seed: int
) -> None:
    """Every digit is another: not one of the figures that were read is shown, in no answer and in no reason."""
    step = random.Random(seed).randrange(1, 9)
    told = answered(lambda text: re.sub(r"\d", lambda digit: str((int(digit[0]) + step) % 10), text))
    shown = [figure for figure in FIGURES if any(figure in one for one in told)]
    assert shown == []


@pytest.mark.parametrize("change", [str.upper, lambda text: text[5:], lambda text: "x" + text, lambda _: ""])
def test_a_quote_that_moved_is_refused(
    answered: Callable[[Callable[[str], str]], list[str]], change: Callable[[str], str]
) -> None:
    """Figures that stand elsewhere, or in other letters, stand no more where they were read."""
    told = answered(change)
    shown = [one for one in told if "14.3 million" in one and "14.3 billion" in one]
    assert shown == []
