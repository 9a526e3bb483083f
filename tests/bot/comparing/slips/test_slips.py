"""Likely slips: one voice against the rest, with the same digits."""

import pytest

from bot.model import Bound, Confidence, Measure, Relation, Scope, Stage
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


def test_of_two_lone_voices_nobody_knows_which_slipped(worth: Press) -> None:
    """2.7 million and 2.7 billion of one year: one is a slip, and both are shown without saying which."""
    for outlet, said, on in (("a.com", "$2.7 million", "2024-02-18"), ("b.fr", "$2.7 billion", "2024-07-15")):
        worth.tells(outlet, said, on, measure=Measure.REVENUE, period="2022")
    only = worth.only()
    assert [side.relation for side in only.sides] == [Relation.LEADING, Relation.CONFLICT]
    assert "a thousand times" in only.sides[1].reason


def test_growth_by_a_thousand_takes_time(worth: Press) -> None:
    """Of two years they are two valuations."""
    worth.tells("a.com", "$2.7 million", "2015-03-01")
    worth.tells("b.fr", "$2.7 billion", "2025-03-01")
    assert worth.alarms() == set()


def test_two_digits_may_be_swapped_among_several_voices_of_one_week(worth: Press) -> None:
    """41 beside 14 of two others."""
    worth.tells("a.com", "$14 billion")
    worth.tells("b.com", "$14 billion")
    worth.tells("c.it", "$41 billion")
    assert worth.relations()["$41 billion"] is Relation.SLIP


def test_swapped_digits_are_seen_beside_what_was_talk_before(worth: Press) -> None:
    """14 was whispered in December and announced in January: 41 on the day after stands against both voices."""
    worth.tells("blog.com", "$14 billion", "2025-12-09", stage=Stage.RUMOURED)
    worth.tells("a.com", "$14 billion", "2026-01-14", stage=Stage.CLOSED)
    worth.tells("b.com", "$41 billion", "2026-01-15")
    assert worth.relations()["$41 billion"] is Relation.SLIP


def test_two_digits_the_other_way_round_a_year_later_are_a_rise(worth: Press) -> None:
    """14, and 41 when it has grown."""
    worth.tells("a.com", "$14 billion", "2024-06-01")
    worth.tells("b.com", "$14 billion", "2024-06-01")
    worth.tells("c.it", "$41 billion", "2025-06-01")
    assert worth.alarms() == set()


def test_a_round_sum_in_two_currencies_on_one_day_contradicts_itself(rounds: Press) -> None:
    """300 million dollars are not 300 million euros."""
    rounds.tells("a.com", "$300 million")
    rounds.tells("b.de", "300 million", unit="EUR")
    (reason,) = [side.reason for side in rounds.only().sides if side.relation is Relation.CONFLICT]
    assert "two currencies" in reason


def test_a_round_sum_in_two_currencies_months_apart_is_two_sums(rounds: Press) -> None:
    """One digit is shared by chance."""
    rounds.tells("a.com", "$300 million")
    rounds.tells("b.de", "300 million", "2025-09-13", unit="EUR")
    assert rounds.alarms() == set()


def test_about_as_many_euros_are_a_conversion(rounds: Press) -> None:
    """Who writes «about 300 million euros» may mean 310 million dollars."""
    rounds.tells("a.com", "$300 million")
    rounds.tells("b.de", "300 million", unit="EUR", bound=Bound.APPROX)
    assert rounds.alarms() == set()


def test_a_slipped_currency_stands_against_its_own(press: Press) -> None:
    """665 euros beside 614 euros: the others' 665 dollars show why, and the euros are what contradicts."""
    press.tells("a.com", "$665 million")
    press.tells("b.com", "$665 million")
    press.tells("c.de", "614 million", unit="EUR")
    press.tells("d.com", "€665 million", unit="EUR")
    assert len(press.alarms()) == 1
    (euros,) = [one for one in press.compared().comparisons if one.quantity.unit == "EUR"]
    assert {claim.figure.text for claim in euros.claims} == {"614 million", "€665 million"}


def test_a_round_by_its_name_meets_the_same_sum_in_another_currency() -> None:
    """200 million pounds, in the days in which another tells the Series E of 200 million dollars."""
    raised = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    raised.tells("a.com", "$200 million", "2026-01-26", event="Series E")
    raised.tells("b.co.uk", "£200 million", "2026-01-27", unit="GBP")
    assert len(raised.alarms()) == 1


def test_one_worth_in_two_currencies_is_torn_in_the_same_weeks() -> None:
    """8.6 billion in euros and in dollars cannot both be; 8 may be a rounding of either, a year apart it is chance."""
    for said, later, alarms in (("8.6", "2026-02-26", 1), ("8", "2026-02-26", 0), ("8.6", "2027-02-26", 0)):
        worth = Press(company="Tavi", measure=Measure.VALUATION, counterparty=None)
        worth.tells("a.com", f"${said} billion", "2026-02-25")
        worth.tells("b.de", f"€{said} billion", later, unit="EUR")
        assert len(worth.alarms()) == alarms, said


