"""What around a figure tells what it is of: the words beside it, those further off, its unit and its size."""

from collections.abc import Iterator, Sequence

from bot.model import Claim
from bot.reading.claims.row.signs import money
from bot.reading.claims.weighing.passage import Passage

NEAR = 4
"""Words on either side whose places count."""
FAR = 12
"""Words on either side that count wherever they stand."""
SENTENCE = 30
"""Words before a figure that still count a little."""
SHORT = 12
"""Figures up to which the title of a text says something of each."""
_SMALL, _HUGE = 1_000_000, 5_000_000_000_000
"""What is below is a price or a pay, what is above of a whole market."""
_NOTHING = ""


def measure_signs(claim: Claim, text: Passage, title: Passage) -> Iterator[str]:
    """The signs of what a figure is of, each as a name and a word."""
    first, last = text.at(claim.sentence[0]), text.at(claim.sentence[1])
    at = text.at(claim.figure.start)
    words = text.words
    left = words[max(first, at - SENTENCE) : at][::-1]
    right = words[at + 1 : min(last, at + 1 + FAR)]
    yield from _beside("l", left)
    yield from _beside("r", right)
    yield from dict.fromkeys(f"L{word}" for word in left[:FAR])
    yield from dict.fromkeys(f"R{word}" for word in right)
    yield from dict.fromkeys(f"F{word}" for word in left[FAR:])
    if len(text.sums) <= SHORT:
        yield from dict.fromkeys(f"T{word}" for word in title.words)
    yield f"u{_unit(claim)}"
    yield f"b{claim.amount.bound.value}"
    yield f"m{_size(claim)}"


def _beside(side: str, words: Sequence[str]) -> Iterator[str]:
    row = [*words[: NEAR + 1], *[_NOTHING] * (NEAR + 1)]
    for place in range(NEAR):
        yield f"{side}{place}{row[place]}"
        yield f"{side}{side}{place}{row[place]} {row[place + 1]}"


def _unit(claim: Claim) -> str:
    return "money" if money(claim.figure) else claim.amount.unit


def _size(claim: Claim) -> str:
    """Whether a figure is of the size of deals; a million printed for a billion must not change what it is of."""
    value = claim.amount.high or claim.amount.low or 0
    return "small" if value < _SMALL else "large" if value < _HUGE else "huge"
