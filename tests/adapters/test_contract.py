"""The same question gives the same figures, sides and sources on every platform."""

import re
from collections.abc import Iterator

import pytest

from bot.answer import Answers
from bot.card import Card, Choices, Quote, Sides
from bot.chat import Asker
from tests.adapters.renderings import RENDERINGS

QUESTIONS = (
    "figure Scale AI investment by Meta",
    "how much did Meta put into Scale AI?",
    "company Meta",
    "company Perplexity",
    "disputes",
    "sources Scale AI investment",
    "compare Perplexity Scale AI valuation",
    "export Scale AI investment",
    "search Perplexity",
    "brief",
    "help",
    'check "Meta paid $15 billion for Scale AI."',
    "figure Nobody Ever revenue",
    "scael ai investment",
)  # fmt: skip


def words(text: str) -> str:
    """A text as one line, so that where a platform folds lines does not matter."""
    return re.sub(r"\s+", " ", text)


def facts(card: Card) -> Iterator[str]:
    """Every figure, side, reason, source and quote of a card."""
    for block in card.blocks:
        if isinstance(block, Sides):
            yield from (block.title, block.confidence, block.reason, block.settles)
            for said in block.sides:
                yield from (said.said, said.reason, *(one.outlet for one in said.sources))
                yield from (one.dated for one in said.sources)
        elif isinstance(block, Quote):
            yield from (block.text, block.source.outlet)


def figures(text: str) -> list[str]:
    """Amounts of money in a text, each once."""
    return sorted(set(re.findall(r"\$\d[\d.,]*(?:\s?(?:billion|million))?", words(text))))


def comparable(text: str) -> str:
    """The text without what differs by platform: how commands are called, where buttons are."""
    return re.sub(r"/deal [^\n]*", "", text)


@pytest.mark.parametrize("platform", RENDERINGS)
@pytest.mark.parametrize("question", QUESTIONS)
def test_every_fact_of_an_answer_is_shown(answers: Answers, question: str, platform: str) -> None:
    """Title, figures, sides, reasons, sources and quotes of the card stand in what a reader sees."""
    card = answers.at_once(question, Asker())
    shown = words(RENDERINGS[platform](card, question))
    assert words(card.title) in shown
    assert [fact for fact in facts(card) if words(fact).strip() not in shown] == []


@pytest.mark.parametrize("question", QUESTIONS)
def test_all_platforms_show_the_same_figures(answers: Answers, question: str) -> None:
    """No platform has a figure that another has not."""
    card = answers.at_once(question, Asker())
    shown = {name: figures(comparable(rendering(card, question))) for name, rendering in RENDERINGS.items()}
    assert len({tuple(found) for found in shown.values()}) == 1, shown


@pytest.mark.parametrize("platform", RENDERINGS)
@pytest.mark.parametrize("question", QUESTIONS)
def test_every_choice_of_an_answer_is_offered(answers: Answers, question: str, platform: str) -> None:
    """What an answer leads on to can be taken up everywhere."""
    card = answers.at_once(question, Asker())
    shown = words(RENDERINGS[platform](card, question))
    offered = [option for block in card.blocks if isinstance(block, Choices) for option in block.options]
    assert [one for one in offered if words(one.label or one.command).strip() not in shown] == []


def test_the_questions_are_about_something(answers: Answers) -> None:
    """Most answers have figures, so that the tests above can fail."""
    assert sum(any(facts(answers.at_once(question, Asker()))) for question in QUESTIONS) > len(QUESTIONS) // 2


@pytest.mark.parametrize("pair", [(QUESTIONS[0], QUESTIONS[1])])
def test_a_sentence_and_a_command_give_one_card(answers: Answers, pair: tuple[str, str]) -> None:
    """How something is asked does not change what is answered."""
    command, sentence = (answers.at_once(text, Asker()) for text in pair)
    assert list(facts(command)) == list(facts(sentence))
