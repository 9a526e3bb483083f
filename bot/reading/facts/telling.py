"""Claims with what articles tell beside their figures."""

from collections.abc import Sequence

from bot.model import Article, Claim, Measure, Part
from bot.reading.companies.gazetteer import Mention
from bot.reading.facts.beside import with_callings
from bot.reading.facts.combining import with_combined
from bot.reading.facts.founding import founded, tells_founding
from bot.reading.facts.peers import with_peers
from bot.reading.facts.reactions import with_reactions
from bot.reading.facts.totals import MAY_BE_TOTAL, with_totals

_PRICE = Measure.ACQUISITION_PRICE


def with_facts(
    claims: Sequence[Claim], article: Article, named: Sequence[Mention], topic: str | None
) -> tuple[Claim, ...]:
    """The claims of an article and the facts of its text, in the order in which they stand; none overlap."""
    called = with_callings(claims, article, topic)
    claims = with_peers(with_reactions(called, article, named), article, named)
    told = frozenset([claim.measure for claim in claims])
    claims = claims if MAY_BE_TOTAL.isdisjoint(told) else with_totals(claims, article)
    claims = with_combined(claims, article) if _PRICE in told else claims
    if not tells_founding(article.text):
        return tuple(claims)
    taken = [claim.figure for claim in claims if claim.part is Part.TEXT]
    givers = frozenset(claim.counterparty for claim in claims if claim.counterparty)
    facts = [
        fact
        for fact in founded(article, named, _spoken_of(claims, article, topic), givers)
        if not any(fact.figure.start < one.end and one.start < fact.figure.end for one in taken)
    ]
    if not facts:
        return tuple(claims)
    return tuple(sorted([*claims, *facts], key=lambda claim: (claim.part is Part.TEXT, claim.figure.start)))


def _spoken_of(claims: Sequence[Claim], article: Article, topic: str | None) -> str | None:
    """The company whose founding «it» is of: not who pays, but what is bought, where the title names it."""
    paid = {claim.company for claim in claims if claim.counterparty == topic} if topic else set()
    if not paid:
        return topic
    headed = [name for name in paid if name and name.split()[0] in article.title]
    return headed[0] if len(paid) == len(headed) == 1 else None
