"""Figures that differ because time went on: what was sought, what was outgrown, what was given since."""

import pytest

from bot.model import Bound, Measure, Relation, Scope, Stage, Voice
from tests.bot.comparing.press import Press


def test_what_one_investor_has_given_grows(press: Press) -> None:
    """Two billion in November, three in all in July: the total is a later state of the same money."""
    press.tells("a.com", "$2 billion", "2024-11-25")
    press.tells("b.com", "$3 billion", "2025-07-11", scopes=[Scope.CUMULATIVE])
    assert Relation.REVISED in press.relations().values()


def test_a_total_and_a_part_of_it_contradict_nothing(press: Press) -> None:
    """Ten billion given in January and 13 in all, told the same week, are two things."""
    press.tells("a.com", "$10 billion", "2024-01-23")
    press.tells("b.com", "$13 billion", "2024-01-25", scopes=[Scope.CUMULATIVE])
    assert press.alarms() == set()


def test_what_was_more_than_a_hundred_is_revised_when_it_has_doubled() -> None:
    """«More than 100» does not exclude 214, but nobody who tells it means 214."""
    round_ = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    round_.tells("a.com", "$100 million", "2024-09-04", bound=Bound.OVER, event="Series A")
    round_.tells("b.com", "$214 million", "2024-09-17", event="Series A")
    assert Relation.REVISED in round_.relations().values()


def test_talks_told_on_beside_what_came_of_them_are_revised(press: Press) -> None:
    """Who tells 23 and 32 billion in one article sees two times in them, whatever the words for the first."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$23 billion", "2024-07-14", stage=Stage.TALKS)
    press.tells("b.com", "$23 billion", "2025-03-18", stage=None)
    press.tells("b.com", "$32 billion", "2025-03-18")
    press.tells("c.com", "$32 billion", "2025-03-18")
    assert press.relations()["$23 billion"] is Relation.REVISED


def test_an_earlier_plan_does_not_lead_the_present_one() -> None:
    """25 billion, told as what had been planned before, is revised to 35 in the same article."""
    plan = Press(company="Tavi", measure=Measure.CAPEX, counterparty=None)
    plan.tells("a.com", "$35 billion", "2025-09-11", stage=Stage.PLANNED)
    plan.tells("a.com", "$25 billion", "2025-09-11", stage=Stage.PLANNED, scopes=[Scope.PRIOR])
    assert plan.relations() == {"$35 billion": Relation.LEADING, "$25 billion": Relation.REVISED}


def test_a_plan_that_another_replaced_does_not_lead() -> None:
    """35 is told by two, but one of them tells it as the plan that 50 has replaced."""
    press = Press(company="Oracle", measure=Measure.CAPEX, counterparty=None)
    press.tells("a.com", "$35 billion", "2025-09-12", stage=Stage.PLANNED)
    press.tells("b.com", "$35 billion", "2025-12-11", stage=Stage.PLANNED, scopes=[Scope.PRIOR])
    press.tells("b.com", "$50 billion", "2025-12-11", stage=Stage.PLANNED)
    assert press.relations() == {"$50 billion": Relation.LEADING, "$35 billion": Relation.REVISED}


def test_what_a_buyer_values_a_company_at_is_its_price(press: Press) -> None:
    """Half a billion at least in the talks, 6.5 in the deal, which one outlet calls what the company is valued at."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$6 billion", "2025-04-08", stage=Stage.TALKS)
    press.tells("b.com", "$6.5 billion", "2025-05-21")
    press.tells("c.com", "$6.5 billion", "2025-05-21", measure=Measure.VALUATION, counterparty=None)
    assert len(press.only().sides) == 2
    assert press.relations()["$6 billion"] is Relation.REVISED


def test_a_loan_that_was_talked_about_is_the_one_that_was_had() -> None:
    """Nobody names a bank: 5 billion in the talks of September, 4 in October."""
    loan = Press(company="Tavi", measure=Measure.DEBT, counterparty=None)
    loan.tells("a.com", "$5 billion", "2024-09-11", stage=Stage.TALKS)
    loan.tells("b.com", "$4 billion", "2024-10-03", stage=Stage.CLOSED)
    assert loan.relations() == {"$5 billion": Relation.REVISED, "$4 billion": Relation.LEADING}


def test_a_loan_of_another_year_is_another_loan() -> None:
    """Talks are of what comes in the weeks after them."""
    loan = Press(company="Tavi", measure=Measure.DEBT, counterparty=None)
    loan.tells("a.com", "$5 billion", "2024-09-11", stage=Stage.TALKS)
    loan.tells("b.com", "$4 billion", "2025-10-03", stage=Stage.CLOSED)
    assert set(loan.relations().values()) == {Relation.LEADING}


