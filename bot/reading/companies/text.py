"""A text made ready for names: the same length, character for character, with its lines, links and style."""

import re
from bisect import bisect_right
from dataclasses import field
from functools import cache

from bot.model.values import value

_SAME_WIDTH = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "‑": "-", "‐": "-"}
    | dict.fromkeys("\xa0\u2009\u202f\u2007", " ")
    | {"\t": "|"}  # a border between cells: no name goes across it
)
_LONG_LINE = 90
_PER_CAPITAL = 120
"""Characters to a capital, at least, in a text that is written without."""
_GERMAN = (" und ", " für ", " mit ", " das ", " wird ", " hat ")
_ROMANCE = tuple(f" {word} " for word in "que della una em é des les para uma il da di du sont est los".split())


@value()
class Flat:
    """`text` with plain quotes, hyphens and blanks; `low` in lower case, lines joined. Offsets are the original's."""

    text: str
    low: str
    plain: bool
    """Whether the text is written (nearly) without capitals, so that case says nothing."""
    links: tuple[tuple[int, int], ...]
    lines: tuple[int, ...]
    german: bool = False
    """Whether nouns have capitals, so that one in mid-sentence says little."""
    romance: bool = False
    """Whether it is French, Spanish, Italian or Portuguese: a capital is a name there, and "a" an article of names."""
    _headings: dict[int, bool] = field(default_factory=dict)

    def in_link(self, at: int) -> bool:
        if not self.links:
            return False
        before = bisect_right(self.links, (at, len(self.text))) - 1
        return before >= 0 and at < self.links[before][1]

    def heading(self, at: int) -> bool:
        """Whether the line at this place writes nearly every word with a capital, as headlines do."""
        line = bisect_right(self.lines, at) - 1
        known = self._headings.get(line)
        if known is None:
            start = self.lines[line]
            end = self.lines[line + 1] if line + 1 < len(self.lines) else len(self.text)
            known = self._headings[line] = _title_case(self.text[start : min(end, start + 2 * _LONG_LINE)])
        return known

    def opens(self, at: int) -> bool:
        """Whether a sentence, a line or a list item begins here."""
        before = self.text[max(0, at - 6) : at].rstrip(" \"'(*[")
        return not before or before[-1] in ".!?:;•·|\n–—-▪▸✔*"

    def settled(self, at: int) -> bool:
        """Whether a capital here means something: neither a headline nor the beginning of a sentence."""
        return not self.heading(at) and not self.opens(at)


def flat(text: str) -> Flat:
    same = text if text.isascii() and "\t" not in text else text.translate(_SAME_WIDTH)
    label = _label().match(same)
    same = f"{same[: label.end() - 1]}:{same[label.end() :]}" if label else same
    low = _lower(same).replace("\n", " ")
    lines = (0, *[match.end() for match in _newline().finditer(same)])
    german = " der " in low and any(map(low.__contains__, _GERMAN))
    romance = not german and " the " not in low and any(map(low.__contains__, _ROMANCE))
    return Flat(same, low, _plain(same), _links(same), lines, german=german, romance=romance)


@cache
def _label() -> re.Pattern[str]:
    """«Exclusive-ASML becomes», «UPDATE 2-Oracle sells»: what agencies put before a headline, with a hyphen."""
    kinds = r"exclusive|factbox|analysis|explainer|focus|insight|breakingviews|correct\w{0,4}"
    return re.compile(rf"(?i:{kinds}|(?:update|wrapup|rpt|refile) ?\d?)-(?=[A-Z])")


def _links(text: str) -> tuple[tuple[int, int], ...]:
    if "@" not in text and "://" not in text and "www." not in text:
        return ()
    return tuple(match.span() for match in _link().finditer(text))


def _lower(text: str) -> str:
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _plain(text: str) -> bool:
    head = text[:4000]
    if 0 < len(head) <= _PER_CAPITAL:  # one capital is enough then
        return _capital().search(head) is None
    return len(_capital().findall(head)) * _PER_CAPITAL < len(head)


def _title_case(line: str) -> bool:
    if line.rstrip().endswith(".") or (len(line) > _LONG_LINE and ". " in line):
        return False  # sentences: German writes most of its words with capitals
    words = _long_word().findall(line)
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


@cache
def _capital() -> re.Pattern[str]:
    return re.compile("[A-ZÀ-ÖØ-Þ]")


@cache
def _newline() -> re.Pattern[str]:
    return re.compile("\n")


@cache
def _long_word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_][\w'-]{3,40}")


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"(?:https?://|www\.)\S{1,300}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}|(?<!\w)@\w{1,40}")
