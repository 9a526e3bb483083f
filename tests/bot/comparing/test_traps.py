"""The traps of comparing figures in news: each is a way to raise a false alarm or to miss a true one."""

import pytest

from bot.model import Bound, Confidence, Measure, Part, Relation, Scope, Stage, Voice
from tests.bot.comparing.press import Press


def test_rounding_does_not_swallow_a_conflict(press: Press) -> None:
    """The tolerance comes from the written precision: 14.3 and 14.8 stay apart, 14 and 15 are roundings of them."""
    press.tells("nasdaq.com", "$14.3 billion")
    press.tells("hngn.com", "$14.3 billion", as_of="2025-06-12")
    press.tells("seed.example", "$14 billion", "2025-06-14")
    press.tells("dailystar.net", "$14.8 billion", "2025-06-14", stage=Stage.CLOSED)
    press.tells("perigee.pro", "about $14.8 billion", "2025-06-15", bound=Bound.APPROX)
    press.tells("startup.example", "$15 billion", "2025-06-16")
    comparison = press.only()
    assert [{c.figure.text for c in side.claims} for side in comparison.sides] == [
        {"$14.3 billion", "$14 billion"},
        {"$14.8 billion", "about $14.8 billion", "$15 billion"},
    ]
    assert comparison.sides[1].relation is Relation.CONFLICT
    assert comparison.confidence is Confidence.CONTESTED
    assert "14.3 billion" in comparison.reason
    assert "14.8 billion" in comparison.reason
    assert "Scale AI or Meta" in comparison.settles


@pytest.mark.parametrize(("other", "alarms"), [("$700 million", 0), ("$680 million", 1), ("$710 million", 1)])
def test_a_sum_told_by_its_first_digit_contradicts_nothing(press: Press, other: str, alarms: int) -> None:
    """Who says 700 for 693 has rounded; who says 680 or 710 has not."""
    press.tells("a.com", "$693 million")
    press.tells("b.com", other, "2025-06-14")
    assert len(press.alarms()) == alarms


def test_a_small_round_and_a_large_pledge_are_no_slip(press: Press) -> None:
    """Two plausible magnitudes, each with its own event, are two things."""
    press.tells("a.com", "$5 million", event="seed", stage=Stage.CLOSED, measure=Measure.FUNDING_ROUND)
    press.tells("b.com", "$5 billion", event="pledge", stage=Stage.PLANNED, measure=Measure.FUNDING_ROUND)
    press.tells("c.com", "$5 billion", event="pledge", stage=Stage.PLANNED, measure=Measure.FUNDING_ROUND)
    assert press.alarms() == set()


def test_two_supported_magnitudes_are_no_slip(press: Press) -> None:
    """A figure that two voices give is not one voice's slip."""
    for outlet in ("a.com", "b.com"):
        press.tells(outlet, "$14.3 million")
    for outlet in ("c.com", "d.com", "e.com"):
        press.tells(outlet, "$14.3 billion")
    assert Relation.SLIP not in press.relations().values()


def test_stages_do_not_excuse_two_simultaneous_announced_figures(press: Press) -> None:
    """Announced against closed in the same days is a conflict, not progress."""
    press.tells("a.com", "$14.3 billion", stage=Stage.ANNOUNCED)
    press.tells("b.com", "$14.8 billion", "2025-06-14", stage=Stage.CLOSED)
    assert len(press.alarms()) == 1


def test_derived_values_are_no_origins(press: Press) -> None:
    """What a stake and a valuation come to supports a price as a finding and adds no voice."""
    press.tells("a.com", "$14.3 billion")
    press.tells("a.com", "49%", measure=Measure.STAKE)
    press.tells("a.com", "$29 billion", measure=Measure.VALUATION, counterparty=None)
    compared = press.compared()
    price = next(one for one in compared.comparisons if one.quantity.measure is Measure.INVESTMENT)
    assert [len(side.origins) for side in price.sides] == [1]
    assert price.confidence is Confidence.REPORTED
    (finding,) = compared.findings
    assert finding.holds
    assert "13.8 to 14.6 billion" in finding.sentence


