"""Figures that a part lies between: they are linked, and not two answers to one question."""

from bot.model import Measure, Relation, Scope
from tests.bot.comparing.press import Press


def raises(press: Press, outlet: str, worth: str, *scopes: Scope) -> None:
    """An article tells a round and a valuation in one sentence."""
    press.tells(outlet, "$500 million", measure=Measure.FUNDING_ROUND, sentence="It raised")
    press.tells(outlet, worth, sentence="at a valuation of", scopes=scopes, joined=True)


def test_valuations_before_and_after_the_money_of_one_round_are_no_conflict(worth: Press) -> None:
    """Nobody says which of 4 and 4.5 billion counts the money, and the round of half a billion does."""
    raises(worth, "a.com", "$4 billion")
    raises(worth, "b.com", "$4.5 billion")
    raises(worth, "c.com", "$4.5 billion")
    found = worth.relations()
    assert (found["$4 billion"], found["$4.5 billion"]) == (Relation.AGREES, Relation.LEADING)
    assert any(
        "before and after the money" in side.reason for one in worth.compared().comparisons for side in one.sides
    )


def test_what_counts_the_money_leads_although_more_tell_the_other(worth: Press) -> None:
    """A company is worth what it is worth with the money, however many tell what it was worth without."""
    raises(worth, "a.com", "$4 billion")
    raises(worth, "b.com", "$4 billion")
    raises(worth, "c.com", "$4.5 billion")
    assert worth.relations()["$4.5 billion"] is Relation.LEADING


def test_two_valuations_after_the_money_are_a_conflict(worth: Press) -> None:
    """Told as post-money by both, the round between them explains nothing."""
    raises(worth, "a.com", "$4 billion", Scope.POST_MONEY)
    raises(worth, "b.com", "$4.5 billion", Scope.POST_MONEY)
    assert len(worth.alarms()) == 1


def test_valuations_further_apart_than_the_round_are_a_conflict(worth: Press) -> None:
    """Half a billion does not lie between 4 and 5.2."""
    raises(worth, "a.com", "$4 billion")
    raises(worth, "b.com", "$5.2 billion")
    assert len(worth.alarms()) == 1


def test_a_round_at_a_value_before_the_money_is_the_round(rounds: Press) -> None:
    """The words for the valuation make no other round of it."""
    rounds.tells("a.com", "$500 million", scopes=[Scope.PRE_MONEY])
    rounds.tells("b.com", "$700 million")
    assert len(rounds.alarms()) == 1


def _bought() -> Press:
    press = Press(company="Corvane", measure=Measure.ACQUISITION_PRICE, counterparty="Tavi")
    press.tells("a.com", "$600 million", "2025-02-01")
    press.tells("b.com", "$600 million", "2025-02-02")
    return press


def test_cash_and_shares_of_one_sentence_make_the_price_that_others_tell() -> None:
    """375 in cash and 225 in shares are 600."""
    press = _bought()
    press.tells("c.com", "$375 million", "2025-02-03", sentence="It pays")
    press.tells("c.com", "$225 million", "2025-02-03", sentence="in cash and", joined=True)
    assert press.alarms() == set()


def test_a_price_of_another_sentence_is_no_part_of_one() -> None:
    """Who tells 375 and, elsewhere, a price of 225 for something else has told no 600."""
    press = _bought()
    press.tells("c.com", "$375 million", "2025-02-03", sentence="It pays")
    press.tells("d.com", "$225 million", "2025-02-03", sentence="It pays")
    assert press.alarms() != set()
