"""What the words right beside a figure call it, whatever else its sentence tells: «a Series A worth $50 million»."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from bot.model import Article, Claim, Measure, Part

BEFORE_IT = 140
AFTER_IT = 50
"""Characters before and behind a figure that are looked at, within its sentence."""

OPENING = 600
"""Characters of a text in which it says that a company goes public."""


@dataclass(frozen=True, slots=True)
class Calling:
    """Words before a figure and behind it, both where both are given, that call it a measure, and what it was read as.

    `alone`: the other side that was read belongs to what it was taken for. `listed`: it counts in news of a company
    that goes public, and is then of the one that these are about.
    """

    measure: Measure
    read: frozenset[Measure]
    before: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    alone: bool = False
    listed: bool = False

    def calls(self, left: str, right: str) -> bool:
        """Whether the words on either side say so."""
        if self.before is not None and not self.before.search(left):
            return False
        return self.behind is None or self.behind.match(right) is not None


def with_callings(claims: Iterable[Claim], article: Article, topic: str | None) -> list[Claim]:
    """The claims, those that the words beside them call another measure as that; the article is about `topic`."""
    told = list(claims)
    going = topic if _going_public().search(f"{article.title}\n{article.text[:OPENING]}") else None
    buyers = {c.company: c.counterparty for c in told if c.measure is Measure.ACQUISITION_PRICE and c.counterparty}
    return [_called(_priced(claim, article, buyers), article, going) for claim in told]


def _priced(claim: Claim, article: Article, buyers: Mapping[str | None, str | None]) -> Claim:
    """«The deal, first valued at $35 billion»: a price, where the article tells who buys the company."""
    valued = claim.measure is Measure.VALUATION and claim.part is Part.TEXT and claim.company in buyers
    if not valued or not _the_deal().search(article.sides(claim, BEFORE_IT, 0)[0]):
        return claim
    return replace(claim, measure=Measure.ACQUISITION_PRICE, counterparty=buyers[claim.company])


def _called(claim: Claim, article: Article, going: str | None) -> Claim:
    if claim.part is not Part.TEXT or not (claim.company or going) or not claim.amount.money:
        return claim
    listed = going is not None and claim.company in {None, going}
    may_be = [one for one in _callings() if claim.measure in one.read and (listed if one.listed else claim.company)]
    if not may_be:
        return claim
    left, right = article.sides(claim, BEFORE_IT, AFTER_IT)
    called = next((one for one in may_be if one.calls(left, right)), None)
    if called is None:
        return claim
    other = None if called.alone else claim.counterparty
    return replace(claim, measure=called.measure, company=claim.company or going, counterparty=other)


_TO = r"(?:\s(?!of\b|in\b|for\b|to\b)[\w-]{1,12}){0,3}\s?[^\w\s]{0,4}$"
"""Up to three words that lead on to the figure, and a sign of its currency."""


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def _the_deal() -> re.Pattern[str]:
    return _words(
        r"\b(?:deal|transaction|takeover|purchase|acquisition)\b"
        r"(?:,|[^.;,$€£]{0,60}\b(?:is|was|were|had been|be))(?: (?:first|initially|originally|then|now))?"
        rf" (?:valued at|worth){_TO}|(?<!share )(?<!stock )(?<!list )\bprice\b[^.;,$€£\d]{{0,40}} at{_TO}"
    )


_ROUND = r"(?:series [a-k]\d?|seed(?: round)?|(?:funding |financing )rounds?|round)"
_BOUGHT = (
    r"\b(?:buy|buys|buying|bought|acquires?|acquired|acquiring|takes? over|took over)\b[^.;$€£]{0,90}"
    r"\b(?:deal|transaction)(?: (?:that|which))?(?: (?:is|was|could|would|may|might|be)){0,3}"
    rf" (?:worth|valued at){_TO}"
)
_SOLD = r"\b(?:sold|sells?|selling|issued|issues)"
_NEW = r"(?:new |fresh |common |its own ){0,2}(?:stock|shares)"
_FLOATED = r"\b(?:ipo|initial public offering|flotation)\b[^.;]{0,60}\b(?:value|values|valuing|valued)\b"

_ORDER = (
    r"(?<!since )(?<!after )(?<!winning )(?<!since the )(?<!after the )(?<!winning the )(?<!won the )(?<!won a )"
    r"\b(?:contract|order|task order)\b(?: (?:[^.;,$€£\d]|(?:19|20)\d\d\b){1,50})?"
    r" (?:(?:is|was|were|could|would|may|might|will|be|been)[ ]){1,3}worth"
)
_PROCEEDS = (
    r"\b(?:(?:netto|brutto|emissions)?erlös|(?:gross |net )?proceeds|recaudación|ricavato)\b"
    r"(?!(?: \w+){0,3} (?:verkauf|sales?|ventas|vendita|notes|bonds|loans?)\b)[^.;$€£\d]{0,70}"
)
_BRINGING = (
    r"\b(?:ipo|offering|listing|flotation|opération|introduction en bourse|offre|operación|salida a bolsa|oferta|"
    r"offerta|operazione|quotazione|collocamento|operação|börsengang|angebot)\b(?! (?:of|de|von|di) )[^.;,$€£\d]{0,40}"
    r"\b(?:br(?:ing|ought)s? in|fetch(?:ed|es)?|yield(?:ed|s)?|rapport\w{1,4}|aport\w{1,4}|recaud\w{1,4}|frutt\w{1,5}|"
    r"levant\w{1,4}|rend\w{1,4}|bracht?e?n?)"
)


@cache
def _going_public() -> re.Pattern[str]:
    return _words(
        r"\b(?:ipo|initial public offering|goes public|went public|going public|go public|market debut|börsengang|"
        r"introduction en bourse|entrée en bourse|salida a bolsa|sale a bolsa|debut bursátil|"
        r"sbarc\w{1,5} (?:in borsa|a wall street|al nasdaq)|"
        r"quotazione|oferta pública inicial|abertura de capital|upsized offering|share offering)\b"
    )


@cache
def _callings() -> tuple[Calling, ...]:
    unsold = frozenset({Measure.ACQUISITION_PRICE, Measure.DEBT})  # what staff and holders sell is no round
    unlent = frozenset({Measure.OTHER, Measure.ACQUISITION_PRICE, Measure.INVESTMENT, Measure.FUNDING_ROUND})
    unspent = frozenset({Measure.OTHER, Measure.CAPEX, Measure.REVENUE, Measure.CONTRACT})
    unvalued = frozenset({Measure.ACQUISITION_PRICE, Measure.FUNDING_ROUND, Measure.INVESTMENT})
    worth = rf"\b{_ROUND}(?:, [^,;.]{{1,60}},)?(?: (?:is|was|were|had|has|been)){{0,2}} worth{_TO}"
    lenders = rf"\b(?:banks|lenders|creditors) (?:have |had )?(?:lent|lend|gave|provided)\b[^.;,$€£]{{0,30}}{_TO}"
    lent = r"(?:crédits?|prêts?|créditos?|préstamos?)"
    return (
        Calling(Measure.ACQUISITION_PRICE, frozenset({Measure.VALUATION}), before=_words(_BOUGHT)),
        Calling(Measure.FUNDING_ROUND, frozenset({Measure.VALUATION}), before=_words(worth)),
        Calling(Measure.FUNDING_ROUND, unsold, before=_words(rf"{_SOLD} {_NEW} (?:worth|for){_TO}"), alone=True),
        Calling(
            Measure.FUNDING_ROUND,
            unsold,
            before=_words(rf"{_SOLD}{_TO}"),
            behind=_words(rf" (?:of|worth of|in) {_NEW}\b(?! (?:in|of) [A-Z])"),
            alone=True,
        ),
        Calling(Measure.DEBT, unlent, before=_words(rf"\b(?:kredite?n?|darlehen) (?:über|von|in höhe von){_TO}")),
        Calling(
            Measure.DEBT,
            unlent,
            behind=_words(rf" (?:an (?:krediten|darlehen)|de {lent}|em empréstimos|di prestiti)\b"),
        ),
        Calling(Measure.DEBT, unlent, before=_words(lenders), alone=True),
        Calling(
            Measure.SPENDING, unspent, before=_words(rf"\b(?:total|operating|overall) expenses (?:of|at|to be){_TO}")
        ),
        Calling(Measure.SPENDING, unspent, behind=_words(r" in (?:[\w-]{1,12} ){0,2}(?:operating )?expenses\b")),
        Calling(Measure.CONTRACT, frozenset({Measure.VALUATION}), before=_words(rf"{_ORDER}{_TO}")),
        *_listings(),
        Calling(Measure.VALUATION, unvalued, before=_words(rf"{_FLOATED}[^.;$€£\d]{{0,50}}\bat{_TO}"), alone=True),
    )


def _listings() -> tuple[Calling, ...]:
    """What comes in of a listing, by words that tell of one only in news of it."""
    unlisted = frozenset({Measure.OTHER, Measure.REVENUE, Measure.CONTRACT, Measure.INVESTMENT})
    return (
        Calling(Measure.FUNDING_ROUND, unlisted, before=_words(rf"{_PROCEEDS}{_TO}"), alone=True, listed=True),
        Calling(Measure.FUNDING_ROUND, unlisted, before=_words(rf"{_BRINGING}{_TO}"), alone=True, listed=True),
    )
