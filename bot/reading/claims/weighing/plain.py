"""What the words before a figure say so plainly that nothing is to be weighed: «a deal that could be valued at»."""

import re
from functools import cache

from bot.model import Article, Claim, Measure, Part

BEFORE = 90
"""Characters before a figure that are looked at, within its sentence."""


def plain(claim: Claim, article: Article) -> bool:
    """Whether a figure that was read as a price is that of a deal by its own words; of the text, not of its title."""
    if claim.measure is not Measure.ACQUISITION_PRICE or claim.part is not Part.TEXT:
        return False
    before, _ = article.sides(claim, BEFORE, 0)
    return bool(_deal_worth().search(before))


@cache
def _deal_worth() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:deal|transaction|purchase|takeover|buyout|acquisition)(?: that| which)?"
        r"(?:,? (?:is|was|has|had|could|would|may|might|will|be|been|first|then|now|initially|originally)){0,4},?"
        r" (?:valued(?: at)?|worth)(?: (?!of\b|in\b|for\b)[\w-]{1,12}){0,3}\s?[^\w\s]{0,4}$",
        re.IGNORECASE,
    )