def test_a_late_round_by_its_name_can_be_a_slip(press: Press) -> None:
    """A Series F of 7.2 million is one beside 7.2 billion; a seed round of 7.2 million is not."""
    for event, alarms in (("Series F", {"$7.2 million"}), ("seed", set())):
        worth = Press(company="Tavi", measure=Measure.VALUATION, counterparty=None)
        worth.tells("a.com", "$7.2 billion", "2026-02-25")
        worth.tells("b.com", "$7.2 million", "2026-02-26", event=event)
        assert worth.alarms() == alarms


@pytest.mark.parametrize(
    ("said", "slips"),
    [
        ("$64-72 million", True),
        ("$64-72 billion", False),  # it holds the result
        ("$60-65 billion", False),  # it was outdone
        ("$10-90 million", False),  # what is this wide holds much
        ("$80-90 million", False),  # it would not hold the result
    ],
)
def test_a_range_that_would_hold_the_result_but_for_a_word_is_a_slip(outlay: Press, said: str, slips: bool) -> None:
    """Nobody else gave the range; the result that lies in it a thousand times larger shows what was meant."""
    outlay.tells("a.com", said, "2025-01-10", stage=Stage.PLANNED, period="2025")
    outlay.tells("b.com", "$69.4 billion", "2025-12-20", period="2025", stage=Stage.CLOSED)
    assert (Relation.SLIP in outlay.relations().values()) is slips


def test_a_range_a_thousand_times_off_is_a_slip_of_the_range_that_another_tells(outlay: Press) -> None:
    """Both ends are the same but for a word: what ranges have of digits is that of both ends."""
    outlay.tells("a.com", "$40-45 million", stage=Stage.PLANNED, period="2026")
    outlay.tells("b.com", "$40-45 billion", stage=Stage.PLANNED, period="2026")
    outlay.tells("c.com", "about $42 billion", bound=Bound.APPROX, stage=Stage.PLANNED, period="2026")
    assert outlay.relations()["$40-45 million"] is Relation.SLIP
    assert outlay.only().confidence is Confidence.LIKELY_SLIP


def test_ranges_with_one_end_alike_are_no_slip_of_one_another(outlay: Press) -> None:
    """40 to 45 million beside 40 to 60 billion is no lost word."""
    outlay.tells("a.com", "$40-45 million", stage=Stage.PLANNED, period="2026")
    outlay.tells("b.com", "$40-60 billion", stage=Stage.PLANNED, period="2026")
    assert Relation.SLIP not in outlay.relations().values()


def test_a_lost_point_in_the_price_of_one_sale_is_a_slip() -> None:
    """17 billion for 1.7: one buyer pays one company once, and nobody else has ten times the price."""
    press = Press(company="Orlo", measure=Measure.ACQUISITION_PRICE, counterparty="Tavi")
    press.tells("a.com", "$1.7 billion", "2025-03-04")
    press.tells("b.com", "$1.7 billion", "2025-03-05")
    press.tells("c.com", "$17 billion", "2025-05-15", stage=Stage.CLOSED)
    assert press.relations()["$17 billion"] is Relation.SLIP


def test_no_worth_falls_a_thousandfold_in_a_year() -> None:
    """«Now worth $4 million», months after all had it at 4 billion: one digit is enough."""
    worth = Press(company="Tavi", measure=Measure.VALUATION, counterparty=None)
    worth.tells("a.com", "$4 billion", "2025-02-18")
    worth.tells("b.com", "$4 billion", "2025-04-09")
    worth.tells("c.com", "$4 million", "2025-12-05")
    assert worth.relations() == {"$4 billion": Relation.LEADING, "$4 million": Relation.SLIP}


@pytest.mark.parametrize(("payer", "slipped"), [("Orion", True), (None, False)])
def test_three_digits_ten_times_too_large_are_a_slip_of_one_payers_money(payer: str | None, *, slipped: bool) -> None:
    """2.67 trillion beside 267 billion; without a payer it is another sum."""
    money = Press(company="Tavi", measure=Measure.INVESTMENT, counterparty=payer)
    money.tells("a.com", "267 billion won", "2024-12-31", unit="KRW")
    money.tells("b.com", "267 billion won", "2025-01-03", unit="KRW")
    money.tells("c.com", "2670 billion won", "2025-01-02", unit="KRW", as_of="2024")
    assert (money.relations().get("2670 billion won") is Relation.SLIP) is slipped


def test_of_two_lone_worths_a_thousand_times_apart_the_one_that_few_reach_is_doubted() -> None:
    """848 billion and 848 million, of one voice each, one of them as of last year: few are worth so many billions."""
    worth = Press(company="Tavi", measure=Measure.VALUATION, counterparty=None)
    worth.tells("a.com", "$848 billion", "2026-01-11")
    worth.tells("b.com", "$848 million", "2026-01-09", scopes=[Scope.PRIOR], as_of="2025-07")
    assert worth.relations() == {"$848 million": Relation.LEADING, "$848 billion": Relation.SLIP}
