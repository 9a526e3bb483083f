"""What says that a figure is of a part although its own words do not: people who leave, the unit that is spoken of."""

import re
from functools import lru_cache

from bot.model import Measure, Scope
from bot.reading.claims.saying.scopes import LINE, is_line

Span = tuple[int, int]
_BEFORE = 60
"""Characters before a count in which somebody may be dismissed."""
_PREVIOUS = 200
"""Characters of the sentence before that are looked at."""
_STATES = frozenset({Measure.STAKE, Measure.HEADCOUNT})
"""What is held at a time, and is another after a deal or a cut."""
_UNTIL = tuple(
    "Before the |Before its |Before this |Before that|Until the |Until its |Until then |Prior to ".split("|")
)
_GOING_ON = ("Its ", "The unit", "The business", "The segment", "The division", "That business", "That unit")


def parted(
    found: frozenset[Scope], text: str, figure: Span, sentence: Span, told: tuple[Measure, str | None]
) -> frozenset[Scope]:
    """The scopes of a figure of a measure and a company, with those that other words than beside it add.

    A change: people who leave, a bid that was raised. The past: what was held before something. A segment: what goes
    on about the unit of the sentence before.
    """
    measure, company = told
    whole = measure is not Measure.REVENUE or is_line(company)  # only revenue is told by segments, and not that of one
    found = found - {Scope.SEGMENT} if found and whole else found
    if measure is Measure.HEADCOUNT and _leaving().search(text[max(sentence[0], figure[0] - _BEFORE) : figure[0]]):
        return found | {Scope.CHANGE}  # "is laying off 200 employees" says nothing of how many there are
    if measure in _STATES and _was(text, figure, sentence):
        return found | {Scope.PRIOR}
    if measure is Measure.ACQUISITION_PRICE and moved().search(text[sentence[0] : figure[0]]):
        return found | {Scope.CHANGE}
    return found | {Scope.SEGMENT} if not whole and _of_line(text, sentence) else found


def _was(text: str, figure: Span, sentence: Span) -> bool:
    """«Before the recapitalisation Microsoft held 32.5%», «had 1,400 employees before it let go of 200»: no longer."""
    said = text[sentence[0] : figure[0]]
    if _past().search(said) is None:
        return False
    return said.startswith(_UNTIL) or _then().match(text, figure[1], sentence[1]) is not None


def _of_line(text: str, sentence: Span) -> bool:
    """«Its data center business fell short. Its revenue was»: the business is spoken of on."""
    if not text.startswith(_GOING_ON, sentence[0]) or sentence[0] < len(_GOING_ON[0]):
        return False
    before = text[max(0, sentence[0] - _PREVIOUS) : sentence[0]].rstrip().rstrip(".!?")
    return _line().search(re.split(r"[.!?\n] ?", before)[-1]) is not None


@lru_cache(maxsize=1)
def _past() -> re.Pattern[str]:
    """A verb of having in the past right before a figure, of which nobody «said» it."""
    had = r"held|owned|had|employed|counted|controlled"
    return re.compile(rf"^(?!.*\b(?:said|says|will|would)\b).*\b(?:{had})\b[^,;]{{0,40}}$")


@lru_cache(maxsize=1)
def _then() -> re.Pattern[str]:
    return re.compile(r"[^.;,]{0,40}? before (?:it|the|they|this|its|these|those|he|last)\b")


@lru_cache(maxsize=1)
def moved() -> re.Pattern[str]:
    """A bid that was raised, a price that was cut: another one than before, and the present one."""
    up = r"rais(?:es?|ed|ing)|increas(?:es?|ed|ing)|lift(?:s|ed|ing)?|up(?:s|ped|ping)|sweeten(?:s|ed|ing)?"
    moves = rf"{up}|hik(?:es?|ed|ing)|boost(?:s|ed|ing)?|improv(?:es?|ed|ing)"
    falls = r"cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:es?|ed|ing)|renegotiat\w+"
    terms = r"(?:its|their|his|the|a) (?:\w+ )?(?:bid|offer|price|proposal)(?: for [^,;.]{1,60}?)? (?:to|by)"
    return re.compile(rf"\b(?:(?:{moves}|{falls}) {terms}|(?:will|would|is to|to) now pay) (?:[\w-]+ ){{0,3}}$")


@lru_cache(maxsize=1)
def _line() -> re.Pattern[str]:
    """A line of a business as who acts: before the first verb that could have another subject."""
    whose = r"(?:(?:the|its|\w{1,24}(?: \w{1,24}){0,2}['’]s) )?"
    part = r"(?:unit|segment|division|business|arm) (?!of\b|is\b)"
    return re.compile(rf"^\W{{0,3}}{whose}{LINE}[- ]{part}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _leaving() -> re.Pattern[str]:
    english = (
        r"la(?:y|ys|ying|id) off|lay-?offs? (?:of|for|to|affect\w*)|cut(?:s|ting)?|eliminat\w+|let(?:s|ting)? go"
        r"|fir(?:es?|ed|ing)|dismiss\w*|shed(?:s|ding)?|ax(?:es?|ed|ing)|slash\w*|sack\w*|hir(?:es?|ed|ing)|recruit\w*"
    )
    abroad = r"entl[aä]\w+|streich\w+|licenci\w+|supprim\w+|desped\w+|despid\w+"
    other = "has|have|had|employs?|and|but|of|now|already"  # who has others, or of how many they are
    gap = rf"(?! (?:to|from)\b)(?: (?!{other}\b)[\w'’%-]+){{0,4}} ?$"
    return re.compile(rf"\b(?:{english}|{abroad})\b{gap}", re.IGNORECASE)
