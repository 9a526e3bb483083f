"""Parts of a company that have names keep their income; what a group earns, owes and builds is told under its name."""

import pytest

from tests.bot.reading.seeded import company


@pytest.mark.parametrize(
    ("text", "figure", "whose"),
    [
        ("Google reported on Tuesday. Cloud sales rose 30% to $11.96 billion.", "$11.96 billion", "Google Cloud"),
        ("Google raised its outlook. Its cloud backlog climbed 46% to $155 billion.", "$155 billion", "Google Cloud"),
        ("Amazon creció. La división de nube ingresó 35.600 millones de dólares en el trimestre.",
         "35.600 millones de dólares", "Amazon Web Services"),
        ("Amazon's revenue came to $180.2 billion on strong demand for cloud services.", "$180.2 billion", "Amazon"),
    ],
)  # fmt: skip
def test_the_income_and_orders_of_a_branch_are_its_own(text: str, figure: str, whose: str) -> None:
    """Where the words for what it sells stand beside a noun of income, of orders or of a part."""
    assert company(text, figure, "News") == whose


@pytest.mark.parametrize(
    ("text", "figure", "whose"),
    [
        ("Google plans capital expenditures of $75 billion this year.", "$75 billion", "Alphabet"),
        ("Alphabet reported revenue of $102.35 billion for the third quarter.", "$102.35 billion", "Alphabet"),
        ("Alphabet will buy the security company Wiz for $32 billion.", "$32 billion", "Wiz"),
    ],
)
def test_what_a_group_earns_and_builds_is_told_under_its_name(text: str, figure: str, whose: str) -> None:
    """Whichever of its names the text writes, so that articles can be compared; its deals are its company's."""
    assert company(text, figure, "News") == whose
