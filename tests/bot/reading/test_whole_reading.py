"""What must hold for the whole reading of any text: its cost grows with its size, and its claims quote it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge import load
from bot.model import Article, When
from bot.reading import build_reader
from tests.costs import once, seconds

READER = build_reader(load())
SIZE = 2_000
NEWS = "Meta paid $14.3 billion for 49 per cent of Scale AI, two people said on Tuesday. "
MOST = 60
"""Times the cost of news per character that a text of figures alone may take; growth with its square takes more."""
SYLLABLES = ("Kal", "Mor", "Vel", "Tor", "Bri", "Dan", "Sil", "Ost", "Ran", "Fen")

REPEATED = {
    "news": NEWS, "digits": "1", "money": "$1", "amounts": "$5bn, ", "brackets": "(", "quotes": "“", "letters": "a",
    "capitals": "Aa", "lines": "a\n", "names": "Halden Robotics, ", "makers": "The ChatGPT maker ",
    "roles": "parent of ", "abbreviations": "Vindhya Sovereign Fund (VSF) ", "people": "Jane Doe ",
    "cells": "| Meta | $5 billion ", "tabs": "Meta\t", "bullets": "• $5 billion\n", "times": "10:30 Meta\n",
    "turns": "Q: Meta?\n", "dates": "in June 2024 ", "mail": "a@b.c ", "links": "www.a.b/ ", "questions": "? ",
    "events": "Series A $5bn ", "rounds": "raised $5 billion, ", "relatives": "which ",
    "sources": "according to Reuters ", "headings": "Meta\n\n", "dotted": "I\u0307", "and": "and ",
    "owners": "Meta's ", "lists": "Meta and Scale AI, ",
}  # fmt: skip


def cost(text: str) -> float:
    """Seconds to read an article and to say which names it introduces."""

    def read() -> None:
        skimmed = READER.skim(Article(id="a", title="Meta", text=text, outlet="example.org"))
        skimmed.claims()
        assert skimmed.introduced is not None
        assert skimmed.strangers is not None

    return seconds(read)


def usual() -> float:
    """Seconds per character of news."""
    return cost(NEWS * 25) / len(NEWS * 25)


@pytest.mark.parametrize("unit", REPEATED.values(), ids=REPEATED)
def test_cost_grows_with_the_size(unit: str) -> None:
    """Four times the text takes about four times the time, and no character costs a multiple of one of news."""
    short, long = (unit * (size // len(unit)) for size in (SIZE, 4 * SIZE))
    assert once(lambda: cost(long) < min(8 * cost(short) + 0.05, MOST * usual() * 4 * SIZE))


@pytest.mark.parametrize(
    "text",
    ["1" * 100_000, "(" * 10_000 + "$5 billion" + ")" * 10_000, "abcdefghij" * 20_000, "“" * 50_000],
    ids=["digits", "brackets", "one word", "quotes"],
)
def test_size_alone_costs_no_more_than_news(text: str) -> None:
    """A hundred thousand digits, ten thousand nested brackets, a text without a blank or of quotation marks."""
    assert once(lambda: cost(text) < 3 * usual() * len(text))


@pytest.mark.parametrize(
    "unit",
    [
        NEWS,
        "Oracle agreed to buy Figma for $5 billion. Oracle owes a fee of $1 million. ",
        "Oracle shares fell 5% on Friday. ",
        "Rivals: OpenAI ($500 billion), Cohere ($7 billion)\n",
    ],
    ids=["news", "prices", "moves", "peers"],
)
def test_a_long_article_costs_no_more_per_character_than_a_short_one(unit: str) -> None:
    """What is told a thousand times is looked up, and not gone through once for each figure."""
    short, long = (unit * (size // len(unit)) for size in (10_000, 100_000))
    assert once(lambda: cost(long) < 14 * cost(short))


def test_many_new_names_cost_no_more_each_than_few() -> None:
    """Several thousand different companies are read, learnt and introduced in linear time."""
    names = [
        f"{a}{b.lower()}{c.lower()} {d}" for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES for d in SYLLABLES
    ]
    text = "\n".join(f"The startup {name} raised capital." for name in names[:6_000])
    assert once(lambda: cost(text) < 3 * usual() * len(text))


texts = st.lists(
    st.sampled_from([*REPEATED.values(), "Meta ", "its ", "valued at ", "bought ", "for ", ". ", "\n", "Scale AI "]),
    max_size=25,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(texts, texts)
def test_every_claim_quotes_its_article(title: str, text: str) -> None:
    """The words of a claim's figure stand at its place, within the sentence that is quoted for it."""
    article = Article(
        id="a", title=title.replace("\n", " "), text=text, outlet="example.org", published=When.parse("2025")
    )
    for claim in READER.read(article):
        words, (start, end) = article.part(claim.part), claim.sentence
        assert words[claim.figure.start : claim.figure.end] == claim.figure.text
        assert start <= claim.figure.start < claim.figure.end <= end <= len(words)


@settings(max_examples=60, deadline=None)
@given(texts)
def test_a_text_is_read_alike_every_time(text: str) -> None:
    """Reading keeps nothing in mind from one article to the next."""
    article = Article(id="a", title="", text=text, outlet="example.org")
    assert READER.read(article) == READER.read(article)
