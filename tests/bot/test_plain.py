"""Text that is not ours, made harmless."""

import unicodedata
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.plain import plain
from tests.adapters.hostile import text

HIDDEN = {"Cc", "Cf", "Co", "Cn", "Cs"}
KEPT = "\u00ad\u200c\u200d"


def shown(char: str) -> bool:
    """Whether a reader may get to see a character, by the rule as it is told."""
    return char in KEPT or not (unicodedata.category(char) in HIDDEN or 0xE0100 <= ord(char) <= 0xE01EF)


def test_every_character_that_hides_or_turns_is_left_out() -> None:
    """What is shown is shown, what ends a line is a space, the rest is gone, wherever Unicode has such characters."""
    for code in (*range(0x3100), *range(0xD700, 0x10100), *range(0xE0000, 0xE0200), 0x10FFFF):
        char = chr(code)
        said = "" if char.isspace() and shown(char) else char if shown(char) else None
        if char in "\n\r\t\v\f\u2028\u2029":
            said = ""
        assert plain(f"a{char}b") == ("ab" if said is None else f"a{said or ' '}b"), hex(code)


@given(seed=st.integers(0, 2**32))
def test_what_is_plain_stays_as_it_is(seed: int) -> None:
    """Made harmless twice is made harmless once, in one line, with nothing but what may be shown."""
    said = plain(text(Random(seed)))
    assert plain(said) == said
    assert all(shown(char) and not (char.isspace() and char != " ") for char in said)
