"""Comparisons, a sum and their articles, about a made-up company, and what a card says of them."""

from decimal import Decimal

from bot.card import Card, Heading, Line
from bot.model import (
    Amount,
    Article,
    Claim,
    Comparison,
    Confidence,
    Equation,
    Figure,
    Finding,
    Measure,
    Part,
    Quantity,
    Relation,
    Side,
    When,
)
from briefs.news import News

BILLION = Decimal(10) ** 9
TEXTS = {
    "one": "Acme invested $14.3 billion in Bolt.",
    "two": "Acme invested $14.3 million in Bolt.",
    "old": "Bolt expects sales of $1 billion.",
    "new": "Bolt expects sales of $2 billion.",
    "loan": "Bolt took a package of $29 billion.",
    "worth": "Bolt is worth $29 billion.",
}
ARTICLES = {name: Article(id=name, title=name, text=text, outlet=f"{name}.example") for name, text in TEXTS.items()}


def claim(article: str, measure: Measure, day: str | None = None) -> Claim:
    text = TEXTS[article]
    start = text.index("$")
    end = len(text) if " in Bolt" not in text else text.index(" in Bolt")
    said = text[start:end].rstrip(".")
    value = Decimal(said.split()[0][1:]) * (BILLION if "billion" in said else BILLION / 1000)
    return Claim(
        article=article,
        part=Part.TEXT,
        figure=Figure(start=start, end=start + len(said), text=said, amount=Amount(low=value, high=value, unit="USD")),
        sentence=(0, len(text)),
        measure=measure,
        company="Bolt",
        as_of=When.parse(day) if day else None,
    )


def comparison(name: str, measure: Measure, *sides: tuple[Relation, Claim], period: str | None = None) -> Comparison:
    return Comparison(
        id=name,
        quantity=Quantity(company="Bolt", measure=measure, unit="USD", period=period),
        sides=tuple(
            Side(relation=relation, reason="a reason", claims=(one,), origins=(one.article,)) for relation, one in sides
        ),
        confidence=Confidence.REPORTED,
        reason="why",
    )


SLIP = comparison(
    "slip",
    Measure.INVESTMENT,
    (Relation.LEADING, claim("one", Measure.INVESTMENT)),
    (Relation.SLIP, claim("two", Measure.INVESTMENT)),
)
MOVED = comparison(
    "moved",
    Measure.REVENUE,
    (Relation.LEADING, claim("new", Measure.REVENUE, "2025-06-01")),
    (Relation.REVISED, claim("old", Measure.REVENUE, "2025-02-01")),
)
LOAN = comparison("loan", Measure.FINANCING, (Relation.LEADING, claim("loan", Measure.FINANCING)))
WORTH = comparison("worth", Measure.VALUATION, (Relation.LEADING, claim("worth", Measure.VALUATION)))
SUM = Finding(
    id="sum",
    equation=Equation.PARTS,
    company="Bolt",
    holds=False,
    sentence="The parts do not make the total.",
    claims=(claim("one", Measure.INVESTMENT), claim("two", Measure.INVESTMENT)),
)
EVERY = News(comparisons=(SLIP, MOVED, LOAN, WORTH), findings=(SUM,), articles=ARTICLES)


def lines(card: Card) -> list[str]:
    return [block.text for block in card.blocks if isinstance(block, Line)]


def headings(card: Card) -> list[str]:
    return [block.text for block in card.blocks if isinstance(block, Heading)]
