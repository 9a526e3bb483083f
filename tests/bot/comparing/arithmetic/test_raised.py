"""What was raised in all only grows: a total below one of its rounds, or below an older total, cannot hold."""

from collections.abc import Sequence

import pytest

from bot.model import Article, Comparison, Measure, Relation, Scope
from bot.reading.claims.reader import Reader
from tests.bot.comparing.reported import reported


def compared(reader: Reader, *told: tuple[str | None, str]) -> list[Comparison]:
    """What articles of different outlets make of the totals that were raised."""
    return [one for one in reported(reader, told) if Scope.CUMULATIVE in one.quantity.scopes]


def relations(comparisons: Sequence[Comparison]) -> list[Relation]:
    """How the sides of the one comparison of totals stand."""
    (one,) = comparisons
    return [side.relation for side in one.sides]


ROUND = ("2025-01-22", "Databricks raised $10 billion in a Series J that values it at $62 billion.")


def test_a_later_total_below_a_round_cannot_hold(reader: Reader) -> None:
    """The round leads, and the reason names it."""
    found = compared(reader, ROUND, ("2025-06-01", "Databricks has raised a total of $4.2 billion."))
    assert relations(found) == [Relation.LEADING, Relation.CONFLICT]
    assert "cannot hold: $10 billion was raised before on 2025-01-22" in found[0].sides[1].reason


def test_an_undated_total_beside_the_valuation_of_the_round_cannot_hold(reader: Reader) -> None:
    """An article that gives the valuation knows the round."""
    text = "Databricks is private with a $62 billion valuation. Its total raised is $4.2 billion."
    assert Relation.CONFLICT in relations(compared(reader, ROUND, (None, text)))


def test_an_undated_total_of_an_old_profile_is_silent(reader: Reader) -> None:
    """It may be older than the round."""
    text = "Databricks is private with a $43 billion valuation. Its total raised is $4.2 billion."
    assert relations(compared(reader, ROUND, (None, text))) == [Relation.LEADING]


def test_a_total_before_the_round_is_silent(reader: Reader) -> None:
    """It was right when it was written."""
    found = compared(reader, ROUND, ("2024-06-01", "Databricks has raised a total of $4.2 billion."))
    assert relations(found) == [Relation.LEADING]


def test_a_total_that_shrinks_cannot_hold(reader: Reader) -> None:
    """Money that was raised stays raised."""
    one = ("2024-06-01", "Databricks has raised a total of $14 billion.")
    found = compared(reader, one, ("2025-06-01", "Databricks has raised a total of $9.2 billion."))
    assert Relation.CONFLICT in relations(found)


def test_totals_that_grow_are_revised(reader: Reader) -> None:
    """The silent twin: was and now."""
    one = ("2024-06-01", "Databricks has raised a total of $9.2 billion.")
    found = compared(reader, one, ("2025-06-01", "Databricks has raised a total of $14 billion."))
    assert relations(found) == [Relation.LEADING, Relation.REVISED]


def test_equity_in_all_is_no_total_with_debt(reader: Reader) -> None:
    """17 with equity alone and 22 with loans are two totals."""
    one = ("2024-06-01", "Databricks has raised a total of $22 billion in equity and debt.")
    found = compared(reader, one, ("2025-06-01", "Databricks has raised a total of $17 billion in equity."))
    assert not any(side.relation is Relation.CONFLICT for each in found for side in each.sides)


def test_what_was_raised_this_year_is_no_total(reader: Reader) -> None:
    """It may be less than what was raised before."""
    one = ("2024-06-01", "Databricks has raised a total of $14 billion.")
    found = compared(reader, one, ("2025-11-21", "For Databricks the total raised this year is $11 billion."))
    assert not any(side.relation is Relation.CONFLICT for each in found for side in each.sides)


@pytest.mark.parametrize(
    "text",
    [
        "It puts the total raised by Databricks at $4.2 billion. Databricks' total funding is $4.2 billion.",
        "Over a decade Databricks raised $4.2 billion.",
        "Databricks has raised $4.2 billion since it was founded in 2013.",
    ],
)
def test_totals_are_read_as_money_raised_in_all(reader: Reader, text: str) -> None:
    """No valuation and no round."""
    claims = reader.read(Article(id="a", title="", text=text, outlet="a.com"))
    last = next(claim for claim in reversed(claims) if claim.amount.unit == "USD")
    assert (last.measure, last.period) == (Measure.FUNDING_ROUND, "cumulative")


def test_a_total_below_one_of_the_days_before_cannot_hold(reader: Reader) -> None:
    """Totals do not fall: a profile of February that has half of what the company said in January is out of date."""
    told = ("2026-01-28", "Decagon said it has now raised a total of $481 million.")
    found = compared(reader, told, ("2026-02-03", "Decagon has raised a total of $231 million."))
    assert relations(found) == [Relation.LEADING, Relation.CONFLICT]


@pytest.mark.parametrize("words", ["over its life", "in its history", "in four rounds", "across five funding rounds"])
def test_what_was_raised_in_several_rounds_is_a_total(reader: Reader, words: str) -> None:
    """It is no round beside that of the day."""
    found = compared(reader, ("2026-01-28", f"Decagon raised $250 million today. It has raised $481 million {words}."))
    assert relations(found) == [Relation.LEADING]


@pytest.mark.parametrize(
    "told",
    [
        "Decagon has raised a total of $231 million since January.",
        "Decagon has raised a total of $231 million from Accel.",
        "Before that round, Decagon had raised a total of $231 million.",
    ],
)
def test_a_part_of_all_is_no_total(reader: Reader, told: str) -> None:
    """Of a few months, of one investor, or of the time before."""
    one = ("2026-01-28", "Decagon said it has now raised a total of $481 million.")
    sides = [side.relation for found in compared(reader, one, ("2026-05-03", told)) for side in found.sides]
    assert Relation.CONFLICT not in sides
