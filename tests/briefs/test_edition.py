"""The content of one briefing."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from bot.card import Card, Facts, Heading, Line, Quote, Sides, Tone
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
from briefs.edition import LEAD, News, edition

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


def test_an_empty_edition_is_one_line() -> None:
    """Nothing to tell is told in one sentence."""
    assert edition(News(articles={})) == Card(title="Nothing new on AI deals.")
    assert edition(News(articles={}, since="2025-06-13")) == Card(title="Nothing new on AI deals since 2025-06-13.")


def test_the_title_would_do_as_a_notification() -> None:
    """It counts what is disputed, what does not add up and what moved."""
    title = "AI deals: 1 figure in dispute, 1 sum that does not come out and 1 figure that moved, from 6 articles"
    assert edition(EVERY).title == title


def test_the_order_of_news_is_disputes_sums_changes_and_the_rest() -> None:
    """What a reader must know first comes first."""
    assert headings(edition(EVERY)) == [
        "Sources disagree",
        "Sums that do not come out",
        "Was, and is now",
        "Alike, and not the same thing",
        "In print, and nobody says otherwise",
    ]


def test_a_slip_is_told_with_both_quotes() -> None:
    """The lead names it, and the words of both articles follow."""
    card = edition(EVERY)
    assert lines(card)[0] == "Bolt: investment: $14.3 billion (one.example); likely a slip: $14.3 million (two.example)"
    quotes = [block.text for block in card.blocks if isinstance(block, Quote)]
    assert quotes[:2] == [TEXTS["one"], TEXTS["two"]]


def test_a_change_is_told_as_was_and_is() -> None:
    """Earlier first, with the days."""
    assert "Bolt: revenue: was $1 billion (2025-02-01) -> $2 billion (2025-06-01)" in lines(edition(EVERY))


def test_one_number_of_two_things_is_told_apart() -> None:
    """A valuation and a package of one size are named as two things."""
    assert "$29 billion stands for 2 things, which are not compared: Bolt: valuation and Bolt: financing." in lines(
        edition(EVERY)
    )


def test_periods_of_one_kind_stand_side_by_side() -> None:
    """Two years of one company are two rows, not a dispute."""
    years = tuple(replace(one, quantity=replace(one.quantity, measure=Measure.REVENUE, period=year))
                  for one, year in ((LOAN, "2024"), (WORTH, "2025")))  # fmt: skip
    card = edition(News(comparisons=years, articles=ARTICLES))
    facts = [block for block in card.blocks if isinstance(block, Facts)]
    assert [row[0] for row in facts[0].rows] == ["Bolt: revenue (2024)", "Bolt: revenue (2025)"]
    assert card.title.startswith("AI deals: no figures in dispute")


def test_what_is_watched_comes_first() -> None:
    """A watched company leads, whatever else there is."""
    other = replace(SLIP, id="other", quantity=replace(SLIP.quantity, company="Crane"))
    card = edition(News(comparisons=(SLIP, other), articles=ARTICLES, watched=frozenset({"Crane"})))
    assert lines(card)[0].startswith("Crane: investment")


@given(
    st.lists(st.sampled_from([SLIP, MOVED, LOAN, WORTH]), unique=True),
    st.booleans(),
    st.sets(st.sampled_from(list(TEXTS))),
)
def test_whatever_the_news_only_what_stands_is_shown(chosen: list[Comparison], sums: bool, lost: set[str]) -> None:
    """At most five lines lead, and no figure is shown whose article has lost it."""
    articles = {name: replace(one, text="") if name in lost else one for name, one in ARTICLES.items()}
    card = edition(News(comparisons=tuple(chosen), findings=(SUM,) if sums else (), articles=articles))
    first = next((at for at, block in enumerate(card.blocks) if isinstance(block, Heading)), len(card.blocks))
    assert (
        sum(isinstance(block, Line) and block.tone in (Tone.LEAD, Tone.ALERT) for block in card.blocks[:first]) <= LEAD
    )
    for block in card.blocks:
        for said in block.sides if isinstance(block, Sides) else ():
            assert all(said.said in articles[source.article].text for source in said.sources)
