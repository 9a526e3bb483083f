"""Comparisons are kept with their history: what opened, grew, turned and closed, in the order in which it happened."""

from datetime import timedelta

from bot.model import SHARED, Measure
from bot.record import Turn
from bot.store import Ledger
from tests.bot.store.made import NOON, a_claim, a_comparison, an_article, compare_again, name_of, put

NAME = name_of(a_claim())


def turns(ledger: Ledger, since: int = 0) -> list[Turn]:
    return [change.turn for change in ledger.changes(SHARED, since=since)]


def test_a_comparison_comes_back_as_it_went_in(ledger: Ledger) -> None:
    """Sides, claims and words survive."""
    claims = [a_claim("a", "29"), a_claim("b", "30"), a_claim("c", "29")]
    put(ledger, *((an_article(claim.article), [claim]) for claim in claims))
    assert ledger.comparison(SHARED, NAME) == a_comparison(NAME, claims)
    assert ledger.comparison(SHARED, "nothing") is None


def test_history_tells_what_happened(ledger: Ledger) -> None:
    """A figure is told, told again, contradicted, the contradiction withdrawn, and in the end nobody speaks of it."""
    put(ledger, (an_article("a"), [a_claim("a")]))
    put(ledger, (an_article("b"), [a_claim("b")]))
    assert turns(ledger) == [Turn.OPENED, Turn.GREW]
    since = ledger.last_change()
    put(ledger, (an_article("c"), [a_claim("c", "30")]))
    assert turns(ledger, since) == [Turn.APPEARED, Turn.DISPUTED, Turn.RATED]
    since = ledger.last_change()
    put(ledger, (an_article("c", text="withdrawn"), []))
    assert turns(ledger, since) == [Turn.VANISHED, Turn.AGREED, Turn.RATED]
    since = ledger.last_change()
    put(ledger, *((an_article(name, text="withdrawn"), []) for name in "ab"))
    assert turns(ledger, since) == [Turn.CLOSED]
    assert ledger.comparisons(SHARED) == ()


def test_a_change_names_the_claims_that_made_it(ledger: Ledger) -> None:
    """What appears comes with its claims, and what vanishes with those that are no longer there."""
    put(ledger, (an_article("a"), [a_claim("a")]))
    put(ledger, (an_article("b"), [a_claim("b", "30")]))
    put(ledger, (an_article("b", text="corrected"), [a_claim("b", "31")]))
    told = {(one.turn, one.claims) for one in ledger.changes(SHARED) if one.turn in (Turn.APPEARED, Turn.VANISHED)}
    thirty, more = (a_claim("b", "30"),), (a_claim("b", "31"),)
    assert told == {(Turn.APPEARED, thirty), (Turn.APPEARED, more), (Turn.VANISHED, thirty)}


def test_since_counts_changes_or_time(ledger: Ledger) -> None:
    """Changes and comparisons can be asked for after a number, changes also from a moment on."""
    put(ledger, (an_article("a"), [a_claim("a")]))
    since, later = ledger.last_change(), NOON + timedelta(hours=1)
    put(ledger, (an_article("b"), [a_claim("b", company="xAI")]), at=later)
    assert [one.quantity.company for one in ledger.comparisons(SHARED, since=since)] == ["xAI"]
    assert [(one.company, one.at) for one in ledger.changes(SHARED, at=later)] == [("xAI", later)]
    assert [one.company for one in ledger.changes(SHARED, comparison=NAME)] == ["Scale AI"]
    assert len(ledger.changes(SHARED, limit=1)) == 1


def test_filters_narrow(ledger: Ledger) -> None:
    """Company, measure and whether anything is amiss."""
    conflict = [(an_article(name), [a_claim(name, value)]) for name, value in (("a", "29"), ("b", "30"))]
    put(ledger, *conflict, (an_article("c"), [a_claim("c", measure=Measure.REVENUE), a_claim("c", company="xAI")]))
    assert len(ledger.comparisons(SHARED)) == 3
    assert {one.id for one in ledger.comparisons(SHARED, company="Scale AI")} == {NAME, "Scale AI/revenue"}
    assert [one.id for one in ledger.comparisons(SHARED, measure=Measure.REVENUE)] == ["Scale AI/revenue"]
    assert [one.id for one in ledger.comparisons(SHARED, amiss=True)] == [NAME]
    assert [one.id for one in ledger.comparisons(SHARED, revised=True, limit=5)] == [NAME]


def test_comparing_again_without_news_is_silent(ledger: Ledger) -> None:
    """The same comparison put again leaves no trace."""
    put(ledger, (an_article("a"), [a_claim("a")]))
    before = (ledger.last_change(), ledger.comparisons(SHARED))
    with ledger.writing(SHARED, NOON) as writing:
        compare_again(writing, ["Scale AI"])
    assert (ledger.last_change(), ledger.comparisons(SHARED)) == before


def test_a_corrected_comma_is_no_news(ledger: Ledger) -> None:
    """A newer version with the same claims moves the comparison to it without a word."""
    put(ledger, (an_article("a"), [a_claim("a")]))
    before = ledger.last_change()
    put(ledger, (an_article("a", text="Scale AI is worth $29B!"), [a_claim("a")]))
    assert ledger.last_change() == before
    put(ledger, (an_article("a", text="Scale AI is not told of"), []))
    assert turns(ledger, before) == [Turn.CLOSED]
