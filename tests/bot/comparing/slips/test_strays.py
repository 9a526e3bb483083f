"""Slips of a thousand that were read as something else than what was meant, and all that looks like one."""

from dataclasses import replace
from typing import Any

import pytest

from bot.comparing import compare
from bot.model import Claim, Measure, Part, Relation, Scope, Stage
from tests.bot.comparing.press import Press

LONE = "lone.com"
DAY = "2025-03-05"


@pytest.fixture
def tavi() -> Press:
    """What is published about the purchase of Tavi by Orion, told by three outlets."""
    press = Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orion")
    for outlet in ("a.com", "b.com", "c.com"):
        press.tells(outlet, "$6.5 billion", "2025-03-04", sentence="Orion buys the gadget maker Tavi in shares for")
    return press


def stray(press: Press, said: str = "$6.5 million", sentence: str = "", **fields: Any) -> Claim:
    """A figure of an article that speaks of the company, read as nobody's and of nothing known."""
    press.tells(LONE, "$300 million", fields.get("on", DAY), measure=Measure.DEBT, counterparty="Bank")
    read: dict[str, Any] = {"company": None, "counterparty": None, "measure": Measure.OTHER, "on": DAY, "stage": None}
    return press.tells(LONE, said, sentence=sentence, **read | fields)


def slipped(press: Press) -> list[list[str]]:
    """The figures of each side that is a slip."""
    sides = [side for one in press.compared().comparisons for side in one.sides]
    return [[claim.figure.text for claim in side.claims] for side in sides if side.relation is Relation.SLIP]


def test_a_slip_of_no_known_kind_is_found_by_its_words(tavi: Press) -> None:
    """A figure that was read as nothing is a slip where two words of its sentence are those of the others."""
    stray(tavi, sentence="The gadget maker was had for shares alone, all")
    assert tavi.alarms() == {"$6.5 million"}


def test_a_slip_read_as_money_of_somebody_else_is_found_where_the_company_is_named(tavi: Press) -> None:
    """What is paid for «Vane's Tavi» is the price of Tavi, whoever it was read as being paid for."""
    price = Measure.ACQUISITION_PRICE
    stray(tavi, sentence="Orion gets Vane's Tavi for", company="Vane", counterparty="Orion", measure=price)
    assert slipped(tavi) == [["$6.5 million"]]


def test_a_slip_is_found_by_the_other_figures_of_its_article(tavi: Press) -> None:
    """Two figures that others have as well show that an article tells the same news."""
    for outlet in ("a.com", LONE):
        on = "2025-03-04" if outlet == "a.com" else DAY
        for said in ("$410 million", "$77 million"):
            tavi.tells(outlet, said, on, measure=Measure.REVENUE, counterparty=None, period="2024")
    stray(tavi)
    assert tavi.alarms() == {"$6.5 million"}


def test_three_digits_and_the_months_are_enough(tavi: Press) -> None:
    """Nobody has 688 million beside 688 billion by chance in one season."""
    press = Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orion")
    press.tells("a.com", "$6.88 billion", "2025-03-04")
    stray(press, "$6.88 million", on="2025-05-01")
    assert press.alarms() == {"$6.88 million"}


def test_one_digit_needs_the_figures_of_the_news(tavi: Press) -> None:
    """30 million is a slip of 30 billion where the article shares three figures with those who tell that."""
    press = Press(company="Tavi", measure=Measure.CONTRACT, counterparty="Orion")
    for outlet in ("a.com", "b.com", "c.com"):
        press.tells(outlet, "$30 billion", "2025-03-04")
    stray(press, "$30 million")
    assert press.alarms() == set()
    for at, outlet in enumerate(("a.com", LONE)):
        for said in ("$350 billion", "$5 billion", "$12 billion"):
            on = ("2025-03-04", DAY)[at]
            press.tells(outlet, said, on, measure=Measure.VALUATION, counterparty=None, company=f"Other {said}")
    assert press.alarms() == {"$30 million"}


def test_a_row_of_a_table_is_a_slip_where_nothing_is_near_it(tavi: Press) -> None:
    """A price of 700 billion cannot be meant where three others have 700 million; a market may be that large."""
    press = Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orion")
    for outlet in ("a.com", "b.com", "c.com"):
        press.tells(outlet, "$700 million", "2025-03-04")
    press.tells(LONE, "$700 billion", None, sentence="Tavi (2024):", measure=Measure.OTHER, counterparty=None)
    assert press.alarms() == {"$700 billion"}
    market = Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orion")
    for outlet in ("a.com", "b.com", "c.com"):
        market.tells(outlet, "$700 million", "2025-03-04")
    market.tells(
        LONE, "$700 billion", DAY, sentence="Tavi serves a market of", measure=Measure.OTHER, counterparty=None
    )
    assert market.alarms() == set()


