"""Whose a figure is and who is on the other side, of the companies that come into question with their signs."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bot.model import Signed
from bot.reading.claims.weighing.learnt import Learnt, company_score, counterparty_score
from bot.reading.claims.weighing.trust import (
    Read,
    Told,
    beside_company,
    beside_counterparty,
    graded,
    how,
    leader,
    reading,
)

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


class _Trust(NamedTuple):
    """How far the two sides of a figure are to be trusted with one of its own sides."""

    weights: Signed
    read: Read
    measure: str
    told: str | None
    """Whom the rules have."""
    said: Mapping[str, float]
    """What their reading says for whoever stands to that one in one way or another."""

    @classmethod
    def of(cls, weights: Signed, told: str | None, read: Read, measure: str) -> "_Trust":
        base = weights.get("", 0.0)
        ways = ("none",) if told is None else ("same", "other")
        said = {way: base + _sum(weights, reading(way, read, measure)) for way in ways}
        return cls(weights, read, measure, told, said)

    def sum(self, name: str, signs: Iterable[Told]) -> float:
        """What speaks for somebody with these signs of their own."""
        return self.said[how(name, self.told)] + _sum(self.weights, signs)


def sides(signs: Mapping[str, Sequence[str]], read: Read, measure: str, known: Learnt) -> tuple[str | None, str | None]:
    """The company and the other side: of the likeliest companies the one that fits best with its other side."""
    totals = {name: known.sides.added(told) for name, told in signs.items()}
    scores = {name: company_score(total, measure) for name, total in totals.items()}
    trusted = _trusted(scores, _Trust.of(known.company_trust, read.company, read, measure))
    if not trusted or (read.company is None and max(trusted.values()) <= _LIKELY):
        return read.company, read.counterparty
    others = {name: counterparty_score(total, measure) for name, total in totals.items()}
    trust = _Trust.of(known.counterparty_trust, read.counterparty, read, measure)
    likeliest = sorted(trusted, key=trusted.__getitem__, reverse=True)[:_RIVALS]
    paired = {company: _beside(company, others, trust) for company in likeliest}
    company = max(likeliest, key=lambda one: trusted[one] + _BESIDE * max(paired[one][0], _LEAST))
    sure, other = paired[company]
    return company, other if sure > (_ADDED if read.counterparty is None else _LIKELY) else None


def _trusted(scores: Mapping[str, float], trust: _Trust) -> dict[str, float]:
    """What speaks for each company as the one that the figure is of."""
    first, crowd = leader(scores), len(scores)
    trusted: dict[str, float] = {}
    for name in _in_question(scores, trust.told):
        told = (*graded(scores[name], first, crowd), beside_company(name, trust.read))
        trusted[name] = trust.sum(name, told) + (_KEPT if name == trust.told else 0.0)
    return trusted


def _beside(company: str, others: Mapping[str, float], trust: _Trust) -> tuple[float, str | None]:
    """Who stands beside a company most likely, and what speaks for it."""
    rest = {name: score for name, score in others.items() if name != company}
    first, crowd = leader(rest), len(rest)
    sure: list[tuple[float, str | None]] = []
    for name in _in_question(rest, trust.told):
        score = rest[name]
        told = (*graded(score, first, crowd), *beside_counterparty(name, trust.read, trust.measure, score))
        sure.append((trust.sum(name, told) + (_KEPT_BESIDE if name == trust.told else 0.0), name))
    return max(sure, default=(_LEAST, None))


def _in_question(scores: Mapping[str, float], read: str | None) -> Iterable[str]:
    """Those with the highest scores, and whom the rules have."""
    nearest = sorted(scores, key=scores.__getitem__, reverse=True)[:_NEAREST]
    return dict.fromkeys(nearest if read is None or read not in scores else [*nearest, read])


def _sum(weights: Signed, told: Iterable[Told]) -> float:
    total = 0.0
    for sign, much in told:
        total += weights.get(sign, 0.0) * much
    return total
