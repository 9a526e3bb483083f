"""What no measure covers is compared by what the words call it: fees once, holdings by day, losses by year."""

import pytest

from bot.model import Measure, Relation
from bot.reading import Reader
from tests.bot.comparing.reported import reported


@pytest.mark.parametrize(
    ("one", "other", "event"),
    [
        (
            "Figma gets a termination fee of $1 billion.",
            "Figma gets a $1 million break-up fee.",
            "break-up fee",
        ),
        ("Figma had a net loss of $732 million in 2024.", "Figma lost $632 million in 2024.", "net loss"),
        ("Figma sold shares at $33.", "Figma sold shares at $36.", "issue price"),
        ("Figma agreed to a settlement of $3.26 billion.", "Figma pays $3.26 million to settle.", "settlement"),
    ],
)
def test_two_figures_of_one_matter_disagree(reader: Reader, one: str, other: str, event: str) -> None:
    """Told in the same days; the comparison is called by the matter."""
    (found,) = reported(reader, [("2025-03-04", one), ("2025-03-05", other)])
    assert {side.relation for side in found.sides} & {Relation.CONFLICT, Relation.SLIP}
    assert (found.quantity.measure, found.quantity.event) == (Measure.OTHER, event)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Figma had a net loss of $732 million in 2024.", "Figma had a net loss of $632 million in 2023."),
        ("Figma had a net loss of $732 million in 2024.", "Figma had an operating loss of $632 million in 2024."),
        ("Figma had a net loss of $732 million in 2024.", "Figma had a loss before tax of $632 million in 2024."),
        ("Figma agreed to a settlement of $30 million.", "Figma pays $40 million to settle."),
        ("SoftBank's ByteDance stake is worth $3 billion.", "SoftBank's Nvidia stake is worth $3.5 billion."),
        ("Figma expects savings of $3 billion in 2025.", "Figma expects savings of $5 billion in 2026."),
        ("Figma had EBITDA of $732 million in 2024.", "Figma had adjusted EBITDA of $932 million in 2024."),
    ],
)
def test_two_matters_and_two_years_do_not(reader: Reader, one: str, other: str) -> None:
    """What is of another kind or period is another quantity."""
    found = reported(reader, [("2025-03-04", one), ("2025-03-04", other)])
    assert all([side.relation for side in one.sides] == [Relation.LEADING] for one in found)


def test_two_bidders_offer_two_prices_a_share(reader: Reader) -> None:
    """One topping the other is no dispute about what is offered."""
    told = (
        "HPE offered to buy Juniper Networks for $28 a share.",
        "Oracle offered to buy Juniper Networks for $31 a share, topping HPE.",
    )
    found = reported(reader, (("2025-03-04", text) for text in told))
    assert Relation.CONFLICT not in {side.relation for one in found for side in one.sides}
