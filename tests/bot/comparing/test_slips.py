"""Likely slips: one voice against the rest, with the same digits."""

import pytest

from bot.model import Confidence, Measure, Relation, Stage
from tests.bot.comparing.press import Press


def test_a_lost_magnitude_is_named_with_its_reason(press: Press) -> None:
    """14.3 million against four that say billion is kept visible, and says why it is doubted."""
    press.tells("analysis.example", "$14.3 million", None, stage=Stage.ESTIMATED)
    for outlet in ("a.com", "b.com", "c.com", "d.com"):
        press.tells(outlet, "$14.3 billion")
    comparison = press.only()
    assert [side.relation for side in comparison.sides] == [Relation.LEADING, Relation.SLIP]
    assert comparison.sides[1].reason == (
        "the same digits, a thousand times smaller, as $14.3 billion; 4 other sources say $14.3 billion"
    )
    assert comparison.confidence is Confidence.LIKELY_SLIP
    assert comparison.settles


@pytest.mark.parametrize(
    ("lone", "rest"),
    [
        ("$14.3 million", "$14.3 billion"),
        ("$15 million", "$15 billion"),
        ("$143 billion", "$14.3 billion"),
        ("$13.4 billion", "$14.3 billion"),
        ("$501 million", "$510 million"),
    ],
)
def test_one_voice_with_the_same_digits_slips(press: Press, lone: str, rest: str) -> None:
    """A lost word, a lost point and two swapped digits are slips where two others agree."""
    press.tells("lone.com", lone)
    press.tells("a.com", rest)
    press.tells("b.com", rest)
    assert press.relations() == {lone: Relation.SLIP, rest: Relation.LEADING}


def test_a_figure_far_off_with_other_digits_is_no_slip(press: Press) -> None:
    """A tranche of 1.2 million is no slip of 14.3 billion."""
    press.tells("lone.com", "$1.2 million")
    press.tells("a.com", "$14.3 billion")
    press.tells("b.com", "$14.3 billion")
    assert press.alarms() == set()


def test_a_lakh_for_a_crore_is_a_slip_in_rupees_only(press: Press) -> None:
    """A factor of a hundred lies between words of rupees and of no other money."""
    for outlet in ("a.com", "b.com"):
        press.tells(outlet, "Rs 4200 million", unit="INR")
        press.tells(outlet, "4200 million", measure=Measure.CONTRACT)
    press.tells("lone.com", "Rs 42 million", unit="INR")
    press.tells("lone.com", "42 million", measure=Measure.CONTRACT)
    assert press.alarms() == {"Rs 42 million"}


def test_a_slip_does_not_lead_even_where_it_is_the_latest(worth: Press) -> None:
    """2.4 million, told last, does not become the valuation."""
    worth.tells("a.com", "$2.41 billion", "2026-03-01")
    worth.tells("b.com", "$2.41 billion", "2026-03-02")
    worth.tells("lone.com", "$2.41 million", "2026-03-20")
    assert worth.only().leading.claims[0].figure.text == "$2.41 billion"


def test_the_same_number_in_another_currency_is_a_slip(press: Press) -> None:
    """14.3 billion euros, by one voice, are 14.3 billion dollars with another sign."""
    press.tells("lone.com", "€14.3 billion", unit="EUR")
    press.tells("a.com", "$14.3 billion")
    press.tells("b.com", "$14.3 billion")
    assert press.relations() == {"€14.3 billion": Relation.SLIP, "$14.3 billion": Relation.LEADING}
    assert "another currency" in press.only().sides[1].reason


def test_another_currency_is_not_compared(press: Press) -> None:
    """Without a stated rate two currencies are two quantities."""
    press.tells("a.com", "$33 billion")
    press.tells("b.com", "A$52.3 billion", unit="AUD")
    assert len(press.compared().comparisons) == 2


def test_a_lost_letter_before_the_dollar_is_read_from_the_same_article(press: Press) -> None:
    """52.3 billion dollars beside A$52.3 billion are Australian in both places."""
    press.tells("a.com", "$33 billion")
    press.tells("b.com", "$52.3 billion")
    press.tells("b.com", "A$52.3 billion", unit="AUD")
    assert press.alarms() == set()
    assert {one.quantity.unit for one in press.compared().comparisons} == {"USD", "AUD"}
