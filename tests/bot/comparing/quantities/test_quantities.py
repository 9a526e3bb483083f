"""Which claims are about the same thing."""

from bot.comparing import bucket
from bot.model import Bound, Measure, Relation, Scope, Stage, Voice
from tests.bot.comparing.press import Press


def test_one_purchase_may_be_written_as_investing_or_acquiring(press: Press) -> None:
    """«Invests», «acquires» and «acquihires» of the same money are one quantity."""
    press.tells("a.com", "$14.3 billion", measure=Measure.INVESTMENT)
    press.tells("b.com", "$14.3 billion", measure=Measure.ACQUISITION_PRICE)
    assert len(press.only().sides) == 1


def test_two_buyers_are_two_quantities(press: Press) -> None:
    """A failed bid of 3 billion and a licence of 2.4 billion by another are no dispute."""
    press.tells("a.com", "$3 billion", counterparty="OpenAI")
    press.tells("b.com", "$2.4 billion", counterparty="Google")
    assert len(press.compared().comparisons) == 2


def test_a_claim_without_counterparty_goes_where_its_figure_is(press: Press) -> None:
    """It joins the deal whose figure it repeats, and bridges nothing."""
    press.tells("a.com", "$3 billion", counterparty="OpenAI")
    press.tells("b.com", "$2.4 billion", counterparty="Google")
    press.tells("c.com", "$2.4 billion", counterparty=None)
    google = next(one for one in press.compared().comparisons if one.quantity.counterparty == "Google")
    assert google.leading.origins == ("b.com", "c.com")
    assert press.alarms() == set()


def test_a_slip_without_counterparty_is_found_in_its_deal(press: Press) -> None:
    """The digits lead it home where the size cannot."""
    press.tells("a.com", "$14.3 billion")
    press.tells("b.com", "$14.3 billion")
    press.tells("c.com", "$2.4 billion", counterparty="Google")
    press.tells("d.com", "$14.3 million", counterparty=None)
    assert press.alarms() == {"$14.3 million"}


def test_a_tranche_and_its_total_do_not_conflict(press: Press) -> None:
    """What is a part by its words is another quantity."""
    press.tells("a.com", "$8 billion")
    press.tells("b.com", "$4 billion", scopes=[Scope.TRANCHE])
    assert len(press.compared().comparisons) == 2


def test_another_as_a_pronoun_makes_no_part(press: Press) -> None:
    """A part with the figure of the whole, told in the same weeks, is the whole."""
    press.tells("a.com", "$15 billion")
    press.tells("b.com", "$15 billion", "2025-06-14", scopes=[Scope.ADDITIONAL])
    assert len(press.only().leading.origins) == 2


def test_another_sum_of_the_same_size_a_year_later_is_another_part(press: Press) -> None:
    """Four billion in 2023 and another four in 2024 are two."""
    press.tells("a.com", "$4 billion", "2023-09-25")
    press.tells("b.com", "$4 billion", "2024-11-22", scopes=[Scope.ADDITIONAL])
    assert len(press.compared().comparisons) == 2


def test_two_offers_of_different_years_are_two_deals(press: Press) -> None:
    """One billion refused in 2024 and nine agreed in 2025, by the same buyer."""
    press.tells("a.com", "$1.02 billion", "2024-06-05", stage=Stage.DENIED)
    press.tells("b.com", "$9 billion", "2025-07-07")
    assert len(press.compared().comparisons) == 2


def test_rounds_are_told_apart_by_their_names(rounds: Press) -> None:
    """A Series B and a Series C of six billion each are two rounds."""
    rounds.tells("a.com", "$6 billion", "2024-05-27", event="Series B")
    rounds.tells("b.com", "$6 billion", "2024-12-24", event="Series C")
    assert len(rounds.compared().comparisons) == 2


