"""What no figure can be: a company bought for the price of a car, a lender as debtor, a worth of ten times the price.

Each reading that cannot hold is put right where the text says enough for it, and else is left unplaced.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from bot.model import Article, Claim, Measure, Scope
from bot.reading.claims.saying.parting import moved
from bot.reading.claims.scene.giants import LIKE_DOLLARS
from bot.reading.claims.scene.scene import Scene
from bot.reading.companies.kinds import is_place
from bot.reading.companies.profiles import place_of

_OF_WHOLES = frozenset({Measure.ACQUISITION_PRICE, Measure.VALUATION, Measure.FUNDING_ROUND, Measure.MARKET_VALUE})
_LEAST, _LEAST_RAISED = 100_000, 50_000
"""No company is bought or valued for less, or gets less as a round, in dollars or their like."""
_LENT = frozenset({Measure.DEBT, Measure.EQUITY, Measure.FINANCING})
_DEAR = 8
"""How many times its price nobody's worth is."""
_EARNED = frozenset({Measure.REVENUE, Measure.RUN_RATE})
_NOT_OF_FIRMS = {
    Measure.ACQUISITION_PRICE: "training",
    Measure.FUNDING_ROUND: "gains",
    Measure.INVESTMENT: "gains",
    Measure.REVENUE: "sales",
}
"""What is told in these ways is none of these measures."""
_PAID = frozenset({Measure.ACQUISITION_PRICE, Measure.INVESTMENT, Measure.CONTRACT, Measure.FUNDING_ROUND})


def as_plausible(claims: Sequence[Claim], article: Article, scene: Scene) -> list[Claim]:
    """The claims, those that cannot hold put right."""
    prices = {claim.company: claim for claim in claims if claim.measure is Measure.ACQUISITION_PRICE and claim.company}
    people = frozenset(scene.people.values()) - scene.named
    steps = (
        partial(_of_thing, article=article),
        partial(_of_bidder, scene=scene, article=article),
        partial(_of_part, scene=scene, article=article),
        partial(_of_cities, scene=scene),
        _of_two,
        _of_company,
        partial(_of_lender, scene=scene, article=article),
        partial(_of_person, people=people, article=article),
    )
    placed = []
    for claim in claims:
        told = claim
        for step in steps:
            told = step(told)
        placed.append(_of_buyer(told, prices, article))
    return placed


def _of_thing(claim: Claim, *, article: Article) -> Claim:
    """«Training its model cost $6 million», «Wang netted $5 billion», «authorised sales of $10 billion»: of none."""
    said = article.part(claim.part)[claim.sentence[0] : claim.figure.start]
    way = _NOT_OF_FIRMS.get(claim.measure)
    return replace(claim, measure=Measure.OTHER, counterparty=None) if way and _ways()[way].search(said) else claim


def _of_bidder(claim: Claim, *, scene: Scene, article: Article) -> Claim:
    """«Orlo raised its bid to $10 billion, opposed by holders led by Accel»: of who raised it, named before it."""
    if claim.measure is not Measure.ACQUISITION_PRICE or Scope.CHANGE not in claim.scopes:
        return claim
    said = article.part(claim.part)[claim.sentence[0] : claim.figure.start]
    raised = moved().search(said)
    if claim.counterparty and not scene.standing.gives(claim.counterparty):
        return claim
    named = [name for name in scene.named if raised and name != claim.company and name in said[: raised.start()]]
    return replace(claim, counterparty=named[0]) if len(named) == 1 else claim


def _of_part(claim: Claim, *, scene: Scene, article: Article) -> Claim:
    """«Orlo accounted for 62% of its revenue of $2 billion»: not Orlo's, but of whom the text is about."""
    if claim.measure not in _EARNED or claim.company is None:
        return claim
    said = article.part(claim.part)[claim.sentence[0] : claim.figure.start]
    share = _accounting().search(said)
    if share is None or claim.company not in said[: share.start()]:
        return claim
    return replace(claim, company=scene.topic if scene.topic != claim.company else None)


def _of_cities(claim: Claim, *, scene: Scene) -> Claim:
    """«$5 billion from Redmond»: the one company of the text that sits there."""
    company, other = (_seated(name, scene) for name in (claim.company, claim.counterparty))
    same = (company, other) == (claim.company, claim.counterparty)
    return claim if same else replace(claim, company=company, counterparty=other)


def _seated(name: str | None, scene: Scene) -> str | None:
    city = (name or "").lower()
    return (scene.profiles.only(place_of([city])) or name) if is_place(city) else name


def _of_two(claim: Claim) -> Claim:
    """Nobody pays himself."""
    same = claim.company is not None and claim.company == claim.counterparty
    return replace(claim, counterparty=None) if same else claim


