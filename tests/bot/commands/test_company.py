"""What is told of a company of which very much is said."""

from pathlib import Path

from bot.answer import build_answers
from bot.card import Card, Line, Sides
from bot.chat import Asker
from bot.commands import COMMANDS, build_commands
from bot.commands.company import CLAIMS, SIDES
from bot.desk import Desk
from bot.intake.offers import Offer
from bot.intake.take import take
from bot.knowledge import load
from bot.model import Article, When
from bot.reading import build_reader
from bot.store import open_ledger

SHORTENED = f"Of each figure the first {SIDES} sides are shown, of each side the newest {CLAIMS} mentions."


def overview(folder: Path, desk: Desk, billions: list[int]) -> Card:
    """The card of a company that is valued once a day, each time by another outlet, all on the same stage."""
    offers = []
    for at, billion in enumerate(billions):
        text = f"Cohere is valued at ${billion} billion after its Series D round."
        day = When.parse(f"2025-06-{1 + at % 5:02}")
        offers.append(Offer(Article(id=str(at), title="", text=text, outlet=f"o{at}.example", published=day), str(at)))
    ledger = open_ledger(folder)
    list(take(offers, ledger, build_reader(load()), now=desk.clock()))
    told = Desk(ledger=ledger, knowledge=desk.knowledge, names=type(desk.names)(desk.knowledge), clock=desk.clock)
    card = build_answers(told, build_commands(COMMANDS)).at_once("company Cohere", Asker())
    ledger.close()
    return card


def told(card: Card) -> tuple[int, int, bool]:
    """How many sources and ways of writing the first comparison shows at most, and whether more is said to be."""
    sides = next(block for block in card.blocks if isinstance(block, Sides)).sides
    more = any(isinstance(block, Line) and block.text.startswith(SHORTENED) for block in card.blocks)
    return max(len(side.sources) for side in sides), len(sides), more


def test_much_agreement_is_shown_by_its_newest_articles(tmp_path: Path, desk: Desk) -> None:
    """All articles are counted, the newest are named, and the card says so."""
    card = overview(tmp_path, desk, [5] * (CLAIMS + 5))
    assert card.title.startswith(f"Cohere: {CLAIMS + 5} articles, 1 figure compared")
    assert told(card) == (CLAIMS, 1, True)


def test_many_sides_are_shown_by_the_first(tmp_path: Path, desk: Desk) -> None:
    """Nobody reads twenty sides of one figure in an overview."""
    card = overview(tmp_path, desk, list(range(5, 45, 2)))
    assert told(card) == (1, SIDES, True)


def test_little_is_shown_whole(tmp_path: Path, desk: Desk) -> None:
    """Two articles are no reason for a note."""
    assert told(overview(tmp_path, desk, [5, 7]))[1:] == (2, False)
