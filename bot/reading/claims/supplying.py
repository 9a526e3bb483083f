"""Contracts by who supplies whom: the supplier is the company, who pays is the other side, however it is told.

«OpenAI's $300 billion contract with Oracle» and «Oracle's contract with OpenAI» are one thing; who sells what the
other needs is known of clouds, landlords of computing power and makers of chips.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache

from bot.model import Article, Claim, Measure, Part
from bot.reading.companies.gazetteer import Mention

_OWN_CLOUD = 1
"""How far a company supplies that also rents from others."""


def as_supplied(
    claims: Sequence[Claim],
    article: Article,
    in_text: Sequence[Mention],
    suppliers: Mapping[str, int],
    topic: str | None,
) -> list[Claim]:
    """The claims, with the supplier of each contract as its company, and who pays as the other side, where known."""
    if all(claim.measure is not Measure.CONTRACT for claim in claims):
        return list(claims)
    return [
        _supplied(claim, _beside(claim, in_text), suppliers, topic)
        if claim.measure is Measure.CONTRACT and not _of_all(claim, article)
        else claim
        for claim in claims
    ]


def _supplied(claim: Claim, beside: AbstractSet[str], suppliers: Mapping[str, int], topic: str | None) -> Claim:
    own, other = claim.company, claim.counterparty
    if own is None:
        return claim
    if other is not None:
        return replace(claim, company=other, counterparty=own) if _sells(other, own, suppliers) else claim
    sellers = {name for name in beside if _sells(name, own, suppliers)}
    if not sellers and topic and _sells(topic, own, suppliers):
        sellers = {topic}
    if len(sellers) == 1:
        return replace(claim, company=sellers.pop(), counterparty=own)
    payers = {name for name in beside if _sells(own, name, suppliers)}
    return replace(claim, counterparty=payers.pop()) if len(payers) == 1 else claim


def _sells(one: str, other: str, suppliers: Mapping[str, int]) -> bool:
    """Whether the one sells what the other needs."""
    needs = suppliers.get(other, 0)
    return needs <= _OWN_CLOUD and suppliers.get(one, 0) > needs


def _beside(claim: Claim, in_text: Sequence[Mention]) -> AbstractSet[str]:
    """The other companies of its sentence."""
    if claim.part is not Part.TEXT:
        return frozenset()
    start, end = claim.sentence
    return {mention.name for mention in in_text if start <= mention.start < end} - {claim.company}


def _of_all(claim: Claim, article: Article) -> bool:
    """Whether its sentence tells of all contracts together: a backlog has no other side."""
    start, end = claim.sentence
    return bool(_backlog().search(article.part(claim.part)[start:end].lower()))


@cache
def _backlog() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:backlog|bookings|order book|performance obligations|rpo|carnet de commandes|auftragsbestand"
        r"|licen\w{1,6}|lizen\w{1,6})\b"
    )
