"""The content of one briefing."""

from collections import Counter
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
    Scope,
    Side,
    Stage,
    When,
)
from briefs.edition import edition
from briefs.leading import LEAD
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


def test_one_number_of_two_things_is_told_apart() -> None:
    """A valuation and a package of one size are named as two things, with who says each."""
    assert (
        "$29 billion stands for 2 things, which are not compared: "
        "Bolt: valuation ($29 billion, worth.example) and Bolt: financing ($29 billion, loan.example)."
    ) in lines(edition(EVERY))


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


def test_what_reads_alike_is_told_apart_by_stage_and_source_in_whole_groups() -> None:
    """Two rows of one name say what they are; the years of a company stand together however many rows there are."""
    plan = replace(claim("new", Measure.CAPEX), stage=Stage.PLANNED)
    bare = comparison("bare", Measure.CAPEX, (Relation.LEADING, claim("old", Measure.CAPEX)))
    hoped = comparison("hoped", Measure.CAPEX, (Relation.LEADING, plan))
    past = comparison("past", Measure.CAPEX, (Relation.LEADING, claim("loan", Measure.CAPEX)), period="2024")
    many = [
        replace(one, id=f"{one.id}{n}", quantity=replace(one.quantity, company=f"C{n}", period=year))
        for n in range(8)
        for one, year in ((LOAN, "2024"), (WORTH, "2025"))
    ]
    many = [replace(one, quantity=replace(one.quantity, measure=Measure.REVENUE)) for one in many]
    card = edition(News(comparisons=(bare, hoped, past, *many), articles=ARTICLES))
    rows = [row[0] for block in card.blocks if isinstance(block, Facts) for row in block.rows]
    assert len(rows) == len(set(rows))
    assert {"Bolt: capital spending, planned", "Bolt: capital spending (2024)"} <= set(rows)
    apart = next(block for block in card.blocks if isinstance(block, Facts))
    years = Counter(row[0].split(":")[0] for row in apart.rows if row[0].startswith("C"))
    assert set(years.values()) == {2}


def test_one_number_in_two_scopes_is_one_row() -> None:
    """Where only a scope differs and the number does not, the row that says most is told."""
    year = comparison("year", Measure.SPENDING, (Relation.LEADING, claim("old", Measure.SPENDING)), period="2024")
    bare = comparison("bare", Measure.SPENDING, (Relation.LEADING, claim("loan", Measure.SPENDING)))
    whole = replace(bare, id="whole", quantity=replace(bare.quantity, scopes=frozenset({Scope.CUMULATIVE})))
    card = edition(News(comparisons=(year, bare, whole), articles=ARTICLES))
    rows = [row[0] for block in card.blocks if isinstance(block, Facts) for row in block.rows]
    assert rows == ["Bolt: spending (in all)", "Bolt: spending (2024)"]


def test_a_stake_and_a_valuation_stand_beside_the_price() -> None:
    """What they come to is said to be computed; where it has nothing to do with the price it is not told."""
    texts = {"stake": "Acme takes 49% of Bolt."}
    articles = ARTICLES | {"stake": Article(id="stake", title="", text=texts["stake"], outlet="stake.example")}
    share = Claim(
        article="stake", part=Part.TEXT, sentence=(0, 23), measure=Measure.STAKE, company="Bolt",
        figure=Figure(start=11, end=14, text="49%", amount=Amount(low=Decimal(49), high=Decimal(49), unit="percent")),
    )  # fmt: skip
    stake = replace(comparison("stake", Measure.STAKE, (Relation.LEADING, share)),
                    quantity=Quantity(company="Bolt", measure=Measure.STAKE, unit="percent"))  # fmt: skip
    told = lines(edition(News(comparisons=(SLIP, stake, WORTH), articles=articles)))
    assert (
        "Beside the price of $14.3 billion (one.example): a stake of 49% (stake.example) and a valuation of "
        "$29 billion (worth.example). Computed, not in print: 49% of $29 billion would be 14.2 billion."
    ) in told
    small = replace(WORTH, sides=MOVED.sides[:1])
    assert not any(
        "Computed" in line for line in lines(edition(News(comparisons=(SLIP, stake, small), articles=articles)))
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
