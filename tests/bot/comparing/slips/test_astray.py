"""Slips of a thousand that stand among other things than the figure that was meant."""

from typing import Any

import pytest

from bot.model import Confidence, Measure, Part, Relation, Scope, Stage, Voice
from tests.bot.comparing.press import Press


@pytest.fixture
def tavi() -> Press:
    """What is published about the money that Orion puts into Tavi."""
    return Press(company="Tavi", measure=Measure.INVESTMENT, counterparty="Orion")


def test_a_further_sum_slips_beside_the_sum(tavi: Press) -> None:
    """A further 6 million is a slip of 6 billion although only the one is told as additional."""
    tavi.tells("a.com", "$6 billion", "2025-03-04", scopes=[Scope.ADDITIONAL])
    tavi.tells("lone.com", "$6 million", "2025-03-05")
    assert tavi.alarms() == {"$6 million"}
    assert tavi.only().confidence is Confidence.LIKELY_SLIP


def test_a_headline_slips_as_its_text_does(tavi: Press) -> None:
    """Headline and text of one article with the same slip are one voice."""
    tavi.tells("a.com", "$6 billion", "2025-03-04")
    tavi.tells("lone.com", "$6 million", "2025-03-05")
    tavi.tells("lone.com", "$6 million", "2025-03-05", part=Part.TITLE, scopes=[Scope.ADDITIONAL])
    assert [side.relation for side in tavi.only().sides] == [Relation.LEADING, Relation.SLIP]


def test_a_rumour_slips_beside_what_was_announced(tavi: Press) -> None:
    """The stage of a slip says nothing."""
    tavi.tells("a.com", "$7.2 billion", "2025-03-04")
    tavi.tells("lone.com", "$7.2 million", "2025-03-09", stage=Stage.RUMOURED)
    assert tavi.alarms() == {"$7.2 million"}


@pytest.mark.parametrize("measure", [Measure.CONTRACT, Measure.SPENDING, Measure.ACQUISITION_PRICE, Measure.FINANCING])
def test_a_slip_is_found_among_other_kinds_of_money(tavi: Press, measure: Measure) -> None:
    """What one source calls an investment another calls a contract; the slip is the same."""
    tavi.tells("a.com", "$3.8 billion", "2025-03-04")
    tavi.tells("lone.com", "$3.8 million", "2025-03-12", measure=measure)
    assert tavi.alarms() == {"$3.8 million"}


def test_three_digits_need_no_payer(tavi: Press) -> None:
    """1.35 million "in all" is a slip of the round of 1.35 billion."""
    tavi.tells(
        "a.com", "$1.35 billion", "2025-03-04", measure=Measure.FUNDING_ROUND, counterparty=None, event="Series D"
    )
    tavi.tells("lone.com", "$1.35 million", "2025-03-12", counterparty=None, scopes=[Scope.CUMULATIVE])
    assert tavi.alarms() == {"$1.35 million"}


def test_one_digit_needs_the_same_payer(tavi: Press) -> None:
    """4 million by nobody named, and 4 million by somebody else, are no slips of 4 billion."""
    tavi.tells("a.com", "$4 billion", "2025-03-04")
    tavi.tells("b.com", "$4 million", "2025-03-05", counterparty=None, measure=Measure.CONTRACT)
    tavi.tells("c.com", "$4 million", "2025-03-05", counterparty="Vela")
    assert tavi.alarms() == set()


def test_one_digit_needs_the_same_weeks(tavi: Press) -> None:
    """4 million a year before 4 billion was an earlier investment."""
    tavi.tells("a.com", "$4 billion", "2025-03-04")
    tavi.tells("b.com", "$4 million", "2024-03-05")
    assert tavi.alarms() == set()


def test_a_small_round_that_two_voices_give_is_no_slip(tavi: Press) -> None:
    """What is told by a second origin has its own event."""
    tavi.tells("a.com", "$2.5 billion", "2025-03-04")
    tavi.tells("b.com", "$2.5 million", "2025-03-05", measure=Measure.FUNDING_ROUND, counterparty=None)
    tavi.tells("c.com", "$2.5 million", "2025-03-06", measure=Measure.FUNDING_ROUND, counterparty=None)
    assert tavi.alarms() == set()


def test_an_article_that_tells_both_sees_two_things(tavi: Press) -> None:
    """The history of a company gives its first 8 million beside today's 8 billion."""
    tavi.tells("a.com", "$8 billion", "2025-03-04")
    tavi.tells("b.com", "$8 billion", "2025-03-05")
    tavi.tells("b.com", "$8 million", "2025-03-05", stage=Stage.CLOSED)
    assert tavi.alarms() == set()


