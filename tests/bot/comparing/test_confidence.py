"""How sure a reader may be of the leading figure, and what would settle what is open."""

from typing import Any

import pytest

from bot.model import Confidence, Voice
from tests.bot.comparing.press import Press


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([("a.com", "$14 billion", {})], Confidence.REPORTED),
        ([("a.com", "$14 billion", {}), ("b.com", "$14 billion", {})], Confidence.WELL_SUPPORTED),
        ([("a.com", "$14 billion", {}), ("b.com", "$14 billion", {"credit": "a.com"})], Confidence.REPORTED),
        ([("a.com", "$14 billion", {"voice": Voice.COMPANY})], Confidence.CONFIRMED),
        ([("a.com", "$14 billion", {"voice": Voice.FILING}), ("b.com", "$14 billion", {})], Confidence.CONFIRMED),
        ([("a.com", "$14 billion", {}), ("b.com", "$11 billion", {})], Confidence.CONTESTED),
        (
            [("a.com", "$14.3 billion", {}), ("b.com", "$14.3 billion", {}), ("c.com", "$14.3 million", {})],
            Confidence.LIKELY_SLIP,
        ),
    ],
)
def test_the_word_follows_from_who_says_it(told: list[tuple[str, str, dict[str, Any]]], expected: Confidence) -> None:
    """One voice reports, several support, an official one confirms; a conflict or a slip comes first."""
    press = Press()
    for outlet, said, more in told:
        press.tells(outlet, said, **more)
    assert press.only().confidence is expected


def test_a_hundred_copies_change_no_word() -> None:
    """Echoes of one report are one voice."""
    press = Press()
    claim = press.tells("a.com", "$14 billion")
    for at in range(100):
        press.copied(claim, f"{at}.com")
    assert press.only().confidence is Confidence.REPORTED
