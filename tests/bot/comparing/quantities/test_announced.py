"""How far a deal had come, where the words of one sentence say too little or too much."""

from typing import Any

import pytest

from bot.model import Bound, Measure, Relation, Stage, Voice
from tests.bot.comparing.press import Press


@pytest.fixture
def stake() -> Press:
    """What is published about the share of Lumo that Kestrel holds."""
    return Press(company="Lumo", measure=Measure.STAKE, counterparty="Kestrel")


@pytest.fixture
def deal() -> Press:
    """What is published about what Kestrel pays for Lumo."""
    return Press(company="Lumo", measure=Measure.ACQUISITION_PRICE, counterparty="Kestrel")


def test_will_on_the_day_of_an_announcement_excuses_nothing(stake: Press) -> None:
    """A stake that "will be 12%" in one report and "is 17%" in the next day's are two answers."""
    stake.tells("a.com", "12%", "2025-05-06", stage=Stage.PLANNED)
    stake.tells("b.com", "17%", "2025-05-07", stage=Stage.CLOSED)
    assert len(stake.alarms()) == 1


def test_a_rumour_before_the_announcement_is_revised(deal: Press) -> None:
    """What was heard the day before may have changed."""
    deal.tells("a.com", "$2.1 billion", "2025-05-05", stage=Stage.RUMOURED, voice=Voice.UNNAMED)
    deal.tells("b.com", "$2.4 billion", "2025-05-06")
    assert deal.relations() == {"$2.1 billion": Relation.REVISED, "$2.4 billion": Relation.LEADING}


def test_reports_after_the_announcement_are_of_it(deal: Press) -> None:
    """A rumour of 2.1 a day after 2.4 was announced contradicts it."""
    deal.tells("b.com", "$2.4 billion", "2025-05-06")
    deal.tells("a.com", "$2.1 billion", "2025-05-07", stage=Stage.RUMOURED)
    assert deal.alarms() == {"$2.1 billion"}


def test_talks_are_talks_also_after_the_announcement(deal: Press) -> None:
    """What somebody tells of the talks is their state."""
    deal.tells("b.com", "$2.4 billion", "2025-05-06")
    deal.tells("a.com", "$2.1 billion", "2025-05-07", stage=Stage.TALKS)
    assert deal.alarms() == set()


def test_a_sentence_without_a_stage_goes_with_its_article(deal: Press) -> None:
    """A potential deal stays potential where the article names its figure again; the reason says so in plain words."""
    deal.tells("a.com", "more than $3 billion", None, stage=Stage.RUMOURED, bound=Bound.OVER)
    deal.tells("a.com", "$3 billion", None, stage=Stage.PLANNED)
    deal.tells("a.com", "$3 billion", None, stage=None)
    deal.tells("b.com", "$4.2 billion", "2025-05-06")
    comparison = deal.only()
    assert [side.relation for side in comparison.sides] == [Relation.LEADING, Relation.REVISED]
    assert comparison.sides[1].reason == (
        "earlier, potential figure: more than $3 billion; $4.2 billion, announced on 2025-05-06"
    )


def test_shares_of_one_holder_at_two_times_are_revised(stake: Press) -> None:
    """A tenth in 2023 and 14% in 2025 are both true."""
    stake.tells("a.com", "10%", "2023-02-03")
    stake.tells("b.com", "14%", "2025-03-11")
    assert stake.relations() == {"10%": Relation.REVISED, "14%": Relation.LEADING}


def test_shares_of_two_holders_are_two_things(stake: Press) -> None:
    """What the founders keep is no answer to what the buyer gets."""
    stake.tells("a.com", "12%", "2025-05-06")
    stake.tells("b.com", "17%", "2025-05-06", counterparty="Vega")
    assert stake.alarms() == set()


def test_two_ceilings_contradict_one_another(deal: Press) -> None:
    """Up to 5 and up to 10, by the same investor in the same days, are two answers."""
    deal.tells("a.com", "up to $5 billion", "2025-05-06", bound=Bound.UP_TO, stage=Stage.PLANNED)
    deal.tells("b.com", "up to $10 billion", "2025-05-07", bound=Bound.UP_TO, stage=Stage.PLANNED)
    assert len(deal.alarms()) == 1


def test_what_was_paid_is_disputed_also_a_year_later(deal: Press) -> None:
    """A price told again later with nearly its figure is another answer."""
    deal.tells("a.com", "$2.7 billion", "2024-09-25", stage=Stage.CLOSED)
    deal.tells("b.com", "$2.7 billion", "2024-09-26")
    deal.tells("c.com", "$2.5 billion", "2025-08-01")
    assert deal.alarms() == {"$2.5 billion"}


def test_a_payment_a_year_later_that_is_far_off_is_another(deal: Press) -> None:
    """Half as much again, a year later, is a second deal."""
    deal.tells("a.com", "$2.7 billion", "2024-09-25")
    deal.tells("b.com", "$3.9 billion", "2025-08-01")
    assert deal.alarms() == set()


