"""Numbers that look alike, and what stands beside a price."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

from bot.card import Facts
from bot.model import Amount, Article, Claim, Figure, Measure, Part, Quantity, Relation, Scope, Stage
from briefs.edition import edition
from briefs.news import News
from tests.briefs.told import ARTICLES, EVERY, LOAN, MOVED, SLIP, WORTH, claim, comparison, lines


def test_one_number_of_two_things_is_told_apart() -> None:
    """A valuation and a package of one size are named as two things, with who says each."""
    assert (
        "$29 billion stands for 2 things, which are not compared: "
        "Bolt: valuation ($29 billion, worth.example) and Bolt: financing ($29 billion, loan.example)."
    ) in lines(edition(EVERY))


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