def test_a_later_coarser_figure_is_not_stale(press: Press) -> None:
    """About 14 billion, told after 14.3 billion, agrees with it."""
    press.tells("a.com", "$14.3 billion")
    press.tells("b.com", "about $14 billion", "2025-09-01", bound=Bound.APPROX)
    assert press.only().confidence is Confidence.WELL_SUPPORTED


def test_a_prior_valuation_does_not_join_the_investment(press: Press) -> None:
    """Two 14s, one paid and one a valuation of the year before, stay apart."""
    press.tells("a.com", "$14 billion")
    press.tells(
        "b.com", "$14 billion", measure=Measure.VALUATION, counterparty=None, as_of="2024", scopes=[Scope.PRIOR]
    )
    assert {one.quantity.measure for one in press.compared().comparisons} == {Measure.INVESTMENT, Measure.VALUATION}


def test_more_than_ten_before_fourteen_is_revised(press: Press) -> None:
    """Talk of more than 10 billion is consistent with 14.3 billion and superseded by it."""
    press.tells("a.com", "more than $10 billion", "2025-06-08", bound=Bound.OVER, stage=Stage.TALKS)
    press.tells("b.com", "$14.3 billion")
    assert press.relations() == {"more than $10 billion": Relation.REVISED, "$14.3 billion": Relation.LEADING}


def test_a_high_end_quoted_alone_is_the_range(outlay: Press) -> None:
    """Up to 72 billion is the top of 64 to 72 billion."""
    outlay.tells("a.com", "$64-72 billion", period="2025", stage=Stage.PLANNED)
    outlay.tells("b.com", "up to $72 billion", period="2025", bound=Bound.UP_TO, stage=Stage.PLANNED)
    assert len(outlay.only().sides) == 1


def test_target_midpoint_and_top_of_a_price_range_do_not_conflict(worth: Press) -> None:
    """What is hoped for before a listing may differ."""
    worth.tells("a.com", "$27 billion", "2025-03-27", stage=Stage.PLANNED)
    worth.tells("b.com", "up to $32 billion", "2025-03-28", bound=Bound.UP_TO, stage=Stage.PLANNED)
    worth.tells("c.com", "$35 billion", "2025-03-27", stage=Stage.PLANNED, scopes=[Scope.TARGET])
    assert worth.alarms() == set()


def test_syndicated_copies_are_one_voice(press: Press) -> None:
    """The same sentences, or the same credited origin, make one source however many outlets carry them."""
    first = press.tells("reuters.com", "$14.8 billion")
    for outlet in ("copy-one.com", "copy-two.com", "copy-three.com"):
        press.copied(first, outlet)
    press.tells("perigee.pro", "$14.8 billion", credit="Reuters")
    (side,) = press.only().sides
    assert side.origins == ("Reuters",)
    assert press.only().confidence is Confidence.REPORTED


def test_an_outlet_that_corrects_itself_is_not_in_dispute_with_itself(press: Press) -> None:
    """Only the latest word of a voice counts."""
    press.tells("a.com", "$14.8 billion", "2025-06-12")
    press.tells("a.com", "$14.3 billion", "2025-06-13")
    press.tells("b.com", "$14.3 billion", "2025-06-13")
    comparison = press.only()
    assert [side.relation for side in comparison.sides] == [Relation.LEADING, Relation.REVISED]
    assert "corrected" in comparison.sides[1].reason


def test_undated_profiles_with_old_valuations_are_no_conflict(worth: Press) -> None:
    """An undated profile cannot be placed in time; what it says is shown as that."""
    worth.tells("profile.com", "$43 billion", None)
    worth.tells("other-profile.com", "$62 billion", None)
    worth.tells("crypto.com", "more than $130 billion", "2025-11-01", bound=Bound.OVER, stage=Stage.TALKS)
    assert worth.alarms() == set()


def test_ten_echoes_change_no_word(press: Press) -> None:
    """A contested figure stays contested, and a reported one reported, however often one side is repeated."""
    press.tells("a.com", "$14.3 billion")
    press.tells("b.com", "$14.3 billion")
    claim = press.tells("c.com", "$14.8 billion")
    before = press.only()
    for at in range(10):
        press.copied(claim, f"echo{at}.com")
    after = press.only()
    assert (before.confidence, before.reason) == (after.confidence, after.reason)
    assert [side.relation for side in before.sides] == [side.relation for side in after.sides]


