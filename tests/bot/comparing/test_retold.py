"""Figures of a deal that are told again later: enlarged, or told wrongly."""

import pytest

from bot.model import Measure, Part, Relation, Stage, Voice
from tests.bot.comparing.press import Press


@pytest.fixture
def order() -> Press:
    """What is published about what Orion pays Tavi for computing."""
    return Press(company="Tavi", measure=Measure.CONTRACT, counterparty="Orion")


def test_a_round_of_one_month_has_one_figure(rounds: Press) -> None:
    """What a table gives for the month of a round contradicts what the company said then."""
    rounds.tells("a.com", "$160 million", "2025-12-04", voice=Voice.COMPANY)
    rounds.tells("table.com", "$150 million", "2026-02-10", as_of="2025-12", stage=None)
    assert rounds.alarms() == {"$150 million"}


def test_a_round_that_is_told_larger_of_a_later_month_has_grown(rounds: Press) -> None:
    """The same a month later is another close of it."""
    rounds.tells("a.com", "$150 million", "2025-12-04")
    rounds.tells("b.com", "$160 million", "2026-02-10")
    assert set(rounds.relations().values()) == {Relation.LEADING, Relation.REVISED}


def test_a_contract_mentioned_in_passing_a_little_larger_contradicts(order: Press) -> None:
    """625 a year after 620 is no news of more, and so another answer."""
    order.tells("a.com", "$620 million", "2024-03-21")
    order.tells("b.com", "$620 million", "2024-09-04")
    order.tells("c.com", "$625 million", "2025-08-01", stage=None)
    assert order.alarms() == {"$625 million"}


@pytest.mark.parametrize("stage", [Stage.ANNOUNCED, Stage.PLANNED, Stage.TALKS])
def test_a_contract_that_is_told_larger_as_news_was_extended(order: Press, stage: Stage) -> None:
    """Who announces more, or tells of talks about it, has an extension."""
    order.tells("a.com", "$620 million", "2024-03-21")
    order.tells("b.com", "$620 million", "2024-09-04")
    order.tells("c.com", "$625 million", "2025-08-01", stage=stage)
    assert order.alarms() == set()


def test_a_contract_that_two_tell_larger_was_extended(order: Press) -> None:
    """Two who say so have not both written it wrongly."""
    order.tells("a.com", "$620 million", "2024-09-04")
    order.tells("c.com", "$625 million", "2025-08-01", stage=None)
    order.tells("d.com", "$625 million", "2025-08-09", stage=None)
    assert order.alarms() == set()


@pytest.mark.parametrize(("right", "wrong"), [("$1.365 billion", "$1.63 billion"), ("$2.75 billion", "$2.57 billion")])
def test_swapped_digits_are_seen_in_a_rounded_figure(right: str, wrong: str) -> None:
    """1.63 is 1.36 with two digits swapped, and 1.36 is 1.365."""
    income = Press(company="Tavi", measure=Measure.REVENUE, counterparty=None)
    for outlet in ("a.com", "b.com"):
        income.tells(outlet, right, "2025-11-11", period="2025-Q3")
    income.tells("lone.com", wrong, "2025-11-20", period="2025-Q3")
    assert income.relations()[wrong] is Relation.SLIP
    assert "swapped" in income.only().sides[1].reason


def test_swapped_digits_are_seen_in_one_end_of_a_range(outlay: Press) -> None:
    """157 to 185 is 175 to 185; another range with another end is a revision."""
    for outlet in ("a.com", "b.com"):
        outlay.tells(outlet, "$175-185 billion", "2026-02-05", period="2026", stage=Stage.PLANNED)
    outlay.tells("table.com", "$157-185 billion", "2026-02-20", period="2026", stage=Stage.PLANNED)
    outlay.tells("old.com", "$145-185 billion", "2025-10-20", period="2026", stage=Stage.PLANNED)
    relations = outlay.relations()
    assert relations["$157-185 billion"] is Relation.SLIP
    assert relations["$145-185 billion"] is Relation.REVISED


def test_a_headline_may_round_its_text(rounds: Press) -> None:
    """160 billion above 162 billion is the same figure; 165 billion is not."""
    for said, alarms in (("$160 billion", set()), ("$165 billion", {"$162 billion", "$165 billion"})):
        press = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
        press.tells("a.com", said, "2025-12-04", part=Part.TITLE)
        press.tells("a.com", "$162 billion", "2025-12-04")
        assert press.alarms() <= alarms
        assert bool(press.alarms()) is bool(alarms)


@pytest.mark.parametrize(("meant", "other"), [("$3.75 billion", "$375 million"), ("$37.5 billion", "$3.75 billion")])
def test_a_point_is_shifted_within_one_word_only(rounds: Press, meant: str, other: str) -> None:
    """Who writes 3.75 for 37.5 keeps the billion; 375 million beside 3.75 billion is another sum."""
    rounds.tells("a.com", meant, "2025-12-04")
    rounds.tells("b.com", meant, "2025-12-05")
    rounds.tells("lone.com", other, "2025-12-06")
    assert rounds.alarms() == (set() if other == "$375 million" else {other})
