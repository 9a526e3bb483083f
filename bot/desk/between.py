"""Whose figures answer: those of one company, or those that tell of what passed between two. Pure."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence

from bot.desk.kin import DEAL
from bot.desk.merging import TAILS
from bot.model import Article, Claim, Measure

Quotes = Mapping[tuple[str, str, int, int], str]

OPENING = 250
"""Characters at the head of a text in which it tells whom it is about."""


def of_pair(claims: Sequence[Claim], pair: frozenset[str], measure: Measure | None, quotes: Quotes) -> list[Claim]:
    """The claims that stand between the two, whichever of them is the subject.

    Where there are none, the prices of what the one bought of the other.
    Of a measure that passes in no deal, such as a revenue, those of either, told beside the other where some are.
    """
    both = [claim for claim in claims if {claim.company, claim.counterparty} == pair]
    if both or measure is None or measure in DEAL:
        both = both or _told_together(_of_whom(claims, measure), pair, quotes)
        return both or (_sold(claims, pair, quotes) if measure in (None, Measure.ACQUISITION_PRICE) else [])
    either = [claim for claim in claims if claim.company in pair]
    return [claim for claim in either if _names(quotes[claim.place], pair - {claim.company})] or either


def _names(quote: str, names: Iterable[str | None]) -> bool:
    return any(name and short(name) in quote.casefold() for name in names)


def told_beside(claims: Iterable[Claim], names: Iterable[str], articles: Mapping[str, Article]) -> list[Claim]:
    """The claims of articles that are about all of these: a fee or the price of a share is told as anybody's."""
    asked = [*names]
    known = {name: _is_about(article, asked) for name, article in articles.items()}
    return [claim for claim in claims if known.get(claim.article)]


def theirs(claims: Sequence[Claim], asked: Container[str | None]) -> list[Claim]:
    """Without figures of others where some are told of the companies asked about themselves.

    Where two were asked about, what passed between one of them and somebody else is of others.
    """
    two = None not in asked
    claims = [claim for claim in claims if not two or claim.counterparty is None or claim.counterparty in asked]
    known = any(claim.company in asked for claim in claims if claim.company)
    return [claim for claim in claims if not known or claim.company is None or claim.company in asked]


def _is_about(article: Article, names: Sequence[str]) -> bool:
    """Whether the head of an article names one of them, and all of it the others."""
    text = f"{article.title}\n{article.text}".casefold()
    head = text[: len(article.title) + OPENING]
    held = [short(name) in text for name in names]
    return all(held) and any(short(name) in head for name in names)


def short(name: str) -> str:
    """The name as articles shorten it, in small letters.

    >>> short("Orbo Networks"), short("Orbo")
    ('orbo', 'orbo')
    """
    first, _, last = name.casefold().rpartition(" ")
    return first if last in TAILS else name.casefold()


def _of_whom(claims: Sequence[Claim], measure: Measure | None) -> Sequence[Claim]:
    """Without rounds where what one investor gave is asked about: its size is what all gave."""
    if measure not in (Measure.INVESTMENT, Measure.EQUITY):
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


def _sold(claims: Sequence[Claim], pair: frozenset[str], quotes: Quotes) -> list[Claim]:
    """The prices of what one of the two bought of the other: a third is the company of these."""
    prices = [one for one in claims if one.measure is Measure.ACQUISITION_PRICE and one.counterparty in pair]
    return [one for one in prices if _sells(pair - {one.counterparty}, quotes[one.place].casefold())]


def _sells(names: Iterable[str], quote: str) -> bool:
    return any(re.search(rf" from {re.escape(short(name))}\b", quote) for name in names)


def of_one(claims: Sequence[Claim], company: str | None, measure: Measure | None) -> list[Claim]:
    """The company's own claims; for what passes in deals also those in which it pays, where it has none itself."""
    if company is None:
        return [claim for claim in claims if claim.company]
    own = [claim for claim in claims if claim.company == company]
    paid = [claim for claim in claims if claim.counterparty == company and claim.measure in DEAL]
    if measure in DEAL and any(claim.measure is measure for claim in own):
        return own
    return [*own, *paid]
