"""All money that some articles tell of, whoever it is read as being of: by its digits, its number and its article."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from bot.comparing.quantities.quantities import CODE, plain
from bot.comparing.statements.dissent import Place
from bot.model import Article, Claim

POWER = 3
"""The powers of ten between million and billion."""

Number = tuple[str, Decimal]
"""A unit and the written number."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Figures of articles. `speaking`: the articles that tell something of a company, by its plain name."""

    told: Mapping[Number, Sequence[Claim]]
    numbers: Mapping[str, frozenset[Number]]
    speaking: Mapping[str, frozenset[str]]
    articles: Mapping[str, Article]

    def of(self, company: str, number: Number) -> list[Claim]:
        """The claims of a number in the articles that speak of a company."""
        speaking = self.speaking.get(company, frozenset())
        return [claim for claim in self.told.get(number, ()) if claim.article in speaking]

    def odd(self, company: str, number: Number) -> list[Claim]:
        """The claims there that are a thousand times smaller or larger."""
        unit, value = number
        return [claim for power in (-POWER, POWER) for claim in self.of(company, (unit, value.scaleb(power)))]

    def near(self, claims: Iterable[Claim]) -> list[Claim]:
        """What has to be looked at beside claims of one company: odd numbers, and who tells the others."""
        mine = {(plain(one.company or ""), number) for one in claims if (number := number_of(one))}
        found: dict[Place, Claim] = {}
        for company, number in mine:
            if odd := self.odd(company, number):
                found |= {claim.place: claim for claim in (*odd, *self.of(company, number))}
        return [found[place] for place in sorted(found)]


def tallied(
    claims: Iterable[Claim], articles: Mapping[str, Article], named: Mapping[str, Iterable[str]] = MappingProxyType({})
) -> Tally:
    """Index the figures of some articles; what is told twice at one place counts once.

    `named` says, by company, which articles name it without a claim of it.
    """
    told: dict[Number, dict[Place, Claim]] = defaultdict(dict)
    numbers: dict[str, set[Number]] = defaultdict(set)
    speaking: dict[str, set[str]] = defaultdict(set)
    for company, where in named.items():
        speaking[plain(company)] |= set(where)
    for claim in claims:
        if claim.company:
            speaking[plain(claim.company)].add(claim.article)
        if (number := number_of(claim)) is not None:
            told[number][claim.place] = claim
            numbers[claim.article].add(number)
    return Tally(
        {number: list(same.values()) for number, same in told.items()},
        {article: frozenset(some) for article, some in numbers.items()},
        {name: frozenset(some) for name, some in speaking.items()},
        articles,
    )


def number_of(claim: Claim) -> Number | None:
    """The unit and the written number of an amount of money; None for anything else."""
    low, high = claim.amount.low, claim.amount.high
    value = low if low is not None else high
    if not value or not value.is_finite() or len(claim.amount.unit) != CODE:
        return None
    return (claim.amount.unit, value)


def states_size(claim: Claim) -> bool:
    """Whether a figure is written with its million or billion, or in full; else it was taken from another one.

    "From 2.5 to 3 billion" has one word for both, and "ninety-six point seven" is what a listener makes of it.
    """
    words, number = claim.figure.text, number_of(claim)
    at = max((at for at, char in enumerate(words) if char.isdigit()), default=None)
    if at is None or number is None:
        return False
    return any(char.isalpha() for char in words[at + 1 :]) or "".join(filter(str.isdigit, words)) == str(int(number[1]))


def neighbours(claims: Iterable[Claim], figures: Iterable[tuple[str, str, Decimal]]) -> set[str]:
    """The articles of which all claims are needed to compare those of a company.

    `figures` are what the articles of these claims tell of others: article, unit and number. Needed are the articles
    with a number that is a thousand times off one of these claims, and those that tell the latter.
    """
    mine: dict[Number, set[str]] = defaultdict(set)
    for one in claims:
        if (number := number_of(one)) is not None:
            mine[number].add(one.article)
    sought = {(unit, value.scaleb(power)) for unit, value in mine for power in (-POWER, POWER)}
    told: dict[Number, set[str]] = defaultdict(set)
    for article, unit, value in figures:
        told[unit, value].add(article)
    odd = (told.keys() | mine.keys()) & sought
    meant = {(unit, value.scaleb(power)) for unit, value in odd for power in (-POWER, POWER)} & mine.keys()
    return {article for number in odd | meant for article in (*told.get(number, ()), *mine.get(number, ()))}
