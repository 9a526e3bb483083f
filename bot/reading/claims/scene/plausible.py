"""What no figure can be: a company bought for the price of a car, a lender as debtor, a worth of ten times the price.

Each reading that cannot hold is put right where the text says enough for it, and else is left unplaced.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.model import Article, Claim, Measure, Scope
from bot.reading.claims.saying.parting import moved
from bot.reading.claims.scene.giants import LIKE_DOLLARS, most
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
_PAID = frozenset({Measure.ACQUISITION_PRICE, Measure.INVESTMENT, Measure.CONTRACT, Measure.FUNDING_ROUND})


def as_plausible(claims: Sequence[Claim], article: Article, scene: Scene) -> list[Claim]:
    """The claims, those that cannot hold put right."""
    prices = {claim.company: claim for claim in claims if claim.measure is Measure.ACQUISITION_PRICE and claim.company}
    return [*map(_Plausible(article, scene, frozenset(scene.people.values()) - scene.named, prices).placed, claims)]


@dataclass(frozen=True, slots=True)
class _Plausible:
    """What the checks of one article's claims ask: its words, its scene, its people who are no firms, its prices."""

    article: Article
    scene: Scene
    people: frozenset[str]
    prices: Mapping[str, Claim]

    def placed(self, claim: Claim) -> Claim:
        """The claim after every check that the measure it came with asks for."""
        measure = claim.measure
        claim = self._of_thing(claim)
        claim = self._of_bidder(claim) if measure is Measure.ACQUISITION_PRICE else claim
        claim = self._of_part(claim) if measure in _EARNED else claim
        claim = _of_two(self._of_cities(claim))
        claim = _of_company(claim) if measure in _OF_WHOLES else claim
        claim = self._of_lender(claim) if measure in _LENT else claim
        claim = self._of_person(claim) if measure in _PAID else claim
        return self._of_buyer(claim) if measure is Measure.VALUATION else claim

    def _of_thing(self, claim: Claim) -> Claim:
        """«Training its model cost $6 million», «Wang netted $5 billion», «authorised sales of $10 billion»."""
        ways = _not_of_firms().get(claim.measure, ())
        if not ways:
            return claim
        told = any(way.search(self.article.before(claim)) for way in ways)
        return replace(claim, measure=Measure.OTHER, counterparty=None) if told else claim

    def _of_bidder(self, claim: Claim) -> Claim:
        """«Orlo raised its bid to $10 billion, opposed by holders led by Accel»: of who raised it, named before it."""
        if claim.measure is not Measure.ACQUISITION_PRICE or Scope.CHANGE not in claim.scopes:
            return claim
        if claim.counterparty and not self.scene.standing.gives(claim.counterparty):
            return claim
        said = self.article.before(claim)
        raised = moved().search(said)
        before = said[: raised.start()] if raised else ""
        named = [name for name in self.scene.named if name != claim.company and name in before]
        return replace(claim, counterparty=named[0]) if len(named) == 1 else claim

    def _of_part(self, claim: Claim) -> Claim:
        """«Orlo accounted for 62% of its revenue of $2 billion»: not Orlo's, but of whom the text is about."""
        if claim.measure not in _EARNED or claim.company is None:
            return claim
        said = self.article.before(claim)
        share = _accounting().search(said)
        if share is None or claim.company not in said[: share.start()]:
            return claim
        return replace(claim, company=self.scene.topic if self.scene.topic != claim.company else None)

    def _of_cities(self, claim: Claim) -> Claim:
        """«$5 billion from Redmond»: the one company of the text that sits there."""
        company, other = self._seated(claim.company), self._seated(claim.counterparty)
        same = company == claim.company and other == claim.counterparty
        return claim if same else replace(claim, company=company, counterparty=other)

    def _seated(self, name: str | None) -> str | None:
        if name is None or not is_place(city := name.lower()):
            return name
        return self.scene.profiles.only(place_of([city])) or name

    def _of_lender(self, claim: Claim) -> Claim:
        """«Pimco will handle $26 billion of debt»: lent to whom the text is about; nor owes whose goods are bought."""
        topic, gives = self.scene.topic, self.scene.standing.gives
        owes = claim.measure in _LENT and claim.counterparty is None
        if not owes or claim.company is None or topic in {None, claim.company} or gives(topic):
            return claim
        if gives(claim.company):
            return replace(claim, company=topic, counterparty=claim.company)
        said = self.article.quote(claim)
        makes = _goods(claim.company).search(said) is not None and said.count(claim.company) == 1
        return replace(claim, company=topic) if makes else claim

    def _of_person(self, claim: Claim) -> Claim:
        """«Deitke turned down $125 million», «a pay plan could hand Musk $1 trillion»: pay, by who would pay it."""
        if claim.measure not in _PAID or claim.counterparty in self.people:
            return claim
        said = self.article.before(claim)
        bought = claim.measure is Measure.ACQUISITION_PRICE and claim.company is None
        offered = bought and any(map(said.startswith, self.people)) and _refusing().search(said)
        if not (offered or claim.company in self.people or ("pay " in said and _pay().search(said))):
            return claim
        return replace(claim, measure=Measure.COMPENSATION, company=claim.counterparty, counterparty=None)

    def _of_buyer(self, claim: Claim) -> Claim:
        """«Bought for $1 billion in stock, at the company's valuation of $300 billion»: the worth of who pays so."""
        price = self.prices.get(claim.company or "") if claim.measure is Measure.VALUATION else None
        if price is None or price.counterparty is None or not _dear(claim, price):
            return claim
        between = self.article.part(claim.part)[price.figure.end : claim.figure.start]
        with_stock = _stock().search(between) is not None and str(claim.company) not in between
        return replace(claim, company=price.counterparty, counterparty=None) if with_stock else claim


