"""The briefing on the five founding articles says what a careful analyst would sign, and nothing that is false."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from bot.card import Card, Facts, Heading, Line, Quote, Said, Sides, Tone
from bot.chat import Asker
from bot.commands.disputes import Disputes
from bot.desk import Desk
from bot.desk.names import Names
from bot.intake.files import bring
from bot.intake.take import take
from bot.knowledge import load
from bot.model import Claim, Measure, Relation
from bot.reading import Reader
from bot.store import open_ledger
from briefs.brief import Brief
from briefs.leading import LEAD

SEEDS = Path(__file__).parents[2] / "seeds" / "articles"
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
BILLION = Decimal(10) ** 9
MILLION = Decimal(10) ** 6
ANALYSIS, DATA, GAMBLE, OUTLAY, INVESTS = (path.stem for path in sorted(SEEDS.glob("*.md")))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> Iterator[Desk]:
    """The desk of a fresh ledger with the five articles."""
    ledger = open_ledger(tmp_path_factory.mktemp("ledger"))
    assert [report.why for report in take(bring(SEEDS), ledger, reader, now=NOW)] == [""] * 5
    knowledge = load()
    yield Desk(ledger=ledger, knowledge=knowledge, names=Names(knowledge), clock=lambda: NOW)
    ledger.close()


@pytest.fixture(scope="module")
def card(desk: Desk) -> Card:
    return Brief().answer(desk, Asker())


@pytest.fixture(scope="module")
def claims(desk: Desk) -> tuple[Claim, ...]:
    return tuple(claim for article in sorted(SEEDS.glob("*.md")) for claim in of_article(desk, article.stem))


def of_article(desk: Desk, name: str) -> tuple[Claim, ...]:
    return tuple(desk.ledger.claims_of_article(desk.workspace, name))


def lines(card: Card) -> list[str]:
    return [block.text for block in card.blocks if isinstance(block, Line)]


def quotes(card: Card) -> list[tuple[str, str]]:
    return [(block.source.article, block.text) for block in card.blocks if isinstance(block, Quote)]


def rows(card: Card) -> list[tuple[str, str]]:
    return [row for block in card.blocks if isinstance(block, Facts) for row in block.rows]


def deal(card: Card) -> list[Said]:
    """The sides on what Meta put into Scale AI."""
    (block,) = (
        one for one in card.blocks if isinstance(one, Sides) and one.title.startswith("Scale AI: investment by Meta")
    )
    return list(block.sides)


def by(said: Said) -> set[str]:
    return {source.article for source in said.sources}


def test_the_deal_is_about_14_3_billion_with_who_says_what(card: Card) -> None:
    """The finest figure leads, as its article hedges it."""
    first = deal(card)[0]
    assert (first.said, first.relation, by(first)) == ("approximately $14.3 billion", Relation.LEADING, {GAMBLE})


def test_14_billion_is_the_rounded_form_and_no_disagreement(card: Card) -> None:
    """Who rounds stands on the leading side."""
    rounded = [said for said in deal(card) if said.low == said.high == 14 * BILLION]
    assert {said.relation for said in rounded} <= {Relation.LEADING, Relation.AGREES}
    assert set.union(*map(by, rounded)) == {OUTLAY, INVESTS}


def test_14_3_million_is_named_as_a_likely_slip_with_both_quotes(card: Card) -> None:
    """A thousand times too small, one article, its words beside those of the other."""
    slips = [said for said in deal(card) if said.relation is Relation.SLIP]
    assert {said.low for said in slips} == {Decimal("14.3") * MILLION}
    assert set.union(*map(by, slips)) == {ANALYSIS}
    assert all("thousand times smaller" in said.reason for said in slips)
    assert any(name == GAMBLE and "$14.3 billion" in text for name, text in quotes(card))
    assert any(name == ANALYSIS and ("$14.3M" in text or "$14.3 million" in text) for name, text in quotes(card))


def test_10_billion_is_the_earlier_potential_deal(card: Card) -> None:
    """It was, and contradicts nothing; “exceeds” stands with it."""
    earlier = [said for said in deal(card) if said.low == 10 * BILLION]
    assert {said.relation for said in earlier} == {Relation.REVISED}
    assert set.union(*map(by, earlier)) == {DATA}
    assert "exceeds $10 billion" in {said.said for said in earlier}
    assert all("earlier" in said.reason and "potential" in said.reason for said in earlier)
    assert Relation.CONFLICT not in {said.relation for said in deal(card)}


def test_29_billion_is_a_valuation_and_a_package_which_are_not_compared(card: Card, desk: Desk) -> None:
    """One number for two things, named as such; and the package is its equity and its debt."""
    (told,) = (line for line in lines(card) if line.startswith("$29") and "which are not compared" in line)
    assert "Scale AI: valuation (above $29 billion" in told
    assert "financing" in told
    for one in desk.comparisons():
        of = {claim.measure for claim in one.claims if 29 * BILLION in (claim.amount.low, claim.amount.high)}
        assert len(of) < 2
    assert any("$3 billion and $26 billion" in line and "it fits $29" in line for line in lines(card))


def test_49_percent_stands_beside_valuation_and_price(card: Card) -> None:
    """Stake, valuation and price with who says each, and what they come to, said to be computed."""
    (told,) = (line for line in lines(card) if "49%" in line)
    assert all(part in told for part in ("$14.3 billion", "above $29 billion", "14.2 billion", "Computed"))


def test_the_named_parts_of_700_billion_do_not_add_up_to_it(card: Card) -> None:
    """The sum that fails is told with its parts, and the words of each."""
    (told, *_) = (line for line in lines(card) if "700" in line and "and not" in line)
    assert all(part in told for part in ("$2-3", "100", "$14.3", "$600"))
    at = next(k for k, block in enumerate(card.blocks) if block == Heading("Sums that do not come out"))
    below = [block for block in card.blocks[at + 2 : at + 7] if isinstance(block, Quote)]
    assert {block.source.article for block in below} == {ANALYSIS}
    assert all(any(part in block.text for block in below) for part in ("700", "600", "14.3", "2-3", "100"))


def test_capex_of_2024_the_budget_and_the_data_centers_are_kept_apart(card: Card, desk: Desk) -> None:
    """Three things of one company: none is compared with another, and each is called what it is."""
    lows = {35 * BILLION, 64 * BILLION, 600 * BILLION, 700 * BILLION}
    for one in desk.comparisons("Meta"):
        assert len({claim.amount.low for claim in one.claims} & lows) < 2
    named = {value.split(" (")[0]: label for label, value in rows(card)}
    assert "2024" in named["$35-40 billion"]
    (centers,) = (label for value, label in named.items() if "600" in value)
    assert "2024" not in centers
    (budget,) = (label for value, label in named.items() if "64" in value)
    assert budget.startswith("Meta: ")
    assert "change" not in budget
    assert any("64" in text and name == OUTLAY for name, text in quotes(card))


def test_revenue_of_two_years_is_two_years(card: Card, claims: tuple[Claim, ...]) -> None:
    """870 million is 2024 and 2 billion is 2025, next to one another."""
    sales = [row for row in rows(card) if row[0].startswith("Scale AI: revenue")]
    assert [(label, value.split(" (")[0]) for label, value in sales] == [
        ("Scale AI: revenue (2024)", "$870 million"),
        ("Scale AI: revenue (2025)", "$2 billion"),
    ]
    told = {(claim.amount.low, claim.period) for claim in claims if claim.measure is Measure.REVENUE}
    assert told == {(870 * MILLION, "2024"), (2 * BILLION, "2025")}


def test_the_valuation_leads_with_the_newest_and_shows_the_way_there(card: Card) -> None:
    """From 7 to 13.8 billion; what follows from the deal stands with them and hides neither."""
    (told,) = {line for line in lines(card) if line.startswith("Scale AI: valuation")}
    assert told.index("$7") < told.rindex("$13.8 billion")
    assert "above $29 billion" in told
    assert not told.startswith("Scale AI: valuation: $7")


def test_the_lead_is_five_lines_at_most_with_the_slip_and_the_sum_first(card: Card, desk: Desk) -> None:
    """Every line has figures and sources; the command on disputes counts the same."""
    first = next(k for k, block in enumerate(card.blocks) if isinstance(block, Heading))
    lead = [block for block in card.blocks[:first] if isinstance(block, Line)]
    assert len(lead) == first <= LEAD
    assert "likely a slip" in lead[0].text
    assert "and not $700" in lead[1].text.replace("~", "")
    assert {line.tone for line in lead[:2]} == {Tone.ALERT}
    assert all(any(outlet in line.text for outlet in ("gentic.news", "unnamed outlet")) for line in lead)
    counted = Disputes().answer(desk, Asker()).title
    assert card.title.startswith(counted.split(" and ")[0])
    assert "1 figure in dispute" in counted
    assert "1 sum that does not come out" in counted
    assert "1 sum that does not come out" in card.title


def test_manus_cost_two_to_three_billion_and_nothing_else(claims: tuple[Claim, ...]) -> None:
    """Neither the total nor the sum for Scale AI is the price of Manus."""
    prices = {(claim.amount.low, claim.amount.high) for claim in claims if claim.company == "Manus"}
    assert prices == {(2 * BILLION, 3 * BILLION)}


def test_no_person_of_the_articles_is_an_investor(claims: tuple[Claim, ...], desk: Desk) -> None:
    """Alexandr Wang leads a company, and puts money into none."""
    sides = {claim.counterparty for claim in claims} | {one.quantity.counterparty for one in desk.comparisons()}
    assert not {name for name in sides if name and ("Wang" in name or "Altman" in name)}
    payers = {claim.counterparty for claim in claims if claim.measure in (Measure.INVESTMENT, Measure.STAKE)}
    assert payers == {"Meta"}


def test_every_valuation_is_that_of_scale_ai(claims: tuple[Claim, ...]) -> None:
    """Meta's own value is nowhere told."""
    told = {claim.company for claim in claims if claim.measure in (Measure.VALUATION, Measure.MARKET_VALUE)}
    assert told == {"Scale AI"}


def test_nothing_is_confirmed_by_hearsay(card: Card, desk: Desk) -> None:
    """Only what Scale AI's chief executive says of Scale AI could be confirmed; no article quotes Meta itself."""
    for block in card.blocks:
        if isinstance(block, Sides) and block.confidence == "confirmed":
            assert block.title.startswith("Scale AI: valuation")
    assert not [row for row in rows(card) if "confirmed" in row[1] and not row[0].startswith("Scale AI: valuation")]
    origins = {origin for one in desk.comparisons("Meta") for side in one.sides for origin in side.origins}
    assert not {origin for origin in origins if origin.endswith(": Meta")}
