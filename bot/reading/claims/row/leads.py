"""What stands at the head of a line before its words: a dateline, the time of an entry, who speaks; and bare names.

A rolling report begins each entry with its time, a conversation each turn with who speaks. Neither says anything about
a figure, and both stood in the way of what does: the name that an entry or a turn begins with.
"""

import re
from collections.abc import Sequence
from functools import cache

from bot.model.values import value
from bot.reading.companies.gazetteer import Mention

_ENTRIES = 3
"""Lines that begin with a time, at least, where a text is a rolling report or a conversation."""
_TURNS = 2
_LABEL = 150
"""Characters before which the colon stands that ends who speaks."""
_HEAD = 40
"""Characters of a dateline, at most."""
_BARE = 60
_SPEAKER = r"[A-Z][\w.'’-]{0,20}(?: [A-Z][\w.'’-]{0,20}){0,3}"
_JOINING = frozenset(
    "and or then next now so okay ok also finally first second third lastly more back on to what about how as for of "
    "again the take consider compare that this with look at turning turn moving move over here comes enter oh well "
    "right yes plus meanwhile elsewhere speaking let's talk us start begin first up".split()
)


@value()
class Lead:
    """The head of a line: where its words begin, and whether it opens an entry, a turn of a speaker, a counted item."""

    end: int
    entry: bool = False
    turn: bool = False
    item: bool = False


class Leads:
    """Knows the heads of the lines of one text."""

    def __init__(self, text: str, named: Sequence[Mention]) -> None:
        self.text = text
        self.named = named
        self.timed = text.count("\n") + 1 >= _ENTRIES and len(_times().findall(text)) >= _ENTRIES
        self.speakers = _speakers(text, named) if ": " in text else frozenset()

    def of(self, start: int) -> Lead:
        """The head of the line that begins at this place."""
        marked = _mark().match(self.text, start)
        start = marked.end() if marked else start
        found = _time().match(self.text, start) if self.timed else None
        at = found.end() if found else start
        said = _said().match(self.text, at) if self.text.find(": ", at, at + _LABEL) > 0 else None
        if said and (said[1] in self.speakers or said[1] in {"Q", "A"}):
            return Lead(said.end(), turn=said[1] not in {"Q", "A"})
        if found:
            again = _again().match(self.text, at) is not None
            return Lead(at, entry=not self.speakers and not again, turn=bool(self.speakers))
        at = self._after_dateline(at)
        counted = _counted().match(self.text, at)
        return Lead(counted.end(), item=True) if counted else Lead(at)

    def _after_dateline(self, at: int) -> int:
        """Where the words begin behind a dateline, «SAN FRANCISCO, Oct 27 (Reuters) - »; a company's name is none."""
        if not (self.text[at : at + 2].isupper() or self.text[at : at + 1] in {"[", "("} or self._agency(at)):
            return at
        found = _dateline().match(self.text, at)
        named = found and any(at <= mention.start < found.end() for mention in self.named)
        return found.end() if found and not named else at

    def _agency(self, at: int) -> bool:
        return self.text.find(") - ", at, at + _HEAD) > 0


def _speakers(text: str, named: Sequence[Mention]) -> frozenset[str]:
    """The labels before a colon that come again and again at the head of a line and name no company."""
    names = frozenset(mention.text for mention in named)
    labels: dict[str, int] = {}
    for found in _turns().finditer(text):
        labels[found[1]] = labels.get(found[1], 0) + 1
    return frozenset(label for label, times in labels.items() if times >= _TURNS and label not in names)


def bare(text: str, begin: int, end: int, named: Sequence[Mention]) -> bool:
    """Whether a sentence is nothing but names: "Then CoreWeave and Core Scientific.", "And Perplexity?"."""
    if end - begin > _BARE or not named:
        return False
    at, rest = begin, ""
    for mention in named:
        rest += " " + text[at : mention.start]
        at = mention.end
    return all(word in _JOINING for word in _words().findall((rest + " " + text[at:end]).lower()))


def asked_about(text: str, mention: Mention, end: int) -> bool:
    """Whether a sentence ends with whom one asks or talks about: "asks why nobody talks about Sarathi"."""
    return end - mention.end < 3 and bool(_about().search(text, max(0, mention.start - 24), mention.start))


@cache
def _times() -> re.Pattern[str]:
    return re.compile(r"^[ \t]{0,8}[\[(]?\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?![\w%.,:])", re.MULTILINE)


@cache
def _time() -> re.Pattern[str]:
    clock = r"\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?: ?[ap]\.?m\b\.?)?(?: (?:GMT|BST|UTC|CES?T|E[SD]?T|P[SD]?T|IST)\b)?"
    return re.compile(rf"[ \t]{{0,8}}[\[(]?{clock}[\])]?[ \t]{{0,3}}[-–—:|]?[ \t]{{1,3}}(?=[\"“'‘(\[]?[^\W\d_a-z])")


@cache
def _counted() -> re.Pattern[str]:
    number = r"(?:\d{1,2}|[IVX]{1,4}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)"
    return re.compile(
        rf"[ \t]{{0,8}}(?:(?:[A-Z][a-z]{{1,12}}|No\.?|#) ?)?{number}(?:\)|[:.–—]|[ ][-–—]) {{1,3}}(?=[A-Z])"
    )


@cache
def _dateline() -> re.Pattern[str]:
    """«LONDON/NEW YORK, June 3 (Reuters) - », «[PARIS] », «Oct 27 (Reuters) - »: where and when a text was written."""
    place = r"[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,30}"
    day, agency = r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?", r"\([A-Z][\w .]{1,20}\)"
    told = rf"{place}(?:, [A-Z][a-z.]{{1,14}}){{0,2}}(?:,? {day})?(?: {agency})?|{day} {agency}|{agency}"
    return re.compile(rf"(?:\[{place}\] {{1,2}}|(?:{told}) ?(?:[–—|]|--?) {{1,2}})(?=\S)")


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"[ \t]{0,12}[•*▸‣◦✔✅➤▪→–—-][ \t]{1,4}")


@cache
def _again() -> re.Pattern[str]:
    return re.compile(r"(?:Correction|Clarification|Update|Corrected|Updated)\b")


@cache
def _said() -> re.Pattern[str]:
    return re.compile(rf"\s{{0,8}}({_SPEAKER})(?:, [^:\n]{{1,40}}| \([^)\n]{{1,40}}\))?: ")


@cache
def _turns() -> re.Pattern[str]:
    time = r"(?:[\[(]?\d{1,2}[.:]\d\d(?:[.:]\d\d)?[\])]? )?"
    return re.compile(
        rf"^\s{{0,8}}{time}({_SPEAKER})(?:, [^:\n]{{1,40}}| \([^)\n]{{1,40}}\))?: (?=\S+ \S)", re.MULTILINE
    )


@cache
def _about() -> re.Pattern[str]:
    return re.compile(r"\b(?:about|turn to|over to|on to|compare (?:that|this|it) with|as for) $", re.IGNORECASE)


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
