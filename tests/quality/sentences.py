"""Files of short texts with the claims in them: a line of four cells tells a figure, its measure and both sides."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

GOLD = Path(__file__).parents[1] / "gold"
FILES = "claims.txt", "structures.txt", "voices.txt"


class Row(NamedTuple):
    """What must be read of one figure; the counterparty and the company are "-" where there is nobody."""

    figure: str
    measure: str
    company: str
    counterparty: str


class Case(NamedTuple):
    """A text, its title, which may be empty, and its figures in their order."""

    title: str
    text: str
    rows: list[Row]


def cases(file: str) -> Iterator[Case]:
    """The cases of a file of the gold: a title behind ">", the text, and its rows behind "= "."""
    for block in (GOLD / file).read_text("utf-8").split("\n>")[1:]:
        title, *lines = block.strip(" ").rstrip("\n").split("\n")
        rows = [Row(*map(str.strip, line.removeprefix("= ").split("|"))) for line in lines if line.startswith("= ")]
        yield Case(title, "\n".join(line for line in lines if not line.startswith("= ")), rows)
