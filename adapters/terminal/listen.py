"""A terminal as a place to ask: lines in, cards out."""

import json
from collections.abc import Iterable
from typing import TextIO

from rich.console import Console

from adapters.terminal.render import console, show
from bot import written
from bot.answer import Answers
from bot.chat import Asker

HERE = Asker(manages=True)
"""Who sits at the terminal owns the ledger."""

ENOUGH = frozenset({"exit", "quit", "bye", ":q"})


def answer_lines(answers: Answers, lines: Iterable[str], out: TextIO, *, as_json: bool) -> str:
    """Answer each line that says something. Answers what was wrong with the last question that was, or nothing."""
    on, wrong = console(out), ""
    for line in lines:
        if line.strip():
            card = answers.at_once(line.rstrip("\n"), HERE)
            wrong = card.title if card.wrong else wrong
            if as_json:
                print(json.dumps(written.answer(card), ensure_ascii=False), file=out, flush=True)
            else:
                show(card, on)
    return wrong


def listen(answers: Answers, on: Console) -> None:
    """Ask for a line and answer it, until there are no more."""
    on.print("\nAsk in plain words, or type help; exit ends this.")
    while True:
        try:
            line = on.input("deal> ")
        except (EOFError, KeyboardInterrupt):
            on.print()
            return
        if line.strip().casefold() in ENOUGH:
            return
        if line.strip():
            show(answers.at_once(line, HERE), on)
