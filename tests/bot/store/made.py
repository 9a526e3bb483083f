"""Small articles, claims and comparisons made by hand, and a way to put them into a ledger."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal

from bot.model import (
    SHARED,
    Amount,
    Article,
    Claim,
    Comparison,
    Confidence,
    Figure,
    Measure,
    Part,
    Quantity,
    Relation,
    Side,
    When,
)
from bot.store import Ledger, Outcome, Writing

NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)
BILLION = Decimal(10) ** 9


def an_article(name: str = "a", text: str = "Scale AI is worth $29B.", published: str | None = "2025-06-13") -> Article:
    when = When.parse(published) if published else None
    return Article(id=name, title=f"On {name}", text=text, outlet=f"{name}.example", published=when)


def a_claim(
    article: str = "a", billions: str = "29", measure: Measure = Measure.VALUATION, company: str = "Scale AI"
) -> Claim:
    amount = Amount(low=Decimal(billions) * BILLION, high=Decimal(billions) * BILLION, unit="USD", precision=BILLION)
    figure = Figure(start=19, end=23, text=f"${billions}B", amount=amount)
    return Claim(article=article, part=Part.TEXT, figure=figure, sentence=(0, 24), company=company, measure=measure)


def name_of(claim: Claim) -> str:
    return f"{claim.company}/{claim.measure}"


def compared(claims: Iterable[Claim]) -> list[Comparison]:
    """A comparison a measure, with a side for each amount, the one most claims name first: enough to see them kept."""
    named: dict[str, list[Claim]] = {}
    for claim in claims:
        named.setdefault(name_of(claim), []).append(claim)
    return [a_comparison(name, said) for name, said in sorted(named.items())]


def a_comparison(name: str, claims: Sequence[Claim]) -> Comparison:
    sides: dict[Decimal | None, list[Claim]] = {}
    for claim in claims:
        sides.setdefault(claim.amount.low, []).append(claim)
    order = sorted(sides.values(), key=lambda said: (-len(said), said[0].amount.low))
    relations = [Relation.LEADING] + [Relation.CONFLICT] * (len(order) - 1)
    return Comparison(
        id=name,
        quantity=Quantity(company=str(claims[0].company), measure=claims[0].measure, unit="USD"),
        sides=tuple(a_side(relation, said) for relation, said in zip(relations, order, strict=True)),
        confidence=Confidence.CONTESTED if len(order) > 1 else Confidence.REPORTED,
        reason=f"{len(order)} sides",
    )


def a_side(relation: Relation, claims: Sequence[Claim]) -> Side:
    names = tuple(sorted({claim.article for claim in claims}))
    return Side(relation=relation, reason=relation.value, claims=tuple(claims), origins=names)


def compare_again(writing: Writing, companies: Iterable[str]) -> None:
    for company in companies:
        for view in writing.views(company):
            writing.put(view, compared(view.claims))


def put(
    ledger: Ledger, *articles: tuple[Article, Sequence[Claim]], workspace: str = SHARED, at: datetime = NOON
) -> list[Outcome]:
    """Take articles with claims made by hand, and compare what they touch."""
    with ledger.writing(workspace, at) as writing:
        outcomes = writing.add(articles)
        compare_again(writing, writing.due())
    return outcomes
