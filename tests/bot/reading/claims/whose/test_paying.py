"""What people are paid for their work is pay, of the company that pays."""

import pytest

from bot.model import Article
from tests.bot.reading.seeded import rules


def told(text: str) -> tuple[str, str | None]:
    claim = rules().read(Article(id="a", title="", text=text, outlet="example.com"))[0]
    return (claim.measure, claim.company)


@pytest.mark.parametrize(
    "text",
    [
        "Nokia offered Pekka Lahti $25 million over four years.",
        "Nokia pays its engineers up to $2 million a year.",
        "Nokia's best engineers can earn more than $2 million a year.",
        "Nokia handed $1.5 million to its researchers.",
        "Researchers received $2 million from Nokia.",
        "Nokia set aside $30 million for bonuses.",
    ],
)
def test_what_those_who_work_get_is_pay(text: str) -> None:
    """Whoever is the subject, the company pays."""
    assert told(text) == ("compensation", "Nokia")


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Shell will pay Vesper Grid $48 million over six years for electricity.", "contract"),
        ("Nokia, which hires engineers in Oulu, received $90 million from Accel.", "investment"),
        ("Nokia paid $14 million to hire engineers from Infinera.", "investment"),
    ],
)
def test_money_beside_people_who_work_is_not_always_theirs(text: str, measure: str) -> None:
    """A firm with two words to its name is nobody's employee, and who hires pays others."""
    assert told(text)[0] == measure
