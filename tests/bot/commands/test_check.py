"""A text that somebody wrote, set against the ledger; completions, and what comes next."""

import pytest

from bot.answer import Answers
from bot.card import Card, Choices, Line, Sides
from bot.chat import Asker
from bot.commands.completing import completions
from bot.commands.next_steps import evidence, reasons, settleable
from bot.desk import Desk

CHECKED = {
    "Meta invested $14.3 billion in Scale AI.": "the sources say so too",
    "Meta paid $15 billion for Scale AI.": "no source says so",
    "Meta invested $14.3 million in Scale AI.": "that is likely a slip",
    "Nobodycorp raised $7 million.": "nothing to compare it with",
    "It costs $12 million.": "no company is named for it",
}


def told(card: Card) -> str:
    return " ".join(block.text for block in card.blocks if isinstance(block, Line))


@pytest.mark.parametrize("text", CHECKED)
def test_each_figure_of_a_text_has_its_verdict(answers: Answers, text: str) -> None:
    """What the sources say is shown beside it wherever they say something."""
    card = answers.at_once(f'check "{text}"', Asker())
    assert CHECKED[text] in told(card)
    assert card.found == any(isinstance(block, Sides) for block in card.blocks)


def test_a_text_without_figures_says_so(answers: Answers) -> None:
    """Nothing to check is an answer too."""
    assert not answers.at_once('check "hello there"', Asker()).found


def test_many_figures_are_checked_as_far_as_one_can_read(answers: Answers) -> None:
    """The rest is counted, not dropped in silence."""
    text = " ".join(f"Acmecorp{number} raised ${number} million." for number in range(2, 30))
    assert "more figures were not checked" in told(answers.at_once(f'check "{text}"', Asker()))


@pytest.mark.parametrize(
    ("kind", "typed", "value"), [("companies", "scal", "Scale AI"), ("measures", "fundi", "funding_round")]
)
def test_what_is_typed_is_completed(desk: Desk, kind: str, typed: str, value: str) -> None:
    """The first completion is the one that was begun."""
    assert completions(desk, kind, typed)[0].command == value


def test_comparisons_are_completed_by_what_they_are_about(desk: Desk) -> None:
    """People know the deal, not the id; an unknown kind has no completions."""
    (found,) = completions(desk, "disputes", "scale investment")
    assert desk.comparison(found.command).amiss
    assert "Scale AI" in found.label
    assert completions(desk, "nonsense", "x") == ()


async def test_completions_that_fail_are_none(answers: Answers, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody waits for a completion, so a fault in one is only logged."""

    def broken(_: str) -> tuple[str, ...]:
        raise ZeroDivisionError

    faulty = Answers(answers.desk, answers.commands, {"zones": broken})
    assert await faulty.suggest("zones", "ber", Asker()) == ()
    assert "could not be given" in capsys.readouterr().out


def test_an_answer_leads_on_to_its_reasons_and_sources(answers: Answers) -> None:
    """Why and who says so are a press away, and an answer never offers itself."""
    card = answers.at_once("figure Scale AI investment by Meta", Asker())
    (why,) = reasons(card)
    source = evidence(card)
    assert source is not None
    assert settleable(card) == why.command.split('"')[1]
    assert reasons(answers.at_once(why.command, Asker()), why.command) == ()
    assert evidence(answers.at_once(source.command, Asker()), source.command) is None
    offered = {option.command for block in card.blocks if isinstance(block, Choices) for option in block.options}
    assert source.command not in offered
