"""What figures of one article say about one another."""

from collections.abc import Sequence

import pytest

from bot.comparing import compare
from bot.model import Bound, Equation, Finding, Measure, Scope
from tests.bot.comparing.press import Press


def found(press: Press) -> Sequence[Finding]:
    return press.compared().findings


def one_deal(press: Press, outlet: str, price: str) -> None:
    """One sentence tells a price, the stake that it is paid for, and what the company is worth by it."""
    press.tells(outlet, price, sentence="Meta paid")
    press.tells(outlet, "49%", measure=Measure.STAKE, sentence="for", joined=True)
    press.tells(outlet, "$29 billion", measure=Measure.VALUATION, sentence="of a company worth", joined=True)


@pytest.mark.parametrize(("price", "holds"), [("$14.3 billion", True), ("$14.8 billion", False)])
def test_stake_times_valuation_is_the_price(press: Press, price: str, holds: bool) -> None:
    """49 % of 29 billion is 14.2; 14.8 would be 51 %."""
    one_deal(press, "a.com", price)
    (finding,) = found(press)
    assert (finding.equation, finding.holds) == (Equation.STAKE, holds)
    assert finding.claims[0].figure.text == price
    assert price in finding.sentence


def test_a_share_that_was_read_as_a_worth_makes_no_equation(press: Press) -> None:
    """What a text was misread as ends nothing: two percentages have no price."""
    press.tells("a.com", "49%", measure=Measure.STAKE, sentence="Meta holds")
    press.tells("a.com", "97%", measure=Measure.VALUATION, sentence="which would take it above", joined=True)
    press.tells("a.com", "$1 billion", sentence="for", joined=True)
    assert not found(press)


def test_the_round_makes_the_valuation(rounds: Press) -> None:
    """18 before the money and 6 make 24."""
    rounds.tells("a.com", "$6 billion")
    rounds.tells("a.com", "$18 billion", measure=Measure.VALUATION, scopes=[Scope.PRE_MONEY])
    rounds.tells("a.com", "$24 billion", measure=Measure.VALUATION)
    (finding,) = found(rounds)
    assert (finding.equation, finding.holds) == (Equation.MONEY, True)


def test_equity_and_debt_make_the_package(rounds: Press) -> None:
    """Five and five make ten; seven and five do not."""
    rounds.tells("a.com", "$10 billion")
    rounds.tells("a.com", "$5 billion", measure=Measure.EQUITY)
    rounds.tells("a.com", "$5 billion", measure=Measure.DEBT)
    rounds.tells("b.com", "$10 billion", sentence="It raised")
    rounds.tells("b.com", "$7 billion", measure=Measure.EQUITY, sentence="in all,", joined=True)
    rounds.tells("b.com", "$5 billion", measure=Measure.DEBT, sentence="in shares and", joined=True)
    assert [(one.equation, one.holds) for one in found(rounds)].count((Equation.PACKAGE, True)) == 1
    assert [(one.equation, one.holds) for one in found(rounds)].count((Equation.PACKAGE, False)) == 1


def test_growth_lies_between_its_ends(worth: Press) -> None:
    """From 9 to 14 billion is 56 %, and not 80 %."""
    worth.tells("a.com", "$14 billion", sentence="It is worth")
    worth.tells("a.com", "56%", measure=Measure.OTHER, scopes=[Scope.CHANGE], sentence=", up", joined=True)
    worth.tells("a.com", "$9 billion", as_of="2024-12", sentence="from", joined=True)
    (finding,) = found(worth)
    assert (finding.equation, finding.holds) == (Equation.GROWTH, True)


def test_parts_that_do_not_make_their_total_are_told(outlay: Press) -> None:
    """600 billion, 14.3 million and a few billion are not 700 billion, where a breakdown says so."""
    outlay.measure = Measure.SPENDING
    outlay.tells("a.com", "$700 billion", text="The breakdown of the sum follows.")
    outlay.tells("a.com", "over $600 billion", bound=Bound.OVER, measure=Measure.CAPEX)
    outlay.tells("a.com", "$14.3 million")
    outlay.tells("a.com", "$2-3 billion", measure=Measure.INVESTMENT)
    (finding,) = found(outlay)
    assert (finding.equation, finding.holds) == (Equation.PARTS, False)
    assert "$700 billion" in finding.sentence
    assert "$14.3 million" in finding.sentence


def test_a_total_that_only_includes_parts_is_left_alone(outlay: Press) -> None:
    """Without a breakdown, parts need not be all."""
    outlay.measure = Measure.SPENDING
    outlay.tells("a.com", "$700 billion", text="The sum includes much.")
    outlay.tells("a.com", "$500 billion", measure=Measure.CAPEX)
    outlay.tells("a.com", "$14.3 million")
    assert found(outlay) == ()


def test_figures_of_two_articles_make_no_equation(press: Press) -> None:
    """An author's terms stand in one article."""
    press.tells("a.com", "$14.8 billion")
    press.tells("b.com", "49%", measure=Measure.STAKE)
    press.tells("c.com", "$29 billion", measure=Measure.VALUATION)
    assert found(press) == ()


def test_a_copy_tells_no_finding_twice(press: Press) -> None:
    """One equation is one finding, however many copies its article has."""
    one_deal(press, "a.com", "$14.8 billion")
    press.copied(press.claims[-1], "copy.com")
    assert len(found(press)) == 1


def test_a_disputed_price_is_told_with_what_the_stake_comes_to(press: Press) -> None:
    """The reason of each side carries the arithmetic of its own article."""
    for outlet, price in (("a.com", "$14.3 billion"), ("b.com", "$14.8 billion")):
        one_deal(press, outlet, price)
    disputed = next(one for one in press.compared().comparisons if len(one.sides) == 2)
    assert any("and not $14.8 billion" in side.reason for side in disputed.sides)
    assert any("it fits $14.3 billion" in side.reason for side in disputed.sides)


def test_what_was_paid_for_another_company_counts_as_a_part(outlay: Press) -> None:
    """The price of Manus is compared with what others say of Manus, and is a part of what Meta spent."""
    outlay.measure = Measure.SPENDING
    outlay.tells("a.com", "$700 billion", text="The breakdown of the sum follows.")
    outlay.tells("a.com", "over $600 billion", bound=Bound.OVER, measure=Measure.CAPEX)
    price = outlay.tells("a.com", "$3 billion", measure=Measure.ACQUISITION_PRICE, company="Manus", counterparty="Meta")
    own = [claim for claim in outlay.claims if claim is not price]
    (finding,) = compare(own, outlay.articles, [price]).findings
    assert "$3 billion" in finding.sentence
    assert compare(own, outlay.articles).findings == ()
