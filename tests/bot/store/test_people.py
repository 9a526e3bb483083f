"""Settlements and watches."""

from datetime import timedelta

from bot.model import SHARED
from bot.record import Settlement, Watch
from bot.store import Ledger
from tests.bot.store.made import NOON

LATER = NOON + timedelta(days=1)


def test_a_settlement_stands_until_it_is_undone(ledger: Ledger) -> None:
    """Who, why and when are kept, also of what was undone."""
    one = Settlement(comparison="x", who="u1", why="the filing says so", at=NOON, said="$14.3 billion")
    ledger.settle("t", one)
    assert ledger.settled("t") == {"x": one}
    assert ledger.unsettle("t", "x", "u2", LATER)
    assert ledger.settled("t") == {}
    (undone,) = ledger.settlements("t", "x")
    assert (undone.why, undone.undone_at, undone.undone_by) == (one.why, LATER, "u2")
    assert not ledger.unsettle("t", "x", "u2", LATER)


def test_the_last_settlement_counts(ledger: Ledger) -> None:
    """Settling again undoes what stood, and both are told."""
    first = Settlement(comparison="x", who="u1", why="a", at=NOON)
    second = Settlement(comparison="x", who="u2", why="b", at=LATER)
    ledger.settle("t", first)
    ledger.settle("t", second)
    assert ledger.settled("t") == {"x": second}
    assert [one.why for one in ledger.settlements("t", "x")] == ["a", "b"]


def test_watching_twice_is_watching_once(ledger: Ledger) -> None:
    """The answers say whether anything changed."""
    one = Watch("u1", "xAI")
    assert [ledger.watch(SHARED, one), ledger.watch(SHARED, one)] == [True, False]
    ledger.watch(SHARED, Watch("u1", "Cohere"))
    ledger.watch(SHARED, Watch("u2", "xAI"))
    assert ledger.watched(SHARED, "u1") == ("Cohere", "xAI")
    assert ledger.watches(SHARED) == (Watch("u1", "Cohere"), Watch("u1", "xAI"), Watch("u2", "xAI"))
    assert [ledger.unwatch(SHARED, one), ledger.unwatch(SHARED, one)] == [True, False]
