"""Other words choose among sentences where nothing else does, and one of many is chance."""

import pytest

from bot.desk.wording import telling
from bot.model import Claim
from tests.bot.reading.seeded import read

TEXT = (
    "CoreWeave will be paid $11.9 billion by OpenAI back from the first day. "
    "Elon Musk donated $38 million to OpenAI at the start."
)


def told(*words: str) -> list[str]:
    """The figures of the sentences that tell of the words."""
    claims: list[Claim] = read(TEXT)
    quotes = {claim.place: TEXT[slice(*claim.sentence)] for claim in claims}
    return [claim.figure.text for claim in telling(claims, words, quotes)]


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ((), ["$11.9 billion", "$38 million"]),
        (("donated",), ["$38 million"]),
        (("elon", "start"), ["$38 million"]),
        (("warrants",), []),
        (("bezos", "back", "day"), []),
        (("first", "later", "never"), []),
    ],
)
def test_half_of_the_words_and_one_that_is_not_everyday(words: tuple[str, ...], figures: list[str]) -> None:
    """A name that no sentence holds is answered by none, though everyday words beside it fit one."""
    assert told(*words) == figures
