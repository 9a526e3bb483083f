"""What companies are worth that a profile lists beside its own: «Competitors: Sierra ($10 billion), Ada ($1 billion)».

A sum in brackets behind a name is of that name, and in such a list nothing that passed between the two.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from bot.model import Article, Claim, Measure, Part
from bot.reading.companies.gazetteer import Mention

CODE = 3
"""Letters of a currency's code."""


def with_peers(claims: Sequence[Claim], article: Article, named: Sequence[Mention]) -> Sequence[Claim]:
    """The claims, those of a list of peers told as what each is worth; `named` are the companies of the text."""
    if not _list_of_peers().search(article.text):
        return claims
    ends = {mention.end: mention.name for mention in named}
    return [_peer(claim, article, ends) for claim in claims]


def _peer(claim: Claim, article: Article, ends: dict[int, str]) -> Claim:
    if claim.part is not Part.TEXT or len(claim.amount.unit) != CODE:
        return claim
    left = article.text[: claim.figure.start]
    line = left[left.rfind("\n") + 1 :]
    name = ends.get(len(left) - 2) if left.endswith(" (") else None
    if name is None or not _list_of_peers().match(line):
        return claim
    return replace(claim, measure=Measure.VALUATION, company=name, counterparty=None, stage=None)


@cache
def _list_of_peers() -> re.Pattern[str]:
    return re.compile(
        r"^[ \t•*–-]{0,8}(?:main |key |known |chief )?(?:competitors?|rivals?|peers?|competition|alternatives"
        r"|wettbewerber|konkurrenten|concurrents|competidores|concorrentes?|concorrenti) ?:",
        re.IGNORECASE | re.MULTILINE,
    )