def test_who_tells_the_figure_as_something_else_bears_witness(tavi: Press) -> None:
    """A slip stands against all who tell the number of the company, also those read as telling its worth."""
    tavi.tells("d.com", "$6.5 billion", "2025-03-04", measure=Measure.VALUATION, counterparty=None)
    stray(tavi, sentence="The gadget maker was had for shares alone, all")
    against = [one for one in tavi.compared().comparisons if any(s.relation is Relation.SLIP for s in one.sides)]
    assert [len(one.leading.claims) for one in against] == [4]
    assert "4 other sources say $6.5 billion" in against[0].sides[1].reason


def test_a_comparison_is_of_its_company_whoever_bears_witness() -> None:
    """More claims of another company join than there are of this one: the comparison stays this one's."""
    press = Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orion")
    press.tells("a.com", "$6.5 billion", "2025-03-04", sentence="Orion buys the gadget maker Tavi in shares for")
    for outlet in ("b.com", "c.com", "d.com"):
        press.tells(outlet, "$410 million", DAY, measure=Measure.REVENUE, counterparty=None, period="2024")
        press.tells(outlet, "$6.5 billion", DAY, company="Vane", measure=Measure.VALUATION, counterparty=None)
    stray(press, sentence="Orion has the gadget maker Tavi for shares,")
    compared = press.compared().comparisons
    assert {one.quantity.company for one in compared for side in one.sides if side.relation is Relation.SLIP} == {
        "Tavi"
    }


def test_the_price_with_debt_bears_witness_too() -> None:
    """Who tells the price with the debt tells the number as well that one has in millions."""
    press = Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orion")
    press.tells("a.com", "$35 billion", "2024-01-16", scopes=[Scope.WITH_DEBT])
    press.tells("b.com", "$35 billion", "2024-01-17")
    press.tells(LONE, "$35 million", "2024-03-01")
    against = [one for one in press.compared().comparisons if any(s.relation is Relation.SLIP for s in one.sides)]
    assert [len(one.leading.claims) for one in against] == [2]


def test_a_worth_is_no_witness_where_two_prices_are_told() -> None:
    """Beside 2.5 and 2.7 billion paid, what the company is worth says nothing about the price."""
    press = Press(company="Tavi", measure=Measure.CONTRACT, counterparty="Orion")
    for outlet, said in (("a.com", "$2.5 billion"), ("b.com", "$2.7 billion"), (LONE, "$2.5 million")):
        press.tells(outlet, said, "2024-08-05")
    press.tells("d.com", "$2.5 billion", "2024-08-04", measure=Measure.VALUATION, counterparty=None)
    paid = [one for one in press.compared().comparisons if one.quantity.measure is Measure.CONTRACT]
    assert all(claim.measure is Measure.CONTRACT for one in paid for claim in one.claims)


def test_a_name_in_the_text_is_enough_to_speak_of_a_company(tavi: Press) -> None:
    """An article without a claim of the company is looked at where it is known to name it."""
    claim = tavi.tells(
        LONE, "$6.5 million", DAY, sentence="The gadget maker was had for shares alone, all",
        company=None, counterparty=None, measure=Measure.OTHER,
    )  # fmt: skip
    assert tavi.alarms() == set()
    told = [one for one in tavi.claims if one is not claim]
    compared = compare(told, tavi.articles, others=[claim], speaking={"Tavi": [claim.article]})
    assert [s.relation for one in compared.comparisons for s in one.sides] == [Relation.LEADING, Relation.SLIP]


WORDS = "The gadget maker was had for shares alone, all"

INNOCENT: dict[str, dict[str, Any]] = {
    "pay": {"measure": Measure.COMPENSATION, "company": "Tavi"},
    "users": {"measure": Measure.USERS, "unit": "users", "company": "Tavi"},
    "staff": {"measure": Measure.HEADCOUNT, "unit": "employees", "company": "Tavi"},
    "a price a share": {"scopes": [Scope.PER_SHARE], "company": "Tavi"},
    "a price a seat": {"scopes": [Scope.PER_UNIT], "company": "Tavi"},
    "a rise": {"scopes": [Scope.CHANGE], "company": "Tavi"},
    "the past": {"scopes": [Scope.PRIOR], "company": "Tavi"},
    "a seed round": {"measure": Measure.FUNDING_ROUND, "event": "seed", "company": "Tavi"},
    "a quarter's revenue": {"measure": Measure.REVENUE, "company": "Tavi", "period": "2025-Q1"},
    "recurring revenue": {"measure": Measure.RUN_RATE, "company": "Tavi"},
    "another currency": {"unit": "EUR", "company": "Tavi"},
    "another year": {"on": "2027-03-05", "company": "Tavi"},
    "another company that is named": {"company": "Vane", "sentence": f"Vane: {WORDS}"},
}


