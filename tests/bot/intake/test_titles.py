"""Titles of texts that have none."""

import pytest

from bot.intake.offers import first_line


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Harvey raised $200 million.\n\nMore.", "Harvey raised $200 million."),
        (f"{'word ' * 20}end. {'word ' * 40}", f"{'word ' * 20}end."),
        (f"{'word ' * 38}at $8 billion in all", f"{'word ' * 38}at …"),
    ],
)
def test_a_title_is_cut_behind_a_sentence_or_word_and_not_within_an_amount(text: str, title: str) -> None:
    """«$8», of what was $8 billion, would be read as a figure."""
    assert first_line(text) == title
