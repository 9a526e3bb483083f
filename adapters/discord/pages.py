"""Lines of a card -> messages within Discord's limits.

A message is words above embeds, and buttons below. Embeds rather than the newer layout components: those forbid words
of their own, so that a notification of such a message is empty, and they hold a third less text. The words hold the
title and the lead, so that they reach people who see only a notification or have embeds hidden.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from adapters.discord.escape import size
from adapters.discord.signing import LONGEST_CARRIED, is_long
from adapters.discord.wording import LINE, lines, marked
from bot.card import Block, Card, Chart, Choice, Choices, File, Heading, Line, Sides
from bot.model import Relation
from bot.plain import divided

CONTENT = 1_900
EMBED = 4_000
EMBEDS = 6
"""Of Discord's 10; the others may be needed for commands that buttons cannot hold."""

TOTAL = 4_400
"""Characters of all embeds of a message, of Discord's 6,000, for the same reason."""

FILES = 10
HEADING = 1_000

OPTIONS = 15
COMPARED = 25
FILE = 8_000_000

BLUE, ORANGE, RED = 0x5865F2, 0xE67E22, 0xC0392B
COLOURS = {Relation.CONFLICT: RED, Relation.SLIP: ORANGE}


@dataclass(frozen=True, slots=True)
class Unit:
    """What stays together: a line, or some choices, with what it costs. `begins` a part of the card with a colour."""

    text: str = ""
    options: tuple[Choice, ...] = ()
    compared: str = ""
    begins: int | None = None

    @property
    def cost(self) -> int:
        return size(self.text) + 1 + sum(size(one.command) + 8 for one in self.options if is_long(one.command))


@dataclass(frozen=True, slots=True)
class Part:
    """One embed: its text and the colour of its edge."""

    text: str
    colour: int


@dataclass(frozen=True, slots=True)
class Page:
    """One message before it has buttons. `compared` are the ids of the comparisons that it shows."""

    words: str = ""
    parts: tuple[Part, ...] = ()
    options: tuple[Choice, ...] = ()
    compared: tuple[str, ...] = ()
    files: tuple[File, ...] = ()
    charts: tuple[Chart, ...] = ()


def pages(card: Card) -> tuple[Page, ...]:
    """The card as one message or several; the first holds the title, the files and the charts."""
    opening, rest = _opening(card)
    words, over = _words(card.title, opening)
    first, *others = list(_packed(chain(over, _units(rest)))) or [Page()]
    numbered = (replace(one, words=f"-# {at} / {len(others) + 1}") for at, one in enumerate(others, start=2))
    files = tuple(block for block in card.blocks if isinstance(block, File) and size(block.text) <= FILE)
    charts = tuple(block for block in card.blocks if isinstance(block, Chart))
    first = replace(first, words=words, files=files[:FILES], charts=charts[: max(0, FILES - len(files))])
    return (first, *numbered)


def _opening(card: Card) -> tuple[list[Line], list[Block]]:
    """The lines that come first, and everything else."""
    at = next((at for at, block in enumerate(card.blocks) if not isinstance(block, Line)), len(card.blocks))
    return [block for block in card.blocks[:at] if isinstance(block, Line)], list(card.blocks[at:])


def _words(title: str, opening: Sequence[Line]) -> tuple[str, list[Unit]]:
    """What stands above the embeds, and the lines of it that have no room there."""
    first, *more = list(divided(title, LINE)) or ["…"]
    every = [f"**{line}**" for line in marked(first, "")]
    every += [line for part in more for line in marked(part, "")]
    every += [line for block in opening for line in lines(block)]
    kept, left = every[:1], CONTENT - size(every[0])
    for line in every[1:]:
        left -= size(line) + 1
        if left < 0:
            break
        kept.append(line)
    return "\n".join(kept), [Unit(line) for line in every[len(kept) :]]


def _units(blocks: Iterable[Block]) -> Iterator[Unit]:
    """The blocks as units; a heading stays with the first line below it."""
    heading = ""
    for block in blocks:
        if isinstance(block, Heading):
            if heading:
                yield Unit(heading, begins=BLUE)
            *over, heading = list(lines(block)) or [""]
            yield from (Unit(line, begins=BLUE) for line in over)
            continue
        if size(heading) > HEADING:
            yield Unit(heading, begins=BLUE)
            heading = ""
        for at, unit in enumerate(_of_block(block)):
            begins = unit.begins if not heading or unit.begins is not None else BLUE
            text = f"{heading}\n{unit.text}" if heading and at == 0 else unit.text
            yield replace(unit, text=text.rstrip("\n"), begins=begins if at == 0 else None)
        heading = ""
    if heading:
        yield Unit(heading, begins=BLUE)