def _of_two(claim: Claim) -> Claim:
    """Nobody pays himself."""
    same = claim.company is not None and claim.company == claim.counterparty
    return replace(claim, counterparty=None) if same else claim


def _of_company(claim: Claim) -> Claim:
    """«It sells its robot for $20,000»: the price of a thing."""
    least = _LEAST_RAISED if claim.measure is Measure.FUNDING_ROUND else _LEAST
    small = claim.measure in _OF_WHOLES and claim.amount.unit in LIKE_DOLLARS and 0 < most(claim) < least
    return replace(claim, measure=Measure.OTHER, counterparty=None) if small else claim


def _dear(worth: Claim, price: Claim) -> bool:
    """Whether a worth told behind a price, in its sentence and currency, is far too much for what was paid."""
    beside = price.sentence == worth.sentence and price.part is worth.part and price.figure.end <= worth.figure.start
    paid, told = (claim.amount.low or claim.amount.high or 0 for claim in (price, worth))
    return beside and price.amount.unit == worth.amount.unit and paid > 0 and told >= _DEAR * paid


@lru_cache(maxsize=1)
def _stock() -> re.Pattern[str]:
    return re.compile(r"\b(?:stock|shares|paper|aktien|acciones|actions|azioni|ações)\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _accounting() -> re.Pattern[str]:
    verbs = r"account(?:s|ed|ing) for|ma(?:de|kes?) up|represent(?:s|ed)|contribut(?:es?|ed)"
    return re.compile(rf"\b(?:{verbs}) [^.;]{{0,40}}?\bof its\b")


@lru_cache(maxsize=1)
def _not_of_firms() -> dict[Measure, tuple[re.Pattern[str], ...]]:
    """What is told in these ways is none of these measures."""
    gains = re.compile(r"\b(?:netted|personally (?:made|earned|received|gained))\b[^.;]{0,30}$")
    allowed = r"authori[sz]ed|allowed|approved|permitted"
    return {
        Measure.ACQUISITION_PRICE: (re.compile(r"\btrain(?:ing|ed)?\b[^.;]{0,60}\bcosts?\b"),),
        Measure.FUNDING_ROUND: (gains,),
        Measure.INVESTMENT: (gains,),
        Measure.REVENUE: (gains, re.compile(rf"\b(?:{allowed}) (?:share )?sales? of (?:[a-z]+ ){{0,3}}$")),
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