def test_talk_of_more_than_a_hundred_is_no_rounding_of_what_was_raised() -> None:
    """110 came of what might exceed 100: the one was, the other is."""
    round_ = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    round_.tells("a.com", "$100 billion", "2026-02-20", bound=Bound.OVER, stage=Stage.RUMOURED)
    round_.tells("b.com", "$110 billion", "2026-02-27", stage=Stage.CLOSED)
    assert round_.relations()["$100 billion"] is Relation.REVISED


def test_a_target_that_was_doubled_is_of_the_round_that_came() -> None:
    """20 billion is sought after the 10 first asked for; the Series G came to 30."""
    round_ = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    round_.tells("a.com", "$20 billion", "2026-01-28", stage=Stage.PLANNED)
    round_.tells("a.com", "$10 billion", "2026-01-28", stage=Stage.PLANNED, scopes=[Scope.PRIOR])
    round_.tells("b.com", "$30 billion", "2026-02-13", event="Series G")
    assert round_.relations() == {
        "$30 billion": Relation.LEADING,
        "$20 billion": Relation.REVISED,
        "$10 billion": Relation.REVISED,
    }


def test_who_tells_a_price_and_a_valuation_sees_two_things(press: Press) -> None:
    """Half a million more was paid than what the shares were valued at: nobody who tells both is wrong."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$2.7 billion", "2024-08-02")
    press.tells("b.com", "$2.5 billion", "2024-08-03")
    press.tells("b.com", "$2.5 billion", "2024-08-03", measure=Measure.VALUATION, counterparty=None)
    assert {one.quantity.measure for one in press.compared().comparisons} == {
        Measure.ACQUISITION_PRICE,
        Measure.VALUATION,
    }


def test_what_a_traded_company_is_worth_is_its_market_value() -> None:
    """1.4 trillion before the rally, though one outlet calls it no market capitalisation, and 1.5 after it."""
    traded = Press(company="Tavi", measure=Measure.MARKET_VALUE, counterparty=None)
    traded.tells("a.com", "$1400 billion", "2025-09-04", measure=Measure.VALUATION, stage=None)
    traded.tells("b.com", "$1500 billion", "2025-09-05", stage=None)
    assert traded.relations() == {"$1500 billion": Relation.LEADING, "$1400 billion": Relation.REVISED}


def test_about_thirty_announced_is_no_rounding_of_twenty_nine_in_talks() -> None:
    """29 billion are talked of in June and almost 30 come about in October: "almost" makes the two no one number."""
    round_ = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    round_.tells("a.com", "$29 billion", "2025-06-28", stage=Stage.TALKS)
    round_.tells("b.com", "$30 billion", "2025-10-16", bound=Bound.APPROX)
    assert round_.relations() == {"$30 billion": Relation.LEADING, "$29 billion": Relation.REVISED}


def test_about_thirty_in_talks_is_thirty_announced() -> None:
    """The same number told roughly before and exactly after is one."""
    round_ = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    round_.tells("a.com", "$30 billion", "2025-06-28", bound=Bound.APPROX, stage=Stage.TALKS)
    round_.tells("b.com", "$30.2 billion", "2025-07-16")
    assert len(round_.only().sides) == 1


def test_a_price_in_shares_that_fell_until_closing_is_revised(press: Press) -> None:
    """2.85 billion at signing, which one article sets beside the 2.4 of its filing: nobody who tells 2.85 is wrong."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$2.85 billion", "2025-03-10")
    press.tells("b.com", "$2.4 billion", "2025-12-15", voice=Voice.FILING, stage=None)
    press.tells("b.com", "$2.85 billion", "2025-12-15", stage=None, sentence="The value at signing was")
    press.tells("c.de", "$2.85 billion", "2025-12-24", stage=None)
    assert press.relations() == {"$2.4 billion": Relation.LEADING, "$2.85 billion": Relation.REVISED}


def test_a_worth_at_signing_is_the_price(press: Press) -> None:
    """Whatever it is called: who bought paid it."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("b.com", "$2.4 billion", "2025-12-15", stage=Stage.CLOSED)
    press.tells(
        "b.com",
        "$2.85 billion",
        "2025-12-15",
        measure=Measure.VALUATION,
        counterparty=None,
        sentence="At signing it was valued at",
    )
    assert press.relations() == {"$2.4 billion": Relation.LEADING, "$2.85 billion": Relation.REVISED}


def test_two_prices_without_a_word_of_signing_contradict(press: Press) -> None:
    """Nothing tells that the one became the other."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$2.85 billion", "2025-12-14")
    press.tells("b.com", "$2.4 billion", "2025-12-15", voice=Voice.FILING, stage=None)
    assert press.alarms() == {"$2.85 billion"}


