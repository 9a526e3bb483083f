"""What a briefing is made of, and the order in which its readers want it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.commands.settled import Settled
from bot.model import Article, Comparison, Confidence, Finding, Measure, Relation, Stage

MONEY_FIRST = (
    Measure.INVESTMENT,
    Measure.ACQUISITION_PRICE,
    Measure.FUNDING_ROUND,
    Measure.VALUATION,
    Measure.CAPEX,
    Measure.CONTRACT,
    Measure.FINANCING,
)
"""What a briefing on deals tells first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a briefing is made of: what changed since the last one, or all there is. `watched` companies come first.

    `turned` says of each comparison, by its id, what became of it since the last one, the most pressing first;
    `settled` what people of the workspace say to it, where they have settled it.
    """

    comparisons: tuple[Comparison, ...] = ()
    findings: tuple[Finding, ...] = ()
    articles: Mapping[str, Article]
    watched: frozenset[str] = frozenset()
    since: str = ""
    turned: Mapping[str, str] = field(default_factory=dict)
    settled: Settled = field(default_factory=dict)

    def ordered(self) -> list[Comparison]:
        """Watched companies first, then what most articles speak of, then what deals are about."""
        return sorted(self.comparisons, key=lambda one: (one.quantity.company not in self.watched, *_weight(one)))

    def sums(self) -> list[Finding]:
        """The arithmetic of what is told: since a day, only that of figures which have changed since."""
        told = {claim.place for one in self.comparisons for claim in one.claims}
        return [one for one in self.findings if not self.since or any(claim.place in told for claim in one.claims)]


def _weight(one: Comparison) -> tuple[int, int, str]:
    measure = one.quantity.measure
    at = MONEY_FIRST.index(measure) if measure in MONEY_FIRST else len(MONEY_FIRST)
    return (-len({claim.article for claim in one.claims}), at, one.id)


def moved(one: Comparison) -> bool:
    """Whether its number was another one before or came to be one, not only the stage in which it was told."""
    if one.amiss:
        return False
    now = [claim.amount.allows() for claim in one.leading.claims]
    return any(
        not claim.amount.allows().overlaps(span)
        for side in one.sides
        if side.relation is Relation.REVISED
        for claim in side.claims
        for span in now
    )


def denied(one: Comparison) -> bool:
    """Whether its number is denied by somebody, or withdrawn, or was refused."""
    now = [claim.amount.allows() for claim in one.leading.claims]
    return any(
        all(claim.stage is Stage.DENIED and any(map(claim.amount.allows().overlaps, now)) for claim in side.claims)
        for side in one.sides
    )


def sure(one: Comparison) -> bool:
    """Whether a reader can take it for news without the details."""
    return one.confidence not in (Confidence.UNRESOLVED, Confidence.CONTESTED)


def lone(one: Comparison) -> bool:
    """Whether a single article speaks of it."""
    return len({claim.article for claim in one.claims}) < 2


def large(one: Comparison) -> bool:
    """Whether it is of a kind that deals are told by."""
    return one.quantity.measure in MONEY_FIRST


def first_of(comparisons: Iterable[Comparison]) -> list[Comparison]:
    """Of what nobody disputes, what can stand in the lead: changed deals, then what several tell, then single news."""
    chosen = [one for one in comparisons if large(one) and sure(one) and not denied(one)]
    return sorted(chosen, key=lambda one: (not moved(one), lone(one)))
