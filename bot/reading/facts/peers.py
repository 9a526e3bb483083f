"""What companies are worth that a profile lists beside its own: «Competitors: Sierra ($10 billion), Ada ($1 billion)».

A sum in brackets behind a name is of that name, and in such a list nothing that passed between the two.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from bot.model import Article, Claim, Measure, Part
from bot.reading.companies.gazetteer import Mention


def with_peers(claims: Sequence[Claim], article: Article, named: Sequence[Mention]) -> Sequence[Claim]:
    """The claims, those of a list of peers told as what each is worth; `named` are the companies of the text."""
    text = article.text
    lists = [(found.start(), found.end()) for found in _list_of_peers().finditer(text)]
    if not lists:
        return claims
    ends = {mention.end: mention.name for mention in named}
    return [_peer(claim, name, lists) if (name := _before(claim, text, ends)) else claim for claim in claims]


def _before(claim: Claim, text: str, ends: Mapping[int, str]) -> str | None:
    """The company behind whose name a sum of money stands in brackets."""
    start = claim.figure.start
    in_brackets = claim.part is Part.TEXT and claim.amount.money and text.endswith(" (", 0, start)
    return ends.get(start - len(" (")) if in_brackets else None


def _peer(claim: Claim, name: str, lists: Sequence[tuple[int, int]]) -> Claim:
    """The claim, of what the company is worth where it stands in a list; `lists` are the lines of these, in order."""
    at = bisect_right(lists, (claim.figure.start,)) - 1
    if at < 0 or lists[at][1] < claim.figure.start:
        return claim
    return replace(claim, measure=Measure.VALUATION, company=name, counterparty=None, stage=None)


@cache
def _list_of_peers() -> re.Pattern[str]:
    return re.compile(
        r"^[ \t•*–-]{0,8}(?:main |key |known |chief )?(?:competitors?|rivals?|peers?|competition|alternatives"
        r"|wettbewerber|konkurrenten|concurrents|competidores|concorrentes?|concorrenti) ?:[^\n]*",
        re.IGNORECASE | re.MULTILINE,
    )
