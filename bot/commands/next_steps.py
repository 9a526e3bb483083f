"""What a reader of a card may want next: why a figure stands so, and who says it. The same on every platform."""

from bot.card import Card, Choice, Choices, Sides
from bot.quoting import quoted


def reasons(card: Card, asked: str = "") -> tuple[Choice, ...]:
    """Why each comparison of the card stands as it does, each once; `asked` is the command that the card answers.

    >>> from bot.card import Card
    >>> reasons(Card(title="nothing"))
    ()
    """
    found = {
        side.comparison: Choice(side.title, f"why {quoted(side.comparison)}")
        for side in card.blocks
        if isinstance(side, Sides) and side.comparison
    }
    return tuple(choice for choice in found.values() if choice.command != asked)


def evidence(card: Card, asked: str = "") -> Choice | None:
    """The articles behind the card in their own words; None where the card is about no company's figures."""
    if card.company is None or not any(isinstance(block, Sides) for block in card.blocks):
        return None
    command = f"sources {quoted(card.company)}"
    command += f" measure:{quoted(card.measure.value)}" if card.measure else ""
    command += f" by:{quoted(card.counterparty)}" if card.counterparty else ""
    offered = {option.command for block in card.blocks if isinstance(block, Choices) for option in block.options}
    return None if command == asked or command in offered else Choice("Evidence", command)


def settleable(card: Card) -> str | None:
    """The one comparison that the card is about, where it can be settled; None for cards about several or none."""
    found = {side.comparison: len(side.sides) for side in card.blocks if isinstance(side, Sides) and side.comparison}
    return next((name for name, sides in found.items() if sides > 1), None) if len(found) == 1 else None
