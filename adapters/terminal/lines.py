"""JSON lines in and out: the figures of texts, as fast as they are read."""

import json
from typing import TextIO

from bot import written
from bot.errors import Unreadable
from bot.model import Figure
from bot.reading.amounts.changes import with_changes
from bot.reading.amounts.figures import figures


def figures_of(text: str, out: TextIO, *, as_json: bool) -> None:
    """Each figure of one text on its own line, as JSON or for people."""
    for one in _figures(text):
        amount = written.figure(one)
        if as_json:
            print(json.dumps(amount, ensure_ascii=False), file=out)
        else:
            said = " ".join(one.text.split())
            print(f"{one.start:>7}  {said:<28} {_range(amount)}", file=out)


def _figures(text: str) -> list[Figure]:
    return with_changes(text, figures(text))


def _range(amount: written.Json) -> str:
    low, high = ("…" if amount[end] is None else f"{amount[end]:,}" for end in ("low", "high"))
    return f"{low if low == high else f'{low} to {high}'} {amount['unit']}, {amount['bound']}"


def figures_of_lines(lines: TextIO, out: TextIO) -> None:
    """An answer a line, each written as soon as it is known. Raises Unreadable at a line that is no such object."""
    for number, line in enumerate(lines, start=1):
        if not line.isspace():
            name, text = _row(line, number)
            found = [written.figure(one) for one in _figures(text)]
            out.write(json.dumps({"id": name, "figures": found}, ensure_ascii=False) + "\n")
            out.flush()


def _row(line: str, number: int) -> tuple[object, str]:
    try:
        row = json.loads(line)
        name, text = row["id"], row["text"]
    except (ValueError, TypeError, KeyError, RecursionError):
        name, text = None, None
    if not isinstance(text, str):
        raise Unreadable(f'line {number} is not like {{"id": "a", "text": "..."}}; give one such JSON object a line')
    return name, text
