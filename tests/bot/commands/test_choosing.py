"""Which of several figures an answer begins with, and whose figures it gives, from real ledgers."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answer import Answers, build_answers
from bot.card import Card, Sides
from bot.chat import Asker
from bot.commands import COMMANDS, build_commands
from bot.desk import Desk, Wanted
from bot.desk.names import Names
from bot.intake.offers import Offer
from bot.intake.take import take
from bot.knowledge import load
from bot.model import Article, Measure, When
from bot.reading import build_reader
from bot.store import open_ledger
from tests.bot.commands.conftest import NOW

OWNER = Asker(workspace="acme", user="u1", manages=True)
Asking = Callable[..., Answers]


@pytest.fixture
def asking(desk: Desk, tmp_path: Path) -> Iterator[Asking]:
    """Asks a ledger of articles that are given as their day and their text."""
    opened = open_ledger(tmp_path / "told")

    def ask(*told: tuple[str, str]) -> Answers:
        articles = [
            Article(id=str(at), title="Cohere", text=text, outlet=f"{at}.example", published=When.parse(day))
            for at, (day, text) in enumerate(told)
        ]
        list(take([Offer(one, one.id) for one in articles], opened, build_reader(load()), now=NOW))
        return build_answers(replace(desk, ledger=opened, names=Names(load())), build_commands(COMMANDS))

    yield ask
    opened.close()


def first(card: Card) -> str:
    """The figure that a card begins with."""
    return next(block for block in card.blocks if isinstance(block, Sides)).sides[0].said


def test_a_name_that_nothing_is_told_of_is_read_as_the_one_it_is_near_to(answers: Answers) -> None:
    """The answer says which was read in place of which."""
    asked = Wanted(company="Scale AI", by="Meta Group", measure=Measure.INVESTMENT)
    answered = answers.desk.figures(asked)
    assert answered.instead == ("Meta Group", "Meta")
    assert {claim.counterparty for claim in answered.matched.claims} == {"Meta"}


def test_two_names_may_be_joined_by_a_hyphen(answers: Answers) -> None:
    """As people write deals."""
    card = answers.at_once("scale-meta investment", OWNER)
    assert {card.company, card.counterparty} == {"Scale AI", "Meta"}


def test_what_was_asked_about_comes_first_on_the_card(asking: Asking) -> None:
    """The figure of the month that was named, and the newest where what holds now is asked about."""
    answers = asking(
        ("2024-03-04", "Cohere is valued at $2 billion."),
        ("2024-09-05", "Cohere is valued at $3 billion."),
        ("2025-06-07", "Cohere is valued at $5 billion."),
    )
    assert first(answers.at_once("Cohere valuation now", OWNER)) == "$5 billion"
    assert first(answers.at_once("Cohere valuation in September 2024", OWNER)) == "$3 billion"


def test_what_most_articles_tell_comes_before_what_one_does(asking: Asking) -> None:
    """Not the newest, which may be an aside; the amount that was typed before others beside it."""
    answers = asking(
        ("2025-03-01", "Cohere has agreed to buy Harvey for $2 billion."),
        ("2025-03-02", "Cohere is buying Harvey for $2 billion in cash."),
        ("2025-05-03", "Cohere acquired Harvey for $300 million of its own stock in a first tranche."),
    )
    assert first(answers.at_once("what did Cohere pay for Harvey?", OWNER)) == "$2 billion"
    assert first(answers.at_once("did Cohere pay 300 million for Harvey?", OWNER)) == "$300 million"


def test_a_period_alone_goes_on_with_the_conversation(answers: Answers) -> None:
    """Without one, the company is asked for."""
    assert answers.at_once("and in 2025?", replace(OWNER, about="Meta")).company == "Meta"
    assert answers.at_once("and in 2025?", OWNER).title == "Which company?"


def test_of_two_companies_that_are_compared_the_title_tells_both(asking: Asking) -> None:
    """Who is worth more is told by two figures."""
    answers = asking(
        ("2025-03-01", "Cohere is valued at $5.5 billion."),
        ("2025-03-02", "Harvey is valued at $3 billion."),
    )
    title = answers.at_once("is Cohere worth more than Harvey?", OWNER).title
    assert title == "Cohere: valuation: $5.5 billion; Harvey: valuation: $3 billion"


def test_what_a_group_reports_is_told_under_its_name(asking: Asking) -> None:
    """Whoever asks about Google learns that the outlay is Alphabet's."""
    answers = asking(("2025-02-05", "Alphabet plans capital expenditures of $75 billion in 2025."))
    assert [answers.at_once(asked, OWNER).company for asked in ("Google capex 2025", "Alphabet capex 2025")] == [
        "Alphabet",
        "Alphabet",
    ]
