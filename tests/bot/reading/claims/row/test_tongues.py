"""Sentences of the business press in German, French, Spanish, Italian and Portuguese, with what they say.

One file a language under `tongues/`: a sentence, and below it a line a figure: words of the figure | measure |
company | counterparty ("-" is nobody). Corvane is invented; the others are companies that the seed knows.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.model import Article, When
from bot.reading.claims.row.tongues import tongue
from tests.bot.reading.seeded import rules

HERE = Path(__file__).parent / "tongues"


def cases() -> Iterator[tuple[str, str, list[str]]]:
    for path in sorted(HERE.glob("*.txt")):
        for block in path.read_text("utf-8").strip().split("\n\n"):
            text, *lines = block.split("\n")
            yield path.stem, text, [line.removeprefix("= ") for line in lines]


def told(text: str) -> list[tuple[str, str]]:
    """The words of each figure and what it was read as."""
    article = Article(id="a", title="", text=text, outlet="example.com", published=When.parse("2026-03-10"))
    return [
        (claim.figure.text, f"{claim.measure.value} | {claim.company or '-'} | {claim.counterparty or '-'}")
        for claim in rules().read(article)
    ]


@pytest.mark.parametrize(("language", "text", "expected"), list(cases()))
def test_a_sentence_says_the_same_in_every_language(language: str, text: str, expected: list[str]) -> None:
    """Each figure has the measure, the company and the other side that a reader of the language gives it."""
    found = told(text)
    for line in expected:
        figure, _, rest = line.partition(" | ")
        assert [one for said, one in found if figure in said] == [rest], (language, found)


def test_every_language_has_its_sentences() -> None:
    """A file that is lost or empty is noticed."""
    counts = {language: sum(one == language for one, _, _ in cases()) for language, _, _ in cases()}
    assert set(counts) == {"french", "german", "italian", "portuguese", "spanish"}
    assert min(counts.values()) >= 30


@pytest.mark.parametrize(
    "text",
    [
        "Nvidia will pour $5 billion into Intel.",
        "The price for Moveworks was $2.85 billion, or about €2.4 billion, on the day.",
        "Die-cutting start-up Corvane raised $5 million from the fund La Famiglia.",
    ],
)
def test_english_stays_english(text: str) -> None:
    """A row with words that are also foreign ones is not taken for foreign."""
    assert tongue([word.strip(".,").lower() for word in text.split()]) is None


def test_what_english_calls_otherwise_is_no_cue_in_french() -> None:
    """The French "pour" is a preposition, the English one a verb of investing."""
    assert told("CoreWeave rachète Moveworks pour 30 millions de dollars.") == [
        ("30 millions de dollars", "acquisition_price | Moveworks | CoreWeave")
    ]
    assert told("Nvidia plans to pour $5 billion into Intel.") == [("$5 billion", "investment | Intel | Nvidia")]
