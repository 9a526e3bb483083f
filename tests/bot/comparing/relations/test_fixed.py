"""A company was founded once: whoever tells another year contradicts, whenever it is told."""

import re
from collections.abc import Sequence

from bot.model import Comparison, Measure, Relation
from bot.reading.claims.reader import Reader
from tests.bot.comparing.reported import reported


def compared(reader: Reader, texts: Sequence[str]) -> list[Comparison]:
    """What articles of different outlets, a year apart, make of a founding."""
    found = reported(reader, ((f"20{24 + n}-01-10", text) for n, text in enumerate(texts)))
    return [one for one in found if one.quantity.measure is Measure.FOUNDED]


def relations(comparison: Comparison) -> list[Relation]:
    """How its sides stand."""
    return [side.relation for side in comparison.sides]


def test_two_years_of_one_founding_contradict(reader: Reader) -> None:
    """No later article revises a year; the reason names both."""
    (one,) = compared(reader, ["Anysphere was founded in 2022.", "Anysphere, founded in 2023, makes Cursor."])
    assert relations(one) == [Relation.LEADING, Relation.CONFLICT]
    assert re.search(r"2023 .* against 2022 .*, told of one founding", one.sides[1].reason)


def test_one_year_told_often_is_no_conflict(reader: Reader) -> None:
    """The silent twin: the same year."""
    (one,) = compared(reader, ["Anysphere was founded in 2022.", "Founded in 2022, Anysphere makes Cursor."])
    assert relations(one) == [Relation.LEADING]


def test_about_a_year_agrees_with_its_neighbour(reader: Reader) -> None:
    """«Around 2022» is not against 2023."""
    (one,) = compared(reader, ["Anysphere was founded around 2022.", "Anysphere was founded in 2023."])
    assert relations(one) == [Relation.LEADING]
    assert len(one.sides[0].claims) == 2


def test_an_article_that_tells_both_years_contradicts_nobody(reader: Reader) -> None:
    """It tells of two beginnings."""
    both = "Anysphere was founded in 2022. Anysphere, founded anew in 2022. Anysphere was founded in 2023, say others."
    (one,) = compared(reader, ["Anysphere was founded in 2022.", both])
    assert Relation.CONFLICT not in relations(one)


def test_companies_of_one_name_a_lifetime_apart_are_two(reader: Reader) -> None:
    """A bank of 1905 is not the startup of 2023."""
    (one,) = compared(reader, ["Anysphere was founded in 1905.", "Anysphere was founded in 2023."])
    assert relations(one) == [Relation.LEADING]