def test_a_headline_against_its_text_is_a_slip(press: Press) -> None:
    """Fifteen million in a headline above fifteen billion in everybody's text."""
    press.tells("standard.com", "$15 million", "2025-06-15", part=Part.TITLE)
    press.tells("b.com", "$15 billion")
    press.tells("c.com", "$15 billion")
    relations = press.relations()
    assert relations["$15 million"] is Relation.SLIP
    assert press.only().confidence is Confidence.LIKELY_SLIP


def test_half_of_the_only_digit_is_no_rounding(press: Press) -> None:
    """Who has 3.5 in mind does not write 4; 1.4 for 1.375, and "about 4", are roundings."""
    press.tells("a.com", "$4 billion")
    press.tells("b.com", "$3.5 billion")
    assert len(press.alarms()) == 1


def test_half_of_a_later_digit_is_a_rounding(press: Press) -> None:
    """1.38 and 1.4 are roundings of 1.375."""
    press.tells("a.com", "$1.375 billion")
    press.tells("b.com", "$1.38 billion")
    press.tells("c.com", "$1.4 billion")
    assert press.alarms() == set()


def test_about_reaches_beyond_half_a_digit(press: Press) -> None:
    """3.5 is "about 4"."""
    press.tells("a.com", "about $4 billion", bound=Bound.APPROX)
    press.tells("b.com", "$3.5 billion")
    assert press.alarms() == set()


def test_two_outlets_cited_in_one_article_contradict_one_another(rounds: Press) -> None:
    """«Bloomberg put it at 5 while Reuters said 6»: the article sees one thing, and two voices."""
    rounds.tells("a.com", "$5 billion", credit="Bloomberg", event="Series C")
    rounds.tells("a.com", "$6 billion", credit="Reuters", event="Series C")
    assert len(rounds.alarms()) == 1


def test_an_article_of_its_own_word_tells_two_states_of_a_round(rounds: Press) -> None:
    """«The Series C, of 5 at first, came to 6» is no dispute."""
    rounds.tells("a.com", "$5 billion", event="Series C")
    rounds.tells("a.com", "$6 billion", event="Series C")
    assert rounds.alarms() == set()


def test_a_part_and_the_rest_make_the_whole_contract(press: Press) -> None:
    """1.3 billion and another 200 million are the 1.5 of another article."""
    press.tells("a.com", "$1.3 billion", measure=Measure.CONTRACT)
    press.tells("a.com", "$0.2 billion", measure=Measure.CONTRACT, scopes=[Scope.ADDITIONAL])
    press.tells("b.com", "$1.5 billion", measure=Measure.CONTRACT)
    assert press.alarms() == set()


def test_a_named_round_told_on_one_day_may_be_far_off(rounds: Press) -> None:
    """480 and 800 of one Series D are two answers."""
    rounds.tells("a.com", "$480 million", event="Series D")
    rounds.tells("b.com", "$800 million", event="Series D")
    assert len(rounds.alarms()) == 1


def test_rounds_without_a_name_that_are_far_apart_are_two(rounds: Press) -> None:
    """Nothing says that 480 and 800 are one round."""
    rounds.tells("a.com", "$480 million")
    rounds.tells("b.com", "$800 million")
    assert rounds.alarms() == set()


def test_a_valuation_told_later_of_its_month_contradicts_that_of_then(worth: Press) -> None:
    """«In June it was worth 4.7» stands against the 4.5 of June."""
    worth.tells("a.com", "$4.5 billion", "2025-06-10")
    worth.tells("b.com", "$4.7 billion", "2025-12-09", as_of="2025-06", stage=Stage.CLOSED)
    worth.tells("c.com", "$14 billion", "2025-12-09")
    assert len(worth.alarms()) == 1


def test_a_valuation_told_later_of_another_month_contradicts_nothing(worth: Press) -> None:
    """Worth moves."""
    worth.tells("a.com", "$4.5 billion", "2025-06-10")
    worth.tells("b.com", "$4.7 billion", "2025-12-09", as_of="2025-09", stage=Stage.CLOSED)
    assert worth.alarms() == set()


