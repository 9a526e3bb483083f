"""Reading costs the same per character whatever the text: no pattern can be driven to backtrack."""

import pytest

from bot.reading.amounts.figures import figures
from tests.costs import once, seconds

SIZE = 24_000
NEWS = "Meta paid $14.3 billion for 49 per cent of Scale AI, two people said on Tuesday. "
MOST = 60
"""Times the cost of news per character that a text of numbers alone may take; backtracking takes thousands."""

ATTACKS = {
    "digits": "1", "money digits": "$1", "dots": "1.", "commas": "1,", "apostrophes": "1'", "groups": " 000",
    "spaces": " ", "newlines": "\n", "brackets": "(", "footnotes": "[1]", "dashes": "5-", "sums": "1.1 + ",
    "ranges": "$5 to ", "signs": "$", "percents": "%", "minus": "-$", "million": "million ", "numbers": "one ",
    "hyphens": "one-", "hundreds": "one hundred and ", "point": "point one ", "half a": "half a ",
    "quarter of a": "quarter of a ", "letters": "a", "dotted": "a.", "hosts": "a-", "paths": "a.b/ ",
    "addresses": "http://", "hosts www": "www.", "mail": "a@", "at": "@", "code": "`a", "fence": "```a",
    "per": "5 per ", "of": "5 million of ", "paragraphs": "5 million\n\n", "between": "between ",
    "up to": "up to ", "spoken": "six fifty ", "countries": "5 US ", "adjectives": "monthly ", "vulgar": "½",
    "emoji": "😀$5", "zero": "\x00", "lists": "7.6 million, ", "crore": "a crore ", "percent of": "percent of ",
    "echo": "$1.35 billion 1.35, ", "pence": "5p ",
    "unseen": "\u200b", "unseen digits": "1\u200b", "unseen letters": "a\u200b", "wide": "１，",
    "powers": "1e9", "power": "1e",
    "abroad": "ochenta y ", "abroad loose": "cinco millones ", "six": "trente-six millions ", "six cents": "six cents ",
}  # fmt: skip


def cost(text: str) -> float:
    """Seconds per character."""
    return seconds(lambda: figures(text)) / len(text)


def usual() -> float:
    """Seconds per character of news."""
    return cost(NEWS * 40)


@pytest.mark.parametrize("unit", ATTACKS.values(), ids=ATTACKS)
def test_no_text_costs_much_more_than_news(unit: str) -> None:
    """A text made of one thing repeated is read in linear time."""
    assert once(lambda: cost(unit * (SIZE // len(unit))) < MOST * usual())


@pytest.mark.parametrize(
    "text", ["1" * 100_000, "(" * 10_000 + "$5" + ")" * 10_000, NEWS * 3_000], ids=["digits", "brackets", "long"]
)
def test_size_alone_costs_nothing(text: str) -> None:
    """A hundred thousand digits, ten thousand brackets and a long article cost no more per character than news."""
    assert once(lambda: cost(text) < 3 * usual())
