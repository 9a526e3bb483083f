"""A round without a name is the named one of its days that set the same worth."""

from bot.model import Measure, Relation
from bot.reading import Reader
from tests.bot.comparing.reported import reported

NAMED = ("2026-02-27", "Vercel announced a $300 million Series F at a valuation of $9.3 billion.")


def relations(reader: Reader, *told: tuple[str, str]) -> set[Relation]:
    found = (one for one in reported(reader, told) if one.quantity.measure is Measure.FUNDING_ROUND)
    return {side.relation for one in found for side in one.sides}


def test_another_sum_at_the_same_worth_contradicts_it(reader: Reader) -> None:
    """Although twice as much is rather another round where nothing ties the two together."""
    other = "Vercel has raised $600 million in fresh capital at a valuation of $9.3 billion."
    assert Relation.CONFLICT in relations(reader, NAMED, ("2026-02-28", other))


def test_another_worth_is_of_another_round(reader: Reader) -> None:
    """At another price, or without any, it may be another one."""
    for other in ("Vercel has raised $600 million at a valuation of $4 billion.", "Vercel has raised $600 million."):
        assert Relation.CONFLICT not in relations(reader, NAMED, ("2026-02-28", other))


def test_so_is_one_of_another_time(reader: Reader) -> None:
    """A company may keep its worth from one round to the next."""
    other = "Vercel has raised $600 million in fresh capital at a valuation of $9.3 billion."
    assert Relation.CONFLICT not in relations(reader, NAMED, ("2026-09-28", other))
