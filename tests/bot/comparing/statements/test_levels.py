"""Backlogs and balances live in time; contracts and loans are many."""

import pytest

from bot.model import Bound, Measure, Relation, Stage, Voice
from tests.bot.comparing.press import Press


@pytest.fixture
def oracle() -> Press:
    return Press(company="Oracle", measure=Measure.CONTRACT, counterparty=None)


@pytest.mark.parametrize(
    "words", ["Its backlog came to", "Remaining performance obligations grew to", "L'auftragsbestand:"]
)
def test_an_order_backlog_grows(oracle: Press, words: str) -> None:
    """The latest backlog leads, the earlier one was."""
    oracle.tells("a.com", "$455 billion", "2025-09-10", sentence=words)
    oracle.tells("b.com", "$523 billion", "2025-12-11", sentence=words)
    assert oracle.relations() == {"$523 billion": Relation.LEADING, "$455 billion": Relation.REVISED}


def test_obligations_owed_to_a_company_are_no_debt_of_it(oracle: Press) -> None:
    """They read as a debt, and are what it has yet to deliver."""
    words = "Obligations owed to it by customers stood at"
    oracle.tells("a.com", "$455 billion", "2025-09-10", sentence="Its backlog is")
    oracle.tells("b.com", "$523 billion", "2025-12-11", sentence=words, measure=Measure.DEBT)
    assert oracle.relations() == {"$523 billion": Relation.LEADING, "$455 billion": Relation.REVISED}


def test_two_backlogs_of_one_day_conflict(oracle: Press) -> None:
    """One day has one backlog."""
    oracle.tells("a.com", "$455 billion", "2025-09-10", sentence="The backlog is")
    oracle.tells("b.com", "$405 billion", "2025-09-10", sentence="Its order book stands at")
    assert len(oracle.alarms()) == 1


def test_two_contracts_are_two_things(oracle: Press) -> None:
    """A contract signed in September says nothing of one signed in December."""
    oracle.tells("a.com", "$455 billion", "2025-09-10", sentence="It won a contract of")
    oracle.tells("b.com", "$523 billion", "2025-12-11", sentence="It won a contract of")
    assert set(oracle.relations().values()) == {Relation.LEADING}


@pytest.mark.parametrize(
    "words", ["Its total debt is", "Oracle's debt, leases aside, amounts to", "Sus deudas: deuda de"]
)
def test_what_is_owed_changes(oracle: Press, words: str) -> None:
    """All that a company owes is one quantity in time."""
    oracle.tells("a.com", "$80 billion", "2025-09-10", sentence=words, measure=Measure.DEBT)
    oracle.tells("b.com", "$100 billion", "2025-12-11", sentence=words, measure=Measure.DEBT)
    assert oracle.relations()["$80 billion"] is Relation.REVISED


def test_a_new_loan_is_no_balance(oracle: Press) -> None:
    """What is borrowed is added to what is owed."""
    words = "It raised more debt in a bond sale, total debt of"
    oracle.tells("a.com", "$18 billion", "2025-09-10", sentence=words, measure=Measure.DEBT)
    oracle.tells("b.com", "$25 billion", "2025-12-11", sentence=words, measure=Measure.DEBT)
    assert set(oracle.relations().values()) == {Relation.LEADING}


def test_a_lender_makes_it_a_loan(oracle: Press) -> None:
    """Debt to somebody named is a deal with him."""
    words = "Its total debt to the bank is"
    oracle.tells("a.com", "$18 billion", "2025-09-10", sentence=words, measure=Measure.DEBT, counterparty="Chase")
    oracle.tells("b.com", "$29 billion", "2026-12-11", sentence=words, measure=Measure.DEBT, counterparty="Chase")
    assert oracle.relations() == {"$18 billion": Relation.LEADING, "$29 billion": Relation.LEADING}


@pytest.fixture
def sale() -> Press:
    """What is published about what ServiceNow pays for Moveworks."""
    return Press(company="Moveworks", measure=Measure.ACQUISITION_PRICE, counterparty="ServiceNow")


def test_an_article_that_tells_signing_and_closing_explains_both(sale: Press) -> None:
    """A price in shares was 2.85 billion when signed and came to 2.4 when closed, whoever repeats the first."""
    sale.tells("a.com", "$2.4 billion", "2025-12-15", stage=Stage.CLOSED)
    sale.tells("a.com", "$2.85 billion", "2025-12-15", stage=Stage.ANNOUNCED)
    sale.tells("b.com", "$2.85 billion", "2025-12-24", stage=Stage.CLOSED)
    assert sale.alarms() == set()
    assert Relation.REVISED in sale.relations().values()


def test_an_article_that_credits_another_outlet_explains_nothing(sale: Press) -> None:
    """What it passes on is not its own word on the signing."""
    sale.tells("a.com", "$2.4 billion", "2025-12-15", stage=Stage.CLOSED)
    sale.tells("a.com", "$2.85 billion", "2025-12-15", stage=Stage.ANNOUNCED, credit="Reuters")
    assert len(sale.alarms()) == 1


def test_a_price_sought_is_no_price_paid(sale: Press) -> None:
    """Before a sale the seller asked for many times what he got, of nobody by name."""
    sale.tells("a.com", "$750-1000 million", "2025-05-22", stage=Stage.PLANNED, counterparty=None)
    sale.tells("b.com", "$116 million", "2025-12-18")
    assert sale.relations() == {"$116 million": Relation.LEADING, "$750-1000 million": Relation.REVISED}


def test_with_two_buyers_a_price_without_one_stays_alone(sale: Press) -> None:
    """Nobody can say whose offer it was."""
    sale.tells("a.com", "$750 million", "2025-05-22", stage=Stage.PLANNED, counterparty=None)
    sale.tells("b.com", "$116 million", "2025-12-18")
    sale.tells("c.com", "$300 million", "2025-11-18", counterparty="Adobe")
    assert Relation.REVISED not in sale.relations().values()


def test_a_price_moves_before_it_is_paid(sale: Press) -> None:
    """Told a year later, a sixth less: shares moved, or debt is left out. It is told as was and is."""
    sale.tells("a.com", "$2.85 billion", "2024-08-01")
    sale.tells("b.com", "$2.4 billion", "2025-09-03", voice=Voice.FILING)
    assert sale.relations() == {"$2.4 billion": Relation.LEADING, "$2.85 billion": Relation.REVISED}


def test_an_article_sets_a_report_against_what_it_came_to(sale: Press) -> None:
    """What people had said of the price a year before contradicts what the same article found in a document."""
    sale.tells("b.com", "$1.9 billion", "2025-09-03", stage=Stage.CLOSED)
    sale.tells("b.com", "$2.2 billion", "2025-09-03", as_of="2024-08", voice=Voice.UNNAMED, stage=None)
    assert len(sale.alarms()) == 1


def test_one_may_invest_twice(sale: Press) -> None:
    """Two investments of one investor a year apart are two."""
    sale.tells("a.com", "$2.2 billion", "2024-08-01", measure=Measure.INVESTMENT)
    sale.tells("b.com", "$1.9 billion", "2025-09-03", measure=Measure.INVESTMENT)
    assert sale.alarms() == set()


def test_up_to_a_sum_before_the_deal_is_talk(sale: Press) -> None:
    """What it may cost at most is no other answer to what it costs."""
    sale.tells("a.com", "$7 billion", "2025-12-15", credit="The Information", bound=Bound.UP_TO)
    sale.tells("b.com", "$7.75 billion", "2025-12-24")
    assert sale.alarms() == set()
