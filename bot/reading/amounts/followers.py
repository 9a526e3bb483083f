"""What stands behind a number without a unit: something that it counts, or nothing."""

import re
from functools import cache

_FOLLOWERS = frozenset(
    """of for to in on at as from with but or and if when while which that who is was were are be has had have will
    would could may might last this next over per a an annualised annualized annually each so more less than
    after before by plus minus divided total post pre any versus vs until since through during not it its he she
    they we though because now then too again all figure down up di de del da im bei für von auf und wert por
    para en et pour dans e y avec con mit into onto or without through within about against because where whose
    yesterday today already altogether overall yet once upfront instead""".split()
)
"""Words that cannot be what is counted."""


@cache
def _next_word() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0\n]([^\W\d_]{1,24})")


def counts_something(text: str, end: int) -> bool:
    """Whether something may follow that the number counts: a noun, another number, a conversion in brackets."""
    after = text[end : end + 1]
    if not after or after in ",;:!?)\"'”’…|]+.":
        return text[end + 1 : end + 2].isdigit()
    if after not in " \n\u00a0—–→":
        return True
    word = _next_word().match(text, end)
    if word:
        return word.group(1).lower() not in _FOLLOWERS
    return text[end + 1 : end + 2] in "([" or text[end + 1 : end + 2].isdigit()
