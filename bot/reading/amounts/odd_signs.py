"""Characters that nobody sees within a number, and digits of double width: taken out and made plain before reading."""

import re
from functools import cache

from bot.model.values import value

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WIDE = "０１２３４５６７８９"
_ODD = _UNSEEN + _WIDE
_PLAIN = str.maketrans(_WIDE + "＄％", "0123456789$%")


@value()
class Plain:
    """A text without odd signs; `places` are where its characters stood, None where each stands where it stood."""

    text: str
    places: tuple[int, ...] | None

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The place in the first text of a place, not empty, in the plain one."""
        return (start, end) if self.places is None else (self.places[start], self.places[end - 1] + 1)


def is_odd(text: str) -> bool:
    r"""Whether the text has odd signs at all, which few have.

    >>> is_odd("$14.3 billion"), is_odd("$14\u200b.3 billion")
    (False, True)
    """
    return not text.isascii() and any(map(text.__contains__, _ODD))


def made_plain(text: str) -> Plain:
    """The text as it is seen: "$14.3 billion", whatever stands unseen within it and how wide its digits are."""
    text = _wide_marks().sub(lambda found: "." if found.group() == "．" else ",", text).translate(_PLAIN)
    gone = [found.span() for found in _unseen().finditer(text)]
    if not gone:
        return Plain(text, None)
    kept, done = [], 0
    for start, end in gone:
        kept.append(range(done, start))
        done = end
    kept.append(range(done, len(text)))
    return Plain("".join(text[one.start : one.stop] for one in kept), tuple(at for one in kept for at in one))


@cache
def _wide_marks() -> re.Pattern[str]:
    return re.compile(rf"(?<=[{_WIDE}])[．，](?=[{_WIDE}])")


@cache
def _unseen() -> re.Pattern[str]:
    """What is not seen, but for a blank of no width behind a letter, which may part two words."""
    return re.compile(r"[\u00ad\u200c\u200d\u2060\ufeff]|(?<![^\W\d_])(?<!\u200b)\u200b++")
