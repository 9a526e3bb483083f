"""Whose a figure is and who is on the other side, of the companies that come into question with their signs."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bot.model import Signed
from bot.reading.claims.weighing.learnt import Learnt, company_score, counterparty_score
from bot.reading.claims.weighing.trust import (
    GRADED,
    Crowd,
    Read,
    Told,
    beside_company,
    beside_counterparty,
    crowded,
    how,
    lead,
    leader,
    of_stance,
    reading,
    stance,
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

    told: str | None
    """Whom the rules have."""
    said: Mapping[str, float]
    """What their reading says for whoever stands to that one in one way or another."""
    score: float
    lead: float
    first: float
    crowd: float
    """What those say that are measured: see `graded`."""

    @classmethod
    def of(cls, weights: Signed, told: str | None, read: Read, measure: str) -> "_Trust":
        base = weights.get("", 0.0)
        ways = ("none",) if told is None else ("same", "other")
        said = {way: base + _sum(weights, reading(way, read, measure)) for way in ways}
        return cls(told, said, *(weights.get(sign, 0.0) for sign in GRADED))

    def sum(self, name: str, score: float, first: tuple[float, float], crowd: float) -> float:
        """What speaks for one of a crowd of which the two highest scores are `first`."""
        best = first[1] if score == first[0] else first[0]
        graded = self.score * score + self.lead * lead(score, best) + self.crowd * crowd
        return self.said[how(name, self.told)] + graded + (self.first if score > best else 0.0)


def sides(signs: Mapping[str, Sequence[str]], read: Read, measure: str, known: Learnt) -> tuple[str | None, str | None]:
    """The company and the other side: of the likeliest companies the one that fits best with its other side."""
    totals = {name: known.sides.added(told) for name, told in signs.items()}
    scores = {name: company_score(total, measure) for name, total in totals.items()}
    stances = {name: stance(told) for name, told in signs.items()}
    trusted = _trusted(Crowd(scores, stances), read, measure, known.company_trust)
    if not trusted or (read.company is None and max(trusted.values()) <= _LIKELY):
        return read.company, read.counterparty
    others = {name: counterparty_score(total, measure) for name, total in totals.items()}
    likeliest = sorted(trusted, key=trusted.__getitem__, reverse=True)[:_RIVALS]
    paired = _beside(likeliest, Crowd(others, stances), read, measure, known.counterparty_trust)
    company = max(likeliest, key=lambda one: trusted[one] + _BESIDE * max(paired[one][0], _LEAST))
    sure, other = paired[company]
    return company, other if sure > (_ADDED if read.counterparty is None else _LIKELY) else None


def _trusted(crowd: Crowd, read: Read, measure: str, weights: Signed) -> dict[str, float]:
    """What speaks for each company as the one that the figure is of."""
    trust, scores = _Trust.of(weights, read.company, read, measure), crowd.scores
    ranked = sorted(scores, key=scores.__getitem__, reverse=True)
    first, crowding = leader([scores[name] for name in ranked[:2]]), crowded(len(ranked))
    trusted: dict[str, float] = {}
    for name in _in_question(ranked, read.company):
        beside = _sum(
            weights, [beside_company(name, read), of_stance(how(name, read.company), read, crowd.stances[name])]
        )
        kept = _KEPT if name == read.company else 0.0
        trusted[name] = trust.sum(name, scores[name], first, crowding) + beside + kept
    return trusted


def _beside(
    companies: Sequence[str], crowd: Crowd, read: Read, measure: str, weights: Signed
) -> dict[str, tuple[float, str | None]]:
    """Who stands beside each of some companies most likely, and what speaks for it."""
    trust, scores = _Trust.of(weights, read.counterparty, read, measure), crowd.scores
    ranked = sorted(scores, key=scores.__getitem__, reverse=True)
    alone: dict[str, float] = {}
    found: dict[str, tuple[float, str | None]] = {}
    for company in companies:
        rest = [name for name in ranked if name != company]
        first, crowding = leader([scores[name] for name in rest[:2]]), crowded(len(rest))
        sure: list[tuple[float, str | None]] = []
        for name in _in_question(rest, read.counterparty):
            if name not in alone:
                kept = _KEPT_BESIDE if name == read.counterparty else 0.0
                stands = of_stance(how(name, read.counterparty), read, crowd.stances[name])
                told = (*beside_counterparty(name, read, measure, scores[name]), stands)
                alone[name] = kept + _sum(weights, told)
            sure.append((trust.sum(name, scores[name], first, crowding) + alone[name], name))
        found[company] = max(sure, default=(_LEAST, None))
    return found


def _in_question(ranked: Sequence[str], read: str | None) -> Iterable[str]:
    """Those with the highest scores, and whom the rules have."""
    nearest = ranked[:_NEAREST]
    return nearest if read is None or read in nearest or read not in ranked else [*nearest, read]


def _sum(weights: Signed, told: Iterable[Told]) -> float:
    total = 0.0
    for sign, much in told:
        total += weights.get(sign, 0.0) * much
    return total
