"""Where sentences begin and end. A new line is always a border: headlines, bullets and rows carry no full stop."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

LONGEST = 2000
"""Characters of a sentence that are read together; what is longer is cut, so that cost stays linear."""

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st jr sr inc corp co ltd llc plc vs etc approx est dept gov sen rep gen bros cos "
    "u.s u.k e.g i.e a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec rs mln bln bn m p.l.c s.a cf ca c "
    "zzgl ca mio mrd usw z.b bzw".split()
)

_END = re.compile(
    r"[.!?…][\"'”’»)\]]{0,3}(?:\[\d{1,3}\]){0,4}\s+"
    r"(?=[\"'“‘«(\[]{0,3}(?:[^\W_a-z]|[$€£¥₹~]|[a-z]{1,2}-?[A-Z]|[a-z]\d\d[a-z]\b))"
)
"""A stop, and behind it a capital, a figure, or a name as «xAI», «d-Matrix» and «a16z» are written."""
_LAST_WORD = re.compile(r"[\w.&'’]{1,12}$")
_LETTERED = re.compile(r"\b(?:Series|series|Serie|Série|Class|class|Phase|phase|Plan|Part|Tranche) [A-K]$")
"""What is told apart by a letter, which then may end a sentence: "a $675 million Series B. Microsoft is in"."""
_COUNTED = re.compile(
    r"(?:Quartal|Halbjahr|Geschäfts|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
)
"""What Germans count with a stop behind the number."""
_BULLET = re.compile(r"\s{0,12}(?:[•*▸‣◦✔✅➤–—-]|\d{1,2}[.)])\s+")


class Shape(StrEnum):
    """What a line looks like."""

    PROSE = "prose"
    HEADING = "heading"
    BULLET = "bullet"
    ROW = "row"


_CUT = frozenset({Shape.PROSE, Shape.BULLET})


class Sentence(NamedTuple):
    """A span of a text that is read as one statement; `line` counts the lines before it."""

    start: int
    end: int
    shape: Shape
    line: int


def sentences(text: str) -> Iterator[Sentence]:
    """Cut a text at line breaks and at full stops that end a sentence.

    >>> [("Mr. Li paid $1.5bn. It won."[s.start : s.end]) for s in sentences("Mr. Li paid $1.5bn. It won.")]
    ['Mr. Li paid $1.5bn.', 'It won.']
    """
    at = 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            yield from _of_line(line, at, number)
        at += len(line) + 1


def _of_line(line: str, offset: int, number: int) -> Iterator[Sentence]:
    shape = shape_of(line)
    begin = 0
    cuts = _cuts(line) if shape in _CUT else ()
    for cut in (*cuts, len(line)):
        for start, end in _spans(line, begin, cut):
            yield Sentence(offset + start, offset + end, shape, number)
        begin = cut


def _cuts(line: str) -> Iterator[int]:
    for found in _END.finditer(line):
        if line[found.start()] == "." and (_abbreviated(line, found.start()) or _counts(line, found)):
            continue
        yield found.end()


def _abbreviated(line: str, stop: int) -> bool:
    before = _LAST_WORD.search(line, max(0, stop - 12), stop)
    if not before:
        return False
    word = before.group().lower()
    if len(word) == 1 and _LETTERED.search(line, max(0, stop - 14), stop):
        return False
    return word in ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word != "i")


def _counts(line: str, stop: re.Match[str]) -> bool:
    """Whether a stop makes an ordinal of the digit before it: «im 1. Halbjahr»."""
    return line[stop.start() - 1].isdigit() and _COUNTED.match(line, stop.end()) is not None


def _spans(line: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence without the space around it, cut where it is too long to read at once."""
    while begin < end and line[begin].isspace():
        begin += 1
    while end > begin and line[end - 1].isspace():
        end -= 1
    while end - begin > LONGEST:
        cut = line.rfind(" ", begin + LONGEST // 2, begin + LONGEST)
        cut = cut if cut > 0 else begin + LONGEST
        yield begin, cut
        begin = cut
    if end > begin:
        yield begin, end


def shape_of(line: str) -> Shape:
    """What a line is by its looks: a table row, a bullet, a short line without a full stop, or prose."""
    bars = line.count("|")
    ruled = bars == 1 and len(line) < 80 and " | " in line and ". " not in line
    if bars >= 2 or ruled or line.count("\t") >= 2 or line.strip().count("   ") >= 2:
        return Shape.ROW
    if _BULLET.match(line):
        return Shape.BULLET
    bare = line.rstrip()
    if len(bare) < 120 and bare[-1] not in '.!…"”’,' and bare.count(". ") == 0:
        return Shape.HEADING
    return Shape.PROSE
