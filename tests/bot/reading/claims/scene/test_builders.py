"""What is laid out in a place is laid out by somebody, and built by who builds."""

import pytest

from tests.bot.reading.seeded import Told, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Microsoft will invest $1.7 billion in Indonesia.", ("capex", "Microsoft", None)),
        ("Salesforce will invest $4 billion in Britain.", ("spending", "Salesforce", None)),
        ("TSMC is putting $165 billion into Arizona.", ("spending", "TSMC", None)),
        ("Microsoft is putting $2 billion into Mistral AI.", ("investment", "Mistral AI", "Microsoft")),
    ],
)
def test_a_place_is_no_company(text: str, wanted: Told) -> None:
    """Nobody has a share of Arizona."""
    assert told(text) == [wanted]