def test_a_price_a_share_is_no_slip(tavi: Press) -> None:
    """What is small by nature has the digits of a large sum by chance."""
    tavi.tells("a.com", "$125 million", "2025-03-04")
    tavi.tells("b.com", "$125", "2025-03-05", scopes=[Scope.PER_UNIT])
    assert tavi.alarms() == set()


def test_the_larger_figure_slips_where_all_else_is_small(tavi: Press) -> None:
    """9.1 billion, among sums of millions by the same payer, is the slip."""
    tavi.tells("a.com", "$9.1 million", "2025-03-04")
    tavi.tells("c.com", "$31 million", "2025-02-01")
    tavi.tells("d.com", "$77 million", "2025-01-20")
    tavi.tells("lone.com", "$9.1 billion", "2025-03-05")
    assert tavi.alarms() == {"$9.1 billion"}


def test_a_headline_that_its_text_does_not_bear_out_is_a_slip(tavi: Press) -> None:
    """The text is believed."""
    tavi.tells("a.com", "$15 billion", "2025-03-04")
    tavi.tells("a.com", "$15 million", "2025-03-04", part=Part.TITLE)
    assert tavi.relations()["$15 million"] is Relation.SLIP
    assert "its own text says $15 billion" in tavi.only().sides[1].reason


def test_whom_an_article_cites_does_not_support_its_slip(tavi: Press) -> None:
    """One article with the slip three times, once as the company's word, is one outlet that slipped."""
    for voice in (Voice.ARTICLE, Voice.COMPANY, Voice.UNNAMED):
        tavi.tells("lone.com", "$7.2 million", "2025-03-05", voice=voice)
    tavi.tells("a.com", "$7.2 billion", "2025-03-04")
    tavi.tells("b.com", "$7.2 billion", "2025-03-06", voice=Voice.COMPANY)
    assert tavi.alarms() == {"$7.2 million"}


def test_a_rounded_slip_is_one(tavi: Press) -> None:
    """14 million is a slip of 14.3 billion where the payer is the same; 10 million says too little."""
    tavi.tells("a.com", "$14.3 billion", "2025-03-04")
    tavi.tells("lone.com", "$14 million", "2025-03-05")
    assert tavi.alarms() == {"$14 million"}
    coarse = Press(company="Tavi", counterparty="Orion")
    coarse.tells("a.com", "$14.3 billion", "2025-03-04")
    coarse.tells("b.com", "$10 million", "2025-03-05")
    assert coarse.alarms() == set()


def test_a_seed_round_is_no_slip_of_a_round_without_a_name(tavi: Press) -> None:
    """What has the name of an early round, or is told as the past, is small by right."""
    fields: dict[str, Any] = {"measure": Measure.FUNDING_ROUND, "counterparty": None}
    tavi.tells("a.com", "$1.5 billion", "2025-03-04", **fields)
    tavi.tells("b.com", "$1.5 million", "2025-03-05", event="seed", **fields)
    assert tavi.alarms() == set()
    later = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    later.tells("a.com", "$225 billion", "2025-03-04")
    later.tells("b.com", "$225 million", "2025-03-05", scopes=[Scope.PRIOR])
    assert later.alarms() == set()


def test_swapped_digits_of_a_further_sum_stand_beside_the_sum(tavi: Press) -> None:
    """A further 2.57 billion is 2.75 billion that two others tell, though only it is called further."""
    tavi.tells("a.com", "$2.75 billion", "2024-03-27")
    tavi.tells("b.com", "$2.75 billion", "2024-03-28")
    tavi.tells("lone.com", "$2.57 billion", "2024-03-28", scopes=[Scope.ADDITIONAL])
    assert tavi.alarms() == {"$2.57 billion"}
    assert "swapped" in tavi.only().sides[1].reason


def test_an_investment_of_another_year_is_another_one(tavi: Press) -> None:
    """A company is bought by another but once, and may be given money twice."""
    tavi.tells("a.com", "$750 billion", "2025-12-18")
    tavi.tells("b.com", "$750 million", "2024-10-03")
    assert tavi.alarms() == set()
    price = Measure.ACQUISITION_PRICE
    bought = Press(company="Tavi", measure=price, counterparty="Orion")
    bought.tells("a.com", "$35 billion", "2024-01-16")
    bought.tells("b.com", "$35 million", "2025-12-01")
    assert bought.alarms() == {"$35 million"}


def test_a_price_told_over_months_outweighs_a_lone_larger_one() -> None:
    """Two who tell 700 million at different times are two against one who has 700 billion."""
    price = Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orion")
    price.tells("a.com", "$700 million", "2024-04-24")
    price.tells("b.com", "$700 million", "2024-12-30")
    price.tells("table.com", "$700 billion", None, as_of="2024")
    assert price.alarms() == {"$700 billion"}
