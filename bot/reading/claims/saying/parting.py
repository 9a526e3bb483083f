"""What says that a figure is of a part although its own words do not: people who leave, the unit that is spoken of."""

import re
from functools import lru_cache

from bot.model import Measure, Scope
from bot.reading.claims.saying.scopes import LINE, is_line

_BEFORE = 60
_PREVIOUS = 200
Span = tuple[int, int]


def parted(
    found: frozenset[Scope], text: str, figure: Span, sentence: Span, told: tuple[Measure, str | None]
) -> frozenset[Scope]:
    """The scopes of a figure of a measure and a company, with those that the measure or the sentence before adds."""
    measure, company = told
    if measure is Measure.HEADCOUNT and _leaving().search(text[max(sentence[0], figure[0] - _BEFORE) : figure[0]]):
        return found | {Scope.CHANGE}  # "is laying off 200 employees" says nothing of how many there are
    if measure is not Measure.REVENUE or is_line(company):
        return found - {Scope.SEGMENT} if found else found
    return found | {Scope.SEGMENT} if _of_line(text, sentence) else found


def _of_line(text: str, sentence: Span) -> bool:
    """«Its data center business fell short. Its revenue was»: the business is spoken of on."""
    if not text.startswith(_GOING_ON, sentence[0]) or sentence[0] < len(_GOING_ON[0]):
        return False
    before = text[max(0, sentence[0] - _PREVIOUS) : sentence[0]].rstrip().rstrip(".!?")
    return _line().search(re.split(r"[.!?\n] ?", before)[-1]) is not None


_GOING_ON = ("Its ", "The unit", "The business", "The segment", "The division", "That business", "That unit")


@lru_cache(maxsize=1)
def _line() -> re.Pattern[str]:
    """A line of a business as who acts: before the first verb that could have another subject."""
    free = r"(?:(?!\b(?:for|in|of|on|to|at|with|from|by|into)\b)[^,;]){0,60}?"
    return re.compile(rf"^{free}\b{LINE}[- ](?:unit|segment|division|business|arm)\b(?! of\b)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _leaving() -> re.Pattern[str]:
    english = (
        r"la(?:y|ys|ying|id) off|lay-?offs? (?:of|for|to|affect\w*)|cut(?:s|ting)?|eliminat\w+|let(?:s|ting)? go"
        r"|fir(?:es?|ed|ing)|dismiss\w*|shed(?:s|ding)?|ax(?:es?|ed|ing)|slash\w*|sack\w*|hir(?:es?|ed|ing)|recruit\w*"
    )
    abroad = r"entl[aä]\w+|streich\w+|licenci\w+|supprim\w+|desped\w+|despid\w+"
    return re.compile(rf"\b(?:{english}|{abroad})\b(?! (?:to|from)\b)(?: [\w,'’%-]+){{0,5}} ?$", re.IGNORECASE)
