"""Where sentences end."""

import pytest

from bot.reading.sentences import LONGEST, Shape, sentences, shape_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It paid $1.5bn. It won.", ["It paid $1.5bn.", "It won."]),
        ("Mr. Li of Scale AI Inc. said no.", ["Mr. Li of Scale AI Inc. said no."]),
        ("The U.S. Department paid.", ["The U.S. Department paid."]),
        ("Raised $5M\nValued at $1B", ["Raised $5M", "Valued at $1B"]),
        ('He said "no." She left.', ['He said "no."', "She left."]),
        ("It closed a Series B. Nvidia is in.", ["It closed a Series B.", "Nvidia is in."]),
        (
            "It manages $17bn. xAI won. a16z and d-Matrix lost.",
            ["It manages $17bn.", "xAI won.", "a16z and d-Matrix lost."],
        ),
        ("It hired John B. Davis.", ["It hired John B. Davis."]),
        ("So it goes.[1][2] Next came X.", ["So it goes.[1][2]", "Next came X."]),
    ],
)
def test_sentences_end_at_stops_and_lines(text: str, parts: list[str]) -> None:
    """Abbreviations and decimal points do not end a sentence; lines do."""
    assert [text[one.start : one.end] for one in sentences(text)] == parts


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("How Much Is Corvane Worth?", Shape.HEADING),
        ("• $14 billion: potential investment", Shape.BULLET),
        ("2021 | Series A | $62M", Shape.ROW),
        ("The company raised $5 million.", Shape.PROSE),
    ],
)
def test_a_line_has_a_shape(line: str, shape: Shape) -> None:
    """Headings, bullets and rows are known by their looks."""
    assert shape_of(line) is shape


def test_an_endless_sentence_is_cut() -> None:
    """No sentence is longer than what is read together."""
    assert all(one.end - one.start <= LONGEST for one in sentences("word " * 5000))


def test_a_possessive_at_the_end_is_no_abbreviation() -> None:
    """The s of «Nvidia's» is no initial, so the full stop behind it ends the sentence."""
    text = "Half would be Nvidia's. Uber added more."
    assert [text[each.start : each.end] for each in sentences(text)] == ["Half would be Nvidia's.", "Uber added more."]
