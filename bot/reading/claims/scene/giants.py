"""What no giant is: bought, worth a few millions, or raising a round.

The giants of `seeds/companies.toml` stand on a stock market, where nobody buys them whole. A price read as that of a
giant is what it pays for the venture of the text, or what shares of it cost; a small worth is the venture's; the money
that it takes in is financing, or that of a shareholder.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.model import Article, Claim, Measure
from bot.reading.claims.row.governments import GOVERNMENTS
from bot.reading.claims.row.standing import Standing

_WORTH_AT_LEAST = 10e9
_LIKE_DOLLARS = frozenset({"USD", "EUR", "GBP", "CHF"})
_SHARES = (" share", " stock", " stake", "-share", "aktie", "acciones", "actions", "azioni", "ações")
_READ = frozenset({Measure.VALUATION, Measure.ACQUISITION_PRICE, Measure.FUNDING_ROUND})


def as_of_giants(claims: Sequence[Claim], article: Article, standing: Standing) -> Sequence[Claim]:
    """The claims, with what was read of a giant and cannot be its own given to whom it is of."""
    if all(claim.company not in standing.traded or claim.measure not in _READ for claim in claims):
        return claims
    return [_placed(claim, article, standing) if claim.company in standing.traded else claim for claim in claims]


def _placed(claim: Claim, article: Article, standing: Standing) -> Claim:
    match claim.measure:
        case Measure.VALUATION:
            return _valued(claim, article, standing)
        case Measure.ACQUISITION_PRICE:
            return _bought(claim, article, standing)
        case Measure.FUNDING_ROUND:
            return _raised(claim, article, standing)
        case _:
            return claim


def _raised(claim: Claim, article: Article, standing: Standing) -> Claim:
    """Loans, bonds and shares of one that raises no rounds, of lenders if anybody's; a state that gives takes part."""
    other = claim.counterparty
    if other in GOVERNMENTS:
        return replace(claim, measure=Measure.INVESTMENT)
    if str(claim.company) not in _sentence(claim, article):
        return claim
    lender = other if other and standing.gives(other) else None
    return replace(claim, measure=Measure.FINANCING, counterparty=lender)


def _valued(claim: Claim, article: Article, standing: Standing) -> Claim:
    venture = standing.venture
    said = _sentence(claim, article)
    if venture and venture in said and str(claim.company) not in said:
        return replace(claim, company=venture)  # "told of a $28 billion valuation, a Corvane spokeswoman said"
    if claim.amount.unit not in _LIKE_DOLLARS or max(claim.amount.low or 0, claim.amount.high or 0) >= _WORTH_AT_LEAST:
        return replace(claim, measure=Measure.MARKET_VALUE) if claim.counterparty is None else claim
    if _names(claim, article):
        return replace(claim, measure=Measure.OTHER, counterparty=None)  # "the largest is Intel at $7.9 billion"
    return replace(claim, company=venture) if venture else claim


def _sentence(claim: Claim, article: Article) -> str:
    return article.part(claim.part)[claim.sentence[0] : claim.sentence[1]]


def _names(claim: Claim, article: Article) -> bool:
    """Whether the giant stands right before its figure."""
    text = article.part(claim.part)
    before = text[max(claim.sentence[0], claim.figure.start - len(claim.company or "") - 8) : claim.figure.start]
    return claim.company is not None and claim.company in before


def _bought(claim: Claim, article: Article, standing: Standing) -> Claim:
    said = _sentence(claim, article).lower()
    if claim.counterparty and any(word in said for word in _SHARES):
        return replace(claim, measure=Measure.INVESTMENT)
    buyer = claim.company if claim.counterparty in (None, standing.venture) else claim.counterparty
    near = standing.venture is not None and (buyer == claim.company or standing.venture.lower() in said)
    return replace(claim, company=standing.venture if near else None, counterparty=buyer)