def test_a_round_that_grew_in_a_month_is_revised(rounds: Press) -> None:
    """Five billion told in November, six filed in December."""
    rounds.tells("a.com", "$5 billion", "2024-11-21", stage=Stage.CLOSED)
    rounds.tells("b.com", "$6 billion", "2024-12-25", stage=Stage.CLOSED)
    assert sorted(rounds.relations().values()) == [Relation.LEADING, Relation.REVISED]


def test_a_round_with_a_loan_adds_up(rounds: Press) -> None:
    """1.95 billion are the round of 1.35 and a loan of 0.6, not another answer."""
    rounds.tells("a.com", "$1.35 billion")
    rounds.tells("a.com", "$600 million", measure=Measure.DEBT)
    rounds.tells("b.com", "$1.95 billion")
    assert rounds.alarms() == set()
    assert any("make" in side.reason for one in rounds.compared().comparisons for side in one.sides)


def test_equal_and_before_and_after_the_money_are_apart(worth: Press) -> None:
    """A valuation before the money is another quantity."""
    worth.tells("a.com", "$24 billion", scopes=[Scope.POST_MONEY])
    worth.tells("a.com", "$18 billion", scopes=[Scope.PRE_MONEY])
    worth.tells("b.com", "$24 billion")
    assert len(worth.compared().comparisons) == 2


def test_five_is_not_rounded_to_six(press: Press) -> None:
    """Two figures of one digit that only border on one another disagree."""
    press.tells("a.com", "$5 billion")
    press.tells("b.com", "$6 billion")
    assert press.alarms() == {"$6 billion"} or press.alarms() == {"$5 billion"}


def test_an_id_outlives_new_claims_and_order(press: Press) -> None:
    """The id is of the quantity, not of who reported it."""
    press.tells("a.com", "$14.3 billion")
    before = press.only().id
    press.tells("b.com", "$14.8 billion")
    assert press.only().id == before
    assert before == before.lower()
    assert len(before) == 8


def test_what_has_no_company_or_no_measure_has_no_bucket(press: Press) -> None:
    """An unplaced figure is compared with nothing."""
    assert bucket(press.tells("a.com", "$14.3 billion", company=None)) is None
    assert bucket(press.tells("a.com", "$14 billion", measure=Measure.OTHER)) is None
    press.tells("a.com", "$14.3 billion", measure=Measure.OTHER)
    assert press.compared().comparisons == ()


def test_two_price_ranges_that_share_an_end_conflict(press: Press) -> None:
    """47-50 and 47-55 a share in the same week, though no measure is known."""
    press.tells("a.com", "$47-50", measure=Measure.OTHER, counterparty=None)
    press.tells("b.com", "$47-55", measure=Measure.OTHER, counterparty=None)
    press.tells("c.com", "$3-9", measure=Measure.OTHER, counterparty=None)
    assert len(press.only().sides) == 2
    assert len(press.alarms()) == 1


def test_more_than_is_told_in_several_ways(outlay: Press) -> None:
    """One end of «over 600» and of «600+» is open: they are one side."""
    outlay.tells("a.com", "$600 billion", bound=Bound.OVER)
    outlay.tells("b.com", "$600 billion", bound=Bound.AT_LEAST)
    assert len(outlay.only().sides) == 1


def test_more_than_and_up_to_are_two_sides(outlay: Press) -> None:
    """One is open above, the other below."""
    outlay.tells("a.com", "$600 billion", bound=Bound.OVER, period="2028")
    outlay.tells("b.com", "$600 billion", bound=Bound.UP_TO, period="2028")
    assert len(outlay.only().sides) == 2


