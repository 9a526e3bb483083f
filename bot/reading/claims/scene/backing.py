"""Who gives the money in a text, seen before it is read: what «the company» raises or earns is none of theirs."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick

from bot.reading.companies.gazetteer import Mention

_LINK = 40
_BEFORE = 90
_NAME = r"[A-Z][\w&.'’-]{1,20}(?: [A-Z][\w&.'’-]{1,20}){0,2}"
_STEMS = (
    "led", "lead", "back", "anchored", "headed", "angef", "mené", "dirig", "encabezad", "liderad", "guidat", "invest",
    "inversor", "holders", "financiers", "also in", "geldgeber", "finanziatori", "round from", "took part",
    "participated", "join",
)  # fmt: skip
"""A part that every way has to tell who gives: the cheap question before the dear one."""
_AND = r"(?:,|,? (?:and|und|et|y|e|as well as|sowie)| \(| ·)"


def backers(text: str, named: Sequence[Mention]) -> frozenset[str]:
    """The companies that a text tells as investors: «led by A, B and C», «investors such as A», «A and B lead»."""
    if not named:
        return frozenset()
    return frozenset(_backers(text, named) if _stems().find_matches_as_indexes(text.lower()) else ())


@cache
def _stems() -> AhoCorasick:
    return AhoCorasick(_STEMS)


def _backers(text: str, named: Sequence[Mention]) -> Iterator[str]:
    end, listed = -1, False
    for mention in named:
        gap = text[end : mention.start] if 0 <= end <= mention.start < end + _LINK else ""
        goes_on = listed and bool(_joined().fullmatch(gap))
        listed = goes_on or bool(_giving().search(text, max(0, mention.start - _BEFORE), mention.start))
        if listed or _leads().match(text, mention.end):
            yield mention.name
        end = mention.end


@cache
def _joined() -> re.Pattern[str]:
    """What stands between two names of a list."""
    return re.compile(rf"(?:{_AND}(?: the)? (?:{_NAME})?){{1,3}}")


@cache
def _giving() -> re.Pattern[str]:
    """What stands before the first name of those who give."""
    led = r"(?:led|co-led|backed|anchored|headed|angeführt|menée?|dirigée?|encabezad[ao]|liderad[ao]|guidat[oa])"
    by = r"(?: jointly| wird| wurde)? (?:by|von|par|por|da|dal|dalla|de) "
    nouns = (
        r"(?:investors|backers|shareholders|(?:venture )?holders|financiers|leads|co-leads|lead|also in|geldgeber"
        r"|investoren|investisseurs|inversores|finanziatori|investidores|investitori|round from)"
    )
    such = (
        r"(?: such as| including| include| includes| like| are| is| were| wie| comme| como| come|:| –| —"
        r"| ist vor allem) "
    )
    unknown = rf"(?:{_NAME}{_AND} ){{0,3}}"
    return re.compile(rf"\b(?i:{led}{by}|{nouns}{such})(?:the |existing |the \w{{1,12}} )?{unknown}$")


@cache
def _leads() -> re.Pattern[str]:
    """What stands after the name of one who gives."""
    return re.compile(
        r"(?: and [A-Z][\w ]{1,24})?,? (?:jointly |will |would |also |is expected to )?"
        r"(?:(?:co-)?led (?:the|that|a|it|its)\b|lead\b|leads the\b|to lead\b|took part|participated|joins? as"
        r"|are named as leads)"
    )
