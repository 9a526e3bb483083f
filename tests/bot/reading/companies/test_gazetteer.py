from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge import load
from bot.model import Company, Names, Outlet
from bot.reading.companies.gazetteer import Gazetteer, Mention, build_gazetteer
from bot.reading.companies.others import others_of
from tests.costs import once, seconds

HERE = Path(__file__).parent
KNOWN = load()
GAZETTEER = build_gazetteer(KNOWN.companies, others_of(KNOWN.outlets, KNOWN.names))


def cases(file: str) -> list[tuple[str, str]]:
    blocks = (HERE / file).read_text(encoding="utf-8").split("\n\n")[1:]
    return [(text.strip(), expected.strip()) for text, expected in (block.split("\n> ") for block in blocks)]


def told(mentions: tuple[Mention, ...]) -> str:
    forms = (each.name if each.text == each.name else f"{each.text} = {each.name}" for each in mentions)
    return "; ".join(forms) or "-"


@pytest.mark.parametrize(("text", "expected"), cases("known.txt"))
def test_a_form_means_its_company_only_where_the_words_around_it_say_so(text: str, expected: str) -> None:
    """Each text names exactly the companies that a reader would see in it."""
    assert told(GAZETTEER.mentions(text)) == expected


@pytest.mark.parametrize(("text", "expected"), cases("learnt.txt"))
def test_new_names_are_learnt_by_frames_and_people_places_outlets_and_products_are_not(
    text: str, expected: str
) -> None:
    """A name in no list is found when the text shows what it is."""
    assert told(GAZETTEER.mentions(text)) == expected


def test_a_name_that_is_clear_in_the_text_is_clear_in_its_title() -> None:
    """Title and body read as one text help each other."""
    title = "Why Scale chose Corvane"
    body = "Corvane, a maker of processors, works for Scale AI."
    alone = {each.name for each in GAZETTEER.mentions(title)}
    together = {each.name for each in GAZETTEER.mentions(f"{title}\n\n{body}") if each.end <= len(title)}
    assert "Corvane" not in alone
    assert together == {"Scale AI", "Corvane"}


def test_a_mention_is_sure_only_when_nothing_is_left_open() -> None:
    """The full name is sure; a word with a capital and one neighbour is not."""
    (full,) = GAZETTEER.mentions("Yesterday Scale AI grew.")
    (word,) = GAZETTEER.mentions("Yesterday it said Scale will grow.")
    assert full.sure
    assert not word.sure


def test_outlets_given_are_never_learnt() -> None:
    """A startup that is a known outlet is left out."""
    text = "The startup Wirewatch raised $5 million."
    assert told(build_gazetteer([]).mentions(text)) == "Wirewatch"
    assert (
        told(build_gazetteer([], others_of([Outlet("wirewatch.com", "Wirewatch", "trade")], Names())).mentions(text))
        == "-"
    )


def test_names_come_before_tickers_when_two_companies_share_a_form() -> None:
    """A ticker that spells another company's name does not take it."""
    gazetteer = build_gazetteer([Company("Alpha Mining", tickers=("ZORBO",)), Company("Zorbo")])
    assert told(gazetteer.mentions("Yesterday Zorbo grew.")) == "Zorbo"


def checked(gazetteer: Gazetteer, text: str) -> tuple[Mention, ...]:
    mentions = gazetteer.mentions(text)
    assert all(each.text == text[each.start : each.end] and each.text for each in mentions)
    assert all(one.end <= two.start for one, two in pairwise(mentions))
    return mentions


WORDS = [
    "Meta",
    "scale",
    "AI",
    "X",
    "'s",
    "(",
    ")",
    "$5bn",
    "Inc.",
    ",",
    "\n",
    "the",
    "Apple",
    "raised",
    "Foo",
    "İ",
    "“",
    "Robotics",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=40).map(" ".join))
def test_mentions_stand_in_the_text_in_order_and_apart(text: str) -> None:
    """Spans are the text's own characters and never overlap, whatever the text."""
    checked(GAZETTEER, text)


@pytest.mark.parametrize(
    "piece", ["X ", "Meta, ", "A", "A-", "Scale AI (", "Foo Inc. ", "X of ", "M&A of ", "'s ", "İ"]
)
def test_cost_is_linear_on_hostile_text(piece: str) -> None:
    """Four times the text takes about four times the time."""
    short, long = (piece * (size // len(piece)) for size in (5_000, 20_000))
    GAZETTEER.mentions(short)
    assert once(
        lambda: seconds(lambda: GAZETTEER.mentions(long), 1) < 10 * seconds(lambda: GAZETTEER.mentions(short), 1) + 0.02
    )