@pytest.mark.parametrize("what", INNOCENT)
def test_what_is_small_by_nature_is_no_slip(tavi: Press, what: str) -> None:
    """Equal digits and words are chance where the figure is known to be of something else."""
    stray(tavi, **{"sentence": WORDS} | INNOCENT[what])
    assert slipped(tavi) == []
    assert tavi.alarms() == set()


def test_a_sum_of_another_company_that_is_named_with_this_one_is_its_own() -> None:
    """Three digits say nothing where the sentence tells of two companies and the kinds of money differ."""
    press = Press(company="Tavi", measure=Measure.VALUATION, counterparty=None)
    press.tells("a.com", "$17.5 billion", "2025-03-04")
    fields: dict[str, Any] = {"company": "Vane", "counterparty": None, "measure": Measure.FUNDING_ROUND}
    stray(press, "$17.5 million", "Vane, a rival of Tavi, has raised", **fields)
    assert slipped(press) == []


def test_a_sum_of_its_own_kind_needs_one_more_figure_of_the_news() -> None:
    """Two digits of one voice and one kind are a slip where the articles share a figure, and else chance."""
    press = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    press.tells("a.com", "$1.3 billion", "2025-03-04")
    stray(press, "$1.3 million", company="Tavi", measure=Measure.CONTRACT)
    assert slipped(press) == []
    for outlet, on in (("a.com", "2025-03-04"), (LONE, DAY)):
        press.tells(outlet, "$11 billion", on, measure=Measure.VALUATION)
    assert slipped(press) == [["$1.3 million"]]


def test_equal_digits_alone_are_chance(tavi: Press) -> None:
    """Two digits without words, figures or names that tie them to the news say nothing."""
    stray(tavi)
    assert tavi.alarms() == set()


def test_an_article_that_tells_both_sees_two_things(tavi: Press) -> None:
    """Who tells the figure that was meant has not written the other one for it."""
    stray(tavi, sentence=WORDS)
    tavi.tells(LONE, "$6.5 billion", DAY)
    assert tavi.alarms() == set()


def test_what_two_outlets_tell_is_no_slip(tavi: Press) -> None:
    """A slip is made once."""
    stray(tavi, sentence=WORDS)
    tavi.tells("other.com", "$6.5 million", DAY, measure=Measure.OTHER, counterparty=None)
    assert tavi.alarms() == set()


def test_an_article_about_others_is_not_looked_at(tavi: Press) -> None:
    """Where the company is not spoken of its digits are chance."""
    tavi.tells(LONE, "$6.5 million", DAY, sentence=WORDS, company="Brenn", counterparty=None, measure=Measure.OTHER)
    assert tavi.alarms() == set()


def test_a_figure_without_its_own_million_is_ours(tavi: Press) -> None:
    """What was heard as «six point five» has its size from other words: a mistake there is none of the source."""
    claim = stray(tavi, sentence=WORDS)
    at = tavi.claims.index(claim)
    tavi.claims[at] = replace(claim, figure=replace(claim.figure, text="six point five"))
    assert tavi.alarms() == set()


def test_a_copy_of_a_slip_is_the_same_slip(tavi: Press) -> None:
    """Whoever copies the article with the slip is no second voice for it."""
    claim = stray(tavi, sentence=WORDS)
    tavi.copied(claim, "echo.com")
    assert tavi.alarms() == {"$6.5 million"}


def test_a_headline_goes_with_its_text(tavi: Press) -> None:
    """The same slip in headline and text is one side of one comparison."""
    price = Measure.ACQUISITION_PRICE
    fields: dict[str, Any] = {"company": "Vane", "counterparty": "Orion", "measure": price, "stage": Stage.ANNOUNCED}
    stray(tavi, sentence="Orion gets Vane's Tavi for", **fields)
    tavi.tells(LONE, "$6.5 million", DAY, part=Part.TITLE, **fields)
    assert slipped(tavi) == [["$6.5 million", "$6.5 million"]]