def test_what_was_sought_belongs_to_the_sum_that_more_voices_tell() -> None:
    """Notes that a filing counts into a round take nothing from it: the billion was sought for the round itself."""
    raised = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    raised.tells("a.com", "$1 billion", "2026-03-04", stage=Stage.ANNOUNCED, scopes=[Scope.TARGET])
    raised.tells("b.com", "$1.35 billion", "2026-03-05", stage=Stage.CLOSED)
    raised.tells("c.com", "$1.35 billion", "2026-03-06", stage=Stage.CLOSED)
    raised.tells("d.com", "$310 million", "2026-03-25", stage=Stage.CLOSED, voice=Voice.FILING)
    (sides,) = [
        {side.claims[0].figure.text: side.relation for side in one.sides}
        for one in raised.compared().comparisons
        if any(side.claims[0].figure.text == "$1 billion" for side in one.sides)
    ]
    assert sides == {"$1.35 billion": Relation.LEADING, "$1 billion": Relation.REVISED}


def test_a_fiscal_year_is_the_year_in_which_its_figures_are_told() -> None:
    """Where nothing told of the year is told of the fiscal year, the two stay apart."""
    for told, comparisons in (("$1.6-1.8 billion", 1), ("$3 billion", 2)):
        plans = Press(company="Tavi", measure=Measure.CAPEX, counterparty=None)
        plans.tells("a.com", "$1.2-1.4 billion", "2025-11-20", stage=Stage.PLANNED, period="FY2026")
        plans.tells("a.com", "$1.6-1.9 billion", "2026-02-26", stage=Stage.PLANNED, period="FY2026")
        plans.tells("b.com", told, "2026-02-26", stage=Stage.PLANNED, period="2026")
        assert len(plans.compared().comparisons) == comparisons


def test_whether_a_price_counts_the_debt_few_articles_say(press: Press) -> None:
    """40 billion, which one outlet calls an enterprise value, is the price that the others tell."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$40 billion", "2025-10-15", scopes=[Scope.WITH_DEBT])
    press.tells("b.com", "$40 billion", "2025-10-16")
    assert len(press.only().sides) == 1


def test_a_price_with_debt_and_a_lower_one_without_are_apart(press: Press) -> None:
    """47 billion with the debt and 40 without it are two prices of one purchase, and no disagreement."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$47 billion", "2025-10-15", scopes=[Scope.WITH_DEBT])
    press.tells("b.com", "$40 billion", "2025-10-16")
    assert press.alarms() == set()
    assert len(press.compared().comparisons) == 2


def test_what_more_articles_call_a_worth_than_a_price_is_a_worth(worth: Press) -> None:
    """Half a trillion, which one outlet takes for a price, has replaced the 300 billion of spring."""
    worth.tells("a.com", "$300 billion", "2025-03-31")
    worth.tells("b.com", "$500 billion", "2025-10-02")
    worth.tells("c.com", "$500 billion", "2025-10-03")
    worth.tells("d.com", "$500 billion", "2025-10-04", measure=Measure.ACQUISITION_PRICE, counterparty="Tavi")
    assert worth.relations()["$300 billion"] is Relation.REVISED


def test_what_talks_came_to_is_the_nearer_of_two_rounds(rounds: Press) -> None:
    """29 billion in talks in June became the 30 of October, and not the 18 that one lender is told to have bought."""
    rounds.tells("a.com", "$29 billion", "2025-06-28", stage=Stage.TALKS)
    rounds.tells("b.com", "$30 billion", "2025-10-16", bound=Bound.APPROX)
    rounds.tells("c.com", "$18 billion", "2025-11-04")
    (about,) = [one for one in rounds.compared().comparisons if len(one.sides) > 1]
    assert {claim.figure.text for side in about.sides for claim in side.claims} == {"$29 billion", "$30 billion"}


def test_what_was_sought_first_came_to_the_round_that_followed(rounds: Press) -> None:
    """800 million, sought in November, came to the 600 of December, although 750 were raised half a year later."""
    rounds.tells("a.com", "$800 million", "2024-11-20", stage=Stage.PLANNED)
    rounds.tells("b.com", "$600 million", "2024-12-12")
    rounds.tells("c.com", "$750 million", "2025-08-12")
    (about,) = [one for one in rounds.compared().comparisons if len(one.sides) > 1]
    assert {claim.figure.text for side in about.sides for claim in side.claims} == {"$800 million", "$600 million"}
