"""Blocks -> messages within Slack's limits: a lead, and the rest in as few messages as it fits in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from adapters.slack.rich import Json, size
from adapters.slack.wording import blocks, header
from bot.card import Block, Card, Chart, Choices, File, Heading, Sides, Table

WHOLE = 4_000
"""Characters up to which a card is one message; the lead of a longer one has no more than that either."""

TOTAL = 9_000
BLOCKS = 40
"""Of Slack's 50; the others are for buttons."""

VALUE = 2_000
"""Characters of a command that a button holds."""


@dataclass(frozen=True, slots=True)
class Page:
    """One message before it has its last buttons. `compared` are the ids of the comparisons that it shows."""

    blocks: tuple[Json | Choices, ...]
    compared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """What stays together, and the comparison that it shows the beginning of."""

    blocks: tuple[Json | Choices, ...]
    compared: str = ""

    @property
    def cost(self) -> int:
        return sum(size(one) for one in self.blocks if isinstance(one, dict))

    @property
    def tables(self) -> int:
        return sum(one["type"] == "table" for one in self.blocks if isinstance(one, dict))

    @property
    def count(self) -> int:
        """Blocks of Slack's; choices are a prompt, a row of buttons, and a line for each command without one."""
        long = [sum(len(a.command) > VALUE for a in one.options) for one in self.blocks if isinstance(one, Choices)]
        return len(self.blocks) + len(long) + sum(long)


def pages(card: Card) -> tuple[Page, ...]:
    """The card as one message or several, the first with the title."""
    title = [Unit((one,)) for one in header(card.title)] or [Unit(tuple(header("…")))]
    units = [*title, *_units(card.blocks)]
    room = TOTAL if sum(unit.cost for unit in units) <= WHOLE else WHOLE
    return tuple(_packed(units, room))


def files(card: Card) -> tuple[File, ...]:
    return tuple(one for one in card.blocks if isinstance(one, File))


def charts(card: Card) -> tuple[Chart, ...]:
    """What can be drawn, without the words that the blocks say already."""
    return tuple(replace(one, twin=Table((), ())) for one in card.blocks if isinstance(one, Chart))


def _units(card: Iterable[Block]) -> Iterator[Unit]:
    """Blocks, a heading together with the first one below it."""
    waiting: list[Json | Choices] = []
    for one in card:
        if isinstance(one, Heading):
            waiting += list(header(one.text))
            continue
        for unit in _of_block(one):
            yield Unit((*waiting, *unit.blocks), unit.compared)
            waiting = []
    if waiting:
        yield Unit(tuple(waiting))


def _of_block(one: Block) -> Iterator[Unit]:
    if isinstance(one, Choices):
        yield from (Unit((part,)) for part in _portions(one))
        return
    compared = one.comparison or "" if isinstance(one, Sides) else ""
    for at, part in enumerate(blocks(one)):
        yield Unit((part,), compared if at == 0 else "")


def _portions(choices: Choices) -> Iterator[Choices]:
    """At most ten options together, so that a message has room for them; the prompt before the first."""
    prompts = chain([choices.prompt], iter(str, None))
    for at in range(0, len(choices.options) or 1, 10):
        yield Choices(next(prompts), choices.options[at : at + 10], choices.pick if at == 0 else None)


@dataclass(slots=True)
class _Open:
    """A message while it is filled."""

    units: list[Unit] = field(default_factory=list)

    def takes(self, unit: Unit, room: int) -> bool:
        every = [*self.units, unit]
        return (
            sum(one.cost for one in every) <= room
            and sum(one.count for one in every) <= BLOCKS
            and sum(one.tables for one in every) <= 1
        )

    def page(self) -> Page:
        parts = tuple(part for unit in self.units for part in unit.blocks)
        return Page(parts, tuple(dict.fromkeys(unit.compared for unit in self.units if unit.compared)))


def _packed(units: Iterable[Unit], room: int) -> Iterator[Page]:
    """The units in as few messages as they fit in, in their order; the first has its own room."""
    open_page = _Open()
    for unit in units:
        if open_page.units and not open_page.takes(unit, room):
            yield open_page.page()
            open_page, room = _Open(), TOTAL
        open_page.units.append(unit)
    if open_page.units:
        yield open_page.page()