def _of_company(claim: Claim) -> Claim:
    """«It sells its robot for $20,000»: the price of a thing."""
    most = max(claim.amount.low or 0, claim.amount.high or 0)
    least = _LEAST_RAISED if claim.measure is Measure.FUNDING_ROUND else _LEAST
    small = claim.measure in _OF_WHOLES and claim.amount.unit in LIKE_DOLLARS and 0 < most < least
    return replace(claim, measure=Measure.OTHER, counterparty=None) if small else claim


def _of_lender(claim: Claim, *, scene: Scene, article: Article) -> Claim:
    """«Pimco will handle $26 billion of debt»: lent to whom the text is about; whose goods are bought owes nothing."""
    owes = claim.measure in _LENT and claim.counterparty is None
    if not owes or claim.company is None or scene.topic in {None, claim.company} or scene.standing.gives(scene.topic):
        return claim
    if scene.standing.gives(claim.company):
        return replace(claim, company=scene.topic, counterparty=claim.company)
    said = article.part(claim.part)[claim.sentence[0] : claim.sentence[1]]
    makes = _goods(claim.company).search(said) is not None and said.count(claim.company) == 1
    return replace(claim, company=scene.topic) if makes else claim


def _of_person(claim: Claim, *, people: frozenset[str], article: Article) -> Claim:
    """«Deitke turned down $125 million», «a pay plan that could hand Musk $1 trillion»: pay, by who would pay it."""
    if claim.measure not in _PAID or claim.counterparty in people:
        return claim
    said = article.part(claim.part)[claim.sentence[0] : claim.figure.start]
    alone = claim.measure is Measure.ACQUISITION_PRICE and claim.company is None and any(map(said.startswith, people))
    offered = alone and _refusing().search(said) is not None
    planned = _pay().search(said) is not None
    pay = replace(claim, measure=Measure.COMPENSATION, company=claim.counterparty, counterparty=None)
    return pay if planned or offered or claim.company in people else claim


def _of_buyer(claim: Claim, prices: Mapping[str, Claim], article: Article) -> Claim:
    """«Bought for $1 billion in stock, at the company's valuation of $300 billion»: the worth of who pays with it."""
    price = prices.get(claim.company or "") if claim.measure is Measure.VALUATION else None
    if price is None or price.counterparty is None or price.amount.unit != claim.amount.unit:
        return claim
    (worth, *_), (paid, *_) = [*_ends(claim), 0], [*_ends(price), 0]
    beside = price.sentence == claim.sentence and price.part is claim.part and price.figure.end <= claim.figure.start
    if not beside or not paid or worth < _DEAR * paid:
        return claim
    between = article.part(claim.part)[price.figure.end : claim.figure.start]
    with_stock = _stock().search(between) is not None and str(claim.company) not in between
    return replace(claim, company=price.counterparty) if with_stock else claim


def _ends(claim: Claim) -> Iterator[float]:
    return (float(end) for end in (claim.amount.low, claim.amount.high) if end is not None)


@lru_cache(maxsize=1)
def _stock() -> re.Pattern[str]:
    return re.compile(r"\b(?:stock|shares|paper|aktien|acciones|actions|azioni|ações)\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _accounting() -> re.Pattern[str]:
    verbs = r"account(?:s|ed|ing) for|ma(?:de|kes?) up|represent(?:s|ed)|contribut(?:es?|ed)"
    return re.compile(rf"\b(?:{verbs}) [^.;]{{0,40}}?\bof its\b")


@lru_cache(maxsize=1)
def _ways() -> dict[str, re.Pattern[str]]:
    return {
        "training": re.compile(r"\btrain(?:ing|ed)?\b[^.;]{0,60}\bcosts?\b"),
        "gains": re.compile(r"\b(?:netted|personally (?:made|earned|received|gained))\b[^.;]{0,30}$"),
        "sales": re.compile(
            r"\b(?:authori[sz]ed|allowed|approved|permitted) (?:share )?sales? of (?:[a-z]+ ){0,3}$"
            r"|\b(?:netted|personally (?:made|earned|received|gained))\b[^.;]{0,30}$"
        ),
    }


@lru_cache(maxsize=1)
def _refusing() -> re.Pattern[str]:
    return re.compile(r"\b(?:turned down|rejected|refused|declined|accepted|was offered|had been offered)\b")


@lru_cache(maxsize=1)
def _pay() -> re.Pattern[str]:
    return re.compile(r"\bpay (?:plan|package|award)s? (?:that|which|worth|of|could|would|will)\b")


@lru_cache(maxsize=256)
def _goods(name: str) -> re.Pattern[str]:
    goods = r"(?:AI |graphics )?(?:chips?|processors?|GPUs?|servers?|systems?|hardware|accelerators?|cards?)"
    return re.compile(rf"\b{re.escape(name)}(?:['’]s)? (?:[A-Z]\w+ ){{0,2}}{goods}\b")
