"""The content of one briefing."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from bot.card import Card, Facts, Heading, Line, Quote, Sides, Tone
from bot.model import Amount, Article, Claim, Comparison, Confidence, Figure, Measure, Part, Relation, When
from briefs.edition import edition
from briefs.leading import LEAD
from briefs.news import News
from tests.briefs.told import (
    ARTICLES,
    BILLION,
    EVERY,
    LOAN,
    MOVED,
    SLIP,
    SUM,
    TEXTS,
    WORTH,
    claim,
    comparison,
    headings,
    lines,
)


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


def test_a_change_leads_with_what_is_now() -> None:
    """The present figure first, then the way there with its days, then both sides from the newest on."""
    card = edition(News(comparisons=(MOVED,), articles=ARTICLES))
    told = (
        "Bolt: revenue: $2 billion (new.example, 2025-06-01); the way there: $1 billion (2025-02-01), then $2 billion"
    )
    assert told in lines(card)
    block = next(block for block in card.blocks if isinstance(block, Sides))
    assert [said.said for said in block.sides] == ["$2 billion", "$1 billion"]


def test_the_text_tells_the_order_of_figures_with_one_date() -> None:
    """“From … to …” puts the second one last, whichever side leads by its date alone."""
    told = order("Bolt went from $1 billion to $3 billion.", "Its worth is $9 billion.")
    assert told[0].startswith(
        "Bolt: valuation: $3 billion (path.example, 2025); the way there: $1 billion (2025), then"
    )
    assert told[0].endswith("undated: $9 billion (odd.example)")


def order(path: str, odd: str) -> list[str]:
    """The lines on a valuation whose first figure leads, with a second of the same date and one without a date."""
    articles = {name: Article(id=name, title="", text=text, outlet=f"{name}.example")
                for name, text in (("path", path), ("odd", odd))}  # fmt: skip

    def at(article: str, said: str, day: str | None) -> Claim:
        start = articles[article].text.index(said)
        amount = Amount(low=Decimal(said[1]) * BILLION, high=Decimal(said[1]) * BILLION, unit="USD")
        return Claim(
            article=article, part=Part.TEXT, sentence=(0, len(articles[article].text)), measure=Measure.VALUATION,
            figure=Figure(start=start, end=start + len(said), text=said, amount=amount),
            company="Bolt", as_of=When.parse(day) if day else None,
        )  # fmt: skip

    one = comparison(
        "path",
        Measure.VALUATION,
        (Relation.LEADING, at("path", "$1 billion", "2025")),
        (Relation.REVISED, at("path", "$3 billion", "2025")),
        (Relation.REVISED, at("odd", "$9 billion", None)),
    )
    card = edition(News(comparisons=(one,), articles=articles))
    block = next(block for block in card.blocks if isinstance(block, Sides))
    assert (block.sides[0].said, block.sides[0].relation) == ("$3 billion", Relation.LEADING)
    return lines(card)


def test_a_stage_alone_moves_nothing() -> None:
    """The same number, once as a plan and once as a fact, is no figure that moved."""
    same = comparison(
        "same",
        Measure.REVENUE,
        (Relation.LEADING, claim("new", Measure.REVENUE)),
        (Relation.REVISED, claim("new", Measure.REVENUE)),
    )
    card = edition(News(comparisons=(same,), articles=ARTICLES))
    assert "moved" not in card.title
    assert "Was, and is now" not in headings(card)


def test_the_lead_tells_disputes_then_sums_then_changed_deals() -> None:
    """Nothing unresolved or told by one article comes before them."""
    odd = replace(WORTH, id="odd", confidence=Confidence.UNRESOLVED)
    moved = replace(MOVED, quantity=replace(MOVED.quantity, measure=Measure.VALUATION))
    card = edition(News(comparisons=(odd, LOAN, moved, SLIP), findings=(SUM,), articles=ARTICLES))
    told = lines(card)[: [type(block) for block in card.blocks].index(Heading)]
    assert [line.split(":")[1].strip() if "Bolt" in line else line for line in told] == [
        "investment", "The parts do not make the total. (one.example and two.example)", "valuation", "financing",
    ]  # fmt: skip


def test_since_a_day_only_sums_of_what_changed_are_told() -> None:
    """A sum none of whose figures has changed is old news."""
    assert "Sums that do not come out" in headings(edition(replace(EVERY, since="2025-06-13")))
    old = News(comparisons=(LOAN,), findings=(SUM,), articles=ARTICLES, since="2025-06-13")
    assert "Sums that do not come out" not in headings(edition(old))
    assert edition(replace(old, comparisons=())).title == "Nothing new on AI deals since 2025-06-13."


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
