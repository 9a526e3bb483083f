"""Whose figures answer: those of one company, or those that tell of what passed between two. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from bot.desk.kin import DEAL
from bot.model import Article, Claim, Measure

Quotes = Mapping[tuple[str, str, int, int], str]


def of_pair(claims: Sequence[Claim], pair: frozenset[str], measure: Measure | None, quotes: Quotes) -> list[Claim]:
    """The claims that stand between the two, whichever of them is the subject.

    Of a measure that passes in no deal, such as a revenue, those of either.
    """
    both = [claim for claim in claims if {claim.company, claim.counterparty} == pair]
    if both or measure is None or measure in DEAL:
        return both or _told_together(_of_whom(claims, measure), pair, quotes)
    return [claim for claim in claims if claim.company in pair]


def told_of_both(claims: Iterable[Claim], pair: frozenset[str], articles: Mapping[str, Article]) -> list[Claim]:
    """The claims of either in articles that name both: what is no measure, as a fee, has no other side in them."""
    names = [name.casefold() for name in pair]
    kept = []
    for claim in claims:
        article = articles.get(claim.article)
        text = f"{article.title}\n{article.text}".casefold() if article else ""
        if {claim.company, claim.counterparty} & pair and all(name in text for name in names):
            kept.append(claim)
    return kept


def _of_whom(claims: Sequence[Claim], measure: Measure | None) -> Sequence[Claim]:
    """Without rounds where what one investor gave is asked about: its size is what all gave."""
    if measure is not Measure.INVESTMENT:
        return claims
    return [claim for claim in claims if claim.measure is not Measure.FUNDING_ROUND]


def _told_together(claims: Sequence[Claim], pair: frozenset[str], quotes: Quotes) -> list[Claim]:
    """Claims of one of the two, with nobody else on the other side, whose sentence names the other."""
    together = []
    for claim in claims:
        other = next(iter(pair - {claim.company}), None)
        fits = claim.company in pair and claim.counterparty is None and claim.measure in DEAL
        if fits and other and other.casefold() in quotes[claim.place].casefold():
            together.append(claim)
    return together


def of_one(claims: Sequence[Claim], company: str | None, measure: Measure | None) -> list[Claim]:
    """The company's own claims; for what passes in deals also those in which it pays, where it has none itself."""
    if company is None:
        return [claim for claim in claims if claim.company]
    own = [claim for claim in claims if claim.company == company]
    paid = [claim for claim in claims if claim.counterparty == company and claim.measure in DEAL]
    if measure in DEAL and any(claim.measure is measure for claim in own):
        return own
    return [*own, *paid]
