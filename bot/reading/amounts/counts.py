"""Percent, multiples and counted nouns behind a number."""

import re
from functools import cache

from bot.reading.alternatives import as_listed
from bot.reading.amounts.scales import ACCELERATORS, BETWEEN, COUNTED, COUNTED_AS, PERCENT, PERCENT_PAIRS
from bot.reading.amounts.units import Following, Unit, next_word

_MODEL_LETTERS = frozenset("A B GB H L MI V".split())
_UNITS = COUNTED_AS | {word: word for word in COUNTED}


def count_after(text: str, following: Following) -> Unit | None:
    """The unit, no money, that the words that follow name: "percent", "times sales", "monthly active users"."""
    gap, word, end = following
    low = word.lower()
    points = _points_abroad().match(text, end - len(word)) if low.startswith("p") else None
    if points:
        return Unit("percentage points", points.end())
    if low in PERCENT:
        return _points(text, end) or Unit("percent", end)
    if low in ("x", "times"):
        return _multiple(text, gap, low, end)
    if low == "basis":
        return Unit("basis points", end + len(" points")) if text.startswith(" points", end) else None
    return _in_words(text, low, end) or _counted(text, following)


def _in_words(text: str, low: str, end: int) -> Unit | None:
    """Percent in two words or more: "per cent", "por ciento", "eight tenths of a percent"."""
    if low == "of":
        found = _of_a_percent().match(text, end)
        return Unit("percent", found.end()) if found else None
    second = next_word(text, end) if low in ("per", "por", "pour") else None
    return Unit("percent", second[2]) if second and (low, second[1].lower()) in PERCENT_PAIRS else None


@cache
def _points_abroad() -> re.Pattern[str]:
    return re.compile(
        r"(?:Prozentpunkte?n?|puntos? porcentuales?|points? de pourcentage|punt[oi] percentual[ei]"
        r"|pontos? percentua(?:l|is))\b"
    )


@cache
def _of_a_percent() -> re.Pattern[str]:
    return re.compile(r" (?:a|one|1) per ?cent\b(?!age)")


@cache
def _multiplied() -> re.Pattern[str]:
    whose = (
        "its|their|the|this year's|last year's|annual|annualized|annualised|forward|trailing|projected|expected|current"
    )
    what = (
        "sales|revenues?|earnings|ebitda|book|profits?|arr|cash flow|run[ -]rate|income|oversubscribed|"
        "subscribed|covered"
    )
    return re.compile(rf" (?:(?:{whose}) ){{0,2}}(?:{what})\b", re.IGNORECASE)


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(
        r" (?:faster|slower|better|worse|more|less|cheaper|larger|bigger|smaller|higher|lower|speed|performance)\b"
    )


@cache
def _preferred() -> re.Pattern[str]:
    """What «1X» may stand before as a multiple: else it is the maker of humanoids."""
    return re.compile(r" (?:liquidation|preference|non-participating|return|revenue|sales|earnings|leverage|or)\b")


def _multiple(text: str, gap: str, word: str, end: int) -> Unit | None:
    """What "10x" and "35 times sales" have; how often something happens or how fast is no figure."""
    if word == "x":
        named = text[end - 2 : end] == "1X" and not _preferred().match(text, end)
        other = gap or named or text[end : end + 1].isalnum() or _compared().match(text, end)
        return None if other else Unit("times", end)
    return Unit("times", end) if _multiplied().match(text, end) else None


def _points(text: str, end: int) -> Unit | None:
    following = next_word(text, end)
    return Unit("percentage points", following[2]) if following and following[1] in ("points", "point") else None


@cache
def _model() -> re.Pattern[str]:
    return re.compile(rf"(?:{as_listed(ACCELERATORS)})(?P<plural>s)?(?!\w)")


def _counted(text: str, following: Following) -> Unit | None:
    """The counted noun that follows, at most four listed words away: "monthly active users"."""
    word: Following | None = following
    for _ in range(5):
        if word is None:
            return None
        gap, said, end = word
        if said in _MODEL_LETTERS:
            model = _model().match(text, end - len(said))
            if not model:
                return None
            if model.group("plural"):
                return Unit("GPUs", model.end())
            word = next_word(text, model.end())
            continue
        if said in _UNITS:
            return Unit(_UNITS[said], end)
        if gap == "-" or (said not in BETWEEN and said.lower() not in BETWEEN):
            return None
        word = next_word(text, end)
    return None
