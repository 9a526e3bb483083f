"""A claim as rules read it, set against what was learnt of many articles: where both differ, the surer one counts.

The rules know constructions and companies, the weights know which words stand near which figures. What the rules read
has a lead, the larger the surer they were; how large was found on articles that neither had seen.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from bot.model import Article, Claim, Measure, Part, Scope, Weights
from bot.reading.claims.row.signs import money
from bot.reading.claims.weighing.company_signs import PAGE, UNTOLD, Setting, company_signs, standings
from bot.reading.claims.weighing.measure_signs import measure_signs
from bot.reading.claims.weighing.passage import Passage, passage
from bot.reading.companies.gazetteer import Mention


class Lead(NamedTuple):
    """What speaks for the company and the other side that the rules name beforehand, in logits."""

    company: float
    counterparty: float


class Surety(Enum):
    """How the rules came to a reading."""

    SETTLED = "settled"
    """By what another place of the article tells of the same amount or of its deal, which the weights do not see."""
    WHOLE = "whole"
    """By words that say what it is and name both sides."""
    FRAMED = "framed"
    """By words that say what it is."""
    PLACED = "placed"
    """By its place in a list or a table, or by what was told before."""
    VAGUE = "vague"


_LEADS = {
    Surety.WHOLE: Lead(4.0, 4.0),
    Surety.FRAMED: Lead(3.5, 4.0),
    Surety.PLACED: Lead(4.5, 6.0),
    Surety.VAGUE: Lead(4.0, 0.0),
}
_LIKELY = 0.0
"""What a company or an other side must reach where the rules name none: rather that than not."""
_SOMEBODY = -1.0
"""The same for the other side where the rules name one: there is one, but it may be another."""
_PACKAGED = frozenset({Measure.EQUITY, Measure.FINANCING})
"""A package and its parts are of one company, and one at a time may be weighed otherwise."""
_APART = frozenset({Scope.CHANGE, Scope.PER_SHARE, Scope.PER_UNIT})
_OF_SHARES = frozenset({Measure.STAKE, Measure.OTHER})
_OF_MONEY = frozenset(Measure) - {Measure.STAKE, Measure.HEADCOUNT, Measure.USERS}


class Learnt(NamedTuple):
    """Weights as they are asked: what each sign says for every measure, and for a company under a measure.

    Measures go by their place in `order`: hundreds of them are added up for a figure, and a place is found at once.
    """

    order: Sequence[Measure]
    of_money: Sequence[int]
    of_shares: Sequence[int]
    start: Sequence[float]
    measures: Mapping[str, Sequence[tuple[int, float]]]
    companies: Mapping[str, Mapping[str, float]]
    counterparties: Mapping[str, Mapping[str, float]]
    kinds: Mapping[str, Sequence[str]]


def learnt(weights: Weights, kinds: Mapping[str, Sequence[str]]) -> Learnt | None:
    """The weights in the order in which they are asked; None where nothing was learnt."""
    if not weights.measures:
        return None
    order = sorted(map(Measure, weights.measures), key=lambda measure: measure.value, reverse=True)
    by_sign: dict[str, list[tuple[int, float]]] = {}
    for place, measure in enumerate(order):
        for sign, weight in weights.measures[measure.value].items():
            by_sign.setdefault(sign, []).append((place, weight))
    sums, shares = ([at for at, one in enumerate(order) if one in allowed] for allowed in (_OF_MONEY, _OF_SHARES))
    start = [weights.measures[measure.value].get("", 0.0) for measure in order]
    return Learnt(order, sums, shares, start, by_sign, weights.companies, weights.counterparties, kinds)


class Pages(NamedTuple):
    """The title and the text of an article as the weights see them."""

    text: Passage
    title: Passage
    standings: Mapping[str, Sequence[str]]

    def setting(self, claim: Claim, before: str | None) -> Setting:
        """Where a claim of the text stands; `before` is the company of the figure before it."""
        return Setting.of(claim, self.text, self.standings, before)

    def companies(self, claim: Claim, setting: Setting) -> dict[str, tuple[str, ...]]:
        """The companies that a figure may be of or that may stand on its other side, each with its signs."""
        near = self.text.names[max(0, setting.at - PAGE) : setting.at + PAGE]
        names = (*self.title.places, *near, claim.company, claim.counterparty)
        return {name: tuple(company_signs(name, setting)) for name in dict.fromkeys(names) if name}


def pages(
    claims: Sequence[Claim],
    article: Article,
    in_title: Sequence[Mention],
    in_text: Sequence[Mention],
    kinds: Mapping[str, Sequence[str]],
) -> Pages:
    """An article with its mentions as the weights see it; `kinds` are what companies are known to be."""
    text = passage(article.text, in_text, (one.figure for one in claims if one.part is Part.TEXT))
    title = passage(article.title, in_title, (one.figure for one in claims if one.part is Part.TITLE))
    return Pages(text, title, standings(title, text, kinds))


def weighed(claims: Sequence[Claim], sureties: Sequence[Surety], read: Pages, known: Learnt) -> list[Claim]:
    """The claims, those of the text as the surer of the rules and the weights has each."""
    found: list[Claim] = []
    before: str | None = None
    for claim, surety in zip(claims, sureties, strict=True):
        if claim.part is Part.TITLE:
            found.append(claim)
            continue
        found.append(_weighed(claim, surety, read, before, known) if _open(claim, surety) else claim)
        before = found[-1].company
    return found


def _open(claim: Claim, surety: Surety) -> bool:
    """Whether a figure may be read otherwise: no change, no price a share, and nothing that is only supposed."""
    if surety is Surety.SETTLED or claim.measure in _PACKAGED or not claim.scopes.isdisjoint(_APART):
        return False
    return claim.measure is not Measure.OTHER or surety is not Surety.PLACED


def _weighed(claim: Claim, surety: Surety, read: Pages, before: str | None, known: Learnt) -> Claim:
    measure, lead = _measure(claim, known, read, surety), _LEADS[surety]
    if measure is Measure.OTHER:
        return claim if claim.measure is measure else replace(claim, measure=measure)
    signs = read.companies(claim, read.setting(claim, before))
    best = _best(signs, _scorer(known.companies, measure), {claim.company: lead.company})
    company = best[1] if best and (claim.company or best[0] > _LIKELY) else claim.company
    others = {name: told for name, told in signs.items() if name != company}
    counterparty = _other_side(claim, others, known, measure, lead)
    if (measure, company, counterparty) == (claim.measure, claim.company, claim.counterparty):
        return claim
    return replace(claim, measure=measure, company=company, counterparty=counterparty)


def _other_side(
    claim: Claim, others: Mapping[str, Sequence[str]], known: Learnt, measure: Measure, lead: Lead
) -> str | None:
    """Who is on the other side; people and states, which the rules know by their words alone, stay."""
    read = claim.counterparty
    if read is not None and lead.counterparty and UNTOLD[-1] in others.get(read, ()):
        return read
    best = _best(others, _scorer(known.counterparties, measure), {read: lead.counterparty})
    return best[1] if best and best[0] > (_LIKELY if read is None else _SOMEBODY) else None


def _measure(claim: Claim, known: Learnt, shown: Pages, surety: Surety) -> Measure:
    """What the figure is of, of the measures that its unit allows; what is counted is what its unit says."""
    allowed = _allowed(claim, known)
    if not allowed:
        return claim.measure
    scores = list(known.start)
    read = f"read {claim.measure.value} {surety.value}"
    for sign in (read, *measure_signs(claim, shown.text, shown.title)):
        for place, weight in known.measures.get(sign, ()):
            scores[place] += weight
    return known.order[max(allowed, key=scores.__getitem__)]


def _allowed(claim: Claim, known: Learnt) -> Sequence[int]:
    if claim.amount.unit == "percent":
        return known.of_shares
    return known.of_money if money(claim.figure) else ()


def _scorer(weights: Mapping[str, Mapping[str, float]], measure: Measure) -> Callable[[Iterable[str]], float]:
    general, special = weights.get("", {}), weights.get(measure.value, {})
    base = general.get("", 0.0)

    def score(signs: Iterable[str]) -> float:
        return base + sum(general.get(sign, 0.0) + special.get(sign, 0.0) for sign in signs)

    return score


def _best(
    signs: Mapping[str, Iterable[str]], score: Callable[[Iterable[str]], float], leads: Mapping[str | None, float]
) -> tuple[float, str] | None:
    """Who has most for it, and how much; None where there is nobody."""
    return max(((score(told) + leads.get(name, 0.0), name) for name, told in signs.items()), default=None)