def test_an_article_that_passes_on_what_people_say_sees_two_things(worth: Press) -> None:
    """Its own 4.5 and the 5.9 of people familiar are two times of one line."""
    worth.tells("a.com", "$4.5 billion")
    worth.tells("a.com", "$5.9 billion", voice=Voice.UNNAMED)
    assert worth.alarms() == set()


def test_the_income_of_a_line_does_not_contradict_that_of_the_whole() -> None:
    """51 billion of data center revenue beside 57 billion of revenue in one quarter are two quantities."""
    income = Press(company="Tavi", measure=Measure.REVENUE, counterparty=None)
    income.tells("a.com", "$57.0 billion", "2025-11-19", period="2025-Q3")
    income.tells("b.com", "$51.2 billion", "2025-11-20", period="2025-Q3", scopes=[Scope.SEGMENT])
    assert income.alarms() == set()
    assert len(income.compared().comparisons) == 2


def test_what_leaked_before_a_round_was_announced_is_an_earlier_state_of_it() -> None:
    """Unnamed people said 250 six days before 180 was announced; said after it, it is a conflict."""
    for day, relation in (("2025-01-24", Relation.REVISED), ("2025-01-31", Relation.CONFLICT)):
        raised = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
        raised.tells("a.com", "$250 million", day, event="Series C", voice=Voice.UNNAMED, stage=None)
        raised.tells("b.com", "$180 million", "2025-01-30", event="Series C")
        assert raised.relations()["$250 million"] is relation, day


def test_a_rounding_in_the_third_digit_is_no_conflict() -> None:
    """414 and 415 million are one total told by two; 405 is not."""
    for other, alarms in (("$415 million", set()), ("$405 million", {"$405 million"})):
        total = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
        total.tells("a.com", "$414 million", "2025-01-30")
        total.tells("c.com", "$414 million", "2025-01-30")
        total.tells("b.com", other, "2025-01-31")
        assert total.alarms() == alarms


def test_a_ceiling_that_came_to_much_less_is_an_earlier_state_and_no_agreement() -> None:
    """«Up to 100» excludes no 30, but who then puts in 30 has changed the plan; a worth in talks likewise."""
    pledged = Press(company="Tavi", measure=Measure.INVESTMENT, counterparty="Orion")
    pledged.tells("a.com", "$100 billion", "2025-09-22", bound=Bound.UP_TO)
    pledged.tells("b.com", "$30 billion", "2026-02-27")
    pledged.tells("c.com", "$30 billion", "2026-02-27")
    assert set(pledged.relations().values()) == {Relation.LEADING, Relation.REVISED}
    worth = Press(company="Tavi", measure=Measure.VALUATION, counterparty=None)
    worth.tells("a.com", "$500 billion", "2025-10-02")
    worth.tells("b.com", "$830 billion", "2025-10-20", bound=Bound.UP_TO, stage=Stage.TALKS)
    assert worth.relations()["$830 billion"] is Relation.REVISED


def test_a_planned_floor_and_the_result_are_two_states() -> None:
    """«More than 30» is guidance for the quarter, 34.9 is what it came to."""
    capex = Press(company="Tavi", measure=Measure.CAPEX, counterparty=None)
    capex.tells("a.com", "$30 billion", "2025-07-30", bound=Bound.OVER, stage=Stage.PLANNED, period="2025-Q3")
    capex.tells("b.com", "$34.9 billion", "2025-10-29", stage=Stage.CLOSED, period="2025-Q3")
    assert capex.relations()["$30 billion"] is Relation.REVISED


def test_a_loan_without_a_lender_that_was_sought_and_had_is_one() -> None:
    """An article that tells 15 as sought and 18 as sold tells one loan; of two articles nobody knows that."""
    for outlets, sides in ((("a.com", "a.com"), 1), (("a.com", "b.com"), 2)):
        loan = Press(company="Tavi", measure=Measure.DEBT, counterparty=None)
        loan.tells(outlets[0], "$15 billion", "2025-09-24", stage=Stage.PLANNED)
        loan.tells(outlets[1], "$18 billion", "2025-09-24", stage=Stage.CLOSED)
        assert len(loan.compared().comparisons) == sides
