"""Cards on a terminal."""

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from adapters.terminal.render import console, safe, show
from bot.card import (
    Card,
    Choice,
    Choices,
    Facts,
    File,
    Heading,
    Line,
    Quote,
    Said,
    Sides,
    Source,
    Table,
    Tone,
)
from bot.model import Relation

SOURCE = Source(article="a", outlet="Example News", title="A title", dated="2025-06-13")


def said(text: str, relation: Relation, reason: str) -> Said:
    return Said(
        said=text, low=None, high=None, unit="USD", relation=relation, reason=reason, sources=(SOURCE,), origins=1
    )


def card(text: str) -> Card:
    """A card of every block, with the text wherever a text may be."""
    return Card(
        title=text,
        blocks=(
            Line(text),
            Line(text, Tone.ALERT),
            Heading(text),
            Facts(((text, text),)),
            Quote(text, Source(article=text, outlet=text, title=text)),
            Sides(
                title=text,
                confidence=text,
                reason=text,
                sides=(said(text, Relation.LEADING, text), said(text, Relation.SLIP, text)),
                settles=text,
                comparison=text,
            ),
            Choices(text, (Choice(text, text),)),
            Table((text, text), ((text, text),)),
            File("a.csv", "text/csv", text),
        ),
    )


def printed(one: Card, width: int = 80, *, terminal: bool = False) -> str:
    out = io.StringIO()
    show(one, Console(file=out, width=width, force_terminal=terminal, highlight=False, markup=False, emoji=False))
    return out.getvalue()


EVIL = [
    "\x1b[31mred", "\x1b]8;;http://evil\x07link", "a\u202egnp.exe", "\u2066hidden\u2069", "bell\x07", "over\rwrite",
    "\x9b31m", "[bold]x[/bold]", "tag\U000e0041",
]  # fmt: skip


@pytest.mark.parametrize("text", EVIL)
@pytest.mark.parametrize("terminal", [False, True])
def test_nothing_of_a_text_reaches_the_terminal_as_an_order(text: str, *, terminal: bool) -> None:
    """Escape sequences, control characters and turned writing are gone; markup stays text."""
    shown = re.sub(r"\x1b\[[\d;]*m", "", printed(card(text), terminal=terminal))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]", shown)
    assert "[bold]x[/bold]" in shown or "bold" not in text


@given(st.text(max_size=200))
def test_any_text_is_made_harmless_once_and_for_all(text: str) -> None:
    """What is safe is one line of printable characters, and making it safe again changes nothing."""
    assert "\n" not in safe(text)
    assert safe(safe(text)) == safe(text)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_lines_fit_the_width(width: int) -> None:
    """Long texts wrap at words; no line is wider than the terminal but those of files."""
    whole = card("a sentence of some length about a deal " * 6)
    shown = printed(replace(whole, blocks=whole.blocks[:-1]), width)
    assert max(len(line) for line in shown.splitlines()) <= width


def test_files_keep_their_lines() -> None:
    """What a program reads is not wrapped."""
    rows = ["a,b", "1," + "word " * 60 + "end"]
    shown = printed(Card(title="Rows", blocks=(File("a.csv", "text/csv", "\n".join(rows)),)), 60)
    assert shown.splitlines() == ["Rows", *rows]


def test_no_colours_where_there_is_no_terminal() -> None:
    """Piped output is plain text."""
    out = io.StringIO()
    show(card("plain"), console(out))
    assert "\x1b" not in out.getvalue()


def test_a_side_says_who_and_why() -> None:
    """A figure comes with outlet and date, its relation and the reason."""
    sides = Sides(
        title="Bolt: investment by Acme",
        confidence="likely slip",
        reason="a thousand times smaller",
        sides=(said("$14.3 billion", Relation.LEADING, ""), said("$14.3 million", Relation.SLIP, "same digits")),
    )
    assert printed(Card(title="Bolt", blocks=(sides,))).splitlines() == [
        "Bolt",
        "",
        "Bolt: investment by Acme  [likely slip: a thousand times smaller]",
        "  * $14.3 billion  Example News, 2025-06-13",
        "  ? $14.3 million  Example News, 2025-06-13",
        "    likely slip: same digits",
    ]


def test_a_quote_has_its_outlet_and_date() -> None:
    """The words stand between quotation marks, and behind them who wrote them when."""
    shown = printed(Card(title="t", blocks=(Quote("Acme bought Bolt.", SOURCE),)))
    assert "    “Acme bought Bolt.” (Example News, 2025-06-13)" in shown
