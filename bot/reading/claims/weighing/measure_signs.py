"""What around a figure tells what it is of: the words beside it, those further off, its unit and its size."""

from collections.abc import Sequence

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
_NOTHING = ("",) * (NEAR + 1)


def measure_signs(claim: Claim, text: Passage, title: Passage) -> list[str]:
    """The signs of what a figure is of, each as a name and a word."""
    first, last = text.at(claim.sentence[0]), text.at(claim.sentence[1])
    at = text.at(claim.figure.start)
    words = text.words
    left = words[max(first, at - SENTENCE) : at][::-1]
    right = words[at + 1 : min(last, at + 1 + FAR)]
    signs = _beside("l", left) + _beside("r", right)
    signs += [f"L{word}" for word in dict.fromkeys(left[:FAR])]
    signs += [f"R{word}" for word in dict.fromkeys(right)]
    signs += [f"F{word}" for word in dict.fromkeys(left[FAR:])]
    if len(text.sums) <= SHORT:
        signs += [f"T{word}" for word in dict.fromkeys(title.words)]
    signs += (f"u{_unit(claim)}", f"b{claim.figure.amount.bound.value}", f"m{_size(claim)}")
    return signs


def _beside(side: str, words: Sequence[str]) -> list[str]:
    one, two, three, four, five = (*words[: NEAR + 1], *_NOTHING[len(words) :])
    return [
        f"{side}0{one}",
        f"{side}{side}0{one} {two}",
        f"{side}1{two}",
        f"{side}{side}1{two} {three}",
        f"{side}2{three}",
        f"{side}{side}2{three} {four}",
        f"{side}3{four}",
        f"{side}{side}3{four} {five}",
    ]


def _unit(claim: Claim) -> str:
    return "money" if money(claim.figure) else claim.amount.unit


def _size(claim: Claim) -> str:
    """Whether a figure is of the size of deals; a million printed for a billion must not change what it is of."""
    value = claim.amount.high or claim.amount.low or 0
    return "small" if value < _SMALL else "large" if value < _HUGE else "huge"