def test_a_refused_offer_is_a_former_price(press: Press) -> None:
    """23 billion from the same buyer in July, which was turned down, and 32 in March: nobody is wrong."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$23 billion", "2024-07-23", stage=Stage.ANNOUNCED)
    press.tells("b.com", "$32 billion", "2025-03-18")
    press.tells("c.com", "$32 billion", "2026-03-11")
    assert press.relations()["$23 billion"] is Relation.REVISED


def test_a_price_that_is_told_on_is_no_former_offer(press: Press) -> None:
    """Who still tells 23 billion as paid after 32 were announced tells no refused offer."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$23 billion", "2024-07-23", stage=Stage.ANNOUNCED)
    press.tells("b.com", "$32 billion", "2025-03-18")
    press.tells("d.com", "$23 billion", "2025-03-20", stage=Stage.CLOSED)
    assert press.relations().get("$23 billion") is not Relation.REVISED


def test_about_what_was_talked_of_is_not_what_was_agreed() -> None:
    """About 13 billion in talks and about 14 billion agreed the next day are two figures, however roughly told."""
    press = Press(company="Ostrel", measure=Measure.ACQUISITION_PRICE, counterparty="Thornbury")
    press.tells("ledger.com", "$13 billion", "2024-01-08", bound=Bound.APPROX, stage=Stage.TALKS)
    press.tells("wire.com", "$14 billion", "2024-01-09", bound=Bound.APPROX, stage=Stage.PLANNED)
    assert len(press.relations()) == 2


def test_what_was_guessed_at_is_revised_by_what_is_agreed() -> None:
    """More than 15 billion, said in the morning, came to 20 the next day: nobody was wrong."""
    press = Press(company="Ostrel", measure=Measure.ACQUISITION_PRICE, counterparty="Thornbury")
    press.tells("ledger.com", "$15 billion", "2022-09-15", bound=Bound.OVER, stage=Stage.ESTIMATED)
    press.tells("wire.com", "$20 billion", "2022-09-16", stage=Stage.PLANNED)
    assert press.relations() == {"$20 billion": Relation.LEADING, "$15 billion": Relation.REVISED}


@pytest.mark.parametrize(("day", "relation"), [("2024-09-20", Relation.REVISED), ("2025-12-17", None)])
def test_talks_long_after_a_round_are_of_the_next_one(day: str, relation: Relation | None) -> None:
    """15 billion talked about before a round of 5.6 became it; talked about a year later it is another."""
    press = Press(company="Ostrel", measure=Measure.FUNDING_ROUND, counterparty=None)
    press.tells("ledger.com", "$5.6 billion", "2024-10-25", stage=Stage.CLOSED)
    press.tells("wire.com", "$15 billion", day, bound=Bound.OVER, stage=Stage.TALKS)
    assert press.relations().get("$15 billion") in (relation, *([Relation.LEADING] if relation is None else []))


def test_what_several_told_as_agreed_was_no_offer() -> None:
    """A price of one voice, months after two agreed on another, makes no former offer of theirs."""
    press = Press(company="Ostrel", measure=Measure.ACQUISITION_PRICE, counterparty="Thornbury")
    press.tells("ledger.com", "$2.85 billion", "2025-03-10")
    press.tells("wire.com", "$2.85 billion", "2025-03-11")
    press.tells("pont.com", "$1.4 billion", "2025-07-18", stage=Stage.CLOSED)
    assert press.relations()["$2.85 billion"] is Relation.LEADING


def test_nobody_offers_what_is_bought_already(press: Press) -> None:
    """1.4 told in July is no offer that became 2.4 in February: 2.85 had been agreed in March."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$2.85 billion", "2025-03-10")
    press.tells("b.com", "$1.4 billion", "2025-07-18")
    press.tells("c.com", "$2.4 billion", "2026-01-12", stage=Stage.CLOSED)
    assert press.relations()["$1.4 billion"] is not Relation.REVISED
    assert press.alarms()


def test_a_refused_price_told_as_the_agreed_one_contradicts_it(press: Press) -> None:
    """30 was refused in July; who later says that 30 was agreed in March, when 45 was, has it wrong."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$30 billion", "2024-07-23", stage=Stage.DENIED)
    press.tells("b.com", "$45 billion", "2025-03-18")
    press.tells("c.com", "$45 billion", "2025-03-19")
    press.tells("d.com", "$30 billion", "2026-02-10", as_of="2025-03")
    (found,) = [one for one in press.compared().comparisons if len(one.sides) > 1]
    relations = [(side.relation, {claim.article for claim in side.claims}) for side in found.sides]
    assert (Relation.REVISED, {press.claims[0].article}) in relations
    assert (Relation.CONFLICT, {press.claims[3].article}) in relations


def test_another_price_of_the_days_of_the_deal_is_no_offer(press: Press) -> None:
    """32 agreed in March; who says in September that 24 was agreed in March contradicts it."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$32 billion", "2025-03-18")
    press.tells("b.com", "$24 billion", "2025-09-18", as_of="2025-03")
    assert press.alarms()