def _of_block(block: Block) -> Iterator[Unit]:
    if isinstance(block, Choices):
        yield from _choosing(block)
    for at, line in enumerate(lines(block)):
        begins = isinstance(block, Sides) and at == 0
        yield Unit(line, begins=_colour(block) if begins else None, compared=_compared(block) if begins else "")
    if isinstance(block, File) and size(block.text) > FILE:
        yield Unit("-# This file is too large for Discord; ask for less, or export it on the command line.")


def _compared(block: Block) -> str:
    return block.comparison or "" if isinstance(block, Sides) else ""


def _colour(block: Block) -> int:
    """Red for a conflict, orange for a slip, else the colour of the house."""
    found = {said.relation for said in block.sides} if isinstance(block, Sides) else set()
    return next((colour for relation, colour in COLOURS.items() if relation in found), BLUE)


def _choosing(choices: Choices) -> Iterator[Unit]:
    """The prompt with its buttons, some at a time; a command that no button can hold is written out."""
    yield from (Unit(line) for line in marked(choices.prompt, ""))
    short = [one for one in choices.options if size(one.command) <= LONGEST_CARRIED]
    for at in range(0, len(short), OPTIONS):
        yield from _grouped(short[at : at + OPTIONS])
    for one in choices.options:
        if size(one.command) > LONGEST_CARRIED:
            yield from (Unit(line) for line in marked(one.command, "-# "))


def _grouped(options: Sequence[Choice]) -> Iterator[Unit]:
    """Options together, as far as a message can carry their commands."""
    group: list[Choice] = []
    for one in options:
        if group and Unit(options=(*group, one)).cost > TOTAL // 2:
            yield Unit(options=tuple(group))
            group = []
        group.append(one)
    if group:
        yield Unit(options=tuple(group))


@dataclass(slots=True)
class _Open:
    """A message while it is filled."""

    parts: list[Part] = field(default_factory=list)
    options: dict[str, Choice] = field(default_factory=dict)
    compared: dict[str, None] = field(default_factory=dict)
    cost: int = 0

    def takes(self, unit: Unit) -> bool:
        return (
            self.cost + unit.cost <= TOTAL
            and len(self.parts) + self._opens(unit) <= EMBEDS
            and len({*self.options, *(one.command for one in unit.options)}) <= OPTIONS
            and len(self.compared) + bool(unit.compared) <= COMPARED
        )

    def take(self, unit: Unit) -> None:
        self.cost += unit.cost
        for one in unit.options:
            self.options.setdefault(one.command, one)
        if unit.compared:
            self.compared[unit.compared] = None
        if unit.text and self._opens(unit):
            self.parts.append(Part(unit.text, BLUE if unit.begins is None else unit.begins))
        elif unit.text:
            last = self.parts[-1]
            self.parts[-1] = Part(f"{last.text}\n{unit.text}", last.colour)

    def _opens(self, unit: Unit) -> bool:
        """Whether the line begins another embed."""
        if not unit.text:
            return False
        full = not self.parts or size(self.parts[-1].text) + unit.cost > EMBED
        return full or unit.begins is not None

    def page(self) -> Page:
        return Page(parts=tuple(self.parts), options=tuple(self.options.values()), compared=tuple(self.compared))


def _packed(units: Iterable[Unit]) -> Iterator[Page]:
    """The units in as few messages as they fit in, in their order; what fits in one message is not divided."""
    page = _Open()
    for part in _parts(units):
        cost = sum(unit.cost for unit in part)
        if page.cost and page.cost + cost > TOTAL >= cost:
            yield page.page()
            page = _Open()
        for unit in part:
            if not page.takes(unit):
                yield page.page()
                page = _Open()
                page.take(replace(unit, begins=part[0].begins))
            else:
                page.take(unit)
    if page.parts or page.options:
        yield page.page()


def _parts(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    """Units up to the next one that begins something."""
    part: list[Unit] = []
    for unit in units:
        if unit.begins is not None and part:
            yield part
            part = []
        part.append(unit)
    if part:
        yield part
