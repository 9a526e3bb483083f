"""When two figures of one deal contradict one another, and when they are rather two things."""

from bot.model import Bound, Measure, Scope, Stage, Voice
from tests.bot.comparing.press import Press


def _contract() -> Press:
    return Press(company="Orlo", measure=Measure.CONTRACT, counterparty="Tavi")


def test_a_contract_told_a_little_larger_in_passing_is_told_wrongly() -> None:
    """300 billion are written with three digits: who writes 330 half a year later does not round them."""
    contract = _contract()
    contract.tells("a.com", "$300 billion", "2025-09-10")
    contract.tells("b.com", "$300 billion", "2025-09-11")
    contract.tells("c.com", "$330 billion", "2026-03-02", stage=None)
    assert contract.alarms() == {"$330 billion"}


def test_a_contract_of_three_billion_is_no_other_than_one_of_three_and_a_bit() -> None:
    """One digit leaves room for the rest."""
    contract = _contract()
    contract.tells("a.com", "$3 billion", "2025-09-10")
    contract.tells("b.com", "$3.2 billion", "2026-03-02", stage=None)
    assert contract.alarms() == set()


def test_about_as_much_is_no_other_contract() -> None:
    """Who rounds 330 to about 300 contradicts nobody who tells 310."""
    contract = _contract()
    contract.tells("a.com", "$310 billion", "2025-09-10")
    contract.tells("b.com", "$300 billion", "2026-03-02", bound=Bound.APPROX, stage=None)
    assert contract.alarms() == set()


def test_a_contract_twice_as_large_months_later_is_another() -> None:
    """What has doubled since is not told wrongly."""
    contract = _contract()
    contract.tells("a.com", "$300 billion", "2025-09-10")
    contract.tells("b.com", "$600 billion", "2026-03-02", stage=None)
    assert contract.alarms() == set()


def test_money_of_an_investor_who_is_not_named_contradicts_no_investor() -> None:
    """1.25 billion from nobody in the season of another's 2 billion is somebody else's money."""
    press = Press(company="Orlo", measure=Measure.INVESTMENT, counterparty="Tavi")
    press.tells("a.com", "$2 billion", "2023-10-27")
    press.tells("b.com", "$2 billion", "2023-10-28")
    press.tells("c.com", "$1.25 billion", "2023-10-27", counterparty=None)
    assert press.alarms() == set()


def test_a_price_that_counts_the_debt_is_no_other_price() -> None:
    """Who says of 9.6 billion that the debt is in it explains the 10 billion of others beside 8 billion as well."""
    press = Press(company="Orlo", measure=Measure.ACQUISITION_PRICE, counterparty="Tavi")
    press.tells("a.com", "$8 billion", "2025-05-27")
    press.tells("b.com", "$8 billion", "2025-05-27")
    press.tells("a.com", "$9.6 billion", "2025-05-27", scopes=[Scope.WITH_DEBT])
    press.tells("c.com", "$10 billion", "2025-05-27")
    assert press.alarms() == set()


def test_talk_of_a_price_does_not_excuse_another_on_the_day_of_the_news() -> None:
    """Who had spoken of 40 billion in talks makes 40 billion no less firm against 14 when both are news."""
    press = Press(company="Orlo", measure=Measure.ACQUISITION_PRICE, counterparty="Tavi")
    press.tells("a.com", "$40 billion", "2025-10-03", stage=Stage.TALKS)
    press.tells("b.com", "$40 billion", "2025-10-15")
    press.tells("c.com", "$14 billion", "2025-10-16")
    assert press.alarms()


def test_a_price_paid_years_before_excuses_no_other_price() -> None:
    """An article that also tells what an earlier owner paid is heard on what is paid now."""
    press = Press(company="Orlo", measure=Measure.ACQUISITION_PRICE, counterparty="Tavi")
    press.tells("a.com", "$375 million", "2024-11-12", voice=Voice.FILING)
    press.tells("b.com", "$600 million", "2024-11-05")
    press.tells("b.com", "$1 billion", "2024-11-05", bound=Bound.UP_TO, as_of="2017")
    assert press.alarms()
