"""A claim as rules read it, set against what was learnt of many articles: where both differ, the surer one counts.

The rules know constructions and companies, the weights know which words stand near which figures. How far either is to
be trusted is learnt as well, on articles that neither had seen; the rules are believed a little more than that says,
for they were made on the deals that are told most.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.model import Article, Claim, Measure, Part, Scope, Signed, Weights
from bot.reading.claims.row.signs import money
from bot.reading.claims.weighing.company_signs import PAGE, UNTOLD, Setting, company_signs, standings
from bot.reading.claims.weighing.measure_signs import measure_signs
from bot.reading.claims.weighing.passage import Passage, passage
from bot.reading.claims.weighing.trust import LONG, Read, Surety, company_trust, counterparty_trust
from bot.reading.companies.gazetteer import Mention

_LIKELY = -1.0
"""What speaks at least, in logits, for a company where the rules have none, or an other side where they have one."""
_ADDED = -0.5
"""The same for an other side where the rules name none."""
_KEPT, _KEPT_BESIDE = 0.6, 1.0
"""What speaks besides for the company and the other side that the rules have: of much-told deals they know more."""
_LEAST = -1.0
"""What an other side counts at least when companies are weighed together with it: there may be none."""
_BESIDE = 0.5
"""How much an other side counts beside the company."""
_RIVALS = 3
"""Companies that are weighed together with an other side."""
_NEAREST = 3
"""Companies that come into question for a side, by the weights alone, beside the one that the rules have."""
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
    company_trust: Signed
    counterparty_trust: Signed
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
    sides = (weights.companies, weights.counterparties, weights.company_trust, weights.counterparty_trust)
    return Learnt(order, sums, shares, start, by_sign, *sides, kinds)


class Pages(NamedTuple):
    """The title and the text of an article as the weights see them."""

    text: Passage
    title: Passage
    standings: Mapping[str, Sequence[str]]
    long: bool

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
    return Pages(text, title, standings(title, text, kinds), sum(one.part is Part.TEXT for one in claims) >= LONG)


def weighed(claims: Sequence[Claim], sureties: Sequence[Surety], shown: Pages, known: Learnt) -> list[Claim]:
    """The claims, those of the text as the surer of the rules and the weights has each."""
    found: list[Claim] = []
    before: str | None = None
    for claim, surety in zip(claims, sureties, strict=True):
        if claim.part is Part.TITLE:
            found.append(claim)
            continue
        found.append(_weighed(claim, surety, shown, before, known) if _open(claim, surety) else claim)
        before = found[-1].company
    return found


def _open(claim: Claim, surety: Surety) -> bool:
    """Whether a figure may be read otherwise: no change, no price a share, and nothing that is only supposed."""
    if claim.measure in _PACKAGED or not claim.scopes.isdisjoint(_APART):
        return False
    return claim.measure is not Measure.OTHER or surety not in (Surety.PLACED, Surety.SETTLED)


def _weighed(claim: Claim, surety: Surety, shown: Pages, before: str | None, known: Learnt) -> Claim:
    measure = claim.measure if surety is Surety.SETTLED else _measure(claim, known, shown, surety)
    if measure is Measure.OTHER:
        return claim if claim.measure is measure else replace(claim, measure=measure)
    signs = _seen(shown.companies(claim, shown.setting(claim, before)), claim, surety)
    read = Read(claim.measure.value, claim.company, claim.counterparty, surety.value, shown.long)
    company, counterparty = _sides(signs, read, measure.value, known)
    if (measure, company, counterparty) == (claim.measure, claim.company, claim.counterparty):
        return claim
    return replace(claim, measure=measure, company=company, counterparty=counterparty)


def _seen(signs: Mapping[str, Sequence[str]], claim: Claim, surety: Surety) -> Mapping[str, Sequence[str]]:
    """The candidates for a side: only the two as read, where no name means the company that words show."""
    by_words = surety in (Surety.WHOLE, Surety.FRAMED) and UNTOLD[-1] in signs.get(claim.company or "", ())
    sides = (claim.company, claim.counterparty)
    return {name: told for name, told in signs.items() if name in sides} if by_words else signs


def _sides(
    signs: Mapping[str, Sequence[str]], read: Read, measure: str, known: Learnt
) -> tuple[str | None, str | None]:
    """Whose the figure is and who is on the other side: of the likeliest companies the one that fits best with it."""
    trusted = _trusted(signs, read, measure, known)
    if not trusted or (read.company is None and max(trusted.values()) <= _LIKELY):
        return read.company, read.counterparty
    score = scorer(known.counterparties, measure)
    others = {name: score(told) for name, told in signs.items()}
    likeliest = sorted(trusted, key=trusted.__getitem__, reverse=True)[:_RIVALS]
    paired = {company: _beside(company, others, read, measure, known) for company in likeliest}
    company = max(likeliest, key=lambda one: trusted[one] + _BESIDE * max(paired[one][0], _LEAST))
    sure, other = paired[company]
    return company, other if sure > (_ADDED if read.counterparty is None else _LIKELY) else None


def _trusted(signs: Mapping[str, Sequence[str]], read: Read, measure: str, known: Learnt) -> dict[str, float]:
    """What speaks for each company as the one that the figure is of."""
    score = scorer(known.companies, measure)
    scored = {name: score(told) for name, told in signs.items()}
    return {
        name: _sum(known.company_trust, company_trust(name, read, measure, scored)) + _KEPT * (name == read.company)
        for name in _in_question(scored, read.company)
    }


def _beside(
    company: str, others: Mapping[str, float], read: Read, measure: str, known: Learnt
) -> tuple[float, str | None]:
    """Who stands beside a company most likely, and what speaks for it."""
    rest = {name: score for name, score in others.items() if name != company}
    sure = (
        (_sum(known.counterparty_trust, counterparty_trust(name, read, measure, rest)), name)
        for name in _in_question(rest, read.counterparty)
    )
    return max(
        ((trust + _KEPT_BESIDE * (name == read.counterparty), name) for trust, name in sure), default=(_LEAST, None)
    )


def _in_question(scores: Mapping[str, float], read: str | None) -> Iterable[str]:
    """Those with the highest scores, and whom the rules have."""
    nearest = sorted(scores, key=scores.__getitem__, reverse=True)[:_NEAREST]
    return dict.fromkeys(nearest if read is None or read not in scores else [*nearest, read])


def _sum(weights: Signed, told: Iterator[tuple[str, float]]) -> float:
    return weights.get("", 0.0) + sum(weights.get(sign, 0.0) * much for sign, much in told)


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


def scorer(weights: Mapping[str, Mapping[str, float]], measure: str) -> Callable[[Iterable[str]], float]:
    """What weights say for a company by its signs, under a measure."""
    general, special = weights.get("", {}), weights.get(measure, {})
    base = general.get("", 0.0)

    def score(signs: Iterable[str]) -> float:
        return base + sum(general.get(sign, 0.0) + special.get(sign, 0.0) for sign in signs)

    return score
