"""How an outlet stood beside others: counted from what is compared, with examples that open."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answer import Answers, build_answers
from bot.card import Card, Choices, Facts
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

NOW = datetime(2026, 3, 9, tzinfo=UTC)
ASKER = Asker(workspace="w", user="u")
RAISED = (
    "{}, a maker of voice agents, has raised ${} million in a Series C round led by {}, the company said on Monday."
)
TEXTS = (
    ("Tech Ledger", "2026-03-02", RAISED.format("Korvane", 450, "Thornbury Capital")),
    ("Pont Review", "2026-03-04", "Korvane raised $450 million in its Series C from Thornbury Capital and others."),
    ("Harbor Wire", "2026-03-03", "Thornbury Capital is leading a $540 million Series C in Korvane, a voice startup."),
    ("Daily Circuit", "2026-03-05", "Korvane has raised $450 million in a Series C, according to Tech Ledger."),
    ("Tech Ledger", "2026-03-02", RAISED.format("Lumeric", 80, "Elm Street Ventures")),
    ("Harbor Wire", "2026-03-03", "Lumeric raised $80 million in a Series C led by Elm Street Ventures."),
    ("Tech Ledger", "2026-03-03", RAISED.format("Vantar", 120, "Pinehill Partners")),
    ("Harbor Wire", "2026-03-04", "Vantar raised $120 million in a Series C led by Pinehill Partners."),
)


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answers]:
    """The answers from a ledger of the articles above."""
    folder: Path = tmp_path_factory.mktemp("outlets")
    ledger, knowledge = open_ledger(folder), load()
    offers = [
        Offer(Article(id=f"a{at}", title="", text=text, outlet=outlet, published=When.parse(day)), f"a{at}")
        for at, (outlet, day, text) in enumerate(TEXTS)
    ]
    list(take(offers, ledger, build_reader(knowledge), now=NOW))
    desk = Desk(ledger=ledger, knowledge=knowledge, names=Names(knowledge), clock=lambda: NOW)
    yield build_answers(desk, build_commands(COMMANDS))
    ledger.close()


def counts(card: Card) -> dict[str, str]:
    return {label: said for block in card.blocks if isinstance(block, Facts) for label, said in block.rows}


def examples(card: Card) -> dict[str, str]:
    options = [option for block in card.blocks if isinstance(block, Choices) for option in block.options]
    return {option.label.partition(":")[0]: option.command for option in options}


@pytest.mark.parametrize("typed", ["Harbor Wire", '"Harbor Wire"', "harbor wire"])
def test_an_outlet_that_slipped_is_told_so_with_the_comparison(answers: Answers, typed: str) -> None:
    """Quoted, unquoted or in small letters; the example opens the comparison with the slip."""
    card = answers.at_once(f"sources {typed}", ASKER)
    assert card.title == "Harbor Wire: 3 figures that other outlets tell too"
    assert counts(card)["likely slips"] == "1 of 3"
    assert counts(card)["first with the leading figure"] == "0 of 3"
    opened = answers.at_once(examples(card)["likely slips"], ASKER)
    assert opened.title.startswith("Korvane: funding round")


def test_an_outlet_that_tells_first_is_told_so(answers: Answers) -> None:
    """The earliest day of the leading figure counts, and the name may hold a word that questions leave out."""
    card = answers.at_once("sources Tech Ledger", ASKER)
    assert counts(card)["first with the leading figure"] == "3 of 3"
    assert counts(card)["likely slips"] == "0 of 3"


def test_where_little_is_known_of_an_outlet_no_count_is_given(answers: Answers) -> None:
    """One figure beside others is too little; that it was an echo can still be opened."""
    card = answers.at_once("sources Daily Circuit", ASKER)
    assert card.title == "Daily Circuit: too little to say how it stands"
    assert not counts(card)
    assert "echoes of another outlet" in examples(card)


def test_a_company_is_still_asked_about_as_before(answers: Answers) -> None:
    """Its sentences, not an outlet's record."""
    assert answers.at_once("sources Korvane", ASKER).title.startswith("Korvane: figures in")
