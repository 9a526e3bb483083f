"""Figures that are told by their place: in lists, tables, live reports, conversations, answers to questions."""

import pytest

from bot.model import Claim
from tests.bot.reading.seeded import read
from tests.costs import once, seconds
from tests.quality.sentences import Case, cases

CASES = [*cases("structures.txt"), *cases("voices.txt")]


def told(claim: Claim) -> str:
    return f"{claim.measure.value} | {claim.company or '-'} | {claim.counterparty or '-'}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_the_place_of_a_figure_says_what_it_is_of(case: Case) -> None:
    """Every figure of these texts has the measure and the two sides that its list, table, entry or turn gives it."""
    found = read(case.text, case.title)
    for row in case.rows:
        rest = " | ".join(row[1:])
        at = next((n for n, one in enumerate(found) if row.figure in one.figure.text and told(one) == rest), None)
        assert at is not None, (row, [(one.figure.text, told(one)) for one in found])
        del found[at]


def test_an_entry_about_another_company_says_nothing_of_the_next() -> None:
    """A figure of a live report's later entry is of the article's company again."""
    text = (
        "09.00 Snowflake reports today. Sales of $1.2 billion are expected.\n"
        "09.30 Wayve has raised $1.05 billion.\n"
        "10.00 Sales came in at $1.3 billion."
    )
    assert [told(claim) for claim in read(text, "Snowflake results, live")] == [
        "revenue | Snowflake | -",
        "funding_round | Wayve | -",
        "revenue | Snowflake | -",
    ]


def test_a_number_at_the_head_of_a_line_is_no_time_where_only_one_line_has_it() -> None:
    """A line that begins with digits keeps them where the text is no rolling report."""
    (claim,) = read("10.15 Anthropic raised $3.5 billion.")
    assert told(claim) == "funding_round | Anthropic | -"
    assert claim.sentence == (0, 36)


def test_a_label_is_nobody_who_speaks_when_it_is_a_company() -> None:
    """Companies before a colon are whom the figures are of, however often they come."""
    text = (
        "Databricks: valuation of $134 billion.\nSnowflake: revenue of $4.4 billion.\nDatabricks: debt of $5 billion."
    )
    assert [told(claim) for claim in read(text)] == [
        "valuation | Databricks | -",
        "revenue | Snowflake | -",
        "debt | Databricks | -",
    ]


def test_insiders_who_sell_shares_raise_no_round() -> None:
    """A company that sells shares raises money; its people who sell theirs do not."""
    sold = read("Canva sold $1.5 billion of new shares.")
    assert [told(claim) for claim in sold] == ["funding_round | Canva | -"]
    (claim,) = read("Canva lets employees sell $1.5 billion of shares.")
    assert claim.measure.value == "other"


def test_the_rows_of_a_table_survive_a_line_of_dashes() -> None:
    """The line of dashes below the head of a table leaves the columns as they are."""
    text = "| Lab | Valuation | Investor |\n|:--|--:|---|\n| Sierra | $10 billion | Greenoaks |"
    assert [told(claim) for claim in read(text)] == ["valuation | Sierra | -"]


@pytest.mark.parametrize("line", ["[00:10] ANNA: Yes. ", "09.02 Yes. ", "| Meta | $1bn ", "1. Meta, $1bn. "])
@pytest.mark.parametrize("end", ["\n", ""])
def test_structure_is_read_in_linear_time(line: str, end: str) -> None:
    """Eight times as many heads of lines, or so long a line of them, take no more time each."""
    few, many = ((line + end) * times for times in (300, 2400))
    assert once(lambda: seconds(lambda: read(many), 1) < 8 * 3 * max(seconds(lambda: read(few), 1), 0.002))