def test_a_figure_quarrels_with_the_nearest(deal: Press) -> None:
    """With a licence of 620 beside the whole of 650 in several articles, 625 stands against 620."""
    for outlet in ("a.com", "b.com"):
        deal.tells(outlet, "$650 million", "2024-03-21")
        deal.tells(outlet, "$620 million", "2024-03-21")
    deal.tells("c.com", "$650 million", "2024-03-22")
    deal.tells("d.com", "$625 million", "2024-03-25")
    (disputed,) = [one for one in deal.compared().comparisons if one.has(Relation.CONFLICT)]
    assert {claim.figure.text for claim in disputed.claims} == {"$620 million", "$625 million"}


def test_a_staff_counted_in_two_words_is_one(deal: Press) -> None:
    """Jobs and employees are the same people, at two times."""
    deal.tells("a.com", "250", "2025-07-14", unit="jobs", measure=Measure.HEADCOUNT, counterparty=None)
    deal.tells("b.com", "200", "2025-08-04", unit="employees", measure=Measure.HEADCOUNT, counterparty=None)
    assert deal.relations() == {"250": Relation.REVISED, "200": Relation.LEADING}


def test_a_licence_with_the_figure_of_a_purchase_is_it(deal: Press) -> None:
    """Who buys is said to license: 2.5 as a purchase and 2.7 as a licence, in the same weeks, are two answers."""
    deal.tells("a.com", "$2.7 billion", "2024-09-25", measure=Measure.CONTRACT)
    deal.tells("b.com", "$2.7 billion", "2024-09-26", measure=Measure.CONTRACT)
    deal.tells("c.com", "$2.5 billion", "2024-09-28")
    assert deal.alarms() == {"$2.5 billion"}


def test_an_order_beside_a_purchase_is_another_deal(deal: Press) -> None:
    """Who invests 5 billion and is paid 30 for computing has made two deals."""
    deal.tells("a.com", "$5 billion", "2024-09-25")
    deal.tells("a.com", "$30 billion", "2024-09-25", measure=Measure.CONTRACT)
    assert len(deal.compared().comparisons) == 2


def test_a_loan_of_one_day_with_nobody_named_is_one(deal: Press) -> None:
    """Two figures of one company's loan on one day are two answers, a week apart perhaps two loans."""
    deal.tells("a.com", "$7.5 billion", "2025-05-06", measure=Measure.DEBT, counterparty=None)
    deal.tells("b.com", "$7.9 billion", "2025-05-07", measure=Measure.DEBT, counterparty=None)
    assert len(deal.alarms()) == 1
    later = Press(company="Lumo", measure=Measure.DEBT, counterparty=None)
    later.tells("a.com", "$7.5 billion", "2025-05-06")
    later.tells("b.com", "$7.9 billion", "2025-05-16")
    assert later.alarms() == set()


def test_one_past_month_has_one_valuation(deal: Press) -> None:
    """80 and 86 billion for the same February, told long after, cannot both be; whoever told it first is believed."""
    worth: dict[str, Any] = {"measure": Measure.VALUATION, "counterparty": None, "as_of": "2024-02"}
    deal.tells("a.com", "$86 billion", "2024-10-02", **worth)
    deal.tells("b.com", "$80 billion", "2025-11-03", **worth)
    deal.tells("c.com", "$157 billion", "2024-10-02", measure=Measure.VALUATION, counterparty=None)
    assert deal.alarms() == {"$80 billion"}


def test_two_figures_of_one_round_in_one_article_are_its_states(rounds: Press) -> None:
    """Who set out to raise 2 and raised 3.5 billion in a Series E has not contradicted anybody."""
    rounds.tells("a.com", "$3.5 billion", "2025-03-11", event="Series E", stage=Stage.PLANNED)
    rounds.tells("a.com", "$2 billion", "2025-03-11", event="Series E", stage=Stage.PLANNED)
    comparison = rounds.only()
    assert [side.relation for side in comparison.sides] == [Relation.LEADING, Relation.REVISED]
    assert "of the Series E" in comparison.sides[1].reason


def test_an_article_of_several_figures_answers_no_question_with_all_of_them(rounds: Press) -> None:
    """What a column breaks a round down into stands against nobody's figure of the whole."""
    rounds.tells("a.com", "$480 million", "2026-03-20")
    rounds.tells("b.com", "$480 million", "2026-03-21")
    rounds.tells("column.com", "$360 million", "2026-03-25")
    rounds.tells("column.com", "$445 million", "2026-03-25")
    assert rounds.alarms() == set()


def test_what_a_company_is_worth_by_a_deal_that_was_agreed_is_no_plan(worth: Press) -> None:
    """«Agreed to buy, valuing it at»: the sentence tells the deal as done, and so its value."""
    worth.tells("a.com", "$3 billion", measure=Measure.INVESTMENT, counterparty="Meta", sentence="It agreed to pay")
    worth.tells("a.com", "$60 billion", stage=Stage.PLANNED, sentence="at a value of", joined=True)
    worth.tells("b.com", "$70 billion")
    assert len(worth.alarms()) == 1


def test_a_plan_told_of_a_past_year_is_what_was_done(deal: Press) -> None:
    """«Taken over last year, it was to cost 1.54»: once the deal is done, two prices are no plan and outcome."""
    deal.tells("a.com", "$1.54 billion", "2025-08-01", stage=Stage.PLANNED, as_of="2024")
    deal.tells("b.com", "$1.45 billion", "2026-02-12", as_of="2024")
    assert len(deal.alarms()) == 1
