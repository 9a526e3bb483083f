"""A claim as rules read it, set against what was learnt of many articles: where both differ, the surer one counts.

The rules know constructions and companies, the weights know which words stand near which figures. How far either is to
be trusted is learnt as well, on articles that neither had seen; the rules are believed a little more than that says,
for they were made on the deals that are told most.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.model import Article, Claim, Measure, Part, Scope
from bot.reading.claims.row.signs import money
from bot.reading.claims.weighing.company_signs import PAGE, Setting, company_signs, standings
from bot.reading.claims.weighing.learnt import Learnt
from bot.reading.claims.weighing.measure_signs import measure_signs
from bot.reading.claims.weighing.passage import Passage, passage
from bot.reading.claims.weighing.sides import sides
from bot.reading.claims.weighing.trust import LONG, Read, Surety
from bot.reading.companies.gazetteer import Mention

_PACKAGED = frozenset({Measure.EQUITY, Measure.FINANCING})
"""A package and its parts are of one company, and one at a time may be weighed otherwise."""
_BY_WORDS = frozenset({Surety.WHOLE, Surety.FRAMED})
"""How the rules came to a company that words show and no name means; the weights know names alone."""
_APART = frozenset({Scope.CHANGE, Scope.PER_SHARE, Scope.PER_UNIT})


class Pages(NamedTuple):
    """The title and the text of an article as the weights see them."""

    text: Passage
    title: Passage
    standings: Mapping[str, Sequence[str]]
    long: bool

    def setting(self, claim: Claim, before: str | None) -> Setting:
        """Where a claim of the text stands; `before` is the company of the figure before it."""
        return Setting.of(claim, self.text, self.standings, before)

    def companies(self, claim: Claim, setting: Setting) -> dict[str, list[str]]:
        """The companies that a figure may be of or that may stand on its other side, each with its signs."""
        return {name: company_signs(name, setting) for name in self.names(claim)}

    def names(self, claim: Claim) -> list[str]:
        """These companies, by their names alone."""
        near = self.text.near(self.text.at(claim.figure.start), PAGE)
        return [*filter(None, dict.fromkeys((*self.title.places, *near, claim.company, claim.counterparty)))]


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
    company, counterparty = claim.company, claim.counterparty
    names = shown.names(claim)
    if surety in _BY_WORDS and company and company not in shown.standings:  # only the two as read
        names = [name for name in names if name in (company, counterparty)]
    if names and (counterparty or names != [company]):  # one alone stands as it was read
        setting = shown.setting(claim, before)
        read = Read(claim.measure.value, company, counterparty, surety.value, shown.long)
        company, counterparty = sides({name: company_signs(name, setting) for name in names}, read, measure, known)
    if (measure, company, counterparty) == (claim.measure, claim.company, claim.counterparty):
        return claim
    return replace(claim, measure=measure, company=company, counterparty=counterparty)


def _measure(claim: Claim, known: Learnt, shown: Pages, surety: Surety) -> Measure:
    """What the figure is of, of the measures that its unit allows; what is counted is what its unit says."""
    allowed = _allowed(claim, known)
    if not allowed:
        return claim.measure
    signs = [f"read {claim.measure} {surety.value}", *measure_signs(claim, shown.text, shown.title)]
    scores = known.measures.all(known.measures.added(signs))
    most = max([scores[lane] for lane in allowed])
    likeliest = [lane for lane in allowed if scores[lane] == most]
    if len(likeliest) > 1:
        return known.order[max(likeliest, key=lambda lane: known.measures.one_by_one(signs, lane))]
    return known.order[likeliest[0]]


def _allowed(claim: Claim, known: Learnt) -> Sequence[int]:
    if claim.amount.unit == "percent":
        return known.of_shares
    return known.of_money if money(claim.figure) else ()
